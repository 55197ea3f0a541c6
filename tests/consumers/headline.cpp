// SPDX-License-Identifier: MIT
//
// headline: what a program that uses the library looks like. Returns 0 if the headline is there and fits.

#include <brevier/brevier.hpp>
#include <cstdio>
#include <cstring>

static brevier::summarizer<brevier::standard> article;

int main() {
  const char text[] =
      "The harbour council voted on Tuesday to rebuild the northern pier. The work will cost 4.2 million\n"
      "euros and begin in March. Fishermen had asked for it since the storm of last winter.\n";
  article.feed(text, sizeof text - 1);
  article.finish();
  char line[76] = "";
  const brevier::written done = article.headline(line, sizeof line);
  std::puts(line);
  return done.result == brevier::status::ok && done.size > 0 && std::strlen(line) == done.size ? 0 : 1;
}
