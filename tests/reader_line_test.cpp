// SPDX-License-Identifier: MIT
//
// reader: where lines are joined, and where they end a sentence or a paragraph.

#include <doctest/doctest.h>
#include <brevier/reader.hpp>

#include <string>
#include <vector>

#include "collector.hpp"

namespace {

using collected::events;
using collected::read;
using collected::usual;

}  // namespace

TEST_CASE("reader: an address below a name does not make a text of wrapped lines") {
  CHECK(events("By Jane Doe\njdoe@example.com\nThe library cost more than twice as much as was planned.\n"
               "What comes next\nThe old building will be sold in May, the council said on Monday.\n")
            .find("+What comes next\n") != std::string::npos);
}

TEST_CASE("reader: white space of any kind and amount is one space, and none at the ends") {
  const std::string want = "+Storm hits coast\n= title\n+It came at noon.\n Two piers fell.\n= body\n";
  CHECK(events("Storm hits coast\n\nIt came at noon. Two piers fell.") == want);
  CHECK(events("\n\n  Storm\t hits  coast \n \n\n\n It came  at\xC2\xA0noon.   Two\t\tpiers fell. \n\n ") ==
        want);
  CHECK(events("\xEF\xBB\xBFStorm hits coast\n\nIt came at no\xC2\xADon. Two piers fell.") == want);
}

TEST_CASE("reader: CR LF, CR and LF are the same") {
  const std::string page = "Storm hits coast\n\nIt came at noon, as\nhad been said. Two fell.\n\nShare\n";
  std::string crlf;
  std::string cr;
  for (const char c : page) {
    crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    cr += c == '\n' ? '\r' : c;
  }
  CHECK(events("Two fell\r\rBob\nfell.") == "+Two fell\n= title\n+Bob fell.\n= body\n");
  CHECK(events("Two fell\r\r\n\nBob\nfell.") == "+Two fell\n= title\n+Bob fell.\n= body\n");
  CHECK(events(crlf) == events(page));
  CHECK(events(cr) == events(page));
}

TEST_CASE("reader: a small letter after a line break continues the sentence") {
  CHECK(events("Storm hits coast, and two piers fall\n\n"
               "The storm came ashore near Marrow Point at noon\n"
               "Thursday, with winds of 92 mph, the strongest that\n"
               "have been measured there. Two piers fell.\n") ==
        "+Storm hits coast, and two piers fall\n= title\n"
        "+The storm came ashore near Marrow Point at noon\n= heading\n"
        "+Thursday, with winds of 92 mph, the strongest that have been measured there.\n Two piers fell.\n= "
        "body\n");
  // the same, when an earlier line has shown that the text is wrapped
  CHECK(events("Storm hits coast\n\n"
               "Winds of 92 mph, the strongest for many years, were\n"
               "measured.\n\n"
               "The storm came ashore near Marrow Point at noon on\n"
               "Thursday, with winds of 92 mph. The owner of the\n"
               "Blue Anchor said they float.\n") ==
        "+Storm hits coast\n= title\n"
        "+Winds of 92 mph, the strongest for many years, were measured.\n= body\n"
        "+The storm came ashore near Marrow Point at noon on Thursday, with winds of 92 mph.\n"
        " The owner of the Blue Anchor said they float.\n= body\n");
}

TEST_CASE("reader: lines of scripts without spaces are joined without one") {
  CHECK(events("橋を閉じた。1911年の橋だ。40人が渡った。\n") ==
        "+橋を閉じた。\n 1911年の橋だ。\n 40人が渡った。\n= body\n");
  CHECK(events("橋を閉じた。 一方で、人が渡った。古い橋だ。\n") ==
        "+橋を閉じた。\n 一方で、人が渡った。\n 古い橋だ。\n= body\n");
  CHECK(events("これは父の\n家です。") == "+これは父の家です。\n= body\n");
  // The first line shows that the text is wrapped; lines of more than half a usual width then go on.
  const std::string line = "北京市政府在星期三上午举行的会议上宣布，";
  CHECK(events(line + "\n这座桥将关闭。\n\n" +
               "这座桥建于一九三一年是这个城市里最古老的一座\n桥也是最长的。\n") ==
        "+" + line +
            "这座桥将关闭。\n= body\n+这座桥建于一九三一年是这个城市里最古老的一座桥也是最长的。\n= body\n");
  CHECK(events("東京で地震\n東京都で強い地震があった。\n") ==
        "+東京で地震\n= title\n+東京都で強い地震があった。\n= body\n");
}

TEST_CASE("reader: a single line break before a capital ends the paragraph of a text that is not wrapped") {
  CHECK(events("Storm hits coast\nTwo piers fell on Thursday.\nNobody was hurt.\n") ==
        "+Storm hits coast\n= title\n+Two piers fell on Thursday.\n= body\n+Nobody was hurt.\n= body\n");
}

TEST_CASE("reader: a line of wrapped text that no line ends with goes on, whatever follows") {
  const std::string first = "The council of Larkhaven said on Tuesday that the";
  CHECK(events(first + "\nHarbour Bridge is closed.\n") ==
        "+" + first + " Harbour Bridge is closed.\n= body\n");
  CHECK(events("The harbour bridge is closed, said the town clerk,\nAnna Boll.\n") ==
        "+The harbour bridge is closed, said the town clerk, Anna Boll.\n= body\n");
  CHECK(events("The Harbour Bridge of Larkhaven is closed for repairs\nIt is old.\n") ==
        "+The Harbour Bridge of Larkhaven is closed for repairs\n= title\n+It is old.\n= body\n");
  // a short line, and one that is too long to be wrapped
  CHECK(events("What is it for\nThe bridge is old.\n") ==
        "+What is it for\n= title\n+The bridge is old.\n= body\n");
  const std::string much = first + " bridge is closed, and that nobody knows when it can be opened again,";
  CHECK(events("It is so.\n\n" + much + "\nAnna Boll said.\n") ==
        "+It is so.\n= body\n+" + much + "\n= heading\n+Anna Boll said.\n= body\n");
}

TEST_CASE("reader: a title may end with a part of its verb that is a preposition elsewhere") {
  for (const auto& example :
       {std::pair{"de", "Die Bahn kündigt für das kommende Jahr eine neue Strecke an"},
        std::pair{"nl", "De burgemeester van Larkhaven treedt na de storm toch niet op"},
        std::pair{"sv", "Polisen i Larkhaven vill höra om nya spår att gå vidare på"},
        std::pair{"no", "Steinen ved havnen i Larkhaven ble i helgen malt over"},
        std::pair{"da", "Politiet i Larkhaven ser efter stormen på sagen ud over"}}) {
    const std::string_view code = example.first;
    const std::string title = example.second;
    CAPTURE(code);
    CHECK(events(title + "\nLarkhaven er Larkhaven.\n", packs::of(example.first)) ==
          "+" + title + "\n= title\n+Larkhaven er Larkhaven.\n= body\n");
  }
  // in the text it is none
  CHECK(
      events(
          "Am Dienstag hat der Rat getagt.\n\nEr hat den geplanten Verkauf der alten Werke im\nMärz abgelehnt.\n",
          packs::of("de")) ==
      "+Am Dienstag hat der Rat getagt.\n= body\n+Er hat den geplanten Verkauf der alten Werke im März abgelehnt.\n= body\n");
  // but not with an article, nor with a preposition that is no part of a verb
  CHECK(events("Am Dienstag hat der Rat der Stadt gestimmt für\nAnna Boll.\n", packs::of("de")) ==
        "+Am Dienstag hat der Rat der Stadt gestimmt für Anna Boll.\n= body\n");
  CHECK(
      events("Am Dienstag hat der Rat der Stadt gesagt, dass die\nHafenbrücke zu ist.\n", packs::of("de")) ==
      "+Am Dienstag hat der Rat der Stadt gesagt, dass die Hafenbrücke zu ist.\n= body\n");
}

TEST_CASE(
    "reader: a title of a script without capitals stands on a line of its own, and wrapped lines go on") {
  CHECK(events("הגשר ייסגר ליומיים\nהגשר הישן ייסגר ביום שני.\n") ==
        "+הגשר ייסגר ליומיים\n= title\n+הגשר הישן ייסגר ביום שני.\n= body\n");
  // it counts letters, of which Arabic has 50 in 100 bytes and Hindi 33
  for (const std::string title :
       {"اغلاق الجسر القديم فوق نهر الميناء لمدة يومين من اجل اعمال صيانة طارئة في المدينة",
        "हरे पुल को मरम्मत के लिए दो दिन तक बंद रखा जाएगा, लोग नाव से नदी पार करेंगे"}) {
    CAPTURE(title);
    CHECK(events(title + "\nहरा पुल सोमवार को बंद रहेगा।\n") ==
          "+" + title + "\n= title\n+हरा पुल सोमवार को बंद रहेगा।\n= body\n");
  }
  const std::string title = "हरा पुल बंद\n\n";
  const std::string wrapped = "हरे पुल को मरम्मत के लिए दो दिन तक बंद रखा जाएगा और लोग इस बीच नई";  // 163 bytes
  CHECK(events(title + wrapped + "\nनाव से जाएंगे।\n") ==
        "+हरा पुल बंद\n= title\n+" + wrapped + " नाव से जाएंगे।\n= body\n");
}

TEST_CASE("reader: a title of two sentences counts letters as well") {
  const std::string title =
      "В Морском порту на полгода закроют старый мост через реку. Паромы пойдут каждые десять минут";  // 168
                                                                                                       // bytes
  CHECK(
      events(title + "\n\nМост построен давно.\n") ==
      "+В Морском порту на полгода закроют старый мост через реку.\n Паромы пойдут каждые десять минут\n= title\n"
      "+Мост построен давно.\n= body\n");
}

TEST_CASE("reader: in a text without capitals whose first paragraph is a line, lines stand alone") {
  // titles of other articles, below it
  const std::string text =
      "הגשר הישן שמעל הנהר ייסגר ביום שני לעבודות תחזוקה, הודיעה אתמול עיריית חוף האלות.\n";
  const std::string one = "ראש העיר הודיע כי לא יתמודד שוב בבחירות הקרובות אחרי עשרים שנה";
  const std::string two = "סערה בחוף: שתי סירות דיג נעלמו בלילה והחיפושים נמשכים מהבוקר";
  CHECK(events(text + one + "\n" + two + "\n") ==
        "+" + text + "= body\n+" + one + "\n= heading\n+" + two + "\n= heading\n");
}

TEST_CASE(
    "reader: small letters of Vietnamese continue a line though they stand behind those without capitals") {
  CHECK(events("Cây cầu cũ bắc qua sông cảng sẽ đóng cửa hai ngày\nở thành phố Larkhaven.\n") ==
        "+Cây cầu cũ bắc qua sông cảng sẽ đóng cửa hai ngày ở thành phố Larkhaven.\n= body\n");
}

TEST_CASE("reader: a word that a line of wrapped text breaks has no space in it") {
  CHECK(
      events(
          "It will be emptied by the end of the month, a spokes-\nwoman said. The two-\nyear work is over.\n") ==
      "+It will be emptied by the end of the month, a spokes-woman said.\n The two-year work is over.\n= body\n");
  CHECK(events("The bridge over the river was closed on Monday -\nfor two years.\n") ==
        "+The bridge over the river was closed on Monday - for two years.\n= body\n");
}

TEST_CASE("reader: in a wrapped text a short line ends the paragraph, and so does a bullet") {
  const std::string shown =
      "Storm hits coast\n\nWinds of 92 mph, the strongest for many years, were\nmeasured.\n\n";
  const std::string seen =
      "+Storm hits coast\n= title\n+Winds of 92 mph, the strongest for many years, were measured.\n= body\n";
  CHECK(events(shown + "Two piers fell.\nNobody was hurt.\n") ==
        seen + "+Two piers fell.\n= body\n+Nobody was hurt.\n= body\n");
  CHECK(events(shown + "Two piers and a crane fell into the sea at noon.\n- Schools stay closed\n") ==
        seen + "+Two piers and a crane fell into the sea at noon.\n= body\n+- Schools stay closed\n= list\n");
}

TEST_CASE("reader: a clause between dashes goes on with the line before it, an item of a list does not") {
  CHECK(events("The council will close the old bridge, its mayor,\n– he came in 2010 –, said on Monday.\n") ==
        "+The council will close the old bridge, its mayor, – he came in 2010 –, said on Monday.\n= body\n");
  CHECK(
      events(
          "It came at noon.\n\n- The minutes of the meeting of the third of May,\n- All other questions.\n") ==
      "+It came at noon.\n= body\n+- The minutes of the meeting of the third of May,\n= list\n"
      "+- All other questions.\n= list\n");
}

TEST_CASE("reader: a line that begins with \"©\" is of the page to its end, in any language") {
  const std::string text = "Two piers fell into the sea on Monday, the town said.";
  const std::string foot = "© 2025 Fjordposten. Alle rettigheter forbeholdt. Innholdet er vernet.";
  CHECK(events(text + "\n\n" + foot + "\n") == "+" + text + "\n= body\n+" + foot + "\n= furniture\n");
  // and one in which it comes later is not
  CHECK(events(text + " © Jo Hill. It was closed.\n") ==
        "+" + text + "\n © Jo Hill.\n It was closed.\n= body\n");
}

TEST_CASE("reader: what follows a sentence of the page, or \"©\" inside of a line, may be text") {
  const std::string text = "Two piers fell into the sea on Monday, the town said.";
  for (const std::string before : {"This article was amended on 3 May 2025 to correct a name.",
                                   "Sinn FÃ©in won.", "The logo © Hill stays in use."}) {
    CAPTURE(before);
    const std::string found = events(before + " " + text + "\n\nIt was old.\n");
    CHECK(found.find(text + "\n= body\n") != std::string::npos);
  }
}

TEST_CASE("reader: a brief paragraph whose last sentence closes a quotation or a bracket is text") {
  for (const std::string last :
       {"« Le pain n’attend pas »", "“They all know me here”", "It costs nothing. (dpa)", "“只有渡船不够”"}) {
    CAPTURE(last);
    CHECK(events("Nobody knew.\n\nThe ferry sails on Monday. " + last + "\n").find("= caption") ==
          std::string::npos);
  }
}

TEST_CASE("reader: a short paragraph of wrapped text that is torn is text") {
  CHECK(events("The storm came ashore at\nnoon and tore two\npiers away. Nobody was hurt at\nMarrow Point.\n")
            .find("= caption") == std::string::npos);
  CHECK(
      events("Storm hits coast\n\nThe pier in May. Picture by Jo Hill of Ulm\n\nIt came at noon.\n") ==
      "+Storm hits coast\n= title\n+The pier in May.\n Picture by Jo Hill of Ulm\n= caption\n+It came at noon.\n= "
      "body\n");
}

TEST_CASE("reader: an empty line always ends the paragraph") {
  CHECK(events("Storm hits coast\n\nIt came at noon and\n\nwent at one.\n") ==
        "+Storm hits coast\n= title\n+It came at noon and\n= heading\n+went at one.\n= body\n");
  CHECK(events("Storm hits coast\n\nIt came at noon.\xE2\x80\xA9It went.\n") ==
        "+Storm hits coast\n= title\n+It came at noon.\n= body\n+It went.\n= body\n");
}

TEST_CASE("reader: a dateline that ends with a full stop is no sentence") {
  CHECK(read("MOSCOW, March 5. The strike ended. Trams ran.").sentences ==
        std::vector<std::string>{"MOSCOW, March 5. The strike ended.", "Trams ran."});
  CHECK(read("It rained. MOSCOW, March 5. The strike ended.").sentences.size() == 3);
  const std::string far = "Петропавловск-Камчатский, 25 сентября (ТАСС). Суд решил.";
  CHECK(read(far).sentences == std::vector<std::string>{far});
  for (const std::string head : {"Москва. 4 марта. ИНТЕРФАКС - ", "Москва. 4 марта. INTERFAX.RU - ",
                                 "Астана. 4 марта. КАЗИНФОРМ – "}) {
    CAPTURE(head);
    const std::string text = head + "Суд принял решение.";
    CHECK(read(text + " Он ушёл.").sentences == std::vector<std::string>{text, "Он ушёл."});
    CHECK(brevier::dateline_end(text.data(), static_cast<uint16_t>(text.size())) == head.size());
  }
  CHECK(read("It rained. 40 trams stood still. NATO met.").sentences.size() == 3);
  CHECK(read("Valmont. Two bridges fell. NATO met.").sentences.size() == 3);
  // and what is too long for one ends before a slash
  CHECK(
      read(
          "The storm took two piers and a crane at noon on Thursday, and it closed all schools on the coast. "
          "/Trams ran./")
          .sentences.size() == 2);
}

TEST_CASE("reader: sentences without a space between them") {
  CHECK(read("It came at noon.Two piers fell.Nobody was hurt.").sentences ==
        std::vector<std::string>{"It came at noon.", "Two piers fell.", "Nobody was hurt."});
  // 雨だ。風も強い！帰ろう。
  CHECK(
      read("\xE9\x9B\xA8\xE3\x81\xA0\xE3\x80\x82\xE9\xA2\xA8\xE3\x82\x82\xE5\xBC\xB7\xE3\x81\x84\xEF\xBC\x81"
           "\xE5\xB8\xB0\xE3\x82\x8D\xE3\x81\x86\xE3\x80\x82")
          .sentences ==
      std::vector<std::string>{"\xE9\x9B\xA8\xE3\x81\xA0\xE3\x80\x82",
                               "\xE9\xA2\xA8\xE3\x82\x82\xE5\xBC\xB7\xE3\x81\x84\xEF\xBC\x81",
                               "\xE5\xB8\xB0\xE3\x82\x8D\xE3\x81\x86\xE3\x80\x82"});
}

TEST_CASE("reader: “ behind a mark and before a word opens, where it closes neither „ nor the ” of Urdu") {
  using lines = std::vector<std::string>;
  CHECK(read("The mayor left.“It is over,” she said.“Go.” Two stayed.").sentences ==
        lines{"The mayor left.", "“It is over,” she said.", "“Go.”", "Two stayed."});
  CHECK(read("„Es ist gut.“Dann ging er. „Ja.“ Sie blieb.").sentences ==
        lines{"„Es ist gut.“", "Dann ging er.", "„Ja.“", "Sie blieb."});
  // where it closes a mark that was opened inside a word, or in another paragraph
  CHECK(read("Es war ein Fest („Das war schön.“) und er ging. Sie blieben.").sentences ==
        lines{"Es war ein Fest („Das war schön.“) und er ging.", "Sie blieben."});
  const auto after = read("„Ich gehe.\n\nIch bleibe nicht.“ Sie ging. Niemand folgte ihr.");
  CHECK(after.sentences == lines{"„Ich gehe.", "Ich bleibe nicht.“", "Sie ging.", "Niemand folgte ihr."});
  for (const brevier::found& f : after.found) CHECK(f.quote == 0);
  CHECK(read("雨だ。“帰ろう。”彼は言った。").sentences == lines{"雨だ。", "“帰ろう。”", "彼は言った。"});
  CHECK(read("میئر نے کہا: ”گھروں میں رہیں۔“").sentences == lines{"میئر نے کہا: ”گھروں میں رہیں۔“"});
}

TEST_CASE("reader: a red heart does not join two sentences") {
  CHECK(read("They love it \xE2\x9D\xA4\xEF\xB8\x8F. Sales rose in May.").sentences.size() == 2);
}

TEST_CASE("reader: a sentence that ends with a number after me, us or you ends there") {
  CHECK(read("It cost me 20. Repairs will take a week.").sentences.size() == 2);
}

TEST_CASE("reader: bars in running text end the headings before it") {
  const std::string after = "+The dam at Larkhaven broke on Monday.\n It was old.\n= body\n";
  CHECK(events("Storm hits coast | Two are dead | The dam at Larkhaven broke on Monday. It was old.\n") ==
        "+Storm hits coast\n= title\n+Two are dead\n= heading\n" + after);
  // behind text, a heading says nothing of what stands before it
  CHECK(events("Storm hits coast | The sea rose. Nobody was hurt. - We ran | The dam at Larkhaven broke on "
               "Monday. It was old.\n") ==
        "+Storm hits coast\n= title\n+The sea rose.\n Nobody was hurt.\n - We ran\n= body\n" + after);
  CHECK(events("The dam, a|b, broke on Monday.\n") == "+The dam, a|b, broke on Monday.\n= body\n");
}

TEST_CASE("reader: a byline in small letters below the title is no part of it") {
  const std::string title = "Old bridge at Larkhaven will be closed for two years";
  const std::string text = "The bridge will be closed from Monday.\n";
  const std::string want = "+" + title + "\n= title\n+" + text;
  for (const std::string byline : {"by Jo Hill, The Ledger", "by Jo Hill and Amy Lund"}) {
    CHECK(events(title + "\n" + byline + "\n\n" + text).find(want) == 0);
    // nor does it show that the text is wrapped: its first line is as long as one, and ends a paragraph
    CHECK(events(title + "\n" + byline + "\n" + text + "Work begins in May.\n") ==
          want + "= body\n+Work begins in May.\n= body\n");
  }
  // what is no name goes on with it
  CHECK(events(title + "\nby order of the mayor of Ulm\n\n" + text)
            .find("by order of the mayor of Ulm\n= title") != std::string::npos);
}

TEST_CASE("reader: a line of wrapped text takes the place of no title") {
  CHECK(
      events(
          "Storm hits coast\n\nThe storm came ashore at\nnoon and tore two piers\naway. Nobody was hurt, the\nmayor "
          "of Ulm said on\nMonday.\n") ==
      "+Storm hits coast\n= title\n+The storm came ashore at noon and tore two piers away.\n Nobody was hurt, the mayor of "
      "Ulm said on\n= body\n+Monday.\n= body\n");
  CHECK(
      events("Storm hits coast\n\nThe storm came ashore at\nnoon and went on to\nUlm.\n") ==
      "+Storm hits coast\n= title\n+The storm came ashore at noon and went on to\n= heading\n+Ulm.\n= body\n");
}

TEST_CASE(
    "reader: above the text a number with a full stop ends nothing before a number: dates of the Danube") {
  for (const std::string date : {"2025. május 27. 14:03", "Танјуг, 14. 11. 2025. 18:20",
                                 "14. 11. 2025. 18:20", "15. studenoga 2025. u 18:20"}) {
    CAPTURE(date);
    CHECK(events("Gát épül a folyón\n\n" + date +
                 "\n\nA tanács kedden döntött a gátról, amely három évig épül.\n") ==
          "+Gát épül a folyón\n= title\n+" + date +
              "\n= date\n+A tanács kedden döntött a gátról, amely három évig épül.\n= body\n");
  }
  // a sentence may end with a number, and the next begin with one
  CHECK(events("Jo Hill won the race in 2019. 14 others were hurt.\n")
            .find("+Jo Hill won the race in 2019.\n") == 0);
  CHECK(events("He is 14. 3 others are older than he.\n").find("+He is 14.\n") == 0);
  // in the text it does
  CHECK(events("Gát épül a folyón\n\nA gát három évig épül.\n\nElkészül 2028. 12 falut véd.\n")
            .find("+Elkészül 2028.\n 12 falut véd.\n") != std::string::npos);
}
