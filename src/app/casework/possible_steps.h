// What somebody can do with a case now: the events that he may bring or draft, each with its use case, what
// it asks for, and its title for a button. It follows from procedure.xml and the table of use cases alone
// (requests::possibleEvents, app/access/use_cases.h); what is not possible is not among them. The desk still
// decides when the step is taken: some requirements depend on what is handed in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/access/actor.h"
#include "app/access/use_cases.h"
#include "app/cases/case_file.h"
#include "app/home/workplace.h"
#include "base/words.h"
#include "json/value.h"
#include "requests/check.h"

namespace app {

// Where a case stands, as far as steps depend on it. Refers to row and state, which outlive it.
struct CaseStanding {
  const RequestRow& row;
  const requests::CaseState& state;
  std::string requester;               // id of the agency, as the office's records have it now
  bool letterIsNumbered = false;       // a letter has its number and is not archived
  std::vector<std::string> undecided;  // Produsen with findings in their data on which staff must decide
};
CaseStanding standingOf(const Workplace& workplace, const CaseFile& file);

// An event that the actor may bring in a role, or draft for those who sign it.
struct Bringable {
  enum class Hand { Own, ForSignatory };

  const requests::EventRule* rule = nullptr;  // of the office's data in force
  requests::Role role = requests::Role::Automatic;
  std::vector<std::string> produsen = {};  // whose part it may be about; empty when it is about none
  Hand hand = Hand::Own;
};

// By role, each in the procedure's order; what he drafts for signatories comes last. Of a Produsen only his
// own parts are named.
std::vector<Bringable> bringableBy(const Workplace& workplace, const Actor& actor,
                                   const CaseStanding& standing);

// What whoever takes a step must give beside his decision.
enum class StepAsk { Commissions, Produsen, Reasons, ReasonCodes, Limit, Files, Form, Note, Letter };
inline constexpr base::Word<StepAsk> kStepAsks[] = {
    {"commissions", StepAsk::Commissions},   // who is asked for which items
    {"produsen", StepAsk::Produsen},         // one of those that the step names
    {"reasons", StepAsk::Reasons},           // a text, or codes
    {"reason-codes", StepAsk::ReasonCodes},  // codes of reasons.xml
    {"limit", StepAsk::Limit},               // a running limit and how many days more
    {"files", StepAsk::Files},
    {"form", StepAsk::Form},      // an answer, or a description of Data Balikan
    {"note", StepAsk::Note},      // a free text, may be empty
    {"letter", StepAsk::Letter},  // the details of a draft (docs/formats/draft.md)
};

struct PossibleStep {
  Bringable what;
  UseCase useCase = UseCase::RequestShow;
  std::vector<StepAsk> asks;
  base::Message title;  // a verb with its object: "Terima dan teruskan"
};

// The steps, in the order of bringableBy, each use case once for an event; decisions on findings come first,
// since no letter delivers the data before.
std::vector<PossibleStep> possibleSteps(const Workplace& workplace, const Actor& actor,
                                        const CaseStanding& standing);
// Of what one may bring; none for what no use case brings.
std::vector<PossibleStep> stepsOf(const Workplace& workplace, const Bringable& one);

// English members: event, use_case (the words of the command line), title, asks, produsen.
json::Object toJson(const PossibleStep& step, base::Language language);

}  // namespace app
