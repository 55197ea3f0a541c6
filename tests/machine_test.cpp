// SPDX-License-Identifier: MIT
//
// machine: division in steps, which on most machines nothing else calls.

#include <doctest/doctest.h>
#include <brevier/machine.hpp>

#include <cstdint>

namespace {

using brevier::detail::divide_by_counting;
using brevier::detail::divide_by_steps;

constexpr uint32_t greatest = 0x7FFFFFFF;

static_assert(divide_by_steps(0, 1) == 0);
static_assert(divide_by_steps(6, 7) == 0);
static_assert(divide_by_steps(7, 7) == 1);
static_assert(divide_by_steps(100, 7) == 14);
static_assert(divide_by_steps(greatest, 1) == greatest);
static_assert(divide_by_steps(greatest, greatest) == 1);
static_assert(divide_by_steps(greatest, 0xFFFFFFFF) == 0);

static_assert(divide_by_counting(0, 1) == 0);
static_assert(divide_by_counting(33, 34) == 0);
static_assert(divide_by_counting(34, 34) == 1);
static_assert(divide_by_counting(4480, 280) == 16);
static_assert(divide_by_counting(greatest, greatest / 20) == 20);

}  // namespace

TEST_CASE("machine: a division in steps is one of the processor") {
  uint32_t a = 1;
  for (uint32_t turn = 0; turn < 20000; ++turn) {
    a = a * 1664525 + 1013904223;  // Knuth's, of Numerical Recipes
    const uint32_t dividend = a >> 1 >> (turn % 31);
    const uint32_t divisor = (a ^ (a << 13)) >> (turn * 7 % 32) | 1;
    CAPTURE(dividend);
    CAPTURE(divisor);
    REQUIRE(divide_by_steps(dividend, divisor) == dividend / divisor);
    if (dividend / divisor < 64) REQUIRE(divide_by_counting(dividend, divisor) == dividend / divisor);
  }
}
