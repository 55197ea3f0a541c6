// SPDX-License-Identifier: MIT
//
// A program that finds sentences and nothing else. What it takes beyond a program that has character classes
// and the hash of a word, which every other stage needs as well, is the flash of segmentation.

#include <brevier/languages/english.hpp>
#include <brevier/split.hpp>

extern "C" uint32_t fw_split_characters(const char* text, uint16_t at, uint16_t size) {
  const brevier::decoded d = brevier::decode_utf8(text, at, size);
  return d.code << 11 | uint32_t{d.size} << 8 | brevier::classes_of(d.code);
}
extern "C" uint16_t fw_split_hash(const char* text, uint16_t size) {
  return brevier::hash_word(text, size);
}
extern "C" uint16_t fw_split_sentence(const char* text, uint16_t size) {
  return brevier::sentence_bytes<brevier::english>(text, size);
}
