#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""check.py RULE [--build FOLDER]: one rule about the source itself.

  includes   the headers include nothing but <stddef.h>, <stdint.h> and <brevier/...>, except where
             __STDC_HOSTED__ was asked for
  order      a header includes only headers that stand before it in brevier.hpp
  rom        a table that is placed with BREVIER_ROM is read by rom() alone: an AVR would read RAM instead; and a
             constant that reads itself so is placed so, in the library for C as well
  paths      no file names a path of the machine that it was written on
  spdx       every source file says its licence in its first lines
  top_level  the top level holds what it should and nothing else
  format     clang-format has nothing to say
  tidy       clang-tidy has nothing to say

Returns 0; 1 with a line for each violation; 77 if the rule could not be tried. FOLDER, a build inside the
repository, is not looked at, as `build` and what begins with a dot at the top level are not.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]
CORE = TOP / "include" / "brevier"
SKIP = 77

TOP_LEVEL = {"CMakeLists.txt", "README.md", "include", "src", "examples", "tests", "fuzz"}
CORE_INCLUDES = re.compile(r"<(stddef\.h|stdint\.h|brevier/(languages/)?[a-z0-9_]+\.(h|hpp))>")
CODE = {".h", ".hpp", ".c", ".cpp"}
SOURCE = CODE | {".S", ".s", ".ld", ".cmake", ".py", ".sh"}
# After a letter, a digit or a dot it is a part of an address or of a relative path.
MACHINE_PATH = re.compile(rb"(?<![\w.})~-])/(work|root|home|Users)/")
# Other versions of the tools judge otherwise; they advise, this one decides.
CLANG_TOOLS = "14"


def relative(path):
    return path.relative_to(TOP).as_posix()


def files(build, folders=None):
    """All files of the repository, or of some of its folders, in order."""
    ignored = {TOP / ".git", TOP / "build", build}
    for folder, names, leaves in os.walk(TOP):
        here = pathlib.Path(folder)
        names[:] = sorted(name for name in names if here / name not in ignored and name != "__pycache__")
        if folders is None or relative(here).split("/")[0] in folders:
            yield from (here / leaf for leaf in sorted(leaves) if (here / leaf).is_file())


def lines(path):
    return path.read_text(encoding="utf-8", errors="replace").splitlines()


def headers():
    return sorted([*CORE.rglob("*.hpp"), *CORE.rglob("*.h")])


def core_includes(path):
    """The #include lines of a header: (line number, what is included, whether only on hosted systems)."""
    hosted = []  # for each open #if, whether its present branch asked for __STDC_HOSTED__
    for number, line in enumerate(lines(path), 1):
        directive = re.match(r"\s*#\s*(\w+)\s*(.*)", line)
        if not directive:
            continue
        word, rest = directive.groups()
        asks = "__STDC_HOSTED__" in rest and not re.search(r"!\s*(defined\b\W*)?__STDC_HOSTED__|== *0", rest)
        if word in ("if", "ifdef", "ifndef"):
            hosted.append(asks and word == "if")
        elif word == "elif" and hosted:
            hosted[-1] = asks
        elif word == "else" and hosted:
            hosted[-1] = False
        elif word == "endif" and hosted:
            hosted.pop()
        elif word == "include":
            yield number, re.sub(r"\s*(//|/\*).*", "", rest).strip(), any(hosted)


def includes(_):
    for path in headers():
        for number, what, hosted in core_includes(path):
            if not hosted and not CORE_INCLUDES.fullmatch(what):
                yield f"{relative(path)}:{number}: #include {what}"
            elif what.startswith("<brevier/") and not (CORE / what[9:-1]).is_file():
                yield f"{relative(path)}:{number}: no such header: {what}"


def order(_):
    umbrella = CORE / "brevier.hpp"
    if not umbrella.is_file():
        sys.exit(skip("there is no brevier.hpp"))
    listed = []
    for name in [what[9:-1] for _, what, _ in core_includes(umbrella) if what.startswith("<brevier/")]:
        # The files of a folder stand where the header of its name stands.
        folder = f"<brevier/{name.removesuffix('.hpp')}/"
        listed += [what[9:-1] for _, what, _ in core_includes(CORE / name) if what.startswith(folder)]
        listed.append(name)
    for path in headers():
        name = path.relative_to(CORE).as_posix()
        if name in ("brevier.hpp", "brevier.h"):
            continue
        if name not in listed:
            yield f"{relative(path)}: is not in brevier.hpp"
            continue
        before = listed[: listed.index(name)]
        for number, what, _ in core_includes(path):
            if what.startswith("<brevier/") and what[9:-1] not in before:
                yield f"{relative(path)}:{number}: {what} does not stand before it in brevier.hpp"


def rom(_):
    code = {path: [line.split("//")[0] for line in lines(path)] for path in headers() if path.name != "rom.hpp"}
    text = "\n".join(line for each in code.values() for line in each)
    tables = set(re.findall(r"BREVIER_ROM inline constexpr [\w:]+ (\w+)", text))
    if not tables:
        sys.exit(skip("there are no tables"))
    read = re.compile(rf"(?<![\w:])((?:\w+::)*)\b({'|'.join(sorted(tables))})\b[\[.]")
    for path, of in code.items():
        for number, line in enumerate(of, 1):
            if line.startswith("#") or re.search(r"BREVIER_ROM|static_assert|sizeof", line):
                continue
            for found in read.finditer(line):
                before = line[: found.start()]
                # A reference reads nothing yet, and what a compiler asserts does not run.
                if not before.endswith("rom(") and not re.search(r"& \w+ = $", before) and not asserted(of, number):
                    yield f"{relative(path)}:{number}: {found[2]} is read without rom()"
    for path in (*code, *(TOP / "src").glob("*.cpp")):
        for number, line in enumerate(lines(path), 1):
            if re.search(r"\bconstexpr (brevier::)?(layout|language) \w+ = \{", line) and "BREVIER_ROM" not in line:
                yield f"{relative(path)}:{number}: it reads itself with rom(), and is not placed with BREVIER_ROM"


def asserted(code, number):
    """Whether a line goes on with a static_assert."""
    while number > 0 and not re.search(r"[;{}]\s*$", code[number - 2]):
        number -= 1
    return "static_assert" in code[number - 1]


def paths(build):
    for path in files(build):
        for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
            if MACHINE_PATH.search(line):
                yield f"{relative(path)}:{number}: a path of a machine: {line[:120].decode('utf-8', 'replace')}"


def spdx(build):
    for path in files(build):
        head = path.read_bytes()[:400]
        if path.suffix in SOURCE or path.name == "CMakeLists.txt" or head.startswith(b"#!"):
            if not any(b"SPDX-License-Identifier: MIT" in line for line in head.split(b"\n")[:3]):
                yield f"{relative(path)}: no SPDX-License-Identifier: MIT in its first three lines"


def top_level(build):
    for path in sorted(TOP.iterdir()):
        inside_build = path == TOP / "build" or path == build or path in build.parents
        if path.name not in TOP_LEVEL and not path.name.startswith(".") and not inside_build:
            yield f"{path.name}: does not belong at the top level"


def tool(name):
    """The tool, and whether its version is the one that decides; it is no failure that there is none."""
    found = shutil.which(f"{name}-{CLANG_TOOLS}") or shutil.which(name)
    if not found:
        sys.exit(skip(f"{name} is not installed"))
    version = subprocess.run([found, "--version"], capture_output=True, text=True, check=True).stdout
    number = re.search(r"version (\d+)", version)
    return found, bool(number) and number.group(1) == CLANG_TOOLS


def run_all(commands):
    """Runs the commands, as many at a time as there are cores; yields the output of those that fail."""

    def run(command):
        done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return None
        said = [line for line in (done.stdout + done.stderr).splitlines() if "warnings generated." not in line]
        return "\n".join(said).strip() or f"{command}: failed"

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        yield from filter(None, pool.map(run, commands))


def judged(name, commands, decides):
    complaints = list(run_all(commands))
    if complaints and not decides:
        print("\n".join(complaints))
        sys.exit(skip(f"{name} {CLANG_TOOLS} decides, and this is another version"))
    return complaints


def code_files(build, folders):
    return [relative(path) for path in files(build, folders) if path.suffix in CODE]


def format_(build):
    found, decides = tool("clang-format")
    sources = code_files(build, ("include", "src", "examples", "tests", "fuzz"))
    return judged("clang-format", [[found, "--dry-run", "-Werror", source] for source in sources], decides)


def tidy(build):
    found, decides = tool("clang-tidy")
    # The tests are left out: what doctest's macros become is not ours to tidy. So is what is built for another
    # machine. A header is a file of its own here, so that each is looked at once.
    sources = [source for source in code_files(build, ("include", "src", "examples", "fuzz"))
               if "/firmware/" not in source]
    sources.sort(key=lambda source: -(TOP / source).stat().st_size)  # the longest first: the cores end together
    commands = []
    for source in sources:
        language = ["-xc", "-std=c99"] if source.endswith(".c") else ["-xc++", "-std=c++17"]
        in_library = source.startswith("include/") or source in ("src/brevier.cpp", "src/html.cpp")
        # A program of a large machine may recurse and allocate; the library may not.
        checks = [] if in_library else ["--checks=-misc-no-recursion,-cppcoreguidelines-no-malloc"]
        commands.append([found, "--quiet", *checks, "--warnings-as-errors=*", source, "--", *language, "-Iinclude",
                         # A quarter of the default, for a quarter of the minutes.
                         "-Xclang", "-analyzer-config", "-Xclang", "max-nodes=50000"])
    return judged("clang-tidy", commands, decides)


def skip(why):
    print(f"skipped: {why}")
    return SKIP


def main():
    rules = {"format": format_}
    rules.update({rule.__name__: rule for rule in (includes, order, rom, paths, spdx, top_level, tidy)})
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rule", choices=sorted(rules))
    parser.add_argument("--build", type=pathlib.Path, default=TOP / "build", metavar="FOLDER")
    arguments = parser.parse_args()
    count = 0
    for violation in rules[arguments.rule](arguments.build.resolve()):
        print(violation)
        count += 1
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
