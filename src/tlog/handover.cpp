#include "tlog/handover.h"

#include <algorithm>
#include <cstdio>

#include "base/sentences.h"
#include "tlog/record.h"
#include "tlog/tree.h"

namespace tlog {
namespace {

constexpr const char* kHandoverFolder = "handover";

[[noreturn]] void refuseHandover(const std::string& path, std::string_view code) {
  throw base::Corrupt(
      base::inSequence({base::Message(code, {{"path", path}}), base::Message("log.restore", {})}));
}
[[noreturn]] void refuseHandover(const SignedCheckpoint& handover, std::string_view code) {
  refuseHandover(handoverPath(handover.checkpoint.size), code);
}

struct Handover {
  VerifierKey from;
  VerifierKey to;
};

// The statement of the tree's last leaf, which both keys must have signed.
Handover handoverOf(const base::Disk& disk, const base::Path& folder, const SignedCheckpoint& sealed) {
  const std::uint64_t size = sealed.checkpoint.size;
  Tree tree(disk, folder, size);
  if (size == 0 || tree.root() != sealed.checkpoint.root) refuseHandover(sealed, "log.handover-foreign");
  const base::Bytes leaf = tree.leaf(size - 1);
  if (hashLeaf(leaf) != tree.hashOfLeaf(size - 1)) refuseHandover(sealed, "log.handover-leaf-changed");
  const auto record = Record::parse(leaf);
  const auto from = record ? VerifierKey::parse(record->oldKey) : std::nullopt;
  const auto to = record ? VerifierKey::parse(record->newKey) : std::nullopt;
  if (!from || !to || record->event != event::kKeyChange) refuseHandover(sealed, "log.handover-no-keys");
  for (const VerifierKey& key : {*from, *to}) {
    if (judge(sealed, {key}) != Verdict::Holds) refuseHandover(sealed, "log.handover-not-signed");
  }
  return {*from, *to};
}

}  // namespace

std::string handoverPath(std::uint64_t size) {
  char digits[24];
  std::snprintf(digits, sizeof digits, "%012llu", static_cast<unsigned long long>(size));
  return std::string(kHandoverFolder) + "/" + digits;
}

std::vector<SignedCheckpoint> readHandovers(const base::Disk& disk, const base::Path& folder) {
  std::vector<SignedCheckpoint> handovers;
  if (!base::exists(disk, folder / kHandoverFolder)) return handovers;
  for (const base::DirectoryEntry& entry : disk.list(folder / kHandoverFolder)) {
    if (entry.name.find('.') != std::string::npos) continue;  // left by a loss of power during the writing
    const base::Path path = folder / kHandoverFolder / entry.name;
    auto handover = SignedCheckpoint::parse(base::readFile(disk, path, kLongestNote));
    if (!handover ||
        handoverPath(handover->checkpoint.size) != (base::Path(kHandoverFolder) / entry.name).string()) {
      refuseHandover(path.string(), "log.of-other-size");
    }
    handovers.push_back(std::move(*handover));
  }
  std::sort(handovers.begin(), handovers.end(), [](const SignedCheckpoint& a, const SignedCheckpoint& b) {
    return a.checkpoint.size < b.checkpoint.size;
  });
  return handovers;
}

std::vector<VerifierKey> keysOf(const base::Disk& disk, const base::Path& folder, const VerifierKey& known) {
  std::vector<VerifierKey> keys;
  for (const SignedCheckpoint& sealed : readHandovers(disk, folder)) {
    const Handover handover = handoverOf(disk, folder, sealed);
    if (keys.empty()) keys.push_back(handover.from);
    if (!(keys.back() == handover.from)) refuseHandover(sealed, "log.handover-other-key");
    keys.push_back(handover.to);
  }
  if (std::find(keys.begin(), keys.end(), known) == keys.end()) return {known};
  return keys;
}

}  // namespace tlog
