// SPDX-License-Identifier: MIT
//
// reader: pages in, sentences and the kinds of their lines out.

#include <doctest/doctest.h>
#include <brevier/markup.hpp>
#include <brevier/reader.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "collector.hpp"
#include "packs.hpp"
#include "support.hpp"

namespace {

using collected::events;
using collected::machine;
using collected::malformed;
using collected::read;
using collected::usual;

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

TEST_CASE("reader: the title stands below a call of two sentences") {
  const std::string call = "Lees zonder reclame. Word lid van Havenpost+\n";
  CHECK(events(call + "\nOude brug over de haven gaat een half jaar dicht\n\nDe brug is oud.\n") ==
        "+Lees zonder reclame.\n Word lid van Havenpost+\n= furniture\n"
        "+Oude brug over de haven gaat een half jaar dicht\n= title\n+De brug is oud.\n= body\n");
}

TEST_CASE("reader: the title stands below a menu whose names are a list") {
  CHECK(
      events(
          "• Uutiset\n• Palaute ja juttuvinkki\n• Mielipiteet\n• Media:\n\nSilta suljetaan huomenna\n\nSilta on vanha.\n\n"
          "• Kolme uutta lauttaa\n") ==
      "+• Uutiset\n= heading\n+• Palaute ja juttuvinkki\n= heading\n+• Mielipiteet\n= heading\n+• Media:\n= heading\n"
      "+Silta suljetaan huomenna\n= title\n+Silta on vanha.\n= body\n+• Kolme uutta lauttaa\n= list\n");
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

TEST_CASE("reader: a place before the text in its line is none of the text, but may begin a title") {
  CHECK(events("Storm hits coast\n\nUlm. The dam broke. It was old.\n") ==
        "+Storm hits coast\n= title\n+Ulm.\n= date\n+The dam broke.\n It was old.\n= body\n");
  CHECK(events("Storm hits coast\n\nTwo are dead.\n\nUlm. The dam broke. It was old.\n") ==
        "+Storm hits coast\n= title\n+Two are dead.\n= body\n+Ulm.\n The dam broke.\n It was "
        "old.\n= body\n");  // in the text it may be "Nein."
  // nor is a word that the language knows
  CHECK(events("Sturm trifft die Küste\n\nSo. Die Brücke ist zu.\n", packs::of("de")) ==
        "+Sturm trifft die Küste\n= title\n+So.\n Die Brücke ist zu.\n= body\n");
  CHECK(events("Ulm. The old bridge is shut\n\nThe dam broke.\n") ==
        "+Ulm.\n The old bridge is shut\n= title\n+The dam broke.\n= body\n");
}

TEST_CASE("reader: the front of a text that an excerpt gives is none of the text, what stands before it is") {
  CHECK(events("The dam broke on Monday, while the mayor […]\n\nThe dam broke on Monday.\n") ==
        "+The dam broke on Monday, while the mayor […]\n= heading\n+The dam broke on Monday.\n= body\n");
  CHECK(
      events("The dam broke on Monday, while the may… [+2413 chars]\n\nThe dam broke on Monday.\n") ==
      "+The dam broke on Monday, while the may… [+2413 chars]\n= heading\n+The dam broke on Monday.\n= body\n");
  CHECK(events("The dam broke on Monday, while the may [...]\n\nThe dam broke on Monday.\n") ==
        "+The dam broke on Monday, while the may [...]\n= heading\n+The dam broke on Monday.\n= body\n");
  CHECK(events("The dam broke on Monday. It was old. […]\n\nNobody was hurt.\n").find("= body\n+Nobody") !=
        std::string::npos);
  // a bracket alone cuts nothing off
  for (const char* end : {"[the sisters]", "[cars]", "[Americans]", "[two clans]", "[\u0426]",
                          "32 km [20 miles]", "[\u2018the pier\u2019]"}) {
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
  CHECK(events("Two are dead as storm hits coast - Town Council Holds a Meeting" + text) ==
        "+Two are dead as storm hits coast - Town Council Holds a Meeting" + after);
  CHECK(events("Final score of the match in Ulm: Arsenal 3 - Chelsea 1" + text) ==
        "+Final score of the match in Ulm: Arsenal 3 - Chelsea 1" + after);
  CHECK(events("Larkhaven Post | Storm hits the whole coast" + text) ==
        "+Storm hits the whole coast" + after);
  CHECK(events("Weather | Storm hits the whole coast on Monday | Post" + text) ==
        "+Storm hits the whole coast on Monday" + after);
  // the name of the page may be longer
  CHECK(events("Storm hits coast | The Larkhaven Evening Post and Advertiser" + text) ==
        "+Storm hits coast" + after);
  CHECK(events("Zwei Tote bei Brand in Ulm | Larkhavener Zeitung und Anzeiger" + text) ==
        "+Zwei Tote bei Brand in Ulm" + after);
  CHECK(events("Le pont de Ulm rouvre | World news | Le Courrier de la Côte d'Ardenne" + text) ==
        "+Le pont de Ulm rouvre" + after);
  CHECK(events("The Larkhaven Evening Post | Two are dead as storm hits coast" + text) ==
        "+Two are dead as storm hits coast" + after);
  CHECK(events("Storm hits coast |" + text) == "+Storm hits coast" + after);
  CHECK(events("News |Storm hits the coast" + text) == "+Storm hits the coast" + after);
  CHECK(events("News |École fermée à Ulm" + text) == "+École fermée à Ulm" + after);
  CHECK(events("# Storm hits the coast" + text) == "+Storm hits the coast" + after);
  CHECK(events("A storm hits the coast" + text) == "+A storm hits the coast" + after);
  CHECK(events("#Stormwatch on the coast" + text) == "+#Stormwatch on the coast" + after);
  CHECK(events("Storm hits coast, a|b" + text) == "+Storm hits coast, a|b" + after);
  machine m(usual);  // the title that the caller gives is whole
  m.title("Storm hits coast | Larkhaven Post");
  CHECK(m.out.events == "+Storm hits coast | Larkhaven Post\n= title\n");
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
  CHECK(read("The ca\xC3"
             "fe opened.")
            .sentences == std::vector<std::string>{"The ca\xEF\xBF\xBD"
                                                   "fe opened."});
  CHECK(read("It came at noon\xE2\x82").sentences == std::vector<std::string>{"It came at noon\xEF\xBF\xBD"});
}

TEST_CASE("reader: nothing, or nothing to see, is no sentence") {
  for (const std::string text : {"", " ", "\n\n\n", "\t\r\n\r\n", "\xEF\xBB\xBF", "\xC2\xA0"}) {
    CAPTURE(text);
    CHECK(events(text) == "");
  }
}

TEST_CASE("reader: markup is text like any other") {
  CHECK(read("It <b>came</b> at noon.").sentences == std::vector<std::string>{"It <b>came</b> at noon."});
}
