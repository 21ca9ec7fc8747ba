// What the register's own object in the archive holds, as JSON (docs/formats/register.md): a line that is
// void, inserted or recorded, and the closing of the year. Issued numbers are known from their letters.
#pragma once

#include <variant>

#include "json/members.h"
#include "letters/agenda.h"

namespace letters {

json::Value agendaJson(const AgendaRow& row);
json::Value closingJson(const RegisterClosing& closing);

// Both: Corrupt when a member is missing or means nothing.
AgendaRow agendaRowOf(const json::Value& value);
RegisterClosing closingOf(const json::Value& value);

// An event of the register's object: a closing has the member "closed", a line has not.
using RegisterEvent = std::variant<AgendaRow, RegisterClosing>;
RegisterEvent registerEventOf(const json::Value& value);

// For records that hold lines.
template <class Members, json::Is<AgendaRow> Record>
void describe(Members& members, Record& row) {
  members.required("issuer", row.where.issuer);
  members.required("series", row.where.series);
  members.required("year", row.where.year);
  members.required("urut", row.urut);
  members.required("insertion", row.insertion);
  members.required("number", row.number);
  members.required("date", row.date);
  members.required("entered", row.entered);
  members.required("to", row.to);
  members.required("subject", row.subject);
  members.required("nature", row.nature);
  members.optional("annex", row.annex);
  members.required("signatory", row.signatory);
  members.optional("post", row.post);
  members.required("letter", row.letter);
  members.word("status", row.status, kNumberStatuses);
  members.required("remarks", row.remarks);
}

}  // namespace letters
