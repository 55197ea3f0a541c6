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
