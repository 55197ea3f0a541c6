// SPDX-License-Identifier: MIT
//
// version: for C++ and for C it is the same.

#include <brevier/brevier.h>
#include <doctest/doctest.h>
#include <brevier/brevier.hpp>

#include <string>

TEST_CASE("version: the numbers, the text and that of the header for C are one version") {
  const std::string numbers = std::to_string(brevier::version_major) + '.' +
                              std::to_string(brevier::version_minor) + '.' +
                              std::to_string(brevier::version_patch);
  CHECK(numbers == BREVIER_VERSION);
  CHECK(std::string(brevier::version) == BREVIER_VERSION);
}
