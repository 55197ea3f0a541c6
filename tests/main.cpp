// SPDX-License-Identifier: MIT
//
// main: the runner of all *_test.cpp beside it. `brevier_tests --help` lists its options.

#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
