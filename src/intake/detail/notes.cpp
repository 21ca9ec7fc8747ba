#include "intake/detail/notes.h"

#include "base/text.h"

namespace intake::detail {
namespace {

constexpr std::size_t kLongestDetail = 100;  // characters
constexpr std::size_t kLongestPlace = 300;
constexpr std::size_t kLongestPrefix = 1000;  // bytes

std::string onOneLine(std::string_view text, std::size_t longest) {
  std::string line = base::printable(text.substr(0, 4 * longest), longest);
  for (char& c : line)
    if (c == '\n') c = ' ';
  return line;
}

}  // namespace

void Collection::add(Finding finding) {
  std::size_t& count = counts_[finding.code];
  if (++count <= kMostOfOneCode) findings_.push_back(std::move(finding));
}

Findings Collection::take() {
  for (const auto& [code, count] : counts_)
    if (count > kMostOfOneCode) findings_.push_back({code, {}, "+" + std::to_string(count - kMostOfOneCode)});
  counts_.clear();
  return std::move(findings_);
}

void Notes::add(std::string_view code, std::string_view place, std::string_view detail) const {
  std::string where = prefix_ + onOneLine(place, kLongestPlace);
  if (place.empty() && !where.empty()) where.pop_back();
  collection_->add({std::string(code), std::move(where), onOneLine(detail, kLongestDetail)});
}

Notes Notes::inside(std::string_view name) const {
  Notes notes = *this;
  if (notes.prefix_.size() < kLongestPrefix) notes.prefix_ += onOneLine(name, kLongestPlace) + "/";
  return notes;
}

}  // namespace intake::detail
