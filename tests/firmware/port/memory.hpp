// SPDX-License-Identifier: MIT
//
// What a compiler may call by itself where there is no C library, and the paint of the stack.

#ifndef FW_MEMORY_HPP
#define FW_MEMORY_HPP

#include <stddef.h>
#include <stdint.h>

// The empty statements keep a compiler from making a loop into a call of the function that it is in.
extern "C" {

__attribute__((used)) void* memcpy(void* to, const void* from, size_t size) {
  auto* t = static_cast<char*>(to);
  const auto* f = static_cast<const char*>(from);
  for (; size != 0; --size) {
    *t++ = *f++;
    __asm__ volatile("");
  }
  return to;
}

__attribute__((used)) void* memmove(void* to, const void* from, size_t size) {
  auto* t = static_cast<char*>(to);
  const auto* f = static_cast<const char*>(from);
  if (t <= f) return memcpy(to, from, size);
  for (; size != 0; --size) {
    t[size - 1] = f[size - 1];
    __asm__ volatile("");
  }
  return to;
}

__attribute__((used)) void* memset(void* to, int value, size_t size) {
  auto* t = static_cast<char*>(to);
  for (; size != 0; --size) {
    *t++ = static_cast<char>(value);
    __asm__ volatile("");
  }
  return to;
}

}  // extern "C"

namespace paint {

constexpr uint8_t colour = 0xA5;

// Paints [low, high).
inline void apply(volatile uint8_t* low, const volatile uint8_t* high) {
  while (low < high) *low++ = colour;
}

// The lowest address from `low` on that was written to since.
inline const volatile uint8_t* lowest(const volatile uint8_t* low) {
  while (*low == colour) ++low;
  return low;
}

}  // namespace paint

#endif  // FW_MEMORY_HPP
