// The words of procedure.xml for how a limit counts and whose it is.
#pragma once

#include "base/words.h"
#include "requests/procedure_table.h"

namespace requests::detail {

inline constexpr base::Word<DayUnit> kUnits[] = {{"working-days", DayUnit::WorkingDays},
                                                 {"calendar-days", DayUnit::CalendarDays}};
inline constexpr base::Word<Party> kParties[] = {{"office", Party::Office}, {"requester", Party::Requester}};

}  // namespace requests::detail
