#include "project/source_text.h"

#include <cctype>
#include <fstream>
#include <iterator>

namespace project_tests {
namespace {

namespace fs = std::filesystem;

bool isWordPart(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string text) : text_(std::move(text)) {}

  Tokens run() {
    while (at_ < text_.size()) {
      if (starts("//")) {
        skipBehind("\n");
      } else if (starts("/*")) {
        skipBehind("*/");
      } else if (text_[at_] == '"' || text_[at_] == '\'') {
        quoted(text_[at_]);
      } else if (isWordPart(text_[at_])) {
        word();
      } else {
        if (std::isspace(static_cast<unsigned char>(text_[at_])) == 0)
          tokens_.push_back({Token::Kind::Sign, std::string(1, text_[at_])});
        ++at_;
      }
    }
    return std::move(tokens_);
  }

 private:
  bool starts(const char* sign) const { return text_.compare(at_, 2, sign) == 0; }

  void skipBehind(const std::string& end) {
    const std::size_t found = text_.find(end, at_);
    at_ = found == std::string::npos ? text_.size() : found + end.size();
  }

  void quoted(char mark) {
    const std::size_t start = ++at_;
    while (at_ < text_.size() && text_[at_] != mark) at_ += text_[at_] == '\\' ? 2 : 1;
    if (mark == '"') tokens_.push_back({Token::Kind::Literal, text_.substr(start, at_ - start)});
    ++at_;
  }

  // 1'000 is one word, U'x' is a word and a character.
  void word() {
    const std::size_t start = at_;
    const bool isNumber = std::isdigit(static_cast<unsigned char>(text_[start])) != 0;
    while (at_ < text_.size() && (isWordPart(text_[at_]) || (isNumber && text_[at_] == '\''))) ++at_;
    tokens_.push_back({Token::Kind::Word, text_.substr(start, at_ - start)});
  }

  std::string text_;
  std::size_t at_ = 0;
  Tokens tokens_;
};

}  // namespace

std::string textOf(const fs::path& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

fs::path pageFolder() {
  return fs::path(BERKAS_SOURCE_DIR) / "page-templates";
}

Tokens tokensOf(std::string text) {
  return Tokenizer(std::move(text)).run();
}

const std::vector<Source>& sources() {
  static const std::vector<Source> all = [] {
    const fs::path folder = fs::path(BERKAS_SOURCE_DIR) / "src";
    std::vector<Source> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      const fs::path& path = entry.path();
      const std::string name = fs::relative(path, folder).string();
      const bool isSource = path.extension() == ".h" || path.extension() == ".cpp";
      if (isSource && name.rfind("base/catalogue/", 0) != 0) found.push_back({name, tokensOf(textOf(path))});
    }
    return found;
  }();
  return all;
}

}  // namespace project_tests
