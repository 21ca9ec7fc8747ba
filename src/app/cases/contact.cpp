#include "app/cases/contact.h"

#include "app/home/case_lock.h"
#include "app/home/office_time.h"
#include "app/records/read_back.h"
#include "app/records/stored_json.h"
#include "archive/description.h"
#include "archive/premis_event.h"
#include "archive/tombstone.h"
#include "base/error.h"
#include "base/sentences.h"
#include "base/uuid.h"
#include "crypto/digest.h"

namespace app {
namespace {

json::Value toJson(const requests::Narahubung& contact) {
  return json::Object{{"name", contact.name},
                      {"position", contact.position},
                      {"nip", contact.nip},
                      {"telephone", contact.telephone},
                      {"email", contact.email}};
}

ContactRow contactRowOf(const std::string& object, const json::Value& data) {
  return {object, data.stringAt("name"), data.stringAt("position"), data.stringAt("telephone"),
          data.stringAt("email")};
}

archive::NewFile eventFile(const std::string& object, int version, archive::PremisEventType type,
                           base::Instant time, const std::string& agent, const std::string& role,
                           json::Value detail) {
  const archive::PremisEvent event{
      object + "#" + std::to_string(version), type,  time, std::move(detail), agent, role,
      "urn:berkas:program:" BERKAS_VERSION,   object};
  return {archive::eventPath(version),
          readBackBytes(event, [&](const json::Value& read) { return read == event.detail; })};
}

}  // namespace

NewContact newContact(const Actor& actor, const requests::Narahubung& contact, base::Instant now) {
  const std::string object = base::timeOrderedUrn(now);
  const std::string agent = "urn:berkas:user:" + actor.user;
  archive::NewVersion version{
      archive::ObjectId::of(object), 0, now, "Narahubung", actor.user, agent, {}, true};
  version.files.push_back({kContactPath, contactBytes(*toJson(contact).object())});
  version.files.push_back(
      {archive::kDescriptionPath,
       readBackBytes(json::Object{{"type", "contact"}, {"id", object}, {"title", "Narahubung"}})});
  version.files.push_back(
      eventFile(object, 1, archive::PremisEventType::Accession, now, agent, "pemohon", json::Object{}));
  return {std::move(version), {object, contact.name, contact.position, contact.telephone, contact.email}};
}

base::Bytes contactBytes(const json::Object& data) {
  return readBackBytes(data, [&](const json::Value& read) {
    contactRowOf({}, read);
    return read == json::Value(data);
  });
}

base::Message damageOfContact(const archive::Store& store, const archive::Inventory& inventory, int version,
                              json::Object& data) {
  const base::Bytes bytes = store.read(inventory, version, kContactPath);
  try {
    const json::Value value = storedJson(bytes, kContactPath);
    contactRowOf({}, value);
    data = *value.object();
    return {};
  } catch (const base::Corrupt& problem) {
    return base::messageOf(problem);
  }
}

json::Object readContactData(const archive::Store& store, const archive::Inventory& inventory) {
  json::Object data;
  base::Message damage;
  for (int version = inventory.head(); version > 0; --version) {
    damage = damageOfContact(store, inventory, version, data);
    if (damage.empty()) return data;
  }
  throw base::Corrupt(damage);
}

ContactRow readContact(const archive::Store& store, const archive::Inventory& inventory) {
  return contactRowOf(inventory.id.text(), readContactData(store, inventory));
}

std::string archiveMail(const Workplace& workplace, const std::string& contact, const ContactMail& mail) {
  const base::FileLock lock = lockCase(workplace.home, contact);
  const auto inventory = workplace.store.find(archive::ObjectId::of(contact));
  if (!inventory) throw base::Corrupt(base::Message("case.contact-not-archived", {{"contact", contact}}));
  if (archive::isTombstone(*inventory)) return contact + "#1";
  const bool isSent = mail.way == ContactMail::Way::Sent;
  const int number = inventory->head() + 1;
  const std::string name = "surel/" +
                           crypto::digestHex(crypto::DigestAlgorithm::Sha256, mail.messageId).substr(0, 32) +
                           (isSent ? "" : ".kembali");
  const base::Instant now = timeAfter(workplace, inventory->versions.back().created,
                                      base::Message("time.of-contact", {{"contact", contact}}));
  archive::NewVersion version{
      inventory->id, inventory->head(),    now, isSent ? "Surel terkirim" : "Surel kembali",
      "berkas",      "urn:berkas:program", {},  true};
  version.files.push_back({name + ".eml", mail.message});
  version.files.push_back({name + ".jawaban.txt", mail.answer + "\n"});
  version.files.push_back(eventFile(
      contact, number, isSent ? archive::PremisEventType::Dissemination : archive::PremisEventType::Ingestion,
      now, "urn:berkas:program", "automatic", json::Object{{"message_id", mail.messageId}}));
  workplace.store.settled(workplace.store.commit(version));
  return contact + "#" + std::to_string(number);
}

}  // namespace app
