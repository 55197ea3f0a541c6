/* SPDX-License-Identifier: MIT
 *
 * BBC micro:bit: Nordic nRF51822, Cortex-M0, 256 KB of flash, 16 KB of RAM. Its serial port goes to USB. */

#include "../board.h"

#include <stdint.h>

#define UART(offset) (*(volatile uint32_t*)(0x40002000u + (offset)))
enum {
  start_receiver = 0x000,
  start_transmitter = 0x008,
  received = 0x108,
  transmitted = 0x11C,
  enable = 0x500,
  pin_transmit = 0x50C,
  pin_receive = 0x514,
  receive_data = 0x518,
  transmit_data = 0x51C,
  baud_rate = 0x524
};

extern uint8_t stack_top[];
void runtime_start(void);
void stop(void);

/* A fault stops here, for a debugger to find. */
void stop(void) {
  for (;;) {
  }
}

/* The stack pointer, then the handlers of reset, NMI, hard fault and those that are not used. */
__attribute__((section(".vectors"), used)) static const void* const vectors[16] = {
    stack_top, (const void*)runtime_start, (const void*)stop, (const void*)stop};

void board_start(void) {
  UART(pin_transmit) = 24;
  UART(pin_receive) = 25;
  UART(baud_rate) = 0x01D7E000; /* 115200 */
  UART(enable) = 4;
  UART(start_transmitter) = 1;
  UART(start_receiver) = 1;
}

char board_read(void) {
  while (UART(received) == 0) {
  }
  UART(received) = 0;
  return (char)UART(receive_data);
}

void board_write(char byte) {
  UART(transmitted) = 0;
  UART(transmit_data) = (uint8_t)byte;
  while (UART(transmitted) == 0) {
  }
}
