#include "app/office/office.h"

#include <algorithm>

#include "app/office/office_check.h"
#include "app/records/case_record.h"
#include "app/records/identity.h"
#include "app/records/read_back.h"
#include "archive/description.h"
#include "archive/premis_event.h"
#include "base/sentences.h"
#include "base/text.h"
#include "crypto/digest.h"
#include "letters/office_check.h"
#include "xml/reader.h"
#include "xml/texts.h"

namespace app {
namespace {

constexpr std::uint64_t kLargestFile = 8 << 20;
constexpr const char* kPrefix = "kantor/";  // of the office's files in its object
constexpr const char* kLetterTemplates = "letter-templates/";
constexpr const char* kMailTemplates = "mail-templates/";
constexpr const char* kLogos = "logos/";
constexpr const char* kDocuments = "dokumen.xml";

base::Bytes contentOf(const base::Disk& disk, const base::Path& file) {
  try {
    return base::readFile(disk, file, kLargestFile);
  } catch (const base::InvalidInput& large) {
    throw base::InvalidSetup(base::messageOf(large));
  }
}

void collect(const base::Disk& disk, const base::Path& folder, const std::string& prefix,
             OfficeFiles& files) {
  for (const base::DirectoryEntry& entry : disk.list(folder)) {
    if (entry.name[0] == '.') continue;
    if (entry.kind == base::FileKind::Directory) {
      collect(disk, folder / entry.name, prefix + entry.name + "/", files);
    } else {
      files[prefix + entry.name] = contentOf(disk, folder / entry.name);
    }
  }
}

xml::Element parse(const OfficeFiles& files, const std::string& name) {
  const auto found = files.find(name);
  if (found == files.end())
    throw base::InvalidSetup(base::Problems{{{name}, base::Message("office.file-missing", {})}});
  return xml::read(found->second, name, xml::WhiteSpace::Drop);
}

// Office data have one procedure.
void demandKnown(std::string_view procedure) {
  if (procedure != kDataRequests)
    throw base::NotFound(base::Message("office.procedure-unknown", {{"procedure", procedure}}));
}

// Runs one part of the reading and collects its problems.
template <typename Read>
auto collecting(base::Problems& problems, Read read) -> std::optional<decltype(read())> {
  try {
    return read();
  } catch (const base::InvalidInput& problem) {
    if (problem.problems().empty()) problems.push_back({{}, problem.message()});
    problems.insert(problems.end(), problem.problems().begin(), problem.problems().end());
  } catch (const base::NotFound& problem) {
    problems.push_back({{}, problem.message()});
  }
  return std::nullopt;
}

std::vector<std::string> namesIn(const OfficeFiles& files, const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& [path, content] : files) {
    if (path.rfind(folder, 0) == 0 && path.find('/', folder.size()) == std::string::npos)
      names.push_back(path.substr(folder.size()));
  }
  return names;
}

templates::Source sourceOf(const OfficeFiles& files, const std::string& folder = {}) {
  return [&files, folder](const std::string& name) -> std::optional<base::Bytes> {
    const auto found = files.find(folder + name);
    return found == files.end() ? std::nullopt : std::optional(found->second);
  };
}

base::Message problemOfText(std::string_view text, const base::Glyphs& glyphs) {
  const std::string line = base::joined(base::splitWords(text), " ");
  const base::Message problem = base::problemOfCharacters(line, base::Lines::One);
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

// Every file below trust/ must be one: a name that is misspelt would silently trust nobody.
std::vector<crypto::Certificate> readTrust(const OfficeFiles& files, base::Problems& problems) {
  const std::string folder = "trust/";
  std::vector<crypto::Certificate> certificates;
  for (const auto& [path, content] : files) {
    if (path.rfind(folder, 0) != 0) continue;
    const auto read = collecting(problems, [&, &name = path, &pem = content] {
      if (name.size() < 4 || name.compare(name.size() - 4, 4, ".pem") != 0)
        throw base::InvalidSetup(base::Problems{{{name}, base::Message("office.trust-no-certificate", {})}});
      return crypto::Certificate::fromPem(pem, name);
    });
    if (read) certificates.insert(certificates.end(), read->begin(), read->end());
  }
  return certificates;
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
  if (base::exists(disk, folder)) collect(disk, folder, "", files);
  return files;
}

Office readOffice(const OfficeFiles& files, const base::Glyphs& glyphs) {
  base::Problems problems;
  auto procedure = collecting(
      problems, [&] { return requests::Procedure::read(parse(files, "procedure.xml"), "procedure.xml"); });
  auto calendar = collecting(
      problems, [&] { return requests::Calendar::read(parse(files, "holidays.xml"), "holidays.xml"); });
  auto reasons = collecting(
      problems, [&] { return requests::Reasons::read(parse(files, "reasons.xml"), "reasons.xml"); });
  auto plan = collecting(problems, [&] { return MailPlan::read(parse(files, "mails.xml"), "mails.xml"); });
  auto policy = collecting(problems, [&] {
    if (files.count(kDocuments) == 0) return intake::Policy::standard();
    return intake::Policy::read(parse(files, kDocuments), kDocuments);
  });
  auto mails = collecting(problems, [&] {
    return mail::MailTemplates::load(namesIn(files, kMailTemplates), sourceOf(files, kMailTemplates));
  });
  letters::OfficeData data = letters::readOfficeData(sourceOf(files), problems);
  letters::Catalogue templates =
      letters::Catalogue::load(namesIn(files, kLetterTemplates), sourceOf(files, kLetterTemplates), problems);
  std::vector<crypto::Certificate> trust = readTrust(files, problems);
  if (problems.empty()) letters::checkSeries(data, templates, problems);
  checkTexts(files, glyphs, problems);
  if (!problems.empty()) throw base::InvalidSetup(problems);
  Office office{{std::move(*procedure), std::move(*calendar), std::move(*reasons)},
                std::move(data),
                std::move(templates),
                std::move(*mails),
                std::move(*plan),
                std::move(*policy),
                std::move(trust)};
  for (const std::string& name : namesIn(files, kLogos)) office.logos[name] = files.at(kLogos + name);
  return office;
}

OfficeHistory::OfficeHistory(archive::Store& store, const OfficeFiles& files) : store_(store) {
  const auto archived = newest();
  if (!archived) return;
  const bool isNewest = isArchived(files, *archived);
  try {
    put(readOffice(isNewest ? files : archivedFiles(*archived)), archived->head());
    differed_ = !isNewest;
  } catch (const base::InvalidSetup&) {
    // A program that is stricter than the one that archived it. What takes its place may be right.
  }
}

std::unique_ptr<OfficeHistory> OfficeHistory::open(const base::Disk& disk, const base::Path& folder,
                                                   archive::Store& store, base::Instant now) {
  const OfficeFiles files = officeFilesOf(disk, folder);
  auto history = std::make_unique<OfficeHistory>(store, files);
  if (history->differed()) history->takeOver(files, now);
  return history;
}

bool OfficeHistory::takeOver(const OfficeFiles& files, base::Instant now, const Accept& accept) {
  for (;;) {
    const auto archived = newest();
    const bool isKnown = archived && isArchived(files, *archived);
    const auto current = this->current();
    if (isKnown && current && current->version == archived->head()) return false;
    Office fresh = readOffice(files);
    if (isKnown) {  // taken over by another process
      put(std::move(fresh), archived->head());
      return true;
    }
    const base::Problems problems = checkOffice(fresh);
    if (!problems.empty()) throw base::InvalidSetup(problems);
    if (accept) accept(fresh);
    try {
      // A clock that was set back keeps nobody out; versions stand in the order of their times all the same.
      const base::Instant time = archived ? std::max(now, archived->versions.back().created) : now;
      const archive::Receipt receipt =
          store_.commit(newOfficeVersion(files, archived ? archived->head() : 0, time));
      store_.settled(receipt);
      put(std::move(fresh), receipt.version);
      return true;
    } catch (const base::Conflict&) {
      // Another process is archiving the same files: try again.
    }
  }
}

const requests::Rules& Office::rulesOf(std::string_view procedure) const {
  demandKnown(procedure);
  return rules;
}

void OfficeHistory::put(Office office, int version) {
  office.version = version;
  auto rules = std::make_unique<const requests::Rules>(office.rules);
  std::string classification = office.letters.issuer(office.letters.walidata)->classification;
  auto next = std::make_shared<const Office>(std::move(office));
  const std::lock_guard guard(mutex_);
  rules_.emplace(version, std::move(rules));
  classifications_.emplace(version, std::move(classification));
  current_ = std::move(next);
}

std::shared_ptr<const Office> OfficeHistory::current() const {
  const std::lock_guard guard(mutex_);
  return current_;
}

int OfficeHistory::versionAt(base::Instant time) const {
  const archive::Inventory inventory = this->inventory();
  int version = 1;
  while (version < inventory.head() && inventory.version(version + 1).created <= time) ++version;
  return version;
}

const requests::Rules& OfficeHistory::rulesOf(std::string_view procedure, int version) const {
  demandKnown(procedure);
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
  const std::lock_guard guard(mutex_);
  const auto known = classifications_.find(version);
  if (known != classifications_.end()) return known->second;
  const xml::Element issuers = archivedFile(version, "issuers.xml");
  for (const xml::Element* issuer : issuers.children("issuer")) {
    if (issuer->attributeOr("code") != issuers.attributeOr("walidata")) continue;
    return classifications_[version] = issuer->attributeOr("classification");
  }
  throw base::NotFound(base::Message("office.version-without-walidata", {{"version", version}}));
}

std::string OfficeHistory::templateSays(int version, const std::string& kind,
                                        const std::string& attribute) const {
  const std::lock_guard guard(mutex_);
  const auto [known, isNew] = sayings_.try_emplace({version, kind, attribute});
  if (isNew) known->second = archivedSaying(version, "letter-templates/" + kind + ".xml", attribute);
  return known->second;
}

std::string OfficeHistory::archivedSaying(int version, const std::string& name,
                                          const std::string& attribute) const {
  const archive::Inventory office = inventory();
  const auto& state = office.version(version).state;
  if (state.count(std::string(kPrefix) + name) == 0) return {};
  return std::string(archivedFile(version, name).attributeOr(attribute));
}

std::optional<archive::Inventory> OfficeHistory::newest() const {
  return store_.find(archive::ObjectId::of(officeObject()));
}

archive::Inventory OfficeHistory::inventory() const {
  auto inventory = newest();
  if (!inventory) throw base::NotFound(base::Message("office.not-archived", {}));
  return *std::move(inventory);
}

OfficeFiles OfficeHistory::archivedFiles(const archive::Inventory& inventory) const {
  OfficeFiles files;
  for (const auto& [path, digest] : inventory.versions.back().state) {
    if (path.rfind(kPrefix, 0) == 0)
      files[path.substr(std::string_view(kPrefix).size())] = store_.read(inventory, inventory.head(), path);
  }
  return files;
}

xml::Element OfficeHistory::archivedFile(int version, const std::string& name) const {
  const base::Bytes text = store_.read(inventory(), version, std::string(kPrefix) + name);
  return xml::read(text, name, xml::WhiteSpace::Drop);
}

}  // namespace app
