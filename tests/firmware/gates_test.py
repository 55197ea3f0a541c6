#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""gates_test.py FOLDER: every gate of the firmware tests fires, and none without a cause.

Each is shown a fault of its own: a doctored figure, or a program with the fault, compiled in FOLDER."""

import contextlib
import io
import pathlib
import re
import shutil
import sys
import types
import unittest

import callstack
import gates
import measure
from targets import Arm, Avr, Failed, Host, run

FOLDER = pathlib.Path(sys.argv.pop()).resolve()
HOST = Host("x86-64")
ROW = {"target": "x86-64", "preset": "tiny", "flash_bytes": "10000", "ram_bytes": "1000", "stack_bytes": "200",
       "insns_per_byte": "70.0", "output_sha256": "0"}


def needs(command):
    return unittest.skipUnless(shutil.which(command), f"there is no {command}")


def compiled(name, text, target=HOST, *flags):
    """The object of a program."""
    folder = FOLDER / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "source.cpp").write_text(text, encoding="utf-8")
    target.compile(folder / "source.cpp", folder / "source.o", "-O1", *flags)
    return folder / "source.o"


def graph_of(name, text):
    return callstack.read([compiled(name, text).with_suffix(".ci")])


def errors_of(name, text):
    graph = graph_of(name, text)
    callstack.worst(graph, "fw_")
    return " ".join(graph.errors)


class Figures(unittest.TestCase):
    def test_same(self):
        self.assertEqual(gates.compare([ROW], [ROW]), {})

    def test_growth(self):
        for figure in gates.FIGURES:
            value = float(ROW[figure])
            with self.subTest(figure):
                self.assertEqual(gates.compare([{**ROW, figure: str(value * 1.009)}], [ROW]), {})
                self.assertEqual(gates.compare([{**ROW, figure: str(value * 0.5)}], [ROW]), {})
                wrong = gates.compare([{**ROW, figure: str(value * 1.011)}], [ROW])
                self.assertIn(figure, wrong[("x86-64", "tiny")][0])

    def test_what_was_measured_must_be(self):
        self.assertIn("not measured", gates.compare_row({**ROW, "stack_bytes": "-"}, ROW)[0])
        self.assertEqual(gates.compare_row(ROW, {**ROW, "stack_bytes": "-"}), [])

    def test_row_without_limits(self):
        self.assertIn("no limits", gates.compare([ROW], [])[("x86-64", "tiny")][0])

    def test_grown_function_is_named(self):
        lines = gates.grown({"feed": 120, "finish": 50, "born": 30}, {"feed": 100, "finish": 60, "gone": 5})
        self.assertEqual([line.split()[-1] for line in lines], ["born", "feed"])

    def test_report_of_growth(self):
        """All of it: a target that grew fails, and the function is printed."""
        limits, comments = gates.read_table(gates.LIMITS)
        key = gates.RECORDED
        row = next({**limit} for limit in limits if (limit["target"], limit["preset"]) == key)
        row["output_sha256"] = "0"
        symbols = {one["symbol"]: int(one["bytes"]) for one in gates.read_table(gates.SYMBOLS)[0]}
        version = next(line for line in comments if line.startswith(key[0] + ": "))
        of = measure.Measured(types.SimpleNamespace(name=key[0], version=lambda: version.split(": ", 1)[1]))
        of.rows[key[1]] = row
        of.symbols[key[1]] = {**symbols}
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            self.assertFalse(gates.judge([of], False, True))
            row["flash_bytes"] = str(int(row["flash_bytes"]) * 102 // 100)
            of.symbols[key[1]]["brevier::grown()"] = 400
            self.assertTrue(gates.judge([of], False, True))
        self.assertIn("flash_bytes grew from", said.getvalue())
        self.assertIn("brevier::grown()", said.getvalue())

    def test_segmentation(self):
        self.assertEqual(gates.segmentation(2048), [])
        self.assertIn("2049 bytes of flash", gates.segmentation(2049)[0])

    def test_segmentation_in_the_readme(self):
        said = re.search(r"takes ([\d,]+) B with the words of English, and ([\d,]+) B", gates.README.read_text(encoding="utf-8"))
        sentences, rest = (int(figure.replace(",", "")) for figure in said.groups())
        self.assertEqual(gates.segmentation_in_readme(sentences, rest), [])
        self.assertIn("does not say", gates.segmentation_in_readme(sentences + 1, rest)[0])
        self.assertIn("does not say", gates.segmentation_in_readme(sentences, rest - 1)[0])

    @needs("arm-none-eabi-g++")
    def test_segmentation_is_measured(self):
        target = Arm(gates.RECORDED[0], "", ())
        of = measure.Measured(target)
        folder = FOLDER / "segmentation"
        folder.mkdir(parents=True, exist_ok=True)
        measure.measure_segmentation(target, folder, of)
        self.assertRegex(of.notes[0], "sentences alone, English: [0-9]{4} B, and [0-9]+ B")
        self.assertEqual(of.errors, [])

    def test_stages_in_the_limits(self):
        said = {name: size for name, (_, size) in gates.stages().items()}
        self.assertEqual(set(said), {"shortening", "line_kinds", "datelines", "scoring", "weighing", "guessing",
                                     "wide_pages", "agencies", "letters", "endings", "several_languages", "common_words", "places",
                                     "shortcuts"})
        self.assertEqual(gates.stages_in_limits(said), [])
        for name, size in said.items():
            self.assertIn(f"that {name} takes", gates.stages_in_limits({**said, name: size + size // 20 + 21})[0])

    def test_goals_are_reported(self):
        row = {**ROW, "target": "cortex-m0plus", "preset": "standard"}
        said = " ".join(gates.goals([{**row, "flash_bytes": "8000"}, {**row, "flash_bytes": "9000"},
                                     {**row, "flash_bytes": "99999"}]))
        for word in ("8000, at most 10240: reached", "9000, at most 10240: within", "99999, at most 10240: NOT"):
            self.assertIn(word, said)


class Symbols(unittest.TestCase):
    def undefined(self, name, text, target=HOST):
        return " ".join(gates.undefined(target.undefined(compiled(name, text, target))))

    def test_copying_is_allowed(self):
        text = "struct big { char c[999]; }; void fw_copy(big* to, const big* from) { *to = *from; }"
        self.assertEqual(self.undefined("copy", text), "")

    def test_virtual_destructor(self):
        text = "struct base { virtual ~base(); int i; }; base::~base() { i = 1; }"
        self.assertIn("_ZdlPv", self.undefined("delete", text))

    def test_local_static(self):
        text = "int first(); int fw_static() { static int value = first(); return value; }"
        self.assertIn("__cxa_guard_acquire", self.undefined("guard", text))

    @needs("arm-none-eabi-g++")
    def test_arithmetic(self):
        arm = Arm("cortex-m0plus", "", ())
        text = "unsigned fw_divide(unsigned a, unsigned b) { return a / b; }"
        self.assertEqual(self.undefined("divide", text, arm), "")
        text = "unsigned long long fw_divide(unsigned long long a, unsigned long long b) { return a / b; }"
        self.assertIn("__aeabi_uldivmod", self.undefined("divide64", text, arm))
        text = "float fw_float(float a, float b) { return a * b; }"
        self.assertIn("__aeabi_fmul", self.undefined("float", text, arm))


class Stack(unittest.TestCase):
    CHAIN = """
        __attribute__((noinline)) int low(int* p) { volatile int a[LOW]; a[0] = *p; return a[0]; }
        __attribute__((noinline)) int high(int* p) { volatile int a[40]; a[0] = low(p); return a[0] + low(p); }
        extern "C" int fw_chain(int* p) { return high(p) + 1; }
        extern "C" int fw_short(int* p) { return low(p) + 1; }
    """

    def test_sum_of_frames(self):
        depths = {}
        for low in (100, 200):
            graph = graph_of(f"chain{low}", self.CHAIN.replace("LOW", str(low)))
            depths[low], path = callstack.worst(graph, "fw_")
            self.assertEqual([graph.text(name) for name in path], ["fw_chain", "high", "low"])
            self.assertEqual(depths[low], sum(graph.frame[name] for name in path))
            self.assertFalse(graph.errors)
        self.assertEqual(depths[200] - depths[100], 400)

    def test_recursion(self):
        text = "extern \"C\" __attribute__((noinline)) int fw_r(int n) { volatile int a = n; return n ? fw_r(n - 1) + a : 0; }"
        self.assertIn("recursion: fw_r -> fw_r", errors_of("recursion", text))

    def test_recursion_of_two(self):
        text = """
            __attribute__((noinline)) int two(int n);
            __attribute__((noinline)) int one(int n) { volatile int a = n; return n ? two(n - 1) + a : 0; }
            int two(int n) { volatile int a = n; return one(n - 1) * 2 + a; }
            extern "C" int fw_start(int n) { return one(n) + 1; }
        """
        self.assertIn("recursion: one -> two -> one", errors_of("recursion2", text))

    def test_call_through_a_pointer(self):
        text = "extern \"C\" int fw_call(int (*f)(int)) { return f(1) + 1; }"
        self.assertIn("fw_call calls through a pointer", errors_of("pointer", text))

    def test_virtual_call(self):
        text = "struct s { virtual int f(); }; extern \"C\" int fw_call(s* p) { return p->f() + 1; }"
        self.assertIn("fw_call calls through a pointer", errors_of("virtual", text))

    def test_frame_without_a_size(self):
        text = "void take(char*); extern \"C\" int fw_f(unsigned n) { char* p = (char*)__builtin_alloca(n); take(p); return *p; }"
        self.assertIn("the frame of fw_f has no fixed size", errors_of("dynamic", text))

    def test_unknown_function(self):
        text = "int elsewhere(int); extern \"C\" int fw_f(int n) { return elsewhere(n) + 1; }"
        self.assertIn("whose depth is not known", errors_of("unknown", text))

    def test_nothing_to_look_at(self):
        self.assertIn("there is no function fw_", errors_of("nothing", "int other() { return 1; }"))


class Memory(unittest.TestCase):
    OBJECT = "static char tiny_article[100]; extern \"C\" char fw_tiny_feed(int i) { return tiny_article[i]++; }\n"

    def beside(self, name, text, target):
        objects = compiled(name, text, target)
        alone = objects.with_suffix(".elf")
        target.link_alone([objects], alone, ["fw_tiny_feed"])
        return " ".join(gates.data(target, alone, "tiny"))

    def test_object_alone(self):
        self.assertEqual(self.beside("object", self.OBJECT, HOST), "")

    def test_variable_beside(self):
        text = "static int counters[20];" + self.OBJECT.replace("return", "++counters[i]; return")
        self.assertIn("counters (80 B)", self.beside("beside", text, HOST))

    @needs("avr-g++")
    def test_constants_on_avr(self):
        avr = Avr("atmega328p", 32256, 2048, ("tiny",), ())
        text = """#include <brevier/rom.hpp>
            WHERE inline constexpr uint16_t table[30] = {1, 5, 7, 2, 9, 1, 3};
        """ + self.OBJECT.replace("return", "if (READ(table[i % 30]) == 7) return 0; return")
        in_flash = text.replace("WHERE", "BREVIER_ROM").replace("READ", "brevier::rom")
        self.assertEqual(self.beside("in_flash", in_flash, avr), "")
        in_ram = text.replace("WHERE", "").replace("READ", "")
        self.assertIn("60 bytes in RAM", self.beside("in_ram", in_ram, avr))


class Device(unittest.TestCase):
    """What the device has."""

    def test_memory(self):
        device = types.SimpleNamespace(ram=2048, deepest=500)
        self.assertEqual(gates.memory(device, 1548), [])
        self.assertIn("2048 B", gates.memory(device, 1549)[0])

    def test_flash(self):
        small = Host("x86-64")
        small.flash = 1000
        folder = FOLDER / "small"
        folder.mkdir(parents=True, exist_ok=True)
        with self.assertRaises(Failed) as raised:
            measure.build(small, folder, "Os")
        self.assertIn("the device has 1000", str(raised.exception))

    def test_lean_has_no_pages(self):
        jobs = measure.jobs_for(["lean", "tiny"], [b"a"], [b"p"])
        self.assertEqual(jobs, b"n 1\nat 1\naT 1\npx 0\n")
        each, _ = measure.rows_of(b"1\x1e2\x1e3\x1estack 5\x1e", ["lean", "tiny"], 1, [b"p"])
        self.assertEqual(each, {"lean": [b"1"], "tiny": [b"2", b"3"]})


class Output(unittest.TestCase):
    def measured(self, answers):
        of = measure.Measured(HOST)
        of.answers = answers
        return of

    def test_every_article_is_compared(self):
        names = measure.NAMES
        right = [b"%d" % i for i in range(len(names))]
        for i, name in enumerate(names):
            wrong = right[:i] + [b"other"] + right[i + 1:]
            host = self.measured({"tiny": right, "standard": right})
            same = self.measured({"tiny": right, "standard": right})
            same.target = other_target = types.SimpleNamespace(name="other")
            other = self.measured({"tiny": right, "standard": wrong})
            other.target = other_target
            measure.compare_answers([host, same, other])
            self.assertEqual(host.errors + same.errors, [])
            self.assertEqual(other.errors, [f"standard: other output than the host's: {name}"])

    def test_answers_must_be_all_there(self):
        with self.assertRaises(Failed):
            measure.rows_of(b"one\x1estack 5\x1e", ["tiny"], 2)
        each, stack = measure.rows_of(b"one\x1etwo\x1estack 5\x1e", ["tiny"], 2)
        self.assertEqual((each, stack), ({"tiny": [b"one", b"two"]}, 5))

    @needs("qemu-system-arm")
    @needs("arm-none-eabi-g++")
    def test_fault_ends_the_program(self):
        """A program that faults on the device fails, and does not hang."""
        arm = Arm("cortex-m0plus", "microbit", ("0", "256K", "0x20000000", "16K"))
        text = "extern \"C\" int fw_main() { __asm__ volatile(\"udf #0\"); return 0; }"
        objects = [compiled("fault", text, arm), FOLDER / "fault" / "port.o"]
        arm.compile(measure.HERE / "port" / "arm.cpp", objects[1], "-Os")
        arm.link(objects, FOLDER / "fault" / "image.elf")
        with self.assertRaises(Failed) as raised:
            arm.answer(FOLDER / "fault" / "image.elf", b"", FOLDER / "fault", None)
        self.assertIn("status 99", str(raised.exception))


if __name__ == "__main__":
    if not shutil.which("g++"):
        print("skipped: there is no g++")
        sys.exit(77)
    run(["g++", "--version"])
    unittest.main(verbosity=1)
