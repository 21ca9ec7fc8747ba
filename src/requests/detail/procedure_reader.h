// Reads procedure.xml as a table, row by row; procedure_check.h checks whether the rows fit together.
#pragma once

#include "requests/detail/record.h"
#include "requests/procedure.h"

namespace requests::detail {

ProcedureTable readTable(const xml::Element& root, ProblemList& problems);
EventRule readEventRule(const xml::Element& element, ProblemList& problems);

// Length from a count and a unit attribute.
Length readLength(Record& record, std::string_view countName, std::string_view unitName);

}  // namespace requests::detail
