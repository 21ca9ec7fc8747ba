// What an agency is shown of its requests: what it has to do, who is waited for, and the page of one case. As
// values; how they look and are called is the pages' matter (app/views/state_looks.h). Never more than the
// actor sees (app/access/case_sight.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/access/actor.h"
#include "app/access/use_cases.h"
#include "app/facts/case_document.h"
#include "app/home/workplace.h"
#include "app/records/records.h"
#include "requests/deadlines.h"

namespace app {

// Who has to do something before a case goes on.
struct Waiting {
  enum class For { Nobody, Requester, Office, Produsen };
  For whom = For::Nobody;
  std::vector<std::string> produsen = {};  // names

  bool operator==(const Waiting&) const = default;
};

// A request in the list.
struct RequestSummary {
  RequestRow row;  // the title tells of what is seen
  std::string stateTitle;
  Waiting waiting;
  std::optional<base::Date> due = {};  // of what runs now, as far as it is seen
  bool isLate = false;
  bool isOver = false;  // nobody is waited for any more
};

// Something that the agency can do now and is waited for, or began.
struct ApplicantTask {
  enum class Kind { Balikan, Completion, Preparation };
  Kind kind = Kind::Preparation;
  std::string ticket = {};  // empty: a request in preparation
  std::string title = {};   // the data asked for
  std::optional<base::Date> due = {};
  bool isLate = false;
  std::optional<PreparationRow> preparation = {};  // that was begun for it
};

struct ApplicantHome {
  std::vector<ApplicantTask> tasks;      // by due date; what has none comes last
  std::vector<RequestSummary> requests;  // newest first
  int debts = 0;                         // Data Balikan that are owed
};

// Of all agencies for which the actor is a pemohon.
ApplicantHome applicantHome(const Workplace& workplace, const Actor& actor);

struct ShownDocument {
  std::string path;
  std::string name;  // the sender's, or the last part of the path
  std::string kind;
  std::string mediaType;
  std::int64_t size = 0;
  std::string sha256;
};

// An entry of the timeline; of a mention there is neither actor nor number.
struct ShownEvent {
  int version = 0;
  std::string kind;
  std::string title;  // of the procedure
  base::Instant time;
  bool isWhole = false;  // else its date alone is told
  std::string number = {};
  std::string produsen = {};                      // name
  std::optional<requests::Letter> concerns = {};  // the letter that it is about
  std::optional<base::Date> extendedTo = {};      // of a limit
  std::vector<ReasonTold> reasons = {};
  std::vector<ShownDocument> documents = {};
};

struct ShownItem {
  int number = 0;
  requests::DataItem asked;
  std::optional<ItemFate> fate = {};  // once a letter to the agency says so
  std::vector<ReasonTold> reasons = {};
};

struct ApplicantCase {
  RequestSummary summary;
  std::vector<ShownEvent> events;  // oldest first
  std::vector<ShownItem> items;
  std::optional<requests::Deadline> deadline;  // that runs now, with every day of its count
  std::vector<ReasonTold> returned;            // why it was returned, while it is
  bool isWithoutResult = false;                // its debt was given up
  std::vector<UseCase> possible;               // what the actor may do now
};

// By ticket or object. NotFound as of openCase.
ApplicantCase applicantCase(const Workplace& workplace, const Actor& actor, std::string_view caseName);

// Where the receipt of the request is mailed, masked (base/email_address.h), so that reading it opens no
// contact. Empty when the contact person has no address, and for whoever is no pemohon of the agency.
// NotFound as of openCase.
std::string maskedReceiptAddress(const Workplace& workplace, const Actor& actor, std::string_view caseName);

}  // namespace app
