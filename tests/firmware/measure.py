#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""measure.py BUILD [--record] [--only TARGET,...]: compiles the library for every target, runs it there, measures it,
writes BUILD/report.tsv and holds it against limits.tsv.

A row for each target and preset:
  flash_bytes     code and constants of feed, finish, headline and summary, linked alone with -Os; of lean without
                  summary
  ram_bytes       the object and all other variables
  stack_bytes     the deepest of the public calls: by the call graph where g++ compiles, elsewhere what the paint shows
  insns_per_byte  instructions of feed in pieces of 256 bytes, finish, headline(75) and summary(280), built with -O2,
                  for each byte of the longest of examples/articles; of lean without summary, and on ATmega328P, whose
                  flash a program of -O2 exceeds, in pieces of 32 bytes and with -Os
  output_sha256   of the answers to all of examples/articles, which are the same on every target

  --record   writes limits.tsv, symbols.tsv and the table of README.md
  --only     some targets; what is there of the others stays

Returns 0; 1 if something failed; 77 if nothing did, but a target could not be tried."""

import argparse
import concurrent.futures
import hashlib
import os
import pathlib
import shutil
import sys
import time

import callstack
import gates
from targets import CXXFLAGS, HERE, PRESETS, TOP, Failed, all_targets, run

SKIP = 77
ARTICLES = sorted((TOP / "examples" / "articles").glob("*.txt"))
PAGES = [path for path in ARTICLES if path.name == "web-page.txt"]  # which go through the HTML filter as well
NAMES = [path.name for path in ARTICLES] + [f"{path.name} as HTML" for path in PAGES]
CALLS = ("feed", "finish", "headline", "summary")  # those whose flash is measured
LEAN_CALLS = CALLS[:3]  # of the preset lean, which is for headlines


def job(letter, text):
    return letter.encode() + b" %d\n" % len(text) + text


def jobs_for(presets, articles, pages=()):
    jobs = []
    for preset in presets:
        jobs += [job(PRESETS[preset], text) for text in articles]
        jobs += [job(PRESETS[preset].upper(), text) for text in pages_for(preset, pages)]
    return b"".join(jobs) + b"x 0\n"


def pages_for(preset, pages):
    """Where lean is used, there is no room for the HTML filter."""
    return () if preset == "lean" else pages


def rows_of(answers, presets, articles, pages=()):
    """The answers for each preset, to so many articles and to these pages, and what the paint showed."""
    parts = answers.split(b"\x1e")
    counts = [articles + len(pages_for(preset, pages)) for preset in presets]
    if len(parts) != sum(counts) + 2 or not parts[-2].startswith(b"stack "):
        raise Failed(f"{len(parts)} answers instead of {sum(counts) + 2}")
    each = {preset: parts[sum(counts[:i]):sum(counts[:i + 1])] for i, preset in enumerate(presets)}
    return each, int(parts[-2].split()[1])


class Measured:
    """What is known of a target."""

    def __init__(self, target):
        self.target = target
        self.rows = {}       # preset -> a row of the report
        self.symbols = {}    # preset -> {function: bytes}
        self.answers = {}    # preset -> [answer to each article]
        self.notes = []
        self.errors = []


def define(presets):
    return [f"-DFW_{preset.upper()}" for preset in presets]


def measure_flash(target, folder, of):
    for preset in target.presets:
        objects = folder / f"alone_{preset}.o"
        alone = folder / f"alone_{preset}.elf"
        target.compile(HERE / "library.cpp", objects, "-Os", *define([preset]))
        target.link_alone([objects], alone, [f"fw_{preset}_{call}" for call in (LEAN_CALLS if preset == "lean" else CALLS)])
        flash, ram = target.flash_and_ram(alone)
        of.rows[preset].update(flash_bytes=str(flash), ram_bytes=str(ram))
        of.errors += gates.undefined(target.undefined(objects))
        if target.name != "wasm32":
            of.symbols[preset] = target.symbols(alone)
            of.errors += gates.data(target, alone, preset)


def measure_segmentation(target, folder, of):
    """The flash of finding sentences alone, with the words of English."""
    objects = folder / "splitter.o"
    target.compile(HERE / "splitter.cpp", objects, "-Os")
    sizes = []
    for roots in (("characters", "hash"), ("characters", "hash", "sentence")):
        alone = folder / f"splitter_{roots[-1]}.elf"
        target.link_alone([objects], alone, [f"fw_split_{root}" for root in roots])
        sizes.append(target.flash_and_ram(alone)[0])
    of.notes.append(f"sentences alone, English: {sizes[1] - sizes[0]} B, and {sizes[0]} B of character classes and hash")
    of.errors += gates.segmentation(sizes[1] - sizes[0])
    of.errors += gates.segmentation_in_readme(sizes[1] - sizes[0], sizes[0])


def measure_stages(target, folder, of):
    """The flash that each stage takes, as limits.hpp says it: those of English less without it, and what a stage of
    another language adds to them."""
    def flash(name, bits):
        objects, alone = folder / f"without_{name}.o", folder / f"without_{name}.elf"
        target.compile(HERE / "without.cpp", objects, "-Os", f"-DFW_STAGES={bits}")
        target.link_alone([objects], alone, [f"fw_without_{call}" for call in CALLS])
        return target.flash_and_ram(alone)[0]

    stages = gates.stages()
    english = sum(bit for name, (bit, _) in stages.items() if name not in gates.OF_LANGUAGES)
    whole = flash("nothing", english)
    taken = {name: abs(whole - flash(name, english ^ bit)) for name, (bit, _) in stages.items()}
    of.notes.append("stages: " + ", ".join(f"{name} {size} B" for name, size in taken.items()))
    of.errors += gates.stages_in_limits(taken)


def build(target, folder, level):
    """The program, of all presets and all public calls."""
    objects = []
    for source in ("library.cpp", "app.cpp", f"port/{target.port}"):
        name = pathlib.Path(source).stem
        objects.append(folder / f"{name}_{level}.o")
        target.compile(HERE / source, objects[-1], f"-{level}", "-DFW_ALL", *define(target.presets))
    image = folder / f"image_{level}.elf"
    target.link(objects, image)
    flash = 0 if target.flash is None else target.flash_and_ram(image)[0]
    if flash > (target.flash or 0):
        raise Failed(f"the program takes {flash} B of flash, and the device has {target.flash}")
    return image


def stack_by_graph(folder, preset):
    """(bytes, path, errors) by the call graph, and the bytes of the program's own frames above the library."""
    graph = callstack.read([folder / "library_Os.ci"])
    depth, path = callstack.worst(graph, f"fw_{preset}_")
    return depth, [graph.text(name) for name in path], sorted(graph.errors)


def measure_stack(target, folder, painted, of):
    if not target.callgraph:
        for preset in target.presets:
            of.rows[preset]["stack_bytes"] = str(painted)
        how = "by the simulator" if target.watches else "by paint, with the program's own"
        of.notes.append(f"stack, {how}: {painted}")
        return
    deepest, longest = 0, []
    for preset in target.presets:
        depth, path, errors = stack_by_graph(folder, preset)
        if depth > deepest:
            deepest, longest = depth, path
        of.rows[preset]["stack_bytes"] = str(depth)
        of.errors += [error for error in errors if error not in of.errors]
    of.notes.append(f"stack: {deepest} by the call graph ({' > '.join(longest)})")
    if painted:
        app = callstack.read([folder / "app_Os.ci"])
        above = app.frames_above("fw_main", callstack.INDIRECT) or 0
        of.notes.append(f"stack, by paint: {painted}, of which up to {above} are the program's")
        if painted > deepest + above + gates.STARTUP:
            of.errors.append(f"the paint shows a stack of {painted} bytes; the call graph allows {deepest} + {above}")


def measure_runs(target, folder, plugin, of):
    texts = [path.read_bytes() for path in ARTICLES]
    image = build(target, folder, "Os")
    jobs = jobs_for(target.presets, texts, [path.read_bytes() for path in PAGES])
    answers, _ = target.answer(image, jobs, folder, plugin if target.watches else None)
    of.answers, painted = rows_of(answers, target.presets, len(ARTICLES), PAGES)
    if target.ram is not None:
        flash, ram = target.flash_and_ram(image)
        of.notes.append(f"the program: {flash} B of flash; {ram} B of RAM and a stack of {target.deepest}")
        of.errors += gates.memory(target, ram)
    measure_stack(target, folder, painted or target.watched, of)
    for preset, each in of.answers.items():
        of.rows[preset]["output_sha256"] = hashlib.sha256(b"\x1e".join(each)).hexdigest()

    image = build(target, folder, target.fast)
    longest = max(texts, key=len)
    answers, laps = target.answer(image, jobs_for(target.presets, [longest]), folder,
                                  plugin if target.counts else None)
    each, _ = rows_of(answers, target.presets, 1)
    for i, preset in enumerate(target.presets):
        if each[preset][0] != of.answers[preset][texts.index(longest)]:
            of.errors.append(f"{preset}: -O2 answers otherwise than -Os")
        if target.counts:
            of.rows[preset]["insns_per_byte"] = f"{laps[i] / len(longest):.1f}"


def measure(target, work, plugin):
    of = Measured(target)
    missing = sorted({tool for tool in target.tools() if tool and not shutil.which(tool)})
    if missing:
        of.notes.append(f"not tried: there is no {', '.join(missing)}")
        return of
    folder = work / target.name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for preset in target.presets:
        of.rows[preset] = dict.fromkeys(gates.COLUMNS, "-") | {"target": target.name, "preset": preset}
    try:
        measure_flash(target, folder, of)
        if target.name == gates.RECORDED[0]:
            measure_segmentation(target, folder, of)
            measure_stages(target, folder, of)
        if target.fits(of.rows):
            measure_runs(target, folder, plugin, of)
        else:
            of.notes.append("does not fit its flash, so it is not run")
    except Failed as failure:
        of.errors.append(str(failure))
    return of


def build_plugin(work):
    plugin = work / "libcount.so"
    run(["gcc", "-O2", "-fPIC", "-shared", "-Wall", "-Wextra", "-Werror", HERE / "plugin.c", "-o", plugin])
    if shutil.which("avr-g++"):
        run(["gcc", "-O2", "-Wall", "-Wextra", "-Werror", HERE / "avr_board.c", "-o", work / "avr_board", "-lsimavr"])
    return plugin


def compare_answers(all_measured):
    """Every target against the host, article by article."""
    host = next((of for of in all_measured if of.target.name == "x86-64"), None)
    for of in all_measured:
        for preset, each in of.answers.items():
            if host is None or preset not in host.answers:
                of.errors.append("there is no answer of the host to compare with")
                break
            wrong = [name for name, one, right in zip(NAMES, each, host.answers[preset]) if one != right]
            if wrong:
                of.errors.append(f"{preset}: other output than the host's: {', '.join(wrong)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--only", metavar="TARGET,...")
    arguments = parser.parse_args()
    began = time.monotonic()
    work = arguments.build.resolve()
    work.mkdir(parents=True, exist_ok=True)
    chosen = all_targets()
    if arguments.only:
        names = set(arguments.only.split(",")) | {"x86-64"}
        unknown = names - {target.name for target in chosen}
        if unknown:
            parser.error(f"no such target: {', '.join(sorted(unknown))}; there are "
                         f"{', '.join(target.name for target in chosen)}")
        chosen = [target for target in chosen if target.name in names]
    plugin = build_plugin(work)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        measured = list(pool.map(lambda target: measure(target, work, plugin), chosen))
    compare_answers(measured)
    rows = [row for of in measured for row in of.rows.values()]
    gates.write_table(work / "report.tsv", rows)
    skipped = [of for of in measured if not of.rows]
    failed = gates.judge(measured, arguments.record, arguments.only is not None)
    print(f"{len(rows)} rows in {os.path.relpath(work / 'report.tsv')}, {time.monotonic() - began:.0f} s")
    if failed:
        return 1
    return SKIP if skipped else 0


if __name__ == "__main__":
    sys.exit(main())
