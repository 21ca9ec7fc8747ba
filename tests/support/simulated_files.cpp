#include "support/simulated_files.h"

#include <algorithm>
#include <random>

#include "base/error.h"

namespace support {
namespace {

constexpr SimulatedFiles::Number kRoot = 1;

std::string describe(const char* doing, const base::Path& path) {
  return std::string("Cannot ") + doing + " " + path.string() + ".";
}

}  // namespace

SimulatedFiles::SimulatedFiles() {
  add(true);
}

SimulatedFiles::Number SimulatedFiles::add(bool isFolder) {
  nodes_[++last_].isFolder = isFolder;
  return last_;
}

SimulatedFiles::Entry SimulatedFiles::find(const base::Path& path) const {
  Entry entry{kRoot, "", kRoot};
  for (const base::Path& part : path.lexically_normal().relative_path()) {
    if (part.empty()) continue;
    if (entry.target == 0 || !nodes_.at(entry.target).isFolder) return {0, part.string(), 0};
    const Names& names = nodes_.at(entry.target).names;
    const auto found = names.find(part.string());
    entry = {entry.target, part.string(), found == names.end() ? 0 : found->second};
  }
  return entry;
}

SimulatedFiles::Entry SimulatedFiles::existing(const base::Path& path, const char* doing) const {
  Entry entry = find(path);
  if (entry.target == 0) throw base::NotFound(describe(doing, path));
  return entry;
}

SimulatedFiles::Entry SimulatedFiles::free(const base::Path& path, const char* doing) const {
  Entry entry = find(path);
  if (entry.folder == 0) throw base::NotFound(describe(doing, path));
  if (entry.target != 0) throw base::Conflict(describe(doing, path));
  return entry;
}

std::optional<base::FileStatus> SimulatedFiles::status(const base::Path& path) const {
  Entry entry = find(path);
  if (entry.target == 0) return std::nullopt;
  const Node& node = nodes_.at(entry.target);
  if (node.isFolder) return base::FileStatus{base::FileKind::Directory, 0};
  return base::FileStatus{base::FileKind::Regular, node.content.size(), namesOf(entry.target)};
}

std::uint64_t SimulatedFiles::namesOf(Number file) const {
  std::uint64_t count = 0;
  for (const auto& [number, node] : nodes_) {
    for (const auto& [name, target] : node.names) count += target == file ? 1 : 0;
  }
  return count;
}

std::vector<base::DirectoryEntry> SimulatedFiles::list(const base::Path& directory) const {
  std::vector<base::DirectoryEntry> entries;
  for (const auto& [name, target] : nodes_.at(openFolder(directory)).names) {
    entries.push_back(
        {name, nodes_.at(target).isFolder ? base::FileKind::Directory : base::FileKind::Regular});
  }
  return entries;
}

SimulatedFiles::Number SimulatedFiles::open(const base::Path& path) const {
  return existing(path, "open").target;
}

SimulatedFiles::Number SimulatedFiles::openFolder(const base::Path& path) const {
  const Number folder = open(path);
  if (!nodes_.at(folder).isFolder) throw base::NotFound(describe("list", path));
  return folder;
}

const base::Bytes& SimulatedFiles::content(Number file) const {
  if (nodes_.at(file).isFolder) throw base::InvalidInput("Cannot read: it is a folder.");
  return nodes_.at(file).content;
}

SimulatedFiles::Number SimulatedFiles::create(const base::Path& path) {
  const Entry entry = free(path, "create");
  const Number file = add(false);
  apply({{entry.folder, entry.name, file}});
  return file;
}

void SimulatedFiles::append(Number file, base::ByteView bytes) {
  nodes_.at(file).content += bytes;
}

void SimulatedFiles::makeDirectory(const base::Path& path) {
  const Entry entry = free(path, "make the folder");
  apply({{entry.folder, entry.name, add(true)}});
}

void SimulatedFiles::renameNew(const base::Path& from, const base::Path& to) {
  const Entry source = existing(from, "move");
  const Entry target = free(to, "move to");
  apply({{source.folder, source.name, 0}, {target.folder, target.name, source.target}});
}

void SimulatedFiles::replace(const base::Path& from, const base::Path& to) {
  const Entry source = existing(from, "move");
  const Entry target = find(to);
  if (target.folder == 0) throw base::NotFound(describe("replace", to));
  if (target.target != 0 && nodes_.at(target.target).isFolder)
    throw base::InvalidInput(describe("replace", to));
  apply({{source.folder, source.name, 0}, {target.folder, target.name, source.target}});
}

void SimulatedFiles::exchange(const base::Path& a, const base::Path& b) {
  const Entry first = existing(a, "exchange");
  const Entry second = existing(b, "exchange");
  apply({{first.folder, first.name, second.target}, {second.folder, second.name, first.target}});
}

void SimulatedFiles::link(const base::Path& from, const base::Path& to) {
  const Entry source = existing(from, "link");
  const Entry target = free(to, "link");
  if (nodes_.at(source.target).isFolder) throw base::Denied(describe("link", to));
  apply({{target.folder, target.name, source.target}});
}

void SimulatedFiles::removeFile(const base::Path& path) {
  const Entry entry = existing(path, "remove");
  if (nodes_.at(entry.target).isFolder) throw base::InvalidInput(describe("remove", path));
  apply({{entry.folder, entry.name, 0}});
}

void SimulatedFiles::removeDirectory(const base::Path& path) {
  const Entry entry = existing(path, "remove the folder");
  const Node& folder = nodes_.at(entry.target);
  if (!folder.isFolder) throw base::NotFound(describe("remove the folder", path));
  if (!folder.names.empty()) throw base::Conflict(describe("remove the folder", path));
  apply({{entry.folder, entry.name, 0}});
}

void SimulatedFiles::apply(Change change) {
  for (const Edit& edit : change) {
    Names& names = nodes_.at(edit.folder).names;
    if (edit.target == 0) {
      names.erase(edit.name);
    } else {
      names[edit.name] = edit.target;
    }
  }
  pending_.push_back(std::move(change));
}

void SimulatedFiles::syncContent(Number file) {
  Node& node = nodes_.at(file);
  if (!node.isLost) node.durableContent = node.content;
}

void SimulatedFiles::syncNames(Number folder) {
  std::vector<bool> chosen;
  for (const Change& change : pending_) {
    chosen.push_back(
        std::any_of(change.begin(), change.end(), [&](const Edit& edit) { return edit.folder == folder; }));
  }
  persist(std::move(chosen));
}

void SimulatedFiles::syncAll() {
  persist(std::vector<bool>(pending_.size(), true));
  for (auto& [number, node] : nodes_) syncContent(number);
}

void SimulatedFiles::loseUnsynced() {
  for (auto& [number, node] : nodes_) node.isLost = node.isLost || node.content != node.durableContent;
}

// Makes the chosen changes durable, and the earlier ones of the same names.
void SimulatedFiles::persist(std::vector<bool> chosen) {
  const auto touchSame = [](const Change& a, const Change& b) {
    return std::any_of(a.begin(), a.end(), [&](const Edit& x) {
      return std::any_of(b.begin(), b.end(),
                         [&](const Edit& y) { return x.folder == y.folder && x.name == y.name; });
    });
  };
  for (std::size_t later = pending_.size(); later-- > 0;) {
    for (std::size_t earlier = 0; chosen[later] && earlier < later; ++earlier) {
      if (touchSame(pending_[earlier], pending_[later])) chosen[earlier] = true;
    }
  }
  std::vector<Change> left;
  for (std::size_t i = 0; i < pending_.size(); ++i) {
    if (!chosen[i]) left.push_back(pending_[i]);
    for (const Edit& edit : chosen[i] ? pending_[i] : Change()) {
      Names& names = nodes_.at(edit.folder).durableNames;
      names.erase(edit.name);
      if (edit.target != 0) names[edit.name] = edit.target;
    }
  }
  pending_ = std::move(left);
}

SimulatedFiles SimulatedFiles::afterCrash(Survivors survivors, unsigned seed) const {
  SimulatedFiles found = *this;
  std::mt19937 chance(seed);
  std::vector<bool> chosen;
  for (std::size_t i = 0; i < pending_.size(); ++i) {
    chosen.push_back(survivors != Survivors::Nothing && (survivors != Survivors::Some || chance() % 2 == 0));
  }
  found.persist(std::move(chosen));
  found.pending_.clear();
  for (auto& [number, node] : found.nodes_) {
    node.names = node.durableNames;
    survive(node, survivors, static_cast<unsigned>(chance()));
  }
  return found;
}

void SimulatedFiles::survive(Node& file, Survivors survivors, unsigned fate) const {
  const bool isWhole = survivors == Survivors::Everything || (survivors == Survivors::Some && fate % 3 == 0);
  const bool isHalf =
      survivors == Survivors::NamesOfHalfFiles || (survivors == Survivors::Some && fate % 3 == 1);
  if (!file.isLost && file.content != file.durableContent) {
    if (isWhole) file.durableContent = file.content;
    if (isHalf) file.durableContent = file.content.substr(0, file.content.size() / 2);
  }
  file.content = file.durableContent;
  file.isLost = false;
}

}  // namespace support
