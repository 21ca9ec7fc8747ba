// Sends to the office's mail server by SMTP (RFC 5321), through libcurl.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "base/disk.h"
#include "base/error.h"
#include "mail/transport.h"

namespace mail {

enum class SmtpSecurity {
  StartTls,     // RFC 3207, required: nothing goes to a server without it
  ImplicitTls,  // RFC 8314
  None,         // only for a server on this machine, without a password
};

struct SmtpSettings {
  std::string host;
  int port = 587;
  SmtpSecurity security = SmtpSecurity::StartTls;
  std::string helloName = "localhost";  // name of this machine in EHLO
  std::optional<base::Path> caFile;     // PEM; replaces the system's trusted certificates
  std::string user;                     // empty: no authentication
  base::Path passwordFile;              // read at each attempt; a final line end is dropped
  // connectTimeout: connection, greeting, TLS and login together. replyTimeout: each later answer, and pauses
  // while the message is sent. totalTimeout: the whole attempt. RFC 5321 4.5.3.2 demands 10 minutes after the
  // last byte of the message; giving up earlier causes duplicates.
  std::chrono::seconds connectTimeout{120};
  std::chrono::seconds replyTimeout{600};
  std::chrono::seconds totalTimeout{900};
};

// Every problem of the settings; empty when they can be used.
base::Problems check(const SmtpSettings& settings);

// Accepted means: the server answered the data with 250, for at least one recipient. Its text is the
// outcome's answer.
//
// 4xx and a lost or slow connection are a TemporaryFailure; a connection lost after the last byte of the
// message is Unknown. 5xx to MAIL, RCPT or the data is a PermanentFailure. A refusal because of us and not of
// the message is an OperatorFault: 5xx before MAIL; 530, 534, 535 and 538 (RFC 4954); no STARTTLS; TLS below
// 1.2; a certificate that is not trusted or names another host.
//
// One connection per message. The password is read from its file, sent only under TLS, and not kept.
class SmtpTransport final : public Transport {
 public:
  // InvalidSetup with the findings of `check`. `disk` (for the password's file) must outlive the transport.
  SmtpTransport(const base::Disk& disk, SmtpSettings settings);

  Outcome send(const Envelope& envelope, base::ByteView message) override;

 private:
  const base::Disk& disk_;
  SmtpSettings settings_;
};

}  // namespace mail
