// What is seen of a case: the one rule, which every view, desk, search, export and report asks before it says
// anything else (docs/permissions.md).
//
// The rule knows no event of the procedure by its id. It judges by what procedure.xml says of an event (its
// document, who brings it, what it requires and moves), by whom a letter, nota or lembar is addressed to
// (kepada="…" of its template), and by what the case's events say of the Produsen and of their answers. Each
// event is judged by the office data under which it was archived, so that a later change shows nobody more.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/access/actor.h"
#include "app/office/office.h"
#include "app/records/event_record.h"
#include "app/records/records.h"
#include "app/records/search_index.h"
#include "requests/case_state.h"

namespace app {

// How much of an event is seen.
enum class Sight {
  Nothing,
  Mention,  // that it happened, and its date
  Whole,
};

// From where somebody looks at a case.
struct Viewpoint {
  enum class Of {
    Office,
    Requester,  // the agency whose case it is
    Produsen,   // one to whom it is assigned
  };
  Of of = Of::Office;
  std::string produsen = {};  // code

  bool operator==(const Viewpoint&) const = default;
};

// The case as it is looked at: all its events up to a moment, oldest first, and the state that they lead to.
// Refers to them and to the office's history, which outlive it.
struct CaseFacts {
  const OfficeHistory& offices;
  std::string_view procedure;
  const std::vector<EventRecord>& events;
  const requests::CaseState& state;
};

// From where the actor's grants let him look at the case of that agency; none: the case does not exist for
// him. The agency's id may be one of before it had a record.
std::vector<Viewpoint> viewpointsOf(const CaseFacts& facts, const std::string& requester, const Actor& actor);

// What several viewpoints show together: the most that one of them does. What is asked for by index is
// facts.events[index]. A value that refers to the facts.
class CaseSight {
 public:
  CaseSight(const CaseFacts& facts, std::vector<Viewpoint> viewpoints);

  // Whether the case is seen at all.
  bool isAny() const { return !viewpoints_.empty(); }
  // All of it is seen.
  bool isOfOffice() const;

  Sight event(std::size_t index) const;
  bool document(std::size_t index, const EventDocument& document) const;
  // A draft of one of its letters.
  bool draft(const DraftRow& draft) const;
  // Item 1 is the form's first.
  bool item(int number) const;
  bool assignment(const std::string& produsen) const;
  // What a Produsen answered, item by item.
  bool answers(const std::string& produsen) const;
  // A limit of the assignment, or of the request itself when no Produsen is named.
  bool limit(const std::string& produsen) const;
  bool debt() const;

 private:
  Sight eventFrom(const Viewpoint& viewpoint, std::size_t index) const;
  bool documentFrom(const Viewpoint& viewpoint, std::size_t index, const EventDocument& document) const;
  Sight letterFrom(const Viewpoint& viewpoint, const std::string& letter, std::size_t before) const;
  Sight ofRequester(std::size_t index) const;
  Sight ofProdusen(const std::string& code, std::size_t index) const;
  template <class Judge>
  bool anyOf(const Judge& judge) const;

  CaseFacts facts_;
  std::vector<Viewpoint> viewpoints_;
  // Index of the event and path of each data file that an issued letter has delivered.
  std::set<std::pair<std::size_t, std::string>> delivered_;
};

// For the search index: who sees which document. `requester` is the agency's id as the case's row has it.
CaseAudience audienceOf(const CaseFacts& facts, const std::string& requester);
// The keys of that audience by which the actor's grants are found.
std::string viewerKey(requests::Role role, const std::string& unit);

}  // namespace app
