// SPDX-License-Identifier: MIT
//
// machine: what compilers and processors have to be told, for the sake of flash, RAM or stack.
//
// Input:  numbers, pointers, objects.
// Output: the same, as the stages use them.
// Bound:  no memory of its own; an instruction or two each, but for divide(), which takes a step for each bit
//         of its answer on a processor without a divider.

#ifndef BREVIER_MACHINE_HPP
#define BREVIER_MACHINE_HPP

#include <stddef.h>
#include <stdint.h>

namespace brevier::detail {

// Whether the compiler runs this. Compilers that cannot tell (g++ before 9) say no: what asks here, they do
// not compute.
[[nodiscard]] constexpr bool is_constant_evaluated() noexcept {
#if defined(__clang__) || __GNUC__ >= 9
  return __builtin_is_constant_evaluated();
#else
  return false;
#endif
}

// A number of which the compiler is not to know that it is a constant. Of a product with a great one (the
// prime of the hash in hash.hpp), GCC makes twelve instructions for Cortex-M0+, which has one for it; for
// Cortex-M4, it loads the constant anew for every letter.
#if defined(__thumb__) && __GNUC__ >= 9
inline uint32_t hidden(uint32_t number) noexcept {
  __asm__("" : "+l"(number));
  return number;
}
[[nodiscard]] constexpr uint32_t in_register(uint32_t number) noexcept {
  return __builtin_is_constant_evaluated() ? number : hidden(number);  // in a `const`, it is a constant
}
#else
[[nodiscard]] constexpr uint32_t in_register(uint32_t number) noexcept {
  return number;
}
#endif

// a / b, of a < 2^31 and b > 0, a step for each bit of the answer.
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

// The same where the answer is below 20 or so.
[[nodiscard]] constexpr unsigned divide_by_counting(uint32_t a, uint32_t b) noexcept {
  unsigned quotient = 0;
  for (; a >= b; a -= b) ++quotient;
  return quotient;
}

// Both as the machine does them. Cortex-M0+ has no divider, and the function of the compiler's library for it
// takes 266 bytes.
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

// A pointer in the memory of a summarizer. Where pointers have eight bytes it may lie at any place for a
// number of four, so that the memory has no gaps and is aligned the same everywhere.
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

// Of two things the one that is needed now. It is not set to zero, and what it was is lost.
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
