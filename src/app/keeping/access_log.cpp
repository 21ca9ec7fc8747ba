#include "app/keeping/access_log.h"

#include <algorithm>
#include <set>

#include "app/cases/archival_act.h"
#include "app/home/case_lock.h"
#include "app/home/office_time.h"
#include "app/keeping/retention.h"
#include "app/records/identity.h"
#include "app/records/read_back.h"
#include "app/records/stored_json.h"
#include "archive/description.h"
#include "base/error.h"
#include "base/random.h"
#include "json/members.h"
#include "json/text.h"

namespace app {

template <class Members, json::Is<Reading> Record>
void describe(Members& members, Record& reading) {
  members.required("time", reading.time);
  members.required("user", reading.user);
  members.required("authentication", reading.authentication);
  members.required("contact", reading.contact);
  members.required("what", reading.what);
  members.required("purpose", reading.purpose);
}

namespace {

constexpr std::size_t kReadingNameBits = 100;
constexpr std::uint64_t kLargestReading = 64 << 10;
constexpr int kFirstYear = 2024;  // before Berkas existed

std::string pathOf(base::Date day) {
  return "bacaan/" + day.iso() + ".jsonl";
}

Reading readingFrom(const json::Value& value) {
  return json::recordOf<Reading>(value, base::Message("record.a-reading", {}));
}

// A file cut by a crash was never acknowledged, and no data were given out for it.
void addLine(const base::Disk& disk, const base::Path& file, std::set<std::string>& lines) {
  try {
    const base::Bytes text = base::readFile(disk, file, kLargestReading);
    readingFrom(json::read(text, file.filename().string()));
    lines.insert(text.substr(0, text.find('\n')));
  } catch (const base::InvalidInput&) {
  } catch (const base::Corrupt&) {
  }
}

// Parsed before sorting: in canonical JSON "authentication" and "contact" precede the time.
std::vector<Reading> sorted(const std::set<std::string>& lines) {
  std::vector<Reading> readings;
  for (const std::string& line : lines) readings.push_back(readingFrom(storedJson(line, "bacaan")));
  std::stable_sort(readings.begin(), readings.end(),
                   [](const Reading& a, const Reading& b) { return a.time < b.time; });
  return readings;
}

void addLines(const base::Bytes& text, std::set<std::string>& lines) {
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    lines.insert(text.substr(start, end - start));
    start = end + 1;
  }
}

std::set<std::string> openLines(const Workplace& workplace, const base::Path& folder) {
  std::set<std::string> lines;
  for (const base::DirectoryEntry& entry : workplace.disk.list(folder))
    addLine(workplace.disk, folder / entry.name, lines);
  return lines;
}

void archiveDay(const Workplace& workplace, base::Date day, std::set<std::string> lines) {
  const std::string object = readingsObject(day.year());
  const auto inventory = workplace.store.find(archive::ObjectId::of(object));
  const std::string path = pathOf(day);
  if (inventory && inventory->versions.back().state.count(path) > 0)
    addLines(workplace.store.read(*inventory, inventory->head(), path), lines);
  base::Bytes text;
  for (const Reading& reading : sorted(lines)) text += json::canonical(toJson(reading)) + "\n";
  ArchivalAct act;
  act.object = object;
  act.head = inventory ? inventory->head() : 0;
  act.title = "Catatan bacaan " + day.iso();
  act.type = archive::PremisEventType::Ingestion;
  act.journalled = "access log";
  act.detail = json::Object{{"act", "readings"}, {"day", day.iso()}, {"count", lines.size()}};
  act.files.push_back({path, text});
  if (!inventory) {
    const json::Value record = json::Object{
        {"type", "readings"}, {"id", object}, {"title", "Catatan bacaan " + std::to_string(day.year())}};
    act.files.push_back({archive::kDescriptionPath, readBackBytes(record)});
  }
  workplace.store.settled(archiveAct(workplace, automaticActor(), act));
}

}  // namespace

json::Object toJson(const Reading& reading) {
  return json::asObject(reading);
}

void recordReading(const Workplace& workplace, const Actor& actor, const std::string& contact,
                   const std::string& what, const std::string& purpose) {
  const Reading reading{workplace.clock.now(), actor.user, actor.authentication, contact, what, purpose};
  const base::Path folder = workplace.home.access() / todayAt(workplace).iso();
  base::makeDirectories(workplace.disk, folder);
  const base::Path file = folder / base::randomToken(kReadingNameBits);
  base::writeNewFile(workplace.disk, file, readBackBytes(toJson(reading), [&](const json::Value& read) {
                       return readingFrom(read) == reading;
                     }));
  workplace.disk.syncFile(file);
  workplace.disk.syncDirectory(folder);
}

int closeReadingDays(const Workplace& workplace) {
  if (!base::exists(workplace.disk, workplace.home.access())) return 0;
  const base::FileLock lock = lockCase(workplace.home, readingsObject(0));
  int closed = 0;
  for (const base::DirectoryEntry& entry : workplace.disk.list(workplace.home.access())) {
    const auto day = base::Date::parse(entry.name);
    if (!day || *day >= todayAt(workplace)) continue;
    const base::Path folder = workplace.home.access() / entry.name;
    const std::set<std::string> lines = openLines(workplace, folder);
    if (!lines.empty()) archiveDay(workplace, *day, lines);
    base::removeAll(workplace.disk, folder);
    ++closed;
  }
  return closed;
}

std::vector<Reading> readingsOf(const Workplace& workplace, const std::string& contact) {
  std::set<std::string> lines;
  for (int year = kFirstYear; year <= todayAt(workplace).year(); ++year) {
    const auto inventory = workplace.store.find(archive::ObjectId::of(readingsObject(year)));
    if (!inventory) continue;
    for (const auto& [path, digest] : inventory->versions.back().state) {
      if (path.rfind("bacaan/", 0) == 0)
        addLines(workplace.store.read(*inventory, inventory->head(), path), lines);
    }
  }
  if (base::exists(workplace.disk, workplace.home.access())) {
    for (const base::DirectoryEntry& entry : workplace.disk.list(workplace.home.access()))
      lines.merge(openLines(workplace, workplace.home.access() / entry.name));
  }
  std::vector<Reading> readings = sorted(lines);
  std::erase_if(readings, [&](const Reading& one) { return one.contact != contact; });
  return readings;
}

std::string readingsObject(int year) {
  return namedUrn("readings:" + std::to_string(year));
}

}  // namespace app
