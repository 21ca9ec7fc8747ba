#include "mail/mailbox.h"

#include <algorithm>

namespace mail {
namespace {

constexpr std::size_t kLocalPartBytes = 64;
constexpr std::size_t kAddressBytes = 254;
constexpr std::size_t kLabelBytes = 63;

bool isAlphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// RFC 5322 3.2.3.
bool isAtext(char c) {
  return isAlphanumeric(c) || std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

bool isIdCharacter(char c) {
  return isAlphanumeric(c) || c == '-' || c == '_';
}

bool isLabel(std::string_view label) {
  return !label.empty() && label.size() <= kLabelBytes && label.front() != '-' && label.back() != '-' &&
         std::all_of(label.begin(), label.end(), [](char c) { return isAlphanumeric(c) || c == '-'; });
}

// How many parts between dots `text` has; 0 when one of them does not satisfy `isPart`.
template <class Predicate>
std::size_t countDotted(std::string_view text, Predicate isPart) {
  std::size_t count = 0;
  for (std::size_t start = 0;; ++count) {
    const std::size_t dot = text.find('.', start);
    if (!isPart(text.substr(start, dot - start))) return 0;
    if (dot == std::string_view::npos) return count + 1;
    start = dot + 1;
  }
}

template <class Predicate>
bool isDotAtom(std::string_view text, Predicate isCharacter) {
  return text.size() <= kLocalPartBytes && countDotted(text, [&](std::string_view part) {
                                             return !part.empty() &&
                                                    std::all_of(part.begin(), part.end(), isCharacter);
                                           }) > 0;
}

bool isDomain(std::string_view text) {
  return countDotted(text, isLabel) >= 2;
}

}  // namespace

bool isAddress(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && text.size() <= kAddressBytes &&
         isDotAtom(text.substr(0, at), isAtext) && isDomain(text.substr(at + 1));
}

std::optional<MessageId> MessageId::of(std::string_view left, std::string_view domain) {
  const bool valid =
      isDotAtom(left, isIdCharacter) && isDomain(domain) && left.size() + 1 + domain.size() <= kAddressBytes;
  if (!valid) return std::nullopt;
  return MessageId(std::string(left), std::string(domain));
}

std::optional<MessageId> MessageId::parse(std::string_view text) {
  if (text.size() >= 2 && text.front() == '<' && text.back() == '>') text = text.substr(1, text.size() - 2);
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos) return std::nullopt;
  return of(text.substr(0, at), text.substr(at + 1));
}

}  // namespace mail
