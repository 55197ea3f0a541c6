// SPDX-License-Identifier: MIT
//
// Arm Cortex-M: start-up, faults, semihosting. A fault ends the program with status 99.

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

__attribute__((noinline)) uintptr_t semihosting(uint32_t operation, const void* arguments) {
  register uintptr_t r0 __asm__("r0") = operation;
  register const void* r1 __asm__("r1") = arguments;
  __asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
  return r0;
}

[[noreturn]] void fw_fault() {
  leave(99);
}

[[noreturn]] void fw_reset() {
  memcpy(fw_data_begin, fw_data_load, static_cast<size_t>(fw_data_end - fw_data_begin));
  memset(fw_bss_begin, 0, static_cast<size_t>(fw_bss_end - fw_bss_begin));
  paint::apply(fw_stack_limit, static_cast<uint8_t*>(__builtin_frame_address(0)) - 64);
  run();
}

// The stack pointer, then the handlers from reset on.
__attribute__((section(".vectors"), used)) const void* const fw_vectors[16] = {
    fw_stack_top, reinterpret_cast<void*>(fw_reset),
#define FW_FAULT reinterpret_cast<void*>(fw_fault)
    FW_FAULT,     FW_FAULT,
    FW_FAULT,     FW_FAULT,
    FW_FAULT,     FW_FAULT,
    nullptr,      nullptr,
    nullptr,      FW_FAULT,
    FW_FAULT,     nullptr,
    FW_FAULT,     FW_FAULT,
};

}  // extern "C"

uint32_t port_stack_used() {
  return static_cast<uint32_t>(fw_stack_top - paint::lowest(fw_stack_limit));
}
