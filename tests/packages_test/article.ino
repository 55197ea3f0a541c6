// SPDX-License-Identifier: MIT
//
// The same as a sketch: packages_test.py puts the article into it.

#include <Brevier.h>

static brevier::summarizer<brevier::standard> article;
static const char news[] = ARTICLE;

void setup() {
  Serial.begin(57600);
  article.feed(news, sizeof news - 1);
  article.finish();
  static char text[281];
  (void)article.headline(text, 76);
  Serial.println(text);
  (void)article.summary(text, sizeof text);
  Serial.println(text);
  Serial.println("END");
}

void loop() {}
