// A server of the test's own that goes wrong where a test wants it to (smtp_peer.py, imap_peer.py).
#pragma once

#include <map>
#include <string>

#include "base/disk.h"
#include "support/command.h"
#include "support/temporary_folder.h"

namespace mail_tests {

class ScriptedPeer {
 public:
  // The script's file name in tests/mail. It is given a certificate for "localhost", its key and a folder.
  explicit ScriptedPeer(const std::string& script);

  int port(const std::string& listener) const { return ports_.at(listener); }
  const base::Path& files() const { return folder_.path(); }
  base::Path certificate() const { return files() / "server.pem"; }
  base::Path otherCertificate() const { return files() / "other.pem"; }
  // Files with the password of "berkas", and with another.
  base::Path password() const { return files() / "password"; }
  base::Path wrongPassword() const { return files() / "wrong"; }

  // A file that the server has written; empty when there is none.
  std::string written(const std::string& name) const;

 private:
  support::TemporaryFolder folder_;
  support::BackgroundCommand server_;
  std::map<std::string, int> ports_;
};

}  // namespace mail_tests
