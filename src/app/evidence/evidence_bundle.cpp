#include "app/evidence/evidence_bundle.h"

#include <algorithm>
#include <cctype>
#include <memory>
#include <set>

#include "app/evidence/premis_document.h"
#include "app/evidence/signature_certificates.h"
#include "app/records/stored_json.h"
#include "crypto/digest.h"
#include "xml/writer.h"

namespace app {
namespace {

using Take = std::function<void(base::ByteView)>;

// A content of the object: its place in the bundle, and its name in the store.
struct Part {
  std::string path;  // "data/…"
  int version = 0;
  std::string logicalPath;
};

// All files of the newest version, then those that only earlier versions have.
std::vector<Part> partsOf(const archive::Inventory& inventory) {
  std::vector<Part> parts;
  std::set<std::string> known;
  for (const auto& [path, digest] : inventory.version(inventory.head()).state) {
    parts.push_back({"data/" + path, inventory.head(), path});
    known.insert(digest);
  }
  for (int version = 1; version < inventory.head(); ++version) {
    const auto& state = inventory.version(version).state;
    for (const auto& [path, digest] : state) {
      if (known.count(digest) == 0)
        parts.push_back({"data/versi-lama/" + archive::versionName(version) + "/" + path, version, path});
    }
    for (const auto& [path, digest] : state) known.insert(digest);
  }
  return parts;
}

zip::Content fixed(base::Bytes text) {
  auto shared = std::make_shared<const base::Bytes>(std::move(text));
  return [shared](const Take& take) { take(*shared); };
}

bool endsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::string folderNameOf(const std::string& ticket) {
  std::string name;
  for (const char c : ticket) {
    const bool isPlain = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.';
    name += isPlain ? c : '-';
  }
  return name.empty() || name.front() == '.' ? "berkas" + name : name;
}

std::string twelveDigits(std::uint64_t index) {
  std::string digits = std::to_string(index);
  digits.insert(0, digits.size() < 12 ? 12 - digits.size() : 0, '0');
  return digits;
}

class BundleMaker {
 public:
  BundleMaker(const BundleSource& source, const ProvenLeaves& log) : source_(source), log_(log) {}

  bagit::Bag make(const BundleTexts& texts) {
    bag_.folder = folderNameOf(source_.ticket);
    bag_.labels = {{"Source-Organization", source_.organization},
                   {"External-Description", source_.title},
                   {"External-Identifier", source_.inventory.id.text()},
                   {"Bagging-Date", log_.newest.in(source_.zone).date.iso()},
                   {"Bag-Software-Agent", "Berkas " BERKAS_VERSION}};
    addPayload();
    addInventories();
    addLog();
    add("metadata/premis.xml", xml::write(premisDocument(premis_)));
    add("periksa.sh", texts.script);
    add("BACA-SAYA.md", texts.readMe);
    return std::move(bag_);
  }

 private:
  void add(const std::string& path, base::Bytes content) {
    bag_.files.push_back({path, fixed(std::move(content))});
  }

  void addPayload() {
    premis_.id = source_.inventory.id.text();
    premis_.title = source_.title;
    const auto parts = partsOf(source_.inventory);
    for (const Part& part : parts) readEvent(part);
    for (const Part& part : parts) {
      addPart(part);
      addCertificates(part);
    }
  }

  void readEvent(const Part& part) {
    if (part.path.rfind("data/metadata/peristiwa/", 0) != 0) return;
    const base::Bytes bytes = source_.store.read(source_.inventory, part.version, part.logicalPath);
    try {
      premis_.events.push_back(archive::premisEventFromJson(storedJson(bytes, part.logicalPath)));
    } catch (const base::Corrupt&) {
      return;  // it lies in the bag as it is
    }
    const json::Value* documents = premis_.events.back().detail.find("documents");
    if (documents == nullptr || documents->array() == nullptr) return;
    for (const json::Value& document : *documents->array()) documents_[document.stringOr("path")] = document;
  }

  void addPart(const Part& part) {
    bag_.files.push_back({part.path, [source = source_, part](const Take& take) {
                            source.store.read(source.inventory, part.version, part.logicalPath, take);
                          }});
    const auto file = source_.store.describe(source_.inventory, part.version, part.logicalPath);
    const auto known = documents_.find(part.logicalPath);
    const json::Value document = known == documents_.end() ? json::Value() : known->second;
    const char* const guess = endsWith(part.path, ".json") ? "application/json" : "application/octet-stream";
    premis_.files.push_back({part.path, file.sha512, file.size, document.stringOr("media_type", guess),
                             document.stringOr("original_name")});
  }

  void addCertificates(const Part& part) {
    if (!endsWith(part.path, ".pdf")) return;
    const base::Bytes pdf = source_.store.read(source_.inventory, part.version, part.logicalPath);
    for (const crypto::Certificate& certificate : signatureCertificates(pdf)) {
      const std::string name = "bukti/sertifikat/" +
                               crypto::digestHex(crypto::DigestAlgorithm::Sha256, certificate.der()) + ".cer";
      if (certificates_.insert(name).second) add(name, certificate.der());
    }
  }

  void addInventories() {
    const base::Path folder = source_.store.root() / source_.inventory.id.folder();
    for (int version = 1; version <= source_.inventory.head(); ++version) {
      const std::string name = archive::versionName(version);
      for (const char* file : {"inventory.json", "inventory.json.sha512"})
        add("bukti/objek/" + name + "/" + file, base::readFile(source_.store.disk(), folder / name / file));
    }
  }

  void addLog() {
    add("bukti/checkpoint", log_.checkpoint);
    add("bukti/kunci-log.vkey", log_.vkey + "\n");
    addLeaves("bukti/daun/", log_.leaves);
    addLeaves("bukti/serah-terima/", log_.handovers);
    for (const auto& [path, content] : log_.stamps) add("bukti/cap-waktu/" + path, content);
    for (const auto& [size, proof] : log_.consistency)
      add("bukti/konsistensi/" + std::to_string(size), proof);
  }

  void addLeaves(const std::string& folder, const std::vector<ProvenLeaves::Leaf>& leaves) {
    for (const ProvenLeaves::Leaf& leaf : leaves) {
      add(folder + twelveDigits(leaf.index) + ".json", leaf.line);
      add(folder + twelveDigits(leaf.index) + ".tlog-proof", leaf.proof);
    }
  }

  const BundleSource& source_;
  const ProvenLeaves& log_;
  bagit::Bag bag_;
  PremisObject premis_;
  std::map<std::string, json::Value> documents_;  // by logical path
  std::set<std::string> certificates_;
};

}  // namespace

BundleTexts readBundleTexts(const base::Disk& disk, const base::Path& folder) {
  return {base::readFile(disk, folder / "periksa.sh"), base::readFile(disk, folder / "BACA-SAYA.md")};
}

bagit::Bag evidenceBundle(const BundleSource& source, const ProvenLeaves& log, const BundleTexts& texts) {
  return BundleMaker(source, log).make(texts);
}

}  // namespace app
