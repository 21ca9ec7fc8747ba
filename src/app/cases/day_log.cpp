#include "app/cases/day_log.h"

#include <algorithm>

#include "app/cases/archival_act.h"
#include "app/home/case_lock.h"
#include "app/home/office_time.h"
#include "app/records/identity.h"
#include "app/records/read_back.h"
#include "app/records/stored_json.h"
#include "archive/description.h"
#include "base/error.h"
#include "base/random.h"
#include "json/text.h"

namespace app {
namespace {

constexpr std::size_t kNameBits = 100;
constexpr std::uint64_t kLargestRecord = 64 << 10;

using Lines = std::set<std::string>;

std::string pathOf(const DayLog& log, base::Date day) {
  return log.prefix + "/" + day.iso() + ".jsonl";
}

// A file cut by a crash was never acknowledged, and what it speaks of did not happen.
void addLine(const base::Disk& disk, const DayLog& log, const base::Path& file, Lines& lines) {
  try {
    const base::Bytes text = base::readFile(disk, file, kLargestRecord);
    log.read(json::read(text, file.filename().string()));
    lines.insert(text.substr(0, text.find('\n')));
  } catch (const base::InvalidInput&) {
  } catch (const base::Corrupt&) {
  }
}

void addLines(const base::Bytes& text, Lines& lines) {
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    lines.insert(text.substr(start, end - start));
    start = end + 1;
  }
}

Lines openLines(const Workplace& workplace, const DayLog& log, const base::Path& folder) {
  Lines lines;
  for (const base::DirectoryEntry& entry : workplace.disk.list(folder))
    addLine(workplace.disk, log, folder / entry.name, lines);
  return lines;
}

// Parsed before sorting: in canonical JSON other members precede the time.
std::vector<json::Value> sorted(const DayLog& log, const Lines& lines) {
  std::vector<json::Value> records;
  for (const std::string& line : lines) records.push_back(storedJson(line, log.prefix));
  std::stable_sort(records.begin(), records.end(), [](const json::Value& a, const json::Value& b) {
    return a.stringAt("time") < b.stringAt("time");
  });
  return records;
}

void archiveDay(const Workplace& workplace, const DayLog& log, base::Date day, Lines lines) {
  const std::string period = log.period(day);
  const std::string object = objectOf(log, period);
  const auto inventory = workplace.store.find(archive::ObjectId::of(object));
  const std::string path = pathOf(log, day);
  if (inventory && inventory->versions.back().state.count(path) > 0)
    addLines(workplace.store.read(*inventory, inventory->head(), path), lines);
  base::Bytes text;
  for (const json::Value& record : sorted(log, lines)) text += json::canonical(record) + "\n";
  ArchivalAct act;
  act.object = object;
  act.head = inventory ? inventory->head() : 0;
  act.title = log.title + " " + day.iso();
  act.type = archive::PremisEventType::Ingestion;
  act.journalled = log.journalled;
  act.detail = json::Object{{"act", log.type}, {"day", day.iso()}, {"count", lines.size()}};
  act.files.push_back({path, text});
  if (!inventory) {
    const json::Value record =
        json::Object{{"type", log.type}, {"id", object}, {"title", log.title + " " + period}};
    act.files.push_back({archive::kDescriptionPath, readBackBytes(record)});
  }
  workplace.store.settled(archiveAct(workplace, automaticActor(), act));
}

}  // namespace

std::string objectOf(const DayLog& log, const std::string& period) {
  return namedUrn(log.type + ":" + period);
}

void note(const Workplace& workplace, const DayLog& log, const json::Object& record) {
  const base::Path folder = log.folder / todayAt(workplace).iso();
  base::makeDirectories(workplace.disk, folder);
  const base::Path file = folder / base::randomToken(kNameBits);
  base::writeNewFile(workplace.disk, file, readBackBytes(record, [&](const json::Value& read) {
                       log.read(read);
                       return read == json::Value(record);
                     }));
  workplace.disk.syncFile(file);
  workplace.disk.syncDirectory(folder);
}

int closeDays(const Workplace& workplace, const DayLog& log) {
  if (!base::exists(workplace.disk, log.folder)) return 0;
  const base::FileLock lock = lockCase(workplace.home, namedUrn(log.type));
  int closed = 0;
  for (const base::DirectoryEntry& entry : workplace.disk.list(log.folder)) {
    const auto day = base::Date::parse(entry.name);
    if (!day || *day >= todayAt(workplace)) continue;
    const base::Path folder = log.folder / entry.name;
    const Lines lines = openLines(workplace, log, folder);
    if (!lines.empty()) archiveDay(workplace, log, *day, lines);
    base::removeAll(workplace.disk, folder);
    ++closed;
  }
  return closed;
}

std::vector<json::Value> recordsOf(const Workplace& workplace, const DayLog& log,
                                   const std::set<std::string>& periods) {
  Lines lines;
  for (const std::string& period : periods) {
    const auto inventory = workplace.store.find(archive::ObjectId::of(objectOf(log, period)));
    if (!inventory) continue;
    for (const auto& [path, digest] : inventory->versions.back().state) {
      if (path.rfind(log.prefix + "/", 0) == 0)
        addLines(workplace.store.read(*inventory, inventory->head(), path), lines);
    }
  }
  if (base::exists(workplace.disk, log.folder)) {
    for (const base::DirectoryEntry& entry : workplace.disk.list(log.folder))
      lines.merge(openLines(workplace, log, log.folder / entry.name));
  }
  return sorted(log, lines);
}

}  // namespace app
