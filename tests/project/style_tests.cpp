// The style sheet of the portal and those who use it, held against each other.
#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "project/source_text.h"
#include "support/boost_test.h"

namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

// The parts of a text that `pattern` finds, by its first group.
Names found(const std::string& text, const char* pattern) {
  const std::regex expression(pattern);
  Names names;
  for (std::sregex_iterator at(text.begin(), text.end(), expression), end; at != end; ++at)
    names.insert((*at)[1].str());
  return names;
}

// The classes in the selectors of the style sheet.
Names styledClasses() {
  std::string css = project_tests::textOf(project_tests::pageFolder() / "aset" / "berkas.css");
  css = std::regex_replace(css, std::regex(R"(/\*[^*]*\*+([^/*][^*]*\*+)*/|\[[^\]]*\])"), "");
  Names classes;
  for (const std::string& selector : found(css, R"(([^{};]*)\{)"))
    classes.merge(found(selector, R"(\.([a-z][a-z0-9-]*))"));
  return classes;
}

// Words of the attributes class and kelas of page templates, each with the file of one of them. What a field
// fills in is "{}".
std::map<std::string, std::string> classesOfPages() {
  std::map<std::string, std::string> classes;
  for (const auto& entry : fs::directory_iterator(project_tests::pageFolder())) {
    if (entry.path().extension() != ".xml") continue;
    for (const std::string& value :
         found(project_tests::textOf(entry.path()), R"re((?:class|kelas)="([^"]*)")re")) {
      std::istringstream words(std::regex_replace(value, std::regex(R"(\{[^}]*\})"), "{}"));
      for (std::string word; words >> word;) classes.emplace(word, entry.path().filename().string());
    }
  }
  return classes;
}

// Words in the literals of the portal's sources and of its script.
Names writtenWords() {
  Names words;
  const auto take = [&](const project_tests::Tokens& tokens) {
    for (const project_tests::Token& token : tokens) {
      std::istringstream text(token.kind == project_tests::Token::Kind::Literal ? token.text : "");
      for (std::string word; text >> word;) words.insert(word);
    }
  };
  for (const project_tests::Source& source : project_tests::sources()) {
    if (source.path.rfind("web/", 0) == 0) take(source.tokens);
  }
  take(project_tests::tokensOf(project_tests::textOf(project_tests::pageFolder() / "aset" / "berkas.js")));
  return words;
}

// "lencana-" + "soga": the class is made of a part that ends with "-" and a word.
bool isComposed(const std::string& name, const Names& parts, const Names& words) {
  return std::any_of(parts.begin(), parts.end(), [&](const std::string& part) {
    return part.ends_with('-') && name.rfind(part, 0) == 0 && words.count(name.substr(part.size())) > 0;
  });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(style)

BOOST_AUTO_TEST_CASE(each_class_of_the_style_sheet_is_used_by_a_page_a_component_or_the_script) {
  const Names classes = styledClasses();
  BOOST_TEST(classes.size() > 60U);
  Names used = writtenWords();
  Names words = used;
  for (const auto& [name, page] : classesOfPages()) used.insert(name.substr(0, name.find("{}")));
  for (const auto& entry : fs::directory_iterator(project_tests::pageFolder())) {
    if (entry.is_regular_file())
      words.merge(found(project_tests::textOf(entry.path()), R"re(="([a-z-]+)")re"));
  }
  for (const std::string& name : classes)
    BOOST_TEST((used.count(name) > 0 || isComposed(name, used, words)), name << " is the class of nothing");
}

BOOST_AUTO_TEST_CASE(each_class_of_a_page_is_known_to_the_style_sheet) {
  const Names classes = styledClasses();
  for (const auto& [name, page] : classesOfPages()) {
    const bool isFilled = name.find("{}") != std::string::npos;
    BOOST_TEST((isFilled || classes.count(name) > 0),
               page << " has the class " << name << ", without a look");
  }
}

BOOST_AUTO_TEST_SUITE_END()
