#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""build.py FOLDER [--build BUILD]: makes the packages, the same bytes on every run.

  brevier-single.hpp                    all headers in one, in the order of brevier.hpp
  brevier-VERSION-arduino.zip           a library for Arduino: the headers, and the sketches of examples/
  brevier-VERSION-platformio.tar.gz     a library for PlatformIO
  brevier-VERSION-esp-idf.zip           a component of ESP-IDF
  brevier-VERSION-zephyr.zip            a module of Zephyr
  brevier-VERSION.tar.gz                the whole project; build.py in it makes these same files

The headers are those that brevier.hpp includes, VERSION is that of brevier.h, the sources of the interface for C are
those that CMakeLists.txt gives to brevier_c. What stands in a folder beside this file
goes into the package of that name, with {{version}} filled in. The source archive has what belongs to the project, and
nothing else that lies beside it; BUILD, a build inside the project, is left out, as every `__pycache__` is."""
import argparse
import gzip
import io
import os
import pathlib
import re
import sys
import tarfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[1]
CORE = TOP / "include" / "brevier"
INCLUDE = re.compile(r"^\s*#\s*include\s*<brevier/([^>]+)>")
# The top level of the project.
PROJECT = {"CMakeLists.txt", "README.md", "include", "src", "examples", "tests", "fuzz",
           ".ci", ".clang-format", ".clang-tidy", ".gitignore"}
# The first moment that a zip file can name.
DATE = (1980, 1, 1, 0, 0, 0)
SECONDS = 315532800


def read(path):
    return path.read_text(encoding="utf-8")


def version():
    return re.search(r'#define BREVIER_VERSION "([^"]+)"', read(CORE / "brevier.h")).group(1)


def c_sources():
    """The files of the interface for C."""
    found = re.search(r"add_library\(brevier_c STATIC ([^)]*)\)", read(TOP / "CMakeLists.txt")).group(1)
    return found.split()


def included(name, there):
    """The lines of a header, in which one that it includes for the first time stands itself; `there` has their names,
    each before those that need it."""
    for line in read(CORE / name).splitlines():
        found = INCLUDE.match(line)
        if not found:
            yield line
        elif found.group(1) not in there:
            part = found.group(1)
            lines = list(included(part, there))
            there.append(part)
            yield from ["", f"// ---- {part}", "", *lines, ""]


def headers():
    """The names of the headers that brevier.hpp includes, in that order, and that one last."""
    there = []
    list(included("brevier.hpp", there))
    return [*there, "brevier.hpp"]


def single():
    """All headers in one."""
    head = ["// SPDX-License-Identifier: MIT", "//",
            f"// Brevier {version()} in one header. GENERATED from include/brevier/ by cmake --build build --target packages.",
            "//", *(f"// {line}".rstrip() for line in read(CORE / "LICENSE").splitlines()), ""]
    return "\n".join([*head, *included("brevier.hpp", [])]) + "\n"


class Files(dict):
    """What a package holds: path -> (bytes, whether it can be executed)."""

    def add(self, path, data, executable=False):
        self[path] = (data.encode("utf-8") if isinstance(data, str) else data, executable)

    def add_file(self, path, source):
        self.add(path, source.read_bytes(), os.access(source, os.X_OK))

    def add_templates(self, folder):
        for source in sorted(folder.rglob("*")):
            if source.is_file():
                self.add(source.relative_to(folder).as_posix(), read(source).replace("{{version}}", version()))
        self.add("LICENSE", read(CORE / "LICENSE"))

    def add_headers(self, folder, also=()):
        for name in [*headers(), *also]:
            self.add_file(f"{folder}/brevier/{name}", CORE / name)


def zipped(files, folder):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, (data, executable) in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{folder}/{path}", DATE)
            entry.create_system = 3  # Unix, wherever this runs
            entry.external_attr = (0o100755 if executable else 0o100644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return out.getvalue()


def tarred(files, folder=None):
    out = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=out, compresslevel=9, mtime=SECONDS) as packed:
        with tarfile.open(fileobj=packed, mode="w", format=tarfile.USTAR_FORMAT) as archive:
            for path, (data, executable) in sorted(files.items()):
                entry = tarfile.TarInfo(f"{folder}/{path}" if folder else path)
                entry.size = len(data)
                entry.mtime = SECONDS
                entry.mode = 0o755 if executable else 0o644
                archive.addfile(entry, io.BytesIO(data))
    return out.getvalue()


def arduino():
    files = Files()
    files.add_templates(HERE / "arduino")
    files.add_headers("src")
    for sketch in sorted((TOP / "examples").rglob("*.ino")):
        if sketch.stem != sketch.parent.name:
            continue  # a further part of another sketch
        for source in sorted(sketch.parent.rglob("*")):
            if source.is_file() and "__pycache__" not in source.parts:
                files.add_file(f"examples/{sketch.stem}/{source.relative_to(sketch.parent).as_posix()}", source)
    return zipped(files, "Brevier")


def with_c_interface(template):
    files = Files()
    files.add_templates(HERE / template)
    files.add_headers("include", also=["brevier.h"])
    for path in c_sources():
        files.add_file(path, TOP / path)
    return files


def source(left_out):
    files = Files()
    for folder, names, leaves in os.walk(TOP):
        here = pathlib.Path(folder)
        if here == TOP:
            names[:], leaves = ([name for name in found if name in PROJECT] for found in (names, leaves))
        names[:] = sorted(name for name in names if here / name not in left_out and name != "__pycache__")
        for leaf in leaves:
            path = here / leaf
            if path.is_file() and path not in left_out:
                files.add_file(path.relative_to(TOP).as_posix(), path)
    return tarred(files, f"brevier-{version()}")


def packages(left_out):
    name = f"brevier-{version()}"
    return {
        "brevier-single.hpp": single().encode("utf-8"),
        f"{name}-arduino.zip": arduino(),
        f"{name}-platformio.tar.gz": tarred(with_c_interface("platformio")),
        f"{name}-esp-idf.zip": zipped(with_c_interface("esp-idf"), "brevier"),
        f"{name}-zephyr.zip": zipped(with_c_interface("zephyr"), "brevier"),
        f"{name}.tar.gz": source(left_out),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--build", type=pathlib.Path, action="append", default=[])
    arguments = parser.parse_args()
    left_out = {path.resolve() for path in [*arguments.build, arguments.folder]}
    made = packages(left_out)
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for old in [*arguments.folder.glob("brevier-*")]:
        old.unlink()
    for name, data in made.items():
        (arguments.folder / name).write_bytes(data)
        print(f"{arguments.folder / name}: {len(data)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
