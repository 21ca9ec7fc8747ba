// One document of a case: what letters, nota, mails, reports and pages retell of it, gathered in one place
// and made once. Each of them takes what it declares; none of them looks it up anew.
//
// The document tells the case as its file has it: as it is, as it was at a moment (asOf), or before an event.
// Days are those of the Walidata's zone, whose record the case is. It holds no personal data of a contact.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cases/case_file.h"
#include "app/facts/standing_files.h"
#include "requests/deadlines.h"

namespace app {

// A reason in words: clauses without a full stop.
struct ReasonTold {
  std::string code;
  std::string text;         // of reasons.xml, and what was added to it
  std::string legalGround;  // empty: none
  std::string remedy;       // on what condition the request may be made again

  bool operator==(const ReasonTold&) const = default;
};

std::vector<ReasonTold> toldReasons(const requests::Reasons& known,
                                    const std::vector<requests::Reason>& reasons);
// "text, sesuai dengan ground; text": to stand behind "karena".
std::string becauseOf(const std::vector<ReasonTold>& reasons);

// What became of an item of the request. Each has exactly one fate.
enum class ItemFate {
  Open,        // a Produsen is still waited for
  Delivered,   // disampaikan
  Partly,      // disampaikan sebagian
  Refused,     // tidak dapat disampaikan
  Unanswered,  // tidak dijawab: nobody who was asked has answered
};
// In Bahasa Indonesia, as a table has it.
std::string_view nameOf(ItemFate fate);

struct ItemTold {
  int number = 0;  // 1 is the form's first
  requests::DataItem asked;
  ItemFate fate = ItemFate::Open;
  std::vector<ReasonTold> reasons;      // for what is not handed out
  std::vector<std::string> files;       // names of the data that stand
  std::vector<std::string> unanswered;  // names of the Produsen who were asked and have not answered

  // Why something of it is not handed out, as a clause; empty when everything is.
  std::string why() const;
  bool operator==(const ItemTold&) const = default;
};

struct StepTold {
  std::string kind;
  std::string title;
  base::Date date;
  std::string number;       // of its letter
  bool hasDocument = true;  // false: evidence alone

  bool operator==(const StepTold&) const = default;
};

struct CaseDocument {
  std::string ticket;
  base::Date submitted;
  std::string agency;
  std::string official;              // to whom its letters go: post and agency, where they are one
  std::vector<std::string> address;  // lines: the official, and where he is
  std::string purpose;               // a clause
  std::string state;                 // its title
  std::vector<ItemTold> items;
  std::vector<CaseDocumentFile> data;     // that stand
  std::vector<CaseDocumentFile> balikan;  // the newest
  std::vector<requests::CaseLetter> letters;
  std::vector<StepTold> steps;

  bool operator==(const CaseDocument&) const = default;
};

CaseDocument describeCase(const Workplace& workplace, const CaseFile& file);

// Who is asked for what, by names.
struct CommissionTold {
  std::string produsen;
  std::vector<std::string> items;

  bool operator==(const CommissionTold&) const = default;
};

// One event, the next of the case that `file` and `document` tell.
struct EventTold {
  base::LocalTime time;    // where the Walidata is
  std::string produsen;    // name; empty where it is about no single one
  std::vector<int> items;  // that it is about: those that its Produsen was asked for, else all
  std::vector<CommissionTold> commissions;
  std::vector<ReasonTold> reasons;
  std::string limit;                         // title of the limit that it extends
  std::optional<base::Date> due;             // of the limit that it starts or moves
  std::optional<requests::Letter> refersTo;  // the letter that it corrects, gives back or answers

  bool operator==(const EventTold&) const = default;
};

EventTold describeEvent(const Workplace& workplace, const CaseFile& file, const requests::Event& event);

}  // namespace app
