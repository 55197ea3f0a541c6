# SPDX-License-Identifier: MIT
#
# What tests/run and examples/run share: installing what is missing, and the build folder. To be read by `.`
# in a POSIX shell, at the top level of the repository.

has() {
  command -v "$1" >/dev/null 2>&1
}

cores() {
  nproc 2>/dev/null || getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1
}

# apt_get ARGUMENTS: as root, without questions, waiting for another apt-get to end.
apt_get() {
  set -- env DEBIAN_FRONTEND=noninteractive apt-get -y -q -o DPkg::Lock::Timeout=300 "$@"
  if [ "$(id -u)" -eq 0 ]; then
    "$@" </dev/null
  elif [ -t 0 ]; then
    sudo "$@"
  else
    sudo -n "$@" </dev/null
  fi
}

# What the tests of the web page and of the packages are run with, and is not there. They skip what they miss.
missing_for_packages() {
  has wasm-ld || has wasm-ld-14 || echo lld
  has chromium || echo chromium
  has arduino-builder || echo arduino-builder
  [ -d /usr/share/arduino/hardware/arduino/avr ] || echo arduino-core-avr
  has avr-g++ || echo gcc-avr avr-libc
  has simavr || echo simavr
  has clang++-19 || echo clang-19
  [ -e /usr/lib/python3/dist-packages/kconfiglib.py ] || echo python3-kconfiglib
}

lists_updated=

# install_packages PACKAGE ...: these packages. What fails is said, and what is there has to do.
install_packages() {
  [ $# -gt 0 ] || return 0
  if ! has apt-get; then
    echo "Missing, and there is no apt-get; please install what Debian calls: $*"
    return 1
  fi
  if [ "$(id -u)" -ne 0 ] && ! has sudo; then
    echo "Missing, and this is neither root nor is there sudo; please run: apt-get install $*"
    return 1
  fi
  echo "Installing: $*"
  if [ -z "$lists_updated" ]; then
    apt_get update || echo "apt-get update failed; trying with the lists that are there"
    lists_updated=yes
  fi
  apt_get install --no-install-recommends "$@" && return 0
  # One package that this release does not have must not keep out the others.
  not_installed=
  for package in "$@"; do
    apt_get install --no-install-recommends "$package" || not_installed="$not_installed $package"
  done
  [ -z "$not_installed" ] && return 0
  echo "Could not be installed:$not_installed"
  return 1
}

# firmware_packages: the packages that tests/firmware and examples/firmware need and that are not there.
firmware_packages() {
  while read -r what package; do
    case $what in
      /*) [ -e "$what" ] ;;
      *) has "$what" ;;
    esac || echo "$package"
  done <<'END' | sort -u
gcc gcc
g++ g++
python3 python3
valgrind valgrind
clang++ clang
clang++-19 clang-19
ld.lld lld
llvm-nm llvm
node nodejs
arm-none-eabi-g++ gcc-arm-none-eabi
qemu-system-arm qemu-system-arm
riscv64-unknown-elf-g++ gcc-riscv64-unknown-elf
qemu-system-riscv32 qemu-system-misc
qemu-system-xtensa qemu-system-misc
xtensa-lx106-elf-g++ gcc-xtensa-lx106
qemu-ppc qemu-user
avr-g++ gcc-avr
/usr/lib/avr/include/avr/io.h avr-libc
/usr/include/simavr/sim_avr.h libsimavr-dev
simavr simavr
arduino-builder arduino-builder
/usr/share/arduino/hardware/arduino/avr arduino-core-avr
END
}

# configure FOLDER OPTION ...: with Ninja if there is one. A folder that was configured at another place, or for
# a generator that is gone, begins anew.
configure() (
  folder=$1
  shift
  if has ninja; then
    generator=Ninja
  else
    generator="Unix Makefiles"
  fi
  cache=$folder/CMakeCache.txt
  if [ -f "$cache" ]; then
    if grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$(pwd -P)" "$cache"; then
      before=$(sed -n 's/^CMAKE_GENERATOR:INTERNAL=//p' "$cache")
      [ "$before" = "Unix Makefiles" ] && has make && generator=$before
    else
      before=elsewhere
    fi
    [ "$before" = "$generator" ] || rm -rf "$cache" "$folder/CMakeFiles"
  fi
  cmake -S . -B "$folder" -G "$generator" "$@"
)
