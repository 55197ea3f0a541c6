// SPDX-License-Identifier: MIT
//
// Takes an article from the serial port in pieces of 32 bytes and answers with a headline. It asks for each
// piece by the byte 6 (acknowledge), as the serial port holds 64 bytes at most; the byte 4 (end of
// transmission) ends an article. On an Arduino Mega in 4 KiB of RAM, on an Uno in 1 KiB, with the stages
// that its flash has room for.

#include <Brevier.h>

#if !defined(RAMEND) || RAMEND >= 0x1000  // only AVR says where its RAM ends
static brevier::summarizer<brevier::standard> article;
#else
static brevier::summarizer<brevier::lean> article;
#endif

const char endOfArticle = 4;
const char nextPiece = 6;

static char piece[32];
static uint8_t size = 0;

void showHeadline() {
  article.finish();
  char line[76];
  (void)article.headline(line, sizeof line);
  Serial.println(line);
  article.reset();
  Serial.println(F("ready"));
}

void setup() {
  Serial.begin(115200);
  Serial.println(F("ready"));
  Serial.write(nextPiece);
}

void loop() {
  if (Serial.available() == 0) return;
  const char received = Serial.read();
  if (received != endOfArticle) piece[size++] = received;
  if (received != endOfArticle && size < sizeof piece) return;
  article.feed(piece, size);
  size = 0;
  if (received == endOfArticle) showHeadline();
  Serial.write(nextPiece);
}
