// SPDX-License-Identifier: MIT
#include <brevier/brevier.hpp>
#include <cstdio>
#include <cstring>

static brevier::html_filter page;  // 46 bytes; a program without it pays nothing for it
static brevier::summarizer<brevier::tiny> article;

int main() {
  const char html[] =
      "<h1>Dam &amp; bridge closed</h1><script>track('x < y');</script>"
      "<p>The <b>Hollis Dam</b> was closed on Monday.</p><p>Repairs will take two weeks.</p>";
  page.feed(html, std::strlen(html), article);  // in pieces of any size, like the article
  page.finish(article);
  article.finish();

  char line[76];
  (void)article.headline(line, sizeof line);
  std::puts(line);
  (void)article.summary(line, sizeof line);
  std::puts(line);
}
