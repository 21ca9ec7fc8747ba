// The sources of the program as rules about them read it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace project_tests {

// A string literal, a run of letters and digits, or a sign.
struct Token {
  enum class Kind { Literal, Word, Sign };
  Kind kind;
  std::string text;
};
using Tokens = std::vector<Token>;

struct Source {
  std::string path;  // below src/
  Tokens tokens;
};

std::string textOf(const std::filesystem::path& file);
std::filesystem::path pageFolder();

// C++ or JavaScript without its comments. What is written between quotation marks is taken as it is written.
Tokens tokensOf(std::string text);

// All of src/ but the catalogue of messages.
const std::vector<Source>& sources();

}  // namespace project_tests
