// SPDX-License-Identifier: MIT
//
// PowerPC under Linux, big-endian, without a C library: start-up and system calls. The jobs come by standard
// input.

#include "../port.hpp"
#include "memory.hpp"

namespace {

enum : int { sys_exit = 1, sys_read = 3, sys_write = 4 };

uint8_t* stack_top;
constexpr size_t painted = 8192;

int system_call(int call, int a, uintptr_t b, size_t c) {
  register int r0 __asm__("r0") = call;
  register int r3 __asm__("r3") = a;
  register uintptr_t r4 __asm__("r4") = b;
  register size_t r5 __asm__("r5") = c;
  __asm__ volatile("sc\n\tbns 1f\n\tli 3, -1\n1:"
                   : "+r"(r0), "+r"(r3), "+r"(r4), "+r"(r5)
                   :
                   : "memory", "cr0", "ctr", "r6", "r7", "r8", "r9", "r10", "r11", "r12");
  return r3;
}

}  // namespace

extern "C" {

[[noreturn]] __attribute__((used)) void fw_start() {
  stack_top = static_cast<uint8_t*>(__builtin_frame_address(0));
  paint::apply(stack_top - painted, stack_top - 256);
  const int code = fw_main();
  for (;;) system_call(sys_exit, code, 0, 0);
}

__asm__(".globl _start\n_start: li 0, 0\n\tstwu 1, -16(1)\n\tbl fw_start");

}  // extern "C"

size_t port_read(char* to, size_t size) {
  const int got = system_call(sys_read, 0, reinterpret_cast<uintptr_t>(to), size);
  return got > 0 ? static_cast<size_t>(got) : 0;
}

void port_write(const char* data, size_t size) {
  while (size != 0) {
    const int done = system_call(sys_write, 1, reinterpret_cast<uintptr_t>(data), size);
    if (done <= 0) return;
    data += done;
    size -= static_cast<size_t>(done);
  }
}

uint32_t port_stack_used() {
  return static_cast<uint32_t>(stack_top - paint::lowest(stack_top - painted));
}
