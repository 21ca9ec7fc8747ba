#include "base/error.h"

namespace base {
namespace {

std::string lines(const Problems& problems, Language language) {
  std::string text;
  for (const Problem& problem : problems) {
    if (!text.empty()) text += '\n';
    text += describe(problem, language);
  }
  return text;
}

}  // namespace

std::string describe(const Place& place) {
  std::string text = place.file;
  if (place.line > 0) text += ":" + std::to_string(place.line);
  if (place.line > 0 && place.column > 0) text += ":" + std::to_string(place.column);
  return text;
}

std::string describe(const Problem& problem, Language language) {
  const std::string place = describe(problem.place);
  return (place.empty() ? place : place + ": ") + problem.message.in(language);
}

InvalidInput::InvalidInput(Problems problems) : InvalidInput(ErrorKind::InvalidInput, std::move(problems)) {}

InvalidInput::InvalidInput(ErrorKind kind, Problems problems)
    : Error(kind, lines(problems, Language::English)), problems_(std::move(problems)) {}

std::string InvalidInput::in(Language language) const {
  return problems_.empty() ? Error::in(language) : lines(problems_, language);
}

void require(bool condition, const char* what) {
  if (!condition) throw Internal(Message("mistake", {{"what", what}}));
}

}  // namespace base
