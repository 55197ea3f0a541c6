/* SPDX-License-Identifier: MIT
 *
 * usage: avr_board MCU IMAGE [begin=ADDRESS,end=ADDRESS,lap=ADDRESS,to=FILE]
 *
 * A board with an AVR, simulated by libsimavr: standard input goes to its first serial port, and what that
 * sends goes to standard output. It ends when the program sleeps with interrupts off: status 0; or else
 * stops: status 1. Instructions are counted from `begin` to `end` and written at each `lap`, as plugin.c does
 * it. With the last lap comes the greatest depth of the stack below `begin`, which needs no paint here:
 * "stack BYTES"; and that of the whole program: "all BYTES". */
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <simavr/avr_uart.h>
#include <simavr/sim_avr.h>
#include <simavr/sim_elf.h>

static uint64_t begin, end, lap, counted;
static int counting;
static int ready; /* the port takes a byte */
static FILE* to;
static FILE* serial; /* standard output, of which the library takes nothing for itself */

static void take_byte(struct avr_irq_t* irq, uint32_t value, void* data) {
  (void)irq;
  (void)data;
  fputc((int)value, serial);
}

static void turn_on(struct avr_irq_t* irq, uint32_t value, void* data) {
  (void)irq;
  (void)value;
  (void)data;
  ready = 1;
}

static void turn_off(struct avr_irq_t* irq, uint32_t value, void* data) {
  (void)irq;
  (void)value;
  (void)data;
  ready = 0;
}

static void quiet(avr_t* avr, const int level, const char* format, va_list arguments) {
  (void)avr;
  if (level <= LOG_ERROR) vfprintf(stderr, format, arguments);
}

static void read_marks(char* text) {
  for (char* word = strtok(text, ","); word != NULL; word = strtok(NULL, ",")) {
    char* value = strchr(word, '=');
    if (value == NULL) exit(2);
    *value++ = 0;
    if (strcmp(word, "begin") == 0) begin = strtoull(value, NULL, 0);
    if (strcmp(word, "end") == 0) end = strtoull(value, NULL, 0);
    if (strcmp(word, "lap") == 0) lap = strtoull(value, NULL, 0);
    if (strcmp(word, "to") == 0) to = fopen(value, "w");
  }
}

static uint32_t stack_pointer(const avr_t* avr) {
  return (uint32_t)avr->data[0x5D] | (uint32_t)avr->data[0x5E] << 8;
}

/* Whether the instruction at `at` writes a half of the stack pointer: `out` to 0x3D or 0x3E. */
static int writes_half(const avr_t* avr, uint64_t at) {
  const unsigned code = avr->flash[at] | (unsigned)avr->flash[at + 1] << 8;
  return (code & 0xFE0F) == 0xBE0D || (code & 0xFE0F) == 0xBE0E;
}

static avr_t* start(const char* mcu, const char* image) {
  static elf_firmware_t firmware;
  avr_t* avr = avr_make_mcu_by_name(mcu);
  if (avr == NULL || elf_read_firmware(image, &firmware) != 0) exit(2);
  firmware.frequency = 16000000;
  avr_global_logger_set(quiet);
  avr_init(avr);
  avr_load_firmware(avr, &firmware);
  uint32_t flags = 0;
  avr_ioctl(avr, AVR_IOCTL_UART_SET_FLAGS('0'), &flags);
  avr_irq_register_notify(avr_io_getirq(avr, AVR_IOCTL_UART_GETIRQ('0'), UART_IRQ_OUTPUT), take_byte, NULL);
  avr_irq_register_notify(avr_io_getirq(avr, AVR_IOCTL_UART_GETIRQ('0'), UART_IRQ_OUT_XON), turn_on, NULL);
  avr_irq_register_notify(avr_io_getirq(avr, AVR_IOCTL_UART_GETIRQ('0'), UART_IRQ_OUT_XOFF), turn_off, NULL);
  return avr;
}

/* Gives the port what has come, as long as it takes some. Looks for it now and then only: that takes a system
 * call. */
static void give_bytes(struct avr_irq_t* input, uint32_t step) {
  static int ended;
  while (ready && !ended && step % 256 == 0) {
    struct pollfd standard_input = {STDIN_FILENO, POLLIN, 0};
    uint8_t byte = 0;
    if (poll(&standard_input, 1, 0) == 0) return;
    ended = read(STDIN_FILENO, &byte, 1) != 1;
    if (!ended) avr_raise_irq(input, byte);
  }
}

int main(int count, char** arguments) {
  if (count < 3) return 2;
  if (count > 3) read_marks(arguments[3]);
  serial = fdopen(dup(STDOUT_FILENO), "wb");
  if (serial == NULL || setvbuf(serial, NULL, _IONBF, 0) != 0 || freopen("/dev/null", "w", stdout) == NULL)
    return 2;
  avr_t* avr = start(arguments[1], arguments[2]);
  struct avr_irq_t* input = avr_io_getirq(avr, AVR_IOCTL_UART_GETIRQ('0'), UART_IRQ_INPUT);
  uint32_t top = 0, lowest = 0, deepest = 0, all = 0;
  uint32_t steps = 0;
  int state = cpu_Running, half = 0;
  while (state != cpu_Done && state != cpu_Crashed) {
    give_bytes(input, steps++);
    const uint64_t at = avr->pc;
    if (to != NULL && at == begin) {
      counting = 1;
      top = lowest = stack_pointer(avr);
    }
    if (to != NULL && at == end) {
      counting = 0;
      if (top - lowest > deepest) deepest = top - lowest;
    }
    if (to != NULL && at == lap) {
      fprintf(to, "%llu\n", (unsigned long long)counted);
      counted = 0;
    }
    counted += (uint64_t)counting;
    if (writes_half(avr, at)) half = !half;
    state = avr_run(avr);
    if (half) continue; /* neither what it was nor what it will be: it may seem 256 bytes deeper */
    const uint32_t pointer = stack_pointer(avr);
    if (counting && pointer < lowest) lowest = pointer;
    if (pointer != 0 && avr->ramend - pointer > all) all = avr->ramend - pointer;
  }
  if (state == cpu_Crashed) fprintf(stderr, "stopped at 0x%lx\n", (unsigned long)avr->pc);
  if (to != NULL) fprintf(to, "stack %lu\nall %lu\n", (unsigned long)deepest, (unsigned long)all);
  return fclose(serial) == 0 && state == cpu_Done ? 0 : 1;
}
