// SPDX-License-Identifier: MIT
//
// html_page: what a page that is certain to be HTML says of its text beyond its characters: where its lines
// end, which one is its title, and what stands beside the text. Expectations are those of a browser.

#include <doctest/doctest.h>
#include <brevier/brevier.hpp>
#include <brevier/markup.hpp>

#include <string>
#include <string_view>

#include "filtered.hpp"
#include "support.hpp"

using filtered::filter;
using filtered::malformed;
using filtered::mode;
using filtered::raw;

namespace {

const std::string separator = "\xE2\x80\xA9";

// The page of a body, after nothing that is text.
std::string page_of(std::string_view body) {
  return "<!DOCTYPE html><html><body>" + std::string(body) + "</body></html>";
}

// The text of that page: what is between the breaks of <body> and </body>.
std::string text_of(std::string_view body) {
  const std::string whole = filter(page_of(body));
  REQUIRE(whole.size() >= 2);
  return whole.substr(1, whole.size() - 2);
}

using article = brevier::summarizer<brevier::standard>;

// An article that was fed byte by byte, below a title of its own if there is one.
article& read(std::string_view html, std::string_view title = "") {
  static article a;
  static brevier::html_filter page;
  a.reset();
  page = {};
  if (!title.empty()) (void)a.title(title.data(), title.size());
  for (const char& byte : html) page.feed(&byte, 1, a);
  page.finish(a);
  (void)a.finish();
  return a;
}

std::string headline(std::string_view html, std::string_view title = "") {
  char line[121];
  (void)read(html, title).headline(line, sizeof line);
  return line;
}

std::string summary(std::string_view html) {
  char line[400];
  (void)read(html).summary(line, sizeof line);
  return line;
}

const std::string text =
    "<p>A seal pup that was found on a slip road has been released into the sea, rescuers said.</p>"
    "<p>It weighed 14 kilograms when two officers found it near the village in December.</p>";

const std::string shown =
    "A seal pup that was found on a slip road has been released into the sea, rescuers said. It weighed 14 "
    "kilograms when two officers found it near the village in December.";

const std::string menu =
    "<div>Home</div><div>News</div><div>Sport</div>"
    "<div>All the stories of this and any other day of the week</div>";

}  // namespace

TEST_CASE("html page: a line break between two words is a space, as in a browser") {
  CHECK(text_of("Two of\nThem.") == "Two of Them.");
  CHECK(text_of("Two of\r\n  Them.") == "Two of Them.");
  CHECK(text_of("Two of \t\n\t Them &amp;\nUs.") == "Two of \t Them & Us.");
  CHECK(text_of("<p>Two of\nThem.</p>\n<p>Three\nof Us.</p>") == "Two of Them.|\nThree of Us.");
  CHECK(text_of("海豹在\n公路上。") == "海豹在公路上。");
  CHECK(text_of("바다표범이\n풀려났다.") == "바다표범이 풀려났다.");
  CHECK(text_of("he said\n\u201CNo\u201D \u2013\n\u2013 and left") ==
        "he said \u201CNo\u201D \u2013 \u2013 and left");
  CHECK(text_of("&Eacute;t&eacute;\nIci") == "\xC3\x89t\xC3\xA9 Ici");
}

TEST_CASE("html page: a line break is one beside a tag, in an empty line, in <pre> and outside HTML") {
  CHECK(text_of("<a>Home</a>\n<a>News</a>") == "Home\nNews");
  CHECK(text_of("Home\n <a>News</a>") == "Home\nNews");
  CHECK(text_of("Home\n\nNews\n \nSport") == "Home|News|Sport");
  CHECK(text_of("<pre>Roses\nViolets</pre>Two of\nThem") == "Roses\nViolets|Two of Them");
  CHECK(filter("<p>Roses\nViolets</p>") == "|Roses\nViolets|");  // perhaps text with a few tags
  CHECK(filter("<p>Roses\nViolets</p>", mode::yes) == "|Roses\nViolets|");
}

TEST_CASE("html page: it says which line is the title") {
  CHECK(raw("<html><title>Seal</title>") == "\n\n\n\nSeal\n\n" + separator);
  CHECK(raw("<html><h1>Seal</h1>") == "\n\n\n\n" + separator + separator + "Seal\n\n" + separator);
  CHECK(raw("<title>Seal</title><h1>Seal</h1>") == "\n\nSeal\n\n\n\nSeal\n\n");  // not certain
}

TEST_CASE("html page: no line of a menu takes the place of the title") {
  const std::string head = "<html><head><title>Seal pup goes free after three months</title></head><body>";
  CHECK(headline(head + menu + text) == "Seal pup goes free after three months");
  const std::string brief = "<html><head><title>Seal pup goes free</title></head><body>";
  CHECK(headline(brief + menu + text) == "Seal pup goes free");
  // without it, three headings below say that it is none
  CHECK(headline("<html><body><div>Seal pup goes free after three months</div>" + menu + text) ==
        "All the stories of this and any other day of the week");
}

TEST_CASE("html page: the first heading is the title, unless it is as short as the name of a page") {
  const std::string head = "<html><head><title>The Larkhaven Post, all the news</title></head><body>";
  const std::string heading = "<h1>Seal pup goes free after three months</h1>";
  CHECK(headline(head + menu + heading + "<div>Sport</div>" + menu + text) ==
        "Seal pup goes free after three months");
  const std::string long_title = "<html><title>Seal pup goes free after three months</title>";
  CHECK(headline(long_title + "<h1>The Larkhaven Post</h1>" + menu + text) ==
        "Seal pup goes free after three months");
  CHECK(headline("<html><h1>Seal pup goes free after three months</h1>" + menu + text) ==
        "Seal pup goes free after three months");
  CHECK(headline("<html><h1>海豹在公路上被发现后三个月获得自由</h1>" + menu + text) ==
        "海豹在公路上被发现后三个月获得自由");
}

TEST_CASE("html page: what stands above the first heading is no text") {
  const std::string above =
      "<html><title>The Larkhaven Post, all the news</title>"
      "<div>Your letter has been sent to a friend of yours. You can send another one today.</div>";
  CHECK(read(above + text).stats().sentences == 4);
  const std::string page = above + "<h1>Seal pup goes free after three months</h1>" + text;
  CHECK(summary(page) == shown);
  CHECK(headline(page) == "Seal pup goes free after three months");
  const brevier::report counted = read(page).stats();
  CHECK(counted.sentences == 2);
  CHECK(counted.paragraphs == 2);
  CHECK(counted.lines_skipped == 3);  // <title>, the letter, <h1>
}

TEST_CASE("html page: a heading below three long paragraphs is that of another story") {
  const std::string paragraph =
      "<p>A seal pup that was found on a slip road near the village in December has been released into the sea, "
      "two rescuers said on Monday.</p>";
  const std::string other =
      "<h1>Another story of the day, about a lighthouse</h1><p>The lighthouse has been painted.</p>";
  const std::string head = "<html><title>Seal pup goes free after three months</title>";
  CHECK(headline(head + text + paragraph + text + paragraph + paragraph + other) ==
        "Seal pup goes free after three months");
  CHECK(read(head + paragraph + paragraph + paragraph + other).stats().sentences == 4);
  CHECK(read(head + paragraph + paragraph + other).stats().sentences == 1);
}

TEST_CASE("html page: no heading takes the place of a title that was given apart") {
  const std::string heading = "<h1>Seal pup goes free after three months</h1>";
  for (const std::string title : {"Seal is free", "The seal of Larkhaven is free after three months"}) {
    CHECK(headline("<html><title>Larkhaven Post</title>" + menu + heading + menu + text, title) == title);
    CHECK(headline("<html><div>By Anna Boll</div>" + heading + text, title) == title);
    CHECK(headline("<html>" + text + heading + text, title) == title);
  }
}

TEST_CASE("html page: in plain text, paragraph separators only end paragraphs") {
  const std::string lead = "A seal pup that was found on a slip road has been released, rescuers said.";
  const std::string rest = "It weighed 14 kilograms when two officers found it near the village.";
  for (const std::string& between : {separator, separator + separator, "\n" + separator}) {
    const std::string page = "The seal of Larkhaven is free again" + between + lead + between +
                             "What the rescuers say of seals and roads" + between + rest;
    CHECK(headline(page) == "The seal of Larkhaven is free again");
    CHECK(summary(page) == lead + " " + rest);
  }
}

TEST_CASE("html page: menus, asides, feet, buttons and captions are no text") {
  CHECK(text_of("<nav><ul><li>Home</ul></nav>A seal.") == "A seal.");
  CHECK(text_of("A <aside>Read on</aside>seal.") == "A |seal.");
  CHECK(text_of("<footer class=\"a > b\">All rights</footer\n>A seal.") == "A seal.");
  CHECK(text_of("<BUTTON>Share</Button>A seal.") == "A seal.");
  CHECK(text_of("<figure><img><figcaption>Jo Hill.</figcaption></figure>A seal.") == "A seal.");
  CHECK(text_of("<nav>a < b, <i>c</i></navy></nav>A seal.") == "A seal.");
  CHECK(malformed(page_of("<nav>Home</nav>A seal.")) == 0);
}

TEST_CASE("html page: a comment, a script or a value beside the text hides no text behind it") {
  for (const std::string beside :
       {"<nav><script>x='<nav>'+y</script></nav>", "<aside><!-- <aside class=old> --><p>Ad</p></aside>",
        "<aside><a data-t='<aside>' href=x>Ad</a></aside>", "<aside><p>Ad</p><aside>Ad</aside></aside>"}) {
    CAPTURE(beside);
    CHECK(text_of(beside + "A seal.").find("A seal.") != std::string::npos);
  }
}

TEST_CASE("html page: what is beside the text and does not end, ends at what is surely not inside it") {
  for (const std::string next :
       {"<h1>Seal pup</h1>", "<main>Seal pup", "<body>Seal pup", "</main>Seal pup"}) {
    CAPTURE(next);
    const std::string left = filter("<html><nav>Home" + next);
    CHECK(left.find("Seal pup") != std::string::npos);
    CHECK(left.find("Home") == std::string::npos);
    CHECK(malformed("<html><nav>Home" + next) == 1);
  }
  CHECK(text_of("<figure><figcaption>Jo Hill.</figure>A seal.") == "A seal.");
  CHECK(text_of("<blockquote>No.<footer>Jo Hill</blockquote>A seal.") == "No.|A seal.");
  CHECK(malformed("<html><nav>Home") == 1);
}

TEST_CASE("html page: what is beside the text is not longer than any is") {
  const struct {
    const char* name;
    size_t most;
  } examples[] = {{"button", 2048}, {"figcaption", 2048}, {"nav", 8192}, {"aside", 8192}, {"footer", 8192}};
  for (const auto& example : examples) {
    CAPTURE(example.name);
    const std::string begin = std::string("<html><") + example.name + ">";
    CHECK(filter(begin + support::repeat("x", example.most - 1)) == "|");
    CHECK(malformed(begin + support::repeat("x", example.most - 1)) == 1);  // it does not end
    CHECK(filter(begin + support::repeat("x", example.most) + "A seal.") == "|A seal.");
    CHECK(malformed(begin + support::repeat("x", example.most) + "A seal.") == 1);
  }
}

TEST_CASE("html page: a heading that is a picture or part of a menu says nothing of the title") {
  const std::string kicker = "<html><p>All the news of the day from the coast</p>";
  const std::string heading = "<h2>Seal pup goes free after three months</h2>";
  CHECK(headline(kicker + menu + "<h1> <img src=logo> </h1>" + heading + text) ==
        "Seal pup goes free after three months");
  CHECK(headline(
            "<html><title>Seal pup goes free after three months</title><nav><h1>All the pages of the site, "
            "in order</h1></nav>" +
            text) == "Seal pup goes free after three months");
}

TEST_CASE("html page: in prose the same names are blocks as any other") {
  CHECK(filter("<nav>Home</nav>A seal.") == "|Home|A seal.");
  CHECK(filter("<p>A</p><figcaption>Jo Hill.</figcaption>") == "|A|Jo Hill.|");
  CHECK(filter("We use <nav> and <aside> tags.", mode::yes) == "We use | and | tags.");
}

TEST_CASE("html page: the filter has the state that the header says") {
  CHECK(sizeof(brevier::html_filter) == 46);
}

TEST_CASE("html page: however the page is cut") {
  const std::string page =
      "<!DOCTYPE html><html><title>Seal</title><nav>a<nav>b</nav></nav><h1>Seal\npup</h1>A\r\n b\n\nc\n<i>d</i>"
      "<pre>e\nf</pre><aside>g<main>h\n &amp; i";
  const std::string whole = raw(page, mode::automatic, page.size());
  CHECK(raw(page, mode::automatic, 1) == whole);
  for (size_t cut = 0; cut <= page.size(); ++cut) {
    brevier::html_filter filter;
    filtered::sink out;
    filter.feed(page.data(), cut, out);
    filter.feed(page.data() + cut, page.size() - cut, out);
    filter.finish(out);
    CAPTURE(cut);
    CHECK(out.text == whole);
  }
}
