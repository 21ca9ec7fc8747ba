#include "storage/detail/search_marks.h"

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"
#include "crypto/digest.h"

namespace storage::detail {
namespace {

constexpr std::size_t kHexDigits = 16;
constexpr std::size_t kDecidingDigits = 32;  // of a mark that decides by itself
// Marks of an entry that change with its case. 'a' stood for the agency that asks, before there were viewers.
constexpr std::string_view kSettled = "apv";

// "500", "500.14" and "500.14.4" of "500.14.4".
std::vector<std::string> withThoseAbove(const std::string& code) {
  std::vector<std::string> codes;
  for (std::size_t dot = code.find('.'); dot != code.npos; dot = code.find('.', dot + 1))
    codes.push_back(code.substr(0, dot));
  if (!code.empty()) codes.push_back(code);
  return codes;
}

void addSettled(const std::vector<std::string>& produsen, const std::vector<std::string>& viewers,
                std::vector<std::string>& marks) {
  for (const std::string& code : produsen) marks.push_back(markOf(Mark::Produsen, code));
  for (const std::string& viewer : viewers) marks.push_back(markOf(Mark::Viewer, viewer));
}

std::string written(std::vector<std::string> marks) {
  std::sort(marks.begin(), marks.end());
  marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
  return base::joined(marks, " ");
}

}  // namespace

std::string markOf(Mark mark, std::string_view value) {
  const bool decides = mark == Mark::Viewer || mark == Mark::Finding;
  return static_cast<char>(mark) + crypto::digestHex(crypto::DigestAlgorithm::Sha256, value)
                                       .substr(0, decides ? kDecidingDigits : kHexDigits);
}

std::string markFrom(requests::SecurityClass lowest) {
  return "r" + std::to_string(static_cast<int>(lowest));
}

std::string marksOf(const app::SearchEntry& entry) {
  std::vector<std::string> marks{markOf(Mark::Kind, entry.kind),
                                 markOf(Mark::Number, base::folded(entry.ticket))};
  if (!entry.number.empty()) marks.push_back(markOf(Mark::Number, base::folded(entry.number)));
  for (const std::string& code : withThoseAbove(entry.classification))
    marks.push_back(markOf(Mark::Classification, code));
  for (const std::string& code : entry.findings) marks.push_back(markOf(Mark::Finding, code));
  for (int rank = 1; rank <= static_cast<int>(entry.security); ++rank)
    marks.push_back(markFrom(static_cast<requests::SecurityClass>(rank)));
  addSettled(entry.produsen, entry.viewers, marks);
  return written(std::move(marks));
}

std::string settledMarks(std::string_view marks, const std::vector<std::string>& produsen,
                         const std::vector<std::string>& viewers) {
  std::vector<std::string> kept;
  for (std::size_t start = 0; start < marks.size();) {
    const std::size_t end = std::min(marks.find(' ', start), marks.size());
    const std::string_view mark = marks.substr(start, end - start);
    if (!mark.empty() && kSettled.find(mark.front()) == kSettled.npos) kept.emplace_back(mark);
    start = end + 1;
  }
  addSettled(produsen, viewers, kept);
  return written(std::move(kept));
}

}  // namespace storage::detail
