#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The packages of src/packages/ hold what they should, and can be used.

usage: packages_test.py NAME BREVIER BUILD FOLDER

  same        two runs give the same bytes; what every package holds; its version
  single      brevier-single.hpp is the same program as the headers
  arduino     a sketch with the library, built by arduino-builder for an ATmega2560, run under simavr
  platformio  its manifest; a program in C++ and one in C
  esp_idf     a program in C++ and one in C, with what stands for ESP-IDF
  zephyr      its Kconfig; a program in C++ and one in C, with what stands for Zephyr
  source      the project in the archive builds, and makes the same packages

BREVIER is the command, BUILD the build that it is of, FOLDER is emptied and used. What has been read by a package's
program must be what the command says. CC and CXX are the compilers. Returns 77 if a tool is missing."""
import json
import os
import pathlib
import re
import shutil
import stat
import subprocess
import sys
import tarfile
import threading
import unittest
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[1]
CORE = TOP / "include" / "brevier"
BUILDER = TOP / "src" / "packages" / "build.py"
CC = os.environ.get("CC", "cc")
CXX = os.environ.get("CXX", "c++")
MARKUP = re.compile(r"</?[A-Za-z!]|&#?\w+;")
SKIP = 77

BREVIER = BUILD = FOLDER = None


def run(*command, **options):
    """What a command says; an exception with it if the command fails."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          check=False, **options)
    if done.returncode != 0:
        raise AssertionError(f"{command}\n{done.stdout.decode('utf-8', 'replace')}\nreturned {done.returncode}")
    return done.stdout


def version():
    return re.search(r'#define BREVIER_VERSION "([^"]+)"', (CORE / "brevier.h").read_text()).group(1)


def header_names():
    return {path.relative_to(CORE).as_posix() for path in CORE.rglob("*.hpp")}


def make(name, builder=BUILDER, build=None):
    """Makes the packages in a folder of FOLDER."""
    run(sys.executable, builder, FOLDER / name, "--build", build or BUILD)
    return FOLDER / name


def package(suffix):
    return make("packages") / f"brevier-{version()}{suffix}"


def unpack(archive, into):
    """Unpacks as a user would, and returns the names in it, in its order."""
    into.mkdir(parents=True)
    if archive.suffix == ".zip":
        with zipfile.ZipFile(archive) as opened:
            opened.extractall(into)
            return opened.namelist()
    with tarfile.open(archive) as opened:
        opened.extractall(into)
        return opened.getnames()


def articles():
    """Those of plain text: what becomes of markup is for the program to choose."""
    texts = {path.name: path.read_bytes() for path in sorted((TOP / "examples" / "articles").glob("*.txt"))}
    return {name: text for name, text in texts.items() if not MARKUP.search(text.decode("utf-8"))}


def command(text, *options):
    return run(BREVIER, *options, input=text)


def configure(source, work, *definitions):
    """With the generator of the build that this is a test of."""
    generator = re.search(r"^CMAKE_GENERATOR:INTERNAL=(.*)$", (BUILD / "CMakeCache.txt").read_text(), re.M).group(1)
    run("cmake", "-S", source, "-B", work, "-G", generator, f"-DCMAKE_C_COMPILER={CC}", f"-DCMAKE_CXX_COMPILER={CXX}",
        *definitions)


def said(text):
    """What a program of this folder should write."""
    return command(text, "--lang", "en", "--headline") + command(text, "--lang", "en")


class Case(unittest.TestCase):
    maxDiff = 2000

    def check_program(self, program):
        self.assertGreater(len(articles()), 5)
        for name, text in articles().items():
            with self.subTest(program=program.name, article=name):
                self.assertEqual(run(program, input=text), said(text))

    def check_built(self, source, *definitions):
        """Configures and builds a folder of this test and runs what it made."""
        work = FOLDER / "build"
        configure(HERE / source, work, f"-Dprograms={HERE}", *definitions)
        run("cmake", "--build", work)
        return {path.name: path for path in (work / "bin").iterdir()}


class Same(Case):
    def test_two_runs(self):
        first, second = make("first"), make("second")
        names = sorted(path.name for path in first.iterdir())
        prefix = f"brevier-{version()}"
        self.assertEqual(names, sorted(["brevier-single.hpp", f"{prefix}.tar.gz", f"{prefix}-arduino.zip",
                                        f"{prefix}-esp-idf.zip", f"{prefix}-platformio.tar.gz", f"{prefix}-zephyr.zip"]))
        for name in names:
            self.assertEqual((first / name).read_bytes(), (second / name).read_bytes(), name)

    def test_contents(self):
        packages = make("packages")
        roots = {"-arduino.zip": ("Brevier/src/brevier", header_names()),
                 "-esp-idf.zip": ("brevier/include/brevier", header_names() | {"brevier.h"}),
                 "-zephyr.zip": ("brevier/include/brevier", header_names() | {"brevier.h"}),
                 "-platformio.tar.gz": ("include/brevier", header_names() | {"brevier.h"})}
        for suffix, (root, headers) in roots.items():
            with self.subTest(package=suffix):
                into = FOLDER / f"contents{suffix}"
                names = unpack(packages / f"brevier-{version()}{suffix}", into)
                self.assertEqual(names, sorted(names))
                found = [path.relative_to(into / root).as_posix() for path in (into / root).rglob("*") if path.is_file()]
                self.assertEqual(sorted(found), sorted(headers))
                for name in headers:
                    self.assertEqual((into / root / name).read_bytes(), (CORE / name).read_bytes(), name)
                for path in filter(pathlib.Path.is_file, into.rglob("*")):
                    self.assertNotIn(b"{{version}}", path.read_bytes(), path)
                top = into / root.split("/")[0] if suffix.endswith(".zip") else into
                self.assertIn("Permission is hereby granted", (top / "LICENSE").read_text())
                self.assertIn(f"Brevier {version()}", (top / "README.md").read_text())

    def test_version_stands_in_one_place(self):
        found = [path.relative_to(TOP).as_posix() for folder in ("include", "src", "examples", "CMakeLists.txt")
                 for path in ([TOP / folder] if (TOP / folder).is_file() else (TOP / folder).rglob("*"))
                 if path.is_file() and re.search(rb"[\" =]" + re.escape(version().encode()) + rb"\b", path.read_bytes())]
        self.assertEqual(found, ["include/brevier/brevier.h"])
        self.assertEqual(command(b"", "--version").decode(), f"brevier {version()}\n")


class Single(Case):
    def setUp(self):
        packages = make("packages")
        self.header = packages / "brevier-single.hpp"
        # In place of each header, one that includes it.
        self.instead = FOLDER / "instead" / "brevier"
        for name in header_names():
            (self.instead / name).parent.mkdir(parents=True, exist_ok=True)
            (self.instead / name).write_text(f'#include "{self.header}"\n')
        shutil.copy(CORE / "brevier.h", self.instead)

    def test_same_tokens(self):
        def tokens(*options):
            return run(CXX, "-std=c++17", "-E", "-P", "-x", "c++", *options).split()

        own = tokens("-I", TOP / "include", CORE / "brevier.hpp")
        self.assertGreater(len(own), 10000)
        self.assertEqual(tokens(self.header), own)

    def test_stands_alone(self):
        self.assertNotRegex(self.header.read_text(), r"#\s*include\s*<brevier/")
        twice = FOLDER / "twice.cpp"
        twice.write_text(f'#include "{self.header}"\n#include "{self.header}"\n'
                         f'static_assert(sizeof(brevier::summarizer<brevier::tiny>) <= 1024);\n')
        for flags in ([], ["-ffreestanding", "-fno-exceptions", "-fno-rtti", "-nostdinc++"]):
            run(CXX, "-std=c++17", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wsign-conversion", "-Wshadow",
                "-Werror", *flags, "-fsyntax-only", twice)

    def test_command_made_with_it(self):
        program = FOLDER / "brevier"
        run(CXX, "-std=c++17", "-O1", "-I", self.instead.parent, TOP / "examples" / "brevier.cpp", "-o", program)
        for path in sorted((TOP / "examples" / "articles").glob("*.txt")):
            for options in (["--json", "--limits", "tiny"], ["--json", "--bytes", "600"], ["--explain"], ["--split"],
                            ["--json", "--limits", "large", "--sentences", "5"], ["--headline"]):
                with self.subTest(article=path.name, options=options):
                    self.assertEqual(run(program, *options, path), run(BREVIER, *options, path))


class Arduino(Case):
    def setUp(self):
        self.libraries = FOLDER / "libraries"
        if not self.libraries.exists():
            unpack(package("-arduino.zip"), self.libraries)
        self.library = self.libraries / "Brevier"

    def test_properties(self):
        lines = (self.library / "library.properties").read_text().splitlines()
        properties = dict(line.split("=", 1) for line in lines)
        for name in ("name", "version", "author", "maintainer", "sentence", "paragraph", "category", "architectures"):
            self.assertTrue(properties.get(name), name)
        self.assertEqual(properties["version"], version())
        self.assertTrue((self.library / "src" / properties["includes"]).is_file())

    def test_sketches_of_the_project(self):
        sketches = {path.stem for path in (TOP / "examples").rglob("*.ino") if path.stem == path.parent.name}
        folder = self.library / "examples"
        found = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
        self.assertEqual(found, sketches)
        for name in found:
            self.assertTrue((folder / name / f"{name}.ino").is_file())

    def test_host_without_arduino(self):
        """What Arduino does: src/ is where headers are looked for."""
        source = FOLDER / "host.cpp"
        source.write_text((HERE / "article.cpp").read_text().replace("<brevier/brevier.hpp>", "<Brevier.h>"))
        run(CXX, "-std=c++17", "-I", self.library / "src", source, "-o", FOLDER / "host")
        self.check_program(FOLDER / "host")
        with self.assertRaisesRegex(AssertionError, "Brevier needs C.*17"):
            run(CXX, "-std=c++11", "-I", self.library / "src", source, "-o", FOLDER / "host")

    def test_sketch(self):
        missing = arduino_missing()
        if missing:
            self.skipTest(missing)
        text = articles()["brief.txt"]
        elf = self.build(text)
        if not shutil.which("simavr"):
            self.skipTest("the sketch was built, but there is no simavr to run it")
        self.assertEqual(simulated(elf), said(text))

    def build(self, text):
        sketch = FOLDER / "sketch" / "article" / "article.ino"
        sketch.parent.mkdir(parents=True)
        literal = '"' + "".join(f"\\{byte:03o}" for byte in text) + '"'
        sketch.write_text((HERE / "article.ino").read_text().replace("ARTICLE;", f"{literal};"))
        tools = arduino_tools(FOLDER / "tools")
        work = FOLDER / "built"
        work.mkdir()
        plain = "-Os -w -ffunction-sections -fdata-sections -MMD"
        preferences = {
            "compiler.path": f"{tools}/", "runtime.tools.avr-gcc.path": "/usr", "runtime.tools.avrdude.path": "/usr",
            "tools.ctags.path": "/usr/bin", "tools.ctags.cmd.path": "/usr/bin/arduino-ctags",
            "tools.ctags.pattern": '"{cmd.path}" -u --language-force=c++ -f - --c++-kinds=svpf --fields=KSTtzns '
                                   '--line-directives "{source_file}"',
            "preproc.includes.flags": "-w -x c++ -M -MG -MP", "preproc.macros.flags": "-w -x c++ -E -CC",
            "compiler.c.flags": f"-c -std=gnu11 {plain}", "compiler.S.flags": "-c -x assembler-with-cpp -MMD",
            # What README.md of the library asks for, and no -flto, which is of one compiler.
            "compiler.cpp.flags": f"-c -std=gnu++17 -fno-exceptions -fno-threadsafe-statics {plain}",
            # clang has computed the distances of its jumps: the linker must not shorten calls. It is told last, since
            # the builder appends --relax to the flags for an ATmega2560.
            "compiler.c.elf.flags": "-Os -Wl,--gc-sections", "compiler.c.elf.extra_flags": "-Wl,--no-relax",
        }
        run("arduino-builder", "-compile", "-hardware", "/usr/share/arduino/hardware", "-tools", tools,
            "-libraries", self.libraries, "-fqbn", "arduino:avr:mega:cpu=atmega2560", "-build-path", work,
            *[f"-prefs={name}={value}" for name, value in preferences.items()], sketch)
        return work / "article.ino.elf"


def arduino_missing():
    for tool in ("arduino-builder", "avr-g++", "arduino-ctags", "avr-objcopy"):
        if not shutil.which(tool):
            return f"there is no {tool}"
    if not pathlib.Path("/usr/share/arduino/hardware/arduino/avr").is_dir():
        return "there is no core for AVR (Debian: arduino-core-avr)"
    if not avr_clang():
        return "there is no clang++ that knows AVR, and Debian's avr-g++ does not know C++17"
    return None


def avr_clang():
    for name in ("clang++-19",):  # older ones compile it wrong, or not at all
        probe = [name, "--target=avr", "-mmcu=atmega2560", "-nostdlibinc", "-x", "c++", "-c", "-", "-o", "/dev/null"]
        if shutil.which(name) and subprocess.run(probe, input=b"", capture_output=True, check=False).returncode == 0:
            return name
    return None


def arduino_tools(folder):
    """Debian's tools for AVR. Its avr-g++ 5 stops before C++17, and clang does not take the assembler of the core: so
    what belongs to the core is compiled by the one, and the library and the sketch by the other."""
    folder.mkdir()
    for tool in ("avr-gcc", "avr-gcc-ar", "avr-ar", "avr-objcopy", "avr-size"):
        (folder / tool).symlink_to(shutil.which(tool))
    compiler = folder / "avr-g++"
    compiler.write_text(f"""#!/bin/sh
for word in "$@"; do
  case $word in
    -*) ;;
    */cores/arduino/*.cpp) exec {shutil.which("avr-g++")} "$@" -std=gnu++11 -DDECIMAL_DIG=__DECIMAL_DIG__ ;;
  esac
done
for option in "$@"; do
  shift
  case $option in
    -fpermissive | -flto | -fno-fat-lto-objects | -Wno-error=narrowing) ;;
    *) set -- "$@" "$option" ;;
  esac
done
exec {avr_clang()} --target=avr -nostdlibinc -isystem /usr/lib/avr/include -fno-jump-tables \\
  '-D__progmem__=section(".progmem.data")' -fno-diagnostics-show-line-numbers "$@"
""")
    compiler.chmod(0o755)
    return folder


def simulated(elf):
    """What the sketch writes to its serial port, up to the line END."""
    simavr = subprocess.Popen(["simavr", "-m", "atmega2560", "-f", "16000000", elf], stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT)
    timer = threading.Timer(60, simavr.kill)
    timer.start()
    lines = []
    try:
        for line in simavr.stdout:
            lines.append(re.sub(rb"\x1b\[[0-9;]*m", b"", line).decode("latin-1").strip())  # without the colour
            if "END" in lines[-1]:
                break
    finally:
        timer.cancel()
        simavr.kill()
        simavr.wait()
    if not lines or "END" not in lines[-1]:
        raise AssertionError(f"the sketch did not come to its end: {lines}")
    # A line feed is shown as a dot at the end.
    digits = [re.fullmatch(r"((?:[0-9a-f]{2})+)\.?", line) for line in lines]
    return bytes.fromhex("".join(found.group(1) for found in digits if found))


def use_as_library(folder, sources, includes):
    """Programs in both languages with a library that is so compiled."""
    objects = []
    options = [option for include in includes for option in ("-I", include)]
    for source in sources:
        objects.append(FOLDER / f"{source.stem}.o")
        run(CXX, "-std=gnu++17", "-O1", "-fno-exceptions", "-fno-rtti", *options, "-c", source, "-o", objects[-1])
    run(CXX, "-std=gnu++17", *options, HERE / "article.cpp", "-o", folder / "article_cpp")
    run(CC, *options, "-c", HERE / "article.c", "-o", FOLDER / "article_c.o")
    run(CC, FOLDER / "article_c.o", *objects, "-o", folder / "article_c")
    return [folder / "article_cpp", folder / "article_c"]


class Platformio(Case):
    def test_manifest_and_programs(self):
        root = FOLDER / "library"
        unpack(package("-platformio.tar.gz"), root)
        manifest = json.loads((root / "library.json").read_text())
        self.assertEqual(manifest["version"], version())
        self.assertRegex(manifest["name"], r"^[a-z][a-z0-9-]*$")
        build = manifest["build"]
        for header in manifest["headers"]:
            self.assertTrue((root / build["includeDir"] / header).is_file(), header)
        sources = sorted((root / build["srcDir"]).rglob("*.cpp"))
        self.assertIn("brevier.cpp", [path.name for path in sources])
        self.assertIn("-std=gnu++17", build["flags"])
        for program in use_as_library(FOLDER, sources, [root / build["includeDir"], root / build["srcDir"]]):
            self.check_program(program)


class EspIdf(Case):
    def test_component(self):
        unpack(package("-esp-idf.zip"), FOLDER / "components")
        component = FOLDER / "components" / "brevier"
        manifest = dict(line.split(": ", 1) for line in (component / "idf_component.yml").read_text().splitlines())
        self.assertEqual(manifest["version"], f'"{version()}"')
        programs = self.check_built("esp_idf", f"-Dcomponent={component}")
        self.assertEqual(set(programs), {"article_c", "article_cpp"})
        for program in programs.values():
            self.check_program(program)


class Zephyr(Case):
    def setUp(self):
        self.module = FOLDER / "modules" / "brevier"
        if not self.module.exists():
            unpack(package("-zephyr.zip"), FOLDER / "modules")

    def test_module_file(self):
        # cmake and kconfig as docs.zephyrproject.org/latest/develop/modules.html has them
        text = (self.module / "zephyr" / "module.yml").read_text()
        self.assertEqual(text.split(), "name: brevier build: cmake: zephyr kconfig: zephyr/Kconfig".split())
        self.assertTrue((self.module / "zephyr" / "Kconfig").is_file())
        self.assertTrue((self.module / "zephyr" / "CMakeLists.txt").is_file())

    def test_kconfig(self):
        try:
            import kconfiglib
        except ImportError:
            # Debian has it for its own Python, which need not be the one that runs this.
            sys.path.append("/usr/lib/python3/dist-packages")
            try:
                import kconfiglib
            except ImportError:
                self.skipTest("there is no kconfiglib (Debian: python3-kconfiglib)")
        outer = FOLDER / "Kconfig"
        outer.write_text(f'config CPP\n\tbool "C++"\nsource "{self.module}/zephyr/Kconfig"\n')
        config = kconfiglib.Kconfig(str(outer), warn_to_stderr=False)
        self.assertEqual(config.warnings, [])
        symbols = config.syms
        symbols["BREVIER"].set_value(2)
        self.assertEqual([symbols[name].str_value for name in ("BREVIER", "BREVIER_C")], ["n", "n"])
        symbols["CPP"].set_value(2)
        self.assertEqual([symbols[name].str_value for name in ("BREVIER", "BREVIER_C")], ["y", "y"])

    def test_with_c(self):
        programs = self.check_built("zephyr", f"-Dmodule={self.module}/zephyr",
                                    "-Dsymbols=CONFIG_BREVIER;CONFIG_BREVIER_C")
        self.assertEqual(set(programs), {"article_c", "article_cpp"})
        for program in programs.values():
            self.check_program(program)

    def test_without_c(self):
        shutil.rmtree(FOLDER / "build", ignore_errors=True)
        programs = self.check_built("zephyr", f"-Dmodule={self.module}/zephyr", "-Dsymbols=CONFIG_BREVIER")
        self.assertEqual(set(programs), {"article_cpp"})
        self.check_program(programs["article_cpp"])


class Source(Case):
    def setUp(self):
        self.packages = make("packages")
        self.project = FOLDER / "project" / f"brevier-{version()}"
        shutil.rmtree(self.project.parent, ignore_errors=True)
        self.names = unpack(self.packages / f"brevier-{version()}.tar.gz", self.project.parent)

    def test_holds_the_project(self):
        self.assertEqual({name.split("/")[0] for name in self.names}, {self.project.name})
        top = {name.split("/")[1] for name in self.names}
        self.assertTrue({"CMakeLists.txt", "README.md", "include", "src", "examples", "tests", "fuzz"} <= top, top)
        self.assertFalse({".git", "build"} & top)
        for script in ("tests/run", "examples/run"):
            self.assertTrue((self.project / script).stat().st_mode & stat.S_IXUSR, script)
        if (TOP / ".git").exists() and shutil.which("git"):
            listed = subprocess.run(["git", "-C", TOP, "ls-files", "-z"], stdout=subprocess.PIPE, check=False)
            if listed.returncode == 0:  # not, where the folder is another user's
                for name in filter(None, listed.stdout.decode().split("\0")):
                    if (TOP / name).is_file():
                        self.assertEqual((self.project / name).read_bytes(), (TOP / name).read_bytes(), name)

    def test_makes_the_same_packages(self):
        (self.project / "mine").mkdir()
        for stray in ("notes.txt", "mine/a.hpp"):  # what lies beside the project is none of it
            (self.project / stray).write_text("not of the project", encoding="utf-8")
        again = make("again", self.project / "src" / "packages" / "build.py", self.project / "build")
        for path in sorted(self.packages.iterdir()):
            self.assertEqual((again / path.name).read_bytes(), path.read_bytes(), path.name)
        self.assertEqual(len(list(again.iterdir())), len(list(self.packages.iterdir())))

    def test_builds(self):
        build = self.project / "build"
        configure(self.project, build, "-DBREVIER_TESTS=OFF", "-DBREVIER_C=OFF")
        run("cmake", "--build", build, "--target", "brevier_command")
        text = articles()["wire.txt"]
        self.assertEqual(run(build / "brevier", "--json", input=text), command(text, "--json"))
        # The target of the name, at last; the archive has no build in it.
        run("cmake", "--build", build, "--target", "packages")
        for path in sorted(self.packages.iterdir()):
            self.assertEqual((build / "packages" / path.name).read_bytes(), path.read_bytes(), path.name)


CASES = {"same": Same, "single": Single, "arduino": Arduino, "platformio": Platformio, "esp_idf": EspIdf,
         "zephyr": Zephyr, "source": Source}


def main():
    global BREVIER, BUILD, FOLDER
    if len(sys.argv) != 5 or sys.argv[1] not in CASES:
        print(__doc__)
        return 2
    BREVIER, BUILD, FOLDER = (pathlib.Path(word).resolve() for word in sys.argv[2:])
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    tests = unittest.defaultTestLoader.loadTestsFromTestCase(CASES[sys.argv[1]])
    result = unittest.TextTestRunner(verbosity=2).run(tests)
    if not result.wasSuccessful() or not result.testsRun:
        return 1
    # A part that was skipped is a test that was skipped; the others of it have passed.
    return SKIP if result.skipped else 0


if __name__ == "__main__":
    sys.exit(main())
