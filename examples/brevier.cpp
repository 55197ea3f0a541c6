// SPDX-License-Identifier: MIT
//
// brevier: the command. `brevier --help` says what it does; examples/command/ has its parts, in this order:
// arguments -> without_html -> front_matter -> outline, for --split and --explain -> show, split -> output.
//
// An article is read in chunks, each of which goes to the summarizer and is forgotten, so memory is constant
// whatever the size of a file or the number of articles in it.

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <brevier/brevier.hpp>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

#include "command/arguments.hpp"
#include "command/front_matter.hpp"
#include "command/outline.hpp"
#include "command/output.hpp"
#include "command/show.hpp"
#include "command/split.hpp"
#include "command/without_html.hpp"

namespace command {
namespace {

constexpr size_t chunk_bytes = 0x8000;

// A job takes articles: begin(), feed() with any pieces, end() with the name of the file and what was
// counted before the HTML was taken out. This is the one for all but --split: a summarizer reads the article,
// and a page shows it.
template <class Limits>
class summary_job {
 public:
  summary_job(const settings& s, printer& out) : settings_(s), out_(out) {}

  void begin() {
    article.reset();
    if (settings_.language != nullptr) article.language(settings_.language);
    const plain_title title(settings_);
    if (title.size() != 0) article.title(title.data(), title.size());
    title_cut_ = title.cut();
    if (!settings_.explain) return;
    skipped_ = 0;
    lines.begin(settings_, title.data(), title.size(), *this);
  }

  void feed(const char* data, size_t size) {
    article.feed(data, size);
    if (settings_.explain) lines.feed(data, size, *this);
  }

  void end(const char* file, page_counts counts) {
    brevier::status status = article.finish();
    counts.title_cut = title_cut_;
    if ((counts.malformed != 0 || counts.title_cut) && status == brevier::status::ok)
      status = brevier::status::degraded;
    page<brevier::summarizer<Limits, spoken>> shown(article, counts, settings_, out_);
    if (settings_.json) {
      shown.show_json(file, status);
    } else if (settings_.explain) {
      lines.finish(*this);
      if (skipped_ != 0) out_.put('\n');
      shown.explain();
    } else {
      shown.show_text();
    }
    if (settings_.stats) shown.show_stats(file, status);
  }

  // From the outline, for --explain: the lines that are no body text.
  void line(brevier::line_kind kind, const char* data, size_t size, bool) {
    if (kind == brevier::line_kind::body || kind == brevier::line_kind::list) return;
    if (skipped_++ == 0) out_.put("not body   text\n");
    char name[16];
    out_.put(name, static_cast<size_t>(snprintf(name, sizeof name, "%-9s  ", name_of(kind))));
    for (size_t i = 0; i < size; ++i) out_.put(data[i] == '\n' ? ' ' : data[i]);
    out_.put('\n');
  }

 private:
  friend class outline<summary_job>;
  static constexpr bool posts = false;  // as the summarizer reads

  static inline brevier::summarizer<Limits, spoken> article;
  static inline outline<summary_job> lines;
  const settings& settings_;
  printer& out_;
  uint32_t skipped_ = 0;  // lines written by line()
  bool title_cut_ = false;
};

// The articles of a file, which are ended by NUL bytes or by its end. False, with errno, if it cannot be
// read: the article in which that happens is not finished.
template <class Job>
bool read_articles(FILE* in, const char* name, bool null, const printer& out, Job& job) {
  static char chunk[chunk_bytes];
  bool open = false;
  if (!null) {
    job.begin();
    open = true;
  }
  for (size_t got = sizeof chunk; got == sizeof chunk && out.ok();) {
    errno = 0;
    got = fread(chunk, 1, sizeof chunk, in);
    for (size_t at = 0; at < got;) {
      const void* nul = null ? memchr(chunk + at, 0, got - at) : nullptr;
      const size_t end = nul == nullptr ? got : static_cast<size_t>(static_cast<const char*>(nul) - chunk);
      if (!open) job.begin();
      open = nul == nullptr;
      job.feed(chunk + at, end - at);
      if (nul != nullptr) job.end(name);
      at = nul == nullptr ? end : end + 1;
    }
    if (ferror(in) != 0) return false;
  }
  if (open) job.end(name);
  return true;
}

bool complain(const char* name) {
  fprintf(stderr, "brevier: %s: %s\n", name, strerror(errno != 0 ? errno : EIO));
  return false;
}

template <class Job>
bool read_file(const char* name, bool null, const printer& out, Job& job) {
  if (strcmp(name, "-") == 0) {
    if (read_articles(stdin, name, null, out, job)) return true;
    return complain("standard input");
  }
  errno = 0;
  FILE* in = fopen(name, "rb");
  if (in == nullptr) return complain(name);
  const bool good = read_articles(in, name, null, out, job) || complain(name);
  fclose(in);
  return good;
}

template <class Job>
exit_status run(const settings& s) {
  printer out;
  without_html<without_front_matter<Job>> job(s, out);
  bool good = true;
  if (s.file_count == 0) good = read_file("-", s.null, out, job);
  for (int i = 0; i < s.file_count && out.ok(); ++i) good = read_file(s.files[i], s.null, out, job) && good;
  out.flush();
  if (!out.ok()) out.report();
  return good && out.ok() ? exit_status::done : exit_status::input_or_output_failed;
}

exit_status run_for(const settings& s) {
  if (s.what == form::split) return run<split_job>(s);
  switch (s.limits) {
    case preset::lean:
      return run<summary_job<brevier::lean>>(s);
    case preset::tiny:
      return run<summary_job<brevier::tiny>>(s);
    case preset::large:
      return run<summary_job<brevier::large>>(s);
    case preset::standard:
      break;
  }
  return run<summary_job<brevier::standard>>(s);
}

exit_status start(int argc, char** argv) {
  static settings s;
  const outcome result = read_arguments(argc, argv, s);
  if (result == outcome::wrong) return exit_status::wrong_usage;
  if (result == outcome::run) return run_for(s);
  printer out;  // help or version
  out.flush();
  if (!out.ok()) out.report();
  return out.ok() ? exit_status::done : exit_status::input_or_output_failed;
}

}  // namespace
}  // namespace command

int main(int argc, char** argv) {
#ifdef _WIN32
  _setmode(_fileno(stdin), _O_BINARY);
  _setmode(_fileno(stdout), _O_BINARY);
#endif
  return static_cast<int>(command::start(argc, argv));
}
