#include "app/home/log_keys.h"

#include "archive/tombstone.h"
#include "base/error.h"
#include "base/random.h"
#include "base/text.h"
#include "crypto/digest.h"
#include "tlog/record.h"

namespace app {
namespace {

constexpr std::uint64_t kLargestKey = 64 << 10;

// The next key's file until the log has accepted it.
base::Path nextOf(const base::Path& path) {
  return path.string() + ".next";
}

void writeSigner(base::Disk& disk, const tlog::NoteSigner& signer, const base::Path& key,
                 const base::Path& verifier) {
  base::replaceDurably(disk, key, signer.key().pem().text());
  base::replaceDurably(disk, verifier, signer.verifier().vkey() + "\n");
}

tlog::VerifierKey readVerifier(const base::Disk& disk, const base::Path& path) {
  if (!base::exists(disk, path))
    throw base::InvalidSetup(base::Message("log-key.no-verifier", {{"file", path.string()}}));
  const auto key = tlog::VerifierKey::parse(base::trimmed(base::readFile(disk, path, kLargestKey)));
  if (!key) throw base::InvalidSetup(base::Message("log-key.bad-verifier", {{"file", path.string()}}));
  return *key;
}

tlog::NoteSigner readSigner(const base::Disk& disk, const base::Path& key, const base::Path& verifier) {
  const tlog::VerifierKey known = readVerifier(disk, verifier);
  if (!base::exists(disk, key))
    throw base::InvalidSetup(base::Message("log-key.missing", {{"file", key.string()}}));
  tlog::NoteSigner signer(
      known.name(),
      crypto::Ed25519Key::fromPem(crypto::Secret(base::readFile(disk, key, kLargestKey)), key.string()));
  if (!(signer.verifier() == known))
    throw base::InvalidSetup(
        base::Message("log-key.other", {{"key", key.string()}, {"verifier", verifier.string()}}));
  return signer;
}

// The log knows which key came out of it.
void finishChange(base::Disk& disk, const Home& home) {
  const base::Path key = nextOf(home.logKey());
  const base::Path verifier = nextOf(home.logVerifier());
  if (!base::exists(disk, verifier)) return;
  const tlog::NoteSigner next = readSigner(disk, key, verifier);
  const auto sealed = tlog::readCheckpoint(disk, home.log());
  if (tlog::judge(sealed, {next.verifier()}) == tlog::Verdict::Holds) {
    disk.replace(key, home.logKey());
    disk.replace(verifier, home.logVerifier());
  } else {
    disk.removeFile(verifier);
    disk.removeFile(key);
  }
  disk.syncDirectory(home.keys());
}

// Whether the archive has the version of a leaf, or a tombstone instead.
bool standsInArchive(const base::Disk& disk, const Home& home, base::ByteView leaf) {
  const auto record = tlog::Record::parse(leaf);
  const auto object = record ? archive::ObjectId::parse(record->object) : std::nullopt;
  if (!object) return true;
  const base::Path folder = home.archive() / object->folder();
  const base::Path inventory = folder / archive::versionName(record->version) / "inventory.json";
  if (!base::exists(disk, folder / "inventory.json")) return false;
  const base::Bytes head = base::readFile(disk, folder / "inventory.json");
  if (archive::isTombstone(archive::inventoryFromBytes(head, (folder / "inventory.json").string())))
    return true;
  return base::exists(disk, inventory) &&
         crypto::digestHex(crypto::DigestAlgorithm::Sha512, base::readFile(disk, inventory)) ==
             record->inventorySha512;
}

// A crash may have left a folder without its log, or the log there and the rest here.
base::Path formerLogFolder(const base::Disk& disk, const Home& home, base::Date today) {
  for (int number = 1;; ++number) {
    const std::string name = today.iso() + (number == 1 ? "" : "-" + std::to_string(number));
    base::Path folder = home.formerLogs() / name;
    if (!base::exists(disk, folder / "log") || !base::exists(disk, home.log())) return folder;
  }
}

// Afterwards the home is without a log (isWithoutLog).
base::Path closeLog(base::Disk& disk, const Home& home, base::Date today) {
  base::Path former = formerLogFolder(disk, home, today);
  base::makeDirectories(disk, former);
  const base::Path verifier = former / home.logVerifier().filename();
  if (base::exists(disk, home.logVerifier()) && !base::exists(disk, verifier))
    base::replaceDurably(disk, verifier, base::readFile(disk, home.logVerifier(), kLargestKey));
  if (base::exists(disk, home.log())) disk.renameNew(home.log(), former / "log");
  disk.syncDirectory(former);
  disk.syncDirectory(home.path());
  for (const base::Path& last : {home.logVerifier(), home.logNoted()}) {
    base::removeAll(disk, last);
    disk.syncDirectory(last.parent_path());
  }
  return former;
}

std::unique_ptr<tlog::Log> openWith(base::Disk& disk, const Home& home, tlog::NoteSigner signer) {
  return std::make_unique<tlog::Log>(
      disk, tlog::LogPlaces{home.log(), home.logLock(), home.logNoted(), home.patience()}, std::move(signer),
      [&disk, home](base::ByteView leaf) { return standsInArchive(disk, home, leaf); });
}

}  // namespace

bool isWithoutLog(const base::Disk& disk, const Home& home) {
  return !base::exists(disk, home.log()) && !base::exists(disk, home.logKey()) &&
         !base::exists(disk, home.logNoted());
}

void makeLog(base::Disk& disk, const Home& home) {
  const tlog::NoteSigner signer("berkas-log/" + base::randomToken(80), crypto::Ed25519Key::generate());
  writeSigner(disk, signer, home.logKey(), home.logVerifier());
  tlog::Log::make(disk, home.log(), signer);
}

tlog::NoteSigner readLogSigner(const base::Disk& disk, const Home& home) {
  return readSigner(disk, home.logKey(), home.logVerifier());
}

tlog::VerifierKey readLogVerifier(const base::Disk& disk, const Home& home) {
  return readVerifier(disk, home.logVerifier());
}

std::unique_ptr<tlog::Log> openLog(base::Disk& disk, const Home& home) {
  if (base::exists(disk, nextOf(home.logVerifier()))) {
    openWith(disk, home, readLogSigner(disk, home));  // adopts a checkpoint that was signed but not renamed
    finishChange(disk, home);
  }
  return openWith(disk, home, readLogSigner(disk, home));
}

ReplacedLog replaceLog(base::Disk& disk, const Home& home, archive::Store& store, base::Date today) {
  if (base::exists(disk, home.logKey())) {
    throw base::Conflict(base::Message("log-key.still-there", {{"file", home.logKey().string()}}));
  }
  const base::Path former = closeLog(disk, home, today);
  makeLog(disk, home);
  store.journalAll();
  return {readLogVerifier(disk, home), former};
}

tlog::VerifierKey changeLogKey(base::Disk& disk, const Home& home, base::Instant now,
                               const std::string& agent) {
  const auto log = openLog(disk, home);
  const tlog::VerifierKey old = log->signer().verifier();
  const tlog::NoteSigner next(old.name(), crypto::Ed25519Key::generate());
  writeSigner(disk, next, nextOf(home.logKey()), nextOf(home.logVerifier()));
  tlog::Record record;
  record.seq = log->checkpoint().checkpoint.size;
  record.time = now;
  record.event = tlog::event::kKeyChange;
  record.agent = agent;
  record.oldKey = old.vkey();
  record.newKey = next.verifier().vkey();
  log->changeKey(record.line(), next);
  finishChange(disk, home);
  return next.verifier();
}

}  // namespace app
