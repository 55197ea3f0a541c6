// SPDX-License-Identifier: MIT
//
// output: text and JSON on standard output.
//
// Input:  any bytes.
// Output: the same bytes; or a JSON string of them, in which what is not UTF-8 became U+FFFD.
// Failure: the first error is remembered and nothing more is written; ok() says so, and report() why.

#ifndef BREVIER_COMMAND_OUTPUT_HPP
#define BREVIER_COMMAND_OUTPUT_HPP

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <brevier/brevier.hpp>

namespace command {

class printer {
 public:
  void put(const char* data, size_t size) {
    if (error_ != 0 || size == 0) return;
    errno = 0;
    if (fwrite(data, 1, size, stdout) != size) fail();
  }
  void put(const char* text) { put(text, strlen(text)); }
  void put(char c) { put(&c, 1); }

  // Right-aligned in so many columns.
  void number(int32_t value, int columns = 1) {
    char digits[24];
    put(digits,
        static_cast<size_t>(snprintf(digits, sizeof digits, "%*ld", columns, static_cast<long>(value))));
  }
  void count(uint32_t value, int columns = 1) {
    char digits[24];
    put(digits, static_cast<size_t>(
                    snprintf(digits, sizeof digits, "%*lu", columns, static_cast<unsigned long>(value))));
  }

  // A string in JSON.
  void quoted(const char* data, size_t size) {
    put('"');
    struct {
      printer& to;
      void character(uint32_t code) { to.escaped(code); }
      void malformed() { to.escaped(brevier::replacement_character); }
    } sink{*this};
    brevier::utf8_decoder decoder;
    for (size_t i = 0; i < size; ++i) decoder.push(static_cast<uint8_t>(data[i]), sink);
    decoder.finish(sink);
    put('"');
  }
  void quoted(const char* text) { quoted(text, strlen(text)); }

  // Everything written is with the system now, or it failed.
  void flush() {
    errno = 0;
    if (error_ == 0 && (fflush(stdout) != 0 || ferror(stdout) != 0)) fail();
  }

  [[nodiscard]] bool ok() const { return error_ == 0; }
  void report() const { fprintf(stderr, "brevier: standard output: %s\n", strerror(error_)); }

 private:
  void fail() { error_ = errno != 0 ? errno : EIO; }

  void escaped(uint32_t code) {
    char bytes[8];
    if (code == '"' || code == '\\') {
      bytes[0] = '\\';
      bytes[1] = static_cast<char>(code);
      put(bytes, 2);
    } else if (code == '\n') {
      put("\\n", 2);
    } else if (code < 0x20 || code == 0x7F) {
      put(bytes, static_cast<size_t>(snprintf(bytes, sizeof bytes, "\\u%04x", static_cast<unsigned>(code))));
    } else {
      put(bytes, brevier::encode_utf8(code, bytes));
    }
  }

  int error_ = 0;
};

}  // namespace command

#endif  // BREVIER_COMMAND_OUTPUT_HPP
