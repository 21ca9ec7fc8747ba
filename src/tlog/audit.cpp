#include "tlog/audit.h"

#include <algorithm>

#include "base/error.h"
#include "base/sentences.h"
#include "tlog/detail/edge.h"
#include "tlog/detail/files.h"
#include "tlog/detail/tile_files.h"
#include "tlog/evidence.h"
#include "tlog/handover.h"
#include "tlog/tiles.h"
#include "tlog/tree.h"

namespace tlog {
namespace {

using TakeLeaf = std::function<void(std::uint64_t index, base::ByteView leaf)>;

class Auditor {
 public:
  Auditor(const base::Disk& disk, const base::Path& folder, const VerifierKey& key, const TakeLeaf& take)
      : disk_(disk), folder_(folder), key_(key), take_(take) {}

  Audit run() {
    const bool isThere = attempt("checkpoint", [&] { sealed_ = readCheckpoint(disk_, folder_); });
    if (!isThere) return std::move(audit_);
    checkKeys();
    checkTree();
    for (const detail::TileDamage& damage : detail::checkTileFiles(disk_, folder_, sealed_.checkpoint.size))
      find(damage.path, damage.message);
    for (const SignedCheckpoint& handover : handovers_)
      checkEarlier(handoverPath(handover.checkpoint.size), handover);
    checkEvidence();
    checkStrangers();
    return std::move(audit_);
  }

 private:
  void find(const std::string& path, const base::Message& message) {
    audit_.findings.push_back({path, message});
  }

  // False, with a finding, when `work` finds damage.
  bool attempt(const std::string& path, const std::function<void()>& work) {
    try {
      work();
      return true;
    } catch (const base::Corrupt& damage) {
      find(path, damage.message());
    } catch (const base::NotFound& missing) {
      find(path, missing.message());
    } catch (const base::InvalidInput& odd) {
      find(path, base::messageOf(odd));
    }
    return false;
  }

  void checkKeys() {
    keys_ = {key_};
    attempt("handover", [&] {
      handovers_ = readHandovers(disk_, folder_);
      keys_ = keysOf(disk_, folder_, key_);
    });
    checkSignature("checkpoint", sealed_);
  }

  void checkSignature(const std::string& path, const SignedCheckpoint& checkpoint) {
    const Verdict verdict = judge(checkpoint, keys_);
    if (verdict == Verdict::NotSigned) find(path, base::Message("audit.not-signed", {}));
    if (verdict == Verdict::Broken) find(path, base::Message("audit.signature-false", {}));
    checkSigners(path, checkpoint.note);
  }

  // Checkpoints kept by the log have only its own signatures; those of witnesses are kept apart. So a
  // signature with a changed name or key cannot pass for one of a third party.
  void checkSigners(const std::string& path, const Note& note) {
    for (const NoteSignature& signature : note.signatures) {
      const bool isOurs = std::any_of(keys_.begin(), keys_.end(),
                                      [&](const VerifierKey& key) { return key.isNamedBy(signature); });
      if (!isOurs) find(path, base::Message("audit.strange-key", {}));
    }
  }

  // Computes the tree from the leaves. When the root differs, starts again from the tiles of level 0, so that
  // findings name each changed leaf and nothing above it.
  void checkTree() {
    const std::vector<Finding> before = audit_.findings;
    if (climb(Ground::Leaves)) return;
    audit_.findings = before;
    audit_.bytes = 0;
    if (!climb(Ground::Tiles)) find("checkpoint", base::Message("audit.root-differs", {}));
  }

  enum class Ground { Leaves, Tiles };

  // False when the root differs or cannot be computed.
  bool climb(Ground ground) {
    const std::uint64_t size = sealed_.checkpoint.size;
    detail::Edge edge;
    detail::Growth growth(edge,
                          [&](const std::string& path, base::ByteView content) { compare(path, content); });
    audit_.size = 0;
    for (std::uint64_t index = 0; index * kTileWidth < size; ++index) {
      std::vector<Hash> hashes;
      if (!readHashes(index, ground, hashes)) return false;
      for (const Hash& hash : hashes) growth.addHash(hash);
    }
    growth.finish();
    audit_.size = size;
    return edge.root() == sealed_.checkpoint.root;
  }

  bool readHashes(std::uint64_t index, Ground ground, std::vector<Hash>& hashes) {
    Tree tree(disk_, folder_, sealed_.checkpoint.size);
    const unsigned width = widthIn(tree.size(), 0, index);
    const std::uint64_t first = index * kTileWidth;
    std::vector<base::Bytes> leaves;
    const bool isReadable = attempt(bundlePath(index, width), [&] { leaves = tree.bundle(index); });
    for (std::size_t at = 0; at < leaves.size(); ++at) {
      audit_.bytes += 2 + leaves[at].size();
      if (take_ && ground == Ground::Leaves) take_(first + at, leaves[at]);
    }
    for (std::uint64_t at = 0; isReadable && at < width && ground == Ground::Leaves; ++at)
      hashes.push_back(hashLeaf(leaves[at]));
    if (!hashes.empty()) return true;
    return attempt(pathOf({0, index, width}), [&] {
      for (std::uint64_t at = 0; at < width; ++at) {
        hashes.push_back(tree.hashOfLeaf(first + at));
        if (isReadable && hashLeaf(leaves[at]) != hashes.back())
          find(bundlePath(index, width), base::Message("audit.leaf-differs", {{"leaf", first + at}}));
      }
    });
  }

  void compare(const std::string& path, base::ByteView content) {
    attempt(path, [&] {
      const base::Bytes found = base::readFile(disk_, folder_ / path, kLongestBundle);
      audit_.bytes += found.size();
      if (found != content) find(path, base::Message("audit.tile-differs", {}));
    });
  }

  void checkEarlier(const std::string& path, const SignedCheckpoint& earlier) {
    checkSignature(path, earlier);
    const std::uint64_t size = sealed_.checkpoint.size;
    attempt(path, [&] {
      if (earlier.checkpoint.size > size ||
          Tree(disk_, folder_, size).rootAt(earlier.checkpoint.size) != earlier.checkpoint.root)
        find(path, base::Message("audit.not-continued", {}));
    });
  }

  void checkEvidence() {
    for (const std::uint64_t size : keptSizes(disk_, folder_)) {
      const std::string path = evidencePath(size);
      attempt(path, [&] {
        const auto evidence = readEvidence(disk_, folder_, size);
        if (!evidence) return;
        checkEarlier(path + "/checkpoint", evidence->checkpoint);
        for (const base::Message& problem : problemsOf(*evidence)) find(path, problem);
      });
    }
  }

  void checkStrangers() {
    for (const base::DirectoryEntry& entry : disk_.list(folder_)) {
      const auto known = {"checkpoint", "tile", "handover", "evidence"};
      if (std::find(known.begin(), known.end(), entry.name) == known.end() && !detail::isUnnamed(entry.name))
        find(entry.name, base::Message("audit.strange-file", {}));
    }
  }

  const base::Disk& disk_;
  const base::Path& folder_;
  const VerifierKey& key_;
  const TakeLeaf& take_;
  SignedCheckpoint sealed_;
  std::vector<VerifierKey> keys_;
  std::vector<SignedCheckpoint> handovers_;
  Audit audit_;
};

}  // namespace

Audit auditLog(const base::Disk& disk, const base::Path& folder, const VerifierKey& key,
               const TakeLeaf& take) {
  return Auditor(disk, folder, key, take).run();
}

std::vector<base::Message> compareWith(const base::Disk& disk, const base::Path& folder,
                                       const SignedCheckpoint& old, const VerifierKey& key) {
  std::vector<base::Message> problems;
  const auto report = [&](base::Message problem) { problems.push_back(std::move(problem)); };
  const Verdict verdict = judge(old, keysOf(disk, folder, key));
  if (verdict == Verdict::NotSigned) report(base::Message("log.old-not-signed", {}));
  if (verdict == Verdict::Broken) report(base::Message("log.old-signature-false", {}));
  const SignedCheckpoint now = readCheckpoint(disk, folder);
  const std::uint64_t size = now.checkpoint.size;
  if (old.checkpoint.size > size) {
    report(base::Message("log.cut-off-since", {{"size", size}, {"before", old.checkpoint.size}}));
  } else if (Tree(disk, folder, size).rootAt(old.checkpoint.size) != old.checkpoint.root) {
    report(base::Message("log.rewritten-since", {{"before", old.checkpoint.size}}));
  }
  return problems;
}

}  // namespace tlog
