// SPDX-License-Identifier: MIT

#include "corpus.hpp"

#include <brevier/utf8.hpp>
#include <cstdlib>
#include <fstream>

namespace corpus {

namespace {

// Reads one line of JSON from left to right. Every method returns false, and stays so, once the text is not
// what it should be.
class parser {
 public:
  explicit parser(const std::string& text) : text_(text) {}

  bool object(article& out) {
    if (!take('{')) return false;
    do {
      std::string name;
      if (!string(name) || !take(':') || !member(name, out)) return false;
    } while (take(','));
    return take('}');
  }

 private:
  void skip_space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\r')) ++at_;
  }

  bool take(char c) {
    skip_space();
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  bool member(const std::string& name, article& out) {
    if (name == "id") return string(out.id);
    if (name == "lang") return string(out.language);
    if (name == "title") return string(out.title);
    if (name == "text") return string(out.text);
    if (name == "reference") return list(out.references);
    std::string ignored;
    std::vector<std::string> all;
    return string(ignored) || list(all) || scalar();
  }

  bool scalar() {
    const size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != '}') ++at_;
    return at_ > begin;
  }

  bool list(std::vector<std::string>& out) {
    if (!take('[')) return false;
    if (take(']')) return true;
    do {
      out.emplace_back();
      if (!string(out.back())) return false;
    } while (take(','));
    return take(']');
  }

  bool string(std::string& out) {
    if (!take('"')) return false;
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c == '"') return true;
      if (c != '\\') {
        out += c;
      } else if (!escape(out)) {
        return false;
      }
    }
    return false;
  }

  bool escape(std::string& out) {
    if (at_ >= text_.size()) return false;
    const char c = text_[at_++];
    switch (c) {
      case 'n':
        out += '\n';
        return true;
      case 't':
        out += '\t';
        return true;
      case 'r':
        out += '\r';
        return true;
      case 'b':
        out += '\b';
        return true;
      case 'f':
        out += '\f';
        return true;
      case 'u':
        return unicode(out);
      default:
        out += c;
        return c == '"' || c == '\\' || c == '/';
    }
  }

  bool unicode(std::string& out) {
    uint32_t code = 0;
    if (!hex(code)) return false;
    if (code >= 0xD800 && code < 0xDC00 && text_.compare(at_, 2, "\\u") == 0) {
      uint32_t low = 0;
      at_ += 2;
      if (!hex(low)) return false;
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    }
    char bytes[4] = {};
    out.append(bytes, brevier::encode_utf8(code, bytes));
    return true;
  }

  bool hex(uint32_t& code) {
    if (at_ + 4 > text_.size()) return false;
    const std::string digits = text_.substr(at_, 4);
    char* end = nullptr;
    code = static_cast<uint32_t>(std::strtoul(digits.c_str(), &end, 16));
    at_ += 4;
    return *end == 0;
  }

  const std::string& text_;
  size_t at_ = 0;
};

}  // namespace

std::vector<article> read(const std::string& path, std::string& error) {
  std::vector<article> out;
  std::ifstream in(path);
  if (!in) {
    error = path + ": cannot be read";
    return out;
  }
  std::string line;
  for (size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty()) continue;
    article a;
    if (!parser(line).object(a)) {
      error = path + ":" + std::to_string(number) + ": not an article";
      return out;
    }
    out.push_back(a);
  }
  if (in.bad()) {
    error = path + ": cannot be read";  // a folder can be opened
  } else if (out.empty()) {
    error = path + ": no article";
  }
  return out;
}

std::string beginning(const std::string& text, size_t bytes) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (space && (out.empty() || out.back() == ' ')) continue;
    if (out.size() == bytes) break;
    out += space ? ' ' : c;
  }
  return out;
}

std::string name_of(const std::string& path) {
  const size_t slash = path.find_last_of('/');
  const std::string file = slash == std::string::npos ? path : path.substr(slash + 1);
  return file.substr(0, file.find('.'));
}

}  // namespace corpus
