#include "app/access/case_sight.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace app {
namespace {

using requests::AssignmentChange;
using requests::DocumentForm;
using requests::Event;
using requests::EventRule;
using requests::Role;

enum class Addressee { Nobody, Office, Produsen, Requester };

bool isLetter(const EventRule& rule) {
  return rule.document == DocumentForm::Letter || rule.document == DocumentForm::LetterOrUpload;
}

// Whether the request goes on by it, whatever state it was in.
bool movesRequest(const EventRule& rule) {
  return std::any_of(rule.transitions.begin(), rule.transitions.end(), [](const auto& transition) {
    return transition.from.empty() && transition.unlessPending.empty();
  });
}

// Of a nota or lembar whose template does not say it, as those of older offices. What asks a Produsen for
// something is his; what tells how the request itself goes on is the requester's; all else is internal.
Addressee addresseeByRule(const requests::Procedure& procedure, const EventRule& rule) {
  if (rule.has(requests::Effect::ReturnIncoming)) return Addressee::Produsen;
  if (rule.document != DocumentForm::Sheet || rule.allowsRole(Role::Automatic)) return Addressee::Nobody;
  if (const auto* move = rule.move(AssignmentChange::Named)) {
    const requests::StateRule* to = procedure.assignmentState(move->to);
    return to && !to->limit.empty() ? Addressee::Produsen : Addressee::Nobody;
  }
  if (rule.move(AssignmentChange::New) && !movesRequest(rule)) return Addressee::Nobody;
  return Addressee::Requester;
}

// Whether it is about the part of one Produsen.
bool isAboutProdusen(const Event& event) {
  return !event.produsen.empty() || (event.extension && !event.extension->produsen.empty());
}

Addressee addresseeOf(const CaseFacts& facts, const EventRecord& record, const EventRule& rule) {
  const std::string said = facts.offices.templateSays(record.office, rule.id, "kepada");
  if (said == "produsen") return Addressee::Produsen;
  if (said == "walidata") return Addressee::Office;
  const Addressee addressee =
      said == "pemohon" ? Addressee::Requester
                        : addresseeByRule(facts.offices.procedureOf(facts.procedure, record.office), rule);
  // A nota that can be about either, as that of more time, is about one now.
  const bool isOfProdusen = rule.document == DocumentForm::Sheet && isAboutProdusen(record.event);
  return addressee == Addressee::Requester && isOfProdusen ? Addressee::Produsen : addressee;
}

bool isAbout(const Event& event, const std::string& code) {
  return event.produsen == code || (event.extension && event.extension->produsen == code);
}

bool commissions(const Event& event, const std::string& code) {
  return std::any_of(event.commissions.begin(), event.commissions.end(),
                     [&](const auto& commission) { return commission.produsen == code; });
}

// Null when the procedure of then does not know it, or it is damaged.
const EventRule* ruleOf(const CaseFacts& facts, const EventRecord& record) {
  if (!record.damage.empty()) return nullptr;
  return facts.offices.procedureOf(facts.procedure, record.office).event(record.event.kind);
}

// What the requester asked for and handed in with it, as far as it belongs to the request.
bool isPartOfRequest(const EventRule& rule) {
  return rule.opensCase || rule.has(requests::Effect::RecordItems);
}

// The names of the files that an answer hands out.
std::vector<std::string> filesOf(const std::vector<requests::ItemAnswer>& answers) {
  std::vector<std::string> names;
  for (const requests::ItemAnswer& answer : answers)
    names.insert(names.end(), answer.files.begin(), answer.files.end());
  return names;
}

// Finds the data files that letters have delivered: of each Produsen those of the answer that stood when the
// letter was issued. An answer stands until the next event about the same part takes its place.
class Deliveries {
 public:
  using Files = std::set<std::pair<std::size_t, std::string>>;

  explicit Deliveries(const CaseFacts& facts) : facts_(facts) {}

  Files find() const {
    Files files;
    for (std::size_t index = 0; index < facts_.events.size(); ++index) {
      if (delivers(facts_.events[index])) addStanding(index, files);
    }
    return files;
  }

 private:
  bool delivers(const EventRecord& record) const {
    const EventRule* rule = ruleOf(facts_, record);
    return rule && isLetter(*rule) && rule->demands(requests::Requirement::SomeItemGranted) &&
           addresseeOf(facts_, record, *rule) == Addressee::Requester;
  }

  void addStanding(std::size_t letter, Files& files) const {
    for (const requests::Assignment& assignment : facts_.state.assignments) {
      const auto answer = newestBefore(letter, [&](const EventRecord& record) {
        const EventRule* rule = ruleOf(facts_, record);
        return record.event.produsen == assignment.produsen && rule && rule->move(AssignmentChange::Named);
      });
      if (answer) addFiles(*answer, assignment.produsen, files);
    }
  }

  // The files came with the answer, or with the hand-in that was taken as the answer later.
  void addFiles(std::size_t answer, const std::string& produsen, Files& files) const {
    const std::vector<std::string> names = filesOf(facts_.events[answer].event.answers);
    const auto brought = newestBefore(answer + 1, [&](const EventRecord& record) {
      return record.event.role == Role::Produsen && record.event.produsen == produsen &&
             !record.documents.empty();
    });
    if (!brought) return;
    for (const EventDocument& document : facts_.events[*brought].documents) {
      if (base::contains(names, document.originalName)) files.insert({*brought, document.path});
    }
  }

  template <class Fits>
  std::optional<std::size_t> newestBefore(std::size_t end, const Fits& fits) const {
    for (std::size_t index = end; index > 0; --index) {
      if (fits(facts_.events[index - 1])) return index - 1;
    }
    return std::nullopt;
  }

  const CaseFacts& facts_;
};

}  // namespace

std::vector<Viewpoint> viewpointsOf(const CaseFacts& facts, const std::string& requester,
                                    const Actor& actor) {
  std::vector<Viewpoint> viewpoints;
  if (actor.isOfOffice()) viewpoints.push_back({Viewpoint::Of::Office});
  const std::string agency = facts.offices.current()->letters.agencies.idOf(requester);
  if (actor.has(Role::Pemohon, agency)) viewpoints.push_back({Viewpoint::Of::Requester});
  for (const std::string& code : actor.unitsOf(Role::Produsen)) {
    if (facts.state.assignment(code)) viewpoints.push_back({Viewpoint::Of::Produsen, code});
  }
  return viewpoints;
}

CaseSight::CaseSight(const CaseFacts& facts, std::vector<Viewpoint> viewpoints)
    : facts_(facts), viewpoints_(std::move(viewpoints)) {
  const bool mayNeedThem = anyOf([](const Viewpoint& one) { return one.of == Viewpoint::Of::Requester; });
  if (mayNeedThem) delivered_ = Deliveries(facts_).find();
}

template <class Judge>
bool CaseSight::anyOf(const Judge& judge) const {
  return std::any_of(viewpoints_.begin(), viewpoints_.end(), judge);
}

bool CaseSight::isOfOffice() const {
  return anyOf([](const Viewpoint& one) { return one.of == Viewpoint::Of::Office; });
}

Sight CaseSight::event(std::size_t index) const {
  Sight most = Sight::Nothing;
  for (const Viewpoint& viewpoint : viewpoints_) most = std::max(most, eventFrom(viewpoint, index));
  return most;
}

bool CaseSight::document(std::size_t index, const EventDocument& document) const {
  return anyOf([&](const Viewpoint& one) { return documentFrom(one, index, document); });
}

bool CaseSight::draft(const DraftRow& draft) const {
  return anyOf([&](const Viewpoint& one) {
    if (one.of != Viewpoint::Of::Produsen) return one.of == Viewpoint::Of::Office;
    return draft.produsen == one.produsen &&
           facts_.offices.templateSays(facts_.offices.current()->version, draft.kind, "dari") == "produsen";
  });
}

bool CaseSight::item(int number) const {
  return anyOf([&](const Viewpoint& one) {
    if (one.of != Viewpoint::Of::Produsen) return true;
    const std::vector<int>& items = facts_.state.assignment(one.produsen)->items;
    return std::find(items.begin(), items.end(), number) != items.end();
  });
}

bool CaseSight::assignment(const std::string& produsen) const {
  return anyOf(
      [&](const Viewpoint& one) { return one.of != Viewpoint::Of::Produsen || one.produsen == produsen; });
}

bool CaseSight::answers(const std::string& produsen) const {
  return anyOf([&](const Viewpoint& one) {
    return one.of == Viewpoint::Of::Office || (one.of == Viewpoint::Of::Produsen && one.produsen == produsen);
  });
}

bool CaseSight::limit(const std::string& produsen) const {
  const bool isOfRequest = produsen.empty();
  if (!isOfRequest) return answers(produsen);
  return anyOf([](const Viewpoint& one) { return one.of != Viewpoint::Of::Produsen; });
}

bool CaseSight::debt() const {
  return anyOf([](const Viewpoint& one) { return one.of != Viewpoint::Of::Produsen; });
}

Sight CaseSight::eventFrom(const Viewpoint& viewpoint, std::size_t index) const {
  switch (viewpoint.of) {
    case Viewpoint::Of::Office:
      return Sight::Whole;
    case Viewpoint::Of::Requester:
      return ofRequester(index);
    case Viewpoint::Of::Produsen:
      return ofProdusen(viewpoint.produsen, index);
  }
  return Sight::Nothing;
}

bool CaseSight::documentFrom(const Viewpoint& viewpoint, std::size_t index,
                             const EventDocument& document) const {
  if (viewpoint.of == Viewpoint::Of::Requester && delivered_.count({index, document.path}) > 0) return true;
  if (eventFrom(viewpoint, index) != Sight::Whole) return false;
  if (viewpoint.of != Viewpoint::Of::Produsen || document.kind != kFormKind) return true;
  // The form tells of every item.
  return facts_.state.assignment(viewpoint.produsen)->items.size() == facts_.state.items.size();
}

// What corrects or lifts a letter is seen as the letter is.
Sight CaseSight::letterFrom(const Viewpoint& viewpoint, const std::string& letter, std::size_t before) const {
  for (std::size_t index = before; index > 0; --index) {
    const Event& event = facts_.events[index - 1].event;
    if (event.letter && event.letter->id == letter) return eventFrom(viewpoint, index - 1);
  }
  return Sight::Nothing;
}

Sight CaseSight::ofRequester(std::size_t index) const {
  const EventRecord& record = facts_.events[index];
  const Event& event = record.event;
  const EventRule* rule = ruleOf(facts_, record);
  const Viewpoint here{Viewpoint::Of::Requester};
  if (event.role == Role::Pemohon) return Sight::Whole;
  if (record.lifted)
    return letterFrom(here, event.concerns, index) == Sight::Whole ? Sight::Whole : Sight::Nothing;
  if (!rule || rule->document == DocumentForm::Record) return Sight::Nothing;
  if (!event.concerns.empty() && isLetter(*rule)) return letterFrom(here, event.concerns, index);
  if (event.role == Role::Produsen) return Sight::Mention;
  if (addresseeOf(facts_, record, *rule) == Addressee::Requester) return Sight::Whole;
  const bool isOfProdusen = isAboutProdusen(event) || !event.commissions.empty();
  return rule->document == DocumentForm::Sheet && isOfProdusen ? Sight::Nothing : Sight::Mention;
}

Sight CaseSight::ofProdusen(const std::string& code, std::size_t index) const {
  const EventRecord& record = facts_.events[index];
  const Event& event = record.event;
  const EventRule* rule = ruleOf(facts_, record);
  const Viewpoint here{Viewpoint::Of::Produsen, code};
  if (event.role == Role::Produsen) return event.produsen == code ? Sight::Whole : Sight::Nothing;
  if (record.lifted)
    return letterFrom(here, event.concerns, index) == Sight::Whole ? Sight::Whole : Sight::Nothing;
  if (!rule) return Sight::Nothing;
  const Addressee addressee = addresseeOf(facts_, record, *rule);
  if (rule->document == DocumentForm::Record && addressee != Addressee::Produsen) return Sight::Nothing;
  if (isPartOfRequest(*rule)) return Sight::Whole;
  if (!event.concerns.empty() && isLetter(*rule)) return letterFrom(here, event.concerns, index);
  if (isAbout(event, code)) return addressee == Addressee::Produsen ? Sight::Whole : Sight::Mention;
  const bool movesIt = commissions(event, code) || rule->move(AssignmentChange::All);
  return movesIt ? Sight::Mention : Sight::Nothing;
}

CaseAudience audienceOf(const CaseFacts& facts, const std::string& requester) {
  struct Viewer {
    std::string key;
    CaseSight sight;
  };
  CaseAudience audience;
  std::vector<Viewer> viewers = {
      {viewerKey(Role::Pemohon, requester), CaseSight(facts, {{Viewpoint::Of::Requester}})}};
  for (const requests::Assignment& one : facts.state.assignments) {
    audience.produsen.push_back(one.produsen);
    viewers.push_back({viewerKey(Role::Produsen, one.produsen),
                       CaseSight(facts, {{Viewpoint::Of::Produsen, one.produsen}})});
  }
  for (std::size_t index = 0; index < facts.events.size(); ++index) {
    for (const EventDocument& document : facts.events[index].documents) {
      std::vector<std::string>& keys = audience.viewers[{static_cast<int>(index) + 1, document.path}];
      for (const Viewer& viewer : viewers) {
        if (viewer.sight.document(index, document)) keys.push_back(viewer.key);
      }
    }
  }
  return audience;
}

std::string viewerKey(Role role, const std::string& unit) {
  return std::string(requests::nameOf(role)) + ":" + unit;
}

}  // namespace app
