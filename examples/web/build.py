#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""build.py FOLDER [--clang COMPILER]: makes FOLDER/brevier.html, a page that a browser opens from a file.

Compiles brevier_web.cpp to WebAssembly (Debian: clang and lld, nothing else) and puts it, the style, the scripts and
the sample articles into page.html, where a line has "{{name}}". The page asks the network for nothing. The same
sources and the same clang give the same bytes.

Returns 77 if there is no clang that can make WebAssembly."""
import argparse
import base64
import html
import json
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[1]
CORE = TOP / "include" / "brevier"

COMPILE = ["--target=wasm32", "-std=c++17", "-Os", "-ffreestanding", "-fno-exceptions", "-fno-rtti",
           "-fvisibility=hidden", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wsign-conversion", "-Wshadow",
           "-Werror"]
# The stack stands first in memory, so that one that is too deep traps and does not overwrite.
LINK = ["-nostdlib", "-Wl,--no-entry", "-Wl,--export-dynamic", "-Wl,--strip-all", "-Wl,--stack-first",
        "-Wl,-z,stack-size=16384"]
SKIP = 77


def compiler(asked):
    """A clang++ that links an empty program for wasm32, or None."""
    for name in [asked] if asked else ["clang++-14", "clang++"]:
        found = shutil.which(name)
        if not found:
            continue
        probe = [found, "--target=wasm32", "-x", "c++", "-", "-nostdlib", "-Wl,--no-entry", "-o", "/dev/null"]
        if subprocess.run(probe, input=b"", capture_output=True, check=False).returncode == 0:
            return found
    return None


def read(path):
    return path.read_text(encoding="utf-8")


def version():
    return re.search(r'#define BREVIER_VERSION "([^"]+)"', read(CORE / "brevier.h")).group(1)


def feature_groups():
    """The names and meanings of the groups of features, as features.hpp has them."""
    body = re.search(r"enum class feature_group[^{]*\{(.*?)\};", read(CORE / "features.hpp"), re.S).group(1)
    groups = []
    for line in body.splitlines():
        entry = re.match(r"\s*(\w+)\s*,?\s*(?://\s*(.*))?$", line)
        further = re.match(r"\s*//\s*(.*)$", line)
        if entry:
            groups.append({"name": entry.group(1).replace("_", " "), "means": entry.group(2) or ""})
        elif further and groups:
            groups[-1]["means"] += " " + further.group(1)
    return groups


def samples():
    folder = TOP / "examples" / "articles"
    return {path.stem: read(path) for path in sorted(folder.glob("*.txt"))}


def for_script(value):
    """As JSON that can stand in a <script>: nothing in it ends the element."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def page(module):
    parts = {
        "version": html.escape(version()),
        "style": read(HERE / "page.css"),
        "wasm": base64.b64encode(module).decode("ascii"),
        "samples": for_script(samples()),
        "features": for_script(feature_groups()),
        "engine": read(HERE / "brevier.js"),
        "script": read(HERE / "page.js"),
    }
    for name in ("engine", "script"):
        if re.search(r"</script|<!--", parts[name], re.I):
            raise ValueError(f"{name}: holds what would end its element")
    return re.sub(r"\{\{(\w+)\}\}", lambda found: parts[found.group(1)].rstrip("\n"), read(HERE / "page.html"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--clang", metavar="COMPILER")
    arguments = parser.parse_args()
    clang = compiler(arguments.clang)
    if clang is None:
        print("no clang++ that links for wasm32 (Debian: clang lld)")
        return SKIP
    arguments.folder.mkdir(parents=True, exist_ok=True)
    module = arguments.folder / "brevier.wasm"
    # From the folder of the source, so that the module cannot depend on where it is built.
    subprocess.run([clang, *COMPILE, "-I../../include", "brevier_web.cpp", *LINK, "-o", module.resolve()],
                   cwd=HERE, check=True)
    made = arguments.folder / "brevier.html"
    made.write_bytes(page(module.read_bytes()).encode("utf-8"))
    print(f"{made}: {made.stat().st_size} bytes, of which WebAssembly {module.stat().st_size}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
