#include "web/staff/chosen_cases.h"

#include "app/casework/extensions.h"
#include "web/site/frame.h"
#include "web/staff/step_addresses.h"
#include "web/staff/step_form.h"

namespace web {
namespace {

// In the form that was sent, or in the address of the page.
std::vector<std::string> chosenTickets(const Visit& visit) {
  std::vector<std::string> sent = visit.form.fields.all("tiket");
  return sent.empty() ? visit.request.query.all("tiket") : sent;
}

std::string dateWords(const Visit& visit, const std::optional<base::Date>& date) {
  return date ? visit.wording.day(*date) : std::string();
}

json::Array extensionRows(const Visit& visit, const std::vector<app::ExtensionLine>& lines) {
  json::Array rows;
  for (const app::ExtensionLine& line : lines) {
    rows.push_back(
        json::Object{{"ticket", line.ticket},
                     {"address", caseAddress(line.ticket)},
                     {"agency", line.agency},
                     {"limit", line.limit},
                     {"due", dateWords(visit, line.due)},
                     {"new_due", dateWords(visit, line.newDue)},
                     {"extended_before", line.extendedBefore},
                     {"problem", line.problem.empty() ? std::string() : visit.wording.words(line.problem)}});
  }
  return rows;
}

Response showLines(Visit& visit, const std::vector<app::ExtensionLine>& lines, bool isDone) {
  const auto count = static_cast<std::int64_t>(lines.size());
  return showPage(visit, "permohonan-perpanjang",
                  {{"rows", extensionRows(visit, lines)}, {"count", count}, {"done", isDone}});
}

}  // namespace

Response showExtensions(Visit& visit) {
  if (chosenTickets(visit).empty()) return leadTo(visit, "/permohonan");
  const int days = typedDays(visit).value_or(0);
  return showLines(visit, app::extensionsPlanned(visit.workplace, visit.actor(), chosenTickets(visit), days),
                   false);
}

Response extendChosen(Visit& visit) {
  const auto days = typedDays(visit);
  std::vector<FieldError> errors;
  if (!days) errors.push_back({"hari", wrongDays()});
  const bool isCounting = !visit.field("hitung").empty();
  const std::string reason = visit.field("alasan");
  if (reason.empty() && !isCounting)
    errors.push_back({"alasan", base::Message("pages.staff.write-reason", {})});
  if (!errors.empty()) throw FormRefused(std::move(errors));
  if (isCounting) {
    visit.state.isReturned = true;
    visit.state.typed = visit.form.fields;
    return showExtensions(visit);
  }
  Response response = showLines(
      visit, app::extendEach(visit.workplace, visit.actor(), chosenTickets(visit), *days, reason), true);
  response.isToldOnce = true;
  return response;
}

}  // namespace web
