// SPDX-License-Identifier: MIT
//
// cut: a case for each rule, with sentences written for it; then what must hold for every sentence and
// budget.

#include <doctest/doctest.h>
#include <brevier/cut.hpp>
#include <brevier/limits.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "packs.hpp"
#include "shown.hpp"
#include "support.hpp"

namespace {

using brevier::ending;
using brevier::trimmed;

using packs::english;
using packs::unknown;
using support::times;

using no_datelines = brevier::stages<brevier::stage::scoring>;
using datelines = brevier::stages<brevier::stage::datelines | brevier::stage::scoring>;

template <class Stages = no_datelines>
std::string cut(std::string_view text, unsigned budget, const brevier::language& pack = english,
                bool marks = true) {
  trimmed t{};
  t.capitalize = true;  // of the sentence before it
  t.tells = false;
  brevier::cut<Stages>(text.data(), static_cast<uint16_t>(text.size()), static_cast<uint16_t>(budget), pack,
                       marks, t);
  CHECK(t.tells);
  return support::show<Stages>(text, t);
}

}  // namespace

TEST_CASE("cut: a sentence that fits stays as it is") {
  const std::string_view text = "Nobody was hurt, police said.";
  CHECK(cut(text, 29) == text);
  CHECK(cut(text, 65535) == text);
  CHECK(cut("The main points of the plan:", 75) == "The main points of the plan:");
  CHECK(cut("¿Vino Ana? ¡No!", 75, unknown) == "¿Vino Ana? ¡No!");  // and nothing is added
}

TEST_CASE("cut: marks at the end that close nothing take no room") {
  CHECK(cut("The dam is closed on Monday.\u201D \u201D", 28) == "The dam is closed on Monday.");
  CHECK(cut("The dam is closed on the }", 24) == "The dam is closed on the");
}

TEST_CASE("cut: one that does not fit breaks off after a word, without its comma") {
  const std::string_view text = "Nobody was hurt, police said.";
  CHECK(cut(text, 28) == "Nobody was hurt, police…");
  CHECK(cut(text, 26) == "Nobody was hurt, police…");
  CHECK(cut(text, 25) == "Nobody was hurt…");
  CHECK(cut(text, 17) == "Nobody…");  // of the 18 bytes of "Nobody was hurt…" one is missing
  CHECK(cut("The dam — it is old — leaks badly.", 25) == "The dam — it is old…");
  CHECK(cut("Vitamin B helps.", 12) == "Vitamin B…");
}

TEST_CASE("cut: without marks the last bytes are for words, and the mark is written if it has room") {
  const std::string_view text = "Nobody was hurt, police said.";
  CHECK(cut(text, 23, english, false) == "Nobody was hurt, police");
  CHECK(cut(text, 26, english, false) == "Nobody was hurt, police…");
  CHECK(cut(text, 15, english, false) == "Nobody was hurt");
}

TEST_CASE("cut: never ends on a word that no line ends on") {
  const std::string_view text =
      "The mayor of the town is to be asked by the court if he may sell the old mill to her.";
  for (unsigned budget = 12; budget < text.size(); ++budget) {
    std::string line = cut(text, budget);
    CAPTURE(line);
    REQUIRE(line.size() > 3);
    line.resize(line.size() - 3);
    for (const std::string_view end : {" of", " the", " is", " to", " be", " by", " if", " may"})
      CHECK((line.size() < end.size() || line.substr(line.size() - end.size()) != end));
  }
}

TEST_CASE("cut: what is open at the end is closed") {
  const std::string_view text = "She asked for \"peace in all of our time\" once more.";
  CHECK(cut(text, 27) == "She asked for \"peace…\"");
  CHECK(cut(text, 24) == "She asked for \"peace…\"");
  CHECK(cut(text, 45) == "She asked for \"peace in all of our time\"…");
  CHECK(cut("Il parle de « liberté pour tous » hier.", 30, unknown) == "Il parle de « liberté… »");
  CHECK(cut("Er sagte „alles wird sehr gut“ und ging.", 28, unknown) == "Er sagte „alles wird…“");
  CHECK(cut("The party (the Greens of Hull) won five seats more.", 25) == "The party (the Greens…)");
  CHECK(cut("The party (the Greens of Hull) won five seats more.", 24) == "The party…");
  CHECK(cut("The dam(the old one of the two) leaks.", 19) == "The dam(the old…)");
  // the mark is written after a quotation, also where no room is kept for it
  CHECK(cut(text, 23, english, false) == "She asked…");
  CHECK(cut(text, 24, english, false) == "She asked for \"peace…\"");
  // what opens and closes inside of it is passed
  CHECK(cut("He said \"no (not yet) and left.", 75) == "He said \"no (not yet) and left.\"");
  CHECK(cut("Er sagte „ja (leise) und dann noch viel mehr als das.", 37, unknown) ==
        "Er sagte „ja (leise) und dann…“");
  CHECK(cut("Powiedział „tak” wczoraj.", 75, unknown) == "Powiedział „tak” wczoraj.");
  // its end is in another sentence
  CHECK(cut("\"We will not go away.", 75) == "\"We will not go away.\"");
  CHECK(cut("It was “fair.", 75) == "It was “fair.”");
  // and has no room
  CHECK(cut("It was “fair.", 15).size() <= 15);
}

TEST_CASE("cut: a mark at the end that closes nothing goes; apostrophes and inches stay") {
  CHECK(cut("We will not go away.\"", 75) == "We will not go away.");
  CHECK(cut("We will not go away.”", 75) == "We will not go away.");
  CHECK(cut("Nobody was hurt,\" the police of the town said.", 20) == "Nobody was hurt…");
  CHECK(cut("The players' captain said it isn’t 'over'", 75) == "The players' captain said it isn’t 'over'");
  CHECK(cut("It is the players'", 75) == "It is the players'");
  CHECK(cut("it is ‘over", 75) == "it is ‘over");
  CHECK(cut("He is 5'10\" tall and (they say) fast.", 75) == "He is 5'10\" tall and (they say) fast.");
}

TEST_CASE("cut: the dateline goes where that stage is there") {
  const std::string_view text = "LONDON (Reuters) - The dam leaks.";
  CHECK(cut<datelines>(text, 75) == "The dam leaks.");
  CHECK(cut<datelines>(text, 14) == "The dam leaks.");
  CHECK(cut<no_datelines>(text, 75) == text);
}

TEST_CASE("cut: nothing if not one word fits") {
  CHECK(cut("Unconstitutionally, it rained.", 12) == "");
  CHECK(cut("Nobody was hurt.", 0) == "");
  CHECK(cut("", 10) == "");
}

TEST_CASE("cut: scripts without spaces, between characters but not inside of a syllable") {
  CHECK(cut("日本銀行は、金利を引き上げる。", 21, unknown) == "日本銀行は…");
  CHECK(cut("日本は“とても古い”町だ。", 27, unknown) == "日本は“とても…”");
  CHECK(cut("ラーメンを食べる", 11, unknown) == "ラー…");
  CHECK(cut("ラーメンを食べる", 8, unknown) == "");                                 // ー stays with ラ
  CHECK(cut("시장은 집 안을 모두 태우고", 32, unknown) == "시장은 집 안을 모두…");  // of 태우고 no part
  // a mark above or below stays with its letter: กี is two characters
  CHECK(cut("กีกีกีกีกี", 17, unknown) == "กีกี…");
}

TEST_CASE(
    "cut: every budget: whole characters, whole words, balanced, never too long, never less for more room") {
  const std::vector<std::string_view> sentences = {
      "(CNN) -- However, Ann Lee, 44, who \"lives\" in Hull (UK), was – police said – found in the U.S., he said.",
      "“We will not go,” the captain of the ship said, “until the last of the boats is in the harbour.”",
      "\"It is a disaster for the town, and for all of us.",
      "Le président « de la République », M. Dupont, a annoncé mardi à Paris l’ouverture d’une enquête.",
      "Президент заявил в среду, что правительство выделит регионам дополнительные средства.",
      "أعلن وزير الخارجية في القاهرة أن بلاده ستستضيف مؤتمرا دوليا، وذلك في الشهر المقبل.",
      "日本銀行は19日の会合で、「金利を0.25%に引き上げる」ことを決めた。",
      "นายกรัฐมนตรีของไทยกล่าวว่ารัฐบาลจะเพิ่มงบประมาณ",
      "Party 🎉🎉 people 👩‍🚀 said  so , \" ' ( [ ] ) ” “ « » - -- — … ,, ;;",
  };
  for (const std::string_view text : sentences) {
    for (const brevier::language* words : {&english, &unknown}) {
      for (unsigned budget = 0; budget <= text.size() + 1; ++budget) {
        const std::string line = cut(text, budget, *words);
        CAPTURE(line);
        CHECK(line.size() <= budget);
        CHECK(cut(text, budget, *words, false).size() <= budget);
        CHECK(support::well_formed(line));
        if (text[0] == 'P') continue;  // nothing but marks is balanced by nobody
        CHECK(times(line, "\"") % 2 == 0);
        CHECK(times(line, "“") == times(line, "”"));
        CHECK(times(line, "(") == times(line, ")"));
        CHECK(times(line, "「") == times(line, "」"));
        const std::size_t dots = line.find("…");
        if (dots == std::string::npos) continue;
        CHECK(text.substr(0, dots) == line.substr(0, dots));
        const bool spaced = static_cast<uint8_t>(text[0]) < 0xE0;
        if (spaced) CHECK(std::string_view(" ,;:-\"\xE2\xD8").find(text[dots]) != std::string_view::npos);
      }
    }
  }
}

TEST_CASE("cut: the longest sentence, and one of nothing but commas, brackets or marks") {
  for (const std::string_view unit :
       {"word ", ", ", "a, ", "(", "(a ", "\" ", "\"", "who, ", "é", "日", "” "}) {
    std::string text;
    while (text.size() + unit.size() <= 16384) text += unit;
    for (const unsigned budget : {0u, 1u, 3u, 75u, 140u, 16000u, 65535u}) {
      const std::string line = cut(text, budget);
      CHECK(line.size() <= budget);
      CHECK(support::well_formed(line));
    }
  }
}
