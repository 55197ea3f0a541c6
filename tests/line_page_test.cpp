// SPDX-License-Identifier: MIT
//
// line: what belongs to the page and not to the text: bylines, dates, credits, links and notices.

#include <doctest/doctest.h>
#include <brevier/languages/german.hpp>
#include <brevier/line.hpp>

#include <string>

#include "lines.hpp"

namespace {

using lines::classify;
using lines::expect;
using lines::expect_page;
using lines::first;
using lines::kind;
using lines::last_sentence;
using lines::name;

}  // namespace

TEST_CASE("line: a byline may end with a full stop, and stand on two lines") {
  expect(kind::byline,
         {"By Anna Boll.", "By Anna Boll and Piet Klee.", "By Daily Herald Reporter .", "By", "by", "By ."});
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

TEST_CASE("line: what stands above a title and is none") {
  for (const std::string line :
       {"Image caption, The seal was found on a slip road", "FOR IMMEDIATE RELEASE",
        "From: The Ledger <hello@ledger.example>", "To: reader@example.com",
        "View this email in your browser", "Contact: Jane Poole, (555) 014-2280, press@helixor.example"}) {
    CAPTURE(line);
    CHECK(name(classify(line, first)) == "furniture");
  }
  for (const std::string line : {"BREAKING NEWS UPDATE:", "Home / News / Norfolk"}) {
    CAPTURE(line);
    CHECK(name(classify(line, first)) == "heading");
  }
  for (const std::string line :
       {"Subject: The Morning Ledger: Why your rent is going up", "Chipmaker <CHP> buys <MMFT>",
        "Video, cameras and drones to watch the harbour", "A cookie for your best dog"}) {
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
                           "By: Jane Doe",
                       });
  CHECK(name(classify("Von: Anna Boll", {}, brevier::detail::built_pack<brevier::german>::value)) ==
        "byline");
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

TEST_CASE("line: a number of three digits or fewer is no date") {
  expect(kind::heading, {"112", "87", "5"});
  expect(kind::date, {"2025", "12:45"});
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

TEST_CASE("line: of several sentences the last tells that they are a notice") {
  CHECK(name(classify("Sign up for our newsletter and get this report by email.", last_sentence)) ==
        "furniture");
  CHECK(name(classify("Our story ends here.", last_sentence)) == "body");
}

TEST_CASE("line: who may comment, what is still developing, and what may not be copied") {
  expect(kind::furniture, {"You must be logged in to post a comment.", "This is a developing story.",
                           "The latest comments are loading.",
                           "This material may not be published, broadcast, rewritten or redistributed."});
  expect(kind::body, {"This is a developing country.", "Facebook is down.", "The story is told by a child.",
                      "The material was published in May.", "The comments were racist, the mayor said."});
}

TEST_CASE("line: where an address ends several sentences, they say who wrote or whom to ask") {
  CHECK(name(classify("Reach her at ann@ledger.example.", last_sentence)) == "furniture");
  CHECK(name(classify(
            "Dogs go by the [rules](https://ledger.example/rules) up the hill only, and cats go nowhere.",
            last_sentence)) == "body");
  CHECK(name(classify("More at https://ledger.example/seals.", last_sentence)) == "furniture");
  CHECK(name(classify("She said it to tips@ledger.example.", last_sentence)) == "body");
}

TEST_CASE("line: an address in running text makes it none of the page") {
  expect(kind::body,
         {"The council approved on Tuesday the plan for a bridge (https://ledger.example/bridge).",
          "The council of Port Ellis approved on Tuesday a plan for a [new "
          "bridge](https://ledger.example/bridge) over the Aln."});
}

TEST_CASE("line: a row of buttons is not running text") {
  for (const std::string line : {"Facebook E-mail Copy link", "Home News Sport Weather", "Prev | Next"}) {
    CAPTURE(line);
    CHECK(name(classify(line)) != "body");
  }
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
  CHECK(name(classify("Terms of use | Privacy", last_sentence)) == "caption");
  CHECK(name(classify("Read more", last_sentence)) == "heading");
  CHECK(name(classify("Jo Hill", last_sentence)) == "caption");
  CHECK(name(classify("PETERS JONES HILL BOLL", last_sentence)) == "caption");
}

TEST_CASE("line: a few words and an ellipsis are a link to the rest, and a star belongs to a form") {
  expect(kind::caption, {"Lire la suite...", "Continue reading…", "Weiterlesen …", "Читать далее..."});
  expect(kind::body, {"She had her reasons…", "\"It held...\" he said."});
  CHECK(name(classify("Required fields are marked *", last_sentence)) == "furniture");
  CHECK(name(classify("Become a member of Larkhaven+", last_sentence)) == "furniture");
  CHECK(name(classify("The fee is $5 for Larkhaven+.", last_sentence)) == "body");
  CHECK(name(classify("The fee is waived for all who are 65+", last_sentence)) == "body");
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

TEST_CASE("line: a short line of several sentences without a mark at its end is a caption or a link") {
  const brevier::line_place brief = {false, false, false, true};
  for (const std::string end : {"Picture by Jo Hill", "it has its price for those who live near it",
                                "the new line 7 is slower than the old one", "记者 林晓 摄", "残り412文字"}) {
    CAPTURE(end);
    CHECK(name(classify(end, brief)) == "caption");
  }
  for (const std::string end : {"It was closed in May.", "She named three:", "Is it safe?"}) {
    CAPTURE(end);
    CHECK(name(classify(end, brief)) == "body");
  }
  // these say nothing of the paragraph, however short it is
  for (const std::string end : {"Enditem", "PTI SCH ACD", "BERNAMA", "Read more",
                                "More at https://larkhaven.example/seals", "(ANSA)"}) {
    CAPTURE(end);
    CHECK(name(classify(end, brief)) == "heading");
  }
  // and in a longer one the last sentence may have lost its mark
  CHECK(name(classify("it has its price for those who live near it", last_sentence)) == "body");
}

TEST_CASE("line: two names and a slash in brackets are a credit, in a brief line") {
  const brevier::line_place brief = {false, false, false, true};
  for (const std::string end :
       {"(J. Hill/Courier)", "(Anna Boll/Larkhaven Post)", "(Wang Li/Boll Photos)."}) {
    CAPTURE(end);
    CHECK(name(classify(end, brief)) == "caption");
    CHECK(name(classify(end, last_sentence)) == "heading");
  }
  for (const std::string end :
       {"(The office is open 24/7.)", "(Ships and/or boats.)", "(In 2024/25 it was full.)"}) {
    CAPTURE(end);
    CHECK(name(classify(end, brief)) == "heading");
  }
}

TEST_CASE("line: a credit after the sentences of a caption") {
  CHECK(name(classify("© Jean Petit / AFP", last_sentence)) == "caption");
  CHECK(name(classify("A car in the port — Jo Hill/Getty", first)) == "caption");
}
