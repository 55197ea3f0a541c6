// SPDX-License-Identifier: MIT
//
// text: character by character against UnicodeData.txt (Debian: unicode-data); skipped where it is not
// installed.

#include <doctest/doctest.h>
#include <brevier/text.hpp>

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace {

namespace cc = brevier::char_class;
using brevier::fold_case;

constexpr const char* file = "/usr/share/unicode/UnicodeData.txt";

// Field `number` of a line of UnicodeData.txt.
std::string field(const std::string& line, int number) {
  size_t begin = 0;
  for (; number > 0; --number) begin = line.find(';', begin) + 1;
  return line.substr(begin, line.find(';', begin) - begin);
}

uint32_t from_hex(const std::string& digits) {
  return static_cast<uint32_t>(std::strtoul(digits.c_str(), nullptr, 16));
}

struct character {
  std::string category;
  uint32_t lower = 0;  // itself if it has none
};

// Empty if the file is not there.
const std::map<uint32_t, character>& unicode_data() {
  static const std::map<uint32_t, character> all = [] {
    std::map<uint32_t, character> found;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
      const uint32_t code = from_hex(field(line, 0));
      const std::string lower = field(line, 13);
      found[code] = {field(line, 2), lower.empty() ? code : from_hex(lower)};
    }
    return found;
  }();
  return all;
}

// Where fold_case is not the simple lower-case mapping, and why.
struct deviation {
  uint32_t first;
  uint32_t last;
  const char* why;
};

constexpr deviation deviations[] = {
    {0x181, 0x19F, "African and historic letters"},
    {0x1A2, 0x1AE, "African and historic letters"},
    {0x1B1, 0x1CC, "African letters; the digraphs of Croatian, which are typed as two letters"},
    {0x1F1, 0x1F7, "digraphs and historic letters"},
    {0x220, 0x221, "historic letters"},
    {0x23A, 0x24F, "letters of small languages and of phonetics; two of them would grow to three bytes"},
    {0x370, 0x37F, "archaic Greek"},
    {0x3C2, 0x3C2, "final sigma is the sigma of the same word elsewhere"},
    {0x3CF, 0x3CF, "the abbreviation kai"},
    {0x3D8, 0x3FF, "archaic Greek, Coptic, mathematics"},
    {0x1E9E, 0x1E9E, "capital sharp s"},
    {0x1F00, 0x1FFF, "the accents of ancient Greek"},
};

bool is_known_deviation(uint32_t code) {
  for (const deviation& d : deviations) {
    if (code >= d.first && code <= d.last) return true;
  }
  return false;
}

struct block {
  const char* name;
  uint32_t first;
  uint32_t last;
};

constexpr block blocks[] = {
    {"Basic Latin, Latin-1", 0x00, 0xFF},
    {"Latin Extended-A and -B", 0x100, 0x24F},
    {"Greek", 0x370, 0x3FF},
    {"Cyrillic", 0x400, 0x52F},
    {"Armenian", 0x530, 0x58F},
    {"Latin Extended Additional", 0x1E00, 0x1EFF},
    {"Greek Extended", 0x1F00, 0x1FFF},
    {"Fullwidth Latin", 0xFF21, 0xFF5A},
    {"Hebrew to Samaritan, without case", 0x590, 0x83F},
};

}  // namespace

TEST_CASE("text: the lower-case form is that of the Unicode Character Database, but for what is listed") {
  if (unicode_data().empty()) {
    MESSAGE("skipped: there is no ", std::string(file), " (Debian: unicode-data)");
    return;
  }
  for (const block& b : blocks) {
    CAPTURE(b.name);
    std::vector<uint32_t> wrong;
    for (uint32_t code = b.first; code <= b.last; ++code) {
      const auto entry = unicode_data().find(code);
      const uint32_t want = entry == unicode_data().end() ? code : entry->second.lower;
      if (fold_case(code) != want && !is_known_deviation(code)) wrong.push_back(code);
    }
    CHECK(wrong == std::vector<uint32_t>{});
  }
}

TEST_CASE("text: letters and digits of the Unicode Character Database are parts of words") {
  if (unicode_data().empty()) {
    MESSAGE("skipped: there is no ", std::string(file), " (Debian: unicode-data)");
    return;
  }
  std::vector<uint32_t> missing;
  for (const auto& [code, of] : unicode_data()) {
    if (code >= 0x2000 && code < 0x2C00)
      continue;  // signs made of letters: (tm), Roman numerals, circled letters
    if (code >= 0x1F100 && code < 0x1FAFF) continue;  // the same
    const bool letter = of.category == "Lu" || of.category == "Ll" || of.category == "Lo";
    if (letter && !brevier::is(code, cc::word)) missing.push_back(code);
  }
  CHECK(missing == std::vector<uint32_t>{});
}
