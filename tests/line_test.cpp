// SPDX-License-Identifier: MIT
//
// line: lines as they stand on pages of news, and what each is to a reader.

#include <doctest/doctest.h>
#include <brevier/languages/danish.hpp>
#include <brevier/languages/dutch.hpp>
#include <brevier/languages/english.hpp>
#include <brevier/languages/finnish.hpp>
#include <brevier/languages/french.hpp>
#include <brevier/languages/german.hpp>
#include <brevier/languages/indonesian.hpp>
#include <brevier/languages/italian.hpp>
#include <brevier/languages/norwegian.hpp>
#include <brevier/languages/polish.hpp>
#include <brevier/languages/portuguese.hpp>
#include <brevier/languages/russian.hpp>
#include <brevier/languages/spanish.hpp>
#include <brevier/languages/swedish.hpp>
#include <brevier/languages/turkish.hpp>
#include <brevier/languages/vietnamese.hpp>
#include <brevier/line.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "support.hpp"

namespace {

using kind = brevier::line_kind;

const brevier::language& english = brevier::detail::built_pack<brevier::english>::value;

kind classify(std::string_view line, brevier::line_place place = {},
              const brevier::language& words = english) {
  const uint16_t size = static_cast<uint16_t>(line.size());
  return brevier::classify_line(line.data(), size, size, place, words);
}

// The first line of an article.
constexpr brevier::line_place first = {true, true};
// The last sentence of a line that has several.
constexpr brevier::line_place last_sentence = {false, false};

const std::string names[] = {"body", "list", "heading", "title", "byline", "date", "caption", "furniture"};

const std::string& name(kind k) {
  return names[static_cast<size_t>(k)];
}

void expect(kind want, const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    CAPTURE(line);
    CHECK(name(classify(line)) == name(want));
  }
}

// What belongs to the page and what belongs to a picture is often one line, and neither is summarized: either
// is right for these.
void expect_page(const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    CAPTURE(line);
    const kind k = classify(line);
    if (k != kind::caption && k != kind::date) CHECK(name(k) == name(kind::furniture));
  }
}

}  // namespace

TEST_CASE("line: a title of several sentences has no mark at its end") {
  const brevier::line_place told = {true, false};
  CHECK(classify("Two are dead", told) == kind::title);
  CHECK(classify("Two are dead.", told) == kind::body);
  CHECK(classify("The two are dead and many are hurt", last_sentence) == kind::body);
}

TEST_CASE("line: running text") {
  expect(kind::body, {
                         "The council voted 9-4 on Thursday night to close the road.",
                         "\"We were lucky,\" she said.",
                         "He asked: \"Who pays?\"",
                         "Nobody was hurt (the bridge had been closed since March).",
                         "\xE2\x80\x9CIt floats.\xE2\x80\x9D",
                         "Will it last? Nobody knows!",
                         "She had her reasons\xE2\x80\xA6",
                         "It rained.",
                         "On March 3, 2025, the board met.",
                         "In 2009, 2012 and 2015 the river rose higher than that.",
                         "2009 was worse.",
                     });
}

TEST_CASE("line: a byline may end with a full stop, and stand on two lines") {
  expect(kind::byline,
         {"By Anna Boll.", "By Anna Boll and Piet Klee.", "By Daily Herald Reporter .", "By", "By ."});
  expect(kind::body,
         {"By Tuesday it burned.", "By Anna Boll it was seen at once.", "By noon the Klee Dam was gone."});
  const brevier::line_place after_by = {false, true, true};
  for (const std::string line :
       {"Anna Boll", "Anna Boll.", "Daily Herald Reporter .", "Anna Boll and Piet Klee, Ulm",
        "Anna Boll and Piet Klee for Herald Online .",
        "Anna Boll and Piet Klee for the Herald . and Wire Service ."}) {
    CAPTURE(line);
    CHECK(name(classify(line, after_by)) == name(kind::byline));
  }
  CHECK(name(classify("The council of Ulm voted on Tuesday to close the dam.", after_by)) ==
        name(kind::body));
  CHECK(name(classify("Anna Boll said it was safe.", after_by)) == name(kind::body));
  CHECK(name(classify("Anna Boll of Ulm won.", after_by)) == name(kind::body));
}

TEST_CASE("line: sentences that begin as something else would") {
  expect(kind::body, {
                         "Share prices fell sharply on Monday.",
                         "By Tuesday the water had receded.",
                         "By Friday, Larkhaven and Port Ellis were without power.",
                         "Reuters said it would cut 40 jobs.",
                         "Photo albums are back in fashion, sellers say.",
                         "May was the wettest month on record.",
                         "March 3 is the last day to apply.",
                         "Follow the money, she told them.",
                         "Sign language is taught in 40 schools.",
                         "Image is everything in this business.",
                         "Related claims were dismissed in May.",
                         "Copyright law will change in April.",
                         "Sponsored runners raised 4,000 euros.",
                         "Comments on the plan are due by Friday.",
                         "1.5 million people voted.",
                         "5 people died.",
                         "-5 degrees were measured at the lighthouse.",
                         "1999. That was the year it closed.",
                     });
}

TEST_CASE("line: a sentence with a date is running text") {
  expect(kind::body,
         {"He signed the terms on Friday, March 3.", "We signed the terms on March 3.",
          "The video leaked on March 3, 2025.", "Share sales dropped 3% on Monday in March 2025."});
}

TEST_CASE("line: a sentence about those that pages name is running text") {
  expect(kind::body,
         {
             "Twitter did not respond to a request for comment.",
             "Facebook and Twitter declined to comment.",
             "Getty Images declined to comment.",
             "Police published a photograph of the file.",
             "The video was published in May.",
             "Read the fine print before you vote.",
             "Twitter said: no comment.",
             "Under the terms it paid 60.50 dollars per common share and 363 per preferred share.",
             "Reuters reported: the bridge is shut.",
         });
}

TEST_CASE(
    "line: a notice of this article, of our site or your browser is not running text, whatever it says") {
  expect_page({
      "The Associated Press contributed to this report.",
      "Courier writers Jo Hill in Ulm and Bob Tan in Kent, Ohio, contributed to this report.",
      "This article was amended on 3 March 2025.",
      "This article was amended on 3 March 2025 to correct the age of the mayor.",
      "An earlier version of this article misspelled the name of the mayor.",
      "Correction: This story has been corrected to show that the dam was built in 1931.",
      "This story was updated at 5 p.m.",
      "Subscribe to continue reading this article.",
      "Download our app for the latest news.",
      "Disclaimer: The views expressed are those of the author.",
      "By continuing to use this site you accept our use of cookies.",
      "This website uses cookies to improve your experience.",
      "By using this site, you agree to our privacy policy and terms of service.",
      "We and our 842 partners store and/or access information on a device, such as cookies and process "
      "personal data, such as unique identifiers.",
      "Story continues below advertisement",
  });
  expect(kind::body,
         {
             "The report was published this week.",
             "This proposal has been amended from an offer that was rejected.",
             "Our reporters were told that the site of the dam was sold.",
             "This report is full of errors, the mayor told the council on Monday.",
             "The newsletter had made new allegations, and the bank would follow this with interest.",
             "The app was downloaded by 40 people.",
         });
  CHECK(name(classify("From the AP comes this story :")) != "furniture");
  CHECK(name(classify("Report: site of old dam to be sold", first)) == "title");
  CHECK(name(classify("Your website may soon need a licence", first)) == "title");
}

TEST_CASE("line: what stands above a title and is none") {
  for (const std::string line : {"Image caption, The seal was found on a slip road", "FOR IMMEDIATE RELEASE",
                                 "From: The Ledger <hello@ledger.example>", "To: reader@example.com",
                                 "Contact: Jane Poole, (555) 014-2280, press@helixor.example"}) {
    CAPTURE(line);
    CHECK(name(classify(line, first)) == "furniture");
  }
  for (const std::string line : {"BREAKING NEWS UPDATE:", "Home / News / Norfolk"}) {
    CAPTURE(line);
    CHECK(name(classify(line, first)) == "heading");
  }
  for (const std::string line :
       {"Subject: The Morning Ledger: Why your rent is going up", "Chipmaker <CHP> buys <MMFT>",
        "Video, cameras and drones to watch the harbour"}) {
    CAPTURE(line);
    CHECK(name(classify(line, first)) == "title");
  }
  expect(kind::heading, {"Watch more videos of the game here:", "Media Contact:", "Tags:", "Like this:",
                         "For further information, please contact:"});
  expect(kind::body,
         {"Ulm director of rugby Anna Boll:", "The note was signed by jo@example.org, the police said."});
}

TEST_CASE("line: bylines") {
  expect(kind::byline, {
                           "By A. Writer",
                           "By Dana P. Whitlock",
                           "By Anna Writer and Bob Other, Science Desk",
                           "BY JANE DOE",
                           "By Jane Doe, Staff Writer",
                           "By Jane Doe in Port Ellis",
                           "By Ren\xC3\xA9"
                           "e O\xE2\x80\x99Neill",
                           "by Jane Doe",
                       });
}

TEST_CASE("line: dates") {
  expect(kind::date, {
                         "March 14, 2025",
                         "14 March 2025",
                         "Monday, June 2, 2025",
                         "Sept. 9, 2025",
                         "May 2025",
                         "2025-03-14",
                         "14.03.2025",
                         "03/14/2025 07:42",
                         "12:45",
                         "Wed 3 Jun 2026 09.15 BST",
                         "Updated 3 May 2024 at 10:15",
                         "Published March 14, 2025, 7:42",
                     });
}

TEST_CASE("line: the date of a page that ends in a.m.") {
  expect_page({
      "Published March 14, 2025, 7:42 a.m. | Updated March 14, 2025, 11:05 a.m.",
      "March 14, 2025, 7:42 a.m.",
      "Updated at 7:42 p.m.",
      "Last updated at 12:49 AM on 4th January 2012 .",
  });
}

TEST_CASE("line: pictures, and what belongs to the page") {
  expect_page({
      "Photo: X/Agency",
      "Photograph: J. Doe/Agency",
      "Image: Getty",
      "Credit: T. R. Amsel / Larkhaven Courier",
      "(AP Photo/Jane Doe)",
      "A crane at the port (Photo: X/Agency)",
      "Share",
      "SHARE",
      "Share Share Share",
      "Read more: Foundry Avenue shop owners ask for 200 extra parking spaces",
      "Read more: Who pays when a water main bursts?",
      "Sign up for our newsletter",
      "Subscribe to our newsletter",
      "Advertisement",
      "4 min read",
      "Related articles",
      "Comments (138)",
      "Skip to content",
      "Cookie settings",
      "Follow us on Twitter",
      "Click here to subscribe",
      "Last updated: 15:10",
      "All rights reserved.",
      "\xC2\xA9 2025 Larkhaven Courier Media LLC. All rights reserved.",
      "\xC2\xA9 2025 Larkhaven Courier Media LLC",
      "Copyright 2025 Larkhaven Courier. All rights reserved.",
      "Terms of use | Privacy | Cookie settings",
      "***",
      "---",
      "* * *",
      "|",
      "\xE2\x80\xA2",
  });
}

TEST_CASE("line: a label is one whatever the sentence after it says") {
  expect_page({"Read more: The bridge was shut in May", "Related: What is a weir?",
               "Photo: The harbour is seen from above."});
  CHECK(name(classify("Twitter said: The bridge was shut.")) == "body");
}

TEST_CASE("line: news of reports, sites and rights is running text") {
  expect(kind::body, {
                         "PM-CARES fund money will be paid to the farmers on Monday, the government said.",
                         "AM-FM radios are sold out in all of the city.",
                         "Police said this report contributed to the arrest of Jo Hill.",
                         "Experts say this website amended its terms on Monday.",
                         // a letter that was read as two of another encoding
                         "In 2011 Gemma was diagnosed with Guillain-Barr\u00C3\u00A9 Syndrome.",
                     });
  expect_page({"\u00A9 2025 The Ledger.", "Picture: Jo Hill \u00A9 Reuters"});
}

TEST_CASE("line: what the page says of itself to its reader is not running text") {
  expect_page({
      "We and our 214 partners store personal data, like browsing data, on your device.",
      "We use cookies to personalise content and ads and to analyse our traffic.",
      "We also share information about your use of our site with our advertising partners.",
      "By using this site you agree to our terms and our privacy policy.",
      "For more information see our privacy policy.",
      "To stop receiving these emails, unsubscribe or manage your preferences.",
      "Share this post with a friend.",
      "This article is more than 2 months old",
      "We and our 842 partners store and access information on your device.",
      "We use cookies to give you a better experience.",
  });
  expect(kind::body, {
                         "\u201CWe share photos and post the report at home.\u201D",
                         "We met on the site where their story began, and our photograph hangs there.",
                         "Our reporters asked nine partners of the firm how they share the profits.",
                         "You can watch the video of the ships from the old pier of the town.",
                     });
}

TEST_CASE("line: notices of this article, of our site and to its reader in other languages") {
  using brevier::detail::built_pack;
  struct case_of {
    const brevier::language& words;
    std::vector<std::string> notices;
    std::string text;
  };
  const case_of cases[] = {
      {built_pack<brevier::danish>::value,
       {"Tilmeld dig vores nyhedsbrev og få nyhederne direkte i din indbakke.",
        "Vi bruger cookies til at give dig en bedre oplevelse."},
       "Vi fandt en hjemmeside på vores gamle telefon."},
      {built_pack<brevier::dutch>::value,
       {"Meld je aan voor onze nieuwsbrief en ontvang elke dag het laatste nieuws.",
        "Dit artikel verscheen eerder in het Eems Dagblad."},
       "Dit nieuws kwam voor de haven van Zaltveen te laat."},
      {built_pack<brevier::finnish>::value,
       {"Tilaa uutiskirjeemme ja saat uutiset suoraan sähköpostiisi."},
       "Tämä sovellus löytää kadonneet lampaat metsästä."},
      {built_pack<brevier::french>::value,
       {"Recevez chaque matin les contenus de votre commune dans votre boîte mail.",
        "Cet article est paru dans notre édition du 3 mars 2026."},
       "Cette expérience de la vallée a convaincu nos voisins."},
      {built_pack<brevier::german>::value,
       {"Melden Sie sich hier für unseren Newsletter an.",
        "Wir verwenden Cookies, um Ihnen das beste Erlebnis zu bieten.",
        "Dieser Artikel wurde am 3. März 2026 erstmals veröffentlicht."},
       "Diese Anmeldung kam für die Schule von Valmont zu spät."},
      {built_pack<brevier::indonesian>::value,
       {"Kami menggunakan cookie untuk meningkatkan pengalaman Anda.",
        "Artikel ini pertama kali terbit di Suara Selat."},
       "Kami menggunakan perahu kayu untuk menyeberang."},
      {built_pack<brevier::italian>::value,
       {"Ricevi ogni mattina le notizie più importanti nella tua casella di posta.",
        "Questo articolo è stato pubblicato il 3 marzo 2026."},
       "Queste notizie dalla valle preoccupano i pastori del paese."},
      {built_pack<brevier::norwegian>::value,
       {"Meld deg på nyhetsbrevet vårt og få nyhetene rett i innboksen.",
        "Denne artikkelen ble først publisert i Vigra Avis."},
       "Denne saken kom opp i tingretten i Bodø."},
      {built_pack<brevier::polish>::value,
       {"Zapisz się do naszego newslettera i otrzymuj najważniejsze wiadomości."},
       "Ten tekst ustawy trafi teraz do Senatu."},
      {built_pack<brevier::portuguese>::value,
       {"Usamos cookies para melhorar a sua experiência no nosso site.",
        "Este artigo foi publicado originalmente no Jornal do Tâmega."},
       "Esta experiência da aldeia convenceu os nossos vizinhos."},
      {built_pack<brevier::russian>::value,
       {"Следите за нашими новостями в Telegram.",
        "При использовании материалов ссылка на сайт обязательна."},
       "Этот материал нашли на дне озера."},
      {built_pack<brevier::spanish>::value,
       {"Apúntate a nuestra newsletter y recibe en tu correo las últimas noticias.",
        "Esta noticia se publicó originalmente en La Voz del Sur."},
       "Esta entrada del puerto quedó cerrada por la tormenta."},
      {built_pack<brevier::swedish>::value,
       {"Anmäl dig till vårt nyhetsbrev och få nyheterna direkt i din inkorg.",
        "Den här artikeln publicerades först i Vinö Tidning."},
       "Den här kanalen byggdes av soldater från Vinö."},
      {built_pack<brevier::turkish>::value,
       {"Size daha iyi hizmet sunmak için çerez kullanıyoruz."},
       "Bu haber köyde sevinçle karşılandı."},
      {built_pack<brevier::vietnamese>::value,
       {"Mời bạn đọc gửi bài viết về trang tin của chúng tôi."},
       "Tin này làm cả làng vui mừng."},
  };
  for (const case_of& one : cases) {
    for (const std::string& line : one.notices) {
      CAPTURE(line);
      CHECK(name(classify(line, {}, one.words)) == "furniture");
    }
    CAPTURE(one.text);
    CHECK(name(classify(one.text, {}, one.words)) == "body");
  }
}

TEST_CASE("line: a time of day beside a date makes it one, in words as well") {
  CHECK(name(classify("3 de marzo de 2026 a las 09:40 h.", {},
                      brevier::detail::built_pack<brevier::spanish>::value)) == "date");
}

TEST_CASE("line: of several sentences the last tells that they are a notice") {
  CHECK(name(classify("Sign up for our newsletter and get this report by email.", last_sentence)) ==
        "furniture");
  CHECK(name(classify("Our story ends here.", last_sentence)) == "body");
}

TEST_CASE("line: a short line that asks stands above its answer") {
  expect(kind::heading, {"What happened?", "Who would the changes hit?", "So what comes next?"});
  expect(kind::body,
         {"Nobody knew who had died!", "Why did the council wait for a year before it told anybody?",
          "\u201CWhat happened?\u201D"});
}

TEST_CASE("line: a row of buttons is not running text") {
  for (const std::string line : {"Facebook E-mail Copy link", "Home News Sport Weather", "Prev | Next"}) {
    CAPTURE(line);
    CHECK(name(classify(line)) != "body");
  }
}

TEST_CASE("line: headings") {
  expect(kind::heading, {
                            "Shops split over the plan",
                            "What happens next",
                            "Power cuts pass 200,000",
                            "Fisherman missing",
                            "May in brief",
                        });
}

TEST_CASE("line: items of lists") {
  expect(kind::list, {
                         "- Larkhaven bus fares to rise 25 cents in July",
                         "\xE2\x80\xA2 High tide is due at 18:20, with a surge of up to 7.5 ft. expected",
                         "* One man is missing from a fishing boat",
                         "\xE2\x80\x93 All 63 schools will stay closed",
                         "1. School board delays vote on later start times",
                         "2) Hendry rules out run for governor",
                         "12. A dozen at last",
                         "a) the first of them",
                         "- It has a full stop.",
                     });
}

TEST_CASE("line: the first line is the title, unless it is something else") {
  for (const std::string line : {
           "Larkhaven to close its riverfront road to cars from May 1",
           "LIVE: Storm Odile makes landfall on Caldra coast",
           "Ferry operator Sound & Isles cancels all winter sailings to Grayholm after engine fire",
           "Share prices tumble after rate rise",
           "Photo exhibition opens in Leeds",
           "Twitter to cut 500 jobs",
           "By-election called in Northvale",
           "Fire on pier",
       }) {
    CAPTURE(line);
    CHECK(name(classify(line, first)) == "title");
  }
  CHECK(name(classify("By Dana P. Whitlock", first)) == "byline");
  CHECK(name(classify("March 14, 2025", first)) == "date");
  CHECK(name(classify("Advertisement", first)) == "furniture");
  CHECK(name(classify("The council voted on Thursday.", first)) == "body");
}

TEST_CASE("line: a first line of a word or two, or of names with bars, belongs to a menu") {
  for (const std::string line :
       {"Home", "News", "BBC News", "Harbour Times", "- Sport", "Главная", "首页", "News | Sport | Weather",
        "Home > World > Europe", "Home › World › Europe"}) {
    CAPTURE(line);
    CHECK(name(classify(line, first)) == "heading");
  }
  for (const std::string line : {"Storm hits coast | UK News | Sky News", "Storm hits coast | Harbour Times",
                                 "Lokführerstreik endet bald", "Waldbrandgefahr steigt",
                                 "港町の魚市場を閉鎖へ", "Rate up > 5% this year"}) {
    CAPTURE(line);
    CHECK(name(classify(line, first)) == "title");
  }
  CHECK(name(classify("Fire!", first)) == "body");
}

TEST_CASE("line: a title that begins with By and a hyphen is no byline") {
  CHECK(name(classify("By-Election Called in Northvale", first)) == "title");
}

TEST_CASE("line: the last sentence of a line tells what the line was") {
  CHECK(name(classify("Photograph: J. Doe/Agency", last_sentence)) == "caption");
  CHECK(name(classify("(AP Photo/Jane Doe)", last_sentence)) == "caption");
  CHECK(name(classify("(With inputs from agencies)", last_sentence)) == "heading");
  CHECK(name(classify("Photograph: J. Doe/Agency.", last_sentence)) != "furniture");
  CHECK(name(classify("He laughed.", last_sentence)) == "body");
  CHECK(name(classify("\"He laughed.\"", last_sentence)) == "body");
  // not a byline, list item or heading, however it begins
  CHECK(name(classify("By then it was over.", last_sentence)) == "body");
  CHECK(name(classify("1. It was over.", last_sentence)) == "body");
}

TEST_CASE("line: the sign of an agency or an address after a paragraph says nothing of the paragraph") {
  for (const std::string tail :
       {"Enditem", "PTI SCH ACD", "BERNAMA", "More at https://larkhaven.example/seals",
        "Tips: tips@larkhaven.example", "(ANSA).", "(With inputs from agencies)"}) {
    CAPTURE(tail);
    CHECK(name(classify(tail, last_sentence)) == "heading");
  }
  CHECK(name(classify("（山田太郎）", last_sentence)) == "heading");
  CHECK(name(classify("（水位は下がった）と述べた。", last_sentence)) == "body");
  CHECK(name(classify("Jo Hill", last_sentence)) == "caption");
  CHECK(name(classify("PETERS JONES HILL BOLL", last_sentence)) == "caption");
}

TEST_CASE("line: a few words and an ellipsis are a link to the rest, and a star belongs to a form") {
  expect(kind::caption, {"Lire la suite...", "Continue reading…", "Weiterlesen …", "Читать далее..."});
  expect(kind::body, {"She had her reasons…", "\"It held...\" he said."});
  CHECK(name(classify("Required fields are marked *", last_sentence)) == "furniture");
  CHECK(name(classify("Les champs obligatoires sont indiqués avec *", last_sentence)) == "furniture");
}

TEST_CASE("line: an address, or brackets around all of it, is no running text") {
  expect_page({
      "https://www.larkhaven.example/2025/03/04/seals.html",
      "Source: https://larkhaven.example/seals",
      "More on the seals: http://larkhaven.example",
      "(This story has not been edited by our staff and is created from a feed.)",
      "(Reporting by Anna Boll; editing by Piet Klee)",
      "(With inputs from agencies.)",
  });
  CHECK(name(classify("https://www.larkhaven.example/2025/03/04/seals.html", first)) == "furniture");
  expect(kind::body, {"The seals can be seen at https://larkhaven.example/seals.",
                      "(CNN) The council of Ulm (Ohio) closed the dam.", "(It held) and nobody was hurt."});
}

TEST_CASE("line: a credit after the sentences of a caption") {
  CHECK(name(classify("© Jean Petit / AFP", last_sentence)) == "caption");
}

TEST_CASE("line: a long line is running text, and so is an empty one") {
  std::string line = "Share";
  while (line.size() <= brevier::longest_odd_line) line += " share";
  CHECK(name(classify(line)) == "body");
  CHECK(name(classify(line.substr(0, 239))) == "furniture");
  CHECK(name(brevier::classify_line("Share", 5, 241, last_sentence, english)) == "body");
  CHECK(name(classify("")) == "body");
}

TEST_CASE("line: Thai has no full stops, so its lines are told by how many letters they have") {
  const auto letters = [](size_t n) {  // with a space after each twelve
    std::string line;
    for (size_t i = 0; i < n; ++i) line += i % 12 == 11 ? "\xE0\xB8\x81 " : "\xE0\xB8\x81";
    return line;
  };
  CHECK(name(classify(letters(30))) == "heading");
  CHECK(name(classify(letters(75))) == "body");  // a short paragraph
  CHECK(name(classify(letters(200))) == "body");
  CHECK(name(classify(letters(100), first)) == "title");  // as long as a line of 100 letters in English
  CHECK(name(classify(letters(150), first)) == "body");
}

TEST_CASE("line: without a language only shape counts") {
  const brevier::language& none = brevier::no_language;
  CHECK(name(classify("Share", {}, none)) == "heading");
  CHECK(name(classify("By Jane Doe", {}, none)) == "heading");
  CHECK(name(classify("By Jane Doe", first, none)) == "title");
  CHECK(name(classify("2025-03-14", {}, none)) == "date");
  CHECK(name(classify("- item", {}, none)) == "list");
  CHECK(name(classify("Es regnete.", {}, none)) == "body");
  CHECK(name(classify("\xE9\x9B\xA8\xE3\x81\xA0\xE3\x80\x82", {}, none)) == "body");  // 雨だ。
  CHECK(name(classify("\xC2\xA9 2025 X", {}, none)) == "furniture");
}

TEST_CASE("line: how long reading takes, whatever the language") {
  for (const std::string line :
       {"Temps de lecture : 3 min", "Temps de lecture : 2 min.", "Lecture 3 min", "Lesezeit: 3 Minuten",
        "Lesezeit 3 Min.", "Lectura: 3 min", "3 min de lectura", "Tempo di lettura: 3 minuti"}) {
    CAPTURE(line);
    CHECK(name(classify(line, {}, brevier::no_language)) == "date");
  }
  CHECK(name(classify("12 miners died.")) == "body");
  CHECK(name(classify("Mint sold for 3 million", {}, brevier::no_language)) == "heading");
  CHECK(name(classify("The dam was gone after 5 minutes")) == "heading");
  CHECK(name(classify("It was over in 5 min.")) == "body");
  CHECK(name(classify("Goal after 5 minutes", first)) == "title");
}

TEST_CASE("line: what a page says of a picture, in the languages of a broadcaster of the world") {
  using brevier::detail::built_pack;
  const auto kind = [](const char* line, const brevier::language& pack) {
    return name(classify(line, {}, pack));
  };
  CHECK(kind("Pie de foto, El alcalde habló en el muelle.", built_pack<brevier::spanish>::value) ==
        "furniture");
  CHECK(kind("Legenda da foto, O prefeito falou no cais.", built_pack<brevier::portuguese>::value) ==
        "furniture");
  CHECK(kind("Подпись к фото, Мэр выступил в порту.", built_pack<brevier::russian>::value) == "furniture");
  CHECK(kind("Fotoğraf altı yazısı, Başkan limanda konuştu.", built_pack<brevier::turkish>::value) ==
        "furniture");
  CHECK(kind("Chụp lại hình ảnh, Thị trưởng phát biểu ở cảng.", built_pack<brevier::vietnamese>::value) ==
        "furniture");
  CHECK(kind("Keterangan gambar, Wali kota berpidato di dermaga.", built_pack<brevier::indonesian>::value) ==
        "furniture");
}

TEST_CASE("line: dates of pages with two times") {
  const brevier::language& french = brevier::detail::built_pack<brevier::french>::value;
  for (const std::string line : {"Publié le 3 mars 2025 à 14h05", "10h32",
                                 "Publié le 03/03/2025 à 14:05, mis à jour le 04/03/2025 à 08:12"}) {
    CAPTURE(line);
    CHECK(name(classify(line, {}, french)) == "date");
  }
}

TEST_CASE("line: who wrote and who edited, in Chinese and Japanese") {
  const brevier::language& none = brevier::no_language;
  for (const std::string line :
       {"来源：新华社", "责任编辑: 李明", "（责任编辑：李明）", "记者：李明", "写真：田中", "责任编辑 李明",
        "版权声明：本网的作品，未经授权不得转载。", "無断転載を禁じます。", "この記事は有料会員限定です。"}) {
    CAPTURE(line);
    CHECK(name(classify(line, {}, none)) == "furniture");
    CHECK(name(classify(line, first, none)) == "furniture");
    CHECK(name(classify(line, last_sentence, none)) == "heading");
  }
  CHECK(name(classify("外交部：港口关闭三天，船只必须离开", first, none)) == "title");
  CHECK(name(classify("记者从港口获悉，水位下降了。", {}, none)) == "body");
}

TEST_CASE("line: any line has a kind, and nothing is read past its end") {
  support::random random(11);
  static constexpr const char* pieces[] = {"By",
                                           " ",
                                           "Share",
                                           ".",
                                           ":",
                                           "1",
                                           "-",
                                           "\xC2\xA9",
                                           "\xE2\x80\xA2",
                                           "May",
                                           "a",
                                           ")",
                                           "\"",
                                           "\xE3\x80\x82",
                                           "\xEF\xB8\x8F",
                                           "\xF0\x9F\x9A\x80"};
  for (int round = 0; round < 20000; ++round) {
    std::string line;
    for (uint32_t n = random.below(8); n > 0; --n) line += pieces[random.below(16)];
    const std::vector<char> exact(line.begin(), line.end());  // so that a sanitizer sees one byte too many
    const brevier::line_place place = {random.below(2) == 0, random.below(2) == 0};
    const uint16_t size = static_cast<uint16_t>(exact.size());
    const kind k = brevier::classify_line(exact.data(), size, size, place, english);
    if (k > kind::furniture) CHECK(k <= kind::furniture);
  }
}
