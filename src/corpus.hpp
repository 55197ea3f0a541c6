// SPDX-License-Identifier: MIT
//
// corpus: articles with summaries that people wrote, from JSON lines. For the trainer and the tests.
//
// A line is an object with the strings "id", "lang", "title", "text" and the list of strings "reference";
// other members are passed over. A line that is no such object ends the reading with an error.

#ifndef BREVIER_SRC_CORPUS_HPP
#define BREVIER_SRC_CORPUS_HPP

#include <cstddef>
#include <string>
#include <vector>

namespace corpus {

struct article {
  std::string id;
  std::string language;
  std::string title;
  std::string text;
  std::vector<std::string> references;
};

// Reads the articles of a file, at least one; on failure sets `error` to what is wrong and in which line.
[[nodiscard]] std::vector<article> read(const std::string& path, std::string& error);

// The text with single spaces, as far as its first `bytes` bytes, wherever these end.
[[nodiscard]] std::string beginning(const std::string& text, size_t bytes);

// "cnn" of "corpora/cnn.jsonl".
[[nodiscard]] std::string name_of(const std::string& path);

}  // namespace corpus

#endif  // BREVIER_SRC_CORPUS_HPP
