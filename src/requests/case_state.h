// The state that follows from the documents archived so far. A value, made only by replaying events.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "requests/event.h"
#include "requests/procedure.h"

namespace requests {

// One Produsen's part of a request.
struct Assignment {
  std::string produsen;
  std::string state;
  std::vector<int> items;           // 1 is the form's first; ascending
  std::vector<ItemAnswer> answers;  // current ones; a returned answer is removed

  bool operator==(const Assignment&) const = default;
};

// A change of the due date of a running limit.
struct Adjustment {
  enum class Kind {
    Prolong,    // `length` more, counted from the due date
    MoveTo,     // to `date`
    NotBefore,  // `length` counted from `at`, if that is later
  };
  Kind kind = Kind::Prolong;
  base::Instant at;
  Length length;
  base::Date date;

  bool operator==(const Adjustment&) const = default;
};

// A limit from its start to its end. Holds only facts; `deadlines` counts the days.
struct LimitRun {
  std::string limit;
  std::string produsen;  // empty for a limit of the request itself
  Length length;         // as it was when the limit first started
  base::Instant startedAt;
  base::Instant countFrom;              // earlier than `startedAt` when the run goes on with an old date
  std::optional<base::Date> startDate;  // counts instead of `countFrom`: a letter's date
  std::vector<Adjustment> adjustments;  // in the order in which they were made
  std::optional<base::Instant> endedAt;
  bool voided = false;  // ended without its task being done

  bool isRunning() const { return !endedAt; }
  // Whether it was extended; NotBefore is not an extension.
  bool isExtended() const;
  bool operator==(const LimitRun&) const = default;
};

struct CaseLetter {
  std::string eventKind;
  std::string produsen;  // empty for a letter to more than one, or to none
  Letter letter;

  bool operator==(const CaseLetter&) const = default;
};

// A Surat Tindaklanjuti that was made elsewhere and waits for the Walidata, since its signature is not valid.
struct IncomingAnswer {
  std::string produsen;
  Letter letter;
  std::vector<ItemAnswer> answers;
  SignatureFinding signature;

  bool operator==(const IncomingAnswer&) const = default;
};

enum class DebtStatus { None, Owed, Delivered, Settled, Abandoned };
// "none", "owed", "delivered", "settled", "abandoned".
std::string_view nameOf(DebtStatus status);

struct CaseState {
  int events = 0;     // how many were applied
  std::string state;  // empty before the first
  std::vector<std::string> items;
  std::vector<Assignment> assignments;
  std::vector<LimitRun> limits;  // ended ones too, in the order of their start
  std::vector<CaseLetter> letters;
  std::vector<IncomingAnswer> incoming;  // one of a Produsen at most
  DebtStatus debt = DebtStatus::None;
  int holds = 0;  // placed and not released
  std::optional<base::Instant> retentionFrom;

  bool onHold() const { return holds > 0; }
  // Null when there is no such record.
  const Assignment* assignment(std::string_view produsen) const;
  const IncomingAnswer* incomingOf(std::string_view produsen) const;
  const LimitRun* runningLimit(std::string_view limit, std::string_view produsen = {}) const;
  // The best answer of any Produsen so far; nothing while there is none.
  std::optional<Outcome> outcomeOf(int item) const;
  // Whether at least one item is tersedia or sebagian.
  bool grantsSomething() const;

  bool operator==(const CaseState&) const = default;
};

// The state after one more event. The event must have passed `check`; `apply` itself checks only the table's
// states: Corrupt, naming event and state, when the event is not possible there. Pass the procedure that was
// in force when the event was archived.
CaseState apply(const Procedure& procedure, CaseState state, const Event& event);

CaseState replay(const Procedure& procedure, const std::vector<Event>& events);

}  // namespace requests
