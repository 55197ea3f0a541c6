// SPDX-License-Identifier: MIT
//
// The same as a sketch: packages_test.py puts the article into it. It writes the bytes in hexadecimal digits, in
// short lines, because simavr shows long lines in pieces and some characters as others.

#include <Brevier.h>

static brevier::summarizer<brevier::standard> article;
static const char news[] = ARTICLE;
static char text[281];

static void show() {
  const char digits[] = "0123456789abcdef";
  for (const char* p = text; *p != 0; ++p) {
    const uint8_t byte = (uint8_t)*p;
    Serial.write(digits[byte >> 4]);
    Serial.write(digits[byte & 15]);
    if ((p - text) % 32 == 31) Serial.write('\n');
  }
  Serial.print("0a\n");
}

void setup() {
  Serial.begin(57600);
  article.language("en");
  article.feed(news, sizeof news - 1);
  article.finish();
  (void)article.headline(text, 76);
  show();
  (void)article.summary(text, sizeof text);
  show();
  Serial.print("END\n");
}

void loop() {}
