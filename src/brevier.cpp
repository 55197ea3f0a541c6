// SPDX-License-Identifier: MIT
//
// brevier: the C interface of <brevier/brevier.h>, and the three presets compiled once.
//
// Input:  the calls of a C program.
// Output: what summarizer<> answers, value by value.
// Bound:  four bytes of RAM for an article beside its summarizer: a tag that says which preset it is. All
// else
//         here is the choice between the three.
//
// Nothing is virtual and nothing is called through a pointer, so the depth of the stack can be computed.

#include <brevier/brevier.h>

#include <brevier/brevier.hpp>

// What an article begins with, whatever its preset.
struct brevier_article {
  uint32_t tag;
};

namespace {

// Unlikely in memory that brevier_init() has not prepared, and not zero.
constexpr uint32_t first_tag = 0x62726530;

template <class Limits>
struct article_of : brevier_article {
  brevier::summarizer<Limits> text;
};

using tiny_article = article_of<brevier::tiny>;
using standard_article = article_of<brevier::standard>;
using large_article = article_of<brevier::large>;

static_assert(sizeof(tiny_article) <= BREVIER_TINY_BYTES, "brevier.h: BREVIER_TINY_BYTES is too small");
static_assert(sizeof(standard_article) <= BREVIER_STANDARD_BYTES,
              "brevier.h: BREVIER_STANDARD_BYTES is too small");
static_assert(sizeof(large_article) <= BREVIER_LARGE_BYTES, "brevier.h: BREVIER_LARGE_BYTES is too small");
static_assert(alignof(tiny_article) <= alignof(uint32_t) && alignof(large_article) <= alignof(uint32_t),
              "brevier.h: an article needs more than the alignment of uint32_t");
static_assert(brevier::feature_group_count <= BREVIER_FEATURES, "brevier.h: BREVIER_FEATURES is too small");

// The values of the two headers are the same.
template <class C, class Cpp>
constexpr bool same(C c, Cpp cpp) {
  return static_cast<uint8_t>(c) == static_cast<uint8_t>(cpp);
}

static_assert(same(BREVIER_OK, brevier::status::ok) && same(BREVIER_DEGRADED, brevier::status::degraded) &&
                  same(BREVIER_EMPTY, brevier::status::empty) &&
                  same(BREVIER_BAD_ARGUMENT, brevier::status::bad_argument) &&
                  same(BREVIER_BAD_STATE, brevier::status::bad_state),
              "brevier.h: enum brevier_status differs from status.hpp");
static_assert(same(BREVIER_FRESH, brevier::state::fresh) && same(BREVIER_FED, brevier::state::fed) &&
                  same(BREVIER_FINISHED, brevier::state::finished),
              "brevier.h: enum brevier_state differs from status.hpp");
static_assert(same(BREVIER_LINE_BODY, brevier::line_kind::body) &&
                  same(BREVIER_LINE_LIST, brevier::line_kind::list) &&
                  same(BREVIER_LINE_HEADING, brevier::line_kind::heading) &&
                  same(BREVIER_LINE_TITLE, brevier::line_kind::title) &&
                  same(BREVIER_LINE_BYLINE, brevier::line_kind::byline) &&
                  same(BREVIER_LINE_DATE, brevier::line_kind::date) &&
                  same(BREVIER_LINE_CAPTION, brevier::line_kind::caption) &&
                  same(BREVIER_LINE_FURNITURE, brevier::line_kind::furniture),
              "brevier.h: enum brevier_line_kind differs from status.hpp");
static_assert(same(BREVIER_MARKUP_AUTOMATIC, brevier::markup::automatic) &&
                  same(BREVIER_MARKUP_NO, brevier::markup::no) &&
                  same(BREVIER_MARKUP_YES, brevier::markup::yes),
              "brevier.h: enum brevier_markup differs from status.hpp");

constexpr uint32_t tag_of(brevier_preset preset) {
  return first_tag + static_cast<uint32_t>(preset);
}

constexpr brevier_status c_value(brevier::status s) {
  return static_cast<brevier_status>(static_cast<uint8_t>(s));
}

constexpr brevier_written c_value(const brevier::written& w) {
  return {c_value(w.result), w.size, w.needed};
}

constexpr brevier_pick c_value(const brevier::pick& p) {
  const auto kind = static_cast<brevier_line_kind>(static_cast<uint8_t>(p.kind));
  return {p.data, p.size, p.score, p.ordinal, p.paragraph, kind, static_cast<uint8_t>(p.chosen ? 1 : 0)};
}

constexpr brevier_key_term c_value(const brevier::key_term& t) {
  return {t.data, t.size, t.count};
}

constexpr brevier_report c_value(const brevier::report& r) {
  return {r.bytes,          r.words,     r.sentences,         r.paragraphs,    r.lines_skipped,
          r.sentences_kept, r.malformed, r.sentences_dropped, r.sentences_cut, r.terms_dropped};
}

constexpr brevier_feature_list c_value(const brevier::feature_list& from) {
  brevier_feature_list to = {};
  for (uint8_t i = 0; i < from.count; ++i) to.active[i] = from.active[i];
  to.count = from.count;
  return to;
}

bool is_aligned(const void* memory) {
  return reinterpret_cast<uintptr_t>(memory) % alignof(uint32_t) == 0;
}

// Placement new of our own, for <new> belongs to the C++ library.
struct place {
  void* at;
};

}  // namespace

inline void* operator new(size_t, place memory) noexcept {
  return memory.at;
}
[[maybe_unused]] inline void operator delete(void*, place) noexcept {}

namespace {

template <class Article>
brevier_article* make(void* memory, size_t bytes, size_t least, brevier_preset preset) {
  if (bytes < least) return nullptr;
  auto* article = new (place{memory}) Article();
  article->tag = tag_of(preset);
  return article;
}

// summarizer::reset() in place: no compiler makes it by way of a second summarizer on the stack.
template <class Summarizer>
bool renew(Summarizer& text) {
  new (place{&text}) Summarizer();
  return true;
}

// What `call` answers for the summarizer of an article; `otherwise` if there is none. An article is the
// caller's own memory and never constant, whatever the pointer to it says.
template <class Result, class Call>
Result with(const brevier_article* handle, const Result& otherwise, Call call) {
  if (handle == nullptr || !is_aligned(handle)) return otherwise;
  auto* article = const_cast<brevier_article*>(handle);
  switch (article->tag) {
    case tag_of(BREVIER_TINY):
      return call(static_cast<tiny_article*>(article)->text);
    case tag_of(BREVIER_STANDARD):
      return call(static_cast<standard_article*>(article)->text);
    case tag_of(BREVIER_LARGE):
      return call(static_cast<large_article*>(article)->text);
    default:
      return otherwise;
  }
}

template <class Call>
brevier_status status_of(brevier_article* article, Call call) {
  return with(article, BREVIER_BAD_ARGUMENT, [&](auto& text) { return c_value(call(text)); });
}

// Without an article, `out` is an empty string as it is whenever a call is refused.
template <class Call>
brevier_written write(brevier_article* article, char* out, size_t capacity, Call call) {
  if (out != nullptr && capacity != 0) out[0] = 0;
  return with(article, brevier_written{BREVIER_BAD_ARGUMENT, 0, 0},
              [&](auto& text) { return c_value(call(text)); });
}

}  // namespace

extern "C" {

brevier_article* brevier_init(void* memory, size_t bytes, int preset) {
  if (memory == nullptr || !is_aligned(memory)) return nullptr;
  switch (preset) {
    case BREVIER_TINY:
      return make<tiny_article>(memory, bytes, BREVIER_TINY_BYTES, BREVIER_TINY);
    case BREVIER_STANDARD:
      return make<standard_article>(memory, bytes, BREVIER_STANDARD_BYTES, BREVIER_STANDARD);
    case BREVIER_LARGE:
      return make<large_article>(memory, bytes, BREVIER_LARGE_BYTES, BREVIER_LARGE);
    default:
      return nullptr;
  }
}

void brevier_reset(brevier_article* article) {
  with(article, false, [](auto& text) { return renew(text); });
}

brevier_status brevier_title(brevier_article* article, const char* data, size_t size) {
  return status_of(article, [=](auto& text) { return text.title(data, size); });
}

brevier_status brevier_html(brevier_article* article, int mode) {
  if (mode < BREVIER_MARKUP_AUTOMATIC || mode > BREVIER_MARKUP_YES) return BREVIER_BAD_ARGUMENT;
  return status_of(article, [=](auto& text) { return text.html(static_cast<brevier::markup>(mode)); });
}

brevier_status brevier_language(brevier_article* article, const char* code) {
  return status_of(article, [=](auto& text) { return text.language(code); });
}

brevier_status brevier_feed(brevier_article* article, const char* data, size_t size) {
  return status_of(article, [=](auto& text) { return text.feed(data, size); });
}

brevier_status brevier_finish(brevier_article* article) {
  return status_of(article, [](auto& text) { return text.finish(); });
}

brevier_written brevier_headline(brevier_article* article, char* out, size_t capacity) {
  return write(article, out, capacity, [=](auto& text) { return text.headline(out, capacity); });
}

brevier_written brevier_summary(brevier_article* article, char* out, size_t capacity) {
  return write(article, out, capacity, [=](auto& text) { return text.summary(out, capacity); });
}

brevier_written brevier_summary_from(brevier_article* article, uint16_t first, char* out, size_t capacity) {
  return write(article, out, capacity, [=](auto& text) { return text.summary_from(first, out, capacity); });
}

brevier_written brevier_sentences(brevier_article* article, uint16_t most, char* out, size_t capacity) {
  return write(article, out, capacity, [=](auto& text) { return text.sentences(most, out, capacity); });
}

brevier_pick brevier_kept(const brevier_article* article, uint16_t i) {
  return with(article, c_value(brevier::pick{}), [=](auto& text) { return c_value(text.kept(i)); });
}

brevier_feature_list brevier_explain(const brevier_article* article, uint16_t i) {
  return with(article, brevier_feature_list{}, [=](auto& text) { return c_value(text.explain(i)); });
}

brevier_key_term brevier_keyword(const brevier_article* article, uint16_t i) {
  return with(article, brevier_key_term{}, [=](auto& text) { return c_value(text.keyword(i)); });
}

const char* brevier_language_code(const brevier_article* article) {
  const char* none = "";
  return with(article, none, [](auto& text) { return text.language(); });
}

brevier_report brevier_stats(const brevier_article* article) {
  return with(article, brevier_report{}, [](auto& text) { return c_value(text.stats()); });
}

brevier_state brevier_get_state(const brevier_article* article) {
  return with(article, BREVIER_FRESH,
              [](auto& text) { return static_cast<brevier_state>(static_cast<uint8_t>(text.state())); });
}

const char* brevier_status_text(int status) {
  switch (status) {
    case BREVIER_OK:
      return "ok";
    case BREVIER_DEGRADED:
      return "ok, but something was lost";
    case BREVIER_EMPTY:
      return "the article has no sentence";
    case BREVIER_BAD_ARGUMENT:
      return "bad argument";
    case BREVIER_BAD_STATE:
      return "not in this state";
    default:
      return "unknown status";
  }
}

const char* brevier_version(void) {
  return BREVIER_VERSION;
}

}  // extern "C"
