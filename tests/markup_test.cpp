// SPDX-License-Identifier: MIT
//
// markup: what is taken out of pasted HTML, and above all what is not. Expectations are those of the header
// and, where it says nothing, of the HTML standard.

#include <doctest/doctest.h>
#include <brevier/markup.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "filtered.hpp"
#include "support.hpp"

using filtered::filter;
using filtered::malformed;
using filtered::mode;
using filtered::raw;
using filtered::sink;
using filtered::texts;

TEST_CASE("markup: in a tag, a quote opens a value only after its =") {
  CHECK(filter("<p title='it's'>The dam broke.</p><p>It is gone.</p>", mode::yes).find("The dam broke.") !=
        std::string::npos);
  CHECK(filter("<p title = \"a > b\">S&atilde;o Bento, ao&ucirc;t</p>", mode::yes)
            .find("\xC3\xA3o Bento, ao\xC3\xBBt") != std::string::npos);
  CHECK(filter("a<m=\">b", mode::yes) == "ab");  // of the name, says HTML
}

TEST_CASE("markup: a tag inside a line leaves no trace") {
  CHECK(filter("in<b>si</b>de") == "inside");
  CHECK(filter("a<source src=b>c") == "ac");
  CHECK(filter("a <em class=\"x\">b</em> c") == "a b c");
  CHECK(filter("<a href='https://a.example/?b=c&d=e'>link</a>") == "link");
  CHECK(filter("one<img src=a.jpg/>two") == "onetwo");
  CHECK(filter("H<sub>2</sub>O") == "H2O");
  CHECK(filter("<STRONG>x</Strong>") == "x");
  CHECK(filter("x<span\n  class=\"y\"\n>z</span\n>") == "xz");
}

TEST_CASE("markup: a block begins and ends a paragraph") {
  CHECK(filter("<p>One.</p><p>Two.</p>") == "|One.|Two.|");
  CHECK(filter("One.<br>Two.<br/>Three.<br />Four.") == "One.|Two.|Three.|Four.");
  CHECK(filter("<h1>Title</h1>Text<div id=\"a\">More</div>") == "|Title|Text|More|");
  CHECK(filter("<UL><LI>a<LI>b</UL>") == "|a|b|");
}

TEST_CASE("markup: every element that has an end tag is known by it as well") {
  for (const std::string name :
       {"p",    "div",        "li",     "ul",         "ol",      "h1",     "h6",     "table", "tr",
        "td",   "th",         "tbody",  "section",    "article", "header", "footer", "nav",   "aside",
        "main", "blockquote", "figure", "figcaption", "title",   "head",   "body",   "html",  "form",
        "pre",  "dl",         "dt",     "dd",         "button",  "iframe", "option"}) {
    CAPTURE(name);
    CHECK(filter("a<" + name + ">b</" + name + ">c") == "a|b|c");
  }
  for (const std::string name :
       {"a",    "b",    "i",    "u",    "s",    "em", "strong", "span", "sup", "sub", "small",
        "font", "code", "cite", "abbr", "time", "q",  "label",  "mark", "del", "ins", "picture"}) {
    CAPTURE(name);
    CHECK(filter("a<" + name + ">b</" + name + ">c") == "abc");
  }
  CHECK(filter("It bought <Video Works Inc> and <Audio Corp>.") ==
        "It bought <Video Works Inc> and <Audio Corp>.");
  CHECK(filter("<p>a<video>b</video>c") == "|a|b|c");
  for (const std::string name : {"script", "style", "noscript", "svg", "template"}) {
    CAPTURE(name);
    CHECK(filter("a<" + name + ">b</" + name + ">c") == "a|c");
  }
}

TEST_CASE("markup: a text that begins with markup that is escaped was taken out of an envelope") {
  const std::string page = filter(
      "&lt;p&gt;It broke, AT&amp;amp;T said&lt;br /&gt;&lt;i&gt;twice&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;Why?&lt;/p&gt;");
  CHECK(page == "|It broke, AT&T said|twice.|Why?|");
  CHECK(filter("&lt;3 &amp;amp; 4 &lt; 5") == "<3 & 4 < 5");
}

TEST_CASE("markup: named entities") {
  CHECK(filter("A &amp; B") == "A & B");
  CHECK(filter("It is &lt;b&gt;") == "It is <b>");  // what an entity stands for is text
  CHECK(filter("&quot;x&quot; &apos;y&apos;") == "\"x\" 'y'");
  CHECK(filter("12&nbsp;feet") ==
        "12\xC2\xA0"
        "feet");
  CHECK(filter("a &ndash; b &mdash; c") == "a \xE2\x80\x93 b \xE2\x80\x94 c");
  CHECK(filter("&lsquo;&rsquo;&ldquo;&rdquo;&bdquo;&laquo;&raquo;") ==
        "\xE2\x80\x98\xE2\x80\x99\xE2\x80\x9C\xE2\x80\x9D\xE2\x80\x9E\xC2\xAB\xC2\xBB");
  CHECK(filter("&hellip;&bull;&copy;&euro;&pound;&deg;") ==
        "\xE2\x80\xA6\xE2\x80\xA2\xC2\xA9\xE2\x82\xAC\xC2\xA3\xC2\xB0");
  CHECK(filter("caf&eacute; &agrave; M&uuml;ller Stra&szlig;e &ntilde;") ==
        "caf\xC3\xA9 \xC3\xA0 M\xC3\xBCller Stra\xC3\x9F"
        "e \xC3\xB1");
}

TEST_CASE("markup: the name of an entity is case-sensitive") {
  CHECK(filter("&Eacute;cole") ==
        "\xC3\x89"
        "cole");
  CHECK(filter("&Uuml;ber") ==
        "\xC3\x9C"
        "ber");
  CHECK(filter("&Aring;land") == "\xC3\x85land");
  CHECK(filter("&Yuml;&yuml;") == "\xC5\xB8\xC3\xBF");
  CHECK(filter("&OElig;uvre &oelig;uvre &Scaron;&scaron; &ETH;&eth; &THORN;&thorn; &Ccedil;") ==
        "\xC5\x92uvre \xC5\x93uvre \xC5\xA0\xC5\xA1 \xC3\x90\xC3\xB0 \xC3\x9E\xC3\xBE \xC3\x87");
  CHECK(filter("&zwnj;&rlm;") == "\xE2\x80\x8C\xE2\x80\x8F");
  // in letters alone, and ß has no capital
  CHECK(filter("&COPY;&Nbsp;&AMP; &Dagger; &Szlig;") == "©\xC2\xA0& † ß");
}

TEST_CASE("markup: the letters of Latin-1 have their names in HTML, and so have their capitals") {
  // HTML 4.01, 24.2.1, in the order of their codes from 0xC0; the multiplication sign stands between them.
  const std::vector<std::string> names = {
      "Agrave", "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig", "Ccedil",
      "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave", "Iacute", "Icirc", "Iuml",
      "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",  "times",
      "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN"};
  for (size_t i = 0; i < names.size(); ++i) {
    CAPTURE(names[i]);
    const uint32_t code = 0xC0 + static_cast<uint32_t>(i);
    CHECK(filter("Vi &" + names[i] + ";x") == "Vi " + support::encode(code) + "x");
    if (names[i] == "times") continue;
    std::string small = names[i];
    for (char& c : small) c = static_cast<char>(c | 0x20);
    CHECK(filter("Vi &" + small + ";x") == "Vi " + support::encode(code + 0x20) + "x");
  }
}

TEST_CASE("markup: numbered entities") {
  CHECK(filter("couldn&#8217;t") == "couldn\xE2\x80\x99t");
  CHECK(filter("couldn&#x2019;t") == "couldn\xE2\x80\x99t");
  CHECK(filter("couldn&#X2019;t") == "couldn\xE2\x80\x99t");
  CHECK(filter("&#65;&#x41;&#0065;") == "AAA");
  CHECK(filter("&#128640;&#x1F680;") == "\xF0\x9F\x9A\x80\xF0\x9F\x9A\x80");
  CHECK(filter("&#x10FFFF;") == "\xF4\x8F\xBF\xBF");
  CHECK(filter("&#xAF;&#xaf;&#xFA;&#x99A;") == "¯¯úচ");  // each end of the digits
  CHECK(filter("&#xG1; &#x1G; &#1:; &#1a;") == "&#xG1; &#x1G; &#1:; &#1a;");
  CHECK(filter("&#xD7FF;&#xE000;") == "\xED\x9F\xBF\xEE\x80\x80");  // beside the surrogates
  // HTML: a surrogate, or more than there are code points, is U+FFFD
  CHECK(filter("&#xD800;&#xDFFF;&#x110000;&#55296;&#99999999;") == support::repeat("\xEF\xBF\xBD", 5));
}

TEST_CASE("markup: an entity of the C1 controls means the character of Windows-1252") {
  // HTML, "Numeric character reference end state"; pages of the nineties, and what was pasted from them
  // since.
  CHECK(filter("don&#146;t") == "don\xE2\x80\x99t");
  CHECK(filter("&#147;x&#148;") == "\xE2\x80\x9Cx\xE2\x80\x9D");
  CHECK(filter("&#132;x&#147; &#130;y&#145;") == "„x“ ‚y‘");
  CHECK(filter("&#138;&#154; &#142;&#158; &#156;&#153;") == "Šš Žž œ™");
  CHECK(filter("a &#150; b&#133;") == "a \xE2\x80\x93 b\xE2\x80\xA6");
}

TEST_CASE("markup: what looks like an entity and is none stays text") {
  for (const std::string text : {"AT&T",
                                 "AT&T; and",
                                 "R&D;",
                                 "a & b",
                                 "a &b; c",
                                 "&bogus;",
                                 "&amp",
                                 "&",
                                 "&&",
                                 "&;",
                                 "&#;",
                                 "&#x;",
                                 "&#xZZ;",
                                 "&#12a;",
                                 "&#-5;",
                                 "&am p;",
                                 "fish&chips;",
                                 "a?b=c&copyright=d",
                                 "&verylongname;",
                                 "&#0000000000065;",
                                 "&\xC3\xA9;",
                                 "Q&A: why",
                                 "&#"}) {
    CAPTURE(text);
    CHECK(filter(text) == text);
  }
  CHECK(filter("&amp;amp;") == "&amp;");  // once only
  CHECK(filter("&&amp;") == "&&");
  CHECK(filter("&a&amp;") == "&a&");
  CHECK(filter("&a<b>c") == "&ac");
}

TEST_CASE("markup: '<' in prose stays") {
  for (const std::string text : {"a < b",
                                 "x<y",
                                 "x<y>z",
                                 "1<2",
                                 "a <",
                                 "<",
                                 "<<",
                                 "<>",
                                 "</>",
                                 "< p>",
                                 "<3",
                                 "i <3 u",
                                 "<admin@example.org>",
                                 "Anna <anna@b.example>, Bob",
                                 "<-- that way",
                                 "a <= b",
                                 "p<0.05",
                                 "<unknown>",
                                 "<bold>",
                                 "</unknown>",
                                 "<verylongname",
                                 "<\xC3\xA9>",
                                 "List<String>",
                                 "</= 3",
                                 "<?3= 4",
                                 "I <u! it",
                                 "</u!",
                                 "</:",
                                 "<a:::::::::::::::::::::::::::::::::::::::b",
                                 "<feed-back> and <item-list>",
                                 "<p",
                                 "</p"}) {
    CAPTURE(text);
    CHECK(filter(text) == text);
  }
}

TEST_CASE("markup: the example in the head of markup.hpp stays text") {
  CHECK(filter("a < b and c > d") == "a < b and c > d");
}

TEST_CASE("markup: what follows a '<' that is none is looked at afresh") {
  CHECK(filter("a << <b>c</b>") == "a << c");
  CHECK(filter("<<b>c") == "<c");
  CHECK(filter("x<y<b>z") == "x<yz");
  CHECK(filter("a <&amp;") == "a <&");
  CHECK(filter("<x&amp;y") == "<x&y");
  CHECK(filter("<?x<b>y") == "<?xy");
  CHECK(filter("x<y<b>z", mode::yes) == "x<yz");
}

TEST_CASE("markup: '>' inside of quotes does not end a tag") {
  CHECK(filter("<img alt=\"a > b\">x") == "x");
  CHECK(filter("<a title='5 > 3 \"so\"'>x</a>") == "x");
  CHECK(filter("<img alt=\"it's > that\">x") == "x");
  CHECK(filter("<a title=\"<b>\">x</a>") == "x");
}

TEST_CASE("markup: comments and declarations") {
  CHECK(filter("a<!-- b -->c") == "ac");
  CHECK(filter("a<!-- b > c -- d - e -> f --->g") == "ag");
  CHECK(filter("a<!---->b") == "ab");
  CHECK(filter("a<!-- b --!>c<!-- d --! e -! > f -->g") == "acg");  // HTML, "incorrectly-closed-comment"
  CHECK(filter("a<!-- <p>x</p> -->b") == "ab");
  CHECK(filter("a<!-- b -!-> c -->d") == "ad");
  CHECK(filter("a<!--- <b> c --->d") == "ad");
  CHECK(filter("a<!b- c>d<!e [f>g") == "adg");
  CHECK(filter("<!DOCTYPE html>a") == "a");
  CHECK(filter("<!doctype html PUBLIC \"-//W3C//DTD XHTML 1.0\" \"x\">a") == "a");
  CHECK(filter("<!DOCTYPE rdf:RDF [\n<!ENTITY nbsp \"&#160;\">\n<!-- x -->\n]\n>a [1] > b") == "a [1] > b");
  CHECK(texts("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss><item><title>Dam</title><id>1</id></item></rss>") ==
        "Dam|");
  CHECK(filter("<!--[if lt IE 9]><p>old</p><![endif]-->a") == "a");
  CHECK(filter("<!--[if !IE]><!-->a<!--<![endif]-->b") == "ab");
}

TEST_CASE("markup: a comment that is closed too soon is empty") {
  // HTML, "abrupt-closing-of-empty-comment"
  CHECK(filter("a<!-->b") == "ab");
  CHECK(filter("a<!--->b") == "ab");
}

TEST_CASE("markup: a processing instruction ends at ?>, whatever its name is") {
  for (const mode how : {mode::automatic, mode::yes}) {
    CHECK(filter("<?xml-stylesheet type=\"text/xsl\" href=\"/feed.xsl\"?>The dam broke.", how) ==
          "The dam broke.");
    CHECK(filter("<?php echo '>' ?>It <?php if ($a->b > 3 && $c < 4) { ?>fell<?php } ?"
                 "?>.",
                 how) == "It fell.");
    CHECK(filter("<?mso-application progid='Word.Document'?>a", how) == "a");
    CHECK(filter("a<?xml?>b<?x_y.z:w?>c", how) == "abc");
  }
  // what Word writes into pages has a colon and no '?' at the end: it is read as a tag
  CHECK(filter("a<?xml:namespace prefix = o ns = \"urn:schemas-microsoft-com:office:office\" />b") == "ab");
  CHECK(filter("<?xml version=\"1.0\"?><!--" + support::repeat("x", 3000) + "-->a") ==
        "a");  // a page for certain
  CHECK(filter("Is 3 <? 4 ?> or <?> or <?4?> or <?é?>") == "Is 3 <? 4 ?> or <?> or <?4?> or <?é?>");
  CHECK(filter("<em>Is</em> 3 <? 4?") == "Is 3 <? 4?");  // whatever name was read before
  CHECK(filter("<h1><?= $a->b > 3 ? 1 : 2 ?>Dam</h1><?=$c?>") == "|Dam|");
}

TEST_CASE(
    "markup: a processing instruction without an end is given up after 2,048 bytes, in a page as well") {
  for (const mode how : {mode::automatic, mode::yes}) {
    const std::string rest = filter("<p>a</p><?php " + support::repeat("x", 3000) + ">c", how);
    CHECK(rest.size() > 900);
    CHECK(rest.size() < 970);
    CHECK(malformed("<p>a</p><?php " + support::repeat("x", 3000) + ">c", how) == 1);
  }
  CHECK(filter("a<?php echo 1;") == "a");
  CHECK(malformed("a<?php echo 1;") == 1);
}

TEST_CASE("markup: the content of scripts and styles is no text") {
  CHECK(filter("a<script>if (x<y && y>z) { s = \"</p>\"; }</script>b") == "a|b");
  CHECK(filter("a<script type=\"module\" src='x.js'></script>b") == "a|b");
  CHECK(filter("a<style>p > b { color: red }</style >b") == "a|b");
  CHECK(filter("a<SCRIPT>x</script>b") == "a|b");
  CHECK(filter("a<script>x</scriptx></style></script>b") == "a|b");
  CHECK(filter("a<script>x</script foo=\">\">b") == "a|b");
  CHECK(filter("a<noscript><img src=x></noscript>b") == "a|b");
  CHECK(filter("a<svg viewBox=\"0 0 1 1\"><title>Icon</title></svg>b") == "a|b");
  CHECK(filter("a<script><!-- x --></script>b") == "a|b");
  CHECK(filter("a<script src=x />b</script>c") == "a|c");  // it does not end itself
  // one break for the whole: of its content, only its own end is a tag
  CHECK(raw("a<script>if (x < 1 || x<1 || xscript>2) b(\"<script>\")</script>c") == "a\n\nc");
}

TEST_CASE("markup: the end tag of a script is seen after another '<'") {
  // HTML, "script data less-than sign state": anything else is looked at afresh
  CHECK(filter("a<script>x<</script>b") == "a|b");
}

TEST_CASE("markup: an svg may end itself") {
  const std::string text = filter("a<svg class=\"icon\"/>b");
  CHECK(text.front() == 'a');
  CHECK(text.back() == 'b');
  CHECK(filter("a<svg/>b <svg x=1>c</svg>d") == "a|b |d");
  CHECK(filter("a<br/><svg>b</svg>c") == "a|c");  // the slash of another tag
  CHECK(filter("a<svg / >b</svg>c") == "a|c");    // one that is not the last character
}

TEST_CASE("markup: at the end of the text, what had been held back is text; a tag that has begun is none") {
  CHECK(filter("a <b") == "a <b");
  CHECK(filter("a </div") == "a </div");
  CHECK(filter("a &amp") == "a &amp");
  CHECK(filter("a &#82") == "a &#82");
  CHECK(filter("a <") == "a <");
  CHECK(filter("a &") == "a &");
  CHECK(filter("a <b class=\"x") == "a ");
  CHECK(filter("a <!-- b") == "a ");
  CHECK(filter("a <!DOCTYPE") == "a ");
  CHECK(filter("a <script>b") == "a |");
  CHECK(filter("a <script>b</scr") == "a |");
  CHECK(filter("") == "");
}

TEST_CASE("markup: a tag without an end is given up after 2,048 bytes") {
  const std::string rest = filter("a<b " + support::repeat("x", 3000) + ">c");
  REQUIRE(rest.size() > 2);
  CHECK(rest.front() == 'a');
  CHECK(rest.substr(rest.size() - 2) == ">c");
  // what stands behind the name and the byte after it is counted
  CHECK(rest.size() == 3 + 3000 - 2048);
  CHECK(filter("a<b " + support::repeat("x", 2047) + ">c") == "ac");
  CHECK(filter("a<b " + support::repeat("x", 2048) + ">c") == "a>c");
  CHECK(filter("a<b " + support::repeat("x", 2000) + ">c") == "ac");
  for (const std::string before : {"a", "<p>a"}) {  // and a declaration
    CHECK(filter(before + "<!" + support::repeat("x", 5000) + ">c").size() > 2900);
    CHECK(filter(before + "<![" + support::repeat("x", 5000) + ">c").size() > 2900);
  }
}

TEST_CASE("markup: in what may be prose, a comment or script is given up after 2,048 bytes") {
  for (const std::string begin : {"<script>", "<style>", "<!-- "}) {
    CAPTURE(begin);
    CHECK(filter("a" + begin + support::repeat("x", 2000) + "</script></style> -->b").back() == 'b');
    const std::string rest = filter("Write " + begin + support::repeat("x", 5000) + " here.");
    CHECK(rest.substr(0, 6) == "Write ");
    CHECK(rest.size() > 2900);
    CHECK(rest.size() < 3000);
    CHECK(malformed("Write " + begin + support::repeat("x", 5000) + " here.") == 1);
  }
  CHECK(filter("Write <script>" + support::repeat("a < b ", 1000) + " here.").size() > 2900);
  CHECK(filter("Write <script>" + support::repeat("</", 2500) + " here.").size() > 2900);
  // each is counted for itself
  CHECK(filter("a<script " + support::repeat("x", 1500) + ">" + support::repeat("y", 1500) + "</script>b") ==
        "a|b");
  CHECK(filter("<script>" + support::repeat("x", 3000) + "<?xml:o />b").back() == 'b');
}

TEST_CASE("markup: in a page, a value between quotes may be of any length") {
  const std::string picture = "<img src=\"data:image/png;base64," + support::repeat("iVBOR/+", 40000);
  CHECK(filter("<p>a" + picture + "\" alt=\"b\">c</p>") == "|ac|");
  CHECK(malformed("<p>a" + picture + "\" alt=\"b\">c</p>") == 0);
  CHECK(filter("<p>a<b " + support::repeat("x", 5000) + "=\"c\">d").size() > 2900);  // a name may not
  // and one that never ends takes the rest
  CHECK(filter("<p>a" + picture) == "|a");
  CHECK(malformed("<p>a" + picture) == 1);
}

TEST_CASE("markup: in a page, comments and scripts may be of any length") {
  for (const std::string before : {"<p>a</p>", "<a href=\"#\">a</a>"}) {
    for (const auto& [begin, end] : {std::pair("<script>", "</script>"), std::pair("<!-- ", " -->")}) {
      CAPTURE(before);
      const std::string opening = begin;
      CAPTURE(opening);
      const std::string page = before + begin + support::repeat("x", 300000);
      CHECK(filter(page + end + "b").back() == 'b');
      CHECK(filter(page + end + "b").size() <= 4);
      CHECK(malformed(page + end + "b") == 0);
      // and one that never ends takes the rest
      CHECK(filter(page).size() <= 3);
      CHECK(malformed(page) == 1);
    }
  }
  CHECK(filter("a<script src=x>" + support::repeat("x", 300000) + "</script>b") == "a|b");
  CHECK(filter("a<script>" + support::repeat("x", 300000) + "</script>b", mode::yes) == "a|b");
  CHECK(filter("a<!--" + support::repeat("x", 300000) + "-->b", mode::yes) == "ab");
}

TEST_CASE("markup: a tag in which another begins is given up") {
  CHECK(filter("a<b class <i>c</i>") == "ac");
  CHECK(filter("a<b x <<p>c") == "a<|c");
}

TEST_CASE("markup: with `yes`, everything from '<' and a letter to '>' is a tag") {
  CHECK(filter("x<y>z", mode::yes) == "xz");
  CHECK(filter("a<unknown b=\"c\">d</unknown>e", mode::yes) == "ade");
  CHECK(filter("a < b", mode::yes) == "a < b");
  CHECK(filter("i <3 u", mode::yes) == "i <3 u");
  CHECK(filter("<p>a</p>", mode::yes) == "|a|");
  CHECK(filter("A &amp; B &bogus;", mode::yes) == "A & B &bogus;");
  CHECK(filter("A &amp; <> B", mode::yes) == "A & <> B");
}

TEST_CASE("markup: a page that begins with <html> is one, and all that looks like a tag in it is a tag") {
  CHECK(filter("\xEF\xBB\xBF<!DOCTYPE html><html lang=\"en\"><body>a<my-widget x=1>b</my-widget><center>c") ==
        "\xEF\xBB\xBF|ab|c");
  CHECK(filter("<!-- x --><?xml version=\"1.0\"?><HTML><p>1 < 2 <o:p>a</o:p>") == "|1 < 2 a");
  CHECK(filter("He wrote <html> and <my-widget>.") == "He wrote | and <my-widget>.");
  CHECK(filter("<p>He wrote <html> and <my-widget>.") == "|He wrote | and <my-widget>.");
  const std::string script = "<html>a<script>" + support::repeat("x < y ", 3000);
  CHECK(filter(script + "</script>b") == "|a|b");
}

TEST_CASE(
    "markup: of a page that is HTML for certain, what browsers show in place of the content is no text") {
  for (const std::string name : {"video", "audio", "iframe", "canvas", "textarea", "select"}) {
    CAPTURE(name);
    CHECK(filter("<html>a<" + name + " x=\"1\">Your browser <p>is old.</" + name + ">b") == "|a|b");
    CHECK(filter("<html>a<" + name + "-card>b</" + name + "-card>c") == "|abc");
    CHECK(filter("<p>a<" + name + ">b</" + name + ">c") == "|a|b|c");
  }
  for (const std::string name : {"address", "center", "details", "summary", "dialog", "fieldset", "legend",
                                 "caption", "thead", "tfoot", "optgroup"}) {
    CAPTURE(name);
    CHECK(filter("<html>a<" + name + ">b</" + name + ">c") == "|a|b|c");
    CHECK(filter("Send a <" + name + "> to us.") == "Send a <" + name + "> to us.");
    CHECK(filter("<p>a<" + name + ">b</" + name + ">c") == "|a|b|c");
  }
  for (const std::string name :
       {"object", "colgroup", "kbd", "var", "ruby", "rt", "big", "strike", "track"}) {
    CAPTURE(name);
    CHECK(filter("<p>a<" + name + ">b</" + name + ">c") == "|abc");
    CHECK(filter("<html>a<" + name + ">b</" + name + ">c") == "|abc");
    CHECK(filter("a<" + name + ">b</" + name + ">c") == "a<" + name + ">b</" + name + ">c");
    CHECK(texts("<rss><item><" + name + ">no</" + name + "><description><![CDATA[a<" + name + ">b</" + name +
                ">c]]></description></item></rss>") == "abc|");
  }
}

TEST_CASE("markup: in a page, a reference of Latin-1 or a number may end without ';'") {
  // HTML, "Named character references": those that have names without it are of Latin-1
  CHECK(filter("<p>12&nbsp feet, AT&ampT, R&amp D, caf&eacute, 3 &lt 4, don&#146t, don&#8217 t</p>") ==
        "|12\xC2\xA0 feet, AT&ampT, R& D, caf\xC3\xA9, 3 < 4, don&#146t, don\xE2\x80\x99 t|");
  CHECK(filter("<p>a&ampb=c&copy=d&lt=e &euro x &mdash;") == "|a&ampb=c&copy=d&lt=e &euro x \xE2\x80\x94");
  CHECK(filter("<p>a&amp<b>c</b>&amp&lt;d&amp") == "|a&c&<d&amp");
  CHECK(filter("<p>&copy#2, &yuml x") == "|©#2, ÿ x");
  CHECK(filter("12&nbsp feet, R&amp D") == "12&nbsp feet, R&amp D");
  CHECK(filter("<b x>R&amp D</b>") == "R&amp D");  // what has no value may be prose
}

TEST_CASE("markup: with `yes`, names of any characters and any length are tags") {
  CHECK(filter("a<my-element>b</my-element>c", mode::yes) == "abc");
  CHECK(filter("a<o:p>b</o:p>c", mode::yes) == "abc");
  CHECK(filter("a<averyverylongname>b", mode::yes) == "ab");
}

TEST_CASE("markup: what had not ended, or was given up, is counted; what turned out to be text is not") {
  for (const std::string whole :
       {"", "plain text", "<b>x</b>", "<!-- x -->", "a < b &bogus; <unknown>", "a <b", "a &am", "a </scr"}) {
    CAPTURE(whole);
    CHECK(malformed(whole) == 0);
  }
  for (const std::string open :
       {"<b class=\"x", "<!-- b", "<!DOCTYPE", "<script>b", "<script>b</scr", "<b c <i>d</i>"}) {
    CAPTURE(open);
    CHECK(malformed(open) == 1);
  }
  CHECK(malformed("<b " + support::repeat("x", 3000)) == 1);
  CHECK(malformed(support::repeat("<b ", 70000)) == 0xFFFF);  // it stops at its greatest value
}

TEST_CASE("markup: bytes that are no ASCII are passed on as they are, well-formed or not") {
  const std::string bytes = "\xC3\xA9 \xE2\x82 \xFF\x80 \xF0\x9F\x9A\x80 \xE9t\xE9";
  CHECK(filter("<b>" + bytes + "</b>") == bytes);
  CHECK(filter("\xC3<b title=\"\xC3\xA9 > \xFF\">\xA9") == "\xC3\xA9");
  CHECK(filter("&\xC3\xA9;<\xE9>") == "&\xC3\xA9;<\xE9>");
  CHECK(filter("a <b\xA0>c") == "a <b\xA0>c");  // a space in Latin-1
}

TEST_CASE("markup: every way of cutting the page in two gives the same, and so does one byte at a time") {
  const std::string pages[] = {
      "<p>A &amp; B < c</p> x<y & <!-- n > --> <script>a<b</script> &#65; <img alt='>'> &bogus; <b",
      "<!DOCTYPE html><h1>Storm &#38; coast</h1><svg/><p class=\"a > b\">noon&hellip; <i>Two</i>\xC3\xA9"
      "<script>a<</scrip></script ><!-- x --->R&D &#x1F680; <b c <style>p</style>d<averyverylongname>&averyverylong;",
      "a<b " + support::repeat("x", 3000) + "<!--" + support::repeat("-", 3000),
      "<?xml-stylesheet a=\"?>\"?>b<?php $a->b ?"
      "?>c<?xml:o p=\">\"/>d<?q",
  };
  for (const mode how : {mode::automatic, mode::yes}) {
    for (const std::string& page : pages) {
      const std::string whole = raw(page, how, page.size());
      CHECK(raw(page, how, 1) == whole);
      for (size_t cut = 0; cut <= page.size(); ++cut) {
        brevier::html_filter filter(how);
        sink out;
        filter.feed(page.data(), cut, out);
        filter.feed(page.data() + cut, page.size() - cut, out);
        filter.finish(out);
        CAPTURE(cut);
        if (out.text != whole) CHECK(out.text == whole);
      }
    }
  }
}

TEST_CASE("markup: a null pointer is no bytes, whatever the size") {
  brevier::html_filter page;
  sink out;
  page.feed("<p>The dam br", 13, out);
  page.feed(nullptr, 0, out);
  page.feed(nullptr, 5, out);
  page.feed("oke.</p>", 8, out);
  page.finish(out);
  CHECK(out.text == "\n\nThe dam broke.\n\n");
}

TEST_CASE("markup: of any text at all, nothing is added, and nothing taken that is not markup") {
  support::random random(3);
  static constexpr const char* pieces[] = {"<",      ">",         "&",  ";", "b", "p",        "/",    "!",
                                           "-",      "--",        "\"", "'", " ", "#",        "x",    "amp",
                                           "script", "</script>", "\n", "1", "=", "\xC3\xA9", "<!--", "-->"};
  std::string wrong;
  for (int round = 0; round < 20000; ++round) {
    std::string html;
    for (uint32_t n = random.below(40); n > 0; --n) html += pieces[random.below(24)];
    const std::string text = raw(html);
    const bool plain = html.find('<') == html.npos && html.find('&') == html.npos;
    const bool grown = text.size() > html.size();  // a tag gives two bytes at most, and has three
    if (raw(html, mode::automatic, 1) != text || grown || (plain && text != html)) wrong += html + '\n';
  }
  CHECK(wrong == "");
}

TEST_CASE("markup: a declaration and CDATA vanish in a page as well") {
  CHECK(filter("<?xml version=\"1.0\"?><html><body><p>It <time>now</time> <x:y>broke</x:y>.</p>") ==
        "|It now broke.|");
  CHECK(filter("<![CDATA[<p>It broke]] > [off].</p>]]>") == "|It broke]] > [off].|");
  CHECK(filter("<p><![if IE]>It broke [1]]> off.<![endif]></p>") == "|It broke [1]]> off.|");
  CHECK(filter("Is 3 <? 4?") == "Is 3 <? 4?");
  CHECK(filter("An <entry> and a <description> ]]> stay.") == "An <entry> and a <description> ]]> stay.");
}
