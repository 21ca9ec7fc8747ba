#include "archive/detail/staging.h"

#include <functional>
#include <set>

#include "archive/detail/journalling.h"
#include "archive/detail/limits.h"
#include "archive/detail/plain_path.h"
#include "base/error.h"
#include "base/random.h"
#include "base/utf8.h"
#include "crypto/digest.h"

namespace archive::detail {
namespace {

constexpr const char* kDeclaration = "0=ocfl_object_1.1";

class Preparation {
 public:
  Preparation(base::Disk& disk, const base::Path& staging, const base::Path& root, const NewVersion& version,
              const std::optional<Inventory>& before, bool isNew)
      : disk_(disk), root_(root), version_(version), before_(before), after_{version.object, {}, {}, {}} {
    prepared_.container = staging / base::randomToken(100);
    prepared_.object = prepared_.container;
    prepared_.isNew = isNew;
    if (before) after_ = *before;
    number_ = after_.head() + 1;
  }

  Prepared run() {
    disk_.makeDirectory(prepared_.container);
    try {
      if (prepared_.isNew) findPlace();
      linkEarlierVersions();
      disk_.makeDirectory(prepared_.object / versionName(number_));
      addFiles();
      writeInventories();
      base::writeNewFile(disk_, prepared_.object / kDeclaration, "ocfl_object_1.1\n");
    } catch (...) {
      discard(disk_, prepared_.container);
      throw;
    }
    return std::move(prepared_);
  }

 private:
  // The container becomes the topmost folder that the root lacks, and contains the folders below it down to
  // the object.
  void findPlace() {
    bool isFound = false;
    for (const base::Path& name : base::Path(version_.object.folder())) {
      if (isFound) {
        prepared_.object /= name;
        disk_.makeDirectory(prepared_.object);
      } else {
        prepared_.place /= name;
        isFound = !base::exists(disk_, root_ / prepared_.place);
      }
    }
  }

  // Files of earlier versions are hard links until the present object is removed.
  void linkEarlierVersions() {
    for (int number = 1; number < number_; ++number) {
      linkFolder(root_ / version_.object.folder() / versionName(number),
                 prepared_.object / versionName(number));
    }
  }

  void linkFolder(const base::Path& from, const base::Path& to) {
    disk_.makeDirectory(to);
    for (const base::DirectoryEntry& entry : disk_.list(from)) {
      if (entry.kind == base::FileKind::Directory) {
        linkFolder(from / entry.name, to / entry.name);
      } else {
        disk_.link(from / entry.name, to / entry.name);
      }
    }
  }

  void addFiles() {
    VersionRecord record;
    if (before_ && version_.keepsOthers) record.state = before_->versions.back().state;
    record.created = version_.created;
    record.message = version_.message;
    record.userName = version_.userName;
    record.userAddress = version_.userAddress;
    const base::Path folder = prepared_.object / contentFolder();
    disk_.makeDirectory(folder);
    for (const NewFile& file : version_.files) {
      const ArchivedFile archived = addFile(file);
      record.state[archived.logicalPath] = archived.sha512;
      prepared_.receipt.files.push_back(archived);
    }
    if (names_.empty()) disk_.removeDirectory(folder);  // must not be empty (OCFL 1.1, E024)
    after_.versions.push_back(std::move(record));
  }

  // Content that the object already holds is referenced, not stored again.
  ArchivedFile addFile(const NewFile& file) {
    ArchivedFile archived;
    archived.logicalPath = file.logicalPath;
    const std::string name = freeName(file.logicalPath);
    archived.contentPath = contentFolder() + "/" + name;
    const base::Path path = prepared_.object / archived.contentPath;
    write(file, path, archived);
    const auto known = after_.manifest.find(archived.sha512);
    if (known != after_.manifest.end()) {
      archived.contentPath = known->second.front();
      disk_.removeFile(path);
    } else {
      after_.manifest[archived.sha512] = {archived.contentPath};
      after_.sha256[archived.sha256].push_back(archived.contentPath);
      names_.insert(name);
    }
    return archived;
  }

  std::string contentFolder() const { return versionName(number_) + "/content"; }

  // The files of a version lie in one folder, since every later version must make their folders anew.
  std::string freeName(const std::string& logicalPath) const {
    const std::string own = logicalPath.substr(logicalPath.rfind('/') + 1);
    std::string name = own;
    for (int number = 2; names_.count(name) > 0; ++number) name = std::to_string(number) + "-" + own;
    return name;
  }

  void write(const NewFile& file, const base::Path& path, ArchivedFile& archived) {
    crypto::Hasher sha256(crypto::DigestAlgorithm::Sha256);
    crypto::Hasher sha512(crypto::DigestAlgorithm::Sha512);
    const auto note = [&](base::ByteView piece) {
      sha256.update(piece);
      sha512.update(piece);
      archived.size += piece.size();
    };
    if (const auto* kept = std::get_if<KeptFile>(&file.content)) {
      disk_.link(kept->path, path);
      note(kept->bytes);
    } else if (const auto* bytes = std::get_if<base::Bytes>(&file.content)) {
      base::writeNewFile(disk_, path, *bytes);
      note(*bytes);
    } else if (const auto* derived = std::get_if<Derived>(&file.content)) {
      const base::Bytes made = (*derived)(prepared_.receipt.files);
      base::writeNewFile(disk_, path, made);
      note(made);
    } else {
      copy(std::get<base::Path>(file.content), path, note);
    }
    archived.sha256 = sha256.finishHex();
    archived.sha512 = sha512.finishHex();
  }

  void copy(const base::Path& from, const base::Path& to, const std::function<void(base::ByteView)>& note) {
    const auto in = disk_.openForReading(from);
    const auto out = disk_.create(to);
    for (base::Bytes piece = in->read(kPiece); !piece.empty(); piece = in->read(kPiece)) {
      out->append(piece);
      note(piece);
    }
    out->close();
  }

  void writeInventories() {
    const base::Bytes inventory = toBytes(after_);
    const std::string sidecar = sidecarFor(inventory);
    for (const base::Path& folder : {prepared_.object / versionName(number_), prepared_.object}) {
      base::writeNewFile(disk_, folder / "inventory.json", inventory);
      base::writeNewFile(disk_, folder / "inventory.json.sha512", sidecar);
    }
    prepared_.receipt.object = version_.object;
    prepared_.receipt.version = number_;
    prepared_.receipt.inventorySha512 = sidecar.substr(0, sidecar.find(' '));
    prepared_.entries = {{version_.object, number_, version_.created, eventOf(version_.event, number_),
                          prepared_.receipt.inventorySha512}};
  }

  base::Disk& disk_;
  const base::Path& root_;
  const NewVersion& version_;
  const std::optional<Inventory>& before_;
  Inventory after_;
  int number_ = 1;
  std::set<std::string> names_;  // of new content
  Prepared prepared_{{}, {}, true, {}, {version_.object, 0, {}, {}, {}}, {}};
};

void checkPaths(const NewVersion& version, const std::optional<Inventory>& before, base::Problems& problems) {
  std::set<std::string, std::less<>> fresh;
  for (const NewFile& file : version.files) {
    if (!isPlainPath(file.logicalPath)) {
      problems.push_back({{file.logicalPath}, base::Message("archive.path-not-plain", {})});
    } else if (!fresh.insert(file.logicalPath).second) {
      problems.push_back({{file.logicalPath}, base::Message("archive.path-twice", {})});
    }
  }
  std::set<std::string, std::less<>> all = fresh;
  if (before && version.keepsOthers) {
    for (const auto& [path, digest] : before->versions.back().state) all.insert(path);
  }
  for (const std::string& path : all) {
    const std::string above = fileAbove(path, all);
    if (!above.empty())
      problems.push_back({{path}, base::Message("archive.path-below-file", {{"file", above}})});
  }
}

void check(const NewVersion& version, const std::optional<Inventory>& before) {
  base::Problems problems;
  const base::Place object{version.object.text()};
  if (version.files.empty()) problems.push_back({object, base::Message("archive.version-empty", {})});
  if (base::findInvalidUtf8(version.message))
    problems.push_back({object, base::Message("archive.message-not-utf8", {})});
  if (base::findInvalidUtf8(version.userName))
    problems.push_back({object, base::Message("archive.user-name-not-utf8", {})});
  if (!ObjectId::parse(version.userAddress))
    problems.push_back({object, base::Message("archive.user-address-no-uri", {})});
  checkPaths(version, before, problems);
  if (!problems.empty()) throw base::InvalidInput(problems);
}

}  // namespace

Prepared prepare(base::Disk& disk, const base::Path& staging, const base::Path& root,
                 const NewVersion& version, const std::optional<Inventory>& before) {
  check(version, before);
  return Preparation(disk, staging, root, version, before, !before).run();
}

Prepared prepareReplacement(base::Disk& disk, const base::Path& staging, const base::Path& root,
                            const NewVersion& version) {
  check(version, std::nullopt);
  return Preparation(disk, staging, root, version, std::nullopt, false).run();
}

bool discard(base::Disk& disk, const base::Path& path) {
  try {
    base::removeAll(disk, path);
    return true;
  } catch (const base::Error&) {
    return false;
  }
}

}  // namespace archive::detail
