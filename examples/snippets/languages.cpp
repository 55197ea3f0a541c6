// SPDX-License-Identifier: MIT
//
// Prints the README's table of languages: the words of each pack, and the read-only memory that it takes.

#include <brevier/brevier.hpp>
#include <cstdio>

namespace {

template <class Pack>
void row() {
  constexpr brevier::language words = brevier::detail::built_pack<Pack>::value;
  // On a 32-bit target, where pointers are half as long, it is eight bytes less.
  std::printf("| %s | %u | %u |\n", words.code.value, unsigned{words.count},
              static_cast<unsigned>(brevier::bytes_of_pack<Pack>));
}

template <class... Packs>
void rows(brevier::languages<Packs...>) {
  (row<Packs>(), ...);
}

}  // namespace

int main() {
  std::printf("| language | words | bytes of read-only memory |\n|---|---:|---:|\n");
  rows(brevier::all_languages());
}
