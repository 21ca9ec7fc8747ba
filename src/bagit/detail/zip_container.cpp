#include "bagit/detail/zip_container.h"

#include <algorithm>
#include <optional>
#include <set>

#include "zip/reader.h"

namespace bagit::detail {
namespace {

const std::string kDeclaration = "bagit.txt";

void addFlaws(const zip::Flaws& flaws, Findings& findings) {
  for (const zip::Flaw& flaw : flaws)
    findings.push_back({flaw.rule, "", Severity::Error, flaw.entry, flaw.message});
}

// The prefix of every path of the bag, "" or "folder/". Nothing when there is not exactly one bag.
std::optional<std::string> placeOfBag(const std::vector<zip::Entry>& entries) {
  std::set<std::string> places;
  for (const zip::Entry& entry : entries) {
    const std::size_t slash = entry.name.find('/');
    const std::string name = slash == std::string::npos ? entry.name : entry.name.substr(slash + 1);
    if (entry.kind == zip::EntryKind::File && name == kDeclaration)
      places.insert(slash == std::string::npos ? std::string() : entry.name.substr(0, slash + 1));
  }
  if (places.count("") != 0) return "";
  return places.size() == 1 ? std::optional(*places.begin()) : std::nullopt;
}

class ZipContainer final : public Container {
 public:
  ZipContainer(const base::Disk& disk, base::Path path, zip::Survey survey, std::string place)
      : disk_(disk), path_(std::move(path)), survey_(std::move(survey)), place_(std::move(place)) {}

  void arrange(Findings& findings) {
    std::set<std::string> parents;
    std::vector<std::string> folders;
    for (const zip::Entry& entry : survey_.entries) {
      if (entry.name.rfind(place_, 0) != 0) {
        findings.push_back({"outside", "", Severity::Error, entry.name, base::Message("bag.beside", {})});
        continue;
      }
      std::string path = entry.name.substr(place_.size());
      if (entry.kind == zip::EntryKind::Folder) {
        if (!path.empty()) folders.push_back(path.substr(0, path.size() - 1));
      } else {
        items_.push_back({path, entry.size});
      }
      for (std::size_t slash = path.find('/'); slash != std::string::npos;
           slash = path.find('/', slash + 1)) {
        if (slash + 1 < path.size()) parents.insert(path.substr(0, slash));
      }
    }
    for (const std::string& folder : folders)
      if (parents.count(folder) == 0) emptyFolders_.push_back(folder);
    std::sort(items_.begin(), items_.end(), [](const Item& a, const Item& b) { return a.path < b.path; });
    std::sort(emptyFolders_.begin(), emptyFolders_.end());
  }

  bool isCanonical() const override { return survey_.isCanonical; }

  void read(Visitor& visitor, Findings& findings) const override {
    Unwrapped sink(visitor, place_);
    addFlaws(zip::readContents(zip::DiskSource(disk_, path_), survey_, sink), findings);
  }

 private:
  class Unwrapped final : public zip::Sink {
   public:
    Unwrapped(Visitor& visitor, const std::string& place) : visitor_(visitor), place_(place) {}
    bool begin(const zip::Entry& entry) override {
      if (entry.name.rfind(place_, 0) != 0) return false;
      item_ = {entry.name.substr(place_.size()), entry.size};
      return visitor_.begin(item_);
    }
    void take(base::ByteView piece) override { visitor_.take(piece); }
    void end(const zip::Entry&) override { visitor_.end(item_); }

   private:
    Visitor& visitor_;
    const std::string& place_;
    Item item_;
  };

  const base::Disk& disk_;
  base::Path path_;
  zip::Survey survey_;
  std::string place_;
};

}  // namespace

std::unique_ptr<Container> openZip(const base::Disk& disk, const base::Path& path, const zip::Limits& limits,
                                   Findings& findings) {
  zip::Survey survey = zip::survey(zip::DiskSource(disk, path), limits);
  addFlaws(survey.flaws, findings);
  if (!survey.flaws.empty()) return nullptr;
  const auto place = placeOfBag(survey.entries);
  if (!place) {
    findings.push_back({"declaration-missing", "2.1.1", Severity::Error, kDeclaration,
                        base::Message("bag.none-or-several", {})});
    return nullptr;
  }
  auto container = std::make_unique<ZipContainer>(disk, path, std::move(survey), *place);
  container->arrange(findings);
  return container;
}

}  // namespace bagit::detail
