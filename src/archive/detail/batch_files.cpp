#include "archive/detail/batch_files.h"

#include <algorithm>

#include "archive/detail/staging.h"
#include "base/error.h"
#include "base/random.h"
#include "json/text.h"

namespace archive::detail {
namespace {

json::Value toJson(const Named& named) {
  json::Object object{{"object", named.version.object.text()},
                      {"version", named.version.version},
                      {"event", named.event},
                      {"journal_from", static_cast<std::size_t>(named.journalFrom)}};
  if (named.time) object["time"] = named.time->rfc3339(base::TimeZone::utc());
  return object;
}

Named namedFrom(const json::Value& value) {
  const auto object = ObjectId::parse(value.stringAt("object"));
  if (!object) throw base::Corrupt(base::Message("archive.batch-no-object", {}));
  const bool hasPlace = value.find("journal_from") != nullptr;
  return {{*object, static_cast<int>(value.integerAt("version"))},
          value.stringOr("event"),
          base::Instant::parse(value.stringOr("time")),
          hasPlace ? static_cast<std::uint64_t>(value.integerAt("journal_from")) : 0};
}

}  // namespace

std::string BatchFiles::write(const std::vector<Named>& versions, std::size_t objects) {
  std::string lines;
  for (const Named& version : versions) lines += json::canonical(toJson(version)) + "\n";
  std::string name = base::randomToken(100);
  try {
    base::writeNewFile(disk_, folder_ / name, lines);
  } catch (const base::Error&) {
    discard(disk_, folder_ / name);
    throw;
  }
  const std::lock_guard guard(mutex_);
  open_[name] = objects;
  return name;
}

void BatchFiles::settle(const std::string& name) {
  {
    const std::lock_guard guard(mutex_);
    const auto found = open_.find(name);
    if (found == open_.end() || --found->second > 0) return;
    open_.erase(found);
  }
  discard(disk_, folder_ / name);
}

// An unreadable line was written before a crash and never synced, so nothing of its group has appeared.
std::vector<Named> BatchFiles::read() const {
  std::vector<Named> versions;
  for (const base::DirectoryEntry& entry : disk_.list(folder_)) {
    const base::Bytes lines = base::readFile(disk_, folder_ / entry.name);
    for (std::size_t start = 0; start < lines.size();) {
      const std::size_t end = std::min(lines.find('\n', start), lines.size());
      try {
        versions.push_back(namedFrom(json::read(lines.substr(start, end - start), entry.name)));
      } catch (const base::InvalidInput&) {
      } catch (const base::Corrupt&) {
      }
      start = end + 1;
    }
  }
  return versions;
}

void BatchFiles::clear() {
  for (const base::DirectoryEntry& entry : disk_.list(folder_)) disk_.removeFile(folder_ / entry.name);
}

}  // namespace archive::detail
