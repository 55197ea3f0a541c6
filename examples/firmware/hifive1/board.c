/* SPDX-License-Identifier: MIT
 *
 * SiFive HiFive1: FE310, RV32IMAC, 16 KB of RAM; programs run from a flash beside it. Its serial port goes to
 * USB. */

#include "../board.h"

#include <stdint.h>

#define UART(offset) (*(volatile uint32_t*)(0x10013000u + (offset)))
enum { transmit_data = 0x00, receive_data = 0x04, transmit_control = 0x08, receive_control = 0x0C };

void runtime_start(void);
void start(void);

__attribute__((naked, section(".vectors"), used)) void start(void) {
  __asm__ volatile(
      ".option push\n\t.option norelax\n\tla gp, __global_pointer$\n\t.option pop\n\t"
      "la sp, stack_top\n\tj runtime_start");
}

void board_start(void) {
  UART(transmit_control) = 1;
  UART(receive_control) = 1;
}

char board_read(void) {
  uint32_t got = 0;
  do {
    got = UART(receive_data);
  } while ((got & 0x80000000u) != 0); /* nothing there */
  return (char)(got & 0xFF);
}

void board_write(char byte) {
  while ((UART(transmit_data) & 0x80000000u) != 0) { /* full */
  }
  UART(transmit_data) = (uint8_t)byte;
}
