// The reports: all of them at a glance, and each with its table, as CSV and on paper.
#pragma once

#include "web/site/visit.h"

namespace web {

Response showReports(Visit& visit);
Response showReport(Visit& visit);
Response fetchReportCsv(Visit& visit);
Response fetchReportPdf(Visit& visit);

}  // namespace web
