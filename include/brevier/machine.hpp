// SPDX-License-Identifier: MIT
//
// machine: workarounds for compilers and processors that save flash, RAM or stack.
//
// Input:  numbers, pointers, objects.
// Output: the same, as the stages use them.
// Bound:  no memory of its own; an instruction or two each, except divide(): on a processor without a divider
//         it takes one step for each bit of the quotient.

#ifndef BREVIER_MACHINE_HPP
#define BREVIER_MACHINE_HPP

#include <stddef.h>
#include <stdint.h>

namespace brevier::detail {

// True if this is evaluated at compile time. Compilers that cannot tell (g++ before 9) say no, and cannot
// evaluate at compile time what depends on it.
[[nodiscard]] constexpr bool is_constant_evaluated() noexcept {
#if defined(__clang__) || __GNUC__ >= 9
  return __builtin_is_constant_evaluated();
#else
  return false;
#endif
}

// Hides from the compiler that a number is a constant. For a product with a large one (the prime in
// hash.hpp), GCC writes twelve instructions on Cortex-M0+, which can multiply in one; on Cortex-M4, it loads
// the constant again for every letter.
#if defined(__thumb__) && __GNUC__ >= 9
inline uint32_t hidden(uint32_t number) noexcept {
  __asm__("" : "+l"(number));
  return number;
}
[[nodiscard]] constexpr uint32_t in_register(uint32_t number) noexcept {
  return __builtin_is_constant_evaluated() ? number : hidden(number);  // in a `const`, it stays a constant
}
#else
[[nodiscard]] constexpr uint32_t in_register(uint32_t number) noexcept {
  return number;
}
#endif

// a / b, for a < 2^31 and b > 0, one step for each bit of the quotient.
[[gnu::noinline, nodiscard]] constexpr uint32_t divide_by_steps(uint32_t a, uint32_t b) noexcept {
  uint32_t one = 1;
  for (; b <= a; b <<= 1) one <<= 1;
  uint32_t quotient = 0;
  while ((one >>= 1) != 0) {
    b >>= 1;
    if (a >= b) {
      a -= b;
      quotient |= one;
    }
  }
  return quotient;
}

// The same, where the quotient is below about 20.
[[nodiscard]] constexpr unsigned divide_by_counting(uint32_t a, uint32_t b) noexcept {
  unsigned quotient = 0;
  for (; a >= b; a -= b) ++quotient;
  return quotient;
}

// Both, as suits the processor. Cortex-M0+ has no divider, and the compiler's library function takes 266
// bytes.
[[gnu::always_inline, nodiscard]] constexpr uint32_t divide(uint32_t a, uint32_t b) noexcept {
#if defined(__ARM_ARCH_6M__)
  return divide_by_steps(a, b);
#else
  return a / b;
#endif
}
[[gnu::always_inline, nodiscard]] constexpr unsigned divide_few(uint32_t a, uint32_t b) noexcept {
#if defined(__ARM_ARCH_6M__)
  return divide_by_counting(a, b);
#else
  return static_cast<unsigned>(a / b);
#endif
}

// A pointer in the memory of a summarizer. Where pointers have eight bytes, it is aligned to four only, so
// that the memory has no gaps and the same alignment everywhere.
template <class T>
struct stored_pointer {
  [[gnu::packed, gnu::aligned(alignof(uint32_t))]] T* value;

  // NOLINTBEGIN(google-explicit-constructor): it is used as the pointer would be
  constexpr stored_pointer() noexcept = default;
  constexpr stored_pointer(T* p) noexcept : value(p) {}
  constexpr operator T*() const noexcept { return value; }
  // NOLINTEND(google-explicit-constructor)
  constexpr T* operator->() const noexcept { return value; }
};

// Two objects in one place, of which only one is in use. A switch does not zero the new one, and loses the
// old.
template <class A, class B>
union either {
  A first;
  B second;

  either() noexcept {}  // NOLINT(modernize-use-equals-default): a member may have a constructor
  explicit constexpr either(const A& a) noexcept : first(a) {}
  explicit constexpr either(const B& b) noexcept : second(b) {}

  constexpr A& be_first() noexcept {
    if (is_constant_evaluated()) *this = either(A{});
    return first;
  }
  constexpr B& be_second() noexcept {
    if (is_constant_evaluated()) *this = either(B{});
    return second;
  }
};

}  // namespace brevier::detail

#endif  // BREVIER_MACHINE_HPP
