#include "web/staff/quarantine_pages.h"

#include "app/access/use_cases.h"
#include "app/casework/quarantine_desk.h"
#include "web/site/due_data.h"
#include "web/site/frame.h"
#include "web/staff/step_addresses.h"

namespace web {
namespace {

constexpr const char* kRelease = "lepas";
constexpr const char* kDiscard = "tolak";

std::string heldNames(const json::Value& row) {
  std::string names;
  for (const json::Value& name : row.arrayAt("files")) names += (names.empty() ? "" : ", ") + *name.string();
  return names;
}

json::Object heldRow(const Visit& visit, const json::Value& row) {
  const requests::EventRule* event = visit.workplace.office().rules.procedure.event(row.stringOr("event"));
  const std::string ticket = row.stringOr("ticket");
  return {{"address", "/karantina/" + row.stringAt("id")},
          {"files", heldNames(row)},
          {"ticket", ticket},
          {"case", ticket.empty() ? std::string() : caseAddress(ticket)},
          {"event", event ? event->title : std::string()},
          {"user", row.stringOr("user")},
          {"received", momentText(visit, row.stringOr("received"))},
          {"damage", row.stringOr("damage")}};
}

json::Array examinedFiles(const json::Value& held) {
  json::Array files;
  for (const json::Value& file : held.arrayAt("examined")) {
    json::Array findings;
    for (const json::Value& finding : file.arrayAt("findings"))
      findings.emplace_back(finding.stringAt("message"));
    files.push_back(json::Object{{"name", file.stringAt("file")},
                                 {"type", file.stringOr("type")},
                                 {"scanner", file.stringOr("scanner")},
                                 {"is_clean", findings.empty()},
                                 {"findings", std::move(findings)}});
  }
  return files;
}

// The others that wait.
json::Array alsoHeld(Visit& visit) {
  json::Array rows;
  for (const json::Object& row : app::QuarantineDesk(visit.workplace).list(visit.actor())) {
    const json::Value held(row);
    if (held.stringAt("id") != visit.place("id")) rows.emplace_back(heldRow(visit, held));
  }
  return rows;
}

}  // namespace

Response showHeldList(Visit& visit) {
  json::Array rows;
  for (const json::Object& row : app::QuarantineDesk(visit.workplace).list(visit.actor()))
    rows.emplace_back(heldRow(visit, json::Value(row)));
  return showPage(visit, "karantina", {{"rows", std::move(rows)}});
}

Response showHeld(Visit& visit) {
  const json::Value held(app::QuarantineDesk(visit.workplace).show(visit.actor(), visit.place("id")));
  json::Object data = heldRow(visit, held);
  data["examined"] = examinedFiles(held);
  data["reasons"] = held.at("reasons");
  data["others"] = alsoHeld(visit);
  data["may_release"] =
      app::may(visit.actor(), app::UseCase::QuarantineRelease) && held.stringOr("damage").empty();
  return showPage(visit, "karantina-putusan", data);
}

Response decideOnHeld(Visit& visit) {
  const std::string decision = visit.field("keputusan");
  const std::string reason = visit.field("alasan");
  std::vector<FieldError> errors;
  if (decision != kRelease && decision != kDiscard)
    errors.push_back({"keputusan", base::Message("pages.staff.choose-decision", {})});
  if (reason.empty()) errors.push_back({"alasan", base::Message("pages.staff.reason-for-sender", {})});
  if (!errors.empty()) throw FormRefused(std::move(errors));
  app::QuarantineDesk desk(visit.workplace);
  if (decision == kRelease) {
    desk.release(visit.actor(), visit.place("id"), reason);
    return leadTo(visit, "/karantina", "pages.news.held-released");
  }
  desk.discard(visit.actor(), visit.place("id"), reason);
  return leadTo(visit, "/karantina", "pages.news.held-discarded");
}

}  // namespace web
