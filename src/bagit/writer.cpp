#include "bagit/writer.h"

#include <algorithm>
#include <map>
#include <memory>

#include "bagit/manifest.h"
#include "base/error.h"
#include "base/random.h"
#include "crypto/digest.h"

namespace bagit {
namespace {

using Files = std::map<std::string, zip::Content>;
using Take = std::function<void(base::ByteView)>;

zip::Content contentOf(std::string text) {
  return [text = std::move(text)](const Take& take) { take(text); };
}

// Digests of the payload and of the other files, and the size of the payload.
struct Account {
  Digests payload;
  Digests tags;
  std::uint64_t octets = 0;
};

void count(const std::string& path, const zip::Content& content, Account& account) {
  const bool isPayload = path.rfind("data/", 0) == 0;
  crypto::Hasher hasher(crypto::DigestAlgorithm::Sha512);
  content([&](base::ByteView piece) {
    hasher.update(piece);
    if (isPayload) account.octets += piece.size();
  });
  (isPayload ? account.payload : account.tags)[path] = hasher.finishHex();
}

// All files of the bag, including the manifests.
Files complete(const Bag& bag, Account& account) {
  Files files;
  for (const BagFile& file : bag.files) {
    base::require(faultOfPath(file.path).empty(), "a path of a bag leaves it");
    base::require(files.emplace(file.path, file.content).second, "a path of a bag stands twice");
    count(file.path, file.content, account);
  }
  const auto add = [&](const std::string& path, const std::string& text) {
    base::require(files.emplace(path, contentOf(text)).second, "a bag's own file is given");
    count(path, files[path], account);
  };
  Labels labels = bag.labels;
  labels.push_back(
      {"Payload-Oxum", std::to_string(account.octets) + "." + std::to_string(account.payload.size())});
  labels.push_back({std::string(kCanonicalLabel), "1"});
  add("bagit.txt", std::string(declarationText()));
  add("bag-info.txt", labelText(labels));
  add("manifest-sha512.txt", manifestText(account.payload));
  return files;
}

void writeZip(const Bag& bag, const Files& files, base::Disk& disk, const base::Path& path) {
  const auto file = disk.create(path);
  zip::Writer writer(*file);
  for (const auto& [name, content] : files) writer.add(bag.folder + "/" + name, content);
  writer.finish();
  file->sync();
  file->close();
}

void writeFile(base::Disk& disk, const base::Path& path, const zip::Content& content) {
  const auto file = disk.create(path);
  content([&](base::ByteView piece) { file->append(piece); });
  file->sync();
  file->close();
}

void writeFolder(const Files& files, base::Disk& disk, const base::Path& path) {
  disk.makeDirectory(path);
  for (const auto& [name, content] : files) {
    base::makeDirectories(disk, (path / name).parent_path());
    writeFile(disk, path / name, content);
    disk.syncDirectory((path / name).parent_path());
  }
}

// Contents that throw when they differ from the digests computed before.
Files guarded(const Files& files, const Account& account) {
  Files result;
  for (const auto& [path, content] : files) {
    const Digests& digests = path.rfind("data/", 0) == 0 ? account.payload : account.tags;
    result[path] = [content, path, expected = digests.at(path)](const Take& take) {
      crypto::Hasher hasher(crypto::DigestAlgorithm::Sha512);
      content([&](base::ByteView piece) {
        hasher.update(piece);
        take(piece);
      });
      if (hasher.finishHex() != expected) throw base::Corrupt(base::Message("bag.changed", {{"path", path}}));
    };
  }
  return result;
}

}  // namespace

std::string write(const Bag& bag, base::Disk& disk, const base::Path& path, Form form) {
  if (base::exists(disk, path)) throw base::Conflict(base::Message("bag.exists", {{"path", path.string()}}));
  Account account;
  Files files = complete(bag, account);
  files = guarded(files, account);
  const std::string tagManifest = manifestText(account.tags);
  files["tagmanifest-sha512.txt"] = contentOf(tagManifest);
  const base::Path folder = path.has_parent_path() ? path.parent_path() : base::Path(".");
  const base::Path fresh = folder / (path.filename().string() + "." + base::randomToken(40) + ".new");
  try {
    form == Form::Zip ? writeZip(bag, files, disk, fresh) : writeFolder(files, disk, fresh);
    disk.renameNew(fresh, path);
  } catch (const base::Error&) {
    base::removeAll(disk, fresh);
    throw;
  }
  disk.syncDirectory(folder);
  return crypto::digestHex(crypto::DigestAlgorithm::Sha512, tagManifest);
}

}  // namespace bagit
