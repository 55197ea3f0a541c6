// SPDX-License-Identifier: MIT
//
// rom: constants that stay in flash.
//
// Most machines read flash like RAM; there, what is below does nothing and costs nothing. An AVR has two
// address spaces: a constant is copied into RAM when the program starts, unless it is placed in the other
// space, where only the instruction `lpm` reads it. Define a table like this:
//
//   BREVIER_ROM inline constexpr uint16_t table[] = {...};
//
// and read each element, at compile time as well as on the device, as rom(table[i]), never table[i]. An
// element is a number or a pointer.
//
// Input:  a constant placed with BREVIER_ROM, or an element of one.
// Output: its value.
// Bound:  an `lpm` for each byte on AVR; nothing elsewhere.

#ifndef BREVIER_ROM_HPP
#define BREVIER_ROM_HPP

#include <stddef.h>
#include <stdint.h>

// Where to place a constant. A section is an attribute of a variable, not of a type, so it takes a macro. The
// section lies in the first 64 KiB of flash, where `lpm` reaches. AVRs that map flash into the data space
// (tinyAVR, AVR Dx) define __AVR_PM_BASE_ADDRESS__. Compilers that cannot tell compile time from run time
// (g++ before 9) keep the constants in RAM.
#if defined(__AVR__) && !defined(__AVR_PM_BASE_ADDRESS__) && (defined(__clang__) || __GNUC__ >= 9)
#define BREVIER_ROM __attribute__((section(".progmem.data.brevier")))
#else
#define BREVIER_ROM
#endif

namespace brevier {

#if defined(__AVR__) && !defined(__AVR_PM_BASE_ADDRESS__) && (defined(__clang__) || __GNUC__ >= 9)

namespace detail {

template <class T>
[[nodiscard]] T read_flash(const T& at) noexcept {
  static_assert(sizeof(T) <= 2, "brevier: an element in flash has one byte or two");
  const void* from = &at;
  T value;
  if constexpr (sizeof(T) == 1) {
    __asm__("lpm %0, Z" : "=r"(value) : "z"(from));
  } else {  // "=&": the first byte must not overwrite the address
    __asm__("lpm %A0, Z+\n\tlpm %B0, Z" : "=&r"(value), "+z"(from));
  }
  return value;
}

}  // namespace detail

template <class T>
[[nodiscard]] constexpr T rom(const T& at) noexcept {
  return __builtin_is_constant_evaluated() ? at : detail::read_flash(at);
}

#else

template <class T>
[[nodiscard]] constexpr T rom(const T& at) noexcept {
  return at;
}

#endif

// A member of a structure placed with BREVIER_ROM: it reads itself from flash, so it is used like its value.
template <class T>
struct rom_value {
  T value = {};

  // NOLINTBEGIN(google-explicit-constructor): that is what it is for
  constexpr rom_value() noexcept = default;
  constexpr rom_value(T v) noexcept : value(v) {}
  constexpr operator T() const noexcept { return rom(value); }
  // NOLINTEND(google-explicit-constructor)
};

// The same for an array.
template <class T, uint8_t Size>
struct rom_array {
  T value[Size];

  [[nodiscard]] constexpr T operator[](uint8_t i) const noexcept { return rom(value[i]); }
};

}  // namespace brevier

#endif  // BREVIER_ROM_HPP
