#include "requests/detail/procedure_reader.h"
#include "requests/detail/reason_uses.h"

namespace requests::detail {
namespace {

constexpr std::size_t kMostParts = 20;

constexpr base::Word<DocumentForm> kDocuments[] = {{"letter", DocumentForm::Letter},
                                                   {"sheet", DocumentForm::Sheet},
                                                   {"upload", DocumentForm::Upload},
                                                   {"letter-or-upload", DocumentForm::LetterOrUpload},
                                                   {"record", DocumentForm::Record}};

constexpr base::Word<Requirement> kRequirements[] = {{"items", Requirement::Items},
                                                     {"documents", Requirement::Documents},
                                                     {"reasons", Requirement::Reasons},
                                                     {"reason-codes", Requirement::ReasonCodes},
                                                     {"outcome-per-item", Requirement::OutcomePerItem},
                                                     {"some-item-granted", Requirement::SomeItemGranted},
                                                     {"sound-signature", Requirement::SoundSignature},
                                                     {"limit-over", Requirement::LimitOver},
                                                     {"limit-running", Requirement::LimitRunning},
                                                     {"no-numbered-letter", Requirement::NoNumberedLetter},
                                                     {"reminders-used-up", Requirement::RemindersUsedUp},
                                                     {"letter-of-case", Requirement::LetterOfCase}};

constexpr base::Word<Effect> kEffects[] = {
    {"record-items", Effect::RecordItems}, {"extend-limit", Effect::ExtendLimit},
    {"void-limits", Effect::VoidLimits},   {"start-retention", Effect::StartRetention},
    {"place-hold", Effect::PlaceHold},     {"release-hold", Effect::ReleaseHold},
    {"debt-owed", Effect::DebtOwed},       {"debt-delivered", Effect::DebtDelivered},
    {"debt-settled", Effect::DebtSettled}, {"debt-abandoned", Effect::DebtAbandoned}};

constexpr base::Word<CountFrom> kCountFrom[] = {{"event", CountFrom::Event},
                                                {"letter-date", CountFrom::LetterDate},
                                                {"previous-start", CountFrom::PreviousStart}};

std::vector<Role> readRoles(Record& record) {
  std::vector<Role> roles;
  for (const std::string& word : record.words("by")) {
    if (const auto role = roleNamed(word)) {
      roles.push_back(*role);
    } else {
      record.problem(base::Message("procedure.unknown-role-by", {{"role", quoted(word)}}));
    }
  }
  return roles;
}

void readFrom(Record& record, EventRule& event) {
  event.from = record.words("from");
  event.opensCase = event.from == std::vector<std::string>{"start"};
  event.inAnyState = event.from == std::vector<std::string>{"any"};
  if (event.opensCase || event.inAnyState) event.from.clear();
}

Condition readCondition(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  Condition condition;
  condition.what = record.choice("what", kRequirements);
  condition.inState = record.attribute("in", Presence::Optional);
  if (condition.what == Requirement::LimitOver) condition.limit = record.attribute("limit");
  if (condition.what == Requirement::Documents) condition.anyOf = record.words("any-of");
  if (condition.what == Requirement::ReasonCodes) condition.use = record.choice("use", kReasonUses);
  record.finish();
  return condition;
}

Effect readEffect(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  const Effect effect = record.choice("what", kEffects);
  record.finish();
  return effect;
}

AssignmentMove readMove(const xml::Element& element, AssignmentChange change, ProblemList& problems) {
  Record record(element, problems);
  AssignmentMove move;
  move.change = change;
  if (change != AssignmentChange::New) move.from = record.words("from");
  move.to = record.attribute("to");
  record.finish();
  return move;
}

Transition readTransition(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  Transition transition;
  transition.to = record.attribute("to");
  transition.from = record.words("from", Presence::Optional);
  transition.unlessPending = record.words("unless-assignment", Presence::Optional);
  record.finish();
  return transition;
}

LimitStart readStart(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  LimitStart start;
  start.limit = record.attribute("limit");
  start.from = record.choice("count-from", kCountFrom, {CountFrom::Event});
  if (element.attribute("at-least")) start.atLeast = readLength(record, "at-least", "at-least-unit");
  record.finish();
  return start;
}

void readMoves(Record& record, EventRule& event, ProblemList& problems) {
  constexpr base::Word<AssignmentChange> kMoves[] = {{"assign", AssignmentChange::New},
                                                     {"assignment", AssignmentChange::Named},
                                                     {"assignments", AssignmentChange::All}};
  for (const auto& move : kMoves) {
    for (const xml::Element* element : record.children(move.name, 0, 1)) {
      event.moves.push_back(readMove(*element, move.value, problems));
    }
  }
}

// An event without changes must say so: an empty one is more likely a mistake.
void checkKeeps(Record& record, const EventRule& event) {
  const bool keeps = record.child("keep", Presence::Optional) != nullptr;
  const bool changes =
      !event.effects.empty() || !event.moves.empty() || !event.transitions.empty() || !event.starts.empty();
  if (keeps && changes)
    record.problem(base::Message("procedure.keeps-and-changes", {{"event", quoted(event.id)}}));
  if (!keeps && !changes) record.problem(base::Message("procedure.no-effect", {{"event", quoted(event.id)}}));
}

}  // namespace

EventRule readEventRule(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  EventRule event;
  event.place = record.place();
  event.id = record.attribute("id");
  event.title = record.attribute("title");
  if (element.attribute("step")) event.step = record.number("step", 1, 99);
  event.document = record.choice("document", kDocuments);
  event.by = readRoles(record);
  readFrom(record, event);
  for (const auto* part : record.children("require", 0, kMostParts)) {
    event.conditions.push_back(readCondition(*part, problems));
  }
  for (const auto* part : record.children("effect", 0, kMostParts)) {
    event.effects.push_back(readEffect(*part, problems));
  }
  readMoves(record, event, problems);
  for (const auto* part : record.children("go", 0, kMostParts)) {
    event.transitions.push_back(readTransition(*part, problems));
  }
  for (const auto* part : record.children("start", 0, kMostParts)) {
    event.starts.push_back(readStart(*part, problems));
  }
  checkKeeps(record, event);
  record.finish();
  return event;
}

}  // namespace requests::detail
