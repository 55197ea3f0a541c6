// SPDX-License-Identifier: MIT
//
// Brevier for Arduino, whose builder finds a library by a header that lies at its top.

#ifndef BREVIER_ARDUINO_H
#define BREVIER_ARDUINO_H

#if __cplusplus < 201703L
#error "Brevier needs C++17: see its README.md"
#endif

#include <brevier/brevier.hpp>

#endif  // BREVIER_ARDUINO_H
