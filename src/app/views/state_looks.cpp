#include "app/views/state_looks.h"

#include <algorithm>
#include <sstream>

#include "base/error.h"
#include "base/text.h"

namespace app {
namespace {

constexpr const char* kUnknownFilling = "…";

std::vector<std::string> wordsIn(std::string_view text) {
  std::istringstream stream{std::string(text)};
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

StateLook lookOf(const xml::Element& row) {
  StateLook look;
  look.badge = {std::string(row.attributeOr("judul")), std::string(row.attributeOr("lencana", "netral")),
                std::string(row.attributeOr("tanda", "garis"))};
  look.lateMark = row.attributeOr("lewat");
  look.sentence = base::trimmed(row.text());
  look.withoutResult = row.attributeOr("tanpa-balikan");
  look.next = wordsIn(row.attributeOr("berikutnya"));
  return look;
}

StateLook lookIn(const std::map<std::string, StateLook, std::less<>>& looks, std::string_view id,
                 const std::string& title) {
  const auto found = looks.find(id);
  if (found != looks.end()) return found->second;
  StateLook plain;
  plain.badge.title = title;
  return plain;
}

// Notes what is wrong with rows while they are read.
class LookProblems {
 public:
  explicit LookProblems(std::string fileName) : fileName_(std::move(fileName)) {}

  void note(const xml::Element& at, base::Message message) {
    problems_.push_back({{fileName_, at.line(), at.column()}, std::move(message)});
  }
  // The id of a row that has a title; empty when it is wrong.
  std::string idOf(const xml::Element& row, std::string_view title) {
    const std::string id(row.attributeOr("id"));
    if (!id.empty() && !title.empty()) return id;
    note(row, base::Message("state-looks.incomplete", {{"element", row.name()}}));
    return {};
  }
  void noteTwice(const xml::Element& row) {
    note(row, base::Message("state-looks.twice",
                            {{"element", row.name()}, {"id", std::string(row.attributeOr("id"))}}));
  }
  void finish() const {
    if (!problems_.empty()) throw base::InvalidSetup(problems_);
  }

 private:
  std::string fileName_;
  base::Problems problems_;
};

}  // namespace

std::string filled(std::string_view text, const Fillings& fillings) {
  std::string result;
  while (!text.empty()) {
    const std::size_t open = text.find('{');
    const std::size_t close = open == text.npos ? text.npos : text.find('}', open);
    if (close == text.npos) return result.append(text);
    const auto filling = fillings.find(std::string(text.substr(open + 1, close - open - 1)));
    result.append(text.substr(0, open));
    result += filling == fillings.end() ? kUnknownFilling : filling->second;
    text.remove_prefix(close + 1);
  }
  return result;
}

StateLooks StateLooks::read(const xml::Element& root, const std::string& fileName) {
  StateLooks looks;
  LookProblems problems(fileName);
  for (const xml::Element* row : root.children()) {
    if (row->name() == "tahap") {
      looks.stages_.push_back({std::string(row->attributeOr("judul")), wordsIn(row->attributeOr("keadaan"))});
    } else if (row->name() == "status" || row->name() == "penugasan") {
      auto& rows = row->name() == "status" ? looks.states_ : looks.assignments_;
      const std::string id = problems.idOf(*row, row->attributeOr("judul"));
      if (!id.empty() && !rows.emplace(id, lookOf(*row)).second) problems.noteTwice(*row);
    } else if (row->name() == "peristiwa") {
      const std::string title(base::trimmed(row->text()));
      const std::string id = problems.idOf(*row, title);
      if (!id.empty() && !looks.events_.emplace(id, title).second) problems.noteTwice(*row);
    } else {
      problems.note(*row, base::Message("state-looks.unknown", {{"element", row->name()}}));
    }
  }
  problems.finish();
  return looks;
}

StateLook StateLooks::state(std::string_view id, const std::string& title) const {
  return lookIn(states_, id, title);
}

StateLook StateLooks::assignment(std::string_view id, const std::string& title) const {
  return lookIn(assignments_, id, title);
}

std::string StateLooks::event(std::string_view id, const std::string& title) const {
  const auto found = events_.find(id);
  return found == events_.end() ? title : found->second;
}

std::vector<Stage> StateLooks::stages(std::string_view state) const {
  const auto present = std::find_if(stages_.begin(), stages_.end(),
                                    [&](const StageRow& row) { return base::contains(row.states, state); });
  if (present == stages_.end()) return {};
  std::vector<Stage> stages;
  for (auto row = stages_.begin(); row != stages_.end(); ++row)
    stages.push_back({row->title, row == present, row < present});
  return stages;
}

}  // namespace app
