#include "app/facts/case_document.h"

#include <algorithm>
#include <numeric>

#include "base/text.h"
#include "base/utf8.h"
#include "letters/official_title.h"

namespace app {
namespace {

using requests::Outcome;

// A clause in a sentence has no full stop of its own.
std::string clauseOf(std::string text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ' ' || text.back() == '\n')) text.pop_back();
  return text;
}

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const auto line = base::trimmed(std::string_view(text).substr(start, end - start));
    if (!line.empty()) lines.emplace_back(line);
    start = end + 1;
  }
  return lines;
}

bool holds(const std::vector<int>& numbers, int number) {
  return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

std::string nameOfProdusen(const Workplace& workplace, const std::string& code) {
  const letters::Produsen* produsen = workplace.office().letters.findProdusen(code);
  return produsen ? produsen->name : code;
}

// What all whom it was assigned to said of one item.
class ItemReader {
 public:
  ItemReader(const Workplace& workplace, const CaseFile& file, int number, requests::DataItem asked)
      : workplace_(workplace), rules_(rulesFor(workplace, file.row)), file_(file) {
    told_.number = number;
    told_.asked = std::move(asked);
  }

  ItemTold read() {
    for (const requests::Assignment& assignment : file_.state.assignments) {
      if (holds(assignment.items, told_.number)) readPart(assignment);
    }
    told_.fate = fate();
    return std::move(told_);
  }

 private:
  void readPart(const requests::Assignment& assignment) {
    const auto answer =
        std::find_if(assignment.answers.begin(), assignment.answers.end(),
                     [&](const requests::ItemAnswer& each) { return each.item == told_.number; });
    if (answer != assignment.answers.end()) return readAnswer(*answer);
    told_.unanswered.push_back(nameOfProdusen(workplace_, assignment.produsen));
    const auto* state = rules_.procedure.assignmentState(assignment.state);
    isAwaited_ = isAwaited_ || (state && state->limitKind != requests::StateLimit::None);
  }

  void readAnswer(const requests::ItemAnswer& answer) {
    for (ReasonTold& reason : toldReasons(rules_.reasons, answer.reasons)) {
      if (std::find(told_.reasons.begin(), told_.reasons.end(), reason) == told_.reasons.end())
        told_.reasons.push_back(std::move(reason));
    }
    told_.files.insert(told_.files.end(), answer.files.begin(), answer.files.end());
  }

  // The best that anybody said of it; as long as nobody did, whether somebody still may.
  ItemFate fate() const {
    const auto outcome = file_.state.outcomeOf(told_.number);
    if (!outcome) return isAwaited_ || told_.unanswered.empty() ? ItemFate::Open : ItemFate::Unanswered;
    if (*outcome == Outcome::Tersedia) return ItemFate::Delivered;
    return *outcome == Outcome::Sebagian ? ItemFate::Partly : ItemFate::Refused;
  }

  const Workplace& workplace_;
  const requests::Rules& rules_;
  const CaseFile& file_;
  ItemTold told_;
  bool isAwaited_ = false;
};

std::vector<StepTold> stepsOf(const Workplace& workplace, const CaseFile& file) {
  const requests::Procedure& procedure = rulesFor(workplace, file.row).procedure;
  std::vector<StepTold> steps;
  for (const EventRecord& record : file.events) {
    if (!record.damage.empty()) continue;
    const requests::EventRule* rule = procedure.event(record.event.kind);
    steps.push_back({record.event.kind, titleOf(workplace, file.row, record.event.kind),
                     record.event.time.in(workplace.walidata().zone).date,
                     record.event.letter ? record.event.letter->number : std::string(),
                     !rule || rule->document != requests::DocumentForm::Record});
  }
  return steps;
}

void addRequester(const requests::Instansi& instansi, CaseDocument& document) {
  const std::string& post = instansi.pejabat.position;
  document.agency = instansi.name;
  document.official = letters::postWithAgency(post, instansi.name);
  if (const auto merged = letters::mergedPost(post, instansi.name)) {
    document.address = {*merged};
  } else {
    document.address = {post, instansi.name};
  }
  for (std::string& line : linesOf(instansi.address)) {
    if (base::folded(line) != base::folded(instansi.name)) document.address.push_back(std::move(line));
  }
}

// The letter that the event corrects or gives back; else the last that was written to or by its Produsen.
std::optional<requests::Letter> referredLetter(const requests::CaseState& state,
                                               const requests::Event& event) {
  std::optional<requests::Letter> referred;
  for (const requests::CaseLetter& letter : state.letters) {
    const bool isMeant = event.concerns.empty() ? !event.produsen.empty() && letter.produsen == event.produsen
                                                : letter.letter.id == event.concerns;
    if (isMeant) referred = letter.letter;
  }
  for (const requests::IncomingAnswer& incoming : state.incoming) {
    if (incoming.letter.id == event.concerns) referred = incoming.letter;
  }
  return referred;
}

std::optional<base::Date> dueAfter(const Workplace& workplace, const CaseFile& file,
                                   const requests::Event& event) {
  const requests::Rules& rules = rulesFor(workplace, file.row);
  const requests::CaseState after = requests::apply(rules.procedure, file.state, event);
  std::optional<base::Date> due;
  for (const requests::Deadline& deadline :
       requests::deadlines(rules.procedure, rules.calendar, after, event.time)) {
    const bool isOfEvent = deadline.startedAt == event.time && !deadline.endedAt &&
                           (deadline.produsen.empty() || deadline.produsen == event.produsen);
    const bool isExtended = event.extension && deadline.limit == event.extension->limit &&
                            deadline.produsen == event.extension->produsen && !deadline.endedAt;
    if (isOfEvent || isExtended) due = deadline.due.date;
  }
  return due;
}

std::vector<CommissionTold> toldCommissions(const Workplace& workplace, const CaseFile& file,
                                            const requests::Event& event) {
  std::vector<CommissionTold> told;
  for (const requests::Commission& commission : event.commissions) {
    CommissionTold one{nameOfProdusen(workplace, commission.produsen), {}};
    for (std::size_t i = 0; i < file.record.items.size(); ++i) {
      if (commission.items.empty() || holds(commission.items, static_cast<int>(i) + 1))
        one.items.push_back(file.record.items[i].name);
    }
    told.push_back(std::move(one));
  }
  return told;
}

std::vector<int> itemsOf(const CaseFile& file, const requests::Event& event) {
  const auto* assignment = event.produsen.empty() ? nullptr : file.state.assignment(event.produsen);
  if (assignment && !assignment->items.empty()) return assignment->items;
  std::vector<int> all(file.record.items.size());
  std::iota(all.begin(), all.end(), 1);
  return all;
}

}  // namespace

std::vector<ReasonTold> toldReasons(const requests::Reasons& known,
                                    const std::vector<requests::Reason>& reasons) {
  std::vector<ReasonTold> told;
  for (const requests::Reason& reason : reasons) {
    const requests::ReasonText* found = known.find(reason.code);
    std::vector<std::string> texts;
    if (found) texts.push_back(clauseOf(found->text));
    if (!reason.text.empty()) texts.push_back(clauseOf(reason.text));
    told.push_back({reason.code, base::joined(texts, "; "), found ? clauseOf(found->legalGround) : "",
                    found ? clauseOf(found->remedy) : ""});
  }
  return told;
}

std::string becauseOf(const std::vector<ReasonTold>& reasons) {
  std::vector<std::string> clauses;
  for (const ReasonTold& reason : reasons) {
    clauses.push_back(reason.text +
                      (reason.legalGround.empty() ? "" : ", sesuai dengan " + reason.legalGround));
  }
  return base::joined(clauses, "; ");
}

std::string_view nameOf(ItemFate fate) {
  switch (fate) {
    case ItemFate::Delivered:
      return "Disampaikan";
    case ItemFate::Partly:
      return "Disampaikan sebagian";
    case ItemFate::Refused:
      return "Tidak dapat disampaikan";
    case ItemFate::Unanswered:
      return "Tidak dijawab";
    case ItemFate::Open:
      return "Belum dijawab";
  }
  return "";
}

std::string ItemTold::why() const {
  std::vector<std::string> clauses;
  if (fate == ItemFate::Delivered) return {};
  if (!reasons.empty()) clauses.push_back(becauseOf(reasons));
  if (!unanswered.empty())
    clauses.push_back(base::joined(unanswered, " dan ") +
                      (fate == ItemFate::Open ? " belum memberikan jawaban" : " tidak memberikan jawaban"));
  return base::joined(clauses, "; ");
}

CaseDocument describeCase(const Workplace& workplace, const CaseFile& file) {
  CaseDocument document;
  document.ticket = file.record.ticket;
  document.submitted = file.record.submitted.in(workplace.walidata().zone).date;
  addRequester(file.record.instansi, document);
  document.purpose = clauseOf(file.record.purpose);
  document.state = titleOf(workplace, file.row, file.state.state);
  for (std::size_t i = 0; i < file.record.items.size(); ++i) {
    document.items.push_back(
        ItemReader(workplace, file, static_cast<int>(i) + 1, file.record.items[i]).read());
  }
  document.data = standingData(file);
  document.balikan = newestBalikan(file);
  document.letters = file.state.letters;
  document.steps = stepsOf(workplace, file);
  return document;
}

EventTold describeEvent(const Workplace& workplace, const CaseFile& file, const requests::Event& event) {
  EventTold told;
  told.time = event.time.in(workplace.walidata().zone);
  if (!event.produsen.empty()) told.produsen = nameOfProdusen(workplace, event.produsen);
  told.items = itemsOf(file, event);
  told.commissions = toldCommissions(workplace, file, event);
  told.reasons = toldReasons(rulesFor(workplace, file.row).reasons, event.reasons);
  if (event.extension) told.limit = titleOf(workplace, file.row, event.extension->limit);
  told.due = dueAfter(workplace, file, event);
  told.refersTo = referredLetter(file.state, event);
  return told;
}

}  // namespace app
