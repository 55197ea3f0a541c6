// SPDX-License-Identifier: MIT
//
// envelope: what is read of RSS and Atom, and what vanishes with the envelope. Expectations are those of the
// header and, where it says nothing, of the formats: RSS, RSS 1.0, Atom (RFC 4287), XML.

#include <doctest/doctest.h>
#include <brevier/markup.hpp>

#include <string>
#include <string_view>

#include "filtered.hpp"
#include "support.hpp"

using filtered::filter;
using filtered::malformed;
using filtered::mode;
using filtered::raw;
using filtered::texts;

namespace {

const char rss[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" xmlns:dc=\"http://example.org/dc/\"><channel>"
    "<title>The Harbour Times, news of the coast</title><link>https://example.org/</link>"
    "<atom:link href=\"https://example.org/f\" rel=\"self\"/><description>News of the coast.</description>"
    "<managingEditor>desk@example.org</managingEditor><lastBuildDate>Tue, 4 Mar 2025</lastBuildDate>"
    "<image><url>https://example.org/i.png</url><title>Logo</title></image>"
    "<item><title>Wall &amp; pier rebuilt</title><link>https://example.org/a?b=1&amp;c=2</link>"
    "<guid isPermaLink=\"false\">tag:77</guid><pubDate>Tue, 04 Mar 2025 10:00:00 GMT</pubDate>"
    "<dc:creator><![CDATA[Jane Doe]]></dc:creator><category><![CDATA[News]]></category>"
    "<media:content url=\"x\"/><description><![CDATA[<p>The wall [of 1911] <b>fell</b> &amp; broke.</p>"
    "<p>It stood.</p>]]></description></item>"
    "<item><title>Second</title><source url=\"u\">Wire</source><description>It rained.</description>"
    "<content:encoded><![CDATA[<p>It rained all day.</p>]]></content:encoded></item></channel></rss>";

}  // namespace

TEST_CASE("envelope: of RSS the titles and texts of items are read, and nothing else") {
  CHECK(
      texts(rss) ==
      "Wall & pier rebuilt|The wall [of 1911] fell & broke.|It stood.|Second|It rained.|It rained all day.|");
  CHECK(malformed(rss) == 0);
  CHECK(
      filter(
          "<rss><item><title>Dam</title><link>http://example.org</link><description>It broke.</description></item>") ==
      "|Dam|It broke.|");
  CHECK(texts("<rss><item><encoded>no</encoded><title>Dam</title></item><title>No</title></rss>") == "Dam|");
}

TEST_CASE("envelope: Atom") {
  CHECK(
      texts(
          "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>Harbour</title><id>urn:1</id>"
          "<entry><title type='text'>Dam closed</title><link href='http://example.org/1'/><id>urn:2</id>"
          "<author><name>Jane Doe</name></author><updated>2025-03-04T10:00:00Z</updated>"
          "<summary>It broke.</summary><content type='xhtml'><div><p>It <i>broke</i> at noon.</p></div></content>"
          "</entry></feed>") == "Dam closed|It broke.|It broke at noon.|");
}

TEST_CASE("envelope: markup that is escaped in an envelope is markup") {
  CHECK(
      filter(
          "<rss><item><description>&lt;p&gt;The &lt;b&gt;dam&lt;/b&gt; &amp;amp; a wall&lt;/p&gt;"
          "&lt;img src=&quot;a&gt;b&quot; /&gt;&lt;a href=\"x?a=1&amp;b=2\"&gt;It&lt;/a&gt; fell.&lt;br/&gt;"
          "&lt;script&gt;x &lt; y&lt;/script&gt;End</description></item>") ==
      "|The dam & a wall|It fell.|End|");
  CHECK(filter("<rss><item><title>AT&amp;T: 3 &lt; 4 &amp;mdash; R&amp;D &lt;3</title></item>") ==
        "|AT&T: 3 < 4 \xE2\x80\x94 R&D <3|");
  CHECK(filter("<p>Write &lt;p&gt; for a paragraph &amp;amp; end.</p>") ==
        "|Write <p> for a paragraph &amp; end.|");
}

TEST_CASE("envelope: an envelope whose elements have a prefix") {
  CHECK(
      texts(
          "<?xml version='1.0'?><atom:feed xmlns:atom='u'><atom:title>No</atom:title><atom:id>1</atom:id>"
          "<atom:entry><atom:title>Dam</atom:title><media:title>No</media:title><atom:updated>x</atom:updated>"
          "<atom:content type='xhtml'><div>It <b>broke</b>.</div></atom:content></atom:entry></atom:feed>") ==
      "Dam|It broke.|");
  CHECK(filter("<atom:link> and <x:p> stay.") == "<atom:link> and <x:p> stay.");
  CHECK(filter("<x:html> and <y> stay.") == "<x:html> and <y> stay.");
  CHECK(filter("<:b> is a face.") == "<:b> is a face.");
  // those of a text are not that of the whole
  CHECK(
      texts(
          "<atom:feed><atom:entry><atom:summary><![CDATA[<o:p>It broke.</o:p>]]></atom:summary><atom:title>Dam"
          "</atom:title></atom:entry></atom:feed>") == "It broke.|Dam|");
  CHECK(filter("Text <atom:feed>") == "Text <atom:feed>");
  CHECK(filter("<Live: now> <atom:feed>") == "<Live: now> <atom:feed>");
  // a prefix of no letters has nothing of the tag before it
  CHECK(texts("<?xml version='1.0'?><rss><item><description>One <b>two</b> <:description> "
              "<foo>seen?</foo></description></item></rss>") ==
        texts("<?xml version='1.0'?><rss><item><description>One <b>two<b> <:description> "
              "<foo>seen?</foo></description></item></rss>"));
}

TEST_CASE("envelope: an item that stands alone") {
  CHECK(
      texts(
          "<item><title>Dam</title><link>u</link><pubDate>x</pubDate></item><item><title>Wall</title></item>") ==
      "Dam|Wall|");
  CHECK(texts("<?xml version='1.0'?><entry xmlns='u'><title>Dam</title><id>1</id></entry>") == "Dam|");
}

TEST_CASE("envelope: a title that does not end in an item ends with the next element that no title has") {
  const std::string end = "<pubDate>x</pubDate><description>It broke.</description></item></rss>";
  CHECK(texts("<rss><item><title>Dam <b>closed</b><link>u</link>" + end) == "Dam closed|It broke.|");
  CHECK(texts("<rss><item><title>Dam closed" + end) == "Dam closed|It broke.|");
  CHECK(texts("<rss><item><title>Dam closed" + end.substr(end.find("<desc"))) == "Dam closed|It broke.|");
  // but not with one that may stand in it, nor with the end of another
  for (const std::string mark : {"<b>is</b>", "<x:y>is</x:y>", "is</guid>"})
    CHECK(texts("<rss><item><title>Dam " + mark + " &lt;i&gt;closed&lt;/i&gt;</title></item></rss>") ==
          "Dam is closed|");
}

TEST_CASE("envelope: RSS 1.0") {
  const std::string feed =
      "<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://example.org/rdf#\" xmlns=\"http://example.org/rss/\">"
      "<channel rdf:about=\"x\"><title>Harbour</title><link>u</link><description>News.</description>"
      "<items><rdf:Seq><rdf:li rdf:resource=\"u\"/></rdf:Seq></items></channel>"
      "<item rdf:about=\"u\"><title>Dam closed</title><link>u</link><description>It broke &lt;b&gt;at "
      "noon&lt;/b&gt;.</description><dc:date>2025-03-04</dc:date></item></rdf:RDF>";
  CHECK(texts(feed) == "Dam closed|It broke at noon.|");
  CHECK(malformed(feed) == 0);
  CHECK(filter("He wrote <rdf:RDF> there.") == "He wrote <rdf:RDF> there.");
}

TEST_CASE("envelope: an envelope begins before any text and any element of HTML, or not at all") {
  const std::string feed = "<feed><title>No</title><entry><title>Dam</title><id>1</id></entry></feed>";
  CHECK(texts(feed) == "Dam|");
  CHECK(texts("\xEF\xBB\xBF \n<!-- x --><?xml version=\"1.0\"?><!DOCTYPE feed>" + feed) ==
        "\xEF\xBB\xBF |Dam|");
  CHECK(filter("Text " + feed) == "Text <feed>|No|<entry>|Dam|<id>1</id></entry></feed>");
  CHECK(filter("<b></b>" + feed, mode::yes) == "|No|Dam|1");
  CHECK(filter("<html><body><p>It broke.</p><feed><time>now</time></feed><rss><pubDate>x</pubDate></rss>",
               mode::yes) == "|It broke.|nowx");
  CHECK(filter("&amp;" + feed, mode::yes) == "&|No|Dam|1");
  CHECK(filter("1 < 2 <rss>a</rss>") == "1 < 2 <rss>a</rss>");
  CHECK(filter("<3 <rss>a</rss>") == "<3 <rss>a</rss>");
  CHECK(filter("<![CDATA[]]= <rss>a</rss>") == "]]= <rss>a</rss>");
  CHECK(filter("<![CDATA[<rss>a</rss>]]>") == "<rss>a</rss>");
  CHECK(filter("</rss><rss>") == "</rss><rss>");
  CHECK(filter("<channel>a") == "<channel>a");  // a part of one
  // what follows the envelope is HTML again
  CHECK(texts(feed + "<id>x</id>") == "Dam|<id>x</id>");
}

TEST_CASE("envelope: every reference to '<', '>', '&' and quotes is one in an envelope") {
  const auto described = [](const std::string& text) {
    const std::string all = filter("<rss><item><description>" + text + "</description></item></rss>");
    return all.substr(1, all.size() - 2);
  };
  for (const std::string open : {"&lt;", "&#60;", "&#060;", "&#x3c;", "&#x3C;", "&#X3C;"}) {
    for (const std::string close : {"&gt;", "&#62;", "&#062;", "&#x3e;", ">"}) {
      CAPTURE(open);
      CAPTURE(close);
      CHECK(described(open + "p" + close + "It " + open + "i" + close + "broke" + open + "/i" + close + "." +
                      open + "/p" + close + open + "figcaption" + close + "Dam" + open + "/figcaption" +
                      close) == "It broke.|Dam");
    }
  }
  CHECK(
      described(
          "&#60;img alt=&#34;a > b&#x22; src=&apos;c>d&#39;&#62;It &lt;a href=&quot;?a=1&amp;b=2&quot;>fell&lt;/a>.") ==
      "It fell.");
  // as often as it is escaped
  CHECK(described("&amp;lt;p&amp;gt;It &amp;#60;i&amp;#62;broke&amp;lt;/i&amp;gt;.&amp;lt;/p&amp;gt;") ==
        "It broke.");
  CHECK(
      described(
          "&amp;lt;a href=&amp;quot;x?a=1&amp;amp;amp;b=2&amp;quot;&amp;gt;It&amp;lt;/a&amp;gt; &amp;amp;amp; all.") ==
      "It & all.");
  CHECK(described("<![CDATA[&lt;p&gt;It &lt;a href=\"x?a=1&amp;amp;b\"&gt;broke&lt;/a&gt;.&lt;/p&gt;]]>") ==
        "It broke.");
  CHECK(described("3 &amp;lt; 4 &amp;lt;jo@example.org&amp;gt; &amp;lt;3") == "3 < 4 <jo@example.org> <3");
  CHECK(described("AT&amp;amp;T &#38;amp; R&#x26;#38;D") == "AT&T & R&D");
  CHECK(described("&amp;amp;lt;") == "<");
  CHECK(described("&lt;figcaption title=&#x000022;a&gt;b&#x000022;&gt;It&lt;/figcaption&gt; fell.") ==
        "It| fell.");
  CHECK(described("&#60;style&#62;x &lt;/blockquote y &#x00003c;/style&gt;It fell.") == "It fell.");
  CHECK(described("caf&amp;eacute; caf&#233; caf&eacute; &amp;#8217;&amp;nbsp;") ==
        "caf\xC3\xA9 caf\xC3\xA9 caf\xC3\xA9 \xE2\x80\x99\xC2\xA0");
}

TEST_CASE("envelope: in an envelope, '&' and '<' that are none stay text") {
  const auto titled = [](const std::string& text) {
    const std::string all = filter("<rss><item><title>" + text + "</title></item></rss>");
    return all.substr(1, all.size() - 2);
  };
  CHECK(titled("AT&T & R&D; &bogus; & &") == "AT&T & R&D; &bogus; & &");
  CHECK(titled("1 &lt; 2 & 3") == "1 < 2 & 3");
  CHECK(titled("1 &lt 2 a&lt;x&copy 3") == "1 < 2 a<x© 3");
  CHECK(titled("R&averyverylongname; D") == "R&averyverylongname; D");
  CHECK(titled("a&lt;x & c") == "a<x & c");
  CHECK(titled("a&lt;x&y&bogus;&z") == "a<x&y&bogus;&z");
  CHECK(titled("&lt;&lt;&amp;&amp;&gt;&gt;&lt;&#233;&lt;\xC3\xA9") == "<<&&>><\xC3\xA9<\xC3\xA9");
  CHECK(titled("&amp;&lt;b&gt;x&lt;/b&gt;&amp;") == "&x&");
  CHECK(titled("&lt;averyverylongname&gt; &lt;averyverylongname&amp;") ==
        "<averyverylongname> <averyverylongname&");
  CHECK(titled("<![CDATA[Q&A: x<y, <Live: now> & 3 &lt; 4 &amp;amp; <o:p>a</o:p><x:y>b</x:y>]]>") ==
        "Q&A: x<y, <Live: now> & 3 < 4 & |a|b");
  CHECK(titled("&lt;b title=\"a & b &bogus; c\"&gt;It&lt;/b&gt;") == "It");
}

TEST_CASE("envelope: unfinished markup of a text does not reach beyond its CDATA or element") {
  const std::string end = "</description><guid>7</guid></item><item><title>Next</title></item></rss>";
  for (const std::string open : {"<a href=\"x", "<!-- b", "<script>x", "<a b", "<?php b"}) {
    CAPTURE(open);
    const std::string feed = "<rss><item><description><![CDATA[<p>It broke. " + open + "]]>" + end;
    CHECK(texts(feed) == "It broke. |Next|");
    CHECK(malformed(feed) == 1);
  }
  for (const std::string open :
       {"&lt;a href=\"x", "&lt;!-- b", "&lt;script&gt;x", "&lt;a b", "&lt;?php b", "&lt;a b&"}) {
    CAPTURE(open);
    const std::string feed = "<rss><item><description>&lt;p&gt;It broke. " + open + end;
    CHECK(texts(feed) == "It broke. |Next|");
    CHECK(malformed(feed) == 1);
  }
  CHECK(texts("<rss><item><description><![CDATA[It broke <b]]>" + end) == "It broke <b|Next|");
  CHECK(texts("<rss><item><description>It broke. <category>x</item>" + end.substr(end.find("<item>"))) ==
        "It broke. x|Next|");
  CHECK(texts("<rss><item><title>It broke</title><category>x</item>" + end.substr(end.find("<item>"))) ==
        "It broke|Next|");
  CHECK(malformed("<rss><item><title>It broke</title><category>x</item>" + end.substr(end.find("<item>"))) ==
        1);
  CHECK(texts("<rss><item><title>It broke</title><category>x</item><title>no</title></rss>") == "It broke|");
  CHECK(texts("<feed><entry><title>It broke</title><id>7</entry><entry><title>Next</title></entry></feed>") ==
        "It broke|Next|");
  CHECK(texts("<feed><entry><content>It broke.</entry><id>7</id></feed>") == "It broke.|");
}

TEST_CASE("envelope: CDATA that is escaped, or stands in CDATA, leaves no mark") {
  CHECK(
      texts(
          "<rss><item><title>&lt;![CDATA[Dam &amp;amp; &lt;b&gt;wall&lt;/b&gt; [1]]]&gt;</title>"
          "<description>&#60;![CDATA[&lt;p&gt;It ]] &bogus; ]&amp;amp; broke.&lt;/p&gt;]]&#62;</description></item></rss>") ==
      "Dam & wall [1]|It ]] &bogus; ]& broke.|");
  CHECK(texts("<rss><item><title><![CDATA[<![CDATA[Dam]]>]]></title></item></rss>") == "Dam]]>|");
  CHECK(texts("<rss><item><title>&lt;![CDATA[Le caf&#233;]]&gt;</title></item></rss>") == "Le café|");
  CHECK(texts("<rss><item><title>&lt;![CDATA[Dam</title><guid>x</guid><title>a]]>b</title></item></rss>") ==
        "Dam|a]]>b|");
}

TEST_CASE("envelope: Atom whose XHTML has a prefix, and elements of the names of Atom") {
  const auto entry = [](const std::string& text) {
    const std::string feed = "<feed><entry>" + text + "<id>7</id></entry></feed>";
    CHECK(malformed(feed) == 0);
    return texts(feed);
  };
  CHECK(
      entry(
          "<content type=\"xhtml\"><xhtml:div xmlns:xhtml=\"u\"><xhtml:p>It <xhtml:em>broke</xhtml:em>."
          "</xhtml:p><xhtml:script>x</xhtml:script><xhtml:br/>A <m:math>wall</m:math>.</xhtml:div></content>") ==
      "It broke.|A wall.|");
  CHECK(entry("<summary type='xhtml'><div><details><summary>More</summary><p>It broke.</p></details>"
              "<summary/><pubDate>noon</pubDate></div></summary>") == "More|It broke.|noon|");
  CHECK(
      entry(
          "<content src=\"u\"/><title/><media:content url=\"u\"><media:title>no</media:title><media:content/>"
          "<media:content>no</media:content>no</media:content><summary>It broke.</summary>") == "It broke.|");
  CHECK(entry("<source><title>no</title><source/><source>no</source>no</source><title>Dam</title>") ==
        "Dam|");
  CHECK(entry("<source><source><source>no</source>no</source>no</source><title>Dam</title>") == "Dam|");
  // an item in what is skipped does not end it, but an end that is not that of an item
  CHECK(entry("<x><entry/>no<x:entry>no</x:entry>no</x><title>Dam</title>") == "Dam|");
  CHECK(entry("<x>1 < yx>no</x><title>Dam</title>") == "Dam|");
  CHECK(
      entry("<summary type='xhtml'><div><details><summary>More<script>x</script></summary>It <rss>broke</rss>"
            "<svg/> &lt;i&gt;twice&lt;/i&gt;.</details></div></summary>") == "More|It broke| twice.|");
  CHECK(entry("<summary><![CDATA[<script>\"</entry>\"</script>It <svg/>broke.]]></summary>") ==
        "It |broke.|");
  // texts in one another, up to 255
  CHECK(entry(support::repeat("<content>", 256) + "It" + support::repeat("</content>", 254) +
              " &lt;i&gt;broke&lt;/i&gt;.</content>") == "It| broke.|");
  CHECK(entry("<category><![CDATA[no]]></category><author><name>no</name></author><title>Dam</title>") ==
        "Dam|");
}

TEST_CASE(
    "envelope: of an envelope that does not end, what had been held back is text, and the rest is counted") {
  CHECK(texts("<rss><item><title>It broke &lt;b&g") == "It broke <b&g");
  CHECK(texts("<rss><item><title><![CDATA[It broke ]]") == "It broke ]]");
  CHECK(texts("<rss><item><title>&lt;![CDATA[It ]]&g") == "It ]]&g");
  CHECK(malformed("<rss><item><title>It broke &lt;b&g") == 1);
  CHECK(malformed("<feed><title>All that there is.</title>") == 1);
  CHECK(malformed("<rss><channel><title>All that there") >= 1);
  CHECK(malformed("<rdf:RDF><item><title>Dam</title></item>") == 1);
  CHECK(malformed("<rss><item><title>Dam</title></item></rss>") == 0);
}

TEST_CASE("envelope: an envelope may be cut anywhere") {
  const std::string feeds[] = {
      rss,
      "\xEF\xBB\xBF<!DOCTYPE a [<!B \"c\">\n] ><?xml-stylesheet a='>'?><rdf:RDF><item><title>&#60;b&#62;Dam&#x3c;/b&#x3E; &lt;x&y;&amp;#8217;</title>"
      "<description>&lt;![CDATA[It ]] &lt;i&gt;]broke&lt;/i&gt;]]&gt; &lt;script&gt;a &lt; b&lt;/script&gt;</description>"
      "<a:b><a:b/><a:b>c</a:b>d</a:b></item></rdf:RDF>x",
      "<feed><entry><content type='xhtml'><xhtml:div>It <xhtml:b>broke</xhtml:b> <content/>at<content>1</content> "
      "&amp;amp;&lt;p class=&quot;x>&quot;&gt;p</xhtml:div></content><id>7</id><summary><![CDATA[<o:p>a[0]]]]></summary>"
      "<title><![CDATA[b <a href=\"]]></title><category>x</entry><entry><title>&lt;![CDATA[It ]]&amp;g"};
  for (const std::string& feed : feeds) {
    const std::string whole = raw(feed);
    for (size_t piece = 1; piece < 40; ++piece) {
      CAPTURE(piece);
      CHECK(raw(feed, mode::automatic, piece) == whole);
    }
  }
}
