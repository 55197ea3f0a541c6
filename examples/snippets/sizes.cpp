// SPDX-License-Identifier: MIT
//
// Prints the README's table of RAM: what each preset takes, and what its capacities are.

#include <brevier/brevier.hpp>
#include <cstdio>

namespace {

template <class Limits>
void row(const char* name, unsigned promised) {
  constexpr unsigned bytes = sizeof(brevier::summarizer<Limits>);
  std::printf("| `%s` | %u | %u | %u | %u | %u | %u |\n", name, bytes, promised,
              unsigned{Limits::window_bytes}, unsigned{Limits::text_bytes}, unsigned{Limits::sentences},
              unsigned{Limits::terms});
}

}  // namespace

int main() {
  std::printf(
      "| preset | bytes of RAM | never more than | sentence in hand | text kept | sentences | terms |\n");
  std::printf("|---|---:|---:|---:|---:|---:|---:|\n");
  row<brevier::lean>("lean", 1024);
  row<brevier::tiny>("tiny", 1024);
  row<brevier::standard>("standard", 4096);
  row<brevier::large>("large", 65536);
}
