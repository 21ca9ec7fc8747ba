#include "app/evidence/proven_leaves.h"

#include <algorithm>

#include "base/error.h"
#include "tlog/evidence.h"
#include "tlog/handover.h"
#include "tlog/proof.h"
#include "tlog/record.h"
#include "tlog/tree.h"
#include "tlog/witness.h"

namespace app {
namespace {

class Collector {
 public:
  Collector(const base::Disk& disk, const base::Path& folder, const tlog::SignedCheckpoint& checkpoint)
      : disk_(disk),
        folder_(folder),
        checkpoint_(checkpoint),
        tree_(disk, folder, checkpoint.checkpoint.size) {}

  void addLeaf(std::uint64_t index) {
    if (index >= tree_.size())
      throw base::NotFound(base::Message("evidence.leaf-not-covered", {{"leaf", index}}));
    const tlog::InclusionProof proof{std::nullopt, index, tree_.proveInclusion(index), checkpoint_};
    evidence_.leaves.push_back({index, tree_.leaf(index), proof.bytes()});
  }

  void addStamp(std::uint64_t lastIndex) {
    std::optional<tlog::Evidence> chosen;
    for (const std::uint64_t size : candidates(lastIndex)) {
      chosen = tlog::readEvidence(disk_, folder_, size);
      if (chosen && !chosen->tokens.empty()) break;
      chosen.reset();
    }
    if (!chosen) return;
    const std::uint64_t size = chosen->checkpoint.checkpoint.size;
    const std::string name = std::to_string(size) + "/";
    evidence_.stamps[name + "checkpoint"] = chosen->checkpoint.bytes();
    for (std::size_t i = 0; i < chosen->tokens.size(); ++i)
      evidence_.stamps[name + "token-" + std::to_string(i + 1) + ".der"] = chosen->tokens[i];
    addConsistency(size);
  }

  void addHandovers() {
    for (const tlog::SignedCheckpoint& sealed : tlog::readHandovers(disk_, folder_)) {
      const std::uint64_t size = sealed.checkpoint.size;
      if (size > tree_.size()) continue;
      tlog::Tree tree(disk_, folder_, size);
      const tlog::InclusionProof proof{std::nullopt, size - 1, tree.proveInclusion(size - 1), sealed};
      evidence_.handovers.push_back({size - 1, tree.leaf(size - 1), proof.bytes()});
      addConsistency(size);
    }
  }

  void addSince(const tlog::Checkpoint& since) {
    if (since.origin != checkpoint_.checkpoint.origin || since.size > tree_.size()) {
      throw base::InvalidInput(
          base::Message("evidence.since-foreign", {{"origin", since.origin}, {"size", since.size}}));
    }
    addConsistency(since.size);
  }

  ProvenLeaves finish(const tlog::VerifierKey& key) {
    evidence_.checkpoint = checkpoint_.bytes();
    evidence_.vkey = key.vkey();
    const auto newest = tlog::Record::parse(tree_.leaf(tree_.size() - 1));
    if (!newest) throw base::Corrupt(base::Message("evidence.newest-leaf-foreign", {}));
    evidence_.newest = newest->time;
    return std::move(evidence_);
  }

 private:
  // Those that cover the leaf, oldest first; then the others, newest first.
  std::vector<std::uint64_t> candidates(std::uint64_t lastIndex) const {
    std::vector<std::uint64_t> covering;
    std::vector<std::uint64_t> before;
    for (const std::uint64_t size : tlog::keptSizes(disk_, folder_)) {
      if (size == 0 || size > tree_.size()) continue;
      (size > lastIndex ? covering : before).push_back(size);
    }
    covering.insert(covering.end(), before.rbegin(), before.rend());
    return covering;
  }

  void addConsistency(std::uint64_t size) {
    if (size == 0 || size == tree_.size()) return;
    evidence_.consistency[size] =
        tlog::WitnessRequest{size, tree_.proveConsistency(size), checkpoint_}.body();
  }

  const base::Disk& disk_;
  const base::Path& folder_;
  const tlog::SignedCheckpoint& checkpoint_;
  tlog::Tree tree_;
  ProvenLeaves evidence_;
};

}  // namespace

ProvenLeaves proveLeaves(const base::Disk& disk, const base::Path& folder,
                         const tlog::SignedCheckpoint& checkpoint, const tlog::VerifierKey& key,
                         const std::vector<std::uint64_t>& indexes,
                         const std::optional<tlog::SignedCheckpoint>& since) {
  base::require(!indexes.empty(), "evidence of no leaf is asked for");
  Collector collector(disk, folder, checkpoint);
  for (const std::uint64_t index : indexes) collector.addLeaf(index);
  collector.addStamp(*std::max_element(indexes.begin(), indexes.end()));
  collector.addHandovers();
  if (since) collector.addSince(since->checkpoint);
  return collector.finish(key);
}

}  // namespace app
