/* SPDX-License-Identifier: MIT
 *
 * What a C library would bring: the variables before main(), and what a compiler may call by itself. */

#include <stddef.h>
#include <stdint.h>

extern uint8_t data_begin[], data_end[], data_load[], bss_begin[], bss_end[];

int main(void);
void runtime_start(void);

/* The empty statements keep a compiler from making a loop into a call of the function that it is in. */
void* memcpy(void* to, const void* from, size_t size) {
  uint8_t* t = to;
  const uint8_t* f = from;
  while (size-- != 0) {
    *t++ = *f++;
    __asm__ volatile("");
  }
  return to;
}

void* memset(void* to, int value, size_t size) {
  uint8_t* t = to;
  while (size-- != 0) {
    *t++ = (uint8_t)value;
    __asm__ volatile("");
  }
  return to;
}

void* memmove(void* to, const void* from, size_t size) {
  uint8_t* t = to;
  const uint8_t* f = from;
  if (t <= f) return memcpy(to, from, size);
  while (size-- != 0) {
    t[size] = f[size];
    __asm__ volatile("");
  }
  return to;
}

void runtime_start(void) {
  memcpy(data_begin, data_load, (size_t)(data_end - data_begin));
  memset(bss_begin, 0, (size_t)(bss_end - bss_begin));
  main();
  for (;;) {
  }
}
