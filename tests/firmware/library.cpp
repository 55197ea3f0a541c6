// SPDX-License-Identifier: MIT
//
// The library as a program for a device links it: one object for each preset, and its calls with names that a
// linker, a stack checker and an instruction counter can be told.
//
//   -DFW_LEAN -DFW_TINY -DFW_STANDARD -DFW_LARGE  the presets
//   -DFW_ALL                                      every public call; without it, those whose flash is
//   measured

#include <brevier/brevier.hpp>

#include "library.hpp"

// NOLINTBEGIN(cppcoreguidelines-macro-usage): names that differ by preset
#define FW_OBJECT(P) static brevier::summarizer<brevier::P> P##_article;

#define FW_CALLS(P)                                              \
  extern "C" void fw_##P##_feed(const char* data, size_t size) { \
    (void)P##_article.feed(data, size);                          \
  }                                                              \
  extern "C" uint8_t fw_##P##_finish() {                         \
    return static_cast<uint8_t>(P##_article.finish());           \
  }                                                              \
  extern "C" size_t fw_##P##_headline(char* out, size_t n) {     \
    return P##_article.headline(out, n).needed;                  \
  }                                                              \
  extern "C" size_t fw_##P##_summary(char* out, size_t n) {      \
    return P##_article.summary(out, n).needed;                   \
  }

#define FW_OTHER_CALLS(P)                                                        \
  static brevier::html_filter P##_page;                                          \
  extern "C" void fw_##P##_reset() {                                             \
    P##_article.reset();                                                         \
  }                                                                              \
  extern "C" size_t fw_##P##_sentences(uint16_t most, char* out, size_t n) {     \
    return P##_article.sentences(most, out, n).needed;                           \
  }                                                                              \
  extern "C" size_t fw_##P##_summary_from(uint16_t first, char* out, size_t n) { \
    return P##_article.summary_from(first, out, n).needed;                       \
  }                                                                              \
  extern "C" void fw_##P##_title(const char* data, size_t size) {                \
    (void)P##_article.title(data, size);                                         \
  }                                                                              \
  extern "C" void fw_##P##_page_feed(const char* data, size_t size) {            \
    P##_page.feed(data, size, P##_article);                                      \
  }                                                                              \
  extern "C" __attribute__((noinline)) void fw_##P##_page_end() {                \
    P##_page.finish(P##_article);                                                \
  }                                                                              \
  extern "C" __attribute__((noinline)) void fw_##P##_page_reset() {              \
    P##_page = {};                                                               \
  }                                                                              \
  extern "C" uint8_t fw_##P##_page_finish() { /* calls, none in the other */     \
    fw_##P##_page_end();                                                         \
    fw_##P##_page_reset();                                                       \
    return fw_##P##_finish();                                                    \
  }                                                                              \
  extern "C" void fw_##P##_use_language(const char* code) {                      \
    (void)P##_article.language(code);                                            \
  }                                                                              \
  extern "C" const char* fw_##P##_language() {                                   \
    return P##_article.language();                                               \
  }                                                                              \
  extern "C" void fw_##P##_stats(brevier::report* to) {                          \
    *to = P##_article.stats();                                                   \
  }                                                                              \
  extern "C" void fw_##P##_kept(uint16_t i, brevier::pick* to) {                 \
    *to = P##_article.kept(i);                                                   \
  }                                                                              \
  extern "C" void fw_##P##_keyword(uint16_t i, brevier::key_term* to) {          \
    *to = P##_article.keyword(i);                                                \
  }                                                                              \
  extern "C" uint16_t fw_##P##_keywords(brevier::key_term* out, uint16_t most) { \
    return P##_article.keywords(out, most);                                      \
  }                                                                              \
  extern "C" void fw_##P##_explain(uint16_t i, brevier::feature_list* to) {      \
    *to = P##_article.explain(i);                                                \
  }
// NOLINTEND(cppcoreguidelines-macro-usage)

#ifndef FW_ALL
#undef FW_OTHER_CALLS
#define FW_OTHER_CALLS(P)
#endif

#ifdef FW_LEAN
FW_OBJECT(lean)
FW_CALLS(lean)
FW_OTHER_CALLS(lean)
#endif
#ifdef FW_TINY
FW_OBJECT(tiny)
FW_CALLS(tiny)
FW_OTHER_CALLS(tiny)
#endif
#ifdef FW_STANDARD
FW_OBJECT(standard)
FW_CALLS(standard)
FW_OTHER_CALLS(standard)
#endif
#ifdef FW_LARGE
FW_OBJECT(large)
FW_CALLS(large)
FW_OTHER_CALLS(large)
#endif
