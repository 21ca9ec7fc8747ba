#include "web/staff/contact_pages.h"

#include <iterator>
#include <optional>
#include <utility>

#include "app/casework/case_views.h"
#include "app/keeping/contact_desk.h"
#include "web/site/frame.h"
#include "web/staff/step_addresses.h"

namespace web {
namespace {

struct ContactField {
  const char* member;  // of the contact's data
  const char* title;
};
constexpr ContactField kContactFields[] = {{"name", "pages.staff.contact-name"},
                                           {"position", "pages.staff.contact-post"},
                                           {"nip", "pages.staff.contact-nip"},
                                           {"telephone", "pages.staff.contact-telephone"},
                                           {"email", "pages.staff.contact-email"}};

json::Object contactPage(const Visit& visit) {
  const json::Value shown(app::showCase(visit.workplace, visit.actor(), visit.place("tiket"), std::nullopt));
  const std::string& ticket = shown.stringAt("ticket");
  return {{"ticket", ticket},
          {"agency", shown.stringAt("agency")},
          {"case", caseAddress(ticket)},
          {"address", caseAddress(ticket) + "/kontak"},
          {"correct", caseAddress(ticket) + "/kontak/perbaiki"}};
}

json::Array contactRows(const Visit& visit, const json::Value& contact) {
  json::Array rows;
  for (const ContactField& field : kContactFields) {
    const std::string value = contact.stringOr(field.member);
    if (value.empty()) continue;
    rows.push_back(
        json::Object{{"title", visit.wording.words(base::Message(field.title, {}))}, {"value", value}});
  }
  return rows;
}

// What is left empty stays as it is.
std::optional<std::string> changedField(const Visit& visit, std::string_view name) {
  std::string value = visit.field(name);
  return value.empty() ? std::nullopt : std::optional(std::move(value));
}

}  // namespace

Response askForContact(Visit& visit) {
  return showPage(visit, "kontak", contactPage(visit));
}

Response showContact(Visit& visit) {
  const std::string purpose = visit.field("tujuan");
  if (purpose.empty()) throw FormRefused("tujuan", base::Message("pages.staff.write-purpose", {}));
  json::Object data = contactPage(visit);
  const json::Value contact(
      app::ContactDesk(visit.workplace).show(visit.actor(), visit.place("tiket"), purpose));
  data["rows"] = contactRows(visit, contact);
  return showPage(visit, "kontak", data);
}

Response showContactCorrection(Visit& visit) {
  return showPage(visit, "kontak-perbaiki", contactPage(visit));
}

Response correctContact(Visit& visit) {
  const std::string reason = visit.field("alasan");
  if (reason.empty()) throw FormRefused("alasan", base::Message("pages.staff.write-reason", {}));
  app::ContactDesk(visit.workplace)
      .correct(visit.actor(), visit.place("tiket"),
               {changedField(visit, "nama"), changedField(visit, "jabatan"), changedField(visit, "nip"),
                changedField(visit, "telepon"), changedField(visit, "email")},
               reason);
  return leadTo(visit, caseAddress(visit.place("tiket")), "pages.news.contact-corrected");
}

}  // namespace web
