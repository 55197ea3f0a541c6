// SPDX-License-Identifier: MIT
//
// language: what is known of the words of a language.
//
// A pack is written as words (languages/english.hpp and its neighbours) and turned by the compiler into a
// table of two bytes per word; the words themselves do not reach the device. A program pays only for the
// packs that it names:
//
//   brevier::summarizer<brevier::standard, brevier::languages<brevier::english, brevier::french>> article;
//
// Input:  the hash of a word (hash.hpp).
// Output: its classes, a union of the bits in `word_class`; 0 for a word that is in no list.
// Bound:  reads half of one block of the table, two to four entries on average. Two words collide once in
//         65,536 pairs, so a word that is not in a pack of 300 is taken for one that is once in 200.
//
// The table. Words with the same classes are of one kind, a number of `kind_bits` bits. The upper `kind_bits`
// bits of a word's hash are the number of its block; its 16-bit entry is the rest of the hash above the kind,
// so no bit of the hash is lost. Blocks lie one after the other. Hashes are spread about evenly, so a block
// begins near its place in a perfectly even spread, and one signed byte holds the offset from there.

#ifndef BREVIER_LANGUAGE_HPP
#define BREVIER_LANGUAGE_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/hash.hpp>
#include <brevier/limits.hpp>
#include <brevier/rom.hpp>
#include <brevier/text.hpp>
#include <brevier/utf8.hpp>

namespace brevier {

// What a word may be. Each group is headed by the stages that use it.
namespace word_class {
// The class of this number. Not named bit(), which is an Arduino macro.
[[nodiscard]] constexpr uint32_t nth(unsigned number) noexcept {
  return uint32_t{1} << number;  // an int may have 16 bits
}
// terms, score
constexpr uint32_t stop = nth(0);  // a stop word, which says nothing of the topic
// parse, cut: where a line may end
constexpr uint32_t dangles = nth(1);  // never on this word: "the", "of", "which"
constexpr uint32_t weak = nth(2);     // better not on this word; with `dangles`, an article
// segment
constexpr uint32_t abbreviation = nth(3);  // its full stop does not end the sentence: "Mr."
constexpr uint32_t may_end = nth(4);       // an abbreviation that also stands at the end: "Corp."
constexpr uint32_t numbered = nth(5);      // an abbreviation only before a number or a small letter: "No. 5",
                                           // "et al."; with may_end, "year" or "century": "1898 г."
constexpr uint32_t proper = nth(6);        // an abbreviation only with a capital: "Gen.", "Ill."
constexpr uint32_t ordinal = nth(7);       // a number after it with a full stop is an ordinal: "am 3. Mai"
constexpr uint32_t starter = nth(8);       // with a capital after a full stop it begins a sentence: "The"
// score, parse
constexpr uint32_t leans = nth(9);  // at the start, makes a sentence lean on the one before: "He", "But"
constexpr uint32_t adverb =
    nth(10);  // may be cut with its comma at the start of a sentence, or between two commas: "However,"
constexpr uint32_t clause = nth(11);  // opens a clause that may be cut: "who", "after", "while"
constexpr uint32_t verb = nth(13);    // a finite verb, except verbs of saying: "is", "has", "won"
constexpr uint32_t speech = nth(14);  // a verb of saying: "said", "told"
constexpr uint32_t self = nth(15);    // refers to the speaker or the reader: "I", "we", "you"
constexpr uint32_t caveat = nth(19);  // opens what changes the meaning of the text before it: "if", "but"
constexpr uint32_t spare = nth(20);   // cut where room is short: "also"; "Corp." after a name; with dangles,
                                      // in English headlines (trim.hpp): "the"
// line
constexpr uint32_t here = nth(12);    // near a notice, refers to the article: "this report"
constexpr uint32_t date = nth(16);    // a month or a day of the week
constexpr uint32_t page = nth(17);    // a word of the page and not of the article: "share", "subscribe"
constexpr uint32_t by = nth(18);      // begins a byline
constexpr uint32_t notice = nth(23);  // a word of notices about the article: "report", "contributed"
// guess
constexpr uint32_t own = nth(21);      // a single letter that no other language of its alphabet has
constexpr uint32_t foreign = nth(22);  // a word, or a letter, that this language does not have

// Combinations with a meaning of their own.
constexpr uint32_t article = dangles | weak;        // "the"
constexpr uint32_t preposition = dangles | adverb;  // of time or place, "in": a line may well end before it.
                                                    // `dangles` alone binds to the word before: "of"
constexpr uint32_t auxiliary = preposition | verb;  // needs another verb, "has": after "has in May", that is
                                                    // still to come
}  // namespace word_class

namespace habit {
constexpr uint8_t ordinals = 1;   // "3." before a capital is an ordinal, unless a sentence may begin there
constexpr uint8_t careless = 2;   // careless writing begins sentences with small letters
constexpr uint8_t particles = 4;  // what is a preposition elsewhere may end a sentence: "kündigt sie an"
constexpr uint8_t alone = 8;      // its own words suffice to find sentence ends (stage::common_words)
// From this bit up: how many bytes of a word make its term; 0 for all. Where a language has many endings,
// about the first five letters serve as well as a table of endings: F. Can et al., "Information retrieval on
// Turkish texts", Journal of the American Society for Information Science and Technology 59 (2008).
constexpr uint8_t bytes = 16;
}  // namespace habit

// A language as the stages see it, in flash (rom.hpp).
struct language {
  rom_array<char, 3> code = {};  // ISO 639-1
  rom_value<uint8_t> kind_bits;  // 3 ... 7
  rom_value<uint16_t> count;     // of words
  rom_value<uint8_t> share;      // at least this many votes per eight words make a text one of this language
  rom_value<uint8_t> habits;     // of writing: bits of `habit`
  rom_value<const uint16_t*> entries;  // of all blocks, then 0xFFFF
  rom_value<const uint8_t*> tables;    // a byte per block, and 0; then three bytes of classes per kind

  // The classes of the word with this hash.
  [[gnu::noinline, nodiscard]] constexpr uint32_t find(uint16_t hash) const noexcept { return look_up(hash); }

  // The same, inlined where the pack is a constant: the compiler keeps only what is used.
  [[nodiscard]] constexpr uint32_t look_up(uint16_t hash) const noexcept {
    const uint8_t bits = kind_bits;
    const uint32_t wide = uint32_t{hash} << bits;
    const unsigned block = static_cast<unsigned>(wide >> 16);
    const unsigned wanted = static_cast<unsigned>(wide & 0xFFFF);
    const uint16_t* at = begin_of(block);
    unsigned entry = rom(*at);
    while (entry < wanted) entry = rom(*++at);  // entries ascend; the last of the table is above all
    const unsigned kind = entry - wanted;
    if (kind >> bits != 0 || at >= begin_of(block + 1)) return 0;
    return classes_of_kind(kind);
  }

  // For "d'une" and "qu'il", looks up the word after the apostrophe.
  [[gnu::noinline, nodiscard]] constexpr uint32_t find(const char* word, const char* end) const noexcept {
    return find(hash_word(elided(word, end), end));
  }
  [[gnu::always_inline, nodiscard]] constexpr uint32_t find(const char* word, size_t size) const noexcept {
    return find(word, word + size);
  }

  // What the non-ASCII letters of a word say of its language: `own`, `foreign`, both or nothing.
  [[gnu::noinline, nodiscard]] constexpr uint32_t letters(const char* word, uint16_t size) const noexcept {
    constexpr uint32_t letter_classes = word_class::own | word_class::foreign;
    uint32_t all = 0;
    for (uint16_t i = 0; i < size; ++i) {
      if (static_cast<uint8_t>(word[i]) < 0xC0) continue;
      text_hash hash;
      hash.take(decode_utf8(word + i, 2).code);  // letters of two bytes; no pack has longer ones
      all |= find(hash_end(hash.value));
    }
    return all & letter_classes;
  }

  // True if every word is found, with its classes.
  [[nodiscard]] constexpr bool knows(const uint16_t* hashes, const uint32_t* classes) const noexcept {
    for (uint16_t i = 0; i < count; ++i) {
      if (find(hashes[i]) != classes[i]) return false;
    }
    return true;
  }

  // Where a block would begin if hashes were spread evenly.
  [[nodiscard]] static constexpr unsigned even_begin(unsigned words, unsigned block, uint8_t bits) noexcept {
    return (words * block) >> bits;
  }

 private:
  [[nodiscard]] constexpr const uint16_t* begin_of(unsigned block) const noexcept {
    return entries + even_begin(count, block, kind_bits) + static_cast<int8_t>(rom(tables[block]));
  }

  // Where the word begins after an elided one of one or two letters ("d'"), if there is one. The word has at
  // least two letters, so the "s" of "it's" is not one.
  [[nodiscard]] static constexpr const char* elided(const char* word, const char* end) noexcept {
    if (end - word < 4) return word;
    const char* at = word + 1;
    if (*at != '\'' && *at != '\xE2') ++at;
    if (*at == '\'' && end - at > 2) return at + 1;
    return *at == '\xE2' && end - at > 4 && at[2] == '\x99' ? at + 3 : word;
  }

  [[nodiscard]] constexpr uint32_t classes_of_kind(unsigned kind) const noexcept {
    const uint8_t* p = tables + static_cast<size_t>((1u << kind_bits) + 1 + 3u * kind);
    return rom(p[0]) | uint32_t{rom(p[1])} << 8 | uint32_t{rom(p[2])} << 16;
  }
};

// The pack of no language: every word is unknown, and the summarizer relies on the statistics of the text.
BREVIER_ROM inline constexpr uint16_t no_entries[1] = {0xFFFF};  // the one above all
BREVIER_ROM inline constexpr uint8_t no_tables[2] = {};          // one block without words
BREVIER_ROM inline constexpr language no_language = {{}, 0, 0, 0, 0, no_entries, no_tables};

namespace detail {

// A line of a pack's source: words with these classes, separated by single spaces. A word in several lines
// has the classes of all.
struct word_line {
  uint32_t classes;
  const char* words;
};

// The defaults of a pack; so one without lines has no words.
struct pack {
  static constexpr uint8_t share = 3;
  static constexpr uint8_t habits = 0;
  static constexpr uint16_t stages = 0;          // those of stage::of_languages that its pages need
  static constexpr uint32_t classes = 0xFFFFFF;  // a word with none of these is left out
  static constexpr word_line lines[] = {{0, ""}};
};

[[nodiscard]] constexpr uint16_t length_of_word(const char* p) noexcept {
  uint16_t n = 0;
  while (p[n] != 0 && p[n] != ' ') ++n;
  return n;
}

// Calls put(hash, classes) for every word of every line that has any of these classes.
template <class Lines, class Put>
constexpr void for_each_word(const Lines& lines, uint32_t wanted, Put& put) noexcept {
  for (const word_line& line : lines) {
    const uint32_t classes = line.classes & wanted;
    if (classes == 0) continue;
    for (const char* p = line.words; *p != 0;) {
      const uint16_t n = length_of_word(p);
      if (n != 0) put(hash_word(p, n), classes);
      p += p[n] == ' ' ? n + 1 : n;
    }
  }
}

struct count_words {
  uint16_t count = 0;
  constexpr void operator()(uint16_t, uint32_t) noexcept { ++count; }
};

// While a pack is built: one entry per word, in order; `Capacity` is an upper bound of their number.
template <uint16_t Capacity>
struct word_entries {
  uint16_t hash[Capacity + 1] = {};  // no array is empty
  uint32_t classes[Capacity + 1] = {};
  uint16_t count = 0;

  constexpr void operator()(uint16_t h, uint32_t c) noexcept {
    uint16_t at = count;
    while (at > 0 && hash[at - 1] >= h) --at;
    if (at < count && hash[at] == h) {
      classes[at] |= c;
      return;
    }
    for (uint16_t i = count; i > at; --i) {
      hash[i] = hash[i - 1];
      classes[i] = classes[i - 1];
    }
    hash[at] = h;
    classes[at] = c;
    ++count;
  }

  constexpr uint16_t kinds() const noexcept {
    uint16_t n = 1;
    for (uint16_t i = 1; i < count; ++i) {
      bool seen = false;
      for (uint16_t k = 0; k < i && !seen; ++k) seen = classes[k] == classes[i];
      if (!seen) ++n;
    }
    return n;
  }

  constexpr uint8_t kind_bits() const noexcept {
    uint8_t bits = 3;
    while ((1u << bits) < kinds()) ++bits;
    // more than seven words in each of 64 blocks: for 64 bytes, half as many are read
    return bits == 6 && count > 7 * 64 && count < 512 ? uint8_t{7} : bits;
  }
};

// The tables of a pack, as they lie in read-only memory.
template <uint16_t Count, uint8_t Bits, uint16_t Kinds>
struct word_tables {
  static_assert(Bits <= 7, "brevier: the words of a pack have more than 128 different sets of classes");
  static_assert(Count < 1024, "brevier: a pack has more than 1023 words");
  static_assert(uint32_t{Count} << Bits <= 0xFFFF, "brevier: even_begin() has 16 bits");

  uint16_t entries[Count + 1] = {};  // one per word, and one above all
  uint8_t tables[(1u << Bits) + 1 + 3u * Kinds] = {};

  template <class Entries>
  explicit constexpr word_tables(const Entries& from) noexcept {
    uint32_t known[Kinds] = {};
    uint16_t used = 0;
    for (uint16_t i = 0; i < Count; ++i) {
      uint16_t kind = 0;
      while (kind < used && known[kind] != from.classes[i]) ++kind;
      if (kind == used) known[used++] = from.classes[i];
      entries[i] = static_cast<uint16_t>((uint32_t{from.hash[i]} << Bits) | kind);
    }
    for (uint16_t k = 0; k < Kinds; ++k) {
      for (uint8_t byte = 0; byte < 3; ++byte)
        tables[(1u << Bits) + 1 + 3u * k + byte] = static_cast<uint8_t>(known[k] >> (8 * byte));
    }
    entries[Count] = 0xFFFF;
    uint16_t at = 0;
    for (uint8_t block = 0; block < (1u << Bits); ++block) {
      while (at < Count && uint32_t{from.hash[at]} >> (16 - Bits) < block) ++at;
      const int32_t off = int32_t{at} - static_cast<int32_t>(language::even_begin(Count, block, Bits));
      tables[block] = static_cast<uint8_t>(off);
    }
  }
};

template <class Pack>
[[nodiscard]] constexpr uint16_t word_bound() noexcept {
  count_words counter;
  for_each_word(Pack::lines, Pack::classes, counter);
  return counter.count;
}

// The stages that a pack needs, for its pages and for its words.
template <class Pack>
[[nodiscard]] constexpr uint16_t stages_of_pack() noexcept {
  unsigned all = Pack::stages;
  if (Pack::habits >= habit::bytes) all |= stage::endings;
  if ((Pack::habits & habit::alone) == 0) all |= stage::common_words;
  for (const word_line& line : Pack::lines) {
    if ((line.classes & Pack::classes & (word_class::own | word_class::foreign)) != 0) all |= stage::letters;
  }
  return static_cast<uint16_t>(all);
}

template <class Pack>
constexpr auto collect_words() noexcept {
  word_entries<word_bound<Pack>()> entries;
  for_each_word(Pack::lines, Pack::classes, entries);
  return entries;
}

template <class Pack>
struct built_pack {
  static constexpr auto words = collect_words<Pack>();
  BREVIER_ROM static constexpr word_tables<words.count, words.kind_bits(), words.kinds()> tables{words};
  BREVIER_ROM static constexpr language value = {{{Pack::code[0], Pack::code[1], 0}},
                                                 words.kind_bits(),
                                                 words.count,
                                                 Pack::share,
                                                 Pack::habits,
                                                 tables.entries,
                                                 tables.tables};
  static_assert(value.knows(words.hash, words.classes),
                "brevier: a block of a pack begins too far from its place");
};

}  // namespace detail

// The read-only memory that a pack takes, in bytes.
template <class Pack>
constexpr size_t bytes_of_pack = sizeof(detail::built_pack<Pack>::tables) + sizeof(language);

// The packs that a summarizer knows, in the order in which a tie between them is decided.
template <class... Packs>
struct languages {
  static_assert(sizeof...(Packs) <= 32, "brevier: at most 32 languages");
  static constexpr uint8_t count = sizeof...(Packs);
  static constexpr uint16_t stages = (sizeof...(Packs) > 1 ? stage::several_languages : uint16_t{0}) |
                                     (uint16_t{0} | ... | detail::stages_of_pack<Packs>());
  BREVIER_ROM static constexpr const language* list[sizeof...(Packs) + 1] = {
      &detail::built_pack<Packs>::value..., &no_language};
};

}  // namespace brevier

#endif  // BREVIER_LANGUAGE_HPP
