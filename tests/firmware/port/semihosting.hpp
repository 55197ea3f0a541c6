// SPDX-License-Identifier: MIT
//
// Files and the exit of a program under an emulator, by the semihosting calls of Arm, which RISC-V has too.
// The jobs are the file "jobs" in the folder where the emulator was started, the answers go to the file
// "answers". A target supplies semihosting().

#ifndef FW_SEMIHOSTING_HPP
#define FW_SEMIHOSTING_HPP

#include <stddef.h>
#include <stdint.h>

#include "../port.hpp"

extern "C" uintptr_t semihosting(uint32_t operation, const void* arguments);

namespace {

enum : uint32_t { sys_open = 0x01, sys_write = 0x05, sys_read = 0x06, sys_exit_extended = 0x20 };
enum : uint32_t { mode_read = 1, mode_write = 5 };

uintptr_t jobs;
uintptr_t answers;

uintptr_t open_file(const char* name, uintptr_t mode) {
  uintptr_t length = 0;
  while (name[length] != 0) ++length;
  const uintptr_t arguments[] = {reinterpret_cast<uintptr_t>(name), mode, length};
  return semihosting(sys_open, arguments);
}

[[noreturn]] void leave(uint32_t code) {
  const uintptr_t arguments[] = {0x20026, code};  // the reason: the application has ended
  for (;;) semihosting(sys_exit_extended, arguments);
}

[[noreturn]] void run() {
  jobs = open_file("jobs", mode_read);
  answers = open_file("answers", mode_write);
  leave(static_cast<uint32_t>(fw_main()));
}

}  // namespace

size_t port_read(char* to, size_t size) {
  const uintptr_t arguments[] = {jobs, reinterpret_cast<uintptr_t>(to), size};
  return size - semihosting(sys_read, arguments);  // which tells how many were not read
}

void port_write(const char* data, size_t size) {
  const uintptr_t arguments[] = {answers, reinterpret_cast<uintptr_t>(data), size};
  semihosting(sys_write, arguments);
}

#endif  // FW_SEMIHOSTING_HPP
