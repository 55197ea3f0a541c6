# SPDX-License-Identifier: MIT
"""The targets: how each is compiled, linked and run. measure.py does the same with all of them."""

import os
import pathlib
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[1]
PRESETS = {"lean": "n", "tiny": "t", "standard": "s", "large": "l"}

# Those of a cautious firmware project. What must not be there (guards of local statics, exceptions) is not switched
# off by a flag where the list of undefined symbols can show it.
CXXFLAGS = ["-std=c++17", "-ffreestanding", "-fno-exceptions", "-fno-rtti", "-ffunction-sections", "-fdata-sections",
            "-fno-unwind-tables", "-fno-asynchronous-unwind-tables", "-Wall", "-Wextra", "-Wpedantic", "-Wconversion",
            "-Wsign-conversion", "-Wshadow", "-Werror", f"-I{TOP / 'include'}"]

SECONDS = 120  # for any one command; it takes one or two


class Failed(Exception):
    pass


def run(command, **options):
    options.setdefault("capture_output", True)
    try:
        done = subprocess.run([str(word) for word in command], timeout=SECONDS, check=False, **options)
    except subprocess.TimeoutExpired as late:
        raise Failed(f"{command[0]}: not done after {SECONDS} s") from late
    if done.returncode != 0:
        said = b"".join(filter(None, (done.stdout, done.stderr))).decode("utf-8", "replace")
        raise Failed(f"{' '.join(map(str, command))}\nstatus {done.returncode}\n{said[:2000]}")
    return done.stdout


def clang(*names):
    """The name of the first of these that is there, by preference the one of Debian 12."""
    folders = os.environ.get("PATH", "").split(os.pathsep)
    for name in names:
        for one in (f"{name}-14", name):
            if any(os.access(os.path.join(folder, one), os.X_OK) for folder in folders):
                return one
    return names[0] + "-14"


class Target:
    presets = ("tiny", "standard", "large")
    defines = ()
    prefix = ""  # of nm and size
    emulator = None
    callgraph = True  # the compiler tells the depth of the stack
    counts = True     # the emulator counts instructions
    fast = "O2"      # what instructions are counted with
    flash = None     # bytes that the device has, if they are few
    ram = None
    watched = 0      # the depth of the stack that the simulator saw in the last run, if it looks
    deepest = 0      # the same with that of the program
    watches = False
    port = None

    def __init__(self, name):
        self.name = name

    # ---- what is needed

    def tools(self):
        return [self.compiler()[0], self.linker()[0], self.nm(), self.emulator]

    def compiler(self):
        raise NotImplementedError

    def linker(self):
        return self.compiler()

    def nm(self):
        return self.prefix + "nm"

    def size(self):
        return self.prefix + "size"

    def version(self):
        first = run([self.compiler()[0], "--version"]).decode().splitlines()[0]
        return first

    # ---- building

    def compile(self, source, to, *flags):
        more = ["-fcallgraph-info=su"] if self.callgraph else []
        run([*self.compiler(), *CXXFLAGS, *more, *flags, *self.defines, "-c", source, "-o", to], cwd=to.parent)

    def link(self, objects, to):
        """A program that can be run."""
        raise NotImplementedError

    def link_alone(self, objects, to, roots):
        """The library and what it needs of the compiler's own, without a program; memcpy and its like are at 0."""
        calls = [f"-Wl,-u,{root}" for root in roots]
        run([*self.linker(), "-nostdlib", "-static", "-Wl,--gc-sections", f"-Wl,-e,{roots[0]}", *calls,
             *[f"-Wl,--defsym={name}=0" for name in ("memcpy", "memset", "memmove", "memcmp", *self.absent())],
             *objects, "-lgcc", "-o", to])

    def absent(self):
        return ()

    # ---- measuring

    def sections(self, elf):
        """Bytes by section."""
        sizes = {}
        for line in run([self.size(), "-A", elf]).decode().splitlines():
            fields = line.split()
            if len(fields) >= 3 and fields[1].isdigit() and fields[0] != "Total":
                sizes[fields[0]] = sizes.get(fields[0], 0) + int(fields[1])
        return sizes

    def flash_and_ram(self, elf):
        flash = ram = 0
        for name, size in self.sections(elf).items():
            stem = "." + name.split(".")[1] if name.startswith(".") else ""
            if stem in (".text", ".rodata", ".literal", ".data", ".sdata", ".srodata", ".progmem", ".ARM", ".eh_frame"):
                flash += size
            if stem in (".data", ".sdata", ".bss", ".sbss") and not name.startswith(".data.rel.ro"):
                ram += size
        return flash, ram

    def symbols(self, elf):
        """Bytes by name, of what is in flash."""
        return self.symbols_of(elf, "tTrRwWvVu")

    def symbols_of(self, elf, kinds):
        sizes = {}
        for line in run([self.nm(), "-C", "-S", elf]).decode().splitlines():
            fields = line.split(maxsplit=3)
            if len(fields) == 4 and fields[2] in kinds:
                sizes[fields[3]] = sizes.get(fields[3], 0) + int(fields[1], 16)
        return sizes

    def undefined(self, path):
        lines = run([self.nm(), "-u", path]).decode().splitlines()
        return {line.split()[-1] for line in lines if line.split()}

    def addresses(self, elf):
        """Of the marks between which instructions are counted."""
        found = {}
        for line in run([self.nm(), elf]).decode().splitlines():
            fields = line.split()
            if fields[-1] in ("fw_begin", "fw_end", "fw_lap"):
                found[fields[-1][3:]] = int(fields[0], 16)
        return found

    def fits(self, rows):
        """Whether the library leaves room in flash for the program that runs it."""
        return self.flash is None or all(int(row["flash_bytes"]) + 3072 <= self.flash for row in rows.values())

    # ---- running

    def plugin(self, elf, folder, plugin):
        marks = ",".join(f"{name}=0x{at:x}" for name, at in self.addresses(elf).items())
        return ["-plugin", f"{plugin},{marks},to={folder / 'laps'}"]

    def answer(self, elf, jobs, folder, plugin):
        """What the program answers to the jobs, and the instructions of each if a plugin is given."""
        (folder / "jobs").write_bytes(jobs)
        for name in ("answers", "laps"):
            (folder / name).unlink(missing_ok=True)
        more = self.plugin(elf, folder, plugin) if plugin else []
        self.execute(elf, folder, more)
        lines = (folder / "laps").read_text().split("\n") if plugin else []
        self.watched = max((int(line.split()[1]) for line in lines if line.startswith("stack ")), default=0)
        self.deepest = max((int(line.split()[1]) for line in lines if line.startswith("all ")), default=0)
        return (folder / "answers").read_bytes(), [int(line) for line in lines if line.isdigit()]

    def execute(self, elf, folder, more):
        raise NotImplementedError


class Bare(Target):
    """A processor without an operating system, compiled by a GCC of its own."""

    def __init__(self, name, prefix, flags, emulator, memory, stack=1024):
        super().__init__(name)
        self.prefix = prefix
        self.flags = flags
        self.command = emulator
        self.emulator = emulator[0]
        self.memory = memory  # flash, its size, RAM, its size
        self.stack = stack

    def compiler(self):
        return [self.prefix + "g++", *self.flags]

    def link(self, objects, to):
        names = ("FLASH", "FLASH_SIZE", "RAM", "RAM_SIZE")
        places = [f"-Wl,--defsym={name}={value}" for name, value in zip(names, self.memory)]
        run([*self.linker(), "-nostdlib", "-static", "-T", HERE / "port" / "image.ld", "-Wl,--gc-sections",
             f"-Wl,--defsym=FW_STACK={self.stack}", *places, f"-Wl,-e,{self.entry}", *objects, "-lgcc", "-o", to])

    def link_alone(self, objects, to, roots):
        """With the linker script of a firmware, which leaves small constants in flash."""
        places = ("FLASH=0x10000", "FLASH_SIZE=1M", "RAM=0x200000", "RAM_SIZE=1M", "FW_STACK=0")
        super().link_alone(["-T", HERE / "port" / "image.ld", *[f"-Wl,--defsym={place}" for place in places], *objects],
                           to, roots)

    def execute(self, elf, folder, more):
        run([*self.command, "-nographic", "-monitor", "none", "-serial", "none", "-semihosting-config",
             "enable=on,target=native", "-kernel", elf, *more], cwd=folder, stdin=subprocess.DEVNULL)


class Arm(Bare):
    port = "arm.cpp"
    entry = "fw_reset"

    def __init__(self, name, machine, memory, presets=Target.presets):
        super().__init__(name, "arm-none-eabi-", [f"-mcpu={name}", "-mthumb"],
                         ["qemu-system-arm", "-M", machine], memory)
        self.presets = presets


class Riscv(Bare):
    port = "riscv.cpp"
    entry = "fw_entry"


class Xtensa(Target):
    port = "xtensa.cpp"
    prefix = "xtensa-lx106-elf-"
    emulator = "qemu-system-xtensa"

    def compiler(self):
        return [self.prefix + "g++", "-mlongcalls", "-mtext-section-literals"]

    def absent(self):
        return ("__udivsi3", "__umodsi3", "__divsi3")  # in the ROM of the ESP8266

    def link(self, objects, to):
        run([*self.linker(), "-nostdlib", "-static", "-T", HERE / "port" / "xtensa.ld", "-Wl,--gc-sections",
             "-Wl,--defsym=FW_STACK=2048", "-Wl,-e,fw_entry", *objects, "-lgcc", "-o", to])

    def execute(self, elf, folder, more):
        run([self.emulator, "-M", "sim", "-cpu", "lx106", "-m", "16M", "-nographic", "-monitor", "none", "-serial",
             "none", "-semihosting", "-kernel", elf, *more], cwd=folder, stdin=subprocess.DEVNULL)


class Avr(Target):
    """Debian's g++ for it stops at C++14, so clang compiles; the headers, the start-up and the linker are GCC's. Clang 14
    stores the second byte of a number at offset 63 through another register, and clang 16 cannot compile the library."""
    port = "avr.cpp"
    prefix = "avr-"
    emulator = "avr-size"  # the simulator is a library; measure.py builds its program
    callgraph = False
    watches = True

    def __init__(self, name, flash, ram, presets, defines, fast=Target.fast):
        super().__init__(name)
        self.fast = fast
        self.flash = flash
        self.ram = ram
        self.presets = presets
        self.defines = defines

    def compiler(self):
        # Without tables for `switch`: they would lie in RAM.
        return ["clang++-19", "--target=avr", f"-mmcu={self.name}", "-nostdlibinc", "-isystem",
                "/usr/lib/avr/include", "-fno-jump-tables"]

    def linker(self):
        return ["avr-g++", f"-mmcu={self.name}"]

    def absent(self):
        return ("__do_copy_data", "__do_clear_bss")  # of the start-up

    def link_alone(self, objects, to, roots):
        super().link_alone(["-Wl,--defsym=__TEXT_REGION_LENGTH__=256K", *objects], to, roots)

    def link(self, objects, to):
        run([*self.linker(), "-Wl,--gc-sections", *objects, "-o", to])

    def plugin(self, elf, folder, plugin):
        return [super().plugin(elf, folder, "")[1][1:]]

    def execute(self, elf, folder, more):
        with open(folder / "jobs", "rb") as jobs, open(folder / "answers", "wb") as answers:
            run([folder.parent / "avr_board", self.name, elf, *more], stdin=jobs, stdout=answers,
                stderr=subprocess.PIPE, capture_output=False)


class Powerpc(Target):
    port = "powerpc.cpp"
    prefix = "llvm-"
    emulator = "qemu-ppc"
    callgraph = False

    def tools(self):
        return [*super().tools(), clang("ld.lld")]

    def nm(self):
        return clang("llvm-nm")

    def size(self):
        return clang("llvm-size")

    def compiler(self):
        return [clang("clang++"), "--target=powerpc-linux-gnu", "-fno-pic"]

    def link(self, objects, to):
        run([*self.linker(), "-nostdlib", "-static", "-fuse-ld=lld", "-Wl,--gc-sections", *objects, "-o",
             to])

    def link_alone(self, objects, to, roots):
        calls = [f"-Wl,-u,{root}" for root in roots]
        run([*self.linker(), "-nostdlib", "-static", "-fuse-ld=lld", "-Wl,--gc-sections",
             f"-Wl,-e,{roots[0]}", *calls, "-Wl,--defsym=memcpy=0x10000000,--defsym=memset=0x10000000,"
             "--defsym=memmove=0x10000000", *objects, "-o", to])

    def execute(self, elf, folder, more):
        with open(folder / "jobs", "rb") as jobs, open(folder / "answers", "wb") as answers:
            run([self.emulator, *more, elf], stdin=jobs, stdout=answers, stderr=subprocess.PIPE, capture_output=False)


class Wasm(Target):
    emulator = "node"
    callgraph = False
    counts = False
    prefix = "llvm-"

    def nm(self):
        return clang("llvm-nm")

    def size(self):
        return clang("llvm-size")

    def compiler(self):
        return [clang("clang++"), "--target=wasm32"]

    port = "wasm.cpp"

    def tools(self):
        return [*super().tools(), clang("wasm-ld")]

    FLAGS = ("-nostdlib", "-Wl,--no-entry", "-Wl,-z,stack-size=4096", "-Wl,--stack-first")

    def link(self, objects, to):
        run([*self.linker(), *self.FLAGS, "-Wl,--export=fw_main", "-Wl,--allow-undefined", *objects, "-o", to])

    def link_alone(self, objects, to, roots):
        calls = [f"-Wl,--export={root}" for root in roots]
        run([*self.linker(), *self.FLAGS, "-Wl,--strip-all", "-Wl,--allow-undefined", "-Wl,--export=__data_end",
             "-Wl,--export=__global_base", *calls, *objects, "-o", to])

    def flash_and_ram(self, elf):
        """The bytes of the module, and those of its memory without the stack."""
        return elf.stat().st_size, int(run([self.emulator, HERE / "port" / "wasm.mjs", "memory", elf]))

    def execute(self, elf, folder, more):
        run([self.emulator, HERE / "port" / "wasm.mjs", "run", elf, folder / "jobs", folder / "answers"])


class Host(Target):
    """Counted by callgrind. Its answers are those that the others must give."""
    port = "host.cpp"
    emulator = "valgrind"
    presets = ("lean", "tiny", "standard", "large")

    def compiler(self):
        return ["g++"]

    def compile(self, source, to, *flags):
        # -fcf-protection and the like are defaults of the distribution and no part of the library.
        super().compile(source, to, "-fcf-protection=none", "-fno-stack-protector", "-fno-pie", *flags)

    def link(self, objects, to):
        run(["g++", "-no-pie", "-Wl,--gc-sections", *objects, "-o", to])

    def execute(self, elf, folder, more):
        with open(folder / "jobs", "rb") as jobs, open(folder / "answers", "wb") as answers:
            run([elf], stdin=jobs, stdout=answers, stderr=subprocess.PIPE, capture_output=False)

    def answer(self, elf, jobs, folder, plugin):
        answers, _ = super().answer(elf, jobs, folder, None)
        laps = []
        if plugin:
            for job in split_jobs(jobs):
                (folder / "job").write_bytes(job)
                with open(folder / "job", "rb") as one:
                    run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder / 'callgrind'}",
                         "--collect-atstart=no", "--toggle-collect=fw_counted_*", elf], stdin=one)
                text = (folder / "callgrind").read_text(encoding="utf-8", errors="replace")
                laps.append(int(text.rsplit("totals:", 1)[1].split()[0]))
        return answers, laps


def split_jobs(jobs):
    at = 0
    while jobs[at:at + 1] in (b"n", b"t", b"s", b"l"):
        end = jobs.index(b"\n", at) + 1
        size = int(jobs[at + 1:end])
        yield jobs[at:end + size]
        at = end + size


def all_targets():
    mps2 = ("0", "4M", "0x20000000", "4M")
    return [
        Host("x86-64"),
        Arm("cortex-m0plus", "microbit", ("0", "256K", "0x20000000", "16K"),
            ("lean", "tiny", "standard")),
        Arm("cortex-m3", "mps2-an385", mps2),
        Arm("cortex-m4", "mps2-an386", mps2),
        Arm("cortex-m33", "mps2-an505", ("0x10000000", "4M", "0x38000000", "4M")),
        Riscv("rv32imac", "riscv64-unknown-elf-", ["-march=rv32imac_zicsr", "-mabi=ilp32"],
              ["qemu-system-riscv32", "-M", "virt", "-bios", "none"],
              ("0x80000000", "1M", "0x80100000", "1M")),
        Xtensa("lx106"),
        Avr("atmega2560", 262144, 8192, ("tiny", "standard"), ()),
        # 512 bytes are the bootloader's
        Avr("atmega328p", 32256, 2048, ("lean",), ("-DFW_CHUNK=32", "-DFW_ROOM=281"), "Os"),
        Powerpc("powerpc"),
        Wasm("wasm32"),
    ]
