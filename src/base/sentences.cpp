#include "base/sentences.h"

#include "base/error.h"

namespace base {
namespace {

Message sequence(const std::vector<Message>& parts, std::string_view code) {
  if (parts.empty()) return {};
  Message all = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i)
    all = Message(code, {{"first", std::move(all)}, {"last", parts[i]}});
  return all;
}

Message messageOf(const Problem& problem) {
  const std::string place = describe(problem.place);
  if (place.empty()) return problem.message;
  return {"problem.at", {{"place", place}, {"problem", problem.message}}};
}

}  // namespace

Message inSequence(const std::vector<Message>& sentences) {
  return sequence(sentences, "list.sentences");
}

Message inOneSentence(const std::vector<Message>& clauses) {
  return sequence(clauses, "list.clauses");
}

Message inLines(const std::vector<Message>& lines) {
  return sequence(lines, "list.lines");
}

Message messageOf(const std::exception& problem) {
  if (const auto* invalid = dynamic_cast<const InvalidInput*>(&problem);
      invalid && !invalid->problems().empty()) {
    std::vector<Message> lines;
    for (const Problem& one : invalid->problems()) lines.push_back(messageOf(one));
    return inLines(lines);
  }
  const auto* own = dynamic_cast<const Error*>(&problem);
  return own != nullptr ? own->message() : Message(problem.what());
}

}  // namespace base
