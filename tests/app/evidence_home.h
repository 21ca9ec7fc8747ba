// A case with an issued letter, a log in which it stands among others, and its evidence bundle as an auditor
// gets it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/app_home.h"
#include "app/evidence/proven_leaves.h"
#include "bagit/writer.h"
#include "tlog/log.h"

namespace app_tests {

class EvidenceHome {
 public:
  EvidenceHome();

  AppHome& home() { return *home_; }
  const std::string& object() const { return object_; }
  // Appends leaves of other objects.
  void grow(std::size_t count);
  tlog::SignedCheckpoint checkpoint() const { return log_->checkpoint(); }
  // Hands the log over to a new key; returns it.
  tlog::VerifierKey changeKey();
  // Keeps the newest checkpoint with a time-stamp of it.
  void stamp();
  app::ProvenLeaves evidence(const std::optional<tlog::SignedCheckpoint>& since = std::nullopt) const;
  // Writes the bundle; returns its digest.
  std::string write(const base::Path& path, bagit::Form form, const app::ProvenLeaves& evidence) const;

  const base::Path& folder() const { return folder_.path(); }
  // What the auditor brings himself.
  base::Path key() const { return folder() / "kunci.vkey"; }
  base::Path authorities() const { return folder() / "ca.pem"; }
  // Writes a file into the folder and returns its path.
  base::Path put(const std::string& name, const base::Bytes& content) const;

 private:
  void append(const std::string& object, int version, const std::string& inventorySha512);

  support::TemporaryFolder folder_;
  mutable base::PosixDisk disk_;
  std::unique_ptr<AppHome> home_;
  std::string object_;
  std::unique_ptr<tlog::Log> log_;
  std::vector<std::uint64_t> indexes_;  // of the case
};

}  // namespace app_tests
