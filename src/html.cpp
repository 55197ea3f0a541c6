// SPDX-License-Identifier: MIT
//
// html: the HTML filter for C. A file of its own, so that a program that does not call it does not link it.
//
// Input:  the calls of a C program.
// Output: the text of the page, to brevier_feed().
// Bound:  four bytes of RAM beside what the filter takes: a tag that says that it was prepared.

#include <brevier/brevier.h>

#include <brevier/markup.hpp>

struct brevier_html {
  uint32_t tag;
  brevier::html_filter filter;
};

static_assert(sizeof(brevier_html) <= BREVIER_HTML_BYTES, "brevier.h: BREVIER_HTML_BYTES is too small");
static_assert(alignof(brevier_html) <= alignof(uint32_t), "brevier.h: a filter needs more than uint32_t's");

namespace {

// Unlikely in memory that brevier_html_init() has not prepared, and not zero.
constexpr uint32_t html_tag = 0x68746D6C;

// Takes the text for an article, and remembers what became of the last piece.
struct into_article {
  brevier_article* article;
  brevier_status result;

  void feed(const char* data, size_t size) { result = brevier_feed(article, data, size); }
};

bool is_html_aligned(const void* memory) {
  return reinterpret_cast<uintptr_t>(memory) % alignof(uint32_t) == 0;
}

bool is_html(const brevier_html* page) {
  return page != nullptr && is_html_aligned(page) && page->tag == html_tag;
}

brevier_status with_losses(const brevier_html& page, brevier_status s) {
  return s == BREVIER_OK && page.filter.malformed() != 0 ? BREVIER_DEGRADED : s;
}

}  // namespace

extern "C" {

brevier_html* brevier_html_init(void* memory, size_t bytes, int mode) {
  if (memory == nullptr || !is_html_aligned(memory) || bytes < sizeof(brevier_html)) return nullptr;
  if (mode != BREVIER_MARKUP_AUTOMATIC && mode != BREVIER_MARKUP_YES) return nullptr;
  auto* page = static_cast<brevier_html*>(memory);
  page->tag = html_tag;
  page->filter =
      brevier::html_filter(mode == BREVIER_MARKUP_YES ? brevier::markup::yes : brevier::markup::automatic);
  return page;
}

brevier_status brevier_html_feed(brevier_html* page, brevier_article* article, const char* data,
                                 size_t size) {
  if (!is_html(page) || (data == nullptr && size != 0)) return BREVIER_BAD_ARGUMENT;
  into_article to{article, brevier_feed(article, nullptr, 0)};
  if (to.result != BREVIER_OK && to.result != BREVIER_DEGRADED) return to.result;
  page->filter.feed(data, size, to);
  return with_losses(*page, to.result);
}

brevier_status brevier_html_finish(brevier_html* page, brevier_article* article) {
  if (!is_html(page)) return BREVIER_BAD_ARGUMENT;
  into_article to{article, brevier_feed(article, nullptr, 0)};
  if (to.result != BREVIER_OK && to.result != BREVIER_DEGRADED) return to.result;
  page->filter.finish(to);
  return with_losses(*page, to.result);
}

uint16_t brevier_html_malformed(const brevier_html* page) {
  return is_html(page) ? page->filter.malformed() : uint16_t{0};
}

}  // extern "C"
