#include "cage/detail/start.h"

#include <charconv>

namespace cage::detail {
namespace {

constexpr std::string_view kWord = "--cage-worker";

template <class Number>
std::optional<Number> numberIn(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

std::vector<std::string> wordsOf(const WorkerCall& call) {
  return {std::string(kWord), call.work, std::to_string(call.limits.memoryBytes),
          std::to_string(call.limits.seconds)};
}

std::optional<WorkerCall> callOf(int argc, const char* const* argv) {
  if (argc != 5 || argv[1] != kWord) return std::nullopt;
  const auto memory = numberIn<std::size_t>(argv[3]);
  const auto seconds = numberIn<int>(argv[4]);
  if (!memory || !seconds) return std::nullopt;
  return WorkerCall{argv[2], {*memory, *seconds}};
}

}  // namespace cage::detail
