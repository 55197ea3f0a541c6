// SPDX-License-Identifier: MIT
//
// posts: where a sentence ends in letters, posts and careless writing.
//
// Input:  as segment.hpp: a window, single spaces, no line breaks.
// Output: whether the sentence ends after a chunk: as ends_sentence(), and also at places without a mark.
// Bound:  reads the chunk before a place and the one after it, or 40 bytes before it, and for the first
//         number of a list the front of the window. No state.
//
// A message that lost its line breaks reads "... 12:24 PM Kay, I spoke ... kay@example.org Ann Lee
// 03/23/2001"; a list "1. Milk 2. Bread". News has none of these in the middle of a line, so a device that
// reads news need not pay for them: the reader uses this file only for a sink whose constant `posts` is true.
// That of the command's --split is, that of the summarizer is not.

#ifndef BREVIER_POSTS_HPP
#define BREVIER_POSTS_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/language.hpp>
#include <brevier/segment.hpp>
#include <brevier/text.hpp>

namespace brevier {

namespace detail {

// Words beyond those of the pack that a device does not need, for the languages that are read most. What is
// also a common word, or has the hash of one, is not listed.
struct english_posts : pack {
  static constexpr char code[3] = "en";
  static constexpr word_line lines[] = {
      {word_class::abbreviation, "messrs supt insp assoc"},
      {word_class::abbreviation | word_class::proper, "brig const asst amb ald"},
      {word_class::abbreviation | word_class::numbered, "approx est figs vols"},
      {word_class::abbreviation | word_class::date | word_class::proper | word_class::may_end,
       "mon tue tues weds thu thur thurs"},
  };
};

struct spanish_posts : pack {
  static constexpr char code[3] = "es";
  static constexpr word_line lines[] = {
      {word_class::abbreviation, "hnos tte fco ilmo ilma excma mtro mtra dpto depto sres sras dras pdte arq"},
      {word_class::abbreviation | word_class::numbered, "min"},
  };
};

struct french_posts : pack {
  static constexpr char code[3] = "fr";
  static constexpr word_line lines[] = {
      {word_class::abbreviation, "boul apr"},
      {word_class::abbreviation | word_class::proper, "sté éts"},
      {word_class::abbreviation | word_class::numbered, "chap env éd"},
  };
};

struct german_posts : pack {
  static constexpr char code[3] = "de";
  static constexpr word_line lines[] = {
      {word_class::abbreviation,
       "sog evtl mind ehem kath ev evang insb insbes österr ital engl amerik staatl städt urspr bes zzgl allg "
       "gegr jährl tägl verh od amtl inh aufl gem röm jüd ggü entspr"},
      {word_class::abbreviation | word_class::proper, "fa"},
      {word_class::abbreviation | word_class::numbered, "abt min"},
  };
};

struct russian_posts : pack {
  static constexpr char code[3] = "ru";
  static constexpr word_line lines[] = {
      {word_class::abbreviation, "проф ул пос доц просп бул"},
      {word_class::abbreviation | word_class::proper, "акад"},
      {word_class::abbreviation | word_class::may_end, "ген"},
      {word_class::abbreviation | word_class::numbered, "стр рис т.д т.п обл"},
      {word_class::abbreviation | word_class::date | word_class::may_end, "янв фев февр авг дек"},
      {word_class::abbreviation | word_class::numbered | word_class::may_end, "г гг"},
  };
};

// While the language is unknown.
struct unknown_posts : pack {
  static constexpr char code[3] = "";
  static constexpr word_line lines[] = {{word_class::abbreviation, "sog evtl kath zzgl allg insbes österr"}};
};

[[nodiscard]] constexpr const language& words_of_posts(const language& pack) noexcept {
  using known =
      languages<english_posts, spanish_posts, french_posts, german_posts, russian_posts, unknown_posts>;
  for (const language* each : known::list) {
    if (each->code[0] == pack.code[0] && each->code[1] == pack.code[1]) return *each;
  }
  return no_language;
}

// Like known_words of segment.hpp. In Russian, abbreviations in Latin letters are not looked up, as most hits
// would be collisions.
struct post_words {
  static constexpr bool full_rules = true;
  static constexpr bool beyond_english = true;
  const language& pack;
  const language& more;

  constexpr explicit post_words(const language& of) noexcept : pack(of), more(words_of_posts(of)) {}

  [[nodiscard]] constexpr uint32_t find(uint16_t hash) const noexcept {
    const uint32_t known = pack.find(hash);
    if ((known & word_class::abbreviation) != 0) return known;
    const uint32_t own = more.find(hash);
    const bool common = (own & word_class::abbreviation) == 0 && !is_russian();
    return known | own | (common ? built_pack<common_words>::value.find(hash) : 0);
  }
  [[nodiscard]] constexpr bool is_russian() const noexcept {
    return pack.code[0] == 'r' && pack.code[1] == 'u';
  }
  [[nodiscard]] constexpr bool ordinals() const noexcept { return (pack.habits & habit::ordinals) != 0; }
  [[nodiscard]] constexpr bool any() const noexcept { return pack.code[0] != 0; }
};

using post_joint = joint<post_words>;

// Forms of chunks that begin or end a line.
enum class chunk_form : uint8_t {
  plain,
  address,  // "a.b@c.org", "http://a.b/c"
  rule,     // "****", "----"
  time,     // the last of "03/23/2001 12:24 PM", "12:24:30 PM"
  date,     // "03/23/2001", "03/23/01"
  item,     // "2.", "2)"
  bullet,
  smiley  // ":-)"
};

[[nodiscard]] constexpr bool is_address(const char* p, unsigned size) noexcept {
  for (unsigned i = 1; size >= 10 && i < size; ++i) {
    if (p[i] == '@' || (p[i] == '/' && p[i - 1] == '/')) return true;
  }
  return false;
}

constexpr chunk_form form_of(const char* text, unsigned begin, unsigned end) noexcept {
  const char* const p = text + begin;
  const unsigned size = end - begin;
  if (size < 2) return chunk_form::plain;
  const char last = text[end - 1];
  if (is_ascii_digit(p[0])) {
    if (last == '.' || last == ')') return chunk_form::item;
    if ((size == 10 || size == 8) && p[2] == '/' && p[5] == '/') return chunk_form::date;
  }
  if (last == 'M' && end >= 10 && text[end - 6] == ':' && is_ascii_digit(text[end - 10]))
    return chunk_form::time;
  if (p[0] == '=' && size == 2 && (last == ')' || last == 'D')) return chunk_form::smiley;
  if (p[0] == '*' || p[0] == '-' || p[0] == '_' || p[0] == '=') {
    const bool same = p[0] == p[1] && (p[0] == '*' || (size > 3 && p[0] == p[2] && p[0] == p[3]));
    return same ? chunk_form::rule : chunk_form::plain;
  }
  if (p[0] == ':' || p[0] == ';')
    return size <= 3 && in(static_cast<uint8_t>(last), '!', '~') ? chunk_form::smiley : chunk_form::plain;
  if (p[0] == '\xE2') {
    const uint32_t code = read_at(text, begin, end).code();
    return code == 0x2022 || code == 0x2043 || in(code, 0x25A0, 0x25FF) ? chunk_form::bullet
                                                                        : chunk_form::plain;
  }
  return is_address(p, size) ? chunk_form::address : chunk_form::plain;
}

// True if text ends with the number of the item after the one it begins with, judged by the last digits.
[[nodiscard]] constexpr bool is_next_item(const char* text, unsigned size) noexcept {
  unsigned i = 0;
  while (is_ascii_digit(text[i])) ++i;  // at most up to the space before the last chunk
  const int step = text[size - 2] - (i != 0 ? text[i - 1] : 0);
  return text[i] == text[size - 1] && (step == 1 || step == -9);
}

// Whether word[0, size), one word or several, is in the list; the first letter may be a capital.
template <size_t Count>
[[nodiscard]] constexpr bool is_of(const char* const (&list)[Count], const char* word,
                                   ptrdiff_t size) noexcept {
  for (const char* of : list) {
    if (size == 0 || (static_cast<uint8_t>(*word) | 0x20u) != static_cast<uint8_t>(*of)) continue;
    ptrdiff_t i = 1;
    while (of[i] != 0 && i < size && word[i] == of[i]) ++i;
    if (of[i] == 0 && i == size) return true;
  }
  return false;
}

// Before the writer's name: "Thanks, Ann", "and so on. Best regards Ann". Those that also occur in sentences
// count only as a line of their own with a comma, "Best, Ann".
constexpr const char* farewells[] = {"thanks", "regards"};
constexpr const char* farewell_lines[] = {
    "best",        "cheers",          "sincerely",        "yours",       "love",
    "good luck",   "with love",       "all the best",     "best wishes", "take care",
    "yours truly", "yours sincerely", "yours faithfully", "respectfully"};
// "Kind regards Ann", but not "He regards Ann": one word precedes, and the pack does not know it.
[[nodiscard]] constexpr bool is_kind(const char* begin, const char* end, const language& pack) noexcept {
  return chunk_begin(begin, end) == begin && pack.find(begin, end) == 0;
}
[[nodiscard]] constexpr bool ends_farewell(const post_joint& j, char last) noexcept {
  if (!j.follows(char_class::upper) || j.starts()) return false;
  if (is_of(farewells, j.begin, j.end - j.begin))
    return last == ',' || j.begin == j.text || is_kind(j.text, j.begin - 1, j.words.pack);
  return last == ',' && is_of(farewell_lines, j.text, j.end - j.text);
}

// Before the reader's name: "Hi Ann, I ...".
constexpr const char* greetings[] = {"hi", "hello", "hey", "dear"};

// True if text up to `cut` is a greeting: it begins with one of these, or is one unknown word with a capital,
// and a word follows whose capital shows that it begins a line, "Ann, There is".
[[nodiscard]] constexpr bool ends_greeting(const post_joint& j, const char* cut) noexcept {
  constexpr ptrdiff_t longest = 40;
  if ((cut[-1] != ',' && cut[-1] != ':' && cut[-1] != '-') || cut - j.text > longest || !j.starts())
    return false;
  const char* first = j.text;
  while (first + 1 != cut && *first != ' ' && *first != ',' && *first != ':') ++first;
  if (is_of(greetings, j.text, first - j.text)) return true;
  if (cut[-1] != ',' || (j.words.pack.habits & habit::careless) == 0 || j.letters == 1 ||
      (j.known & word_class::abbreviation) != 0)
    return false;
  return first + 1 == cut && in(static_cast<uint8_t>(*j.text), 'A', 'Z') && j.find(j.text, first) == 0 &&
         !(j.letters == 3 && j.first == 'T');  // "Sadly, The Evening Post"
}

// True if a line ends with the telephone number that ends at `cut`, "Fax: 713-555-0147": a word follows whose
// capital shows that it begins a line.
[[nodiscard]] constexpr bool ends_number(const post_joint& j, const char* cut) noexcept {
  constexpr ptrdiff_t size = 8;  // "555-0147"
  if (cut - j.text < size || (cut[-5] != '-' && cut[-5] != '.') || !j.starts() || j.letters == 1)
    return false;
  for (const char* at = cut - size; at != cut; ++at) {
    if (at != cut - 5 && !is_ascii_digit(*at)) return false;
  }
  return true;
}

// True if text[0, cut) ends with a date and a time, "03/23/2001 12:24 PM", "03/23/01 14:57:02".
[[nodiscard]] constexpr bool ends_in_stamp(const char* text, unsigned cut) noexcept {
  const char* end = text + cut;
  if (cut > 3 && end[-1] == 'M' && end[-3] == ' ') end -= 3;
  const char* const time = chunk_begin(text, end);
  if (end - time < 4 || !is_ascii_digit(end[-1]) || end[-3] != ':' || time - text < 8) return false;
  const char* const date = chunk_begin(text, time - 1);
  return form_of(text, static_cast<unsigned>(date - text), static_cast<unsigned>(time - 1 - text)) ==
         chunk_form::date;
}

// "P.S.", "p.s.".
[[nodiscard]] constexpr bool is_postscript(const char* p, unsigned size) noexcept {
  return size == 4 && (p[0] | 0x20) == 'p' && p[1] == '.' && (p[2] | 0x20) == 's' && p[3] == '.';
}

// True if a sentence ends although a small letter follows.
[[nodiscard]] constexpr bool ends_before_small(const post_joint& j) noexcept {
  if ((j.word & (mark::closed | mark::stops)) != 0) return false;
  if (j.follows(next_bit::dots)) return true;  // "It stopped. ...and then"
  if ((j.words.pack.habits & habit::careless) == 0 || j.first >= 0x80) return false;
  if ((j.word & mark::other) != 0 && *j.end != ' ' && (j.end[1] == '!' || j.end[1] == '?')) return true;
  // "Yahoo! said" goes on, "Hello. how are you?" does not
  constexpr unsigned longest_title = 4;  // "Prof. hill"
  if ((j.word & char_class::upper) != 0 &&
      (j.begin != j.text || j.run <= longest_title || (j.word & mark::other) != 0))
    return false;
  if ((j.word & mark::other) != 0) return true;
  if (j.end - j.begin < 4 && j.begin - j.text > 1 && is_ascii_digit(j.begin[-2]))
    return false;  // "11 in. tall"
  // a word nearby must be in the pack; otherwise, unless it is too long for that, the last word may be an
  // abbreviation of another language
  uint32_t nearby = j.known | j.words.pack.find(j.begin, j.end);
  if (nearby == 0 && j.begin != j.text)
    nearby = j.words.pack.find(chunk_begin(j.text, j.begin - 1), j.begin - 1);

  const bool ordinal = (j.word & char_class::digit) != 0 && j.end - j.begin < 3;  // "the 2. prize"
  return (nearby != 0 || j.run > longest_abbreviation) && !ordinal && !is_abbreviated(j);
}

// "It begins. – Who pays?", but «"Who pays? – he asked. – You do"» is one sentence, "--" may mean anything,
// and a unit goes on, "by 5 proc. - said".
[[nodiscard]] constexpr bool begins_speech(const post_joint& j, char last_but_one) noexcept {
  return j.follows(next_bit::dash) && (j.word & (mark::closed | mark::stop)) == mark::stop && j.run > 2 &&
         last_but_one != '-' && (j.begin - j.text < 2 || !is_ascii_digit(j.begin[-2])) &&
         (char_class::opener & read_at(j.text, j.end).classes()) == 0 && !is_abbreviated(j);
}

// "Who pays? –Nobody."; after a dash between spaces, it may go on: "Who pays? – he asked".
[[nodiscard]] constexpr bool begins_answer(const post_joint& j, char first) noexcept {
  return first == '\xE2' && j.follows(next_bit::dash) && j.follows(char_class::upper) &&
         (j.word & (mark::closed | mark::other)) == mark::other;
}

// "i.e. The rest" goes on, and so does "Hauptstr. 5".
[[nodiscard]] constexpr bool never_ends(const post_joint& j) noexcept {
  const char* const p = j.begin;
  const ptrdiff_t size = j.end - p;
  if (size == 3 && p[1] == '.') return (p[0] == 'i' && p[2] == 'e') || (p[0] == 'e' && p[2] == 'g');
  return size > 3 && j.follows(char_class::digit) && j.end[-1] == 'r' && j.end[-2] == 't' && j.end[-3] == 's';
}

// "3 Mrd. Der Rest", and "01 47. Rufen Sie": after a number comes a unit or another number.
[[nodiscard]] constexpr bool ends_amount(const post_joint& j) noexcept {
  if (j.begin - j.text < 2 || j.begin[-1] != ' ' || !is_ascii_digit(j.begin[-2]) ||
      (j.word & (mark::stops | mark::stop)) != mark::stop || j.follows(next_bit::dash))
    return false;
  const unsigned content = j.word & (char_class::letter | char_class::digit | word_bit::symbol);
  return content == char_class::digit ? (j.word & word_bit::inside) == 0 && j.follows(char_class::upper)
                                      : (content & (char_class::digit | word_bit::symbol)) == 0 && j.starts();
}

// "at 2 p.m. Gates open", but "at 2 p.m. Monday", "2 p.m. ET" and "At 2 p.m. Ann Lee". `at`: the next word.
constexpr const char* zones[] = {"eastern", "central", "pacific", "mountain", "greenwich"};
[[nodiscard]] constexpr bool ends_time(const post_joint& j, const char* at) noexcept {
  constexpr ptrdiff_t longest_start = 20;  // bytes of "On Monday at 2:15 p.m."
  const char* const p = j.begin;
  if (p - j.text < longest_start || j.letters < 2 || j.end - p != 3 || p[1] != '.' || (p[2] | 0x20) != 'm' ||
      ((p[0] | 0x20) != 'a' && (p[0] | 0x20) != 'p'))
    return false;
  if (!in(static_cast<uint8_t>(at[0]), 'A', 'Z') || !in(static_cast<uint8_t>(at[1]), 'a', 'z')) return false;
  const char* const end = at + j.letters;
  return (j.find(at, end) & word_class::date) == 0 && !is_of(zones, at, end - at);
}

}  // namespace detail

// As ends_sentence(), for text that may be a letter or a post.
[[nodiscard]] constexpr bool ends_in_post(const char* text, uint16_t cut, uint16_t next, uint16_t size,
                                          const language& pack, bool wrapped) noexcept {
  using namespace detail;
  const chunk_form after = form_of(text, next, size);
  if (after == chunk_form::bullet || (after == chunk_form::rule && text[next] != '*') ||
      (after == chunk_form::item && is_next_item(text, size)))
    return true;
  const post_joint j{text, post_words{pack}, text + cut, text + next, text + size};
  const bool marked = is_marked(j.word);
  if (after == chunk_form::date && (j.word & char_class::upper) != 0 && text[cut - 1] != ':') return true;
  if (after == chunk_form::address && marked && text[next] == 'h') return true;
  if (marked && (after == chunk_form::smiley || never_ends(j))) return false;
  if (marked)
    return ends_at(j, wrapped) || begins_speech(j, text[size - 2]) || ends_amount(j) ||
           ends_time(j, text + next) || begins_answer(j, text[next]) ||
           ((j.next & char_class::letter) == char_class::lower && ends_before_small(j));
  const char* const end = text + cut;
  const unsigned begin = static_cast<unsigned>(chunk_begin(text, end) - text);
  if (text[cut - 1] == ')' && (j.word & char_class::letter) != 0 && j.starts() && cut > 3 &&
      !(j.first == 'I' && j.letters == 1))
    return true;
  if (ends_farewell(j, text[cut - 1]) || ends_greeting(j, end) || ends_number(j, end)) return true;
  if (is_postscript(text + next, size - next)) return true;
  const bool meridian = size - next == 2 && text[next + 1] == 'M';
  if (!meridian && j.follows(char_class::letter) && ends_in_stamp(text, cut)) return true;
  const chunk_form before = form_of(text, begin, cut);
  if (before == chunk_form::smiley && begin > 1 && j.follows(char_class::letter) &&
      ends_in_mark(text, begin - 1))
    return true;
  const bool ends_line = cut == 2 ? text[0] == '-' && text[1] == '-'  // "--" before a signature
                                  : before == chunk_form::time || before == chunk_form::address ||
                                        before == chunk_form::smiley ||
                                        (before == chunk_form::rule && text[begin] == text[cut - 1]);
  if (!ends_line) return false;
  return j.follows(char_class::upper | char_class::digit) ||
         (after == chunk_form::address && text[next] == 'h');
}

// As begins_inside(), for text that may be a letter or a post: "Is it over?he asked".
[[nodiscard]] constexpr bool begins_in_post(const char* text, uint16_t begin, uint16_t at, uint16_t size,
                                            const language& pack) noexcept {
  using namespace detail;
  const post_joint j{text, post_words{pack}, text + at, text + at, text + size};
  if (begins_at(j, text + begin, text + at)) return true;
  return (j.word & mark::other) != 0 && j.follows(char_class::lower) && (j.word & word_bit::inside) == 0 &&
         (j.word & char_class::lower) != 0 && ends_before_small(j);
}

}  // namespace brevier

#endif  // BREVIER_POSTS_HPP
