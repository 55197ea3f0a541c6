// SPDX-License-Identifier: MIT
//
// quality: what a summarizer of so many bytes of RAM reaches on a corpus, and what its lines have of the
// headlines that editors wrote.
//
//   quality [--plot FILE.svg] CORPUS.jsonl
//   quality --titles CORPUS.jsonl ...
//
// With --titles, prints how much of an article's title a line of 75 bytes has (ROUGE-1 x100, recall): the
// first bytes of the article, what begins with its first sentence, summary(), and headline(). Without, reads
// every article with each of the presets and with sizes between them, writes texts of 75, 140 and 280 bytes
// and three sentences, and prints a table: ROUGE-1 x100, recall of the reference by the texts, F1 of the
// sentences. The model has learnt from the corpora of the project, so these figures compare sizes of memory
// and ways to ask; what the library reaches on articles that it has not seen stands in the head of model.hpp.

#include <algorithm>
#include <array>
#include <brevier/brevier.hpp>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "corpus.hpp"
#include "rouge.hpp"

namespace {

constexpr std::array<size_t, 3> budgets = {75, 140, 280};
constexpr size_t columns = 4;
constexpr uint16_t summary_sentences = 3;

template <uint16_t Window, uint16_t Text, uint16_t Sentences, uint16_t Terms>
struct sized {
  static constexpr uint16_t window_bytes = Window;
  static constexpr uint16_t text_bytes = Text;
  static constexpr uint16_t sentences = Sentences;
  static constexpr uint16_t terms = Terms;
};

struct result {
  const char* name;
  size_t bytes;
  std::array<double, columns> rouge;
};

// What the texts of an article are compared with.
struct target {
  bool english;
  std::vector<rouge::reference> references;
};

double best_recall(const std::string& text, const target& t) {
  double best = 0;
  const rouge::tokens words = rouge::tokenize(text, t.english);
  for (const rouge::reference& r : t.references) best = std::max(best, r.one(words).recall);
  return best;
}

double best_f1(const std::string& text, const target& t) {
  double best = 0;
  const rouge::tokens words = rouge::tokenize(text, t.english);
  for (const rouge::reference& r : t.references) best = std::max(best, r.one(words).f1);
  return best;
}

template <class Limits>
result measure(const char* name, const std::vector<corpus::article>& articles,
               const std::vector<target>& targets) {
  using summarizer = brevier::summarizer<Limits, brevier::all_languages>;
  const auto article = std::make_unique<summarizer>();
  // with English alone, as a device has it
  result out{name, sizeof(brevier::summarizer<Limits>), {}};
  std::vector<char> room(0x10000);
  for (size_t i = 0; i < articles.size(); ++i) {
    article->reset();
    (void)article->feed(articles[i].text.data(), articles[i].text.size());
    (void)article->finish();
    for (size_t b = 0; b < budgets.size(); ++b) {
      const brevier::written w = article->summary(room.data(), budgets[b] + 1);
      out.rouge[b] += best_recall(std::string(room.data(), w.size), targets[i]);
    }
    const brevier::written w = article->sentences(summary_sentences, room.data(), room.size());
    out.rouge[budgets.size()] += best_f1(std::string(room.data(), w.size), targets[i]);
  }
  for (double& sum : out.rouge) sum *= 100 / static_cast<double>(std::max<size_t>(1, articles.size()));
  return out;
}

std::vector<result> measure_all(const std::vector<corpus::article>& articles) {
  std::vector<target> targets;
  for (const corpus::article& a : articles) {
    target t{a.language == "en", {}};
    for (const std::string& r : a.references) t.references.emplace_back(rouge::tokenize(r, t.english));
    targets.push_back(t);
  }
  return {measure<brevier::tiny>("tiny", articles, targets),
          measure<sized<240, 720, 12, 64>>("", articles, targets),
          measure<sized<320, 1024, 16, 128>>("", articles, targets),
          measure<sized<480, 1600, 20, 256>>("", articles, targets),
          measure<brevier::standard>("standard", articles, targets),
          measure<sized<480, 4000, 48, 1024>>("", articles, targets),
          measure<sized<1024, 12000, 128, 2048>>("", articles, targets),
          measure<brevier::large>("large", articles, targets)};
}

void print_table(const std::vector<result>& all) {
  std::printf(
      "| bytes of RAM | preset | 75 bytes | 140 bytes | 280 bytes | three sentences |\n"
      "|---:|---|---:|---:|---:|---:|\n");
  for (const result& r : all) {
    std::printf("| %zu | %s%s%s | %.2f | %.2f | %.2f | %.2f |\n", r.bytes, *r.name != 0 ? "`" : "", r.name,
                *r.name != 0 ? "`" : "", r.rouge[0], r.rouge[1], r.rouge[2], r.rouge[3]);
  }
}

// --- the plot: RAM by doublings to the right, what is lost against the largest downwards ---

constexpr int left = 60;
constexpr int top = 20;
constexpr int width = 520;
constexpr int height = 240;
constexpr double deepest = 2.5;  // of the losses shown, in points of ROUGE-1

double across(size_t bytes) {
  constexpr double smallest = 512;
  double doublings = 0;
  double at = smallest;
  while (at * 2 <= static_cast<double>(bytes)) {
    at *= 2;
    doublings += 1;
  }
  doublings += (static_cast<double>(bytes) - at) / at;  // straight between two powers
  return left + width * doublings / 8;
}

double down(double lost) {
  return top + height * std::min(std::max(lost, -0.5) + 0.5, deepest + 0.5) / (deepest + 0.5);
}

void draw_axes(std::FILE* to) {
  for (int lost = 0; lost <= 2; ++lost) {
    std::fprintf(to,
                 "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ccc\"/>"
                 "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s%d</text>\n",
                 left, left + width, down(lost), down(lost), left - 8, down(lost) + 4, lost == 0 ? "" : "-",
                 lost);
  }
  for (size_t bytes = 1024; bytes <= 65536; bytes *= 4) {
    std::fprintf(to, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%zu KiB</text>\n", across(bytes),
                 top + height + 20, bytes / 1024);
  }
  std::fprintf(to, "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">RAM; ROUGE-1 against 64 KiB</text>\n",
               left + width / 2, top + height + 42);
}

// A line for each column, and what it is.
void draw_lines(std::FILE* to, const std::vector<result>& all) {
  static const char* const names[columns] = {"75 bytes", "140 bytes", "280 bytes", "three sentences"};
  static const char* const dashes[columns] = {"none", "8 3", "2 3", "10 3 2 3"};
  for (size_t c = 0; c < columns; ++c) {
    std::fprintf(
        to, "<polyline fill=\"none\" stroke=\"black\" stroke-width=\"1.5\" stroke-dasharray=\"%s\" points=\"",
        dashes[c]);
    for (const result& r : all)
      std::fprintf(to, "%.1f,%.1f ", across(r.bytes), down(all.back().rouge[c] - r.rouge[c]));
    const int y = top + 20 * static_cast<int>(c) + 10;
    std::fprintf(to,
                 "\"/>\n<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"black\" stroke-width=\"1.5\" "
                 "stroke-dasharray=\"%s\"/><text x=\"%d\" y=\"%d\">%s</text>\n",
                 left + width + 10, left + width + 40, y, y, dashes[c], left + width + 46, y + 4, names[c]);
  }
}

bool plot(const char* path, const std::vector<result>& all) {
  std::FILE* to = std::fopen(path, "wb");
  if (to == nullptr) return false;
  std::fprintf(to,
               "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"serif\" "
               "font-size=\"13\">\n<!-- GENERATED by build/quality (src/quality.cpp) -->\n"
               "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n",
               left + width + 140, top + height + 50);
  draw_axes(to);
  draw_lines(to, all);
  std::fprintf(to, "</svg>\n");
  const bool good = std::ferror(to) == 0;
  return std::fclose(to) == 0 && good;
}

// --- the titles ---

constexpr size_t line_bytes = 75;

// Of one corpus: sums over its articles that have a title.
struct titles_row {
  int articles = 0;
  double first_bytes = 0;
  double first_sentence = 0;
  double summary = 0;
  double headline = 0;
};

titles_row measure_titles(const std::vector<corpus::article>& articles) {
  using summarizer = brevier::summarizer<brevier::standard, brevier::all_languages>;
  const auto article = std::make_unique<summarizer>();
  titles_row row;
  char line[line_bytes + 1];
  for (const corpus::article& a : articles) {
    if (a.title.empty()) continue;
    target title{a.language == "en", {}};
    title.references.emplace_back(rouge::tokenize(a.title, title.english));
    article->reset();
    (void)article->feed(a.text.data(), a.text.size());
    (void)article->finish();
    ++row.articles;
    row.first_bytes += best_recall(corpus::beginning(a.text, line_bytes), title);
    (void)article->summary_from(0, line, sizeof line);
    row.first_sentence += best_recall(line, title);
    (void)article->summary(line, sizeof line);
    row.summary += best_recall(line, title);
    (void)article->headline(line, sizeof line);
    row.headline += best_recall(line, title);
  }
  return row;
}

void print_titles(const char* path, const titles_row& row) {
  const double share = 100.0 / row.articles;
  std::printf("| %s | %d | %.2f | %.2f | %.2f | %.2f |\n", corpus::name_of(path).c_str(), row.articles,
              row.first_bytes * share, row.first_sentence * share, row.summary * share, row.headline * share);
}

int fail(const std::string& why) {
  std::fprintf(stderr, "quality: %s\n", why.c_str());
  return 1;
}

int titles(int count, char** paths) {
  std::puts(
      "| corpus | titles | first bytes | first sentence | `summary()` | `headline()` |\n"
      "|---|---:|---:|---:|---:|---:|");
  for (int i = 0; i < count; ++i) {
    std::string error;
    const std::vector<corpus::article> articles = corpus::read(paths[i], error);
    if (!error.empty()) return fail(error);
    const titles_row row = measure_titles(articles);
    if (row.articles != 0) print_titles(paths[i], row);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  constexpr const char* usage =
      "usage: quality [--plot FILE.svg] CORPUS.jsonl\n       quality --titles CORPUS.jsonl ...\n";
  if (argc == 2 && std::strcmp(argv[1], "--help") == 0) {
    std::fputs(usage, stdout);
    return 0;
  }
  if (argc > 2 && std::strcmp(argv[1], "--titles") == 0) return titles(argc - 2, argv + 2);
  const bool plots = argc == 4 && std::strcmp(argv[1], "--plot") == 0;
  if (!plots && (argc != 2 || argv[1][0] == '-')) {
    std::fputs(usage, stderr);
    return 2;
  }
  std::string error;
  const std::vector<corpus::article> articles = corpus::read(argv[argc - 1], error);
  if (!error.empty()) return fail(error);
  const std::vector<result> all = measure_all(articles);
  print_table(all);
  if (!plots || plot(argv[2], all)) return 0;
  return fail(std::string(argv[2]) + ": cannot be written");
}
