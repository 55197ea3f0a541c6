// SPDX-License-Identifier: MIT
//
// WebAssembly: what JavaScript gives (wasm.mjs), and the stack, which is at the front of the memory.

#include "memory.hpp"

#include "../port.hpp"

extern "C" {

__attribute__((import_name("read"))) size_t fw_read(char* to, size_t size);
__attribute__((import_name("write"))) void fw_write(const char* data, size_t size);
__attribute__((import_name("stack_used"))) uint32_t fw_stack_used();

}  // extern "C"

size_t port_read(char* to, size_t size) {
  return fw_read(to, size);
}

void port_write(const char* data, size_t size) {
  fw_write(data, size);
}

uint32_t port_stack_used() {
  return fw_stack_used();
}
