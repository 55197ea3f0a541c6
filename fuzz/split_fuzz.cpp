// SPDX-License-Identifier: MIT
//
// split_fuzz: sentences alone, by sentence_bytes() and by the reader of letters and posts, which no
// summarizer uses.
//
// Input:  four bytes of options (the language, how the text is cut, the window, the size of a title), then
//         the text.
// Holds:  sentence_bytes() ends at once or gives whole characters, and reads no byte beyond the text; the
//         reader gives the same sentences of every cut, all of them clean, and each before the end of its
//         paragraph.

#include <brevier/brevier.hpp>

#include "support.hpp"

namespace {

template <class Pack>
void test_split(const std::string& text) {
  fuzz::block<char> exact(text.size());
  text.copy(exact.data(), text.size());
  const bool well_formed = fuzz::is_well_formed(text.data(), text.size());
  for (size_t at = 0; at < text.size();) {
    const uint16_t size = brevier::sentence_bytes<Pack>(exact.data() + at, text.size() - at);
    REQUIRE(size != 0 && size <= text.size() - at);
    if (well_formed) REQUIRE(fuzz::is_well_formed(text.data() + at, size));
    at += size;
    if (at < text.size() && text[at] == ' ') ++at;
  }
}

// Notes what it is given.
struct sink {
  static constexpr bool posts = true;
  brevier::reading with;
  std::string seen;
  unsigned open = 0;  // sentences of the paragraph

  [[nodiscard]] brevier::reading in() const { return with; }
  void take(const brevier::found& f) {
    const char* const window = with.window;
    REQUIRE(f.size != 0 && f.size <= with.capacity && fuzz::is_clean(window, f.size, false));
    seen.append(window, f.size).append(1, f.cut ? '+' : '\n');
    ++open;
  }
  void paragraph_end(brevier::line_kind kind) {
    REQUIRE(open != 0);
    seen.append(1, static_cast<char>('0' + static_cast<int>(kind)));
    open = 0;
  }
};

template <class Stages>
std::string read(const std::string& text, uint16_t window, const brevier::language& pack, size_t title,
                 fuzz::cutter* cut) {
  brevier::reader_of<Stages> reader;
  fuzz::block<char> room(window);
  sink out{{room.data(), window, false, &pack}, {}, 0};
  if (title != 0) {
    reader.begin_title();
    reader.feed(text.data(), title, out);
    reader.end_title(out);
  }
  for (size_t at = title; at < text.size();) {
    const size_t n = cut == nullptr ? text.size() - at : cut->next(text.size() - at);
    fuzz::block<char> exact(n);
    text.copy(exact.data(), n, at);
    reader.feed(exact.data(), n, out);
    at += n;
  }
  reader.finish(out);
  REQUIRE(out.open == 0);
  return out.seen + std::to_string(reader.malformed());
}

template <class Stages>
void test_reader(const std::string& text, uint16_t window, const brevier::language& pack, size_t title,
                 uint8_t seed) {
  fuzz::cutter cut(seed);
  REQUIRE(read<Stages>(text, window, pack, title, nullptr) == read<Stages>(text, window, pack, title, &cut));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using languages = brevier::all_languages;
  fuzz::options_reader in(data, size);
  const uint8_t which = in.byte();
  const uint8_t seed = in.byte();
  const uint16_t window = static_cast<uint16_t>(128 + in.byte());
  const size_t title_bytes = in.byte() % 64;
  const std::string text = in.rest();
  const size_t title = title_bytes < text.size() ? title_bytes : 0;
  const brevier::language& pack = *languages::list[which % (languages::count + 1)];
  if ((which & 64) != 0) {
    test_reader<brevier::stages<0>>(text, window, pack, title, seed);
  } else {
    test_reader<brevier::stages_of<brevier::standard, languages::stages>>(text, window, pack, title, seed);
  }
  if (which % 5 == 0) test_split<brevier::english>(text);
  if (which % 5 == 1) test_split<brevier::german>(text);
  if (which % 5 == 2) test_split<brevier::russian>(text);
  if (which % 5 == 3) test_split<brevier::japanese>(text);
  if (which % 5 == 4) test_split<brevier::french>(text);
  return 0;
}
