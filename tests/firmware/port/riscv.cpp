// SPDX-License-Identifier: MIT
//
// RISC-V without an operating system: start-up, traps, semihosting. A trap ends the program with status 99.

#include "memory.hpp"
#include "semihosting.hpp"

extern "C" {

extern uint8_t fw_bss_begin[];
extern uint8_t fw_bss_end[];
extern uint8_t fw_data_begin[];
extern uint8_t fw_data_end[];
extern uint8_t fw_data_load[];
extern uint8_t fw_stack_limit[];
extern uint8_t fw_stack_top[];

// The three instructions are what an emulator knows the call by; they must be of four bytes and in one page.
__attribute__((noinline)) uintptr_t semihosting(uint32_t operation, const void* arguments) {
  register uintptr_t a0 __asm__("a0") = operation;
  register const void* a1 __asm__("a1") = arguments;
  __asm__ volatile(
      ".balign 16\n\t.option push\n\t.option norvc\n\t"
      "slli zero, zero, 0x1f\n\tebreak\n\tsrai zero, zero, 7\n\t"
      ".option pop"
      : "+r"(a0)
      : "r"(a1)
      : "memory");
  return a0;
}

[[noreturn]] __attribute__((aligned(4))) void fw_trap() {
  leave(99);
}

[[noreturn]] __attribute__((used)) void fw_start() {
  memcpy(fw_data_begin, fw_data_load, static_cast<size_t>(fw_data_end - fw_data_begin));
  memset(fw_bss_begin, 0, static_cast<size_t>(fw_bss_end - fw_bss_begin));
  paint::apply(fw_stack_limit, static_cast<uint8_t*>(__builtin_frame_address(0)) - 64);
  run();
}

__attribute__((naked, section(".vectors"), used)) void fw_entry() {
  __asm__ volatile(
      ".option push\n\t.option norelax\n\tla gp, __global_pointer$\n\t.option pop\n\t"
      "la sp, fw_stack_top\n\tla t0, fw_trap\n\tcsrw mtvec, t0\n\tj fw_start");
}

}  // extern "C"

uint32_t port_stack_used() {
  return static_cast<uint32_t>(fw_stack_top - paint::lowest(fw_stack_limit));
}
