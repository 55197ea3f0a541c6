#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""terminal.py BOARD PROGRAM ARTICLE: runs the program on the board, under QEMU, and is what is at the other end of its
serial port. With --command COMMAND instead of a board and a program, of what the command simulates. Sends the article when the board is ready for it, and shows what comes back until it is ready again."""

import shlex
import subprocess
import sys
import threading
import time

BOARDS = {
    "microbit": ["qemu-system-arm", "-M", "microbit"],
    "hifive1": ["qemu-system-riscv32", "-M", "sifive_e", "-bios", "none"],
}
END_OF_ARTICLE = b"\x04"
NEXT_PIECE = b"\x06"
PIECE = 32
SECONDS = 60
FRAME = 4  # lines of a picture of the display


def lines_of(child, article):
    """What the board writes, line by line. A piece of the article is sent whenever the board asks for one."""
    article = article.replace(END_OF_ARTICLE, b"") + END_OF_ARTICLE
    line = b""
    while True:
        byte = child.stdout.read(1)
        if byte == b"":
            return
        if byte == NEXT_PIECE:
            child.stdin.write(article[:PIECE])
            child.stdin.flush()
            article = article[PIECE:]
        elif byte == b"\n":
            yield line.decode("utf-8", "replace").rstrip("\r")
            line = b""
        else:
            line += byte


def show(lines, animated):
    """Until the board is ready again. Pictures in one place if a person looks at them, else one below the other. False
    if the board stopped before."""
    shown = 0
    for line in lines:
        if line == "ready":
            return True
        if animated and shown and shown % FRAME == 0:
            time.sleep(1.5 if shown == FRAME else 0.5)
            sys.stdout.write(f"\x1b[{FRAME}A")
        print(line, flush=True)
        shown += 1
    return False


def main():
    *what, path = sys.argv[1:]
    if what[0] == "--command":
        command = shlex.split(what[1])
    else:
        command = [*BOARDS[what[0]], "-nographic", "-monitor", "none", "-serial", "stdio", "-kernel", what[1]]
    with open(path, "rb") as f:
        article = f.read()
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    late = threading.Timer(SECONDS, child.kill)
    late.start()
    try:
        lines = lines_of(child, article)
        if next(lines, None) == "ready" and show(lines, sys.stdout.isatty()):
            return 0
        print("the board stopped", file=sys.stderr)
        return 1
    finally:
        late.cancel()
        child.kill()
        child.wait()


if __name__ == "__main__":
    sys.exit(main())
