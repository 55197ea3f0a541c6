# SPDX-License-Identifier: MIT
"""What is allowed: the figures of limits.tsv, which were measured and may not grow by more than a hundredth, the symbols
that the library may leave undefined, and the goals, which are only reported."""

import re
from pathlib import Path

HERE = Path(__file__).resolve().parent
LIMITS = HERE / "limits.tsv"
SYMBOLS = HERE / "symbols.tsv"
README = HERE.parents[1] / "README.md"

FIGURES = ["flash_bytes", "ram_bytes", "stack_bytes", "insns_per_byte"]
COLUMNS = ["target", "preset", *FIGURES, "output_sha256"]
GROWTH = 0.01
STARTUP = 64  # bytes of the stack that the start-up keeps, where the paint begins

# The functions of this one are recorded, so that the one that grew can be named.
RECORDED = ("cortex-m0plus", "standard")

# (target, preset, figure): at most so much, and the goal.
GOALS = {
    ("cortex-m0plus", "standard", "flash_bytes"): (10240, 8192),
    ("cortex-m0plus", "tiny", "flash_bytes"): (8192, 8192),
    ("cortex-m0plus", "tiny", "ram_bytes"): (1024, 1024),
    ("cortex-m0plus", "standard", "ram_bytes"): (4096, 4096),
    ("cortex-m0plus", "standard", "stack_bytes"): (256, 256),
    ("cortex-m0plus", "standard", "insns_per_byte"): (70, 60),
    ("cortex-m4", "standard", "insns_per_byte"): (50, 45),
    ("atmega328p", "lean", "flash_bytes"): (32256, 32256),
    ("atmega328p", "lean", "ram_bytes"): (1024, 1024),
}

SEGMENTATION = 2048  # bytes of flash at most, of finding sentences with the words of English

# What every C compiler may call by itself: copying, and arithmetic that the processor lacks. No 64-bit division, no
# floating point, no allocation, no guards of local statics, no personality of exceptions.
ALLOWED = re.compile(
    r"mem(cpy|set|move|cmp)|__aeabi_mem(cpy|set|move|clr)[48]?"
    r"|__aeabi_u?idiv(mod)?|__gnu_thumb1_case_[a-z]+"  # Arm without a divider; switch on Thumb-1
    r"|__(u?div|u?mod|mul|u?divmod)[sh]i[34]|__u?divmod[sh]i4"
    r"|__do_copy_data|__do_clear_bss|__linear_memory|__stack_pointer|__memory_base|__indirect_function_table"
    r"|_GLOBAL_OFFSET_TABLE_")


def segmentation(size):
    return [f"finding sentences takes {size} bytes of flash, more than {SEGMENTATION}"] if size > SEGMENTATION else []


def undefined(names):
    return [f"the library needs {name}, which is not allowed" for name in sorted(names) if not ALLOWED.fullmatch(name)]


def data(target, elf, preset):
    """The object is the only variable, and no constant is copied into RAM."""
    sizes = target.symbols_of(elf, "bBdD")
    own = sizes.pop(f"{preset}_article", 0)
    ram = target.flash_and_ram(elf)[1]
    if ram <= own + 8:  # the end may be aligned
        return []
    beside = ", ".join(f"{name} ({size} B)" for name, size in sorted(sizes.items())) or "constants without a name"
    return [f"{preset}: {ram - own} bytes in RAM beside the object: {beside}"]


def memory(target, ram):
    """The program's variables and its deepest stack, where the simulator saw it, are in the RAM that is there."""
    used = ram + target.deepest
    if used <= target.ram:
        return []
    return [f"the program needs {ram} B of RAM and {target.deepest} B of stack, and the device has {target.ram} B"]


def write_table(path, rows, comments=(), columns=None):
    columns = columns or COLUMNS
    lines = [f"# {line}" for line in comments] + ["\t".join(columns)]
    lines += ["\t".join(str(row[column]) for column in columns) for row in rows]
    Path(path).write_text("\n".join(lines) + "\n", encoding="utf-8")


def read_table(path):
    """The rows, and the comments before them."""
    comments, rows, columns = [], [], None
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            comments.append(line[2:])
        elif columns is None:
            columns = line.split("\t")
        else:
            rows.append(dict(zip(columns, line.split("\t"))))
    return rows, comments


def compare_row(row, limit):
    """What of the row exceeds its limit."""
    wrong = []
    for figure in FIGURES:
        if limit[figure] == "-":
            continue
        if row[figure] == "-":
            wrong.append(f"{figure} was {limit[figure]} and was not measured")
        elif float(row[figure]) > float(limit[figure]) * (1 + GROWTH):
            wrong.append(f"{figure} grew from {limit[figure]} to {row[figure]}")
    return wrong


def grown(now, before):
    """The functions that take more than they did, those that grew most first."""
    changes = [(size - before.get(name, 0), name) for name, size in now.items() if size > before.get(name, 0)]
    return [f"  +{more:5} {name}" for more, name in sorted(changes, reverse=True)[:12]]


def compare(rows, limits):
    """{(target, preset): complaints}, of those that are in both; and one for a row without limits."""
    known = {(row["target"], row["preset"]): row for row in limits}
    wrong = {}
    for row in rows:
        key = row["target"], row["preset"]
        found = compare_row(row, known[key]) if key in known else ["no limits are recorded"]
        if found:
            wrong[key] = found
    return wrong


def goals(rows):
    lines = []
    for row in rows:
        for figure in FIGURES:
            at_most, goal = GOALS.get((row["target"], row["preset"], figure), (None, None))
            if at_most is None or row[figure] == "-":
                continue
            value = float(row[figure])
            word = "reached" if value <= goal else "within the limit" if value <= at_most else "NOT reached"
            lines.append(f"  {row['target']} {row['preset']} {figure} {row[figure]}, at most {at_most}: {word}")
    return lines


def table():
    """The table of README.md, from what is recorded: the presets that say most."""
    rows, _ = read_table(LIMITS)
    both = {row["target"] for row in rows if row["preset"] == "standard"} - {RECORDED[0]}
    rows = [row for row in rows if row["preset"] == "standard" or (row["preset"] != "large" and row["target"] not in both)]
    lines = ["| target | preset | flash, B | RAM, B | stack, B | instructions a byte |", "|---|---|---:|---:|---:|---:|"]
    for row in rows:
        figures = " | ".join(row[figure] for figure in FIGURES)
        lines.append(f"| {row['target']} | `{row['preset']}` | {figures} |")
    return "\n".join(lines)


def update_readme():
    text = README.read_text(encoding="utf-8")
    begin = "<!-- figures: tests/firmware/limits.tsv -->\n"
    if begin not in text:
        return
    before, after = text.split(begin, 1)
    README.write_text(before + begin + table() + "\n<!-- end -->" + after.split("<!-- end -->", 1)[1], encoding="utf-8")


def segmentation_in_readme(sentences, rest):
    """What README.md says of finding sentences alone, which is written by hand."""
    said = f"takes {sentences:,} B with the words of English, and {rest:,} B of character classes and hash"
    text = README.read_text(encoding="utf-8") if README.exists() else said
    return [] if said in " ".join(text.split()) else [f"README.md does not say: {said}"]


OF_LANGUAGES = ("wide_pages", "agencies", "letters", "endings", "several_languages", "common_words",
                "places")  # stages that English has not


def stages():
    """{stage: (its bit, the bytes of flash that limits.hpp says)}, written by hand there."""
    text = (README.parent / "include/brevier/limits.hpp").read_text(encoding="utf-8")
    said = {name: int(size.replace(",", ""))
            for size, name in re.findall(r"  // ([\d,]+) B[^\n]*\n(?:  //[^\n]*\n)*  static constexpr bool (\w+) =", text)}
    return {name: (int(bit), said[name]) for name, bit in re.findall(r"constexpr uint16_t (\w+) = (\d+);", text) if name in said}


def stages_in_limits(taken):
    """A figure that is said is one of tens or hundreds: so it may be off by a twentieth, or by 20 B."""
    return [f"limits.hpp says that {name} takes {said} B, and it takes {taken[name]}"
            for name, (_, said) in stages().items() if abs(taken[name] - said) > max(said // 20, 20)]


def record(measured, partly):
    """Writes what was measured; of targets that were not, what there is stays if only some were asked for."""
    rows = [{**row} for of in measured for row in of.rows.values()]
    compilers = [f"{of.target.name}: {of.target.version()}" for of in measured if of.rows]
    if partly and LIMITS.exists():
        old, notes = read_table(LIMITS)
        new = {row["target"] for row in rows}
        rows = [row for row in old if row["target"] not in new] + rows
        compilers = [line for line in notes if ": " in line and line.split(":")[0] not in new] + compilers
    else:
        compilers = ["GENERATED by tests/firmware/run --record. Compiled by"] + compilers
    write_table(LIMITS, rows, compilers, COLUMNS[:-1])
    for of in measured:
        symbols = of.symbols.get(RECORDED[1]) if of.target.name == RECORDED[0] else None
        if symbols:
            each = [{"bytes": size, "symbol": name} for name, size in sorted(symbols.items())]
            write_table(SYMBOLS, each, ["GENERATED by tests/firmware/run --record. " + " ".join(RECORDED)],
                        ["bytes", "symbol"])
    update_readme()


def same_compiler(of, comments):
    return any(line == f"{of.target.name}: {of.target.version()}" for line in comments)


def explain(of):
    """Which functions grew, if their sizes were recorded."""
    if of.target.name != RECORDED[0] or not SYMBOLS.exists():
        return []
    before = {row["symbol"]: int(row["bytes"]) for row in read_table(SYMBOLS)[0]}
    return grown(of.symbols.get(RECORDED[1], {}), before)


def judge(measured, recording, partly):
    """Prints what there is to say; returns whether something failed."""
    limits, comments = read_table(LIMITS) if LIMITS.exists() else ([], [])
    failed = False
    for of in measured:
        for row in of.rows.values():
            print(" ".join(f"{row[column]:>{width}}" for column, width in zip(COLUMNS[:-1], (14, 9, 8, 6, 6, 8))),
                  row["output_sha256"][:16])
        for note in of.notes:
            print(f"  {of.target.name}: {note}")
        for error in of.errors:
            print(f"FAILED {of.target.name}: {error}")
            failed = True
        if recording or not of.rows:
            continue
        wrong = compare(of.rows.values(), limits)
        if wrong and not same_compiler(of, comments):
            print(f"  {of.target.name}: another compiler than that of limits.tsv; its figures are not judged")
            wrong = {}
        for key, complaints in wrong.items():
            print(f"FAILED {' '.join(key)}: {'; '.join(complaints)}")
            failed = True
        if wrong:
            print("\n".join(explain(of)))
    print("\n".join(goals([row for of in measured for row in of.rows.values()])))
    if recording and not failed:
        record(measured, partly)
    elif failed and not recording:
        print("If it is meant: tests/firmware/run --record")
    return failed
