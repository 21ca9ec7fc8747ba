#include "intake/detail/tail.h"

#include <optional>

namespace intake::detail {
namespace {

using namespace std::string_view_literals;

// The end of the last `mark`, searched backwards; nothing when there is none.
std::optional<std::uint64_t> behindLast(const zip::Source& source, std::string_view mark) {
  std::uint64_t end = source.size();
  while (end > 0) {
    const std::uint64_t start = end > kPiece ? end - kPiece : 0;
    const base::Bytes piece = zip::bytesAt(source, start, static_cast<std::size_t>(end - start));
    const std::size_t at = piece.rfind(mark);
    if (at != base::Bytes::npos) return start + at + mark.size();
    if (start == 0) break;
    end = start + mark.size() - 1;
  }
  return std::nullopt;
}

}  // namespace

void checkPdfEnd(const Subject& subject) {
  const auto end = behindLast(subject.source, "%%EOF");
  if (!end) return subject.notes.add("truncated");
  const base::Bytes rest = zip::bytesAt(subject.source, *end, kPiece);
  const bool isBlank = rest.find_first_not_of("\0\t\n\f\r \x1A"sv) == base::Bytes::npos;
  if (!isBlank)
    subject.notes.add("data-after-end", "", static_cast<std::size_t>(subject.source.size() - *end));
}

bool endsLikeZip(const zip::Source& source) {
  constexpr std::size_t kEndRecord = 22;
  constexpr std::size_t kLongestComment = 0xFFFF;
  const std::uint64_t size = source.size();
  const std::uint64_t start = size > kEndRecord + kLongestComment ? size - kEndRecord - kLongestComment : 0;
  const base::Bytes tail = zip::bytesAt(source, start, kEndRecord + kLongestComment);
  for (std::size_t at = tail.rfind("PK\5\6"); at != base::Bytes::npos;
       at = at == 0 ? base::Bytes::npos : tail.rfind("PK\5\6", at - 1)) {
    if (at + kEndRecord > tail.size()) continue;
    const auto low = static_cast<unsigned char>(tail[at + 20]);
    const auto high = static_cast<unsigned char>(tail[at + 21]);
    if (at + kEndRecord + (low | high << 8) <= tail.size()) return true;
  }
  return false;
}

}  // namespace intake::detail
