#include "ocfl/detail/content.h"

#include <algorithm>
#include <map>

#include "base/error.h"
#include "base/sentences.h"
#include "crypto/digest.h"

namespace ocfl::detail {
namespace {

constexpr std::size_t kPiece = 128 << 10;  // bytes read at a time

// Computes all expected digests of a file in one reading.
class Digests {
 public:
  void want(const DigestName& kind) {
    if (kind.algorithm) hashers_.try_emplace(*kind.algorithm, *kind.algorithm);
  }

  void read(const base::Disk& disk, const base::Path& path) {
    const auto file = disk.openForReading(path);
    for (base::Bytes piece = file->read(kPiece); !piece.empty(); piece = file->read(kPiece)) {
      size_ += piece.size();
      for (auto& [algorithm, hasher] : hashers_) hasher.update(piece);
    }
    for (auto& [algorithm, hasher] : hashers_) results_[algorithm] = hasher.finishHex();
  }

  std::uint64_t size() const { return size_; }
  std::string of(const DigestName& kind) const {
    return kind.algorithm ? results_.at(*kind.algorithm) : std::to_string(size_);
  }

 private:
  std::map<crypto::DigestAlgorithm, crypto::Hasher> hashers_;
  std::map<crypto::DigestAlgorithm, std::string> results_;
  std::uint64_t size_ = 0;
};

// Whether `path` is one of `places` (sorted) or below one.
bool isBelowAny(std::string_view path, const std::vector<std::string>& places) {
  for (std::size_t end = path.find('/');; end = path.find('/', end + 1)) {
    if (std::binary_search(places.begin(), places.end(), path.substr(0, end))) return true;
    if (end == std::string_view::npos) return false;
  }
}

}  // namespace

void ContentCheck::add(std::vector<Expectation>& all, const Inventory& inventory) const {
  const auto take = [&](std::string_view path, std::string_view digest, const DigestName& kind,
                        bool isFixity) {
    if (!isLowerCase(digest)) digest = made_.emplace_back(lowerCase(digest));
    all.push_back({path, digest, &kind, isFixity, inventory.file});
  };
  if (inventory.digest && inventory.digest->isComputed()) {
    for (const ManifestEntry& entry : inventory.manifest) {
      if (isDigest(*inventory.digest, entry.digest)) {
        take(entry.path, entry.digest, *inventory.digest, false);
      } else if (const DigestName* other = digestNamed("sha256"); isDigest(*other, entry.digest)) {
        take(entry.path, entry.digest, *other, false);
      }
    }
  }
  for (const FixityEntry& entry : inventory.fixity) {
    if (entry.kind->isComputed()) take(entry.path, entry.digest, *entry.kind, true);
  }
}

void ContentCheck::normalize() {
  const auto byKey = [](const Expectation& a, const Expectation& b) { return a.key() < b.key(); };
  std::stable_sort(expectations_.begin(), expectations_.end(), byKey);
  const auto end = std::unique(expectations_.begin(), expectations_.end(),
                               [](const Expectation& a, const Expectation& b) { return a.key() == b.key(); });
  expectations_.erase(end, expectations_.end());
}

void ContentCheck::expectNewest(const Inventory& inventory) {
  add(expectations_, inventory);
  normalize();
}

void ContentCheck::expectEarlier(const Inventory& inventory) {
  std::vector<Expectation> theirs;
  add(theirs, inventory);
  const auto known = expectations_.size();
  for (Expectation& one : theirs) {
    const auto found =
        std::lower_bound(expectations_.begin(), expectations_.begin() + static_cast<std::ptrdiff_t>(known),
                         one, [](const auto& a, const auto& b) { return a.key() < b.key(); });
    if (found != expectations_.begin() + static_cast<std::ptrdiff_t>(known) && found->key() == one.key())
      continue;
    expectations_.push_back({kept(one.path), kept(one.digest), one.kind, one.isFixity, kept(one.source)});
  }
  if (expectations_.size() > known) normalize();
}

void ContentCheck::run(const base::Disk& disk, const base::Path& root, const Tree& present,
                       const std::vector<std::string>& missingFolders, Reporter& reporter, Tally& tally) {
  for (auto first = expectations_.cbegin(); first != expectations_.cend();) {
    const auto last = std::find_if(first, expectations_.cend(),
                                   [&](const Expectation& one) { return one.path != first->path; });
    if (std::binary_search(present.files.begin(), present.files.end(), first->path)) {
      checkFile(disk, root, {first, last}, reporter, tally);
    } else if (!isBelowAny(first->path, missingFolders) && !isBelowAny(first->path, present.strange)) {
      reportMissing({first, last}, reporter);
    }
    first = last;
  }
}

void ContentCheck::reportMissing(Range range, Reporter& reporter) {
  const std::string path(range.first->path);
  const auto isSaid = [&](bool isFixity) {
    return std::find_if(range.first, range.second, [&](const auto& one) { return one.isFixity == isFixity; });
  };
  if (const auto entry = isSaid(false); entry != range.second)
    reporter.report("E092", path, base::Message("ocfl.file-missing", {{"source", entry->source}}));
  if (const auto entry = isSaid(true); entry != range.second)
    reporter.report("E093", path, base::Message("ocfl.fixity-file-missing", {{"source", entry->source}}));
}

void ContentCheck::checkFile(const base::Disk& disk, const base::Path& root, Range range, Reporter& reporter,
                             Tally& tally) const {
  const std::string path(range.first->path);
  Digests digests;
  for (auto one = range.first; one != range.second; ++one) digests.want(*one->kind);
  try {
    digests.read(disk, root / path);
  } catch (const base::Error& problem) {
    return reporter.report("E092", path, base::messageOf(problem));
  }
  ++tally.files;
  tally.bytes += digests.size();
  for (auto one = range.first; one != range.second; ++one) {
    if (digests.of(*one->kind) == one->digest) continue;
    reporter.report(one->isFixity ? "E093" : "E092", path,
                    base::Message(one->isFixity ? "ocfl.fixity-digest-differs" : "ocfl.digest-differs",
                                  {{"algorithm", one->kind->name}, {"source", one->source}}));
  }
}

}  // namespace ocfl::detail
