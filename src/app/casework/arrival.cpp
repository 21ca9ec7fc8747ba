#include "app/casework/arrival.h"

#include <algorithm>

#include "app/cases/open_case.h"
#include "app/home/case_lock.h"
#include "app/intake/quarantine.h"
#include "archive/tombstone.h"
#include "requests/system_events.h"

namespace app {
namespace {

using IsOfIt = std::function<bool(const requests::Event&)>;

// The case, up to date with the archive; nothing when it was never archived, or is destroyed.
std::optional<CaseFile> archivedCase(const Workplace& workplace, const std::string& object) {
  const auto inventory = workplace.store.find(archive::ObjectId::of(object));
  if (!inventory || archive::isTombstone(*inventory)) return std::nullopt;
  const base::FileLock lock = lockCase(workplace.home, object);
  return openHeldCase(workplace, automaticActor(), object);
}

std::optional<DraftRow> draftOf(const Workplace& workplace, const std::string& object, const IsOfIt& isOfIt) {
  std::vector<DraftRow> drafts;
  workplace.database.read([&](Transaction& transaction) { drafts = transaction.letters().drafts(object); });
  const auto draft = std::find_if(drafts.begin(), drafts.end(),
                                  [&](const DraftRow& one) { return isOfIt(one.record.event); });
  return draft == drafts.end() ? std::nullopt : std::optional(*draft);
}

std::optional<HandIn> heldUnder(const Workplace& workplace, const std::string& preparation) {
  for (HandIn& handIn : heldHandIns(workplace)) {
    if (handIn.damage.empty() && handIn.event.preparation == preparation) return std::move(handIn);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Arrival> findArrival(const Workplace& workplace, const std::string& object,
                                   const IsOfIt& isOfIt) {
  const auto file = archivedCase(workplace, object);
  if (!file) return std::nullopt;
  Arrival arrival{object, file->row.ticket, file->row.state};
  const auto event = std::find_if(file->events.begin(), file->events.end(),
                                  [&](const EventRecord& one) { return isOfIt(one.event); });
  if (event != file->events.end()) {
    arrival.version = static_cast<int>(event - file->events.begin()) + 1;
    if (event->event.kind == requests::kIncomingAnswer) arrival.waitsFor = event->event.signature;
    return arrival;
  }
  const auto draft = draftOf(workplace, object, isOfIt);
  if (!draft) return std::nullopt;
  arrival.draft = draft->id;
  return arrival;
}

std::optional<Arrival> findPrepared(const Workplace& workplace, const std::string& object,
                                    const std::string& preparation) {
  const auto isOfIt = [&](const requests::Event& event) { return event.preparation == preparation; };
  if (auto arrival = findArrival(workplace, object, isOfIt)) return arrival;
  auto held = heldUnder(workplace, preparation);
  if (!held) return std::nullopt;
  Arrival arrival{object};
  arrival.held = std::move(held);
  return arrival;
}

}  // namespace app
