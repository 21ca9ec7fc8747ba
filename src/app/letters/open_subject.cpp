#include "app/letters/open_subject.h"

#include "app/access/commands.h"
#include "app/cases/case_archive.h"
#include "app/cases/case_file.h"
#include "app/cases/open_case.h"
#include "app/facts/draft_facts.h"
#include "app/facts/outgoing.h"
#include "app/proposals/proposal_file.h"
#include "base/error.h"

namespace app {
namespace {

class CaseSubject final : public LetterSubject {
 public:
  CaseSubject(const Workplace& workplace, CaseFile file) : workplace_(workplace), file_(std::move(file)) {}

  const std::string& object() const override { return file_.row.object; }
  int head() const override { return file_.row.head; }
  base::Instant nextTime() const override { return nextEventTime(workplace_, file_); }

  std::vector<requests::Role> signers(const std::string& kind) const override {
    return letterRule(rulesFor(workplace_, file_.row).procedure, workplace_.office().templates, kind).by;
  }

  void say(const DraftDetail& detail, requests::Event& event) const override {
    if (!detail.reasons.empty()) event.reasons = detail.reasons;
    if (!detail.corrects.empty()) event.concerns = correctedLetter(detail.corrects);
  }

  std::optional<requests::Refusal> refusalOf(const requests::Event& event) const override {
    const requests::Rules& rules = rulesFor(workplace_, file_.row);
    if (auto refusal = requests::check(rules, file_.state, event)) return refusal;
    return undecidedData(rules, event);
  }

  void demandAllowed(const requests::Event& event) const override {
    if (const auto refusal = refusalOf(event))
      refuse(rulesFor(workplace_, file_.row).procedure, *refusal, event.role);
  }

  xml::Element data(const std::string& kind, const requests::Event& event,
                    const LetterFacts& facts) const override {
    return letterData(workplace_, file_, document(), kind, event, facts);
  }

  std::string addressee(const std::string& kind, const std::string& produsen) const override {
    return addresseeOf(workplace_, document(), kind, produsen).inOneLine;
  }

  int archive(const Actor& actor, const EventRecord& record,
              std::vector<archive::NewFile> files) const override {
    NewEvent event;
    event.object = object();
    event.head = head();
    event.record = record;
    keepOrder(event.record);
    event.files = std::move(files);
    event.known = &file_;
    return archiveEvent(workplace_, actor, std::move(event)).head;
  }

 private:
  // A letter that hands data out waits until staff have decided on what was found in them.
  std::optional<requests::Refusal> undecidedData(const requests::Rules& rules,
                                                 const requests::Event& event) const {
    const requests::EventRule* rule = rules.procedure.event(event.kind);
    if (!rule || !rule->demands(requests::Requirement::SomeItemGranted)) return std::nullopt;
    std::vector<base::Message> why;
    for (const StandingAnswer& answer : undecidedAnswers(file_)) {
      for (const OutgoingFinding& one : outgoingOf(answer))
        why.push_back({"problem.at", {{"place", one.file}, {"problem", messageOf(one.finding)}}});
      why.push_back({"casework.undecided", {{"ticket", file_.row.ticket}, {"produsen", answer.produsen}}});
    }
    if (why.empty()) return std::nullopt;
    return requests::Refusal{base::ErrorKind::Conflict, rule->title, std::move(why), {}};
  }

  // Since the number was taken, something else may have happened: a mail was sent, the program was stopped.
  void keepOrder(EventRecord& record) const {
    const base::Instant last = file_.events.back().event.time;
    if (record.event.time >= last) return;
    record.letter->numbered = record.event.time;
    record.event.time = last;
  }

  // Made once for all that is asked of it.
  const CaseDocument& document() const {
    if (!document_) document_ = describeCase(workplace_, file_);
    return *document_;
  }

  std::string correctedLetter(const std::string& numberOrId) const {
    for (const requests::CaseLetter& letter : file_.state.letters) {
      if (letter.letter.id == numberOrId || letter.letter.number == numberOrId) return letter.letter.id;
    }
    throw base::NotFound(base::Message("drafting.not-correctable", {{"letter", numberOrId}}));
  }

  const Workplace& workplace_;
  const CaseFile file_;
  mutable std::optional<CaseDocument> document_;
};

}  // namespace

std::unique_ptr<LetterSubject> openSubject(const Workplace& workplace, const Actor& actor,
                                           std::string_view name) {
  if (actor.isOfOffice() && isProposal(workplace, name))
    return openProposalSubject(workplace, openProposal(workplace, actor, name));
  return std::make_unique<CaseSubject>(workplace, openCase(workplace, actor, name));
}

std::unique_ptr<LetterSubject> openHeldSubject(const Workplace& workplace, const Actor& actor,
                                               const std::string& object) {
  if (isProposal(workplace, object))
    return openProposalSubject(workplace, openHeldProposal(workplace, actor, object));
  return std::make_unique<CaseSubject>(workplace, openHeldCase(workplace, actor, object));
}

}  // namespace app
