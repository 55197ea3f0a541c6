// SPDX-License-Identifier: MIT
//
// brevier_web: the library as WebAssembly, for brevier.js, which has the only calls of what is exported here.
//
// Input:  a preset; an article in UTF-8, in pieces of up to chunk_bytes that lie in input().
// Output: text in output(); records of 32-bit words at the address that a function returns.
// Bound:  the objects below; the memory of the module is fixed when it is linked, and it imports nothing.
//
// Nothing of a C library is there, so what the compiler calls by itself is at the end of this file.

#include <stddef.h>
#include <stdint.h>

#include <brevier/brevier.hpp>

namespace {

constexpr uint32_t chunk_bytes = 4096;
constexpr uint32_t text_bytes = 65536;

char chunk[chunk_bytes];
char text[text_bytes];

// The languages of the page, which are those of the command.
using spoken = brevier::all_languages;

brevier::summarizer<brevier::tiny, spoken> tiny_article;
brevier::summarizer<brevier::standard, spoken> standard_article;
brevier::summarizer<brevier::large, spoken> large_article;

// The presets by their number on the page.
enum preset : uint32_t { tiny, standard, large };
uint32_t in_use = standard;

// Calls call(article) for the article of this preset.
template <class Call>
auto with(uint32_t which, const Call& call) {
  if (which == tiny) return call(tiny_article);
  if (which == large) return call(large_article);
  return call(standard_article);
}

template <class Call>
auto with_article(const Call& call) {
  return with(in_use, call);
}

uint32_t needed_bytes;

uint32_t note(const brevier::written& w) {
  needed_bytes = static_cast<uint32_t>(w.needed);
  return static_cast<uint32_t>(w.size);
}

// A capacity for so many bytes and the NUL.
size_t capacity_for(uint32_t bytes) {
  return bytes < text_bytes ? bytes + 1 : text_bytes;
}

// What brevier.js reads, each member a word.
struct kept_record {
  uintptr_t data;
  uint32_t size;
  int32_t score;
  uint32_t ordinal;
  uint32_t paragraph;
  uint32_t kind;
  uint32_t chosen;
} kept_now;

struct stats_record {
  uint32_t bytes;
  uint32_t words;
  uint32_t sentences;
  uint32_t paragraphs;
  uint32_t lines_skipped;
  uint32_t sentences_kept;
  uint32_t malformed;
  uint32_t sentences_dropped;
  uint32_t sentences_cut;
  uint32_t terms_dropped;
} stats_now;

struct feature_record {
  uint32_t group;
  uint32_t of;       // the class in its group
  uint32_t classes;  // how many the group has
  int32_t weight;
};

struct features_record {
  uint32_t count;
  feature_record list[brevier::feature_group_count];
} features_now;

feature_record describe(uint8_t feature, brevier::expert by) {
  uint8_t group = 0;
  while (brevier::feature_groups.first[group + 1] <= feature) ++group;
  const uint8_t first = brevier::feature_groups.first[group];
  brevier::feature_list alone;
  alone.active[alone.count++] = feature;
  return {group, static_cast<uint32_t>(feature - first),
          static_cast<uint32_t>(brevier::feature_groups.first[group + 1] - first),
          brevier::score_of(alone, by)};
}

}  // namespace

// All that the linker exports: everything else is hidden by -fvisibility=hidden.
#pragma GCC visibility push(default)
extern "C" {

char* input() {
  return chunk;
}

uint32_t input_bytes() {
  return chunk_bytes;
}

char* output() {
  return text;
}

uint32_t output_bytes() {
  return text_bytes - 1;
}

uint32_t ram_bytes(uint32_t which) {
  return with(which, [](auto& article) { return static_cast<uint32_t>(sizeof article); });
}

uint32_t feature_groups() {
  return brevier::feature_group_count;
}

void begin(uint32_t which) {
  in_use = which;
  with_article([](auto& article) { article.reset(); });
}

uint32_t feed(uint32_t size) {
  return with_article([size](auto& article) { return static_cast<uint32_t>(article.feed(chunk, size)); });
}

uint32_t finish() {
  return with_article([](auto& article) { return static_cast<uint32_t>(article.finish()); });
}

// These return how many bytes they wrote to output(); needed() is then the size of the whole.
uint32_t headline(uint32_t bytes) {
  return with_article([bytes](auto& article) { return note(article.headline(text, capacity_for(bytes))); });
}

uint32_t summary(uint32_t bytes) {
  return with_article([bytes](auto& article) { return note(article.summary(text, capacity_for(bytes))); });
}

uint32_t needed() {
  return needed_bytes;
}

// Its code, which ends with a NUL.
const char* language() {
  return with_article([](auto& article) { return article.language(); });
}

// The sentence number `i`, or one with no data past the last.
const kept_record* kept(uint32_t i) {
  const brevier::pick p = with_article([i](auto& article) { return article.kept(static_cast<uint16_t>(i)); });
  kept_now = {reinterpret_cast<uintptr_t>(p.data),
              p.size,
              p.score,
              p.ordinal,
              p.paragraph,
              static_cast<uint32_t>(p.kind),
              p.chosen ? 1u : 0u};
  return &kept_now;
}

// Why it scores what it does.
const features_record* features(uint32_t i) {
  const brevier::feature_list list =
      with_article([i](auto& article) { return article.explain(static_cast<uint16_t>(i)); });
  const brevier::expert by = with_article([](auto& article) { return article.scored_by(); });
  features_now.count = list.count;
  for (uint8_t k = 0; k < list.count; ++k) features_now.list[k] = describe(list.active[k], by);
  return &features_now;
}

const stats_record* stats() {
  const brevier::report r = with_article([](auto& article) { return article.stats(); });
  stats_now = {r.bytes,          r.words,     r.sentences,         r.paragraphs,    r.lines_skipped,
               r.sentences_kept, r.malformed, r.sentences_dropped, r.sentences_cut, r.terms_dropped};
  return &stats_now;
}

}  // extern "C"
#pragma GCC visibility pop

// What the compiler calls to copy and clear objects. -ffreestanding keeps it from making the loops into calls
// of themselves.
#ifdef __wasm__
extern "C" {

void* memset(void* to, int value, size_t size) {
  char* p = static_cast<char*>(to);
  for (size_t i = 0; i < size; ++i) p[i] = static_cast<char>(value);
  return to;
}

void* memcpy(void* to, const void* from, size_t size) {
  char* p = static_cast<char*>(to);
  const char* q = static_cast<const char*>(from);
  for (size_t i = 0; i < size; ++i) p[i] = q[i];
  return to;
}

}  // extern "C"
#endif
