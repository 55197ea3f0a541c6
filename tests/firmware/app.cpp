// SPDX-License-Identifier: MIT
//
// The program of every target: reads jobs, gives each article to the library in small pieces, and writes what
// the library says of it. The same source on the host gives what the others are compared with.
//
// Input:  for each job a letter (n, t, s, l: the preset; T, S, L: the same after the HTML filter), a space,
// the bytes of the article in decimal, a line
//         feed, and the article. Anything else, or the end, ends the program.
// Output: for each job some lines and the byte 0x1E; at the end "stack N", the greatest depth of the stack in
//         bytes that the paint shows, and 0x1E. Of the preset lean, headlines only: its device has room for
//         no more.
//
// What instructions are counted of is called by fw_counted_...(), between fw_begin() and fw_end(); fw_lap()
// ends a job.

#include "library.hpp"
#include "port.hpp"

#ifndef FW_CHUNK
#define FW_CHUNK 256  // bytes of a piece
#endif
#ifndef FW_ROOM
#define FW_ROOM 512  // for what sentences() writes
#endif

extern "C" {
// An address each: the counter knows them by it. Three of the same body would be made one.
__attribute__((noinline)) void fw_begin() {
  __asm__ volatile("");
}
__attribute__((noinline)) void fw_end() {
  __asm__ volatile("nop");
}
__attribute__((noinline)) void fw_lap() {
  __asm__ volatile("nop\n\tnop");
}
}

namespace {

char piece[FW_CHUNK];
char text[FW_ROOM];

// NOLINTBEGIN(cppcoreguidelines-macro-usage): names that differ by preset
#define FW_REST_OF(P) fw_##P##_headline, fw_##P##_summary, fw_##P##_sentences, fw_##P##_stats, fw_##P##_reset
#define FW_CALLS_OF(P) \
  { fw_##P##_feed, fw_##P##_finish, FW_REST_OF(P) }
#define FW_HEADLINE_CALLS_OF(P) \
  { fw_##P##_feed, fw_##P##_finish, fw_##P##_headline, nullptr, nullptr, fw_##P##_stats, fw_##P##_reset }
#define FW_PAGE_CALLS_OF(P) \
  { fw_##P##_page_feed, fw_##P##_page_finish, FW_REST_OF(P) }
// NOLINTEND(cppcoreguidelines-macro-usage)

struct calls {
  void (*feed)(const char*, size_t);
  uint8_t (*finish)();
  size_t (*headline)(char*, size_t);
  size_t (*summary)(char*, size_t);  // null where there are headlines only
  size_t (*sentences)(uint16_t, char*, size_t);
  void (*stats)(brevier::report*);
  void (*reset)();
};

// The library's calls for the preset of this letter; false if it is not here.
bool find(char preset, calls& to) {
#ifdef FW_LEAN
  if (preset == 'n') to = FW_HEADLINE_CALLS_OF(lean);
#endif
#ifdef FW_TINY
  if (preset == 't') to = FW_CALLS_OF(tiny);
  if (preset == 'T') to = FW_PAGE_CALLS_OF(tiny);
#endif
#ifdef FW_STANDARD
  if (preset == 's') to = FW_CALLS_OF(standard);
  if (preset == 'S') to = FW_PAGE_CALLS_OF(standard);
#endif
#ifdef FW_LARGE
  if (preset == 'l') to = FW_CALLS_OF(large);
  if (preset == 'L') to = FW_PAGE_CALLS_OF(large);
#endif
  return to.feed != nullptr;
}

void put(const char* s) {
  size_t n = 0;
  while (s[n] != 0) ++n;
  port_write(s, n);
}

// In decimal, with a space after it.
void put(uint32_t value) {
  char digits[12];
  uint8_t at = sizeof digits - 1;
  digits[at] = 0;
  digits[--at] = ' ';
  do {
    digits[--at] = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value != 0);
  put(digits + at);
}

void put_line(uint32_t needed) {
  put(needed);
  put(text);
  const char end = '\n';
  port_write(&end, 1);
}

void put_report(const brevier::report& r) {
  put(r.bytes);
  put(r.words);
  put(r.sentences);
  put(r.paragraphs);
  put(r.lines_skipped);
  put(r.sentences_kept);
  put(r.malformed);
  put(r.sentences_dropped);
  put(r.sentences_cut);
  put(r.terms_dropped);
}

void end_job() {
  const char end = 0x1E;
  port_write(&end, 1);
}

// The next line's letter, and its number in `size`; 0 at the end.
char read_header(uint32_t& size) {
  char letter = 0;
  if (port_read(&letter, 1) != 1) return 0;
  size = 0;
  for (char c = 0; port_read(&c, 1) == 1 && c != '\n';) {
    if (c != ' ') size = size * 10 + static_cast<uint8_t>(c - '0');
  }
  return letter;
}

extern "C" {

__attribute__((noinline)) void fw_counted_feed(const calls& library, const char* data, size_t size) {
  fw_begin();
  library.feed(data, size);
  fw_end();
}

__attribute__((noinline)) uint8_t fw_counted_finish(const calls& library) {
  fw_begin();
  const uint8_t result = library.finish();
  fw_end();
  return result;
}

__attribute__((noinline)) size_t fw_counted_text(size_t (*call)(char*, size_t), size_t budget) {
  fw_begin();
  const size_t needed = call(text, budget + 1);
  fw_end();
  return needed;
}

}  // extern "C"

void feed_all(const calls& library, uint32_t size) {
  while (size != 0) {
    const size_t want = size < sizeof piece ? static_cast<size_t>(size) : sizeof piece;
    size_t got = 0;
    while (got < want) {
      const size_t more = port_read(piece + got, want - got);
      if (more == 0) return;
      got += more;
    }
    fw_counted_feed(library, piece, got);
    size -= static_cast<uint32_t>(got);
  }
}

void run_job(const calls& library, uint32_t size) {
  constexpr size_t budgets[] = {75, 140, 280};
  library.reset();
  feed_all(library, size);
  put(fw_counted_finish(library));
  brevier::report counters;
  library.stats(&counters);
  put_report(counters);
  put("\n");
  // Counted: what a device would ask for.
  put_line(static_cast<uint32_t>(fw_counted_text(library.headline, 75)));
  if (library.summary != nullptr) put_line(static_cast<uint32_t>(fw_counted_text(library.summary, 280)));
  fw_lap();
  for (const size_t budget : budgets) {
    put_line(static_cast<uint32_t>(library.headline(text, budget + 1)));
    if (library.summary != nullptr) put_line(static_cast<uint32_t>(library.summary(text, budget + 1)));
  }
  if (library.sentences != nullptr) put_line(static_cast<uint32_t>(library.sentences(3, text, sizeof text)));
  end_job();
}

}  // namespace

extern "C" int fw_main() {
  for (uint32_t size = 0;;) {
    calls library = {};
    const char preset = read_header(size);
    if (!find(preset, library)) break;
    run_job(library, size);
  }
  put("stack ");
  put(port_stack_used());
  end_job();
  return 0;
}
