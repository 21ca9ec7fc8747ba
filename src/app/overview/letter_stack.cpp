#include "app/overview/letter_stack.h"

#include <algorithm>

#include "app/facts/people.h"
#include "app/home/office_time.h"
#include "app/overview/task_rows.h"

namespace app {
namespace {

// Of the request; a letter of another subject has none.
std::optional<RequestRow> requestOf(const Workplace& workplace, const std::string& object) {
  std::optional<RequestRow> row;
  workplace.database.read([&](Transaction& transaction) { row = transaction.requests().find(object); });
  return row;
}

void addSubject(const Workplace& workplace, const std::string& object, json::Object& row) {
  const auto request = requestOf(workplace, object);
  row["ticket"] = request ? request->ticket : std::string();
  row["agency"] = request ? request->agency : std::string();
}

// The limit that the letter ends.
void addLimit(const Workplace& workplace, const Actor& actor, OpenCases& cases, const DraftRow& draft,
              json::Object& row) {
  const auto request = requestOf(workplace, draft.object);
  if (!request) return;
  for (const OpenCase& open : cases.of(workplace, {*request})) {
    for (const RunningTask& task : tasksOf(workplace, actor, open)) {
      if (!task.next || task.next->draft != draft.id) continue;
      row["limit"] = taskRow(workplace, open, task, actor.language);
    }
  }
}

json::Object rowOfStack(const Workplace& workplace, const StackedLetter& letter) {
  const DraftRow& draft = letter.draft;
  const letters::Produsen* produsen = workplace.office().letters.findProdusen(draft.produsen);
  json::Object row{{"draft", draft.id},
                   {"act", base::nameOf(kStackActs, letter.act)},
                   {"kind", draft.kind},
                   {"title", letterTitle(workplace, draft.kind)},
                   {"produsen", draft.produsen},
                   {"produsen_name", produsen ? produsen->name : draft.produsen},
                   {"drafted_by", nameOfAccount(workplace, draft.draftedBy)},
                   {"number", draft.number},
                   {"approved", letter.stage.approved},
                   {"approvers", letter.stage.approvers},
                   {"pages", letter.pages},
                   {"pages_read", letter.pagesRead},
                   {"read", letter.isRead()}};
  addSubject(workplace, draft.object, row);
  return row;
}

// A letter without a due date comes last.
std::string dueOf(const json::Object& row) {
  const auto limit = row.find("limit");
  return limit == row.end() ? "~" : limit->second.stringAt("due");
}

bool isFailure(const SigningLine& line) {
  return line.outcome == SigningOutcome::NotSigned || line.outcome == SigningOutcome::Held;
}

}  // namespace

std::vector<json::Object> letterStack(const Workplace& workplace, const Actor& actor, OpenCases& cases,
                                      const SigningStack& stack) {
  std::vector<json::Object> rows;
  for (const StackedLetter& letter : stack.list(workplace, actor)) {
    rows.push_back(rowOfStack(workplace, letter));
    addLimit(workplace, actor, cases, letter.draft, rows.back());
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const json::Object& a, const json::Object& b) { return dueOf(a) < dueOf(b); });
  return rows;
}

json::Object signingRunJson(const Workplace& workplace, const SigningRun& run, base::Language language) {
  std::vector<SigningLine> lines = run.letters;
  std::stable_partition(lines.begin(), lines.end(), isFailure);
  json::Object counts;
  for (const auto& word : kSigningOutcomes) {
    counts[std::string(word.name)] = std::count_if(
        lines.begin(), lines.end(), [&](const SigningLine& line) { return line.outcome == word.value; });
  }
  json::Array letters;
  for (const SigningLine& line : lines) {
    json::Object row{{"draft", line.draft},
                     {"kind", line.kind},
                     {"title", letterTitle(workplace, line.kind)},
                     {"outcome", base::nameOf(kSigningOutcomes, line.outcome)},
                     {"number", line.number},
                     {"why", line.why.in(language)}};
    addSubject(workplace, line.object, row);
    letters.emplace_back(std::move(row));
  }
  json::Object told{{"id", run.id},
                    {"began", timeText(workplace, run.began)},
                    {"counts", std::move(counts)},
                    {"letters", std::move(letters)}};
  if (run.ended) told["ended"] = timeText(workplace, *run.ended);
  return told;
}

}  // namespace app
