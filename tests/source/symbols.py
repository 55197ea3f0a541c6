#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""symbols.py NM LIBRARY: the library needs of its program nothing but what every C compiler may call by itself.

An undefined `operator delete`, `__cxa_guard_acquire`, `malloc` or `__gxx_personality_v0` is how a heap, a
static with a constructor or exceptions get in unnoticed.
"""

import re
import subprocess
import sys

ALLOWED = re.compile(
    r"memcpy|memset|memmove|memcmp|strlen"
    r"|__stack_chk_fail|__.*_chk|_GLOBAL_OFFSET_TABLE_|__TMC_END__"  # hardening, position-independent code
    r"|__asan_.*|__ubsan_.*|__sanitizer_.*|__tsan_.*|__gcov_.*|__llvm_.*"  # the builds that look for faults
)


def main():
    nm, library = sys.argv[1:]
    lines = subprocess.run([nm, library], check=True, capture_output=True, text=True).stdout.splitlines()
    # "ADDRESS TYPE NAME" or, where there is no address, "TYPE NAME"
    symbols = [line.split() for line in lines if len(line.split()) in (2, 3)]
    defined = {fields[-1] for fields in symbols if fields[-2] not in "Uw"}
    needed = {fields[-1] for fields in symbols if fields[-2] == "U"} - defined
    wrong = sorted(name for name in needed if not ALLOWED.fullmatch(name))
    for name in wrong:
        print(f"{library}: needs {name}")
    if not defined:
        print(f"{library}: defines nothing")
    return 1 if wrong or not defined else 0


if __name__ == "__main__":
    sys.exit(main())
