#include "web/pages/page_words.h"

#include <functional>

#include "base/catalogue.h"
#include "base/error.h"
#include "xml/writer.h"

namespace web {
namespace {

constexpr std::string_view kOpening = "[[";
constexpr std::string_view kClosing = "]]";

// Calls `plain` for each piece between codes and `code` for each code.
void walkWords(std::string_view xml, const std::function<void(std::string_view)>& plain,
               const std::function<void(std::string_view)>& code) {
  while (true) {
    const std::size_t start = xml.find(kOpening);
    const std::size_t end = start == std::string_view::npos ? start : xml.find(kClosing, start);
    if (end == std::string_view::npos) return plain(xml);
    plain(xml.substr(0, start));
    code(xml.substr(start + kOpening.size(), end - start - kOpening.size()));
    xml.remove_prefix(end + kClosing.size());
  }
}

}  // namespace

base::Bytes withWords(std::string_view xml, const std::string& fileName, base::Language language) {
  base::Bytes result;
  walkWords(
      xml, [&](std::string_view plain) { result += plain; },
      [&](std::string_view code) {
        const base::Words* words = base::wordsOf(code);
        if (words == nullptr) {
          throw base::InvalidSetup(
              base::Message("pages.word-unknown", {{"file", fileName}, {"code", std::string(code)}}));
        }
        result += xml::escaped(language == base::Language::English ? words->en : words->id);
      });
  return result;
}

std::vector<std::string> codesIn(std::string_view xml) {
  std::vector<std::string> codes;
  walkWords(
      xml, [](std::string_view) {}, [&](std::string_view code) { codes.emplace_back(code); });
  return codes;
}

}  // namespace web
