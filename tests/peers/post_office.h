// A post office of the test's own: Postfix and Dovecot on this machine (post_office.py).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "support/command.h"
#include "support/temporary_folder.h"

namespace peers_tests {

// What Python's email package understands of a mail that lies in a mailbox (parse_mail.py).
using Facts = std::string;

class PostOffice {
 public:
  // With a mailbox for each address.
  explicit PostOffice(const std::vector<std::string>& addresses);

  int smtpPort() const { return ports_.at("smtp"); }
  int imapPort() const { return ports_.at("imap"); }
  // Its certificate, for "localhost".
  base::Path certificate() const { return folder_.path() / "office" / "server.pem"; }
  // Files with the right password of every mailbox, and with another.
  base::Path password() const { return folder_.path() / "password"; }
  base::Path wrongPassword() const { return folder_.path() / "wrong"; }

  // The mails in the mailbox, once there are so many; fewer, after half a minute.
  std::vector<Facts> mailsOf(const std::string& address, std::size_t count) const;

 private:
  std::vector<Facts> fetch(const std::string& address) const;

  support::TemporaryFolder folder_;
  support::BackgroundCommand servers_;
  std::map<std::string, int> ports_;
};

}  // namespace peers_tests
