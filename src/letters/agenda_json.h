// The JSON in a register's own archived object (docs/formats/register.md): void, inserted and recorded lines,
// and the closing of the year. Issued numbers follow from their letters.
#pragma once

#include <variant>

#include "json/members.h"
#include "letters/agenda.h"

namespace letters {

json::Value agendaJson(const AgendaRow& row);
json::Value closingJson(const RegisterClosing& closing);

// Both throw Corrupt when a member is missing or invalid.
AgendaRow agendaRowOf(const json::Value& value);
RegisterClosing closingOf(const json::Value& value);

// An event of the register's object. Only a closing has the member "closed".
using RegisterEvent = std::variant<AgendaRow, RegisterClosing>;
RegisterEvent registerEventOf(const json::Value& value);

// For records that contain lines.
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
  members.optional("token", row.token);
}

}  // namespace letters
