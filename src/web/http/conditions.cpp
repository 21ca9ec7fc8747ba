#include "web/http/conditions.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/text.h"
#include "web/http/characters.h"

namespace web {
namespace {

constexpr std::string_view kRangeUnit = "bytes=";

std::string_view withoutWeakness(std::string_view etag) {
  return etag.substr(0, 2) == "W/" ? etag.substr(2) : etag;
}

// RFC 9110 13.1.2, by the weak comparison.
bool namesEtag(const std::vector<std::string>& values, std::string_view etag) {
  for (std::string_view rest : values) {
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(','), rest.size());
      const std::string_view candidate = base::trimmed(rest.substr(0, end));
      if (candidate == "*" || withoutWeakness(candidate) == withoutWeakness(etag)) return true;
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return false;
}

std::optional<std::uint64_t> numberIn(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (!isDigits(text) || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

constexpr Selection kUnsatisfiable{416, 0, 0};

// "-500": the last bytes.
std::optional<Selection> suffixOf(std::string_view text, std::uint64_t size) {
  const auto wanted = numberIn(text);
  if (!wanted) return std::nullopt;
  if (*wanted == 0 || size == 0) return kUnsatisfiable;
  const std::uint64_t count = std::min(*wanted, size);
  return Selection{206, size - count, count};
}

// RFC 9110 14.1.2; nothing for what is not one readable range.
std::optional<Selection> rangeOf(std::string_view text, std::uint64_t size) {
  if (text.substr(0, kRangeUnit.size()) != kRangeUnit) return std::nullopt;
  text.remove_prefix(kRangeUnit.size());
  const std::size_t dash = text.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  if (dash == 0) return suffixOf(text.substr(1), size);
  const auto first = numberIn(text.substr(0, dash));
  const std::string_view rest = text.substr(dash + 1);
  const auto last = rest.empty() ? std::optional(UINT64_MAX) : numberIn(rest);
  if (!first || !last || *last < *first) return std::nullopt;
  if (*first >= size) return kUnsatisfiable;
  return Selection{206, *first, std::min(*last, size - 1) - *first + 1};
}

// RFC 9110 13.1.5: by the strong comparison; a date is never ours.
bool isOfThisVersion(const RequestHead& request, std::string_view etag) {
  if (!request.headers.has("if-range")) return true;
  return !etag.empty() && etag.substr(0, 2) != "W/" && request.headers["if-range"] == etag;
}

}  // namespace

Selection select(const RequestHead& request, int status, std::string_view etag, std::uint64_t size,
                 Ranges ranges) {
  const Selection whole{status, 0, size};
  if (status != 200 || (request.method != Method::Get && request.method != Method::Head)) return whole;
  if (!etag.empty() && namesEtag(request.headers.all("if-none-match"), etag)) return {304, 0, 0};
  const auto wishes = request.headers.all("range");
  if (ranges == Ranges::Ignored || request.method != Method::Get || wishes.size() != 1 ||
      !isOfThisVersion(request, etag))
    return whole;
  return rangeOf(wishes.front(), size).value_or(whole);
}

}  // namespace web
