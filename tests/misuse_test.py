#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""misuse_test.py: every program in misuse/ is refused by the compiler, with the message that it names.

A program says in its head what to expect:

    // expect: brevier: terms must be a power of two, 16 ... 8192
    // expect: nothing: why it is here

The compiler is $CXX, or c++; it must take the options of g++ and clang++. Returns 0; 1 with a line for each
program that was not as expected; 77 if there is no such compiler.
"""

import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
INCLUDE = HERE.parent / "include"
SKIP = 77


def expected(source):
    """The message in the head of a program; None if it shall compile."""
    found = re.search(r"^// expect: (.+)$", source.read_text(encoding="utf-8"), re.MULTILINE)
    if not found:
        sys.exit(f"{source.name}: does not say what to expect")
    return None if found[1].startswith("nothing") else found[1]


def complaint(compiler, source):
    """What is wrong, or nothing."""
    message = expected(source)
    options = ["-std=c++17", "-fsyntax-only", f"-I{INCLUDE}"]
    done = subprocess.run([*compiler, *options, str(source)], capture_output=True, text=True, check=False)
    if message is None:
        return f"does not compile:\n{done.stderr}" if done.returncode != 0 else ""
    if done.returncode == 0:
        return f"compiles; expected: {message}"
    return "" if message in done.stderr else f"expected: {message}\n{done.stderr}"


def main():
    compiler = shlex.split(os.environ.get("CXX", "")) or ["c++"]
    if not shutil.which(compiler[0]):
        print(f"skipped: there is no {compiler[0]}")
        return SKIP
    sources = sorted((HERE / "misuse").glob("*.cpp"))
    failed = 0
    for source in sources:
        wrong = complaint(compiler, source)
        if wrong:
            print(f"{source.name}: {wrong}")
            failed += 1
    print(f"{len(sources)} programs, {failed} not as expected")
    return 1 if failed or not sources else 0


if __name__ == "__main__":
    sys.exit(main())
