// SPDX-License-Identifier: MIT
//
// Xtensa LX106 in QEMU's machine "sim": start-up, simulator calls, and the divisions that its libgcc leaves
// to the ROM of the ESP8266.

#include "../port.hpp"
#include "memory.hpp"

namespace {

enum : int { sys_exit = 1, sys_read = 3, sys_write = 4, sys_open = 5 };

int jobs;
int answers;

int simulator(int call, int a, int b, int c) {
  register int a2 __asm__("a2") = call;
  register int a3 __asm__("a3") = a;
  register int a4 __asm__("a4") = b;
  register int a5 __asm__("a5") = c;
  __asm__ volatile("simcall" : "+a"(a2), "+a"(a3) : "a"(a4), "a"(a5) : "memory");
  return a2;
}

int address(const void* p) {
  return static_cast<int>(reinterpret_cast<uintptr_t>(p));
}

uint32_t divide(uint32_t number, uint32_t by, uint32_t& rest) {
  uint32_t quotient = 0;
  rest = 0;
  for (uint8_t i = 0; i < 32; ++i) {
    rest = (rest << 1) | (number >> 31);
    number <<= 1;
    quotient <<= 1;
    if (rest >= by) {
      rest -= by;
      quotient |= 1;
    }
  }
  return quotient;
}

}  // namespace

extern "C" {

extern uint8_t fw_bss_begin[];
extern uint8_t fw_bss_end[];
extern uint8_t fw_stack_limit[];
extern uint8_t fw_stack_top[];

uint32_t __udivsi3(uint32_t number, uint32_t by) {
  uint32_t rest = 0;
  return divide(number, by, rest);
}

uint32_t __umodsi3(uint32_t number, uint32_t by) {
  uint32_t rest = 0;
  (void)divide(number, by, rest);
  return rest;
}

int32_t __divsi3(int32_t number, int32_t by) {
  uint32_t rest = 0;
  const uint32_t n = number < 0 ? 0u - static_cast<uint32_t>(number) : static_cast<uint32_t>(number);
  const uint32_t d = by < 0 ? 0u - static_cast<uint32_t>(by) : static_cast<uint32_t>(by);
  const uint32_t quotient = divide(n, d, rest);
  return static_cast<int32_t>((number < 0) != (by < 0) ? 0u - quotient : quotient);
}

__attribute__((used)) void fw_start() {
  memset(fw_bss_begin, 0, static_cast<size_t>(fw_bss_end - fw_bss_begin));
  paint::apply(fw_stack_limit, static_cast<uint8_t*>(__builtin_frame_address(0)) - 64);
  jobs = simulator(sys_open, address("jobs"), 0, 0);
  answers = simulator(sys_open, address("answers"), 0x241, 0644);  // write, create, truncate
  const int code = fw_main();
  for (;;) simulator(sys_exit, code, 0, 0);
}

// The processor starts at the first address, whatever the entry of the file is.
__asm__(
    ".section .reset, \"ax\"\n\t.global fw_entry\n"
    "fw_entry: j 1f\n\t.align 4\n\t.literal_position\n"
    "1: movi a1, fw_stack_top\n\tcall0 fw_start\n\t.previous");

}  // extern "C"

size_t port_read(char* to, size_t size) {
  const int got = simulator(sys_read, jobs, address(to), static_cast<int>(size));
  return got > 0 ? static_cast<size_t>(got) : 0;
}

void port_write(const char* data, size_t size) {
  simulator(sys_write, answers, address(data), static_cast<int>(size));
}

uint32_t port_stack_used() {
  return static_cast<uint32_t>(fw_stack_top - paint::lowest(fw_stack_limit));
}
