// Letters and drafts as pages show them: the list of all, and a sheet for each.
#pragma once

#include <string>
#include <string_view>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "json/value.h"

namespace app {

// What is asked for, as an address says it. What is empty restricts nothing; drafts are always all told.
struct LetterListQuery {
  std::string kind;
  std::string text;  // part of number, ticket, agency or Produsen, in small or capital letters
  int first = 0;     // so many come before the page
  int limit = 50;
};

// {drafts, kinds {value, label}, total, letters}: drafts in the order of their stages, those that are the
// actor's turn first; issued letters, the newest first.
// A draft has draft, kind, title, produsen_name, ticket, agency, drafted_by (by name), amended, remarks,
// number, stage, approved, approvers, next (whose turn, by name), is_mine, and stale: why its case has moved
// past it. A letter has id, kind, title, produsen_name, ticket, agency, number, date, signatory (name).
json::Object letterList(const Workplace& workplace, const Actor& actor, const LetterListQuery& query);

// Adds to the row of a draft how far it is: stage, approved, approvers, next and is_mine, or stale, as in the
// list.
void addStage(json::Object& row, const Workplace& workplace, const Actor& actor, const DraftRow& draft);

// A draft as in the list, and what the actor may do with it as it stands: may_amend, may_return, may_discard.
// warnings: what to look at in it before it is approved. NotFound for one that he does not see.
json::Object draftSheet(const Workplace& workplace, const Actor& actor, std::string_view draft);

// An issued letter as in the list, and sha256, token (for the office), path; level, shortfall (why it is not
// higher) and newest (the path of the file of that level) where it was signed electronically here.
// NotFound for one that the actor does not see.
json::Object letterSheet(const Workplace& workplace, const Actor& actor, const std::string& letter);

}  // namespace app
