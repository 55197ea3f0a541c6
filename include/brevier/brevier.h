// SPDX-License-Identifier: MIT
//
// Brevier for C: an article in, a headline or a summary of a fixed size out, in memory that the caller owns.
//
//   static brevier_standard_memory memory;              // 4 KiB, and that is all: the linker reports it
//
//   brevier_article* article = brevier_init(&memory, sizeof memory, BREVIER_STANDARD);
//   brevier_feed(article, chunk, size);                 // any pieces, cut anywhere, even inside a character
//   brevier_finish(article);
//   char line[76];
//   brevier_headline(article, line, sizeof line);       // at most 75 bytes and a NUL
//
// C99 or later, and C++. It is compiled once, in src/brevier.cpp (and src/html.cpp, for those who read HTML),
// with -fno-exceptions, and linked: the library calls nothing but memcpy, memset, memmove and memcmp, and
// what the compiler has for arithmetic that the processor has not. No heap, no locale, no I/O, no floating
// point; no variable of its own, so different articles may be read in different threads. Of one article only
// one call may run at a time, even where it is const: answers are made in it.
//
// Every call in every state has a defined result, and a call that is refused does not change the article:
//
//              | fresh                 | fed                  | finished
//   -----------+-----------------------+----------------------+----------------------------
//   feed       | -> fed                | reads on             | BAD_STATE
//   finish     | -> finished, EMPTY    | -> finished          | BAD_STATE
//   headline   | BAD_STATE             | BAD_STATE            | writes
//   summary    | BAD_STATE             | BAD_STATE            | writes  (also sentences, summary_from)
//   kept       | data is NULL          | data is NULL         | gives   (also keyword, explain)
//   title      | -> fed                | BAD_STATE            | BAD_STATE
//   language   | stays fresh           | BAD_STATE            | BAD_STATE
//   reset      | stays fresh           | -> fresh             | -> fresh
//   stats      | all zero              | so far               | of the whole article
//
// Where two refusals apply, it is the one that is listed first at the function; no article is always
// BAD_ARGUMENT: one that is NULL, or whose memory brevier_init() has not prepared.
// A pointer that is neither NULL nor to memory of the caller cannot be recognised and must not be given.

#ifndef BREVIER_H
#define BREVIER_H

#include <stddef.h>
#include <stdint.h>

// NOLINTBEGIN(modernize-use-using,readability-identifier-naming): what C and its customs ask for

#ifdef __cplusplus
extern "C" {
#endif

// ---- Limits ---------------------------------------------------------------------------------------------

// The version of this header; brevier_version() is that of the library.
#define BREVIER_VERSION "0.1.0"

// The RAM that an article takes, in bytes, the whole of it. Flash is the same for one preset and for all.
#define BREVIER_TINY_BYTES 1024
#define BREVIER_STANDARD_BYTES 4096
#define BREVIER_LARGE_BYTES 65536

// How much may be remembered; limits.hpp has the capacities. What does not fit is counted in brevier_report.
enum brevier_preset {
  BREVIER_TINY = 0,      // 1 KiB: a headline, or a summary of a few lines
  BREVIER_STANDARD = 1,  // 4 KiB: an article of the usual length
  BREVIER_LARGE = 2      // 64 KiB: nothing is lost on any ordinary article; not where size_t has 16 bits
};

// Memory for an article of each preset, as a static variable or a member. Any other memory will do that is as
// large and is aligned for uint32_t. An article may be moved by its bytes; its address is then the new one.
typedef union {
  uint32_t align;
  unsigned char bytes[BREVIER_TINY_BYTES];
} brevier_tiny_memory;

typedef union {
  uint32_t align;
  unsigned char bytes[BREVIER_STANDARD_BYTES];
} brevier_standard_memory;

#if !defined(__SIZEOF_SIZE_T__) || __SIZEOF_SIZE_T__ > 2
typedef union {
  uint32_t align;
  unsigned char bytes[BREVIER_LARGE_BYTES];
} brevier_large_memory;
#endif

// ---- What the library says back -------------------------------------------------------------------------

// The result of a call. Of one that reads or writes, BREVIER_OK says that every counter of losses in
// brevier_report is zero, and BREVIER_DEGRADED that one is not.
enum brevier_status {
  BREVIER_OK = 0,            // done, and nothing was lost
  BREVIER_DEGRADED = 1,      // done, with a valid result; brevier_report counts what was lost on the way
  BREVIER_EMPTY = 2,         // done, but no sentence and no other line is there to be shown, lost or not
  BREVIER_BAD_ARGUMENT = 3,  // no article, a null pointer with a size, or a value out of range
  BREVIER_BAD_STATE = 4      // not in this state, for example a summary before brevier_finish()
};

// Where an article stands.
enum brevier_state { BREVIER_FRESH = 0, BREVIER_FED = 1, BREVIER_FINISHED = 2 };

// What a line of the article is. Only body and list lines are summarized; the others are kept for an article
// that has nothing else.
enum brevier_line_kind {
  BREVIER_LINE_BODY = 0,      // running text
  BREVIER_LINE_LIST = 1,      // an item of a list, behind a bullet
  BREVIER_LINE_HEADING = 2,   // a short line above a part of the text
  BREVIER_LINE_TITLE = 3,     // the headline of the article
  BREVIER_LINE_BYLINE = 4,    // who wrote it
  BREVIER_LINE_DATE = 5,      // when
  BREVIER_LINE_CAPTION = 6,   // the words under a picture, or its credit
  BREVIER_LINE_FURNITURE = 7  // what belongs to the page: "Share", "Read more", "All rights reserved"
};

// What an HTML filter takes for a tag.
enum brevier_markup {
  BREVIER_MARKUP_AUTOMATIC = 0,  // known names are; what looks like one stays text, unless <html> comes first
  BREVIER_MARKUP_YES = 1         // everything from '<' and a letter to '>'
};

// ---- Types ----------------------------------------------------------------------------------------------

// An article that is read, and what is remembered of it.
typedef struct brevier_article brevier_article;

// What was read, what was kept, what was lost. All counters stop at their greatest value. Lines that are no
// body stay only where nothing else wants the room; that they went is no loss.
typedef struct {
  uint32_t bytes;           // fed so far
  uint32_t words;           // in the sentences of the body, and what a page in HTML has above its <h1>
  uint16_t sentences;       // of the body
  uint16_t paragraphs;      // of the body
  uint16_t lines_skipped;   // read, and no body: titles, headings, bylines, dates, captions, furniture
  uint16_t sentences_kept;  // that brevier_kept() gives; with titles and other lines that are no body, so it
                            // may be more than `sentences`; one that is said again is kept once
  // The losses.
  uint16_t malformed;          // sequences that are not UTF-8, each read as U+FFFD, and control characters
  uint16_t sentences_dropped;  // gave way to better ones, or found no place; or begin with too long a word
  uint16_t sentences_cut;      // longer than the window, so read in pieces
  uint16_t terms_dropped;      // words that left the table or found no place in it
} brevier_report;

// What a call wrote into the caller's buffer.
typedef struct {
  enum brevier_status result;
  size_t size;    // bytes written, without the NUL
  size_t needed;  // bytes that the whole would take, without the NUL: size < needed says it was shortened
} brevier_written;

// One sentence of the article, as it stands there (white space cleaned). The text lies in the article's
// memory, has no NUL at its end, and is valid until brevier_reset() or brevier_init().
typedef struct {
  const char* data;
  uint16_t size;                // bytes
  int16_t score;                // only comparable within an article
  uint16_t ordinal;             // the place among the sentences of the body, from 0
  uint16_t paragraph;           // among the paragraphs of the body, from 0
  enum brevier_line_kind kind;  // of the line in which it stands
  uint8_t chosen;               // 1 if it stands, whole or in part, in the text that was written last; or 0
} brevier_pick;

// One term of the article: the word as it first stands in a sentence that was kept.
typedef struct {
  const char* data;  // in the article's memory, like that of brevier_pick
  uint16_t size;     // bytes
  uint8_t count;     // how often it was counted, in any of its forms; stops at 255
} brevier_key_term;

// Why a sentence scores what it does: the numbers of its features, as features.hpp lists them.
#define BREVIER_FEATURES 32
typedef struct {
  uint8_t active[BREVIER_FEATURES];  // the first `count` of them
  uint8_t count;
} brevier_feature_list;

// ---- Reading an article ---------------------------------------------------------------------------------

// Prepares `bytes` bytes of memory for an article and returns it, fresh. `preset` is an enum brevier_preset;
// it is an int here, so that any value is defined. NULL, with the memory untouched, if memory is NULL, is not
// aligned for uint32_t, has less than BREVIER_..._BYTES, or if there is no such preset. Costs a memset.
// There is nothing to be released.
brevier_article* brevier_init(void* memory, size_t bytes, int preset);

// Back to fresh; title and language are forgotten as well. Without an article, nothing. Costs a memset.
void brevier_reset(brevier_article* article);

// Before the first feed: the headline of the article, in one piece and on one line: of several,
// brevier_headline() may show the last alone. The article is fed then. Linear in size.
//   OK, DEGRADED  taken
//   BAD_STATE     not fresh
//   BAD_ARGUMENT  no article; data is NULL, or size is 0
enum brevier_status brevier_title(brevier_article* article, const char* data, size_t size);

// Before the first feed, and before a title: the language by its code, "en"; "" for none. Without this call
// it is guessed from the first 64 words. The library has those that src/brevier.cpp names, English alone.
//   OK            done
//   BAD_ARGUMENT  no article; code is NULL, or no language of this library
//   BAD_STATE     not fresh
enum brevier_status brevier_language(brevier_article* article, const char* code);

// Reads more of the article. Linear in size, whatever the bytes are. `data` may be NULL if size is 0.
//   OK, DEGRADED  read
//   BAD_STATE     finished
//   BAD_ARGUMENT  no article; data is NULL and size is not 0
enum brevier_status brevier_feed(brevier_article* article, const char* data, size_t size);

// The article has ended: takes its last sentence.
//   OK, DEGRADED  it can be asked for text now
//   EMPTY         so it can, but it had no sentence
//   BAD_STATE     it had been finished before
//   BAD_ARGUMENT  no article
enum brevier_status brevier_finish(brevier_article* article);

// ---- HTML -----------------------------------------------------------------------------------------------
//
// A filter that stands before an article, for pages of HTML; markup.hpp says what it takes out. A program
// that does not call these functions does not link them.
//
//   static brevier_html_memory filter;
//
//   brevier_html* page = brevier_html_init(&filter, sizeof filter, BREVIER_MARKUP_AUTOMATIC);
//   brevier_html_feed(page, article, chunk, size);  // instead of brevier_feed()
//   brevier_html_finish(page, article);             // and then brevier_finish()

// The RAM that a filter takes, in bytes.
#define BREVIER_HTML_BYTES 52

typedef union {
  uint32_t align;
  unsigned char bytes[BREVIER_HTML_BYTES];
} brevier_html_memory;

typedef struct brevier_html brevier_html;

// Prepares memory for a filter, or again for another page. `mode` is an enum brevier_markup. NULL, with the
// memory untouched, if memory is NULL, not aligned for uint32_t or too small, or if there is no such mode.
brevier_html* brevier_html_init(void* memory, size_t bytes, int mode);

// Reads more of the page and feeds its text to the article, which is fed then. Linear in size.
//   OK, DEGRADED  read
//   BAD_ARGUMENT  no filter; data is NULL and size is not 0; no article
//   BAD_STATE     the article is finished
enum brevier_status brevier_html_feed(brevier_html* page, brevier_article* article, const char* data,
                                      size_t size);

// The page has ended: what was kept back, because it might have become markup, is fed to the article. It does
// not finish the article.
//   OK, DEGRADED  done
//   BAD_ARGUMENT  no filter; no article
//   BAD_STATE     the article is finished
enum brevier_status brevier_html_finish(brevier_html* page, brevier_article* article);

// How often markup did not end, and so took text with it; 0 without a filter. It is no part of
// brevier_report, but where it is not 0, the calls above say DEGRADED.
uint16_t brevier_html_malformed(const brevier_html* page);

// ---- Asking for text ------------------------------------------------------------------------------------
//
// These write at most `capacity` - 1 bytes of UTF-8 and a NUL, never half a character. `out` may be NULL if
// capacity is 0: then only `needed` is told. They may be called as often as wanted, for any sizes, and cost a
// few passes over the text that was kept. The result is
//   OK, DEGRADED  written; what of it fits
//   EMPTY         the article has no sentence
//   BAD_ARGUMENT  no article; out is NULL and capacity is not 0
//   BAD_STATE     not finished
// and in the last three cases `out` is the empty string, if there is room for one.

// One line: the title of the article, or its best sentence, made to fit: as a rule the first, which can stand
// alone; brevier_summary() of so many bytes may show another.
brevier_written brevier_headline(brevier_article* article, char* out, size_t capacity);

// Sentences in the order of the article. `needed` is the size of all that was kept.
brevier_written brevier_summary(brevier_article* article, char* out, size_t capacity);

// The same from the kept sentence number `first` on; if the article ends before the size is filled, what
// stands before it and fits whole comes first. Past the last one, nothing is written.
brevier_written brevier_summary_from(brevier_article* article, uint16_t first, char* out, size_t capacity);

// At most `most` sentences, the best, with a line feed between two: fewer if they are long or would say a
// thing twice. One that does not fit is left out, and what comes after it as well. Costs a look at every kept
// sentence for each of them.
brevier_written brevier_sentences(brevier_article* article, uint16_t most, char* out, size_t capacity);

// ---- Asking for more ------------------------------------------------------------------------------------

// The kept sentence number `i`, in the order of the article, from 0. `data` is NULL past the last one, of
// which there are brevier_stats().sentences_kept; before brevier_finish(); without an article. Costs a pass
// over the sentence, for its score.
brevier_pick brevier_kept(const brevier_article* article, uint16_t i);

// The features of the kept sentence number `i`; none where brevier_kept() gives none. Costs a pass over the
// sentence.
brevier_feature_list brevier_explain(const brevier_article* article, uint16_t i);

// The heaviest term number `i`, from 0. `data` is NULL past the last one, before brevier_finish(), and
// without an article. Finds all before it again; each takes at least a pass over the text that was kept, and
// at most a pass for each word of it.
brevier_key_term brevier_keyword(const brevier_article* article, uint16_t i);

// The code of the language in use, "en"; "" for none, or without an article. On AVR the code of a language is
// in flash, for strcmp_P() and its like.
const char* brevier_language_code(const brevier_article* article);

// What was read, kept and lost so far; all zero without an article.
brevier_report brevier_stats(const brevier_article* article);

// BREVIER_FRESH without an article.
enum brevier_state brevier_get_state(const brevier_article* article);

// A status, an enum brevier_status, in English words, for people; "unknown status" for any other value. Never
// NULL.
const char* brevier_status_text(int status);

// The version of the library, like BREVIER_VERSION.
const char* brevier_version(void);

#ifdef __cplusplus
}
#endif

// NOLINTEND(modernize-use-using,readability-identifier-naming)

#endif  // BREVIER_H
