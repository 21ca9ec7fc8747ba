#include "app/office/office.h"

#include <algorithm>

#include "app/records/identity.h"
#include "app/records/read_back.h"
#include "archive/description.h"
#include "archive/premis_event.h"
#include "base/text.h"
#include "crypto/digest.h"
#include "letters/office_check.h"
#include "xml/reader.h"
#include "xml/texts.h"

namespace app {
namespace {

constexpr std::uint64_t kLargestFile = 8 << 20;
constexpr const char* kPrefix = "kantor/";  // of the office's files in its object

void collect(const base::Disk& disk, const base::Path& folder, const std::string& prefix,
             OfficeFiles& files) {
  for (const base::DirectoryEntry& entry : disk.list(folder)) {
    if (entry.name[0] == '.') continue;
    if (entry.kind == base::FileKind::Directory) {
      collect(disk, folder / entry.name, prefix + entry.name + "/", files);
    } else {
      files[prefix + entry.name] = base::readFile(disk, folder / entry.name, kLargestFile);
    }
  }
}

xml::Element parse(const OfficeFiles& files, const std::string& name) {
  const auto found = files.find(name);
  if (found == files.end())
    throw base::InvalidSetup(base::Problems{{{name}, "the file is missing from the office folder"}});
  return xml::read(found->second, name, xml::WhiteSpace::Drop);
}

// Runs one part of the reading and keeps its problems for the end.
template <typename Read>
auto collecting(base::Problems& problems, Read read) -> std::optional<decltype(read())> {
  try {
    return read();
  } catch (const base::InvalidInput& problem) {
    if (problem.problems().empty()) problems.push_back({{}, problem.what()});
    problems.insert(problems.end(), problem.problems().begin(), problem.problems().end());
  } catch (const base::NotFound& problem) {
    problems.push_back({{}, problem.what()});
  }
  return std::nullopt;
}

letters::Catalogue readTemplates(const OfficeFiles& files, base::Problems& problems) {
  const std::string folder = "letter-templates/";
  std::vector<std::string> names;
  for (const auto& [path, content] : files) {
    if (path.rfind(folder, 0) == 0 && path.find('/', folder.size()) == std::string::npos)
      names.push_back(path.substr(folder.size()));
  }
  return letters::Catalogue::load(
      names,
      [&](const std::string& name) -> std::optional<base::Bytes> {
        const auto found = files.find(folder + name);
        return found == files.end() ? std::nullopt : std::optional(found->second);
      },
      problems);
}

std::string problemOfText(std::string_view text, const base::Glyphs& glyphs) {
  const std::string line = base::joined(base::splitWords(text), " ");
  const std::string problem = base::problemOfCharacters(line, base::Lines::One);
  return problem.empty() ? base::problemOfPrinting(line, glyphs) : problem;
}

// Files that are no XML were told of by who reads them.
void checkTexts(const OfficeFiles& files, const base::Glyphs& glyphs, base::Problems& problems) {
  for (const auto& [path, content] : files) {
    const bool isLetters = path.find('/') == std::string::npos || path.rfind("letter-templates/", 0) == 0;
    if (!isLetters || !path.ends_with(".xml")) continue;
    try {
      const base::Problems found =
          xml::judgeTexts(xml::read(content, path, xml::WhiteSpace::Drop), path,
                          [&](std::string_view text) { return problemOfText(text, glyphs); });
      problems.insert(problems.end(), found.begin(), found.end());
    } catch (const base::InvalidInput&) {
      continue;
    }
  }
}

bool isArchived(const OfficeFiles& files, const archive::Inventory& inventory) {
  const auto& state = inventory.versions.back().state;
  std::size_t archived = 0;
  for (const auto& [path, digest] : state) archived += path.rfind(kPrefix, 0) == 0 ? 1 : 0;
  if (archived != files.size()) return false;
  for (const auto& [path, content] : files) {
    const auto found = state.find(kPrefix + path);
    if (found == state.end() || found->second != crypto::digestHex(crypto::DigestAlgorithm::Sha512, content))
      return false;
  }
  return true;
}

archive::NewVersion newOfficeVersion(const OfficeFiles& files, int head, base::Instant now) {
  archive::NewVersion version{archive::ObjectId::of(officeObject()),
                              head,
                              now,
                              "Data kantor",
                              "berkas",
                              "urn:berkas:program",
                              {},
                              false};
  for (const auto& [path, content] : files) version.files.push_back({kPrefix + path, content});
  const json::Value record =
      json::Object{{"type", "office"}, {"id", officeObject()}, {"title", "Data kantor"}};
  version.files.push_back({archive::kDescriptionPath, readBackBytes(record)});
  archive::PremisEvent event{officeObject() + "#" + std::to_string(head + 1),
                             archive::PremisEventType::MetadataModification,
                             now,
                             json::Object{{"files", files.size()}},
                             "urn:berkas:program",
                             "automatic",
                             "urn:berkas:program",
                             officeObject()};
  version.files.push_back({archive::eventPath(head + 1), readBackBytes(event, [&](const json::Value& detail) {
                             return detail == event.detail;
                           })});
  return version;
}

}  // namespace

OfficeFiles officeFilesOf(const base::Disk& disk, const base::Path& folder) {
  OfficeFiles files;
  collect(disk, folder, "", files);
  return files;
}

Office readOffice(const base::Disk& disk, const base::Path& folder, const base::Glyphs& glyphs) {
  const OfficeFiles files = officeFilesOf(disk, folder);
  base::Problems problems;
  auto procedure = collecting(
      problems, [&] { return requests::Procedure::read(parse(files, "procedure.xml"), "procedure.xml"); });
  auto calendar = collecting(
      problems, [&] { return requests::Calendar::read(parse(files, "holidays.xml"), "holidays.xml"); });
  auto reasons = collecting(
      problems, [&] { return requests::Reasons::read(parse(files, "reasons.xml"), "reasons.xml"); });
  auto plan = collecting(problems, [&] { return MailPlan::read(parse(files, "mails.xml"), "mails.xml"); });
  auto mails =
      collecting(problems, [&] { return mail::MailTemplates::load(disk, folder / "mail-templates"); });
  letters::OfficeData data = letters::readOfficeData(
      [&](const std::string& name) -> std::optional<base::Bytes> {
        const auto found = files.find(name);
        return found == files.end() ? std::nullopt : std::optional(found->second);
      },
      problems);
  letters::Catalogue templates = readTemplates(files, problems);
  if (problems.empty()) letters::checkSeries(data, templates, problems);
  checkTexts(files, glyphs, problems);
  if (!problems.empty()) throw base::InvalidSetup(problems);
  return {{std::move(*procedure), std::move(*calendar), std::move(*reasons)},
          std::move(data),
          std::move(templates),
          std::move(*mails),
          std::move(*plan)};
}

std::unique_ptr<OfficeHistory> OfficeHistory::open(const base::Disk& disk, const base::Path& folder,
                                                   archive::Store& store, base::Instant now) {
  Office office = readOffice(disk, folder);
  const OfficeFiles files = officeFilesOf(disk, folder);
  const auto object = archive::ObjectId::of(officeObject());
  for (;;) {
    const auto archived = store.find(object);
    if (archived && isArchived(files, *archived)) {
      return std::unique_ptr<OfficeHistory>(new OfficeHistory(store, std::move(office), archived->head()));
    }
    try {
      // A clock that was set back keeps nobody out; versions stand in the order of their times all the same.
      const base::Instant time = archived ? std::max(now, archived->versions.back().created) : now;
      store.settled(store.commit(newOfficeVersion(files, archived ? archived->head() : 0, time)));
    } catch (const base::Conflict&) {
      // Another process archives the same files at this moment: look again.
    }
  }
}

int OfficeHistory::versionAt(base::Instant time) const {
  const archive::Inventory inventory = this->inventory();
  int version = 1;
  while (version < inventory.head() && inventory.version(version + 1).created <= time) ++version;
  return version;
}

const requests::Rules& OfficeHistory::rulesOf(int version) const {
  if (version == version_) return current_.rules;
  const std::lock_guard guard(mutex_);
  auto& known = rules_[version];
  if (!known) {
    known = std::make_unique<const requests::Rules>(
        requests::Rules{requests::Procedure::read(archivedFile(version, "procedure.xml"), "procedure.xml"),
                        requests::Calendar::read(archivedFile(version, "holidays.xml"), "holidays.xml"),
                        requests::Reasons::read(archivedFile(version, "reasons.xml"), "reasons.xml")});
  }
  return *known;
}

std::string OfficeHistory::classificationOf(int version) const {
  if (version == version_) return current_.letters.issuer(current_.letters.walidata)->classification;
  const std::lock_guard guard(mutex_);
  const auto known = classifications_.find(version);
  if (known != classifications_.end()) return known->second;
  const xml::Element issuers = archivedFile(version, "issuers.xml");
  for (const xml::Element* issuer : issuers.children("issuer")) {
    if (issuer->attributeOr("code") != issuers.attributeOr("walidata")) continue;
    return classifications_[version] = issuer->attributeOr("classification");
  }
  throw base::NotFound("The office's data of version " + std::to_string(version) + " name no Walidata.");
}

archive::Inventory OfficeHistory::inventory() const {
  auto inventory = store_.find(archive::ObjectId::of(officeObject()));
  if (!inventory) throw base::NotFound("The office's data is not in the archive.");
  return *std::move(inventory);
}

xml::Element OfficeHistory::archivedFile(int version, const std::string& name) const {
  const base::Bytes text = store_.read(inventory(), version, std::string(kPrefix) + name);
  return xml::read(text, name, xml::WhiteSpace::Drop);
}

}  // namespace app
