// SPDX-License-Identifier: MIT
//
// reader: pages in, sentences and the kinds of their lines out.

#include <doctest/doctest.h>
#include <brevier/languages/english.hpp>
#include <brevier/markup.hpp>
#include <brevier/reader.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "support.hpp"

namespace {

using brevier::line_kind;

const brevier::language& english = brevier::detail::built_pack<brevier::english>::value;

// What the reader gave, a line each: "+" before a sentence that opens a paragraph, "..." where one was cut;
// and after each paragraph "= kind".
struct collector {
  static constexpr bool posts = false;
  constexpr void sample(uint16_t) const noexcept {}
  brevier::reading with;
  std::string events;
  std::vector<std::string> sentences;
  std::vector<brevier::found> found;
  bool opens = true;  // the next sentence opens a paragraph
  bool cut = false;   // the last one was cut

  [[nodiscard]] const brevier::reading& in() const { return with; }

  void take(const brevier::found& f) {
    sentences.emplace_back(with.window, f.size);
    found.push_back(f);
    events += opens ? "+" : " ";
    events += cut ? "..." : "";
    events += sentences.back() + (f.cut ? "...\n" : "\n");
    opens = false;
    cut = f.cut;
  }

  void paragraph_end(line_kind kind) {
    static constexpr const char* names[] = {"body",   "list", "heading", "title",
                                            "byline", "date", "caption", "furniture"};
    opens = true;
    cut = false;
    events += std::string("= ") + names[static_cast<size_t>(kind)] + '\n';
  }
};

// A reader with its window, which is watched by a byte on both sides.
struct machine {
  brevier::reader reader;
  std::vector<char> window;
  const brevier::language* words = &english;
  collector out;

  explicit machine(uint16_t capacity) : window(capacity + 2u, '#') {}

  collector& sink() {
    out.with = {window.data() + 1, static_cast<uint16_t>(window.size() - 2), words};
    return out;
  }
  void feed(std::string_view text) { reader.feed(text.data(), text.size(), sink()); }
  void title(std::string_view text) {
    reader.begin_title();
    feed(text);
    reader.end_title(sink());
  }
  void finish() {
    reader.finish(sink());
    if (window.front() != '#' || window.back() != '#') CHECK("a byte outside of the window" == "");
  }
};

constexpr uint16_t usual = 480;

collector read(std::string_view text, uint16_t capacity = usual) {
  machine m(capacity);
  m.feed(text);
  m.finish();
  return m.out;
}

std::string events(std::string_view text, uint16_t capacity = usual) {
  return read(text, capacity).events;
}

uint16_t malformed(std::string_view text) {
  machine m(usual);
  m.feed(text);
  m.finish();
  return m.reader.malformed();
}

}  // namespace

TEST_CASE("reader: a small page") {
  CHECK(events("Storm hits coast\n"
               "\n"
               "By Dana P. Whitlock\n"
               "\n"
               "March 14, 2025\n"
               "\n"
               "Share\n"
               "\n"
               "The storm came ashore at noon. Two piers were lost.\n"
               "\n"
               "What happens next\n"
               "\n"
               "- Schools stay closed\n"
               "\n"
               "Work begins on Monday.\n") ==
        "+Storm hits coast\n= title\n"
        "+By Dana P. Whitlock\n= byline\n"
        "+March 14, 2025\n= date\n"
        "+Share\n= furniture\n"
        "+The storm came ashore at noon.\n Two piers were lost.\n= body\n"
        "+What happens next\n= heading\n"
        "+- Schools stay closed\n= list\n"
        "+Work begins on Monday.\n= body\n");
}

TEST_CASE("reader: a caption is told by its last sentence") {
  CHECK(events("Storm hits coast\n\nA crane fell at the port. Photograph: J. Doe/Agency\n") ==
        "+Storm hits coast\n= title\n+A crane fell at the port.\n Photograph: J. Doe/Agency\n= caption\n");
}

TEST_CASE("reader: what belongs to the page at the end of a paragraph says nothing of the paragraph") {
  CHECK(events("Storm hits coast\n\nA crane fell at the port. Read more\n") ==
        "+Storm hits coast\n= title\n+A crane fell at the port.\n Read more\n= body\n");
}

TEST_CASE("reader: an address below a name does not make a text of wrapped lines") {
  CHECK(events("By Jane Doe\njdoe@example.com\nThe library cost more than twice as much as was planned.\n"
               "What comes next\nThe old building will be sold in May, the council said on Monday.\n")
            .find("+What comes next\n") != std::string::npos);
}

TEST_CASE(
    "reader: the line of rights at the foot of a page is not running text, however many sentences it has") {
  for (const std::string line :
       {"\xC2\xA9 2025 Larkhaven Courier Media LLC. All rights reserved.",
        "Copyright 2025 Larkhaven Courier. All rights reserved.",
        "\xC2\xA9 2025 Larkhaven Courier. All rights reserved. Terms of use | Privacy"}) {
    CAPTURE(line);
    CHECK(events("Storm hits coast\n\nIt came at noon.\n\n" + line).find("= body\n+") != std::string::npos);
    CHECK(events("Storm hits coast\n\n" + line).find("= body") == std::string::npos);
  }
}

TEST_CASE("reader: of HTML, blocks are paragraphs") {
  const std::string html =
      "<html><head><title>Storm hits coast</title><style>p { x: y. Z }</style></head><body>"
      "<p>It came at <b>noon</b>. Two piers &amp; a crane fell.</p><p>Nobody was hurt.</p></body></html>";
  machine m(usual);
  brevier::html_filter page;
  struct {
    machine& to;
    void feed(const char* data, size_t size) { to.feed({data, size}); }
  } sink{m};
  page.feed(html.data(), html.size(), sink);
  page.finish(sink);
  m.finish();
  CHECK(m.out.events ==
        "+Storm hits coast\n= title\n"
        "+It came at noon.\n Two piers & a crane fell.\n= body\n"
        "+Nobody was hurt.\n= body\n");
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

TEST_CASE("reader: a red heart does not join two sentences") {
  CHECK(read("They love it \xE2\x9D\xA4\xEF\xB8\x8F. Sales rose in May.").sentences.size() == 2);
}

TEST_CASE("reader: a sentence that ends with a number after me, us or you ends there") {
  CHECK(read("It cost me 20. Repairs will take a week.").sentences.size() == 2);
}

TEST_CASE("reader: a sentence that the window cannot hold comes in pieces, cut between words") {
  std::string sentence = "It";
  while (sentence.size() < 700) sentence += " was a long way";
  sentence += ".";
  for (const uint16_t capacity : std::initializer_list<uint16_t>{128, 129, 200, 480, 700, 800}) {
    CAPTURE(capacity);
    const collector out = read("Title\n\n" + sentence + " Then it ended.\n", capacity);
    std::string joined;
    size_t pieces = 0;
    for (size_t i = 1; i + 1 < out.found.size(); ++i, ++pieces) {
      joined += (i == 1 ? "" : " ") + out.sentences[i];
      CHECK(out.found[i].size <= capacity);
      CHECK(out.found[i].cut == (i + 2 < out.found.size()));
    }
    CHECK(joined == sentence);
    CHECK(pieces == (capacity == 800 ? 1 : pieces));
    CHECK(out.sentences.back() == "Then it ended.");
    CHECK_FALSE(out.found.back().cut);
  }
}

TEST_CASE("reader: a word that the window cannot hold is cut, but no character is") {
  for (const std::string_view character : {"x", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x9A\x80"}) {
    const std::string word = support::repeat(character, 1000);
    for (uint16_t capacity = 128; capacity < 140; ++capacity) {
      CAPTURE(capacity);
      CAPTURE(character.size());
      const collector out = read(word, capacity);
      std::string joined;
      for (size_t i = 0; i < out.found.size(); ++i) {
        joined += out.sentences[i];
        CHECK(support::well_formed(out.sentences[i]));
        CHECK(out.found[i].size > capacity - 8);
        CHECK(out.found[i].size <= capacity);
        CHECK(out.found[i].cut == (i + 1 != out.found.size()));
        if (i + 2 == out.found.size()) break;  // the last one is what is left
      }
      CHECK(word.compare(0, joined.size(), joined) == 0);
      CHECK(joined.size() + out.sentences.back().size() == word.size());
    }
  }
}

TEST_CASE("reader: where lines are joined without a space, a full window loses no part of a character") {
  std::string line;
  for (int i = 0; i < 30; ++i) line += "東";
  line += "、\n";
  for (int i = 0; i < 60; ++i) line += "京";
  machine reading(128);
  reading.feed(line + "。");
  reading.finish();
  std::string all;
  for (const std::string& s : reading.out.sentences) {
    CHECK(support::well_formed(s));
    all += s;
  }
  line.erase(line.find('\n'), 1);
  CHECK(all == line + "。");
}

TEST_CASE("reader: a mark that is the last to fit in the window says nothing of the character after it") {
  for (const std::string_view mark : {".", "!", "\xE3\x80\x82"}) {
    for (const std::string_view next : {"x", "\xC3\xA9", "\xE6\xB0\xB4"}) {
      for (size_t letters = 115; letters < 130; ++letters) {
        const std::string word = support::repeat("x", letters) + std::string(mark) + std::string(next) + "y";
        const collector out = read(word, 128);
        std::string joined;
        for (const std::string& sentence : out.sentences) {
          CHECK_FALSE(sentence.empty());
          joined += sentence;
        }
        CHECK(joined == word);
      }
    }
  }
}

TEST_CASE("reader: when the window is full, an end that waits for the next word is taken as one") {
  const collector out = read("It was short. " + support::repeat("x", 300), 128);
  REQUIRE(out.sentences.size() > 2);
  CHECK(out.sentences[0] == "It was short.");
  CHECK_FALSE(out.found[0].cut);
  CHECK(out.found[1].cut);
}

TEST_CASE("reader: a long line is running text, a short one after it is looked at on its own") {
  const std::string line = support::repeat("and so on ", 40);
  CHECK(read(line + "\n\nWhat happens next\n\nIt ended.\n").events.find("= heading\n") != std::string::npos);
  CHECK(read(line).events.find("= body\n") != std::string::npos);
}

TEST_CASE("reader: the title that the caller gives is the title, whatever it looks like") {
  machine m(usual);
  m.title("By Friday, it was over.");
  m.feed("The storm went. Two piers fell.\n");
  m.finish();
  // a title of one sentence
  CHECK(m.out.events == "+By Friday, it was over.\n= title\n+The storm went.\n Two piers fell.\n= body\n");
}

TEST_CASE("reader: the title stands below the menu") {
  CHECK(
      events(
          "Home\nNews\nSport\n* Weather\nSkip to content\n\nHarbour wall to be rebuilt\n\nNext steps\n\nIt broke.") ==
      "+Home\n= heading\n+News\n= heading\n+Sport\n= heading\n+* Weather\n= heading\n+Skip to content\n"
      "= furniture\n+Harbour wall to be rebuilt\n= title\n+Next steps\n= heading\n+It broke.\n= body\n");
}

TEST_CASE("reader: the first line after a title that was given is no second title") {
  machine m(usual);
  m.title("Storm hits coast");
  m.feed("Share\n\nWhat we know\n\nIt came at noon.\n");
  m.finish();
  CHECK(m.out.events ==
        "+Storm hits coast\n= title\n+Share\n= furniture\n+What we know\n= heading\n+It came at noon.\n= "
        "body\n");
}

TEST_CASE("reader: the title may stand below what belongs to the page, a byline or a date") {
  CHECK(
      events(
          "Skip to content\n\nMenu\n\nBy Dana P. Whitlock\n\nMarch 14, 2025\n\nStorm hits coast\n\nIt came at noon.\n") ==
      "+Skip to content\n= furniture\n+Menu\n= furniture\n+By Dana P. Whitlock\n= byline\n"
      "+March 14, 2025\n= date\n+Storm hits coast\n= title\n+It came at noon.\n= body\n");
}

TEST_CASE("reader: what stands before all text in its line is a line") {
  CHECK(events("By Anna Boll. Published: 3 May 2012. The dam broke. It was old.\n") ==
        "+By Anna Boll.\n= byline\n+Published: 3 May 2012.\n= date\n+The dam broke.\n It was old.\n= body\n");
  CHECK(events("By . Daily Herald Reporter . PUBLISHED: . 01:15 EST, 30 November 2013 . | . UPDATED: . "
               "01:23 EST, 30 November 2013 . The dam broke on Monday. It was old.") ==
        "+By .\n= byline\n+Daily Herald Reporter .\n= byline\n+PUBLISHED: .\n= furniture\n"
        "+01:15 EST, 30 November 2013 .\n= date\n+| .\n= furniture\n+UPDATED: .\n= furniture\n"
        "+01:23 EST, 30 November 2013 .\n= date\n+The dam broke on Monday.\n It was old.\n= body\n");
  CHECK(
      events("Storm hits coast\n\nBy Anna Boll. The dam broke. By Piet Klee. It was old.\n") ==
      "+Storm hits coast\n= title\n+By Anna Boll.\n= byline\n+The dam broke.\n By Piet Klee.\n It was old.\n"
      "= body\n");
  machine m(usual);  // of a title that is given, all is title
  m.title("Updated: 3 May 2012. The dam broke.");
  CHECK(m.out.events == "+Updated: 3 May 2012.\n The dam broke.\n= title\n");
}

TEST_CASE("reader: the front of a text that an excerpt gives is none of the text, what stands before it is") {
  CHECK(events("The dam broke on Monday, while the mayor […]\n\nThe dam broke on Monday.\n") ==
        "+The dam broke on Monday, while the mayor […]\n= heading\n+The dam broke on Monday.\n= body\n");
  CHECK(
      events("The dam broke on Monday, while the may… [+2413 chars]\n\nThe dam broke on Monday.\n") ==
      "+The dam broke on Monday, while the may… [+2413 chars]\n= heading\n+The dam broke on Monday.\n= body\n");
  // a bracket alone cuts nothing off
  for (const char* end : {"[the sisters]", "[cars]", "[Americans]", "[two clans]", "[\u0426]"}) {
    const std::string said =
        "The dam above the town broke on Monday night after a week of rain, the heaviest that the valley has had "
        "since the mill was built, and nobody had told the people who live below it of the two cracks in its "
        "wall, say those who saw it first ";
    CHECK(events("It was old.\n\n" + said + end + "\n\n") ==
          "+It was old.\n= body\n+" + said + end + "\n= body\n");
  }
  CHECK(events("The dam broke. The mayor […]\n") == "+The dam broke.\n The mayor […]\n= body\n");
}

TEST_CASE("reader: the name of the page is no part of the title") {
  const std::string text = "\n\nThe dam broke.\n";
  const std::string after = "\n= title\n+The dam broke.\n= body\n";
  CHECK(events("Storm hits coast | Larkhaven Post" + text) == "+Storm hits coast" + after);
  CHECK(events("Storm hits the whole coast - Larkhaven Post" + text) ==
        "+Storm hits the whole coast" + after);
  CHECK(events("Storm hits the whole coast - two are dead" + text) ==
        "+Storm hits the whole coast - two are dead" + after);
  CHECK(events("Storm - Larkhaven Post" + text) == "+Storm - Larkhaven Post" + after);
  CHECK(events("Final score of the match in Ulm: Arsenal 3 - Chelsea 1" + text) ==
        "+Final score of the match in Ulm: Arsenal 3 - Chelsea 1" + after);
  CHECK(events("Larkhaven Post | Storm hits the whole coast" + text) ==
        "+Storm hits the whole coast" + after);
  CHECK(events("Weather | Storm hits the whole coast on Monday | Post" + text) ==
        "+Storm hits the whole coast on Monday" + after);
  CHECK(events("Storm hits coast |" + text) == "+Storm hits coast" + after);
  CHECK(events("News |Storm hits the coast" + text) == "+Storm hits the coast" + after);
  CHECK(events("News |École fermée à Ulm" + text) == "+École fermée à Ulm" + after);
  CHECK(events("# Storm hits the coast" + text) == "+Storm hits the coast" + after);
  CHECK(events("#Stormwatch on the coast" + text) == "+#Stormwatch on the coast" + after);
  CHECK(events("Storm hits coast, a|b" + text) == "+Storm hits coast, a|b" + after);
  machine m(usual);  // the title that the caller gives is whole
  m.title("Storm hits coast | Larkhaven Post");
  CHECK(m.out.events == "+Storm hits coast | Larkhaven Post\n= title\n");
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

TEST_CASE("reader: a byline of two lines") {
  CHECK(events("Storm hits coast\n\nBy\n\nAnna Boll\n\nThe dam broke.\n") ==
        "+Storm hits coast\n= title\n+By\n= byline\n+Anna Boll\n= byline\n+The dam broke.\n= body\n");
}

TEST_CASE("reader: what is not UTF-8 is counted, and so are control characters") {
  CHECK(malformed("It came at noon.") == 0);
  CHECK(malformed("It came\xFF at noon.") == 1);
  CHECK(malformed("It came\xC3 at noon.") == 1);
  CHECK(malformed("It came at noon\xE2\x82") == 1);  // the end of the input inside of a character
  CHECK(malformed("\xF4\x91\x92\x93\xFF"
                  "A\x80\xBF"
                  "B") == 7);             // Table 3-10 of the standard
  CHECK(malformed("\xEF\xBF\xBD") == 0);  // U+FFFD itself is a character
  CHECK(malformed(std::string_view("a\0b\x01", 4)) == 2);
  CHECK(malformed(support::repeat("\xFF", 70000)) == 0xFFFF);  // it stops at its greatest value
}

TEST_CASE("reader: malformed text becomes U+FFFD in the sentence") {
  CHECK(read("It came\xFF at noon.").sentences == std::vector<std::string>{"It came\xEF\xBF\xBD at noon."});
  CHECK(read("It came at noon\xE2\x82").sentences == std::vector<std::string>{"It came at noon\xEF\xBF\xBD"});
}

TEST_CASE("reader: nothing, or nothing to see, is no sentence") {
  for (const std::string text : {"", " ", "\n\n\n", "\t\r\n\r\n", "\xEF\xBB\xBF", "\xC2\xA0"}) {
    CAPTURE(text);
    CHECK(events(text) == "");
  }
}

TEST_CASE("reader: what is left at the end of the input is a sentence") {
  CHECK(read("It came at").sentences == std::vector<std::string>{"It came at"});
  CHECK(read("It came at noon. Two").sentences == std::vector<std::string>{"It came at noon.", "Two"});
}

TEST_CASE("reader: markup is text like any other") {
  CHECK(read("It <b>came</b> at noon.").sentences == std::vector<std::string>{"It <b>came</b> at noon."});
}

TEST_CASE("reader: every way of cutting the input in two gives the same, and so does one byte at a time") {
  const std::string pages[] = {
      "Storm hits coast\r\n\r\nBy Dana P. Whitlock\r\n\r\nIt came at noon, near the U.S. base,\r\nat 92 mph. "
      "\xE2\x80\x9CIt"
      " floats,\xE2\x80\x9D she said.Two fell.\r\n\r\n- One\r\n- Two\r\n",
      "<h1>Storm &#38; coast</h1><p class=\"a > b\">It came at noon&hellip; <i>Two</i> "
      "fell.</p><script>a<b</script>"
      "<!-- x -->R&D a < b &bogus; \xF0\x9F\x9A\x80 \xC3\xA9\xFF\xE2\x82 end",
      "\xE9\x9B\xA8\xE3\x81\xA0\xE3\x80\x82\xE9\xA2\xA8\xE3\x82\x82\xE5\xBC\xB7\xE3\x81\x84\xEF\xBC\x81\n" +
          support::repeat("long ", 40) + support::repeat("x", 300),
  };
  for (const std::string& page : pages) {
    const std::string whole = events(page, 128);
    machine slow(128);
    for (const char& byte : page) slow.feed({&byte, 1});
    slow.finish();
    CHECK(slow.out.events == whole);
    for (size_t cut = 0; cut <= page.size(); ++cut) {
      machine m(128);
      m.feed(std::string_view(page).substr(0, cut));
      m.feed(std::string_view(page).substr(cut));
      m.finish();
      CAPTURE(cut);
      CHECK(m.out.events == whole);
    }
  }
}

TEST_CASE("reader: the sample articles lose no word") {
  // The sentences together are its words in order.
  for (const support::sample& sample : support::samples()) {
    CAPTURE(sample.name);
    const auto without_spaces = [](std::string_view text) {
      std::vector<uint32_t> codes;
      for (const uint32_t code : support::decode(text).codes) {
        const bool wide = code == 0xA0 || code == 0x202F || code == 0x2009 || code == 0x3000;
        if (code > ' ' && !wide) codes.push_back(code);
      }
      return codes;
    };
    std::string got;
    for (const std::string& sentence : read(sample.text).sentences) got += sentence;
    CHECK(without_spaces(got) == without_spaces(sample.text));
  }
}
