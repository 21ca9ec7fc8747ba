#include "tlog/log.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/error.h"
#include "base/sentences.h"
#include "tlog/detail/edge.h"
#include "tlog/detail/files.h"
#include "tlog/detail/tile_files.h"
#include "tlog/handover.h"
#include "tlog/tiles.h"

namespace tlog {
namespace {

[[noreturn]] void alarm(base::Message what) {
  throw base::Corrupt(base::inSequence({std::move(what), base::Message("log.alarm", {})}));
}

base::FileLock lockOf(const LogPlaces& places) {
  return base::FileLock::acquire(places.lock, base::FileLock::Mode::Exclusive, "the transparency log",
                                 places.patience);
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

// Nothing when there is no such file or it is too large for a log's. Other errors of the disk are passed on.
std::optional<base::Bytes> contentOf(const base::Disk& disk, const base::Path& path) {
  try {
    return base::readFile(disk, path, kLongestBundle);
  } catch (const base::NotFound&) {
    return std::nullopt;
  } catch (const base::InvalidInput&) {
    return std::nullopt;
  }
}

// The leaves from `first` up to `size`, from their bundles; nothing when one is missing.
std::optional<std::vector<base::Bytes>> leavesBeyond(const base::Disk& disk, const base::Path& folder,
                                                     std::uint64_t first, std::uint64_t size) {
  std::vector<base::Bytes> leaves;
  for (std::uint64_t index = first / kTileWidth; index * kTileWidth < size; ++index) {
    const unsigned width = widthIn(size, 0, index);
    const auto bytes = contentOf(disk, folder / bundlePath(index, width));
    auto entries = bytes ? parseBundle(*bytes, width) : std::nullopt;
    if (!entries) return std::nullopt;
    const std::uint64_t known = std::max(first, index * kTileWidth) - index * kTileWidth;
    std::move(entries->begin() + static_cast<std::ptrdiff_t>(known), entries->end(),
              std::back_inserter(leaves));
  }
  return leaves;
}

}  // namespace

void Log::make(base::Disk& disk, const base::Path& folder, const NoteSigner& signer) {
  if (base::exists(disk, folder))
    throw base::Conflict(base::Message("log.exists", {{"folder", folder.string()}}));
  base::Path making = folder;
  making += ".new";
  base::removeAll(disk, making);
  disk.makeDirectory(making);
  const Checkpoint empty{signer.verifier().name(), 0, emptyRoot()};
  detail::writeDurably(disk, making / detail::kCheckpoint, signedBy({&signer}, empty).bytes());
  disk.syncDirectory(making);
  disk.renameNew(making, folder);
  disk.syncDirectory(folder.parent_path());
}

Log::Log(base::Disk& disk, LogPlaces places, NoteSigner signer, LeafStands stands)
    : disk_(disk), places_(std::move(places)), signer_(std::move(signer)), stands_(std::move(stands)) {
  const base::FileLock lock = lockOf(places_);
  if (!base::exists(disk_, places_.folder))
    alarm(base::Message("log.missing", {{"folder", places_.folder.string()}}));
  fileSystem_ = disk_.openFileSystem(places_.folder);
  load(readCheckpoint(disk_, places_.folder));
  settleUnnamed();
  detail::removeBeyond(disk_, places_.folder, sealed_.checkpoint.size);
  checkLastLeaf();
  keepHandover();
  checkNoted();
}

Log::~Log() = default;

// Takes over what others have appended. The lock must be held.
void Log::refresh() {
  SignedCheckpoint checkpoint = readCheckpoint(disk_, places_.folder);
  if (checkpoint != sealed_) {
    const SignedCheckpoint before = sealed_;
    load(std::move(checkpoint));
    compare(before);
  }
  settleUnnamed();
}

// Adopts or removes checkpoints that were signed but not renamed, smallest first.
void Log::settleUnnamed() {
  for (const std::uint64_t size : detail::unnamedSizes(disk_, places_.folder)) {
    const base::Path path = detail::unnamedPath(places_.folder, size);
    const auto bytes = contentOf(disk_, path);
    auto unnamed = bytes ? SignedCheckpoint::parse(*bytes) : std::nullopt;
    if (unnamed && unnamed->checkpoint.size == size && isWhole(*unnamed)) {
      adopt(std::move(*unnamed));
    } else {
      disk_.removeFile(path);
    }
  }
}

// Recomputes every file of the append from its leaves and compares it with the disk.
bool Log::isWhole(const SignedCheckpoint& unnamed) const {
  const Checkpoint& claimed = unnamed.checkpoint;
  if (claimed.size <= sealed_.checkpoint.size || claimed.origin != sealed_.checkpoint.origin ||
      judge(unnamed, {signer_.verifier()}) != Verdict::Holds)
    return false;
  const auto leaves = leavesBeyond(disk_, places_.folder, sealed_.checkpoint.size, claimed.size);
  if (!leaves || !std::all_of(leaves->begin(), leaves->end(), stands_)) return false;
  bool isEach = true;
  detail::Edge edge = *edge_;
  detail::Growth growth(edge, [&](const std::string& path, base::ByteView content) {
    isEach = isEach && contentOf(disk_, places_.folder / path) == content;
  });
  for (const base::Bytes& leaf : *leaves) growth.add(leaf);
  growth.finish();
  return isEach && edge.root() == claimed.root;
}

// Syncs before the rename: its writer may have died before its own sync.
void Log::adopt(SignedCheckpoint unnamed) {
  fileSystem_->sync();
  disk_.replace(detail::unnamedPath(places_.folder, unnamed.checkpoint.size),
                places_.folder / detail::kCheckpoint);
  disk_.syncDirectory(places_.folder);
  load(std::move(unnamed));
}

void Log::load(SignedCheckpoint checkpoint) {
  switch (judge(checkpoint, {signer_.verifier()})) {
    case Verdict::Holds:
      break;
    case Verdict::NotSigned:
      alarm(base::Message("log.other-key", {{"key", signer_.verifier().vkey()}}));
    case Verdict::Broken:
      alarm(base::Message("log.signature-false", {}));
  }
  auto edge = std::make_unique<detail::Edge>(readEdge(disk_, places_.folder, checkpoint.checkpoint.size));
  if (edge->root() != checkpoint.checkpoint.root) alarm(base::Message("log.root-differs", {}));
  sealed_ = std::move(checkpoint);
  edge_ = std::move(edge);
}

void Log::checkLastLeaf() {
  const std::uint64_t size = sealed_.checkpoint.size;
  if (size == 0) return;
  Tree tree(disk_, places_.folder, size);
  if (hashLeaf(tree.leaf(size - 1)) != tree.hashOfLeaf(size - 1))
    alarm(base::Message("log.last-leaf-changed", {}));
}

void Log::checkNoted() {
  if (base::exists(disk_, places_.noted)) {
    const auto noted = SignedCheckpoint::parse(base::readFile(disk_, places_.noted, kLongestNote));
    if (!noted || noted->checkpoint.origin != sealed_.checkpoint.origin)
      alarm(base::Message("log.noted-foreign", {{"path", places_.noted.string()}}));
    compare(*noted);
    if (noted->checkpoint == sealed_.checkpoint) return;
  }
  base::replaceDurably(disk_, places_.noted, sealed_.bytes());
}

void Log::compare(const SignedCheckpoint& noted) const {
  const Checkpoint& before = noted.checkpoint;
  const std::uint64_t size = sealed_.checkpoint.size;
  if (before.size > size) alarm(base::Message("log.cut-off", {{"size", size}, {"before", before.size}}));
  if (Tree(disk_, places_.folder, size).rootAt(before.size) != before.root)
    alarm(base::Message("log.rewritten", {{"before", before.size}}));
}

void Log::keepHandover() {
  const std::uint64_t size = sealed_.checkpoint.size;
  const base::Path path = places_.folder / handoverPath(size);
  if (sealed_.note.signatures.size() < 2 || base::exists(disk_, path)) return;
  base::makeDirectories(disk_, path.parent_path());
  base::replaceDurably(disk_, path, sealed_.bytes());
}

Log::Addition::Addition(Log& log) : log_(log), guard_(log.mutex_), lock_(lockOf(log.places_)) {
  log_.refresh();
}

Log::Addition::~Addition() {
  withdraw();
}

std::uint64_t Log::Addition::first() const {
  return log_.sealed_.checkpoint.size;
}

void Log::Addition::write(const std::vector<base::Bytes>& leaves) {
  write(leaves, {&log_.signer_});
}

void Log::Addition::write(const std::vector<base::Bytes>& leaves,
                          const std::vector<const NoteSigner*>& signers) {
  const base::Path& folder = log_.places_.folder;
  withdraw();
  // Remains of an earlier `write`, or of a process that died.
  detail::removeBeyond(log_.disk_, folder, first());
  if (leaves.empty()) return;
  auto next = std::make_unique<detail::Edge>(*log_.edge_);
  detail::Growth growth(*next, [&](const std::string& path, base::ByteView content) {
    detail::writeAgain(log_.disk_, folder, path, content);
  });
  for (const base::Bytes& leaf : leaves) growth.add(leaf);
  growth.finish();
  SignedCheckpoint made = signedBy(signers, {log_.sealed_.checkpoint.origin, next->size, next->root()});
  const base::Bytes bytes = made.bytes();
  signed_ = std::move(made);
  detail::writeAgain(log_.disk_, folder, detail::unnamedPath({}, next->size), bytes);
  next_ = std::move(next);
}

// If the checkpoint's file remains, it is never adopted, since its tiles are removed.
void Log::Addition::withdraw() {
  next_.reset();
  if (!signed_) return;
  detail::discard(log_.disk_, detail::unnamedPath(log_.places_.folder, signed_->checkpoint.size));
  signed_.reset();
}

SignedCheckpoint Log::Addition::publish() {
  base::require(next_ != nullptr, "a checkpoint without new leaves");
  const std::uint64_t before = first();
  log_.removeNarrower();
  const base::Path& folder = log_.places_.folder;
  log_.disk_.replace(detail::unnamedPath(folder, next_->size), folder / detail::kCheckpoint);
  log_.sealed_ = *std::exchange(signed_, std::nullopt);
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

// The preceding sync made the checkpoint with the full tiles durable (tlog-tiles: "MAY delete").
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
  addition->write({leaf}, {&signer_, &next});
  fileSystem_->sync();
  addition->publish();
  disk_.syncDirectory(places_.folder);  // before the previous key may be forgotten
  signer_ = next;
  keepHandover();
  return sealed_;
}

}  // namespace tlog
