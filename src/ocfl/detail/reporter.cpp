#include "ocfl/detail/reporter.h"

#include "base/text.h"
#include "base/utf8.h"
#include "ocfl/detail/path_rules.h"
#include "ocfl/validate.h"

namespace ocfl::detail {

void Reporter::report(std::string_view code, std::string_view path, const base::Message& message) {
  const std::string_view own = codeIn(spec_, code);
  if (own.empty() || (own[0] == 'W' && muted_.count(own) != 0)) return;
  told_.emplace(own);
  const unsigned count = ++counts_[std::string(own)];
  if (count > kMostOfOneCode) return;
  hand(own, path,
       count < kMostOfOneCode ? message : base::Message("ocfl.no-more-listed", {{"finding", message}}));
}

void Reporter::hand(std::string_view code, std::string_view path, const base::Message& message) const {
  const std::string whole = path.empty() ? folder_ : joined(folder_, path);
  take_({std::string(code), code[0] == 'W' ? Severity::Warning : Severity::Error,
         whole.empty() ? "." : asUtf8(whole), message});
}

std::string inQuotes(std::string_view text) {
  constexpr std::size_t kLongest = 200;
  return "\"" + base::printable(text.substr(0, 4 * kLongest), kLongest) + "\"";
}

std::string asUtf8(std::string_view path) {
  return base::findInvalidUtf8(path) ? base::printable(path) : std::string(path);
}

}  // namespace ocfl::detail
