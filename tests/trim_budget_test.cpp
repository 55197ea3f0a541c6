// SPDX-License-Identifier: MIT
//
// trim: what must hold for every sentence and budget.

#include <doctest/doctest.h>
#include <brevier/trim.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "fitted.hpp"
#include "packs.hpp"
#include "shown.hpp"
#include "support.hpp"

namespace {

using brevier::ending;
using brevier::trimmed;
using fitted::fit;
using fitted::size_of;
using packs::english;
using packs::unknown;
using support::show;
using support::times;

}  // namespace

TEST_CASE("every budget: whole characters, whole words, never too long") {
  const std::vector<std::string_view> sentences = {
      "(CNN) -- However, Ann Lee, 44, who \"lives\" in Hull (UK), was – police said – found in the U.S., he "
      "said.",
      "\"It's ours,\" the players' captain said; 'rock 'n' roll' — and 3,000 more (or less), isn’t it?",
      "Le président « de la République », M. Dupont, a annoncé mardi à Paris l’ouverture d’une enquête.",
      "Президент заявил в среду, что правительство выделит регионам дополнительные средства.",
      "أعلن وزير الخارجية في القاهرة أن بلاده ستستضيف مؤتمرا دوليا، وذلك في الشهر المقبل.",
      "日本銀行は19日の会合で、「金利を0.25%に引き上げる」ことを決めた。",
      "นายกรัฐมนตรีของไทยกล่าวว่ารัฐบาลจะเพิ่มงบประมาณ",
      "한국은행은 기준금리를 연 3.25%로 인하하기로 결정했다고 밝혔다.",
      "Party 🎉🎉 people 👩‍🚀 said  so , \" ' ( [ ] ) ” “ « » - -- — … ,, ;;",
  };
  for (const std::string_view text : sentences) {
    for (const brevier::language* words : {&english, &unknown}) {
      for (unsigned budget = 0; budget <= text.size() + 1; ++budget) {
        const trimmed t = brevier::fit(text.data(), size_of(text), static_cast<uint16_t>(budget), *words);
        const std::string line = show(text, t);
        CAPTURE(line);
        CHECK(line.size() <= budget);
        CHECK(support::well_formed(line));
        CHECK((t.count == 0) == line.empty());
        for (uint8_t i = 0; i < t.count; ++i) {
          CHECK(t.pieces[i].begin < t.pieces[i].end);
          CHECK(t.pieces[i].end <= text.size());
          if (i != 0) CHECK(t.pieces[i - 1].end <= t.pieces[i].begin);
        }
        // A script with spaces is cut at one, or after a mark that closes a word.
        if (t.last != ending::ellipsis || t.count == 0) continue;
        const std::string_view rest = text.substr(t.pieces[t.count - 1].end);
        const bool spaced = static_cast<uint8_t>(text[0]) < 0xE0;
        if (spaced && !rest.empty())
          CHECK(std::string_view(" ,;:-\xE2\xD8").find(rest[0]) != std::string_view::npos);
      }
      const trimmed whole = brevier::fit(text.data(), size_of(text), 65535, *words);
      CHECK(whole.size <= text.size());
    }
  }
}

TEST_CASE("every budget: balanced, whole words, nothing that dangles, and hardly ever less for more room") {
  const std::vector<std::string_view> sentences = {
      "Ann Lee, 44, who \"lives\" in Hull (UK), was asked by the court if she may sell the old mill to him.",
      "“We will not go,” the captain of the ship said, “until the last of the boats is in the harbour.”",
      "The minister has lost the seat that she held for 12 years, but her party (the Greens) won 5 more.",
      "\"It is a disaster for the town, and for all of us.",
      "It is a disaster for the town,\" she said, \"and for all of us.\"",
      "The Royal Society for the Protection of Birds (RSPB) and the World Bank (WB) met in Hull (UK) today.",
  };
  const std::vector<std::string_view> dangling = {"the", "of",   "a",   "in",  "by",  "if",
                                                  "may", "to",   "is",  "and", "for", "who",
                                                  "has", "that", "her", "but", "was"};
  for (const std::string_view text : sentences) {
    std::size_t longest = 0;
    for (unsigned budget = 0; budget <= text.size() + 1; ++budget) {
      const trimmed t = brevier::fit(text.data(), size_of(text), static_cast<uint16_t>(budget), english);
      const std::string line = show(text, t);
      CAPTURE(line);
      CHECK(line.size() <= budget);
      CHECK(times(line, "\"") % 2 == 0);
      CHECK(times(line, "“") == times(line, "”"));
      CHECK(times(line, "(") == times(line, ")"));
      CHECK(line.find("  ") == std::string::npos);
      CHECK(line.size() + 12 > longest);  // a word goes for an ellipsis, an aside for a whole sentence
      longest = std::max(longest, line.size());
      const std::size_t end =
          line.find_last_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
      if (t.last == ending::full_stop || line.size() + 12 > text.size() || end == std::string::npos) continue;
      const std::string last = line.substr(0, end + 1).substr(line.find_last_of(" \"", end) + 1);
      for (const std::string_view word : dangling) CHECK(last != word);
    }
  }
}

TEST_CASE("the longest sentence, and one of nothing but commas, brackets or marks") {
  for (const std::string_view unit : {"word ", ", ", "a, ", "(", "(a ", "\" ", "who, ", "44, ", "é", "日"}) {
    std::string text;
    while (text.size() + unit.size() <= 16384) text += unit;
    for (const unsigned budget : {0u, 3u, 75u, 140u, 16000u, 65535u}) {
      const std::string line = fit(text, budget);
      CHECK(line.size() <= budget);
      CHECK(support::well_formed(line));
    }
  }
}

// The compiler takes the same path, so it has no undefined behaviour.
static_assert(brevier::fit("However, it rained.", 19, 10, english).capitalize);
static_assert(brevier::fit("However, it rained.", 19, 10, english).size == 10);
static_assert(brevier::condense("It rained (a lot).", 18, english).count == 2);
static_assert(brevier::fit("日本銀行は、金利を上げる。", 39, 20, unknown).last == ending::ellipsis);

TEST_CASE("fit: what goes before a word that no space stands before leaves whole characters") {
  for (const std::string text :
       {"The mayor, Anna Boll\u3001said on Monday that the dam is closed.",
        "The mayor of \u6771\u4EACalso closed the dam on Monday and the bridge in Ulm.",
        "The mayor went to Ulm\u3001also closing the dam on Monday and the bridge."}) {
    for (unsigned budget = 1; budget < text.size(); ++budget) {
      const std::string line = fit(text, budget);
      CAPTURE(line);
      CHECK(support::well_formed(line));
    }
  }
}
