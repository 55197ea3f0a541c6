// SPDX-License-Identifier: MIT
//
// What library.cpp gives for each preset; app.cpp calls it.

#ifndef FW_LIBRARY_HPP
#define FW_LIBRARY_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/brevier.hpp>

// NOLINTBEGIN(cppcoreguidelines-macro-usage)
#define FW_DECLARE(P)                                                           \
  extern "C" void fw_##P##_feed(const char* data, size_t size);                 \
  extern "C" uint8_t fw_##P##_finish();                                         \
  extern "C" size_t fw_##P##_headline(char* out, size_t n);                     \
  extern "C" size_t fw_##P##_summary(char* out, size_t n);                      \
  extern "C" void fw_##P##_reset();                                             \
  extern "C" size_t fw_##P##_sentences(uint16_t most, char* out, size_t n);     \
  extern "C" size_t fw_##P##_summary_from(uint16_t first, char* out, size_t n); \
  extern "C" void fw_##P##_title(const char* data, size_t size);                \
  extern "C" void fw_##P##_page_feed(const char* data, size_t size);            \
  extern "C" uint8_t fw_##P##_page_finish();                                    \
  extern "C" void fw_##P##_use_language(const char* code);                      \
  extern "C" const char* fw_##P##_language();                                   \
  extern "C" void fw_##P##_stats(brevier::report* to);                          \
  extern "C" void fw_##P##_kept(uint16_t i, brevier::pick* to);                 \
  extern "C" void fw_##P##_keyword(uint16_t i, brevier::key_term* to);          \
  extern "C" uint16_t fw_##P##_keywords(brevier::key_term* out, uint16_t most); \
  extern "C" void fw_##P##_explain(uint16_t i, brevier::feature_list* to);
// NOLINTEND(cppcoreguidelines-macro-usage)

FW_DECLARE(lean)
FW_DECLARE(tiny)
FW_DECLARE(standard)
FW_DECLARE(large)

#endif  // FW_LIBRARY_HPP
