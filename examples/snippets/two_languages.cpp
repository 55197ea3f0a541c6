// SPDX-License-Identifier: MIT
#include <brevier/languages/english.hpp>
#include <brevier/languages/french.hpp>
#include <brevier/summarizer.hpp>
#include <cstdio>
#include <cstring>

using both = brevier::languages<brevier::english, brevier::french>;
static brevier::summarizer<brevier::standard, both> article;

int main() {
  const char text[] =
      "Par Jeanne Morel\n\nLe vieux pont de Valmont sera fermé dès lundi, a annoncé la maire. Les travaux doivent "
      "durer deux ans, selon M. Petit.\n\nLire aussi : La grève des ports\n";
  article.feed(text, std::strlen(text));
  article.finish();

  char out[120];
  const brevier::written w = article.summary(out, sizeof out);
  std::printf("%s: %s\n", article.language(), w.result == brevier::status::ok ? out : "?");
}
