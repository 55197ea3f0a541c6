// SPDX-License-Identifier: MIT
//
// AVR: the first serial port. avr-libc starts the program; it ends by a sleep from which nothing wakes it.
// The stack needs no paint: the simulator watches it.

#include <avr/interrupt.h>
#include <avr/io.h>
#include <avr/sleep.h>

#include "../port.hpp"

size_t port_read(char* to, size_t size) {
  for (size_t i = 0; i < size; ++i) {
    while ((UCSR0A & (1 << RXC0)) == 0) {
    }
    to[i] = static_cast<char>(UDR0);
  }
  return size;
}

void port_write(const char* data, size_t size) {
  for (size_t i = 0; i < size; ++i) {
    while ((UCSR0A & (1 << UDRE0)) == 0) {
    }
    UDR0 = static_cast<uint8_t>(data[i]);
  }
}

uint32_t port_stack_used() {
  return 0;
}

// Its name is that of any other function where there is no operating system.
extern "C" int main() {
  UCSR0A = 1 << U2X0;
  UCSR0B = static_cast<uint8_t>((1 << RXEN0) | (1 << TXEN0));
  (void)fw_main();
  while ((UCSR0A & (1 << UDRE0)) == 0) {
  }
  cli();
  sleep_enable();
  sleep_cpu();
  return 0;
}
