// SPDX-License-Identifier: MIT
//
// show: an article that has been read -> text, JSON or a table.
//
// Input:  a summarizer that is finished, and the settings.
// Output: through the printer; what was counted, on standard error.
// Bound:  a text of 64 KiB, the longest that a call can write, and 4,096 terms.

#ifndef BREVIER_COMMAND_SHOW_HPP
#define BREVIER_COMMAND_SHOW_HPP

#include <stdint.h>
#include <stdio.h>

#include <brevier/brevier.hpp>

#include "arguments.hpp"
#include "output.hpp"
#include "without_html.hpp"

namespace command {

// Names in the order of the enumerations that they are for.
constexpr const char* kind_names[] = {"body",   "list", "heading", "title",
                                      "byline", "date", "caption", "furniture"};
constexpr const char* status_names[] = {"ok", "degraded", "empty", "bad argument", "bad state"};
constexpr const char* group_names[] = {
    "place",      "part",         "length",      "stop_words", "term_weight", "numbers",      "capitals",
    "speech",     "date",         "self",        "leans",      "leans_soon",  "clause_first", "article_first",
    "name_first", "number_first", "quote_first", "quote",      "bracket",     "question"};
static_assert(sizeof group_names / sizeof group_names[0] == brevier::feature_group_count,
              "each group of features of features.hpp needs a name");

inline const char* name_of(brevier::line_kind kind) {
  return kind_names[static_cast<uint8_t>(kind)];
}
inline const char* name_of(brevier::status status) {
  return status_names[static_cast<uint8_t>(status)];
}

// Room for whatever the largest summarizer can say.
struct text {
  char data[0x10000];
  size_t size = 0;
};

struct counter {
  const char* name;
  uint32_t value;
};

// Calls each(counter) for what was counted.
template <class Each>
void for_each_counter(const brevier::report& r, const Each& each) {
  const counter counters[] = {{"bytes", r.bytes},
                              {"words", r.words},
                              {"sentences", r.sentences},
                              {"paragraphs", r.paragraphs},
                              {"lines_skipped", r.lines_skipped},
                              {"sentences_kept", r.sentences_kept},
                              {"malformed", r.malformed},
                              {"sentences_dropped", r.sentences_dropped},
                              {"sentences_cut", r.sentences_cut},
                              {"terms_dropped", r.terms_dropped}};
  for (const counter& c : counters) each(c);
}

// One finished article and how to show it.
template <class Article>
class page {
 public:
  page(Article& article, const page_counts& counts, const settings& s, printer& out)
      : article_(article), counts_(counts), settings_(s), out_(out) {}

  // What --bytes, --sentences, --headline or --keywords asked for, and what ends it.
  void show_text() {
    if (settings_.what == form::keywords) {
      put_keywords();
    } else {
      write(settings_.what, budget(settings_), buffer);
      out_.put(buffer.data, buffer.size);
    }
    out_.put(settings_.terminator());
  }

  // The sentences that were kept with their scores, and below them the same.
  void explain() {
    show_kept();
    out_.put("\n");
    show_text();
  }

  void show_json(const char* file, brevier::status status) {
    // What is asked for comes last: it leaves its scores and its mark on the sentences.
    static text other;
    const bool line = settings_.what == form::headline;
    write(line ? form::summary : form::headline, line ? summary_bytes : headline_bytes, other);
    write(settings_.what, budget(settings_), buffer);
    const text& headline = line ? buffer : other;
    const text& summary = line ? other : buffer;
    put_field("{", "file");
    out_.quoted(file);
    put_field(",", "status");
    out_.quoted(name_of(status));
    put_field(",", "language");
    out_.quoted(article_.language());
    put_field(",", "headline");
    out_.quoted(headline.data, headline.size);
    put_field(",", "summary");
    out_.quoted(summary.data, summary.size);
    put_field(",", "keywords");
    put_json_keywords();
    put_field(",", "sentences");
    put_json_sentences();
    put_field(",", "stats");
    put_json_stats();
    out_.put("}\n");
  }

  // What was counted, on one line of standard error.
  void show_stats(const char* file, brevier::status status) {
    fprintf(stderr, "brevier: %s: status=%s language=%s", file, name_of(status),
            article_.language()[0] == 0 ? "none" : article_.language());
    for_each_counter(counted(), [](const counter& c) {
      fprintf(stderr, " %s=%lu", c.name, static_cast<unsigned long>(c.value));
    });
    fputc('\n', stderr);
  }

 private:
  void write(form what, uint16_t bytes, text& to) {
    const size_t capacity = size_t{bytes} + 1;
    const brevier::written done = what == form::headline ? article_.headline(to.data, capacity)
                                  : what == form::sentences
                                      ? article_.sentences(settings_.sentences, to.data, capacity)
                                      : article_.summary(to.data, capacity);
    to.size = done.size;
  }

  // The terms that were asked for; there are never more than a table has.
  uint16_t find_keywords() {
    constexpr uint16_t most = brevier::large::terms;
    return article_.keywords(terms, settings_.keywords < most ? settings_.keywords : most);
  }

  void put_keywords() {
    const uint16_t count = find_keywords();
    for (uint16_t i = 0; i < count; ++i) {
      const brevier::key_term& term = terms[i];
      if (i != 0) out_.put('\n');
      out_.put(term.data, term.size);
    }
  }

  // The table of --explain. The scores are those of the text that was written last.
  void show_kept() {
    write(settings_.what, budget(settings_), buffer);
    const int8_t* weights = brevier::weights_of(article_.scored_by());
    out_.put("picked  score  kind       paragraph  sentence  text\n");
    for (uint16_t i = 0;; ++i) {
      const brevier::pick p = article_.kept(i);
      if (p.data == nullptr) return;
      out_.put(p.chosen ? "  *   " : "      ");
      out_.number(p.score, 7);
      put_padded(name_of(p.kind), 11);
      out_.count(p.paragraph, 9);
      out_.count(p.ordinal, 10);
      out_.put("  ");
      out_.put(p.data, p.size);
      out_.put('\n');
      put_parts(i, weights);
    }
  }

  // After two spaces, in so many columns.
  void put_padded(const char* name, int columns) {
    char padded[32];
    out_.put(padded, static_cast<size_t>(snprintf(padded, sizeof padded, "  %-*s", columns, name)));
  }

  // The parts of a score, the features that have a weight.
  void put_parts(uint16_t i, const int8_t* weights) {
    const brevier::feature_list features = article_.explain(i);
    bool first = true;
    for (uint8_t k = 0; k < features.count; ++k) {
      const uint8_t feature = features.active[k];
      if (weights[feature] == 0) continue;
      out_.put(first ? "              " : "  ");
      first = false;
      put_feature(feature);
      out_.put(weights[feature] > 0 ? " +" : " ");
      out_.number(weights[feature]);
    }
    if (!first) out_.put('\n');
  }

  // "length:3"; in a group of two, 1 is the first sentence's.
  void put_feature(uint8_t feature) {
    uint8_t group = 0;
    while (brevier::feature_groups.first[group + 1] <= feature) ++group;
    out_.put(group_names[group]);
    out_.put(':');
    out_.count(static_cast<uint32_t>(feature - brevier::feature_groups.first[group]));
  }

  void put_field(const char* before, const char* name) {
    out_.put(before);
    out_.quoted(name);
    out_.put(':');
  }

  void put_json_keywords() {
    out_.put('[');
    const uint16_t count = find_keywords();
    for (uint16_t i = 0; i < count; ++i) {
      const brevier::key_term& term = terms[i];
      put_field(i == 0 ? "{" : ",{", "term");
      out_.quoted(term.data, term.size);
      put_field(",", "count");
      out_.count(term.count);
      out_.put('}');
    }
    out_.put(']');
  }

  void put_json_sentences() {
    out_.put('[');
    for (uint16_t i = 0;; ++i) {
      const brevier::pick p = article_.kept(i);
      if (p.data == nullptr) break;
      put_field(i == 0 ? "{" : ",{", "ordinal");
      out_.count(p.ordinal);
      put_field(",", "paragraph");
      out_.count(p.paragraph);
      put_field(",", "kind");
      out_.quoted(name_of(p.kind));
      put_field(",", "score");
      out_.number(p.score);
      put_field(",", "chosen");
      out_.put(p.chosen ? "true" : "false");
      put_field(",", "text");
      out_.quoted(p.data, p.size);
      out_.put('}');
    }
    out_.put(']');
  }

  void put_json_stats() {
    const char* before = "{";
    for_each_counter(counted(), [&](const counter& c) {
      put_field(before, c.name);
      out_.count(c.value);
      before = ",";
    });
    out_.put('}');
  }

  // What the summarizer counted, and what was counted before it.
  [[nodiscard]] brevier::report counted() const {
    brevier::report r = article_.stats();
    r.bytes = counts_.bytes;
    r.malformed = static_cast<uint16_t>(
        r.malformed < 0xFFFF - counts_.malformed ? r.malformed + counts_.malformed : 0xFFFF);
    if (counts_.title_cut && r.sentences_cut != 0xFFFF) ++r.sentences_cut;
    return r;
  }

  static inline text buffer;
  static inline brevier::key_term terms[brevier::large::terms];
  Article& article_;
  const page_counts& counts_;
  const settings& settings_;
  printer& out_;
};

}  // namespace command

#endif  // BREVIER_COMMAND_SHOW_HPP
