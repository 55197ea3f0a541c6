// SPDX-License-Identifier: MIT
//
// c_interface: a C99 program that calls every function of <brevier/brevier.h>, rightly and wrongly.
//
// Output: a line for each thing that is not as the header says, with its line number here; how many were
//         right and how many were not. 1 if one was not.
//
// What is expected follows from the header and from the article below, and is worked out at each place.

#include <brevier/brevier.h>
#include <stdio.h>
#include <string.h>

static unsigned passed;
static unsigned failed;

static void check(int holds, const char* what, int line) {
  if (holds) {
    ++passed;
    return;
  }
  ++failed;
  printf("line %d: not true: %s\n", line, what);
}

#define CHECK(...) check((__VA_ARGS__) != 0, #__VA_ARGS__, __LINE__)

// Two paragraphs of two sentences each, and a title: short lines that do not end like sentences are none, and
// nothing in it is longer, or more, than the smallest preset can hold. "ferry" stands in it four times,
// "Harbour" and every other word less often.
static const char title[] = "Ferry sails again\n\n";
static const char body[] =
    "The ferry to Holm sails again from Monday. A storm had damaged the ferry in March.\n"
    "\n"
    "Repairs took seven weeks. One ferry worker said the ferry was safe.\n";
static const char first_sentence[] = "The ferry to Holm sails again from Monday.";
static const char third_sentence[] = "Repairs took seven weeks.";

static brevier_tiny_memory tiny;
static brevier_standard_memory standard;
static brevier_large_memory large;
static brevier_standard_memory blank;  // never prepared

static int is_written(brevier_written w, enum brevier_status result, size_t size, size_t needed) {
  return w.result == result && w.size == size && w.needed == needed;
}

static int is_empty_report(brevier_report r) {
  return r.bytes == 0 && r.words == 0 && r.sentences == 0 && r.paragraphs == 0 && r.lines_skipped == 0 &&
         r.sentences_kept == 0 && r.malformed == 0 && r.sentences_dropped == 0 && r.sentences_cut == 0 &&
         r.terms_dropped == 0;
}

static int begins_with(const char* data, size_t size, const char* with) {
  return size >= strlen(with) && memcmp(data, with, strlen(with)) == 0;
}

// ---- Preparing memory

static void test_memory(void) {
  CHECK(sizeof(brevier_tiny_memory) == BREVIER_TINY_BYTES);
  CHECK(sizeof(brevier_standard_memory) == BREVIER_STANDARD_BYTES);
  CHECK(sizeof(brevier_large_memory) == BREVIER_LARGE_BYTES);

  CHECK(brevier_init(NULL, BREVIER_TINY_BYTES, BREVIER_TINY) == NULL);
  CHECK(brevier_init(&tiny, BREVIER_TINY_BYTES - 1, BREVIER_TINY) == NULL);
  CHECK(brevier_init(&tiny, 0, BREVIER_TINY) == NULL);
  CHECK(brevier_init(&tiny, sizeof tiny, BREVIER_STANDARD) == NULL);
  CHECK(brevier_init(&standard, BREVIER_STANDARD_BYTES - 1, BREVIER_STANDARD) == NULL);
  CHECK(brevier_init(&large, BREVIER_LARGE_BYTES - 1, BREVIER_LARGE) == NULL);
  CHECK(brevier_init(&large, sizeof large, BREVIER_LARGE + 1) == NULL);
  CHECK(brevier_init(&large, sizeof large, -1) == NULL);
  CHECK(brevier_init(&large, sizeof large, 0x7FFFFFFF) == NULL);
  CHECK(brevier_init(large.bytes + 1, sizeof large - 1, BREVIER_TINY) == NULL);
  CHECK(brevier_init(large.bytes + 2, sizeof large - 2, BREVIER_TINY) == NULL);
  CHECK(brevier_init(large.bytes + 3, sizeof large - 3, BREVIER_TINY) == NULL);

  CHECK((void*)brevier_init(&tiny, sizeof tiny, BREVIER_TINY) == (void*)&tiny);
  CHECK((void*)brevier_init(&standard, sizeof standard, BREVIER_STANDARD) == (void*)&standard);
  CHECK((void*)brevier_init(&large, sizeof large, BREVIER_LARGE) == (void*)&large);
  CHECK((void*)brevier_init(large.bytes + 4, sizeof large - 4, BREVIER_STANDARD) == (void*)(large.bytes + 4));
}

// What is refused leaves memory as it was: here, all zero.
static void test_refused_memory(void) {
  static const brevier_standard_memory zero;
  CHECK(brevier_init(&blank, sizeof blank, BREVIER_LARGE) == NULL);
  CHECK(brevier_init(&blank, sizeof blank, 3) == NULL);
  CHECK(memcmp(&blank, &zero, sizeof zero) == 0);
}

// ---- No article: a null pointer, and memory that was not prepared

static void test_texts_without_article(brevier_article* none) {
  char out[4] = "abc";
  CHECK(is_written(brevier_headline(none, out, sizeof out), BREVIER_BAD_ARGUMENT, 0, 0));
  CHECK(out[0] == 0 && out[1] == 'b');
  out[0] = 'a';
  CHECK(is_written(brevier_summary(none, out, sizeof out), BREVIER_BAD_ARGUMENT, 0, 0));
  CHECK(out[0] == 0 && out[1] == 'b');
  out[0] = 'a';
  CHECK(is_written(brevier_summary_from(none, 0, out, sizeof out), BREVIER_BAD_ARGUMENT, 0, 0));
  CHECK(out[0] == 0 && out[1] == 'b');
  out[0] = 'a';
  CHECK(is_written(brevier_sentences(none, 1, out, sizeof out), BREVIER_BAD_ARGUMENT, 0, 0));
  CHECK(out[0] == 0 && out[1] == 'b');
  CHECK(is_written(brevier_summary(none, NULL, 0), BREVIER_BAD_ARGUMENT, 0, 0));
  CHECK(is_written(brevier_summary(none, NULL, 9), BREVIER_BAD_ARGUMENT, 0, 0));
  out[0] = 'a';
  CHECK(is_written(brevier_summary(none, out, 0), BREVIER_BAD_ARGUMENT, 0, 0));
  CHECK(out[0] == 'a');
}

static void test_without_article(brevier_article* none) {
  CHECK(brevier_feed(none, "a", 1) == BREVIER_BAD_ARGUMENT);
  CHECK(brevier_finish(none) == BREVIER_BAD_ARGUMENT);
  CHECK(brevier_title(none, "a", 1) == BREVIER_BAD_ARGUMENT);
  CHECK(brevier_language(none, "en") == BREVIER_BAD_ARGUMENT);
  brevier_reset(none);
  CHECK(brevier_kept(none, 0).data == NULL);
  CHECK(brevier_explain(none, 0).count == 0);
  CHECK(brevier_keyword(none, 0).data == NULL);
  CHECK(strcmp(brevier_language_code(none), "") == 0);
  CHECK(is_empty_report(brevier_stats(none)));
  CHECK(brevier_get_state(none) == BREVIER_FRESH);
  test_texts_without_article(none);
}

// ---- Every call in every state

static void test_no_text_yet(brevier_article* article) {
  char out[4] = "abc";
  CHECK(is_written(brevier_headline(article, out, sizeof out), BREVIER_BAD_STATE, 0, 0));
  CHECK(is_written(brevier_summary(article, out, sizeof out), BREVIER_BAD_STATE, 0, 0));
  CHECK(is_written(brevier_summary_from(article, 0, out, sizeof out), BREVIER_BAD_STATE, 0, 0));
  CHECK(is_written(brevier_sentences(article, 1, out, sizeof out), BREVIER_BAD_STATE, 0, 0));
  CHECK(out[0] == 0 && out[1] == 'b');
  CHECK(brevier_kept(article, 0).data == NULL);
  CHECK(brevier_explain(article, 0).count == 0);
  CHECK(brevier_keyword(article, 0).data == NULL);
}

static void test_bad_arguments(brevier_article* article) {
  CHECK(brevier_language(article, NULL) == BREVIER_BAD_ARGUMENT);
  CHECK(brevier_language(article, "e") == BREVIER_BAD_ARGUMENT);
  CHECK(brevier_language(article, "eng") == BREVIER_BAD_ARGUMENT);
  CHECK(brevier_language(article, "xx") == BREVIER_BAD_ARGUMENT);
  CHECK(brevier_headline(article, NULL, 1).result == BREVIER_BAD_ARGUMENT);
  CHECK(brevier_summary(article, NULL, 1).result == BREVIER_BAD_ARGUMENT);
  CHECK(brevier_summary_from(article, 0, NULL, 1).result == BREVIER_BAD_ARGUMENT);
  CHECK(brevier_sentences(article, 1, NULL, 1).result == BREVIER_BAD_ARGUMENT);
}

static void test_fresh(brevier_article* article) {
  CHECK(brevier_get_state(article) == BREVIER_FRESH);
  CHECK(is_empty_report(brevier_stats(article)));
  test_no_text_yet(article);
  test_bad_arguments(article);
  CHECK(brevier_feed(article, NULL, 1) == BREVIER_BAD_ARGUMENT);
  CHECK(brevier_title(article, NULL, 1) == BREVIER_BAD_ARGUMENT);
  CHECK(brevier_title(article, NULL, 0) == BREVIER_BAD_ARGUMENT);
  CHECK(brevier_title(article, "a", 0) == BREVIER_BAD_ARGUMENT);
  CHECK(brevier_get_state(article) == BREVIER_FRESH);
  CHECK(brevier_language(article, "") == BREVIER_OK);
  CHECK(strcmp(brevier_language_code(article), "") == 0);
  CHECK(brevier_language(article, "en") == BREVIER_OK);
  CHECK(strcmp(brevier_language_code(article), "en") == 0);
  CHECK(brevier_get_state(article) == BREVIER_FRESH);
  brevier_reset(article);
  CHECK(brevier_get_state(article) == BREVIER_FRESH);
}

static void test_fed(brevier_article* article) {
  CHECK(brevier_feed(article, NULL, 0) == BREVIER_OK);
  CHECK(brevier_get_state(article) == BREVIER_FED);
  CHECK(brevier_feed(article, "One", 3) == BREVIER_OK);
  CHECK(brevier_stats(article).bytes == 3);
  test_no_text_yet(article);
  test_bad_arguments(article);
  CHECK(brevier_feed(article, NULL, 1) == BREVIER_BAD_ARGUMENT);
  CHECK(brevier_title(article, "a", 1) == BREVIER_BAD_STATE);
  CHECK(brevier_language(article, "en") == BREVIER_BAD_STATE);
  CHECK(brevier_get_state(article) == BREVIER_FED);
  CHECK(brevier_stats(article).bytes == 3);
  brevier_reset(article);
  CHECK(brevier_get_state(article) == BREVIER_FRESH);
  CHECK(is_empty_report(brevier_stats(article)));
}

static void test_finished(brevier_article* article) {
  CHECK(brevier_feed(article, body, sizeof body - 1) == BREVIER_OK);
  CHECK(brevier_finish(article) == BREVIER_OK);
  CHECK(brevier_get_state(article) == BREVIER_FINISHED);
  test_bad_arguments(article);
  CHECK(brevier_feed(article, "a", 1) == BREVIER_BAD_STATE);
  CHECK(brevier_feed(article, NULL, 1) == BREVIER_BAD_STATE);
  CHECK(brevier_finish(article) == BREVIER_BAD_STATE);
  CHECK(brevier_title(article, "a", 1) == BREVIER_BAD_STATE);
  CHECK(brevier_language(article, "en") == BREVIER_BAD_STATE);
  CHECK(brevier_stats(article).bytes == sizeof body - 1);
  brevier_reset(article);
  CHECK(brevier_get_state(article) == BREVIER_FRESH);
  CHECK(is_empty_report(brevier_stats(article)));
}

// Nothing was fed: there is nothing to show, which is no error.
static void test_empty(brevier_article* article) {
  char out[4] = "abc";
  CHECK(brevier_finish(article) == BREVIER_EMPTY);
  CHECK(brevier_get_state(article) == BREVIER_FINISHED);
  CHECK(is_written(brevier_headline(article, out, sizeof out), BREVIER_EMPTY, 0, 0));
  CHECK(out[0] == 0 && out[1] == 'b');
  CHECK(is_written(brevier_summary(article, NULL, 0), BREVIER_EMPTY, 0, 0));
  CHECK(is_written(brevier_summary_from(article, 0, NULL, 0), BREVIER_EMPTY, 0, 0));
  CHECK(is_written(brevier_sentences(article, 9, NULL, 0), BREVIER_EMPTY, 0, 0));
  CHECK(brevier_kept(article, 0).data == NULL);
  CHECK(brevier_keyword(article, 0).data == NULL);
  brevier_reset(article);
}

// ---- An article

static void read_article(brevier_article* article) {
  size_t at;
  CHECK(brevier_language(article, "en") == BREVIER_OK);
  CHECK(brevier_feed(article, title, sizeof title - 1) == BREVIER_OK);
  for (at = 0; at + 1 < sizeof body; ++at) CHECK(brevier_feed(article, body + at, 1) == BREVIER_OK);
  CHECK(brevier_finish(article) == BREVIER_OK);
}

static void test_stats(brevier_article* article) {
  const brevier_report r = brevier_stats(article);
  CHECK(r.bytes == sizeof title - 1 + sizeof body - 1);
  CHECK(r.sentences == 4);
  CHECK(r.paragraphs == 2);
  CHECK(r.lines_skipped == 1);   // the title
  CHECK(r.sentences_kept == 5);  // and it is kept
  CHECK(r.malformed == 0 && r.sentences_dropped == 0 && r.sentences_cut == 0 && r.terms_dropped == 0);
}

// The sentences as they stand, in their order, the title before them.
static void test_kept(brevier_article* article) {
  brevier_pick p = brevier_kept(article, 0);
  CHECK(p.kind == BREVIER_LINE_TITLE);
  CHECK(p.size == strlen("Ferry sails again") && begins_with(p.data, p.size, "Ferry sails again"));
  p = brevier_kept(article, 1);
  CHECK(p.kind == BREVIER_LINE_BODY && p.ordinal == 0 && p.paragraph == 0);
  CHECK(p.size == strlen(first_sentence) && begins_with(p.data, p.size, first_sentence));
  p = brevier_kept(article, 3);
  CHECK(p.kind == BREVIER_LINE_BODY && p.ordinal == 2 && p.paragraph == 1);
  CHECK(p.size == strlen(third_sentence) && begins_with(p.data, p.size, third_sentence));
  CHECK(brevier_kept(article, 4).data != NULL);
  CHECK(brevier_kept(article, 5).data == NULL);
  CHECK(brevier_kept(article, 0xFFFF).data == NULL);
  CHECK(brevier_explain(article, 1).count > 0);
  CHECK(brevier_explain(article, 1).count <= BREVIER_FEATURES);
  CHECK(brevier_explain(article, 5).count == 0);
}

static void test_headline(brevier_article* article) {
  char out[76];
  brevier_written w = brevier_headline(article, out, sizeof out);
  CHECK(w.result == BREVIER_OK);
  CHECK(strcmp(out, "Ferry sails again") == 0);
  CHECK(w.size == strlen(out) && w.needed == w.size);
  CHECK(brevier_kept(article, 0).chosen == 1);
  CHECK(brevier_kept(article, 1).chosen == 0);
  w = brevier_headline(article, NULL, 0);
  CHECK(is_written(w, BREVIER_OK, 0, strlen("Ferry sails again")));
}

// With room for all of it, the summary is the body: its sentences with single spaces.
static void test_summary(brevier_article* article) {
  char out[281];
  char exact[281];
  size_t capacity;
  const brevier_written w = brevier_summary(article, out, sizeof out);
  CHECK(w.result == BREVIER_OK);
  CHECK(w.size == strlen(out) && w.size == w.needed);
  CHECK(begins_with(out, w.size, first_sentence));
  CHECK(strstr(out, third_sentence) != NULL);
  CHECK(strstr(out, "Ferry sails again") == NULL);
  for (capacity = 0; capacity <= w.needed + 1; ++capacity) {
    brevier_written shorter;
    memset(exact, 'x', sizeof exact);
    shorter = brevier_summary(article, exact, capacity);
    CHECK(shorter.result == BREVIER_OK && shorter.needed == w.needed);
    CHECK(capacity == 0 ? shorter.size == 0 : shorter.size < capacity && exact[shorter.size] == 0);
    CHECK(exact[capacity] == 'x');
  }
  CHECK(strcmp(exact, out) == 0);
  CHECK(is_written(brevier_summary(article, NULL, 0), BREVIER_OK, 0, w.needed));
}

static void test_summary_from(brevier_article* article) {
  char out[281];
  const brevier_written w = brevier_summary_from(article, 3, out, strlen(third_sentence) + 1);
  CHECK(w.result == BREVIER_OK);
  CHECK(strcmp(out, third_sentence) == 0);
  CHECK(is_written(brevier_summary_from(article, 5, out, sizeof out), BREVIER_OK, 0, 0));
  CHECK(out[0] == 0);
}

static void test_sentences(brevier_article* article) {
  char out[281];
  brevier_written w = brevier_sentences(article, 1, out, sizeof out);
  CHECK(w.result == BREVIER_OK && w.size == w.needed && w.size == strlen(out));
  CHECK(strchr(out, '\n') == NULL);
  CHECK(brevier_kept(article, 0).chosen == 0);
  CHECK(brevier_kept(article, 1).chosen + brevier_kept(article, 2).chosen + brevier_kept(article, 3).chosen +
            brevier_kept(article, 4).chosen ==
        1);
  w = brevier_sentences(article, 0, out, sizeof out);
  CHECK(is_written(w, BREVIER_OK, 0, 0));
  CHECK(out[0] == 0);
}

// "ferry" stands in the title and in the body more often than any other word that is not one like "the".
static void test_keywords(brevier_article* article) {
  brevier_key_term t = brevier_keyword(article, 0);
  CHECK(t.size == 5 && (begins_with(t.data, t.size, "Ferry") || begins_with(t.data, t.size, "ferry")));
  CHECK(t.count == 5);
  t = brevier_keyword(article, 1);
  CHECK(t.data != NULL && t.count >= 1 && t.count < 5);
  CHECK(brevier_keyword(article, 100).data == NULL);
  CHECK(brevier_keyword(article, 0xFFFF).data == NULL);
}

// Its own title, which is shown whatever the article says.
static void test_own_title(brevier_article* article) {
  char out[76];
  brevier_reset(article);
  CHECK(brevier_title(article, "Back to Holm", 12) == BREVIER_OK);
  CHECK(brevier_get_state(article) == BREVIER_FED);
  CHECK(brevier_title(article, "Again", 5) == BREVIER_BAD_STATE);
  CHECK(brevier_feed(article, body, sizeof body - 1) == BREVIER_OK);
  CHECK(brevier_finish(article) == BREVIER_OK);
  CHECK(brevier_headline(article, out, sizeof out).size == 12);
  CHECK(strcmp(out, "Back to Holm") == 0);
}

static brevier_html_memory filter_memory;

static void test_markup(brevier_article* article) {
  static const char html[] = "<p>Rain &amp; wind <b>hit</b> <zzz>Holm</zzz>.</p>";
  brevier_html* page = brevier_html_init(&filter_memory, sizeof filter_memory, BREVIER_MARKUP_YES);
  char out[76];
  size_t i;
  brevier_reset(article);
  CHECK(page != NULL);
  for (i = 0; i < sizeof html - 1; ++i) CHECK(brevier_html_feed(page, article, html + i, 1) == BREVIER_OK);
  CHECK(brevier_html_finish(page, article) == BREVIER_OK);
  CHECK(brevier_finish(article) == BREVIER_OK);
  CHECK(brevier_summary(article, out, sizeof out).result == BREVIER_OK);
  CHECK(strcmp(out, "Rain & wind hit Holm.") == 0);
  CHECK(brevier_html_malformed(page) == 0);
  CHECK(brevier_html_feed(page, article, "a", 1) == BREVIER_BAD_STATE);
  CHECK(brevier_html_finish(page, article) == BREVIER_BAD_STATE);
}

// What is held back at the end is text; a tag that has begun is a loss, and prepared again the filter forgets
// it.
static void test_markup_that_does_not_end(brevier_article* article) {
  brevier_html* page = brevier_html_init(&filter_memory, sizeof filter_memory, BREVIER_MARKUP_AUTOMATIC);
  char out[76];
  brevier_reset(article);
  CHECK(brevier_html_feed(page, article, "Rain <zzz> &am", 14) == BREVIER_OK);
  CHECK(brevier_get_state(article) == BREVIER_FED);
  CHECK(brevier_html_finish(page, article) == BREVIER_OK);
  CHECK(brevier_finish(article) == BREVIER_OK);
  CHECK(brevier_summary(article, out, sizeof out).size == 14);
  CHECK(strcmp(out, "Rain <zzz> &am") == 0);
  brevier_reset(article);
  CHECK(brevier_html_feed(page, article, "Rain <b class", 13) == BREVIER_OK);
  CHECK(brevier_html_finish(page, article) == BREVIER_DEGRADED);
  CHECK(brevier_html_malformed(page) == 1);
  CHECK(brevier_html_feed(page, article, NULL, 0) == BREVIER_DEGRADED);
  page = brevier_html_init(&filter_memory, sizeof filter_memory, BREVIER_MARKUP_AUTOMATIC);
  CHECK(brevier_html_malformed(page) == 0);
}

static void test_refused_markup(brevier_article* article) {
  static brevier_html_memory memory;
  static const brevier_html_memory zero;
  unsigned char* bytes = memory.bytes;
  brevier_html* page;
  memset(&memory, 0, sizeof memory);
  CHECK(brevier_html_init(NULL, sizeof memory, BREVIER_MARKUP_YES) == NULL);
  CHECK(brevier_html_init(bytes + 1, sizeof memory, BREVIER_MARKUP_YES) == NULL);
  CHECK(brevier_html_init(&memory, 4, BREVIER_MARKUP_YES) == NULL);
  CHECK(brevier_html_init(&memory, sizeof memory, -1) == NULL);
  CHECK(brevier_html_init(&memory, sizeof memory, 2) == NULL);
  page = (brevier_html*)(void*)&memory;  // not prepared
  brevier_reset(article);
  CHECK(brevier_html_feed(page, article, "a", 1) == BREVIER_BAD_ARGUMENT);
  CHECK(brevier_html_feed(NULL, article, "a", 1) == BREVIER_BAD_ARGUMENT);
  CHECK(brevier_html_finish(page, article) == BREVIER_BAD_ARGUMENT);
  CHECK(brevier_html_finish(NULL, article) == BREVIER_BAD_ARGUMENT);
  CHECK(brevier_html_malformed(page) == 0);
  CHECK(brevier_html_malformed(NULL) == 0);
  CHECK(memcmp(&memory, &zero, sizeof memory) == 0);
  page = brevier_html_init(&memory, sizeof memory, BREVIER_MARKUP_YES);
  CHECK(brevier_html_feed(page, NULL, "a", 1) == BREVIER_BAD_ARGUMENT);
  CHECK(brevier_html_finish(page, NULL) == BREVIER_BAD_ARGUMENT);
  CHECK(brevier_html_feed(page, article, NULL, 1) == BREVIER_BAD_ARGUMENT);
  CHECK(brevier_get_state(article) == BREVIER_FRESH);
}

// One byte that is not UTF-8 is one loss, and the result says so to the end.
static void test_loss(brevier_article* article) {
  char out[76];
  brevier_reset(article);
  CHECK(brevier_feed(article, "It rained.", 10) == BREVIER_OK);
  CHECK(brevier_feed(article, "\xFF", 1) == BREVIER_DEGRADED);
  CHECK(brevier_stats(article).malformed == 1);
  CHECK(brevier_finish(article) == BREVIER_DEGRADED);
  CHECK(brevier_headline(article, out, sizeof out).result == BREVIER_DEGRADED);
  CHECK(brevier_summary(article, out, sizeof out).result == BREVIER_DEGRADED);
  brevier_reset(article);
  CHECK(brevier_stats(article).malformed == 0);
}

// An article is its bytes: a copy of them elsewhere is the same article.
static void test_moved(brevier_article* article) {
  static brevier_large_memory elsewhere;
  brevier_article* moved = (brevier_article*)(void*)&elsewhere;
  char here[281];
  char there[281];
  brevier_reset(article);
  CHECK(brevier_feed(article, body, sizeof body / 2) == BREVIER_OK);
  memcpy(&elsewhere, article, BREVIER_TINY_BYTES);
  CHECK(brevier_feed(moved, body + sizeof body / 2, sizeof body / 2) == BREVIER_OK);
  CHECK(brevier_feed(article, body + sizeof body / 2, sizeof body / 2) == BREVIER_OK);
  CHECK(brevier_finish(moved) == BREVIER_OK);
  CHECK(brevier_finish(article) == BREVIER_OK);
  CHECK(brevier_summary(moved, there, sizeof there).size == brevier_summary(article, here, sizeof here).size);
  CHECK(strcmp(here, there) == 0);
}

static void test_article(brevier_article* article) {
  CHECK(article != NULL);
  test_fresh(article);
  test_fed(article);
  test_finished(article);
  test_empty(article);
  read_article(article);
  test_stats(article);
  test_kept(article);
  test_headline(article);
  test_summary(article);
  test_summary_from(article);
  test_sentences(article);
  test_keywords(article);
  test_own_title(article);
  test_markup(article);
  test_markup_that_does_not_end(article);
  test_refused_markup(article);
  test_loss(article);
}

static void test_words(void) {
  static const int statuses[] = {BREVIER_OK, BREVIER_DEGRADED, BREVIER_EMPTY, BREVIER_BAD_ARGUMENT,
                                 BREVIER_BAD_STATE};
  size_t i;
  for (i = 0; i < sizeof statuses / sizeof statuses[0]; ++i) {
    CHECK(brevier_status_text(statuses[i])[0] != 0);
    CHECK(i == 0 || strcmp(brevier_status_text(statuses[i]), brevier_status_text(statuses[i - 1])) != 0);
  }
  CHECK(strcmp(brevier_status_text(BREVIER_OK), "ok") == 0);
  CHECK(strcmp(brevier_status_text(-1), "unknown status") == 0);
  CHECK(strcmp(brevier_status_text(5), "unknown status") == 0);
  CHECK(strcmp(brevier_version(), BREVIER_VERSION) == 0);
}

int main(void) {
  test_refused_memory();
  test_memory();
  test_without_article(NULL);
  test_without_article((brevier_article*)(void*)&blank);
  test_article(brevier_init(&tiny, sizeof tiny, BREVIER_TINY));
  test_article(brevier_init(&standard, sizeof standard, BREVIER_STANDARD));
  test_article(brevier_init(&large, sizeof large, BREVIER_LARGE));
  test_moved(brevier_init(&tiny, sizeof tiny, BREVIER_TINY));
  test_words();
  printf("%u passed, %u failed\n", passed, failed);
  return failed == 0 ? 0 : 1;
}
