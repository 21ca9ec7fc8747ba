// Reads the transparency log: its newest checkpoint, proofs, and whether it agrees with the archive.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/access/actor.h"
#include "app/home/log_keys.h"
#include "app/home/workplace.h"
#include "json/value.h"
#include "tlog/proof.h"

namespace app {

struct LogReport {
  std::uint64_t leaves = 0;
  std::uint64_t bytes = 0;     // of the log, read
  std::uint64_t versions = 0;  // of the archive
  std::uint64_t problems = 0;
};

// For staff and auditors.
class LogDesk {
 public:
  explicit LogDesk(const Workplace& workplace) : workplace_(workplace) {}

  // The newest, with its kept cosignatures.
  tlog::SignedCheckpoint checkpoint(const Actor& actor);
  // The log's present public key, for others to keep.
  std::string verifierKey(const Actor& actor);

  struct Proven {
    tlog::InclusionProof proof;
    base::Bytes leaf;
  };
  // `name` is a letter's number (for the version with the letter), a ticket or an object id (for the newest
  // version). NotFound when there is none, or its leaf is missing; Conflict when several letters have the
  // number.
  Proven prove(const Actor& actor, const std::string& name);

  // Recomputes the whole log, compares every leaf with the archive and every archived version with the log,
  // and checks the log against an old checkpoint. Passes every problem to `report` as it is found.
  LogReport verify(const Actor& actor, const std::optional<tlog::SignedCheckpoint>& since,
                   const std::function<void(const json::Object&)>& report);

  // A new key, which the old one hands over to; returns its public half. By an admin, for a caller who holds
  // the home alone.
  tlog::VerifierKey changeKey(const Actor& actor);
  // When the old one is lost: app::replaceLog, by an admin, for such a caller.
  ReplacedLog replaceLost(const Actor& actor);

 private:
  struct Target {
    std::string object;
    int version = 0;
  };
  Target targetOf(const std::string& name) const;

  const Workplace& workplace_;
};

// The index of the leaf of an archived version made at about `created`. Searches there first, so the time
// does not grow with the log while leaves are in time order.
std::optional<std::uint64_t> findLeaf(tlog::Tree& tree, const std::string& object, int version,
                                      base::Instant created);

}  // namespace app
