#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The README says what the project does: its programs are those of examples/snippets, its figures and examples are
what the commands print.

usage: readme_test.py BUILD [--update]

Compares README.md with what it should be, and with --update writes it. A block of code whose first line names a
snippet holds that file; a block that begins with "$ build/..." or "$ cat examples/..." holds what these print; between
"<!-- figures: SOURCE -->" and "<!-- end -->" stands what SOURCE prints."""
import difflib
import importlib
import os
import re
import shlex
import subprocess
import sys

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def run(command, build):
    if command.startswith("cat "):
        with open(os.path.join(TOP, command[len("cat "):]), encoding="utf-8") as f:
            return f.read().rstrip("\n")
    program, _, rest = command.partition(" ")
    rest, _, source = rest.partition("<")
    program = os.path.join(build, program[len("build/"):])
    stdin = open(os.path.join(TOP, source.strip()), "rb") if source else subprocess.DEVNULL
    done = subprocess.run([program, *shlex.split(rest)], cwd=TOP, stdin=stdin, stdout=subprocess.PIPE, check=True)
    return done.stdout.decode("utf-8").rstrip("\n")


def snippet(path):
    with open(os.path.join(TOP, path), encoding="utf-8") as f:
        text = f.read()
    return re.sub(r"\A(// SPDX[^\n]*|/\* SPDX[^\n]*)\n", "", text).rstrip("\n")


def figures(source, build):
    if source.startswith("build/"):
        return run(source, build)
    if source.startswith("src/"):
        with open(os.path.join(TOP, source), encoding="utf-8") as f:
            return f.read().rstrip("\n")
    if source == "tests/pages/figures.md":
        return of_pages(source)
    if source == "tests/firmware/limits.tsv":
        sys.path.insert(0, os.path.join(TOP, "tests/firmware"))
        return importlib.import_module("gates").table()
    with open(os.path.join(TOP, "include/brevier/model.hpp"), encoding="utf-8") as f:
        head = f.read().split("#ifndef")[0]
    rows = [line[3:] for line in head.splitlines() if re.match(r"// \S+ +(plain|lead|model) |// corpus ", line)]
    return "```\n" + "\n".join(rows) + "\n```"


def of_pages(source):
    """By the form of the page, what counts most of it."""
    with open(os.path.join(TOP, source), encoding="utf-8") as f:
        rows = [line.strip("| \n").split(" | ") for line in f.read().split("\n\n")[1].splitlines() if "---" not in line]
    wanted = ["form", "pages", "title", "sentences", "exact", "furniture", "as text", "summary", "headline"]
    columns = [rows[0].index(name) for name in wanted]
    lines = ["| " + " | ".join(row[c] for c in columns) + " |" for row in rows]
    return "\n".join([lines[0], "|---" + "|---:" * (len(wanted) - 1) + "|"] + lines[1:])


def block(match, build):
    fence, body = match.group(1), match.group(2)
    first = body.split("\n", 1)[0]
    named = re.match(r"// (examples/snippets/\S+)", first)
    if named:
        return f"{fence}\n{first}\n{snippet(named.group(1))}\n```"
    shown = re.compile(r"\$ (build/|cat examples/)")
    if shown.match(first):
        commands = [line for line in body.split("\n") if shown.match(line)]
        return fence + "\n" + "\n\n".join(c + "\n" + run(c[2:], build) for c in commands) + "\n```"
    return match.group(0)


def wanted(text, build):
    text = re.sub(r"(?ms)^(```\w*)\n(.*?)\n```$", lambda m: block(m, build), text)
    return re.sub(r"(?ms)^<!-- figures: (.*?) -->\n.*?^<!-- end -->$",
                  lambda m: f"<!-- figures: {m.group(1)} -->\n{figures(m.group(1), build)}\n<!-- end -->", text)


def main():
    build = os.path.abspath(sys.argv[1])
    path = os.path.join(TOP, "README.md")
    with open(path, encoding="utf-8") as f:
        is_now = f.read()
    should_be = wanted(is_now, build)
    if "--update" in sys.argv[2:]:
        with open(path, "w", encoding="utf-8") as f:
            f.write(should_be)
        return 0
    difference = list(difflib.unified_diff(is_now.splitlines(), should_be.splitlines(), "README.md", "should be", lineterm=""))
    print("\n".join(difference) or "README.md says what the commands print")
    return 1 if difference else 0


if __name__ == "__main__":
    sys.exit(main())
