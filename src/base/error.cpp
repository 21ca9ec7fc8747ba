#include "base/error.h"

namespace base {
namespace {

std::string lines(const Problems& problems) {
  std::string text;
  for (const Problem& problem : problems) {
    if (!text.empty()) text += '\n';
    text += describe(problem);
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

std::string describe(const Problem& problem) {
  const std::string place = describe(problem.place);
  return place.empty() ? problem.message : place + ": " + problem.message;
}

InvalidInput::InvalidInput(Problems problems) : InvalidInput(ErrorKind::InvalidInput, std::move(problems)) {}

InvalidInput::InvalidInput(ErrorKind kind, Problems problems)
    : Error(kind, lines(problems), {}), problems_(std::move(problems)) {}

void require(bool condition, const char* what) {
  if (!condition) throw Internal(std::string("This is a mistake in Berkas itself: ") + what);
}

}  // namespace base
