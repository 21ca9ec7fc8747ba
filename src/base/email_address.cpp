#include "base/email_address.h"

#include <algorithm>

#include "base/utf8.h"

namespace base {
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

bool hasAsciiAlone(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Readers decode what looks like one, though none belongs here (RFC 2047 5).
bool holdsEncodedWord(std::string_view local) {
  const std::size_t start = local.find("=?");
  return start != std::string_view::npos && local.find("?=", start + 2) != std::string_view::npos;
}

Message problemOfLocalPart(std::string_view local) {
  if (local.empty()) return {"email.nothing-before-at", {}};
  if (local.size() > kLocalPartBytes) return {"email.too-long-before-at", {}};
  if (!hasAsciiAlone(local)) return {"email.beyond-ascii", {}};
  if (local.front() == '"') return {"email.quotation-marks", {}};
  if (holdsEncodedWord(local)) return {"email.character", {{"character", codePointName('?')}}};
  if (isLocalPart(local, isAtext)) return {};
  const auto wrong = std::find_if(local.begin(), local.end(), [](char c) { return c != '.' && !isAtext(c); });
  if (wrong == local.end()) return {"email.full-stops", {}};
  return {"email.character", {{"character", codePointName(static_cast<unsigned char>(*wrong))}}};
}

}  // namespace

bool isLocalPart(std::string_view text, bool (*isCharacter)(char)) {
  return text.size() <= kLocalPartBytes && countDotted(text, [&](std::string_view part) {
                                             return !part.empty() &&
                                                    std::all_of(part.begin(), part.end(), isCharacter);
                                           }) > 0;
}

bool isMailDomain(std::string_view text) {
  return countDotted(text, isLabel) >= 2;
}

Message problemOfEmailAddress(std::string_view text) {
  const auto signs = std::count(text.begin(), text.end(), '@');
  if (signs == 0) return {"email.no-at", {}};
  if (signs > 1 && text.front() != '"') return {"email.several-at", {}};
  if (text.size() > kAddressBytes) return {"email.too-long", {}};
  const std::size_t at = text.rfind('@');
  Message problem = problemOfLocalPart(text.substr(0, at));
  if (!problem.empty() || isMailDomain(text.substr(at + 1))) return problem;
  return {"email.no-domain", {}};
}

bool isEmailAddress(std::string_view text) {
  return problemOfEmailAddress(text).empty();
}

std::string maskedEmailAddress(std::string_view text) {
  if (!isEmailAddress(text)) return {};
  const std::size_t at = text.find('@');
  // Of a short name not even its first letter.
  const std::size_t shown = at > 2 ? 1 : 0;
  return std::string(text.substr(0, shown)) + "***" + std::string(text.substr(at));
}

}  // namespace base
