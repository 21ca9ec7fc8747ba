#include "tlog/log.h"

#include <algorithm>

#include "base/error.h"
#include "tlog/detail/edge.h"
#include "tlog/detail/files.h"
#include "tlog/detail/tile_files.h"
#include "tlog/handover.h"
#include "tlog/tiles.h"

namespace tlog {
namespace {

constexpr const char* kCheckpoint = "checkpoint";
constexpr const char* kUnnamed = "checkpoint.new";  // signed, and about to be renamed
constexpr std::uint64_t kLongestNote = 1 << 20;     // bytes
constexpr const char* kMend =
    " Compare with the checkpoints that others keep, find out what happened, and restore log/ from a backup; "
    "do not "
    "let Berkas go on before.";

[[noreturn]] void alarm(const std::string& what) {
  throw base::Corrupt("The transparency log " + what + "." + kMend);
}

// The tiles at the right edge, as a tree that was never written to reads them.
detail::Edge readEdge(const base::Disk& disk, const base::Path& folder, std::uint64_t size) {
  detail::Edge edge;
  edge.size = size;
  Tree tree(disk, folder, size);
  for (unsigned level = 0; level * kTileHeight < 64 && size >> (level * kTileHeight) > 0; ++level) {
    const std::uint64_t hashes = size >> (level * kTileHeight);
    edge.levels.emplace_back();
    for (std::uint64_t at = hashes - hashes % kTileWidth; at < hashes; ++at)
      edge.levels.back().push_back(tree.hashAt({level * kTileHeight, at}));
  }
  if (size % kTileWidth != 0) {
    for (const base::Bytes& leaf : tree.bundle(size / kTileWidth)) detail::appendEntry(edge.bundle, leaf);
  }
  return edge;
}

}  // namespace

void Log::make(base::Disk& disk, const base::Path& folder, const NoteSigner& signer) {
  if (base::exists(disk, folder)) throw base::Conflict("There is a log in " + folder.string() + " already.");
  base::Path making = folder;
  making += ".new";
  base::removeAll(disk, making);
  disk.makeDirectory(making);
  const Checkpoint empty{signer.verifier().name(), 0, emptyRoot()};
  detail::writeDurably(disk, making / kCheckpoint, signedBy({&signer}, empty).bytes());
  disk.syncDirectory(making);
  disk.renameNew(making, folder);
  disk.syncDirectory(folder.parent_path());
}

Log::Log(base::Disk& disk, LogPlaces places, NoteSigner signer)
    : disk_(disk), places_(std::move(places)), signer_(std::move(signer)) {
  const base::FileLock lock = base::FileLock::acquire(places_.lock, base::FileLock::Mode::Exclusive);
  if (!base::exists(disk_, places_.folder))
    alarm("is missing: there is no folder " + places_.folder.string());
  fileSystem_ = disk_.openFileSystem(places_.folder);
  load(readCheckpoint(disk_, places_.folder));
  adoptUnnamed();
  detail::removeBeyond(disk_, places_.folder, sealed_.checkpoint.size);
  checkLastLeaf();
  keepHandover();
  checkNoted();
}

Log::~Log() = default;

// What others appended since, under the lock.
void Log::refresh() {
  SignedCheckpoint checkpoint = readCheckpoint(disk_, places_.folder);
  if (checkpoint != sealed_) {
    const SignedCheckpoint before = sealed_;
    load(std::move(checkpoint));
    compare(before);
  }
  adoptUnnamed();
}

// A checkpoint that was signed and not renamed: its tree was durable before.
void Log::adoptUnnamed() {
  const base::Path path = places_.folder / kUnnamed;
  if (!base::exists(disk_, path)) return;
  const base::Bytes bytes = base::readFile(disk_, path, kLongestNote);
  auto unnamed = SignedCheckpoint::parse(bytes);
  if (unnamed && unnamed->checkpoint.size > sealed_.checkpoint.size &&
      judge(*unnamed, {signer_.verifier()}) == Verdict::Holds) {
    const SignedCheckpoint before = sealed_;
    load(std::move(*unnamed));
    compare(before);
    base::replaceDurably(disk_, places_.folder / kCheckpoint, bytes);
  }
  disk_.removeFile(path);
}

void Log::load(SignedCheckpoint checkpoint) {
  switch (judge(checkpoint, {signer_.verifier()})) {
    case Verdict::Holds:
      break;
    case Verdict::NotSigned:
      alarm("is not signed with the key of this home, " + signer_.verifier().vkey());
    case Verdict::Broken:
      alarm("has a checkpoint whose signature does not hold");
  }
  auto edge = std::make_unique<detail::Edge>(readEdge(disk_, places_.folder, checkpoint.checkpoint.size));
  if (edge->root() != checkpoint.checkpoint.root)
    alarm("is damaged: its tiles do not make the root of its checkpoint");
  sealed_ = std::move(checkpoint);
  edge_ = std::move(edge);
}

void Log::checkLastLeaf() {
  const std::uint64_t size = sealed_.checkpoint.size;
  if (size == 0) return;
  Tree tree(disk_, places_.folder, size);
  if (hashLeaf(tree.leaf(size - 1)) != tree.hashOfLeaf(size - 1))
    alarm("is damaged: its last leaf was changed");
}

void Log::checkNoted() {
  if (base::exists(disk_, places_.noted)) {
    const auto noted = SignedCheckpoint::parse(base::readFile(disk_, places_.noted, kLongestNote));
    if (!noted || noted->checkpoint.origin != sealed_.checkpoint.origin)
      alarm("cannot be held against " + places_.noted.string() + ", which is no checkpoint of it");
    compare(*noted);
    if (noted->checkpoint == sealed_.checkpoint) return;
  }
  base::replaceDurably(disk_, places_.noted, sealed_.bytes());
}

void Log::compare(const SignedCheckpoint& noted) const {
  const Checkpoint& before = noted.checkpoint;
  const std::uint64_t size = sealed_.checkpoint.size;
  if (before.size > size)
    alarm("was cut off: it has " + std::to_string(size) + " leaves and had " + std::to_string(before.size));
  if (Tree(disk_, places_.folder, size).rootAt(before.size) != before.root)
    alarm("was rewritten: it does not begin with the " + std::to_string(before.size) + " leaves that it had");
}

void Log::keepHandover() {
  const std::uint64_t size = sealed_.checkpoint.size;
  const base::Path path = places_.folder / handoverPath(size);
  if (sealed_.note.signatures.size() < 2 || base::exists(disk_, path)) return;
  base::makeDirectories(disk_, path.parent_path());
  base::replaceDurably(disk_, path, sealed_.bytes());
}

Log::Addition::Addition(Log& log)
    : log_(log),
      guard_(log.mutex_),
      lock_(base::FileLock::acquire(log.places_.lock, base::FileLock::Mode::Exclusive)) {
  log_.refresh();
}

Log::Addition::~Addition() = default;

std::uint64_t Log::Addition::first() const {
  return log_.sealed_.checkpoint.size;
}

void Log::Addition::write(const std::vector<base::Bytes>& leaves) {
  next_.reset();
  // What was written before, or by a process that died, and never sealed.
  detail::removeBeyond(log_.disk_, log_.places_.folder, first());
  auto next = std::make_unique<detail::Edge>(*log_.edge_);
  detail::Growth growth(*next, [&](const std::string& path, base::ByteView content) {
    detail::writeAgain(log_.disk_, log_.places_.folder, path, content);
  });
  for (const base::Bytes& leaf : leaves) growth.add(leaf);
  growth.finish();
  next_ = std::move(next);
}

SignedCheckpoint Log::Addition::publish() {
  base::require(next_ != nullptr && next_->size > first(), "a checkpoint without new leaves");
  const std::uint64_t before = first();
  log_.removeNarrower();
  log_.sealed_ = log_.seal(*next_, {&log_.signer_});
  log_.edge_ = std::move(next_);
  for (const Tile& tile : tilesBetween(before, log_.sealed_.checkpoint.size)) {
    if (tile.width != kTileWidth) continue;
    log_.narrower_.push_back(pathOf(tile) + ".p");
    if (tile.level == 0) log_.narrower_.push_back(bundlePath(tile.index, kTileWidth) + ".p");
  }
  return log_.sealed_;
}

std::unique_ptr<Log::Addition> Log::begin() {
  return std::unique_ptr<Addition>(new Addition(*this));
}

SignedCheckpoint Log::seal(const detail::Edge& edge, const std::vector<const NoteSigner*>& signers) {
  SignedCheckpoint made = signedBy(signers, {sealed_.checkpoint.origin, edge.size, edge.root()});
  const base::Path unnamed = places_.folder / kUnnamed;
  detail::writeDurably(disk_, unnamed, made.bytes());
  disk_.syncDirectory(places_.folder);
  disk_.replace(unnamed, places_.folder / kCheckpoint);
  return made;
}

// The sync before made the checkpoint durable that has the full ones (tlog-tiles: "MAY delete").
void Log::removeNarrower() {
  for (const base::Path& folder : narrower_) detail::discard(disk_, places_.folder / folder);
  narrower_.clear();
}

SignedCheckpoint Log::append(const std::vector<base::Bytes>& leaves) {
  const auto addition = begin();
  addition->write(leaves);
  fileSystem_->sync();
  return addition->publish();
}

SignedCheckpoint Log::checkpoint() const {
  return readCheckpoint(disk_, places_.folder);
}

Tree Log::tree() const {
  return {disk_, places_.folder, checkpoint().checkpoint.size};
}

void Log::note() {
  const auto addition = begin();
  checkNoted();
}

SignedCheckpoint Log::changeKey(const base::Bytes& leaf, const NoteSigner& next) {
  base::require(next.verifier().name() == sealed_.checkpoint.origin, "the next key has another log's name");
  const auto addition = begin();
  addition->write({leaf});
  fileSystem_->sync();
  sealed_ = seal(*addition->next_, {&signer_, &next});
  edge_ = std::move(addition->next_);
  signer_ = next;
  keepHandover();
  return sealed_;
}

}  // namespace tlog
