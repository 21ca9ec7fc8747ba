// The sources and the catalogue of messages, held against each other.
#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/catalogue.h"
#include "project/source_text.h"
#include "support/boost_test.h"

namespace {

namespace fs = std::filesystem;
using project_tests::Source;
using project_tests::Token;
using project_tests::Tokens;

// The codes that page templates name, [[code]], each with the file of one of them.
std::map<std::string, std::string> codesOfPages() {
  std::map<std::string, std::string> codes;
  for (const auto& entry : fs::recursive_directory_iterator(project_tests::pageFolder())) {
    if (entry.path().extension() != ".xml") continue;
    const std::string text = project_tests::textOf(entry.path());
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
  for (const Source& source : project_tests::sources()) {
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
  for (const Source& source : project_tests::sources()) {
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
  for (const Source& source : project_tests::sources()) {
    for (const Token& token : source.tokens)
      if (token.kind == Token::Kind::Literal) named.insert(token.text);
  }
  for (const base::Words& words : base::catalogue())
    BOOST_TEST((named.find(words.code) != named.end()), words.code << " is told by nobody");
}

BOOST_AUTO_TEST_SUITE_END()
