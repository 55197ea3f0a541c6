// SPDX-License-Identifier: MIT
//
// The library with the stages of the bits FW_STAGES alone, and the capacities of `standard`: what a stage
// takes is what it takes less without it. The stages of languages come with a language that has no more than
// English.

#include <brevier/languages/english.hpp>
#include <brevier/summarizer.hpp>

namespace {

struct all_pages : brevier::english {
  static constexpr uint16_t stages = brevier::stage::of_languages;
};
struct some_stages : brevier::stages<FW_STAGES> {
  static constexpr uint16_t window_bytes = brevier::standard::window_bytes;
  static constexpr uint16_t text_bytes = brevier::standard::text_bytes;
  static constexpr uint16_t sentences = brevier::standard::sentences;
  static constexpr uint16_t terms = brevier::standard::terms;
};

brevier::summarizer<some_stages, brevier::languages<all_pages>> article;

}  // namespace

extern "C" void fw_without_feed(const char* data, size_t size) {
  (void)article.feed(data, size);
}
extern "C" uint8_t fw_without_finish() {
  return static_cast<uint8_t>(article.finish());
}
extern "C" size_t fw_without_headline(char* out, size_t n) {
  return article.headline(out, n).needed;
}
extern "C" size_t fw_without_summary(char* out, size_t n) {
  return article.summary(out, n).needed;
}
