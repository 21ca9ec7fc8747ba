#include "app/keeping/contact_burial.h"

#include "app/cases/destroyed_case.h"
#include "app/cases/projection.h"
#include "app/home/case_lock.h"
#include "app/keeping/burial.h"
#include "app/records/tombstone.h"
#include "archive/tombstone.h"

namespace app {

bool buryContact(const Workplace& workplace, const Actor& actor, const std::string& contact,
                 const json::Object& decision) {
  const base::FileLock lock = lockCase(workplace.home, contact);
  const auto inventory = workplace.store.find(archive::ObjectId::of(contact));
  if (!inventory) return true;
  if (archive::isTombstone(*inventory)) {
    catchUp(workplace, *inventory);
    return true;
  }
  Tombstone tombstone;
  tombstone.object = contact;
  tombstone.kind = "contact";
  tombstone.title = pseudonymOf(contact);
  tombstone.head = inventory->head();
  tombstone.inventories = workplace.store.inventoryDigests(*inventory);
  tombstone.user = actor.user;
  tombstone.time = workplace.clock.now();
  tombstone.decision = decision;
  return bury(workplace, actor, tombstone);
}

}  // namespace app
