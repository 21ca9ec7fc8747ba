// The reports' rows (docs/formats/report.md).
#pragma once

#include <memory>

#include "app/reports/report.h"

namespace app {

// A row for each limit that started in the range of days.
std::unique_ptr<Report> openSteps(const ReportView& view);
// A row for each limit of the procedure, in its order, summarising the same limits.
std::unique_ptr<Report> openDurations(const ReportView& view);
// A row for each limit that is overdue, the latest first.
std::unique_ptr<Report> openLateness(const ReportView& view);
// A row for each reason of the refusals in the range of days, the most frequent first.
std::unique_ptr<Report> openRefusals(const ReportView& view);
// A row for each debt of Data Balikan that is owed or given up, the latest first.
std::unique_ptr<Report> openArrears(const ReportView& view);
// A row for each state of the procedure, in its order.
std::unique_ptr<Report> openStock(const ReportView& view);

}  // namespace app
