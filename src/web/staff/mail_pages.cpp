#include "web/staff/mail_pages.h"

#include <algorithm>
#include <iterator>

#include "app/keeping/contact_desk.h"
#include "app/mail/outbox_desk.h"
#include "mail/outbox.h"
#include "web/site/due_data.h"
#include "web/site/frame.h"
#include "web/staff/mail_looks.h"
#include "web/staff/step_addresses.h"

namespace web {
namespace {

using app::OutboxChange;

struct MailAction {
  OutboxChange change;
  const char* title;
  const char* news;
};
constexpr MailAction kMailActions[] = {
    {OutboxChange::Retry, "pages.staff.mail-retry", "pages.news.mail-retried"},
    {OutboxChange::Hold, "pages.staff.mail-hold", "pages.news.mail-held"},
    {OutboxChange::Release, "pages.staff.mail-release", "pages.news.mail-released"},
    {OutboxChange::Cancel, "pages.staff.mail-cancel", "pages.news.mail-cancelled"}};

const MailAction& mailActionOf(OutboxChange change) {
  const auto found = std::find_if(std::begin(kMailActions), std::end(kMailActions),
                                  [&](const MailAction& action) { return action.change == change; });
  base::require(found != std::end(kMailActions), "every change of a mail has its words");
  return *found;
}

json::Object mailRow(const Visit& visit, const json::Value& mail) {
  const MailLook& look = mailLookOf(mail.stringAt("state"));
  const std::string ticket = mail.stringOr("ticket");
  return {{"address", "/surel/" + mail.stringAt("id")},
          {"kind", mail.stringAt("kind")},
          {"ticket", ticket},
          {"case", ticket.empty() ? std::string() : caseAddress(ticket)},
          {"created", momentText(visit, mail.stringAt("created"))},
          {"attempts", mail.integerAt("attempts")},
          {"next", momentText(visit, mail.stringOr("next"))},
          {"state", visit.wording.words(base::Message(look.title, {}))},
          {"look", look.look},
          {"cause", visit.wording.words(base::Message(look.cause, {}))},
          {"answer", mail.stringOr("answer")},
          {"message_id", mail.stringAt("message_id")}};
}

bool goesToContact(const json::Value& mail) {
  const json::Array& recipients = mail.arrayAt("recipients");
  return std::any_of(recipients.begin(), recipients.end(),
                     [](const json::Value& recipient) { return !recipient.stringAt("contact").empty(); });
}

json::Array recipientRows(const Visit& visit, const json::Value& mail) {
  json::Array rows;
  for (const json::Value& recipient : mail.arrayAt("recipients")) {
    const MailLook& look = mailLookOf(recipient.stringAt("state"));
    const std::string& address = recipient.stringAt("address");
    rows.push_back(json::Object{
        {"to", address.empty() ? visit.wording.words(base::Message("pages.staff.contact", {})) : address},
        {"state", visit.wording.words(base::Message(look.title, {}))},
        {"look", look.look},
        {"answer", recipient.stringAt("answer")}});
  }
  return rows;
}

bool allowsChange(const json::Value& mail, OutboxChange change) {
  const json::Array& changes = mail.arrayAt("changes");
  return std::find(changes.begin(), changes.end(), json::Value(base::nameOf(app::kOutboxChanges, change))) !=
         changes.end();
}

// All but sending again, which has a form of its own.
json::Array otherChanges(const Visit& visit, const json::Value& mail) {
  json::Array rows;
  for (const MailAction& action : kMailActions) {
    if (action.change == OutboxChange::Retry || !allowsChange(mail, action.change)) continue;
    rows.push_back(json::Object{{"value", base::nameOf(app::kOutboxChanges, action.change)},
                                {"title", visit.wording.words(base::Message(action.title, {}))}});
  }
  return rows;
}

// Where the mail goes to a contact person, the new address is the contact's from now on.
void correctAddress(const Visit& visit, const json::Value& mail, const std::string& address) {
  const std::string ticket = mail.stringOr("ticket");
  if (!goesToContact(mail) || ticket.empty())
    throw FormRefused("alamat", base::Message("pages.staff.address-of-office", {}));
  app::ContactChange change;
  change.email = address;
  app::ContactDesk(visit.workplace)
      .correct(visit.actor(), ticket, change,
               base::Message("pages.staff.address-reason", {}).in(base::kRecordLanguage));
}

}  // namespace

Response showMailList(Visit& visit) {
  const std::string& asked = visit.request.query["keadaan"];
  json::Array rows;
  for (const json::Object& mail : app::OutboxDesk(visit.workplace).list(visit.actor(), asked))
    rows.emplace_back(mailRow(visit, json::Value(mail)));
  json::Array filters;
  for (const MailLook& look : mailLooks()) {
    const std::string name = mail::nameOf(look.state);
    filters.push_back(json::Object{{"title", visit.wording.words(base::Message(look.title, {}))},
                                   {"address", "/surel?keadaan=" + name},
                                   {"current", asked == name ? "true" : ""}});
  }
  return showPage(visit, "surel",
                  {{"rows", std::move(rows)},
                   {"filters", std::move(filters)},
                   {"is_all", asked.empty()},
                   {"halt", visit.wording.words(app::OutboxDesk(visit.workplace).halt(visit.actor()))}});
}

Response showMail(Visit& visit) {
  const json::Value mail(app::OutboxDesk(visit.workplace).show(visit.actor(), visit.place("id")));
  json::Object data = mailRow(visit, mail);
  data["recipients"] = recipientRows(visit, mail);
  data["may_retry"] = allowsChange(mail, OutboxChange::Retry);
  data["to_contact"] = goesToContact(mail);
  data["changes"] = otherChanges(visit, mail);
  return showPage(visit, "surel-satu", data);
}

Response changeMail(Visit& visit) {
  app::OutboxDesk desk(visit.workplace);
  const auto change = base::valueOf(app::kOutboxChanges, visit.field("tindakan"));
  if (!change) throw FormRefused("", base::Message("pages.no-form", {}));
  const json::Value mail(desk.show(visit.actor(), visit.place("id")));
  if (const std::string address = visit.field("alamat"); *change == OutboxChange::Retry && !address.empty())
    correctAddress(visit, mail, address);
  desk.change(visit.actor(), visit.place("id"), *change);
  return leadTo(visit, "/surel/" + visit.place("id"), mailActionOf(*change).news);
}

}  // namespace web
