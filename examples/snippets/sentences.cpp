// SPDX-License-Identifier: MIT
#include <brevier/languages/english.hpp>
#include <brevier/split.hpp>
#include <cstdio>
#include <cstring>

int main() {
  const char text[] =
      "Dr. Amy R. Lund of Acme Corp. spoke at 9 a.m. in Oslo. \"Is it over?\" she was asked. Nobody knew.";
  size_t from = 0;
  for (size_t left = std::strlen(text); left != 0; left = std::strlen(text + from)) {
    const uint16_t size = brevier::sentence_bytes<brevier::english>(text + from, left);
    std::printf("%.*s\n", static_cast<int>(size), text + from);
    from += size;
    if (text[from] == ' ') ++from;
  }
}
