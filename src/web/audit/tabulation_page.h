// A tabulation (app/views/tabulation.h) on a page: its columns and cells in the words of the language, and
// a chart of what it says.
#pragma once

#include "app/views/tabulation.h"
#include "web/site/visit.h"

namespace web {

// {"columns": [{"heading", "number"}], "rows": [{"cells": [{"text", "heading", "number"}]}], "row_count",
// "query", "command"}; of at most `most` rows.
json::Object tabulationData(const Wording& wording, const app::Tabulation& tabulation, std::size_t most);

// {"height", "legend", "bars": […]} for the chart of page-templates/potongan-bagan.xml; null for a tabulation
// that says nothing in bars. The numbers stand in the table too.
json::Value chartOf(const Wording& wording, const app::Tabulation& tabulation);

}  // namespace web
