#include "base/email_address.h"

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"

namespace base {
namespace {

constexpr std::size_t kLocalPartBytes = 64;
constexpr std::size_t kAddressBytes = 254;
constexpr std::size_t kLabelBytes = 63;
constexpr const char* kExample = "; give one address, as nama@instansi.go.id";

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

bool isAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string problemOfLocalPart(std::string_view local) {
  if (local.empty()) return "has nothing before the @";
  if (local.size() > kLocalPartBytes) return "has more than 64 bytes before the @";
  if (!isAscii(local)) return "has letters beyond ASCII before the @, which many mail servers refuse";
  if (local.front() == '"') return "has quotation marks before the @, which many mail servers refuse";
  if (isLocalPart(local, isAtext)) return {};
  const auto wrong = std::find_if(local.begin(), local.end(), [](char c) { return c != '.' && !isAtext(c); });
  if (wrong == local.end()) return "has a full stop at an end of its first part, or two together";
  return "holds " + codePointName(static_cast<unsigned char>(*wrong)) + " before the @";
}

std::string problemOf(std::string_view text) {
  const auto signs = std::count(text.begin(), text.end(), '@');
  if (signs == 0) return "has no @";
  if (signs > 1 && text.front() != '"') return "has more than one @";
  if (text.size() > kAddressBytes) return "is longer than 254 bytes";
  const std::size_t at = text.rfind('@');
  std::string problem = problemOfLocalPart(text.substr(0, at));
  if (!problem.empty() || isMailDomain(text.substr(at + 1))) return problem;
  return "has no domain behind the @ that mail can be sent to";
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

std::string problemOfEmailAddress(std::string_view text) {
  const std::string problem = problemOf(text);
  return problem.empty() ? problem : problem + kExample;
}

bool isEmailAddress(std::string_view text) {
  return problemOf(text).empty();
}

}  // namespace base
