#include "storage/detail/search_marks.h"

#include "base/text.h"
#include "base/utf8.h"
#include "crypto/digest.h"

namespace storage::detail {
namespace {

constexpr std::size_t kHexDigits = 16;

// "500", "500.14" and "500.14.4" of "500.14.4".
std::vector<std::string> withThoseAbove(const std::string& code) {
  std::vector<std::string> codes;
  for (std::size_t dot = code.find('.'); dot != code.npos; dot = code.find('.', dot + 1))
    codes.push_back(code.substr(0, dot));
  if (!code.empty()) codes.push_back(code);
  return codes;
}

}  // namespace

std::string markOf(Mark mark, std::string_view value) {
  return static_cast<char>(mark) +
         crypto::digestHex(crypto::DigestAlgorithm::Sha256, value).substr(0, kHexDigits);
}

std::string markFrom(requests::SecurityClass lowest) {
  return "r" + std::to_string(static_cast<int>(lowest));
}

std::string marksOf(const app::SearchEntry& entry, const std::vector<std::string>& produsen) {
  std::vector<std::string> marks{markOf(Mark::Agency, entry.agency), markOf(Mark::Kind, entry.kind),
                                 markOf(Mark::Number, base::folded(entry.ticket))};
  if (!entry.number.empty()) marks.push_back(markOf(Mark::Number, base::folded(entry.number)));
  for (const std::string& code : withThoseAbove(entry.classification))
    marks.push_back(markOf(Mark::Classification, code));
  for (const std::string& code : produsen) marks.push_back(markOf(Mark::Produsen, code));
  for (int rank = 1; rank <= static_cast<int>(entry.security); ++rank)
    marks.push_back(markFrom(static_cast<requests::SecurityClass>(rank)));
  return base::joined(marks, " ");
}

}  // namespace storage::detail
