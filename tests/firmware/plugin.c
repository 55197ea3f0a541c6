/* SPDX-License-Identifier: MIT
 *
 * A plugin of QEMU that counts the instructions executed from fw_begin to fw_end and writes the sum at each
 * fw_lap, where it begins anew. The numbers are the same on every run.
 *
 * usage: -plugin libicount.so,begin=ADDRESS,end=ADDRESS,lap=ADDRESS,to=FILE
 *
 * Debian has no header for plugins; what is used of it is declared here, as of version 1 of the interface. */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct qemu_plugin_tb;
struct qemu_plugin_insn;
struct qemu_info;

typedef void (*on_execution)(unsigned int cpu, void* data);
typedef void (*on_translation)(uint64_t id, struct qemu_plugin_tb* block);

void qemu_plugin_register_vcpu_tb_trans_cb(uint64_t id, on_translation call);
void qemu_plugin_register_vcpu_insn_exec_cb(struct qemu_plugin_insn* one, on_execution call, int flags,
                                            void* data);
size_t qemu_plugin_tb_n_insns(const struct qemu_plugin_tb* block);
struct qemu_plugin_insn* qemu_plugin_tb_get_insn(const struct qemu_plugin_tb* block, size_t i);
uint64_t qemu_plugin_insn_vaddr(const struct qemu_plugin_insn* one);

#define EXPORTED __attribute__((visibility("default")))
EXPORTED int qemu_plugin_version = 1;
EXPORTED int qemu_plugin_install(uint64_t id, const struct qemu_info* info, int count, char** arguments);

static uint64_t begin, end, lap, counted;
static int counting;
static FILE* to;

static void count(unsigned int cpu, void* data) {
  (void)cpu;
  (void)data;
  counted += (uint64_t)counting;
}

static void mark(unsigned int cpu, void* data) {
  const uint64_t address = (uint64_t)(uintptr_t)data;
  (void)cpu;
  if (address == begin) counting = 1;
  if (address == end) counting = 0;
  if (address == lap) {
    fprintf(to, "%llu\n", (unsigned long long)counted);
    fflush(to);
    counted = 0;
  }
}

static void translate(uint64_t id, struct qemu_plugin_tb* block) {
  const size_t n = qemu_plugin_tb_n_insns(block);
  (void)id;
  for (size_t i = 0; i < n; ++i) {
    struct qemu_plugin_insn* one = qemu_plugin_tb_get_insn(block, i);
    const uint64_t address = qemu_plugin_insn_vaddr(one);
    const int marked = address == begin || address == end || address == lap;
    qemu_plugin_register_vcpu_insn_exec_cb(one, marked ? mark : count, 0, (void*)(uintptr_t)address);
  }
}

int qemu_plugin_install(uint64_t id, const struct qemu_info* info, int count_of, char** arguments) {
  (void)info;
  for (int i = 0; i < count_of; ++i) {
    char* value = strchr(arguments[i], '=');
    if (value == NULL) return -1;
    *value++ = 0;
    if (strcmp(arguments[i], "begin") == 0) begin = strtoull(value, NULL, 0);
    if (strcmp(arguments[i], "end") == 0) end = strtoull(value, NULL, 0);
    if (strcmp(arguments[i], "lap") == 0) lap = strtoull(value, NULL, 0);
    if (strcmp(arguments[i], "to") == 0) to = fopen(value, "w");
  }
  if (to == NULL) return -1;
  qemu_plugin_register_vcpu_tb_trans_cb(id, translate);
  return 0;
}
