#include "app/cases/archival_act.h"

#include "app/home/office_time.h"
#include "app/records/read_back.h"

namespace app {
namespace {

base::Instant timeOf(const Workplace& workplace, const ArchivalAct& act) {
  const auto before = act.head > 0 ? workplace.store.find(archive::ObjectId::of(act.object)) : std::nullopt;
  if (!before) return workplace.clock.now();
  return timeAfter(workplace, before->versions.back().created,
                   base::Message("time.of-object", {{"object", act.object}}));
}

archive::NewVersion versionOf(const Workplace& workplace, const Actor& actor, const ArchivalAct& act,
                              int number) {
  const std::string agent = "urn:berkas:user:" + actor.user;
  const base::Instant now = timeOf(workplace, act);
  const archive::PremisEvent event{
      act.object + "#" + std::to_string(number), act.type,  now, act.detail, agent, actor.authentication,
      "urn:berkas:program:" BERKAS_VERSION,      act.object};
  archive::NewVersion version{archive::ObjectId::of(act.object),
                              act.head,
                              now,
                              act.title,
                              actor.user,
                              agent,
                              act.files,
                              true,
                              act.journalled};
  version.files.push_back({archive::eventPath(number), readBackBytes(event, [&](const json::Value& detail) {
                             return detail == act.detail && (!act.reads || act.reads(detail));
                           })});
  return version;
}

}  // namespace

archive::Receipt archiveAct(const Workplace& workplace, const Actor& actor, const ArchivalAct& act) {
  return workplace.store.commit(versionOf(workplace, actor, act, act.head + 1));
}

archive::Burial archiveBurial(const Workplace& workplace, const Actor& actor, const ArchivalAct& act) {
  archive::NewVersion stone = versionOf(workplace, actor, act, 1);
  stone.event = "deletion";
  return workplace.store.bury(stone);
}

}  // namespace app
