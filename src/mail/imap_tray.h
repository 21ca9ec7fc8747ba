// A mailbox of an IMAP server (RFC 3501) over TLS, as a mailbox of reports.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "base/disk.h"
#include "base/error.h"
#include "mail/in_tray.h"
#include "mail/smtp_transport.h"

namespace mail {

struct ImapSettings {
  std::string host;
  int port = 993;
  SmtpSecurity security = SmtpSecurity::ImplicitTls;  // not None
  std::optional<base::Path> caFile;                   // PEM; replaces the system's trusted certificates
  std::string user;
  base::Path passwordFile;  // read at each visit; a final line end is dropped
  std::string folder = "INBOX";
  std::chrono::seconds timeout{60};  // of the login, and of each answer
  // After this time a visit begins no further mail: the next visit goes on.
  std::chrono::seconds visitTime{15 * 60};
};

// Every problem of the settings; empty when they can be used.
base::Problems check(const ImapSettings& settings);

// Mails are fetched without being marked as read (BODY.PEEK). One of ours gets the flag \Seen. The mark is
// the mailbox's UIDVALIDITY and the highest UID that was looked at; when the server numbers anew, everything
// is looked at again. A server that breaks the protocol has nothing marked, and is visited again from the old
// mark.
class ImapTray final : public InTray {
 public:
  // InvalidSetup with the findings of `check`. `disk` (for the password's file) must outlive the tray.
  ImapTray(const base::Disk& disk, ImapSettings settings);

  std::string visit(const std::string& mark, int most,
                    const std::function<Concern(base::ByteView mail)>& look) override;

 private:
  const base::Disk& disk_;
  ImapSettings settings_;
};

}  // namespace mail
