#include "mail/maildir_tray.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <vector>

namespace mail {
namespace {

std::set<std::string> namesIn(const std::string& mark) {
  std::set<std::string> names;
  std::istringstream lines(mark);
  for (std::string name; std::getline(lines, name);) names.insert(name);
  return names;
}

std::vector<std::string> filesIn(const base::Disk& disk, const base::Path& folder) {
  std::vector<std::string> names;
  if (!base::exists(disk, folder)) return names;
  for (const base::DirectoryEntry& entry : disk.list(folder)) {
    const bool isPlain = entry.name.find('\n') == std::string::npos && entry.name.front() != '.';
    if (entry.kind == base::FileKind::Regular && isPlain) names.push_back(entry.name);
  }
  std::sort(names.begin(), names.end());  // names begin with the time of delivery
  return names;
}

base::Bytes beginningOf(const base::Disk& disk, const base::Path& file) {
  const auto opened = disk.openForReading(file);
  base::Bytes bytes;
  while (bytes.size() < InTray::kMostBytes) {
    const base::Bytes piece = opened->read(InTray::kMostBytes - bytes.size());
    if (piece.empty()) break;
    bytes += piece;
  }
  return bytes;
}

}  // namespace

void MaildirTray::markRead(const std::string& name) {
  base::makeDirectories(disk_, folder_ / "cur");
  disk_.replace(folder_ / "new" / name, folder_ / "cur" / (name + ":2,S"));
}

std::string MaildirTray::visit(const std::string& mark, int most,
                               const std::function<Concern(base::ByteView mail)>& look) {
  const std::set<std::string> known = namesIn(mark);
  std::string next;
  for (const std::string& name : filesIn(disk_, folder_ / "new")) {
    const bool isNew = known.count(name) == 0;
    if (isNew && most-- <= 0) break;
    if (isNew && look(beginningOf(disk_, folder_ / "new" / name)) == Concern::Ours) {
      markRead(name);
    } else {
      next += name + "\n";
    }
  }
  return next;
}

}  // namespace mail
