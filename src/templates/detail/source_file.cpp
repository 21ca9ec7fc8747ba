#include "templates/detail/source_file.h"

#include <algorithm>
#include <variant>

#include "templates/detail/markup_walker.h"
#include "xml/reader.h"

namespace templates::detail {
namespace {

constexpr xml::Limits kTemplateLimits{1 << 20, 64, 100'000};

}  // namespace

SourceFile::SourceFile(std::string name, base::Bytes bytes)
    : name_(std::move(name)),
      bytes_(std::move(bytes)),
      root_(xml::read(bytes_, name_, xml::WhiteSpace::Keep, kTemplateLimits)) {}

base::Place SourceFile::placeOf(const xml::Element& element) const {
  return {name_, element.line(), element.column()};
}

base::Place SourceFile::placeOfAttribute(const xml::Element& element, std::string_view attribute) const {
  if (!element.attribute(attribute)) return placeOf(element);
  MarkupWalker walker(bytes_, offsetOf(element));
  walker.enterAttribute(attribute);
  return placeAt(walker.nameOffset());
}

base::Place SourceFile::placeInAttribute(const xml::Element& element, std::string_view attribute,
                                         std::size_t offset) const {
  if (!element.attribute(attribute)) return placeOf(element);
  MarkupWalker walker(bytes_, offsetOf(element));
  walker.enterAttribute(attribute);
  walker.passCharacters(offset);
  return placeAt(walker.offset());
}

base::Place SourceFile::placeInText(const xml::Element& element, std::size_t node, std::size_t offset) const {
  MarkupWalker walker(bytes_, offsetOf(element));
  walker.passTag();
  for (std::size_t i = 0; i < node; ++i) {
    if (std::holds_alternative<xml::Element>(element.nodes()[i])) walker.passElement();
  }
  walker.passCharacters(offset);
  return placeAt(walker.offset());
}

std::size_t SourceFile::offsetOf(const xml::Element& element) const {
  std::size_t lineStart = 0;
  for (int line = 1; line < element.line(); ++line) lineStart = bytes_.find('\n', lineStart) + 1;
  return lineStart + static_cast<std::size_t>(element.column()) - 1;
}

base::Place SourceFile::placeAt(std::size_t offset) const {
  const base::ByteView before = base::ByteView(bytes_).substr(0, offset);
  const std::size_t lineStart = before.rfind('\n') + 1;  // npos + 1 is 0
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  return {name_, static_cast<int>(line), static_cast<int>(before.size() - lineStart) + 1};
}

}  // namespace templates::detail
