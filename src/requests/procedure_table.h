// The rows of procedure.xml (docs/formats/procedure.md), and their small closed vocabulary: of a lifecycle,
// the program itself knows only roles, requirements and effects.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "requests/due_date.h"
#include "requests/length.h"
#include "requests/reasons.h"
#include "requests/role.h"

namespace requests {

// Whose limit it is. No limit of the office runs in a state that stops them.
enum class Party { Office, Requester };

// "working-days", "calendar-days"; "office", "requester".
std::string_view nameOf(DayUnit unit);
std::string_view nameOf(Party party);

struct LimitRule {
  std::string id;
  std::string title;
  Length length;
  Party party = Party::Office;
  base::Place place;  // in procedure.xml, for messages; so below
};

// What a state waits for.
enum class StateLimit {
  Own,          // the limit named `limit`
  Assignments,  // the limits of the assignments
  None,
};

struct StateRule {
  std::string id;
  std::string title;
  StateLimit limitKind = StateLimit::None;
  std::string limit;
  bool isFinal = false;
  bool stopsOfficeLimits = false;
  base::Place place;
};

enum class DocumentForm {
  Letter,          // numbered and signed here
  Sheet,           // nota or lembar: an unnumbered PDF made here
  Upload,          // files of somebody outside
  LetterOrUpload,  // a letter made here, or uploaded with the finding on its signature
  Record,          // evidence that belongs to the case
};

// A precondition of an event.
enum class Requirement {
  Items,             // the event names at least one item
  Documents,         // it brings at least one of the kinds `anyOf`
  Reasons,           // it gives a reason, by text or code
  ReasonCodes,       // it gives reasons, each by a code that reasons.xml allows for `use`
  OutcomePerItem,    // it answers exactly the items of its assignment
  SomeItemGranted,   // at least one item is tersedia or sebagian
  SoundSignature,    // a signature that is not valid was accepted by the Walidata with a reason
  LimitOver,         // `limit` of the request or of the event's assignment is past
  LimitRunning,      // it names a running limit that was not extended yet
  NoNumberedLetter,  // no letter of the case has a number without being archived
  RemindersUsedUp,   // the last reminder's day has come
  LetterOfCase,      // it names an earlier letter of the case
  // Of system events alone (system_events.h):
  IncomingWaits,  // a letter of the event's Produsen, made elsewhere, waits for the Walidata
};

struct Condition {
  Requirement what = Requirement::Items;
  std::string inState;  // counts only in this state; empty: always
  std::string limit;
  std::vector<std::string> anyOf;
  ReasonUse use = ReasonUse::Refusal;
};

enum class AssignmentChange {
  New,    // one for each commission of the event
  Named,  // that of the event's produsen, which must be in one of `from`; its answers become the event's
  All,    // every one that is in one of `from`
};

struct AssignmentMove {
  AssignmentChange change = AssignmentChange::Named;
  std::vector<std::string> from;
  std::string to;
};

// The first matching transition is taken; without one, the state stays.
struct Transition {
  std::string to;
  std::vector<std::string> from;           // empty: any state in which the event may happen
  std::vector<std::string> unlessPending;  // not while an assignment, after its moves, is in one of these
};

enum class CountFrom {
  Event,          // the moment of the event
  LetterDate,     // the date of the event's letter
  PreviousStart,  // where the last run of this limit began, with its extension
};

// A limit starts when the event enters its state, and only then.
struct LimitStart {
  std::string limit;
  CountFrom from = CountFrom::Event;
  std::optional<Length> atLeast;  // counted from the event; the later of the two dates counts
};

// What an event changes beside states and limits.
enum class Effect {
  RecordItems,     // the items of the event, if it names any, become those of the case
  ExtendLimit,     // the event's extension holds
  VoidLimits,      // limits that this event ends in time count as void, not as met
  StartRetention,  // the retention period begins
  PlaceHold,
  ReleaseHold,
  DebtOwed,  // the Data Balikan debt
  DebtDelivered,
  DebtSettled,
  DebtAbandoned,  // no longer reminded of; stays on the agency's record
  // Of system events alone (system_events.h):
  KeepIncoming,    // the event's letter and answers wait for the Walidata
  ReturnIncoming,  // … and wait no longer
};

struct EventRule {
  std::string id;
  std::string title;
  int step = 0;  // of the written procedure; 0: none
  DocumentForm document = DocumentForm::Record;
  std::vector<Role> by;
  bool opensCase = false;         // happens before there is any state
  bool inAnyState = false;        // final ones too
  std::vector<std::string> from;  // when neither of the two
  std::vector<Condition> conditions;
  std::vector<AssignmentMove> moves;
  std::vector<Transition> transitions;
  std::vector<LimitStart> starts;
  std::vector<Effect> effects;
  base::Place place;

  bool allowsRole(Role role) const;
  // `state` is empty before the first event.
  bool allowsState(std::string_view state) const;
  bool has(Effect effect) const;
  // Whether it requires this, in some state at least.
  bool demands(Requirement what) const;
  // Whether it always gives reasons by codes for this use, as a refusal does.
  bool givesReasonsFor(ReasonUse use) const;
  // Null when there is no such move.
  const AssignmentMove* move(AssignmentChange change) const;
};

// A role as the office calls it.
struct RoleRule {
  Role role = Role::Auditor;
  std::string title;
};

// Dates of reminders relative to the due date of one limit.
struct ReminderPlan {
  std::string limit;
  std::vector<int> daysBefore;  // descending; 0 is the day itself
  int everyDaysAfter = 0;       // 0: none after
  int most = 0;                 // all reminders of a case together
  base::Place place;
};

// The table as written in the file; a Procedure is a checked table.
struct ProcedureTable {
  std::string version;
  OfficeHours hours;
  std::vector<RoleRule> roles;
  std::vector<LimitRule> limits;
  std::vector<StateRule> states;
  std::vector<StateRule> assignmentStates;
  std::vector<EventRule> events;
  ReminderPlan reminders;
};

}  // namespace requests
