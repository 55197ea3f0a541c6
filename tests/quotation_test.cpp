// SPDX-License-Identifier: MIT
//
// quotation: which sentences begin inside a quotation, as the reader says it, and what a summary makes of it.

#include <doctest/doctest.h>
#include <brevier/brevier.hpp>

#include <string>
#include <string_view>

#include "article.hpp"

namespace {

// The sentences that the reader finds, each after the mark of the quotation that it began in.
struct marked_sentences {
  static constexpr bool posts = false;
  constexpr void sample(uint16_t) const noexcept {}
  char window[512];
  brevier::reading with{window, sizeof window, false, &brevier::no_language};
  std::string all;

  const brevier::reading& in() const { return with; }
  void take(const brevier::found& f) {
    char bytes[4];
    if (f.quote != 0) all.append(bytes, brevier::encode_utf8(f.quote, bytes));
    all.append(window, f.size);
    all += '|';
  }
  void paragraph_end(brevier::line_kind) {}
};

std::string marked(std::string_view text, const brevier::language& pack = brevier::no_language) {
  marked_sentences sink;
  sink.with.pack = &pack;
  brevier::reader whole;
  whole.feed(text.data(), text.size(), sink);
  whole.finish(sink);
  marked_sentences stepwise;
  stepwise.with.pack = &pack;
  brevier::reader bytes;
  for (const char& c : text) bytes.feed(&c, 1, stepwise);
  bytes.finish(stepwise);
  CHECK(stepwise.all == sink.all);
  return sink.all;
}

std::string summary(std::string_view text, size_t capacity) {
  using article = brevier::summarizer<brevier::standard, brevier::all_languages>;
  return articles::summary_of<article>(text, capacity - 1);
}

unsigned partner(unsigned mark, std::string_view behind) {
  return brevier::detail::partner(mark, behind.data(), 0, static_cast<unsigned>(behind.size()));
}

}  // namespace

TEST_CASE("quotation: what goes on in the next sentences begins with its mark there") {
  CHECK(marked("\"I hated him. I never hit him,\" he said. He left.") ==
        "\"I hated him.|\"I never hit him,\" he said.|He left.|");
  CHECK(marked("He said: “We will win. We will not lose. We will fight.” He left.") ==
        "He said: “We will win.|“We will not lose.|“We will fight.”|He left.|");
  CHECK(marked("„Ich ging. Er blieb“, sagte sie. Es regnete.") ==
        "„Ich ging.|„Er blieb“, sagte sie.|Es regnete.|");
  CHECK(marked("„Er rief »Halt« und ging. Sie blieb“, sagte er. Es regnete.") ==
        "„Er rief »Halt« und ging.|„Sie blieb“, sagte er.|Es regnete.|");
  CHECK(marked("„To koniec. Wracamy” – powiedział. Padało.") ==
        "„To koniec.|„Wracamy” – powiedział.|Padało.|");
  CHECK(marked("« C'est fini. Je pars », dit-il. Il pleut.") ==
        "« C'est fini.|«Je pars », dit-il.|Il pleut.|");
  CHECK(marked("”Jag gick. Hon blev”, sade han. Det regnade.") ==
        "”Jag gick.|”Hon blev”, sade han.|Det regnade.|");
  CHECK(marked("It fell. \"Go. Now,\" he said.") == "It fell.|\"Go.|\"Now,\" he said.|");
  CHECK(marked("« C'est fini. J'ai dit “non” hier », dit-il.") ==
        "« C'est fini.|«J'ai dit “non” hier », dit-il.|");
}

TEST_CASE("quotation: » opens before a letter in Danish and German, and closes elsewhere") {
  const brevier::language& danish = *brevier::languages<brevier::danish>::list[0];
  CHECK(marked("»Det er slemt. Vi mangler alt,« sagde hun. Han gik.", danish) ==
        "»Det er slemt.|»Vi mangler alt,« sagde hun.|Han gik.|");
  CHECK(marked("»Det er slemt.« Han gik. Hun sov.", danish) == "»Det er slemt.«|Han gik.|Hun sov.|");
  CHECK(marked("Det er slut. » Han gik. Hun sov.", danish) == "Det er slut. »|Han gik.|Hun sov.|");
  // as Swedish has it
  CHECK(marked("»Det är illa. Vi saknar allt», sade hon. Han gick.", danish) ==
        "»Det är illa.|»Vi saknar allt», sade hon.|Han gick.|");
  CHECK(marked("»Vi drikker Crû og øl. Vi mangler alt,« sagde hun.", danish) ==
        "»Vi drikker Crû og øl.|»Vi mangler alt,« sagde hun.|");
  CHECK(marked("»Det er 5 °. Vi mangler alt,« sagde hun.") == "»Det er 5 °.|»Vi mangler alt,« sagde hun.|");
  const brevier::language& french = *brevier::languages<brevier::french>::list[0];
  CHECK(marked("Il est tard. »Puis il sortit. Et revint.", french) ==
        "Il est tard.|»Puis il sortit.|Et revint.|");
}

TEST_CASE("quotation: what is whole, single or no quotation leaves nothing open") {
  CHECK(marked("\"Yes.\" He left.") == "\"Yes.\"|He left.|");
  CHECK(marked("He said \"no\" twice. He left.") == "He said \"no\" twice.|He left.|");
  CHECK(marked("It is 5'10\" high. He left.") == "It is 5'10\" high.|He left.|");
  CHECK(marked("'It is over. Go,' he said.") == "'It is over.|Go,' he said.|");
  CHECK(marked("(\"Yes.\") He left.") == "(\"Yes.\")|He left.|");
  CHECK(marked("over,\" he said. He left.") == "over,\" he said.|He left.|");
  CHECK(marked("over“, sagte er. Er ging.") == "over“, sagte er.|Er ging.|");
  CHECK(marked("fini », dit-il. Il part.") == "fini », dit-il.|Il part.|");
  CHECK(marked("走。”他走了。") == "走。”|他走了。|");
  CHECK(marked("下雨了。“我们走。”他走了。") == "下雨了。|“我们走。”|他走了。|");
  CHECK(marked("下雨了。“‘走’是他说的。”他走了。") == "下雨了。|“‘走’是他说的。”|他走了。|");
  CHECK(marked("他说：“下雨了。我们走。”他走了。") == "他说：“下雨了。我们走。”|他走了。|");
  CHECK(marked("「雨だ。行こう」と言った。彼は行った。") == "「雨だ。行こう」と言った。|彼は行った。|");
}

TEST_CASE("quotation: one that was never closed says nothing of a sentence that has another") {
  CHECK(marked("\"It began. Then \"Go,\" he said. He left.") ==
        "\"It began.|Then \"Go,\" he said.|He left.|");
  CHECK(marked("“It began. He said “go” twice. He left.") == "“It began.|He said “go” twice.|He left.|");
}

TEST_CASE("quotation: the mark of its next paragraph is that of the sentence") {
  CHECK(marked("\"It fell. It sank. \"It broke. It is gone,\" he said. He left.") ==
        "\"It fell.|\"It sank.|\"It broke.|\"It is gone,\" he said.|He left.|");
  CHECK(marked("He said: “It fell. It sank. “It broke.” He left.") ==
        "He said: “It fell.|“It sank.|“It broke.”|He left.|");
}

TEST_CASE("quotation: a paragraph ends it") {
  CHECK(marked("\"It began.\n\nHe left. She came.") == "\"It began.|He left.|She came.|");
  CHECK(marked("\"It began. It ended.\n\n\"He left. She came.") ==
        "\"It began.|\"It ended.|\"He left.|\"She came.|");
}

TEST_CASE("quotation: a summary says that the words are not its own") {
  const std::string_view court =
      "\"I hated the man. I never hit him,\" Mr. Dow told the court on Monday in the trial.";
  CHECK(summary(court, 281) ==
        "\"I hated the man.\" \"I never hit him,\" Mr. Dow told the court on Monday in the trial.");
  CHECK(
      summary("Er sprach. „Ich habe den Mann gehasst. Ich habe ihn nie geschlagen“, sagte Herr Dow.", 281) ==
      "Er sprach. „Ich habe den Mann gehasst.“ „Ich habe ihn nie geschlagen“, sagte Herr Dow.");
  // of Polish, „ is closed by ”
  const std::string_view bridge =
      "Premier Jan Kowalski powiedział w środę, że „nie ma dziś żadnej zgody na budowę nowego mostu” i zapowiedział "
      "dalsze rozmowy.";
  CHECK(summary(bridge, 281) == bridge);
  CHECK(summary(bridge, 76) == "Premier Jan Kowalski powiedział w środę, że „nie ma dziś…”");
}

TEST_CASE("quotation: a kept sentence is as it stands in the article") {
  const std::string_view text = "“It is over. Go home,” he said.";
  static brevier::summarizer<> article;
  article.reset();
  article.feed(text.data(), text.size());
  article.finish();
  const brevier::pick second = article.kept(1);
  CHECK(std::string_view(second.data, second.size) == "Go home,” he said.");
}

TEST_CASE("quotation: a sentence that is said again inside a quotation is kept once") {
  const std::string said = "“It is over. Go home,” he said.\n\n";
  const std::string text = said + said;
  static brevier::summarizer<> article;
  article.reset();
  article.feed(text.data(), text.size());
  article.finish();
  CHECK(article.stats().sentences == 4);
  CHECK(article.stats().sentences_kept == 2);
}

TEST_CASE("quotation: „ is closed by the first that follows of the marks that may close it") {
  CHECK(partner(0x201E, "nie ma” i “tak“") == 0x201D);
  CHECK(partner(0x201E, "nicht“ und ”") == 0x201C);
  CHECK(partner(0x201E, "– ‘…") == 0x201C);
  CHECK(partner(0x201E, "nie – ma”") == 0x201D);
  CHECK(partner(0x201E, "Anna ✝ ging“") == 0x201C);
  CHECK(partner(0x201E, "Anna Ŝ✜ poszła”") == 0x201D);
  CHECK(partner('(', "der ”Steg”)") == ')');
  CHECK(partner('{', "") == '}');
  CHECK(partner('[', "") == ']');
  CHECK(partner(0x201A, "") == 0x2018);
  CHECK(partner(0x201C, "nie“") == 0x201D);
}
