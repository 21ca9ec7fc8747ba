#include "layout/detail/findings.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace layout::detail {
namespace {

constexpr std::size_t kContext = 24;  // bytes on each side

bool isInsideCharacter(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace

std::int64_t points(double length) {
  return std::lround(length);
}

std::string excerpt(std::string_view text, std::size_t offset) {
  std::size_t begin = offset - std::min(offset, kContext);
  while (begin < offset && isInsideCharacter(text[begin])) ++begin;
  std::size_t end = std::min(text.size(), offset + kContext);
  while (end < text.size() && isInsideCharacter(text[end])) ++end;
  return std::string(text.substr(begin, end - begin));
}

void Findings::add(base::Message message) {
  base::Problem problem{{}, std::move(message)};
  const bool known = std::find(problems_.begin(), problems_.end(), problem) != problems_.end();
  if (!known && problems_.size() < kMost) problems_.push_back(std::move(problem));
}

void Findings::raise() const {
  if (!problems_.empty()) throw base::InvalidInput(problems_);
}

}  // namespace layout::detail
