// The office's mail server, spoken to by SMTP (RFC 5321) through libcurl.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "base/disk.h"
#include "base/error.h"
#include "mail/transport.h"

namespace mail {

enum class SmtpSecurity {
  StartTls,     // RFC 3207, required: a server that does not offer it gets nothing
  ImplicitTls,  // RFC 8314
  None,         // for a server on this machine only, and without a password
};

struct SmtpSettings {
  std::string host;
  int port = 587;
  SmtpSecurity security = SmtpSecurity::StartTls;
  std::string helloName = "localhost";  // how we introduce ourselves: this machine's name
  std::optional<base::Path> caFile;     // PEM; the only ones trusted when given, else those of the system
  std::string user;                     // none: no authentication
  base::Path passwordFile;  // read at each attempt; one line end after the password is not part of it
  // For connection, greeting, TLS and login together; for each later answer of the server, and for standing
  // still while the message is sent; for the whole attempt. RFC 5321 4.5.3.2 asks for 10 minutes after the
  // last byte of the message: who gives up earlier makes duplicates.
  std::chrono::seconds connectTimeout{120};
  std::chrono::seconds replyTimeout{600};
  std::chrono::seconds totalTimeout{900};
};

// Every problem of the settings; none when they can be used.
base::Problems check(const SmtpSettings& settings);

// Accepted means: 250 in answer to the data, at least for one recipient. Its text is the outcome's answer.
//
// 4xx and a connection that is lost or slow are TemporaryFailure; lost after the last byte of the message,
// Unknown. 5xx to MAIL, RCPT or the data is PermanentFailure. A refusal that speaks of us and not of the
// message is an OperatorFault: 5xx before MAIL, 530, 534, 535 and 538 (RFC 4954), no STARTTLS, TLS below 1.2,
// a certificate that is not trusted or names another host.
//
// One connection for each message. The password is read from its file, sent under TLS only, and kept nowhere.
class SmtpTransport final : public Transport {
 public:
  // InvalidSetup with what `check` finds. `disk` (for the password's file) must outlive the transport.
  SmtpTransport(const base::Disk& disk, SmtpSettings settings);

  Outcome send(const Envelope& envelope, base::ByteView message) override;

 private:
  const base::Disk& disk_;
  SmtpSettings settings_;
};

}  // namespace mail
