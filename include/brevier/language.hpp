// SPDX-License-Identifier: MIT
//
// language: what is known of a language's words.
//
// A pack is written below as words and turned by the compiler into two sorted tables, three bytes a word; the
// words themselves do not reach the device. A program pays for the packs that it names:
//
//   brevier::summarizer<brevier::standard, brevier::languages<brevier::english>> article;
//
// Input:  the hash of a word (text.hpp).
// Output: its classes, a union of the bits in `word_class`; 0 for a word that is in no list.
// Bound:  a search from where the hash ought to stand, about ten comparisons. Two different words share a
//         hash once in 65,536 pairs: a word that is not in a pack of 300 is taken for one of it once in 200.

#ifndef BREVIER_LANGUAGE_HPP
#define BREVIER_LANGUAGE_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/text.hpp>

namespace brevier {

namespace word_class {
constexpr uint32_t stop = 1u << 0;     // a function word, which says nothing of the topic
constexpr uint32_t dangles = 1u << 1;  // no line may end on it: "the", "of", "which"
constexpr uint32_t weak = 1u << 2;     // a line had better not end on it; an article, if it dangles; a word
                                       // that may go anywhere, if it is an adverb
constexpr uint32_t abbreviation = 1u << 3;  // written with a full stop that does not end the sentence: "Mr."
constexpr uint32_t may_end = 1u << 4;  // an abbreviation that also stands at the end of sentences: "Corp."
constexpr uint32_t numbered =
    1u << 5;                          // an abbreviation before a number or a small letter: "No. 5", "et al."
constexpr uint32_t proper = 1u << 6;  // an abbreviation only with a capital: "Gen.", "Ill."
constexpr uint32_t ordinal =
    1u << 7;  // after it, a number with a full stop is an ordinal: German "am 3. Mai"
constexpr uint32_t starter = 1u << 8;  // with a capital after a full stop, it begins a sentence: "The", "He"
constexpr uint32_t leans = 1u << 9;    // at the front of a sentence, it leans on the one before: "He", "But"
constexpr uint32_t adverb = 1u << 10;  // may go from the front of a sentence, with its comma: "Meanwhile,"
constexpr uint32_t clause = 1u << 11;  // opens a clause that may go: "who", "after", "while"
constexpr uint32_t phrase = 1u << 12;  // a preposition before which a sentence may stop: "in", "after"
constexpr uint32_t verb = 1u << 13;    // a finite verb but those of saying: "is", "has", "won"
constexpr uint32_t speech = 1u << 14;  // a verb of saying: "said", "told"
constexpr uint32_t self = 1u << 15;    // speaks of the speaker or the reader: "I", "we", "you"
constexpr uint32_t date = 0x10000;     // a month or a day of the week
constexpr uint32_t page = 0x20000;     // a word of the page and not of the article: "share", "subscribe"
constexpr uint32_t limits = 0x80000;   // what it opens changes the meaning of what came before: "if", "but"
constexpr uint32_t by = 0x40000;       // begins a byline
}  // namespace word_class

// A language as the stages see it: `count` hashes in rising order, and for each the place of its classes.
struct language {
  char code[3] = {};  // ISO 639-1
  const uint16_t* hashes = nullptr;
  const uint8_t* kinds = nullptr;
  const uint32_t* classes = nullptr;
  uint16_t count = 0;

  [[nodiscard]] constexpr uint32_t find(uint16_t hash) const noexcept {
    if (count == 0) return 0;
    // Hashes lie about evenly, so one is near the place that it would have if they did.
    uint32_t at = (uint32_t{hash} * count) >> 16;
    while (rom(hashes[at]) < hash) {
      if (++at == count) return 0;
    }
    while (at > 0 && rom(hashes[at]) > hash) --at;
    return rom(hashes[at]) == hash ? rom(classes[rom(kinds[at])]) : 0u;
  }

  [[nodiscard]] constexpr uint32_t find(const char* word, uint16_t size) const noexcept {
    return find(hash_word(word, size));
  }
};

// The pack of no language: every word is unknown, and the summarizer works by the statistics of the text.
inline constexpr language no_language = {};

namespace detail {

// A line of a pack's source: words, separated by single spaces, that share these classes. A word that stands
// in several lines has the classes of all.
struct word_line {
  uint32_t classes;
  const char* words;
};

constexpr uint16_t length_of_word(const char* p) noexcept {
  uint16_t n = 0;
  while (p[n] != 0 && p[n] != ' ') ++n;
  return n;
}

// Calls put(hash, classes) for every word of every line.
template <class Lines, class Put>
constexpr void for_each_word(const Lines& lines, Put& put) noexcept {
  for (const word_line& line : lines) {
    for (const char* p = line.words; *p != 0;) {
      const uint16_t n = length_of_word(p);
      if (n != 0) put(hash_word(p, n), line.classes);
      p += p[n] == ' ' ? n + 1 : n;
    }
  }
}

struct count_words {
  uint16_t count = 0;
  constexpr void operator()(uint16_t, uint32_t) noexcept { ++count; }
};

// While a pack is built: one entry a word, kept in order; `Capacity` is an upper bound of their number.
template <uint16_t Capacity>
struct word_entries {
  uint16_t hash[Capacity] = {};
  uint32_t classes[Capacity] = {};
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

  constexpr uint8_t kinds() const noexcept {
    uint8_t n = 0;
    for (uint16_t i = 0; i < count; ++i) {
      bool seen = false;
      for (uint16_t k = 0; k < i && !seen; ++k) seen = classes[k] == classes[i];
      if (!seen) ++n;
    }
    return n;
  }
};

// The tables of a pack, as they lie in read-only memory.
template <uint16_t Count, uint8_t Kinds>
struct word_tables {
  uint16_t hashes[Count] = {};
  uint8_t kinds[Count] = {};
  uint32_t classes[Kinds] = {};

  template <class Entries>
  explicit constexpr word_tables(const Entries& from) noexcept {
    uint8_t used = 0;
    for (uint16_t i = 0; i < Count; ++i) {
      hashes[i] = from.hash[i];
      uint8_t kind = 0;
      while (kind < used && classes[kind] != from.classes[i]) ++kind;
      if (kind == used) classes[used++] = from.classes[i];
      kinds[i] = kind;
    }
  }
};

template <class Pack>
constexpr uint16_t word_bound() noexcept {
  count_words counter;
  for_each_word(Pack::lines, counter);
  return counter.count;
}

template <class Pack>
constexpr auto collect_words() noexcept {
  word_entries<word_bound<Pack>()> entries;
  for_each_word(Pack::lines, entries);
  return entries;
}

template <class Pack>
struct built_pack {
  static constexpr auto entries = collect_words<Pack>();
  BREVIER_ROM static constexpr word_tables<entries.count, entries.kinds()> tables{entries};
  static constexpr language value = {
      {Pack::code[0], Pack::code[1], 0}, tables.hashes, tables.kinds, tables.classes, entries.count};
};

}  // namespace detail

// English.
struct english {
  static constexpr char code[3] = "en";
  static constexpr detail::word_line lines[] = {
      // articles, prepositions, conjunctions, auxiliaries: no line may end on them
      {word_class::stop | word_class::dangles,
       "a an the of to in on at for from with by and or but as that which who whose than into is are was "
       "were be been has have had will would can could may might not no its his her their our my your this "
       "these those if because while when after before about over under between during against through "
       "without within among toward towards onto upon per via nor so although though unless until since "
       "whether where why how such both either neither each every any some am being do does did shall "
       "should must cannot whom until despite"},
      {word_class::stop,
       "i he she it we you they me him us them himself herself itself themselves there here then now also "
       "just only very more most other another same own too all few many much said says say up down out "
       "off again one two first last new year years time people what don't didn't doesn't isn't wasn't "
       "weren't can't won't couldn't wouldn't shouldn't hasn't haven't hadn't it's he's she's that's "
       "there's they're we're i'm i've mr mrs ms like even still back get got make made go going went come "
       "came take took see well way day told according"},
      // what begins a sentence when it has a capital after an abbreviation or an initial
      {word_class::starter,
       "the a an he she it we they i you this that these those there here his her its their our my your in "
       "on at for from with by and or but as when while after before if although though because since what "
       "who why how where which not no so then now however meanwhile also both some many most all each one "
       "two other another under over during despite according is are was were did does do has have had "
       "will would can could mr mrs ms even still more much only such every any until among there's it's "
       "that's he's they're we're i'm former"},
      {word_class::stop | word_class::leans,
       "he she it they this that these those his her its their him them but and or so then however "
       "meanwhile also such yet still instead moreover furthermore nevertheless nonetheless therefore thus "
       "otherwise similarly likewise additionally besides"},
      {word_class::stop | word_class::adverb,
       "however meanwhile moreover furthermore nevertheless nonetheless therefore thus additionally "
       "besides instead otherwise similarly likewise still yet also separately earlier later afterwards "
       "eventually finally recently indeed overall"},
      {word_class::clause,
       "who which whose where when while after before because although though as since until unless if "
       "despite amid following including according but"},
      {word_class::speech,
       "said says say told tells added adds reported reports announced warned warns claimed claims argued "
       "argues explained insisted noted acknowledged admitted confirmed replied wrote according saying "
       "adding telling"},
      {word_class::weak,
       "a an the he she it they we i you other more most such many few several new first last two three "
       "four five six nearly only very even still around like"},
      {word_class::verb,
       "is are was were has have had will would can could may might must does did made took came went gave "
       "saw found left held led won lost beat ran began became kept met hit fell rose got"},
      {word_class::phrase, "in on at during after before amid following since until near despite"},
      {word_class::date,
       "january february march april may june july august september october november december jan feb mar "
       "apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon "
       "tue tues wed thu thur thurs fri sat sun"},
      // titles and the like: a name or a number follows
      {word_class::abbreviation,
       "mr mrs ms dr prof rev lt capt cmdr sgt cpl pvt gov supt insp mt ft vs v gens sens reps govs profs "
       "drs viz cf e.g i.e dept univ assn p.s ps"},
      {word_class::abbreviation | word_class::proper, "hon gen col maj adm sen rep pres det fr br pop"},
      // before a number, or before a small letter
      {word_class::abbreviation | word_class::numbered,
       "no nos p pp vol fig figs sec ch chap art para op ed eds ext etc al"},
      {word_class::abbreviation | word_class::may_end,
       "inc corp co ltd plc llc jr sr bros cos st rd ave blvd jan feb apr jun jul aug sept sep oct nov"},
      {word_class::abbreviation | word_class::may_end | word_class::proper,
       "mar dec ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo neb "
       "nev okla ore pa tenn tex va vt wash wis wyo"},
      {word_class::page,
       "share tweet email print subscribe subscription newsletter follow comments comment advertisement "
       "sponsored copyright rights reserved click tap photo photograph image images picture video watch "
       "listen gallery related read updated published getty reuters ap afp pic file source credit courtesy "
       "facebook twitter whatsapp instagram linkedin pinterest cookie cookies menu login sign privacy "
       "terms loading skip copy link content playback supported device headlines latest"},
      {word_class::limits, "if unless but until although though except only"},
      {word_class::by, "by"},
      {word_class::self,
       "i we you me us my our your i'm i've i'll we're we've we'll you're you'll myself ourselves"},
  };
};

// The packs that a summarizer knows, in the order in which a tie between them is decided.
template <class... Packs>
struct languages {
  static_assert(sizeof...(Packs) <= 32, "brevier: at most 32 languages");
  static constexpr uint8_t count = sizeof...(Packs);
  static constexpr const language* list[sizeof...(Packs) + 1] = {&detail::built_pack<Packs>::value...,
                                                                 &no_language};
};

}  // namespace brevier

#endif  // BREVIER_LANGUAGE_HPP
