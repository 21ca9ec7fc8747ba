// What the register's own object in the archive holds, as JSON (docs/formats/register.md): a line that is
// void, inserted or recorded, and the closing of the year. Issued numbers are known from their letters.
#pragma once

#include <variant>

#include "json/value.h"
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

}  // namespace letters
