// The sources and the catalogue of messages, held against each other.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/catalogue.h"
#include "support/boost_test.h"

namespace {

namespace fs = std::filesystem;

const fs::path kSourceFolder = fs::path(BERKAS_SOURCE_DIR) / "src";

const fs::path kPageFolder = fs::path(BERKAS_SOURCE_DIR) / "page-templates";

// A string literal, a run of letters and digits, or a sign.
struct Token {
  enum class Kind { Literal, Word, Sign };
  Kind kind;
  std::string text;
};
using Tokens = std::vector<Token>;

bool isWordPart(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// C++ without its comments. What is written between quotation marks is taken as it is written.
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

struct Source {
  std::string path;
  Tokens tokens;
};

// All but the catalogue itself.
const std::vector<Source>& sources() {
  static const std::vector<Source> all = [] {
    std::vector<Source> found;
    for (const auto& entry : fs::recursive_directory_iterator(kSourceFolder)) {
      const fs::path& path = entry.path();
      const std::string name = fs::relative(path, kSourceFolder).string();
      const bool isSource = path.extension() == ".h" || path.extension() == ".cpp";
      if (!isSource || name.rfind("base/catalogue/", 0) == 0) continue;
      std::ifstream file(path);
      found.push_back({name, Tokenizer({std::istreambuf_iterator<char>(file), {}}).run()});
    }
    return found;
  }();
  return all;
}

// The codes that page templates name, [[code]], each with the file of one of them.
std::map<std::string, std::string> codesOfPages() {
  std::map<std::string, std::string> codes;
  for (const auto& entry : fs::recursive_directory_iterator(kPageFolder)) {
    if (entry.path().extension() != ".xml") continue;
    std::ifstream file(entry.path());
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    for (std::size_t at = 0; (at = text.find("[[", at)) != std::string::npos; ++at)
      codes.emplace(text.substr(at + 2, text.find("]]", at) - at - 2), entry.path().filename().string());
  }
  return codes;
}

bool isSign(const Tokens& tokens, std::size_t at, const char* sign) {
  return at < tokens.size() && tokens[at].kind == Token::Kind::Sign && tokens[at].text == sign;
}
bool isLiteral(const Tokens& tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].kind == Token::Kind::Literal;
}

// Where the code of a message stands that is made here, as Message("code", …) or Message name("code", …);
// nothing for one of verbatim words.
std::optional<std::size_t> codeOfMessage(const Tokens& tokens, std::size_t at) {
  if (tokens[at].kind != Token::Kind::Word || tokens[at].text != "Message") return std::nullopt;
  ++at;
  if (at < tokens.size() && tokens[at].kind == Token::Kind::Word) ++at;
  if (!isSign(tokens, at, "(") || !isLiteral(tokens, at + 1) || !isSign(tokens, at + 2, ","))
    return std::nullopt;
  return at + 1;
}

// Where the list of arguments begins that follows a code, also when another code stands between, as in
// isOne ? "code" : "other", {…}; nothing when none follows.
std::optional<std::size_t> listBehind(const Tokens& tokens, std::size_t code) {
  std::size_t at = code + 1;
  if (isSign(tokens, at, ":") && isLiteral(tokens, at + 1)) at += 2;
  if (!isSign(tokens, at, ",") || !isSign(tokens, at + 1, "{")) return std::nullopt;
  return at + 1;
}

// The first of each pair in {{"name", …}, {"other", …}}.
std::multiset<std::string> gapsIn(const Tokens& tokens, std::size_t list) {
  std::multiset<std::string> gaps;
  int depth = 0;
  for (std::size_t at = list; at < tokens.size(); ++at) {
    if (isSign(tokens, at, "{") && ++depth == 2) gaps.insert(tokens[at + 1].text);
    if (isSign(tokens, at, "}") && --depth == 0) break;
  }
  return gaps;
}

std::multiset<std::string> gapsOf(std::string_view words) {
  std::set<std::string> gaps;
  for (std::size_t open = words.find('{'); open != std::string_view::npos; open = words.find('{', open + 1))
    gaps.emplace(words.substr(open + 1, words.find('}', open) - open - 1));
  return {gaps.begin(), gaps.end()};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(messages)

BOOST_AUTO_TEST_CASE(no_code_stands_twice_in_the_catalogue) {
  const std::vector<base::Words>& all = base::catalogue();
  for (std::size_t i = 1; i < all.size(); ++i)
    BOOST_TEST((all[i - 1].code != all[i].code), all[i].code << " has words twice");
}

BOOST_AUTO_TEST_CASE(each_code_that_a_source_names_stands_in_the_catalogue) {
  std::size_t count = 0;
  for (const Source& source : sources()) {
    for (std::size_t at = 0; at < source.tokens.size(); ++at) {
      const auto code = codeOfMessage(source.tokens, at);
      if (!code) continue;
      ++count;
      const std::string& text = source.tokens[*code].text;
      BOOST_TEST(base::wordsOf(text) != nullptr, source.path << " tells " << text << ", which has no words");
    }
  }
  BOOST_TEST(count > 300U);  // else the scan is blind
}

BOOST_AUTO_TEST_CASE(each_code_is_given_exactly_the_gaps_of_its_words) {
  std::size_t count = 0;
  for (const Source& source : sources()) {
    for (std::size_t at = 0; at < source.tokens.size(); ++at) {
      if (!isLiteral(source.tokens, at)) continue;
      const base::Words* words = base::wordsOf(source.tokens[at].text);
      const auto list = words == nullptr ? std::nullopt : listBehind(source.tokens, at);
      if (!list) continue;
      ++count;
      BOOST_TEST(gapsIn(source.tokens, *list) == gapsOf(words->en),
                 source.path << " does not fill the gaps of " << words->code);
    }
  }
  BOOST_TEST(count > 300U);
}

BOOST_AUTO_TEST_CASE(each_code_that_a_page_names_stands_in_the_catalogue) {
  const auto codes = codesOfPages();
  BOOST_TEST(codes.size() > 20U);
  for (const auto& [code, page] : codes)
    BOOST_TEST((base::wordsOf(code) != nullptr), page << " names " << code << ", which has no words");
}

BOOST_AUTO_TEST_CASE(each_code_of_the_catalogue_is_named_by_a_source_or_a_page) {
  std::set<std::string, std::less<>> named;
  for (const auto& [code, page] : codesOfPages()) named.insert(code);
  for (const Source& source : sources()) {
    for (const Token& token : source.tokens)
      if (token.kind == Token::Kind::Literal) named.insert(token.text);
  }
  for (const base::Words& words : base::catalogue())
    BOOST_TEST((named.find(words.code) != named.end()), words.code << " is told by nobody");
}

BOOST_AUTO_TEST_SUITE_END()
