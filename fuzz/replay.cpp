// SPDX-License-Identifier: MIT
//
// replay: runs a fuzz target over stored inputs, for compilers without libFuzzer.
//
//   utf8_replay [FILE | FOLDER] ...
//
// Input:  files; folders, with all that lies below them, in the order of their names. The empty input always
//         comes first.
// Output: how many were run. 0 if all of them returned; 1 if one could not be read, which is then named.
// Bound:  one input in memory at a time, in a block of exactly its size, so that a sanitizer or valgrind sees
//         the first byte read past its end.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

namespace fs = std::filesystem;

bool list_files(const fs::path& from, std::vector<fs::path>& files) {
  std::error_code error;
  if (!fs::is_directory(from, error)) {
    files.push_back(from);
    return true;
  }
  const size_t first = files.size();
  for (fs::recursive_directory_iterator it(from, error), end; !error && it != end; it.increment(error)) {
    if (it->is_regular_file(error)) files.push_back(it->path());
  }
  std::sort(files.begin() + static_cast<std::ptrdiff_t>(first), files.end());
  return !error;
}

bool run_file(const fs::path& file) {
  std::error_code error;
  const uintmax_t length = fs::file_size(file, error);
  std::ifstream in(file, std::ios::binary);
  if (error || !in) return false;
  const size_t size = static_cast<size_t>(length);
  const auto bytes = std::make_unique<char[]>(size);
  in.read(bytes.get(), static_cast<std::streamsize>(size));
  if (static_cast<size_t>(in.gcount()) != size) return false;
  LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(bytes.get()), size);
  return true;
}

bool unreadable(const fs::path& path) {
  std::fprintf(stderr, "replay: cannot read %s\n", path.string().c_str());
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  bool good = true;
  std::vector<fs::path> files;
  for (int i = 1; i < argc; ++i) {
    if (!list_files(argv[i], files)) good = unreadable(argv[i]);
  }
  const uint8_t nothing = 0;
  LLVMFuzzerTestOneInput(&nothing, 0);
  size_t count = 1;
  for (const fs::path& file : files) {
    if (run_file(file)) {
      ++count;
    } else {
      good = unreadable(file);
    }
  }
  std::printf("replayed %zu inputs\n", count);
  return good ? 0 : 1;
}
