// SPDX-License-Identifier: MIT
//
// The machine that the tests run on: jobs by standard input, answers by standard output. Its answers are
// those that every target must give.

#include <stdio.h>

#include "../port.hpp"

size_t port_read(char* to, size_t size) {
  return fread(to, 1, size, stdin);
}

void port_write(const char* data, size_t size) {
  (void)fwrite(data, 1, size, stdout);
}

uint32_t port_stack_used() {
  return 0;
}

int main() {
  return fw_main();
}
