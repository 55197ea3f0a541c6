// SPDX-License-Identifier: MIT
//
// What a target gives to app.cpp.

#ifndef FW_PORT_HPP
#define FW_PORT_HPP

#include <stddef.h>
#include <stdint.h>

// Reads up to `size` bytes of the jobs and returns how many there were; 0 at their end.
size_t port_read(char* to, size_t size);

void port_write(const char* data, size_t size);

// How deep the stack has been, in bytes, from where fw_main() was called.
uint32_t port_stack_used();

extern "C" int fw_main();

#endif  // FW_PORT_HPP
