// SPDX-License-Identifier: MIT
//
// expect: nothing: the library does not use as a name what headers that stand before it define as macros

// The library's own of the C library.
#include <stddef.h>
#include <stdint.h>

// Of windef.h, minwindef.h, rpcndr.h, winnt.h and their kin.
#define small @
#define near @
#define far @
#define huge @
#define hyper @
#define interface @
#define pascal @
#define cdecl @
#define IN @
#define OUT @
#define OPTIONAL @
#define CONST @
#define DELETE @
#define ERROR @
#define NO_ERROR @
#define STRICT @
#define TRUE @
#define FALSE @
#define VOID @
#define THIS @

// Of Arduino.h and its binary.h.
#define B0 @
#define B1 @
#define B10 @
#define PI @
#define HALF_PI @
#define TWO_PI @
#define EULER @
#define HIGH @
#define LOW @
#define INPUT @
#define OUTPUT @
#define DEFAULT @
#define EXTERNAL @
#define INTERNAL @
#define SERIAL @
#define DISPLAY @
#define CHANGE @
#define F(text) @
#define min(a, b) @
#define max(a, b) @
#define abs(x) @
#define round(x) @
#define sq(x) @
#define constrain(x, low, high) @
#define radians(x) @
#define degrees(x) @
#define word(...) @
#define bit(x) @
#define bitRead(x, n) @
#define bitSet(x, n) @
#define bitClear(x, n) @
#define bitWrite(x, n, to) @
#define lowByte(x) @
#define highByte(x) @
#define interrupts() @
#define noInterrupts() @

// Of Qt, and of the GNU C library.
#define slots @
#define signals @
#define emit @
#define foreach @
#define forever @
#define major(x) @
#define minor(x) @

#include <brevier/brevier.h>
#include <brevier/brevier.hpp>

static brevier::summarizer<brevier::standard, brevier::all_languages> article;

int main() {
  return article.finish() == brevier::status::empty ? 0 : 1;
}
