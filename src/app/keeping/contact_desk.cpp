#include "app/keeping/contact_desk.h"

#include <algorithm>

#include "app/access/use_cases.h"
#include "app/cases/archival_act.h"
#include "app/cases/case_file.h"
#include "app/cases/contact.h"
#include "app/cases/destroyed_case.h"
#include "app/cases/event_reading.h"
#include "app/cases/open_case.h"
#include "app/home/case_lock.h"
#include "app/keeping/access_log.h"
#include "app/keeping/contact_burial.h"
#include "app/keeping/retention.h"
#include "app/office/input_check.h"
#include "app/records/tombstone.h"
#include "archive/tombstone.h"
#include "base/email_address.h"
#include "base/error.h"

namespace app {
namespace {

// The object of the contact that is named.
std::string contactNamed(const Workplace& workplace, std::string_view name) {
  std::string contact;
  workplace.database.read([&](Transaction& transaction) {
    const auto request = transaction.requests().find(name);
    if (request) contact = request->contact;
    if (!request && transaction.contacts().find(name)) contact = name;
  });
  if (contact.empty()) {
    throwIfDestroyed(workplace, name);
    throw base::NotFound(base::Message("keeping.contact-unknown", {{"name", name}}));
  }
  return contact;
}

archive::Inventory inventoryOf(const Workplace& workplace, const std::string& contact) {
  auto inventory = workplace.store.find(archive::ObjectId::of(contact));
  if (!inventory) throw base::Corrupt(base::Message("keeping.contact-not-archived", {{"contact", contact}}));
  return *std::move(inventory);
}

ContactChange checked(const Workplace& workplace, ContactChange change) {
  InputCheck check(workplace.typesetter);
  if (change.name) check.line(base::Message("field.name", {}), *change.name);
  if (change.position) check.line(base::Message("field.post", {}), *change.position);
  if (change.nip) std::erase(*change.nip, ' ');
  if (change.nip) check.note(base::Message("field.nip", {}), requests::problemOfNip(*change.nip));
  if (change.telephone)
    check.note(base::Message("field.telephone", {}), requests::problemOfTelephone(*change.telephone));
  if (change.email) check.note(base::Message("field.email", {}), base::problemOfEmailAddress(*change.email));
  check.finish();
  return change;
}

void change(json::Object& contact, const char* member, const std::optional<std::string>& value,
            json::Array& changed) {
  if (!value || contact[member] == json::Value(*value)) return;
  contact[member] = *value;
  changed.emplace_back(member);
}

// Every case of the contact must be closed and not held.
void demandEnded(const Workplace& workplace, const std::string& contact) {
  std::vector<RequestRow> rows;
  workplace.database.read([&](Transaction& transaction) { rows = transaction.requests().list(); });
  for (const RequestRow& row : rows) {
    if (row.contact != contact) continue;
    const CaseFile file = openCase(workplace, automaticActor(), row.object);
    if (file.state.onHold()) {
      throw base::Denied(
          base::Message("keeping.held", {{"ticket", row.ticket}, {"hold", holdOf(workplace, file)}}));
    }
    if (!file.state.retentionFrom) {
      throw base::Denied(base::Message(
          "keeping.contact-needed", {{"ticket", row.ticket}, {"state", titleOf(workplace, row, row.state)}}));
    }
  }
}

// Mails to the contact that came back and were not sent again.
std::size_t returnedMails(const Workplace& workplace, const std::string& contact) {
  const auto rows = workplace.outbox.list(mail::RowState::Returned);
  return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](const mail::OutboxRow& row) {
    return row.recipients.front().contact == contact;
  }));
}

json::Object step(const Workplace& workplace, base::Instant time, const std::string& what,
                  const std::string& user, const std::string& why) {
  return {{"time", time.rfc3339(workplace.walidata().zone)}, {"what", what}, {"user", user}, {"why", why}};
}

}  // namespace

json::Object ContactDesk::show(const Actor& actor, std::string_view name, const std::string& given) {
  demandMay(actor, UseCase::ContactShow);
  const std::string purpose =
      checkedParagraphs(workplace_.typesetter, base::Message("field.reading-purpose", {}), given);
  const std::string contact = contactNamed(workplace_, name);
  const archive::Inventory inventory = inventoryOf(workplace_, contact);
  if (archive::isTombstone(inventory)) return {{"contact", contact}, {"name", pseudonymOf(contact)}};
  recordReading(workplace_, actor, contact, kContactPath, purpose);
  json::Object shown = readContactData(workplace_.store, inventory);
  shown["contact"] = contact;
  if (const std::size_t count = returnedMails(workplace_, contact); count > 0)
    shown["returned_mails"] = count;
  return shown;
}

void ContactDesk::correct(const Actor& actor, std::string_view name, const ContactChange& given,
                          const std::string& givenReason) {
  demandMay(actor, UseCase::ContactCorrect);
  const ContactChange change = checked(workplace_, given);
  const std::string reason =
      checkedParagraphs(workplace_.typesetter, base::Message("field.correction-reason", {}), givenReason);
  const std::string contact = contactNamed(workplace_, name);
  const base::FileLock lock = lockCase(workplace_.home, contact);
  const archive::Inventory inventory = inventoryOf(workplace_, contact);
  if (archive::isTombstone(inventory)) throw base::Conflict(base::Message("keeping.data-ended", {}));
  json::Object data = readContactData(workplace_.store, inventory);
  json::Array changed;
  app::change(data, "name", change.name, changed);
  app::change(data, "position", change.position, changed);
  app::change(data, "nip", change.nip, changed);
  app::change(data, "telephone", change.telephone, changed);
  app::change(data, "email", change.email, changed);
  if (changed.empty()) throw base::InvalidInput(base::Message("keeping.nothing-different", {}));
  ArchivalAct act;
  act.object = contact;
  act.head = inventory.head();
  act.title = "Perbaikan data narahubung";
  act.detail = json::Object{{"act", "correct"}, {"changed", changed}, {"reason", reason}};
  act.files.push_back({kContactPath, contactBytes(data)});
  const archive::Receipt receipt = archiveAct(workplace_, actor, act);
  const ContactRow row = readContact(workplace_.store, inventoryOf(workplace_, contact));
  workplace_.database.write([&](Transaction& transaction) { transaction.contacts().save(row); });
  workplace_.store.settled(receipt);
}

std::string ContactDesk::pseudonymise(const Actor& actor, std::string_view name, const std::string& given) {
  demandMay(actor, UseCase::ContactPseudonymise);
  const std::string reason =
      checkedParagraphs(workplace_.typesetter, base::Message("field.reason", {}), given);
  const std::string contact = contactNamed(workplace_, name);
  demandEnded(workplace_, contact);
  const bool isClean = buryContact(workplace_, actor, contact, json::Object{{"reason", reason}});
  if (!isClean) {
    const std::string folder = (workplace_.home.work() / "staging").string();
    throw base::Corrupt(base::Message("keeping.copy-left", {{"folder", folder}}));
  }
  return pseudonymOf(contact);
}

std::vector<json::Object> ContactDesk::trail(const Actor& actor, std::string_view name) {
  demandMay(actor, UseCase::ContactTrail);
  const std::string contact = contactNamed(workplace_, name);
  const archive::Inventory inventory = inventoryOf(workplace_, contact);
  std::vector<std::pair<base::Instant, json::Object>> steps;
  for (int number = 1; number <= inventory.head(); ++number) {
    const archive::VersionRecord& version = inventory.version(number);
    std::string why;
    readDetail(workplace_.store, inventory, number, [&](const json::Value& detail) {
      const json::Value* decision = detail.find("decision");
      why = (decision ? *decision : detail).stringOr("reason");
    });
    steps.emplace_back(version.created,
                       step(workplace_, version.created, version.message, version.userName, why));
  }
  for (const Reading& reading : readingsOf(workplace_, contact))
    steps.emplace_back(reading.time, step(workplace_, reading.time, "Dibaca: " + reading.what, reading.user,
                                          reading.purpose));
  std::stable_sort(steps.begin(), steps.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<json::Object> list;
  for (auto& [time, one] : steps) list.push_back(std::move(one));
  return list;
}

}  // namespace app
