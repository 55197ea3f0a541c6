// SPDX-License-Identifier: MIT
//
// version: which Brevier this is, for a program that has to know.
//
// Input:  nothing.
// Output: the numbers, and the same as a text; BREVIER_VERSION of brevier.h for C says it too.
// Bound:  constants, which take no room where nobody asks for them.
//
// Before 1.0 a minor version may change the interface, and any version what is written:
//
//   static_assert(brevier::version_major == 0 && brevier::version_minor == 1, "look at what has changed");

#ifndef BREVIER_VERSION_HPP
#define BREVIER_VERSION_HPP

#include <stddef.h>
#include <stdint.h>

namespace brevier {

inline constexpr uint8_t version_major = 0;
inline constexpr uint8_t version_minor = 1;
inline constexpr uint8_t version_patch = 0;
inline constexpr char version[] = "0.1.0";

}  // namespace brevier

#endif  // BREVIER_VERSION_HPP
