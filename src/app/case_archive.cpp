#include "app/case_archive.h"

#include "app/disk_reserve.h"
#include "app/projection.h"
#include "archive/description.h"
#include "archive/premis_event.h"
#include "base/error.h"
#include "json/text.h"

namespace app {
namespace {

archive::PremisEventType typeOf(const NewEvent& event) {
  if (event.head == 0) return archive::PremisEventType::Accession;
  return event.record.letter ? archive::PremisEventType::Creation : archive::PremisEventType::Ingestion;
}

// What the log calls it: a hold is told apart, since destruction asks for it.
std::string journalledAs(const Workplace& workplace, const requests::Event& event) {
  const requests::EventRule* rule = workplace.office().rules.procedure.event(event.kind);
  if (rule && rule->has(requests::Effect::PlaceHold)) return "hold";
  return rule && rule->has(requests::Effect::ReleaseHold) ? "release" : "";
}

// Takes the files out of the event.
archive::NewVersion versionOf(const Workplace& workplace, const Actor& actor, NewEvent& event, int number) {
  const requests::Event& what = event.record.event;
  const std::string agent = "urn:berkas:user:" + actor.user;
  archive::NewVersion version{archive::ObjectId::of(event.object),
                              event.head,
                              what.time,
                              what.kind,
                              actor.user,
                              agent,
                              std::move(event.files),
                              true,
                              journalledAs(workplace, what)};
  const archive::PremisEvent premis{event.object + "#" + std::to_string(number),
                                    typeOf(event),
                                    what.time,
                                    toJson(event.record),
                                    agent,
                                    std::string(requests::nameOf(what.role)) + " by " + actor.authentication,
                                    "urn:berkas:program:" BERKAS_VERSION,
                                    event.object};
  version.files.push_back({archive::eventPath(number), json::canonical(toJson(premis)) + "\n"});
  if (event.description) {
    version.files.push_back({archive::kDescriptionPath, json::canonical(toJson(*event.description)) + "\n"});
  }
  return version;
}

// The content as it was handed to the archive.
base::Bytes contentOf(const Workplace& workplace, const archive::NewVersion& version,
                      const EventDocument& document) {
  for (const archive::NewFile& file : version.files) {
    if (file.logicalPath != document.path) continue;
    if (const auto* bytes = std::get_if<base::Bytes>(&file.content)) return *bytes;
    if (const auto* kept = std::get_if<archive::KeptFile>(&file.content)) return kept->bytes;
    return base::readFile(workplace.disk, std::get<base::Path>(file.content));
  }
  throw base::NotFound("The event has no file " + document.path + ".");
}

}  // namespace

std::string eventFolder(const std::string& kind, int version) {
  std::string number = std::to_string(version);
  number.insert(0, number.size() < 4 ? 4 - number.size() : 0, '0');
  return number + "-" + kind;
}

int archiveEvent(const Workplace& workplace, const Actor& actor, NewEvent event) {
  demandRoom(workplace);
  const archive::NewVersion version = versionOf(workplace, actor, event, event.head + 1);
  const archive::Receipt receipt = workplace.store.commit(version);
  ArchivedEvent archived{
      event.object, receipt.version, std::move(event.record), {}, event.description, event.known, {}};
  for (const archive::ArchivedFile& file : receipt.files) archived.sha512[file.logicalPath] = file.sha512;
  archived.texts = textsAtOnce(archived.record.documents, [&](const EventDocument& document) {
    return contentOf(workplace, version, document);
  });
  workplace.database.writeWithArchive(
      [&](Transaction& transaction) { project(transaction, workplace, archived); });
  workplace.store.settled(receipt);
  return receipt.version;
}

}  // namespace app
