// SPDX-License-Identifier: MIT
//
// line: what a line is to a reader: running text, a title, a heading, an item of a list.

#include <doctest/doctest.h>
#include <brevier/line.hpp>

#include <string>
#include <vector>

#include "lines.hpp"
#include "packs.hpp"
#include "support.hpp"

namespace {

using lines::classify;
using lines::expect;
using lines::expect_page;
using lines::first;
using lines::kind;
using lines::last_sentence;
using lines::name;
using packs::english;

}  // namespace

TEST_CASE("line: a title of several sentences has no mark at its end") {
  const brevier::line_place told = {true, false};
  CHECK(classify("Two are dead", told) == kind::title);
  CHECK(classify("Two are dead.", told) == kind::body);
  CHECK(classify("The two are dead and many are hurt", last_sentence) == kind::body);
}

TEST_CASE("line: marks alone behind a sentence are none, and say nothing of what stands before them") {
  for (const std::string text : {"|", ".", "\xE2\x80\xA6", "| ."}) {
    CAPTURE(text);
    CHECK(name(classify(text, last_sentence)) == "heading");
    CHECK(name(classify(text, {})) == "furniture");
  }
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
                         "BY FRIDAY THE RIVER WAS OUT.",
                         "BY NIGHTFALL THE ICE REACHED THE PIER AND THE STORES.",
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
             "Twitter outsold Facebook in 2025.",
             "Facebook leaves our town.",
             "Our farmers share a video of their sheep.",
         });
}

TEST_CASE(
    "line: a notice of this article, of our site or your browser is not running text, whatever it says") {
  expect_page({
      "The Associated Press contributed to this report.",
      "Courier writers Jo Hill in Ulm and Bob Tan in Kent, Ohio, contributed to this report.",
      "This article was amended on 3 March 2025.",
      "This article is for subscribers only.",
      "The audio version of this article is made by a machine.",
      "This article was amended on 3 March 2025 to correct the age of the mayor.",
      "An earlier version of this article misspelled the name of the mayor.",
      "Correction: This story has been corrected to show that the dam was built in 1931.",
      "This story was updated at 5 p.m.",
      "Subscribe to continue reading this article.",
      "Download our app for the latest news.",
      "Disclaimer: The views expressed are those of the author.",
      "Click here to join our WhatsApp channel.",
      "Sign up for our daily newsletter and get the news that matters.",
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

TEST_CASE("line: a short line that asks stands above its answer") {
  expect(kind::heading, {"What happened?", "Who would the changes hit?", "So what comes next?"});
  expect(kind::body,
         {"Nobody knew who had died!", "Why did the council wait for a year before it told anybody?",
          "\u201CWhat happened?\u201D", "\"Not yet...\""});
}

TEST_CASE("line: two words or more, none of them small, are no sentence, whatever their mark") {
  expect(kind::heading,
         {"Stay Connected.", "Izaskun Lesaka.", "Audit Reform Special.", "Big News!", "Thanks, Anna!"});
  expect(kind::body, {"It rained.", "5 people died.", "Fire!", "Ulm.", "Nobody Was Hurt.",
                      "Anna Boll Said No.", "The Larkhaven Post And Mail.", "Ulm 3, Bonn 2.",
                      "\u201CNever Again!\u201D", "The Old Dam At Ulm."});
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
                         "- It has a full stop.",
                         "> \"We have waited for too long,\" the mayor said.",
                     });
}

TEST_CASE("line: a number before a line makes it no item: it is a heading if it has no mark, and else text") {
  expect(kind::heading,
         {"1. School board delays vote on later start times", "2) Hendry rules out run for governor",
          "12. A dozen at last", "a) the first of them", "3. Kto zamknie most", "1. Sport"});
  expect(kind::body, {"1. The board delays its vote.", "12) Nobody was hurt.",
                      "3. Who pays for the bridge, and why now?"});
  CHECK(name(classify("1. FC Larkhaven is back in the first league", first)) == "title");
}

TEST_CASE("line: an item of a word or two and no mark belongs to a menu") {
  expect(kind::heading, {"- Home", "* Local news", "\xE2\x80\xA2 Weather"});
  expect(kind::list, {"- One man drowned", "* It rained.", "- Bread, milk, eggs"});
  // above the title also of three words, and in scripts without capitals
  CHECK(name(classify("\xE2\x80\xA2 News and weather", first)) == "heading");
  CHECK(name(classify("\xE2\x80\xA2 खेल और मौसम", first)) == "heading");
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
           "Best Picture: Ulm in the Snow",
           "Facebook, Twitter and all of that: who pays for news in Ulm today",
           "By Night the Old Port of Larkhaven Is a Place for Seals, Gulls, Rats and Cats",
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
       {"Home", "News", "BBC News", "Harbour Times", "- Sport", "11.5 °C", "Главная", "首页",
        "News | Sport | Weather", "Home > World > Europe", "Home › World › Europe", "L’Écho Vinois",
        "The best of the week from Ulm and Lund:"}) {
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
  CHECK(name(classify("Facebook and Twitter fell on Monday.", last_sentence)) == "body");
  CHECK(name(classify("THE MAYOR OF ULM SAID THAT THE NEW BRIDGE WOULD BE OPEN", last_sentence)) == "body");
  // not a byline, list item or heading, however it begins
  CHECK(name(classify("By then it was over.", last_sentence)) == "body");
  CHECK(name(classify("1. It was over.", last_sentence)) == "body");
}

TEST_CASE("line: a long line is running text, and so is an empty one") {
  std::string line = "Share";
  while (line.size() <= brevier::longest_odd_line) line += " share";
  CHECK(name(classify(line)) == "body");
  CHECK(name(classify(line.substr(0, 239))) == "furniture");
  CHECK(name(brevier::classify_line("Share", 5, 241, last_sentence, english)) == "body");
  CHECK(name(classify("")) == "body");
}

TEST_CASE("line: by the shape of a line alone, what has no mark at its end is no running text") {
  const auto shape = [](const std::string& line, brevier::line_place place, unsigned more = 0) {
    const unsigned size = static_cast<unsigned>(line.size());
    return name(brevier::classify_shape(line.data(), size, size + more, place));
  };
  CHECK(shape("Share prices tumble after rate rise", first) == "title");
  CHECK(shape("Share prices tumble after rate rise", {}) == "heading");
  CHECK(shape("Harbour Times", first) == "heading");
  for (const brevier::line_place place : {first, brevier::line_place{}}) {
    CHECK(shape("The council of Ulm voted.", place) == "body");
    CHECK(shape("The council of Ulm voted:", place) == "body");
    CHECK(shape("The council of Ulm voted", place, brevier::longest_odd_line) == "body");
  }
  CHECK(shape("The council of Ulm voted", last_sentence) == "body");
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
