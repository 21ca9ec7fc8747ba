#include "templates/detail/wording.h"

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"

namespace templates::detail {
namespace {

// Nobody would read more names.
constexpr std::size_t kMostListed = 20;
constexpr std::size_t kMostQuoted = 60;

bool isNear(std::string_view name, const std::string& other) {
  return base::editDistance(name, other) <= name.size() / 2;
}

// A known name that begins with `name`, or the nearest one if it is near enough.
std::string meant(std::string_view name, const std::vector<std::string>& known) {
  const auto begun = std::find_if(known.begin(), known.end(), [&](const std::string& other) {
    return name.size() >= 2 && std::string_view(other).substr(0, name.size()) == name;
  });
  if (begun != known.end()) return *begun;
  const std::string nearest = base::nearest(name, known);
  return isNear(name, nearest) ? nearest : std::string();
}

}  // namespace

std::string excerpt(std::string_view text) {
  if (text.size() <= kMostQuoted) return std::string(text);
  std::size_t end = 0;
  while (end < kMostQuoted) base::nextCodePoint(text, end);
  return std::string(text.substr(0, end)) + "…";
}

std::string quoted(std::string_view text) {
  return "\"" + excerpt(text) + "\"";
}

base::Message suggesting(const base::Message& problem, std::string_view name,
                         const std::vector<std::string>& known, std::string_view before,
                         std::string_view after) {
  if (known.empty()) return {"suggest.none", {{"problem", problem}}};
  const auto wrapped = [&](const std::string& other) {
    return std::string(before) + other + std::string(after);
  };
  if (const std::string likely = meant(name, known); !likely.empty())
    return {"suggest.nearest", {{"problem", problem}, {"nearest", wrapped(likely)}}};
  std::vector<std::string> all;
  for (std::size_t i = 0; i < std::min(known.size(), kMostListed); ++i) all.push_back(wrapped(known[i]));
  if (known.size() > kMostListed) all.emplace_back("…");
  return base::Message(all.size() == 1 ? "suggest.only" : "suggest.known",
                       {{"problem", problem}, {"known", base::joined(all, ", ")}});
}

}  // namespace templates::detail
