#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""boards_test.py COMMAND: the programs of examples/firmware do on the boards what the library does here.

Runs examples/firmware/run for every board, in C++ and in C, and examples/firmware/arduino/run, and compares what they
show with what COMMAND, build/brevier, prints of the same article. 77 if a board's tools are not there."""

import pathlib
import re
import shutil
import subprocess
import sys
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]
BREVIER = pathlib.Path(sys.argv.pop()).resolve()
ARTICLES = [TOP / "examples" / "articles" / name for name in ("brief.txt", "science.txt")]
COLUMNS, ROWS = 16, 2
BORDER = "+" + "-" * COLUMNS + "+"
GLYPHS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "~"})


def needs(*tools):
    missing = [tool for tool in tools if not (shutil.which(tool) or pathlib.Path(tool).exists())]
    return unittest.skipIf(missing, f"there is no {', '.join(missing)}")


def said(*command):
    done = subprocess.run([str(word) for word in command], cwd=TOP, capture_output=True, check=False, timeout=300)
    if done.returncode != 0:
        raise AssertionError(f"{command}: {done.returncode}\n{done.stdout.decode()}\n{done.stderr.decode()}")
    return done.stdout.decode("utf-8")


def on_host(article, *options):
    return said(BREVIER, *options, article).rstrip("\n")


def words(text):
    return text.translate(GLYPHS).split()


def pictures(text):
    """The rows of each picture of the display, and whether each is drawn whole."""
    lines = text[text.index(BORDER):].splitlines()
    shown = []
    for i in range(0, len(lines), ROWS + 2):
        assert lines[i] == lines[i + ROWS + 1] == BORDER, lines[i:i + ROWS + 2]
        rows = lines[i + 1:i + 1 + ROWS]
        assert all(re.fullmatch(r"\|.{%d}\|" % COLUMNS, row) for row in rows), rows
        shown.append([row[1:-1].rstrip() for row in rows])
    return shown


def scrolled(shown):
    """The text that went by: each picture begins with the row with which the one before ended."""
    for before, after in zip(shown, shown[1:]):
        assert before[-1] == after[0], (before, after)
    return " ".join([shown[0][0]] + [rows[1] for rows in shown]).split()


class Usage(unittest.TestCase):
    def test_what_is_wrong_is_said_before_anything_is_built(self):
        for command, status, message in (
                (["examples/firmware/run", "missing.txt"], 1, "cannot read missing.txt"),
                (["examples/firmware/run", "examples"], 1, "cannot read examples"),
                (["examples/firmware/run", "--board", "none"], 2, "Usage: examples/firmware/run"),
                (["examples/firmware/run", "--board"], 2, "Usage: examples/firmware/run"),
                (["examples/firmware/arduino/run", "--board"], 2, "Usage: examples/firmware/arduino/run"),
                (["tests/firmware/run", "--only"], 2, "Usage: tests/firmware/run"),
                (["tests/firmware/run", "--build"], 2, "Usage: tests/firmware/run"),
                (["examples/firmware/arduino/run", "missing.txt"], 1, "cannot read missing.txt"),
                (["examples/run", "--nonsense"], 2, "Usage: examples/run"),
                ([sys.executable, "tests/firmware/measure.py", "build/firmware", "--only", "cortex-m9"], 2,
                 "no such target: cortex-m9; there are x86-64")):
            with self.subTest(command=command):
                done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False, timeout=60)
                self.assertEqual((done.returncode, done.stdout), (status, ""))
                self.assertIn(message, done.stderr)


class Boards(unittest.TestCase):
    def check_news(self, board):
        for article in ARTICLES:
            shown = pictures(said("examples/firmware/run", "--board", board, article))
            headline = on_host(article, "--headline", "--bytes", str(ROWS * COLUMNS))
            with self.subTest(article.name):
                first = " ".join(shown[0]).split()
                self.assertEqual(first, words(headline)[:len(first)])
                self.assertGreaterEqual(len(first), 1)
                self.assertEqual(scrolled(shown[1:]), words(on_host(article, "--bytes", "280")))

    def check_c(self, board):
        for article in ARTICLES:
            shown = pictures(said("examples/firmware/run", "--c", "--board", board, article))
            with self.subTest(article.name):
                self.assertEqual(scrolled(shown), words(on_host(article, "--headline", "--limits", "tiny")))

    @needs("arm-none-eabi-g++", "qemu-system-arm")
    def test_microbit(self):
        self.check_news("microbit")

    @needs("riscv64-unknown-elf-g++", "qemu-system-riscv32")
    def test_hifive1(self):
        self.check_news("hifive1")

    @needs("arm-none-eabi-g++", "qemu-system-arm")
    def test_c_on_microbit(self):
        self.check_c("microbit")

    @needs("riscv64-unknown-elf-g++", "qemu-system-riscv32")
    def test_c_on_hifive1(self):
        self.check_c("hifive1")

    @needs("arduino-builder", "/usr/share/arduino/hardware/arduino/avr", "avr-g++", "/usr/include/simavr/sim_avr.h")
    def test_arduino(self):
        for article in ARTICLES[:1]:
            lines = said("examples/firmware/arduino/run", article).splitlines()
            self.assertEqual(lines[-1], on_host(article, "--headline"))
            used = int(re.search(r"Global variables use (\d+) bytes", "\n".join(lines)).group(1))
            self.assertLess(used, 4096 + 300)  # the object and what Arduino has of its own

    @needs("arduino-builder", "/usr/share/arduino/hardware/arduino/avr", "avr-g++", "/usr/include/simavr/sim_avr.h")
    def test_arduino_uno(self):
        for article in ARTICLES:
            lines = said("examples/firmware/arduino/run", "--board", "uno", article).splitlines()
            self.assertEqual(lines[-1], on_host(article, "--headline", "--limits", "lean"))
            used = [int(re.search(what + r" (\d+) bytes", "\n".join(lines)).group(1))
                    for what in ("Sketch uses", "Global variables use")]
            self.assertLess(used[0], 32256)
            self.assertLess(used[1], 1024 + 300)


if __name__ == "__main__":
    result = unittest.main(verbosity=1, exit=False).result
    sys.exit(1 if not result.wasSuccessful() else 77 if result.skipped else 0)
