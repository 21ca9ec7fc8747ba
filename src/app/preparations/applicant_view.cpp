#include "app/preparations/applicant_view.h"

#include <algorithm>

#include "app/cases/open_case.h"
#include "app/cases/seen_case.h"
#include "app/preparations/preparation_desk.h"
#include "base/email_address.h"
#include "base/text.h"
#include "requests/check.h"
#include "requests/reminders.h"

namespace app {
namespace {

using requests::Role;

// A case with everything that its views ask of it.
struct ViewedCase {
  const Workplace& workplace;
  const CaseFile& file;
  SeenCase seen;
  const requests::Rules& rules;

  ViewedCase(const Workplace& home, const Actor& actor, const CaseFile& opened)
      : workplace(home),
        file(opened),
        seen(app::seen(opened, sightOf(home, actor, opened))),
        rules(rulesFor(home, opened.row)) {}

  std::string produsenName(const std::string& code) const {
    const letters::Produsen* produsen = workplace.office().letters.findProdusen(code);
    return produsen != nullptr ? produsen->name : code;
  }
};

// The limits that run now, as far as they are seen; in the order of their start.
std::vector<requests::Deadline> runningDeadlines(const ViewedCase& viewed) {
  std::vector<requests::Deadline> running = requests::deadlines(
      viewed.rules.procedure, viewed.rules.calendar, viewed.seen.state, viewed.workplace.clock.now());
  std::erase_if(running, [](const requests::Deadline& one) { return one.endedAt.has_value(); });
  return running;
}

// The Produsen whose answer is waited for: their assignment is in a state that has a limit, and they may move
// it on.
std::vector<std::string> awaitedProdusen(const ViewedCase& viewed) {
  std::vector<std::string> names;
  const requests::CaseState& state = viewed.seen.state;
  for (const requests::PossibleEvent& possible : requests::possibleEvents(
           viewed.rules, viewed.file.state, Role::Produsen, viewed.workplace.clock.now())) {
    for (const std::string& code : possible.produsen) {
      const requests::Assignment* assignment = state.assignment(code);
      const auto* rule =
          assignment != nullptr ? viewed.rules.procedure.assignmentState(assignment->state) : nullptr;
      const bool isAwaited = rule != nullptr && rule->limitKind != requests::StateLimit::None;
      const std::string name = viewed.produsenName(code);
      if (isAwaited && !base::contains(names, name)) names.push_back(name);
    }
  }
  return names;
}

Waiting waitingIn(const ViewedCase& viewed) {
  const requests::StateRule* state = viewed.rules.procedure.state(viewed.file.state.state);
  if (state == nullptr || state->limitKind == requests::StateLimit::None) return {};
  if (state->limitKind == requests::StateLimit::Assignments) {
    std::vector<std::string> produsen = awaitedProdusen(viewed);
    if (!produsen.empty()) return {Waiting::For::Produsen, std::move(produsen)};
    return {Waiting::For::Office};
  }
  const requests::LimitRule* limit = viewed.rules.procedure.limit(state->limit);
  const bool isOfRequester = limit != nullptr && limit->party == requests::Party::Requester;
  return {isOfRequester ? Waiting::For::Requester : Waiting::For::Office};
}

RequestSummary summaryOf(const ViewedCase& viewed) {
  RequestSummary summary{viewed.seen.row, titleOf(viewed.workplace, viewed.file.row, viewed.file.state.state),
                         waitingIn(viewed)};
  const std::vector<requests::Deadline> running = runningDeadlines(viewed);
  if (!running.empty()) {
    summary.due = running.back().due.date;
    summary.isLate = running.back().status == requests::DeadlineStatus::Overdue;
  }
  summary.isOver = summary.waiting.whom == Waiting::For::Nobody;
  return summary;
}

// The use cases whose events the actor may bring as the agency.
std::vector<UseCase> possibleFor(const ViewedCase& viewed, const Actor& actor) {
  if (!actor.has(Role::Pemohon, agencyOf(viewed.workplace, viewed.file.row))) return {};
  std::vector<UseCase> possible;
  const bool isNumbered = hasNumberedDraft(viewed.workplace, viewed.file.row.object);
  for (const requests::PossibleEvent& event : requests::possibleEvents(
           viewed.rules, viewed.file.state, Role::Pemohon, viewed.workplace.clock.now(), {isNumbered})) {
    for (const UseCaseRule& rule : useCases()) {
      if (rule.event == event.kind) possible.push_back(rule.useCase);
    }
  }
  return possible;
}

ShownDocument shownDocument(const EventDocument& document) {
  const std::string name =
      document.originalName.empty() ? base::Path(document.path).filename().string() : document.originalName;
  return {document.path, name, document.kind, document.mediaType, document.size, document.sha256};
}

std::optional<requests::Letter> letterCalled(const requests::CaseState& state, const std::string& id) {
  for (const requests::CaseLetter& letter : state.letters) {
    if (letter.letter.id == id) return letter.letter;
  }
  return std::nullopt;
}

// When the limit that an event extended is due, with all that was added to it.
std::optional<base::Date> extendedTo(const ViewedCase& viewed, const requests::Event& event) {
  if (!event.extension) return std::nullopt;
  std::optional<base::Date> due;
  for (const requests::Deadline& deadline :
       requests::deadlines(viewed.rules.procedure, viewed.rules.calendar, viewed.seen.state, event.time)) {
    if (deadline.limit == event.extension->limit && deadline.produsen == event.extension->produsen)
      due = deadline.due.date;
  }
  return due;
}

ShownEvent shownEvent(const ViewedCase& viewed, const SeenEvent& seen) {
  ShownEvent shown;
  shown.version = seen.version;
  shown.kind = seen.event.kind;
  shown.title = titleOf(viewed.workplace, viewed.file.row, seen.event.kind);
  shown.time = seen.event.time;
  shown.isWhole = seen.sight == Sight::Whole;
  for (const EventDocument& document : seen.documents) shown.documents.push_back(shownDocument(document));
  if (!shown.isWhole) return shown;
  if (seen.event.letter) shown.number = seen.event.letter->number;
  if (!seen.event.produsen.empty()) shown.produsen = viewed.produsenName(seen.event.produsen);
  shown.concerns = letterCalled(viewed.seen.state, seen.event.concerns);
  shown.extendedTo = extendedTo(viewed, seen.event);
  shown.reasons = toldReasons(viewed.rules.reasons, seen.event.reasons);
  return shown;
}

// Whether a letter to the viewer has told what became of the items.
bool isTold(const ViewedCase& viewed) {
  return std::any_of(viewed.seen.events.begin(), viewed.seen.events.end(), [&](const SeenEvent& seen) {
    const requests::EventRule* rule = viewed.rules.procedure.event(seen.event.kind);
    return seen.sight == Sight::Whole && rule != nullptr && rule->document == requests::DocumentForm::Letter;
  });
}

std::vector<ShownItem> shownItems(const ViewedCase& viewed) {
  const CaseDocument document = describeCase(viewed.workplace, viewed.file);
  const bool areToldOf = isTold(viewed);
  std::vector<ShownItem> items;
  for (const ItemTold& told : document.items) {
    const std::size_t index = static_cast<std::size_t>(told.number) - 1;
    const std::vector<std::string>& names = viewed.seen.state.items;
    if (index < names.size() && names[index].empty()) continue;  // not seen
    ShownItem item{told.number, told.asked};
    if (areToldOf) {
      item.fate = told.fate;
      item.reasons = told.reasons;
    }
    items.push_back(std::move(item));
  }
  return items;
}

// The reasons of the newest event that the viewer sees, while he is waited for because of it.
std::vector<ReasonTold> returnedBecause(const ViewedCase& viewed) {
  for (auto seen = viewed.seen.events.rbegin(); seen != viewed.seen.events.rend(); ++seen) {
    if (seen->sight != Sight::Whole || seen->event.reasons.empty() || seen->event.extension) continue;
    return toldReasons(viewed.rules.reasons, seen->event.reasons);
  }
  return {};
}

bool isDue(const ApplicantTask& one, const ApplicantTask& other) {
  if (one.due.has_value() != other.due.has_value()) return one.due.has_value();
  return one.due < other.due;
}

std::optional<ApplicantTask> taskOf(const ViewedCase& viewed, const RequestSummary& summary) {
  if (summary.waiting.whom != Waiting::For::Requester) return std::nullopt;
  const bool isDebt = viewed.seen.state.debt == requests::DebtStatus::Owed;
  return ApplicantTask{isDebt ? ApplicantTask::Kind::Balikan : ApplicantTask::Kind::Completion,
                       summary.row.ticket, summary.row.title, summary.due, summary.isLate};
}

// A task that was begun already is one with its preparation.
void addPreparation(const PreparationRow& row, const ApplicantHome& home, std::vector<ApplicantTask>& tasks) {
  for (ApplicantTask& task : tasks) {
    const auto request =
        std::find_if(home.requests.begin(), home.requests.end(),
                     [&](const RequestSummary& one) { return one.row.ticket == task.ticket; });
    if (request == home.requests.end() || request->row.object != row.object) continue;
    task.preparation = row;
    return;
  }
  if (row.as != PreparedAs::Request) return;
  const auto name = row.fields.find("data/1/nama");
  ApplicantTask task;
  task.title = name == row.fields.end() ? std::string() : name->second;
  task.preparation = row;
  tasks.push_back(std::move(task));
}

// The cases of the agencies, and not those that the actor sees in another role.
bool isOfApplicant(const Workplace& workplace, const Actor& actor, const RequestRow& row) {
  return actor.has(Role::Pemohon, agencyOf(workplace, row));
}

}  // namespace

ApplicantHome applicantHome(const Workplace& workplace, const Actor& actor) {
  ApplicantHome home;
  forEachCaseSeen(workplace, actor, [&](const CaseFile& file) {
    if (!isOfApplicant(workplace, actor, file.row)) return;
    const ViewedCase viewed(workplace, actor, file);
    RequestSummary summary = summaryOf(viewed);
    if (auto task = taskOf(viewed, summary)) {
      home.debts += task->kind == ApplicantTask::Kind::Balikan ? 1 : 0;
      home.tasks.push_back(*std::move(task));
    }
    home.requests.push_back(std::move(summary));
  });
  for (const PreparationRow& row : PreparationDesk(workplace).list(actor))
    addPreparation(row, home, home.tasks);
  std::stable_sort(home.tasks.begin(), home.tasks.end(), isDue);
  return home;
}

ApplicantCase applicantCase(const Workplace& workplace, const Actor& actor, std::string_view caseName) {
  const CaseFile file = openCase(workplace, actor, caseName);
  const ViewedCase viewed(workplace, actor, file);
  ApplicantCase shown;
  shown.summary = summaryOf(viewed);
  for (const SeenEvent& seen : viewed.seen.events) shown.events.push_back(shownEvent(viewed, seen));
  shown.items = shownItems(viewed);
  const std::vector<requests::Deadline> running = runningDeadlines(viewed);
  if (!running.empty()) shown.deadline = running.back();
  if (shown.summary.waiting.whom == Waiting::For::Requester) shown.returned = returnedBecause(viewed);
  shown.isWithoutResult = viewed.seen.state.debt == requests::DebtStatus::Abandoned;
  shown.possible = possibleFor(viewed, actor);
  return shown;
}

std::string maskedReceiptAddress(const Workplace& workplace, const Actor& actor, std::string_view caseName) {
  const CaseFile file = openCase(workplace, actor, caseName);
  if (!isOfApplicant(workplace, actor, file.row)) return {};
  std::optional<ContactRow> contact;
  workplace.database.read(
      [&](Transaction& transaction) { contact = transaction.contacts().find(file.row.contact); });
  return contact ? base::maskedEmailAddress(contact->email) : std::string();
}

}  // namespace app
