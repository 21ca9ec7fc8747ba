#include "extraction/detail/office_text.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/error.h"
#include "extraction/text.h"
#include "xml/reader.h"
#include "zip/members.h"

namespace extraction::detail {
namespace {

constexpr xml::Limits kLimits{32 << 20, 256, 2'000'000};
constexpr std::size_t kEnough = 2 * kMostText;  // before runs of blanks are shortened

// Parts that hold words, by the start and end of their names.
struct PartRule {
  std::string_view begins;
  std::string_view ends;
  bool isInRuns;  // words are in "t" elements only (Office Open XML)
};
constexpr std::array<PartRule, 11> kParts{{{"word/document", ".xml", true},
                                           {"word/header", ".xml", true},
                                           {"word/footer", ".xml", true},
                                           {"word/footnotes", ".xml", true},
                                           {"word/endnotes", ".xml", true},
                                           {"word/comments", ".xml", true},
                                           {"xl/sharedStrings", ".xml", true},
                                           {"xl/worksheets/", ".xml", true},
                                           {"ppt/slides/", ".xml", true},
                                           {"ppt/notesSlides/", ".xml", true},
                                           {"content", ".xml", false}}};

// Elements that also end a word: paragraphs, breaks, tabs, cells.
constexpr std::array<std::string_view, 11> kApart{"p",  "h",  "tab", "br", "cr",        "s",
                                                  "si", "is", "c",   "tc", "line-break"};

const PartRule* ruleFor(std::string_view name) {
  const auto found = std::find_if(kParts.begin(), kParts.end(), [&](const PartRule& rule) {
    return name.size() >= rule.begins.size() + rule.ends.size() && name.starts_with(rule.begins) &&
           name.ends_with(rule.ends);
  });
  return found == kParts.end() ? nullptr : found;
}

std::string_view localName(std::string_view name) {
  return name.substr(name.find(':') + 1);
}

class Collector {
 public:
  bool hasEnough() const { return words_.size() >= kEnough; }

  // Recursion is safe: kLimits bound the nesting.
  void add(const xml::Element& element, bool isInRuns) {
    const std::string_view name = localName(element.name());
    for (const xml::Node& node : element.nodes()) {
      if (hasEnough()) return;
      if (const auto* child = std::get_if<xml::Element>(&node)) {
        add(*child, isInRuns);
      } else if (!isInRuns || name == "t") {
        words_ += std::get<std::string>(node);
      }
    }
    if (std::find(kApart.begin(), kApart.end(), name) != kApart.end()) words_ += ' ';
  }

  std::string words() && { return std::move(words_); }

 private:
  std::string words_;
};

}  // namespace

std::string officeText(base::ByteView file) {
  Collector collector;
  zip::readMembers(
      file, kLimits.bytes,
      [&](const std::string& name) { return ruleFor(name) != nullptr && !collector.hasEnough(); },
      [&](const std::string& name, const base::Bytes& content) {
        try {
          collector.add(xml::read(content, name, xml::WhiteSpace::Keep, kLimits), ruleFor(name)->isInRuns);
        } catch (const base::InvalidInput&) {
          // The other parts may still be readable.
        }
      });
  return std::move(collector).words();
}

}  // namespace extraction::detail
