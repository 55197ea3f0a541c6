// SPDX-License-Identifier: MIT
//
// arguments: what the user asked for.
//
// Input:  argc and argv, read as GNU getopt would: options anywhere, "-b75", "-b 75", "--bytes=75",
//         "--byt 75", "-0s3", "--" before files that begin with '-'.
// Output: `settings`, or the help, or a message on standard error that says what is right.
// Bound:  nothing is copied: the files are moved to the front of argv.

#ifndef BREVIER_COMMAND_ARGUMENTS_HPP
#define BREVIER_COMMAND_ARGUMENTS_HPP

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <brevier/brevier.h>

#include <brevier/brevier.hpp>

namespace command {

constexpr const char* version = BREVIER_VERSION;

// The languages that the command knows.
using spoken = brevier::all_languages;

constexpr uint16_t summary_bytes = 280;
constexpr uint16_t headline_bytes = 75;
constexpr uint16_t json_keywords = 10;

enum class exit_status : int { done = 0, input_or_output_failed = 1, wrong_usage = 2 };

// What to write of an article. The first stands for --bytes alone.
enum class form : uint8_t { summary, sentences, headline, keywords, split };

enum class preset : uint8_t { lean, tiny, standard, large };

// Whether the articles are HTML.
enum class html : uint8_t { automatic, no, yes };

struct settings {
  char** files = nullptr;
  int file_count = 0;
  const char* title = "";
  const char* language = nullptr;  // a code; "" for none of them; null to guess
  uint16_t bytes = 0;              // if `bytes_given`
  uint16_t sentences = 0;          // if `sentences_given`
  uint16_t keywords = json_keywords;
  form what = form::summary;
  html markup = html::automatic;
  preset limits = preset::standard;
  bool bytes_given = false;
  bool sentences_given = false;
  bool keywords_given = false;
  bool headline_given = false;
  bool split_given = false;
  bool null = false;
  bool explain = false;
  bool json = false;
  bool stats = false;

  // What ends an article, when it is read and when it is written.
  [[nodiscard]] char terminator() const { return null ? '\0' : '\n'; }
};

enum class outcome : uint8_t { run, stop, wrong };

namespace detail {

enum class is : uint8_t {
  bytes,
  explain,
  headline,
  help,
  html,
  json,
  keywords,
  language,
  limits,
  null,
  sentences,
  split,
  stats,
  title,
  version
};

struct option {
  const char* name;
  char letter;  // 0 if it has no short form
  bool takes_value;
  is what;
};

// In the order of their names.
constexpr option options[] = {
    {"bytes", 'b', true, is::bytes},
    {"explain", 0, false, is::explain},
    {"headline", 'H', false, is::headline},
    {"help", 'h', false, is::help},
    {"html", 0, true, is::html},
    {"json", 0, false, is::json},
    {"keywords", 'k', true, is::keywords},
    {"lang", 0, true, is::language},
    {"limits", 0, true, is::limits},
    {"null", '0', false, is::null},
    {"sentences", 's', true, is::sentences},
    {"split", 0, false, is::split},
    {"stats", 0, false, is::stats},
    {"title", 0, true, is::title},
    {"version", 'V', false, is::version},
};

constexpr bool is_sorted() {
  for (size_t i = 1; i < sizeof options / sizeof options[0]; ++i) {
    const char* a = options[i - 1].name;
    const char* b = options[i].name;
    while (*a == *b) ++a, ++b;
    if (*a > *b) return false;
  }
  return true;
}
static_assert(is_sorted(), "options must stand in the order of their names");

// Says what is wrong, in up to six pieces, and where the rest can be read.
inline outcome wrong(const char* a, const char* b = "", const char* c = "", const char* d = "",
                     const char* e = "", const char* f = "") {
  fprintf(stderr, "brevier: %s%s%s%s%s%s\nTry 'brevier --help' for all options.\n", a, b, c, d, e, f);
  return outcome::wrong;
}

constexpr const char* help =
    "Usage: brevier [OPTION ...] [FILE ...]\n"
    "\n"
    "Reads an article and writes the sentences that say most of it, in the order of the\n"
    "article and never more than was asked for. Without FILE, or for -, it reads standard\n"
    "input. With several files it writes one summary after the other; a file of any size\n"
    "is read in the same few kilobytes.\n"
    "\n"
    "What to write:\n"
    "  -b, --bytes N       a summary of at most N bytes (280)\n"
    "  -s, --sentences N   at most N sentences instead, a line each; with --bytes, no more\n"
    "                      than fit\n"
    "  -H, --headline      one line of at most --bytes N (75)\n"
    "  -k, --keywords N    the N heaviest terms instead, a line each\n"
    "      --split         the sentences found, a line each, and nothing else; bylines,\n"
    "                      dates, captions and what belongs to the page are left out\n"
    "                      (dates, captions and long lines where a byline stands above\n"
    "                      the text, or title and date: elsewhere they may be somebody's)\n"
    "      --json          all of it: one object for each article, a line each\n"
    "      --explain       besides, what every line of the article was taken for, and the\n"
    "                      score of each sentence, its parts, and whether it was picked\n"
    "      --stats         besides, what was counted and lost, on standard error\n"
    "\n"
    "How to read:\n"
    "  -0, --null          articles end with a NUL byte, and so does what is written for\n"
    "                      each (with --json, a newline)\n"
    "      --title TEXT    the headline of the article, if it is not in the text; read as one\n"
    "                      line\n"
    "      --lang CODE     the language, or 'none'; without it, it is guessed\n"
    "      --html WHEN     take out HTML: auto (what is known to be HTML), yes (whatever\n"
    "                      looks like a tag) or no\n"
    "      --limits SIZE   the memory of the summarizer, which --split has no use for: tiny\n"
    "                      (1 KiB), standard (4 KiB) or large (64 KiB); lean is tiny with\n"
    "                      fewer stages, and English unless --lang says otherwise\n"
    "\n"
    "  -h, --help          this\n"
    "  -V, --version       the version\n"
    "\n"
    "N is 0 ... 65535. Bytes count the summary without the newline after it. Text is UTF-8;\n"
    "what is not is read as U+FFFD and counted (\"malformed\").\n"
    "\n"
    "Examples:\n"
    "  brevier article.txt                        a summary of 280 bytes\n"
    "  curl -s https://example.org/news.html | brevier --headline --html yes\n"
    "  find . -name '*.txt' -exec brevier --json {} + | jq -r .headline\n"
    "\n"
    "Exit status: 0 if all went well, 1 if a file could not be read or the output not be\n"
    "written (the other files are still done), 2 for wrong usage.\n";

// N, as the options want it.
inline bool read_number(const char* name, const char* value, uint16_t& number) {
  uint32_t n = 0;
  const char* p = value;
  for (; *p >= '0' && *p <= '9' && n <= 0xFFFF; ++p) n = n * 10 + static_cast<uint32_t>(*p - '0');
  if (p == value || *p != 0 || n > 0xFFFF) {
    wrong("--", name, " must be a number, 0 ... 65535, and not ", value[0] == 0 ? "empty" : value);
    return false;
  }
  number = static_cast<uint16_t>(n);
  return true;
}

inline bool read_language(const char* value, const char*& code) {
  if (strcmp(value, "none") == 0) {
    code = "";
    return true;
  }
  for (uint8_t i = 0; i < spoken::count; ++i) {
    code = spoken::list[i]->code.value;
    if (strcmp(value, code) == 0) return true;
  }
  char codes[3 * spoken::count + 1];  // " en fr de"
  for (size_t i = 0; i < spoken::count; ++i) snprintf(codes + 3 * i, 4, " %s", spoken::list[i]->code.value);
  wrong("--lang must be none or one of", codes, ", and not ", value[0] == 0 ? "empty" : value);
  return false;
}

inline bool read_html(const char* value, html& mode) {
  constexpr const char* names[] = {"auto", "no", "yes"};
  for (uint8_t i = 0; i < 3; ++i) {
    mode = static_cast<html>(i);
    if (strcmp(value, names[i]) == 0) return true;
  }
  wrong("--html must be auto, yes or no, and not ", value[0] == 0 ? "empty" : value);
  return false;
}

inline bool read_limits(const char* value, preset& limits) {
  constexpr const char* names[] = {"lean", "tiny", "standard", "large"};
  for (uint8_t i = 0; i < 4; ++i) {
    limits = static_cast<preset>(i);
    if (strcmp(value, names[i]) == 0) return true;
  }
  wrong("--limits must be lean, tiny, standard or large, and not ", value[0] == 0 ? "empty" : value);
  return false;
}

// Notes an option that takes no value.
inline outcome take_flag(is what, settings& s) {
  switch (what) {
    case is::headline:
      s.headline_given = true;
      break;
    case is::split:
      s.split_given = true;
      break;
    case is::null:
      s.null = true;
      break;
    case is::explain:
      s.explain = true;
      break;
    case is::json:
      s.json = true;
      break;
    case is::stats:
      s.stats = true;
      break;
    case is::help:
      fputs(help, stdout);
      return outcome::stop;
    case is::version:
      printf("brevier %s\n", version);
      return outcome::stop;
    default:
      break;  // those with a value
  }
  return outcome::run;
}

// Notes an option that takes a value.
inline outcome take_value(const option& o, const char* value, settings& s) {
  bool good = true;
  switch (o.what) {
    case is::bytes:
      good = s.bytes_given = read_number(o.name, value, s.bytes);
      break;
    case is::sentences:
      good = s.sentences_given = read_number(o.name, value, s.sentences);
      break;
    case is::keywords:
      good = s.keywords_given = read_number(o.name, value, s.keywords);
      break;
    case is::language:
      good = read_language(value, s.language);
      break;
    case is::html:
      good = read_html(value, s.markup);
      break;
    case is::limits:
      good = read_limits(value, s.limits);
      break;
    case is::title:
      s.title = value;
      break;
    default:
      break;  // those without
  }
  return good ? outcome::run : outcome::wrong;
}

// The option of this name, or the only one that begins so; null if there is none, with a message.
inline const option* find_long(const char* name, size_t size) {
  const option* found = nullptr;
  for (const option& o : options) {
    if (strncmp(o.name, name, size) != 0) continue;
    if (o.name[size] == 0) return &o;
    if (found != nullptr) {
      wrong("--", name, " may be --", found->name, " or --", o.name);
      return nullptr;
    }
    found = &o;
  }
  if (found == nullptr) wrong("there is no option --", name);
  return found;
}

// "--name", "--name=value", "--name value". `next` is the argument after it, or null; true in `used` if it
// was taken as the value.
inline outcome take_long(const char* name, const char* next, bool& used, settings& s) {
  const char* equals = strchr(name, '=');
  const option* o = find_long(name, equals == nullptr ? strlen(name) : static_cast<size_t>(equals - name));
  if (o == nullptr) return outcome::wrong;
  if (!o->takes_value) {
    if (equals != nullptr) return wrong("--", o->name, " takes no value");
    return take_flag(o->what, s);
  }
  if (equals != nullptr) return take_value(*o, equals + 1, s);
  if (next == nullptr) return wrong("--", o->name, " needs a value after it");
  used = true;
  return take_value(*o, next, s);
}

// "-0", "-0H", "-b75", "-b 75".
inline outcome take_short(const char* letters, const char* next, bool& used, settings& s) {
  for (const char* p = letters; *p != 0; ++p) {
    const option* found = nullptr;
    for (const option& o : options) {
      if (o.letter == *p) found = &o;
    }
    if (found == nullptr) {
      const char unknown[2] = {*p, 0};
      return letters[1] == 0 ? wrong("there is no option -", unknown)
                             : wrong("there is no option -", unknown, " in -", letters);
    }
    if (found->takes_value) {
      used = p[1] == 0;
      if (used && next == nullptr) return wrong("--", found->name, " needs a value after it");
      return take_value(*found, used ? next : p + 1, s);
    }
    const outcome result = take_flag(found->what, s);
    if (result != outcome::run) return result;
  }
  return outcome::run;
}

// What to write, from the options that name it; two that contradict each other are refused.
inline outcome choose_form(settings& s) {
  struct choice {
    bool given;
    form what;
    const char* name;
  };
  const choice choices[] = {{s.headline_given, form::headline, "--headline"},
                            {s.keywords_given && !s.json, form::keywords, "--keywords"},
                            {s.sentences_given, form::sentences, "--sentences"},
                            {s.split_given, form::split, "--split"}};
  const char* chosen = nullptr;
  for (const choice& c : choices) {
    if (!c.given) continue;
    if (chosen != nullptr) return wrong(chosen, " and ", c.name, " cannot be had together; choose one");
    chosen = c.name;
    s.what = c.what;
  }
  if (s.bytes_given && (s.what == form::keywords || s.what == form::split))
    return wrong("--bytes does not go with ", chosen, "; it goes with a summary, --sentences and --headline");
  if (s.json && s.explain) return wrong("--json and --explain cannot be had together; choose one");
  if (s.what != form::split) return outcome::run;
  const char* extra = s.json          ? "--json"
                      : s.explain     ? "--explain"
                      : s.stats       ? "--stats"
                      : *s.title != 0 ? "--title"
                                      : nullptr;
  if (extra != nullptr) return wrong("--split and ", extra, " cannot be had together; choose one");
  return outcome::run;
}

}  // namespace detail

// How many bytes what is written may have.
inline uint16_t budget(const settings& s) {
  if (s.bytes_given) return s.bytes;
  if (s.what == form::headline) return headline_bytes;
  return s.what == form::sentences ? uint16_t{0xFFFF} : summary_bytes;
}

// Reads the command line. `stop` after --help and --version, which have been printed; `wrong` after a
// message.
inline outcome read_arguments(int argc, char** argv, settings& s) {
  s.files = argv + (argc > 0 ? 1 : 0);
  bool only_files = false;
  for (int i = 1; i < argc; ++i) {
    char* argument = argv[i];
    if (only_files || argument[0] != '-' || argument[1] == 0) {
      s.files[s.file_count++] = argument;
      continue;
    }
    if (strcmp(argument, "--") == 0) {
      only_files = true;
      continue;
    }
    bool used = false;
    const char* next = i + 1 < argc ? argv[i + 1] : nullptr;
    const outcome result = argument[1] == '-' ? detail::take_long(argument + 2, next, used, s)
                                              : detail::take_short(argument + 1, next, used, s);
    if (result != outcome::run) return result;
    if (used) ++i;
  }
  return detail::choose_form(s);
}

}  // namespace command

#endif  // BREVIER_COMMAND_ARGUMENTS_HPP
