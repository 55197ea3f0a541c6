// SPDX-License-Identifier: MIT
//
// markup_fuzz: the HTML filter.
//
// Input:  a byte for the mode, a byte for how the page is cut, then the page.
// Holds:  every cut of the page, and a copy of the filter in the middle of it, gives the same text and the
//         same count of what did not end; the text is at most twice as long as the page; a page without '<'
//         and '&' is its own text.

#include <brevier/markup.hpp>
#include <string>

#include "support.hpp"

namespace {

struct text_sink {
  std::string text;
  void feed(const char* data, size_t size) {
    REQUIRE(size != 0);
    text.append(data, size);
  }
};

struct filtered {
  std::string text;
  uint16_t malformed = 0;
};

void feed_piece(brevier::html_filter& filter, const std::string& page, size_t at, size_t size,
                text_sink& out) {
  fuzz::block<char> exact(size);  // so that no byte beyond the piece is read
  page.copy(exact.data(), size, at);
  filter.feed(exact.data(), size, out);
}

filtered run(brevier::markup mode, const std::string& page, fuzz::cutter* cut) {
  brevier::html_filter filter(mode);
  text_sink out;
  for (size_t at = 0; at < page.size();) {
    const size_t n = cut == nullptr ? page.size() : cut->next(page.size() - at);
    brevier::html_filter copy = filter;
    filter = {};
    feed_piece(copy, page, at, n, out);
    filter = copy;
    at += n;
  }
  filter.finish(out);
  return {out.text, filter.malformed()};
}

bool is_plain(const std::string& page) {
  return page.find('<') == std::string::npos && page.find('&') == std::string::npos;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  fuzz::options_reader in(data, size);
  const brevier::markup mode = in.byte() % 2 == 0 ? brevier::markup::automatic : brevier::markup::yes;
  fuzz::cutter cut(in.byte());
  const std::string page = in.rest();
  const filtered whole = run(mode, page, nullptr);
  const filtered pieces = run(mode, page, &cut);
  REQUIRE(whole.text == pieces.text && whole.malformed == pieces.malformed);
  REQUIRE(whole.text.size() <= 2 * page.size());  // "<h1>" gives eight bytes
  if (is_plain(page)) REQUIRE(whole.text == page && whole.malformed == 0);
  return 0;
}
