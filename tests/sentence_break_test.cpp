// SPDX-License-Identifier: MIT
//
// The Unicode test of sentence boundaries, SentenceBreakTest.txt (Debian: unicode-data), line by line through
// the reader. Its rules know no abbreviation, keep every space and control character, and break what is no
// text. Each line on which we differ is listed below with the reason; a line that is not listed, or is listed
// and does not differ, fails. A boundary counts by the visible characters before it, so that white space may
// differ.

#include <doctest/doctest.h>
#include <brevier/reader.hpp>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support.hpp"

namespace {

constexpr const char* file = "/usr/share/unicode/auxiliary/SentenceBreakTest.txt";

struct deviation {
  const char* reason;
  std::vector<const char*> lines;  // as in the file
};

const std::vector<deviation>& deviations() {
  static const std::vector<deviation> list = {
      {"a mark without a word before it ends no sentence: what follows is all there is to read",
       {"÷ 002E ÷ 0041 ÷", "÷ 002E × 0308 ÷ 0041 ÷", "÷ 002E ÷ 01BB ÷", "÷ 002E × 0308 ÷ 01BB ÷",
        "÷ 0021 ÷ 0061 ÷", "÷ 0021 × 0308 ÷ 0061 ÷", "÷ 0021 ÷ 0041 ÷", "÷ 0021 × 0308 ÷ 0041 ÷",
        "÷ 0021 ÷ 01BB ÷", "÷ 0021 × 0308 ÷ 01BB ÷", "÷ 0021 ÷ 0030 ÷", "÷ 0021 × 0308 ÷ 0030 ÷"}},
      {"a single line break before a letter without a capital, or a mark that belongs to one, wraps a line",
       {"÷ 000D × 000A ÷ 0061 × 000A ÷ 0308 ÷"}},
      {"what begins with a mark that belongs to a letter does not begin with a capital",
       {"÷ 0065 × 0074 × 0063 × 002E × 0029 × 2019 × 00A0 × 0308 ÷ 0054 × 0068 × 0065 ÷",
        "÷ 0065 × 0074 × 0063 × 002E × 0029 × 2019 × 0308 ÷ 0054 × 0068 × 0065 ÷",
        "÷ 2060 × 0065 × 2060 × 0074 × 2060 × 0063 × 2060 × 002E × 2060 × 0029 × 2060 × 2019 × 2060 × 00A0 × "
        "2060 × 0308 ÷ 0054 × 2060 × 0068 × 2060 × 0065 × 2060 × 2060 ÷",
        "÷ 2060 × 0065 × 2060 × 0074 × 2060 × 0063 × 2060 × 002E × 2060 × 0029 × 2060 × 2019 × 2060 × 0308 ÷ "
        "0054 × 2060 × 0068 × 2060 × 0065 × 2060 × 2060 ÷"}},
      {"between letters of a script without capitals the full stop of ASCII is a point, as in a name or number",
       {"÷ 5B57 × 002E ÷ 5B57 ÷", "÷ 0065 × 0074 × 0063 × 002E ÷ 5B83 ÷",
        "÷ 2060 × 5B57 × 2060 × 002E × 2060 ÷ 5B57 × 2060 × 2060 ÷",
        "÷ 2060 × 0065 × 2060 × 0074 × 2060 × 0063 × 2060 × 002E × 2060 ÷ 5B83 × 2060 × 2060 ÷"}},
  };
  return list;
}

struct collector {
  static constexpr bool posts = false;
  constexpr void sample(uint16_t) const noexcept {}
  brevier::reading with;
  std::vector<std::string> sentences;
  [[nodiscard]] const brevier::reading& in() const { return with; }
  void take(const brevier::found& f) { sentences.emplace_back(with.window, f.size); }
  void paragraph_end(brevier::line_kind) {}
};

// Neither white space (PropList.txt) nor what clean.hpp takes out.
bool is_visible(std::uint32_t c) {
  static const std::set<std::uint32_t> invisible = {0xA0,   0xAD,   0x1680, 0x200B, 0x2028, 0x2029,
                                                    0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF};
  return c > ' ' && (c < 0x7F || c >= 0xA0) && (c < 0x2000 || c > 0x200A) && invisible.count(c) == 0;
}

struct line {
  std::string text;
  std::set<int> breaks;
  int size = 0;  // in visible characters
};

line parse(const std::string& notation) {
  line l;
  std::istringstream words(notation);
  for (std::string word; words >> word;) {
    if (word == "÷") {
      l.breaks.insert(l.size);
    } else if (word != "×") {
      const std::uint32_t code = static_cast<std::uint32_t>(std::strtoul(word.c_str(), nullptr, 16));
      l.text += support::encode(code);
      if (is_visible(code)) ++l.size;
    }
  }
  l.breaks.erase(0);
  l.breaks.erase(l.size);
  return l;
}

std::set<int> split(const line& l) {
  char window[512];
  const brevier::language* words = &brevier::no_language;
  collector out;
  out.with = {window, sizeof window, false, words};
  brevier::reader reader;
  reader.feed(l.text.data(), l.text.size(), out);
  reader.finish(out);
  std::set<int> breaks;
  int size = 0;
  for (const std::string& sentence : out.sentences) {
    for (const std::uint32_t code : support::decode(sentence).codes) size += is_visible(code) ? 1 : 0;
    breaks.insert(size);
  }
  breaks.erase(0);
  breaks.erase(l.size);
  return breaks;
}

}  // namespace

TEST_CASE("SentenceBreakTest: we differ where it is listed and nowhere else") {
  std::ifstream in(file);
  if (!in) {
    MESSAGE("skipped: there is no ", std::string(file), " (Debian: unicode-data)");
    return;
  }
  std::set<std::string> listed;
  for (const deviation& d : deviations()) listed.insert(d.lines.begin(), d.lines.end());
  int lines = 0;
  bool same = false;  // the file is of the version that the list was made for
  for (std::string notation; std::getline(in, notation);) {
    if (notation.find("SentenceBreakTest-15.0.0.txt") != std::string::npos) same = true;
    notation = notation.substr(0, notation.find('#'));
    notation.erase(notation.find_last_not_of(" \t\r") + 1);
    if (notation.empty()) continue;
    ++lines;
    CAPTURE(notation);
    const line l = parse(notation);
    CHECK((split(l) != l.breaks) == (listed.erase(notation) == 1));
  }
  CHECK(lines >= 500);
  for (const std::string& unseen : listed) {
    CAPTURE(unseen);
    CHECK_FALSE_MESSAGE(same, "listed, and not in the file");
  }
}
