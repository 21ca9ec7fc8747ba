// One connection to a mail server, and the messages that go over it.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/disk.h"
#include "mail/detail/smtp_dialog.h"
#include "mail/smtp_transport.h"
#include "net/connection.h"

namespace mail::detail {

// libcurl connects, secures and logs in; the rest of the dialog is spoken here.
class SmtpSession {
 public:
  // Nothing: `session` is ready for messages. Otherwise why it is not.
  static std::optional<Outcome> open(const SmtpSettings& settings, const base::Disk& disk,
                                     std::unique_ptr<SmtpSession>& session);

  explicit SmtpSession(const SmtpSettings& settings) : settings_(settings) {}
  // Says QUIT, without waiting for the answer.
  ~SmtpSession();

  using Deadline = net::Connection::Deadline;

  // Whether another message may go over this connection, by the settings and by how the last one ended.
  bool isUsable() const;
  Outcome send(const Envelope& envelope, base::ByteView message, Deadline end);
  // The server had left before it took anything of the last message: it may go over a new connection.
  bool wasLeft() const { return wasLeft_; }

 private:
  Outcome converse(const Envelope& envelope, base::ByteView message, SmtpDialog& dialog);
  bool sendEnvelope(const Envelope& envelope, std::size_t messageBytes, SmtpDialog& dialog);
  bool sendCommands(const std::vector<std::string>& commands, SmtpDialog& dialog);
  bool sendMessage(base::ByteView message, SmtpDialog& dialog);
  bool takeBack(SmtpDialog& dialog);
  bool readAnswers(SmtpDialog& dialog);
  bool reset();
  Deadline nextDeadline() const;

  const SmtpSettings& settings_;
  net::Connection connection_;
  Capabilities capabilities_;
  Deadline end_ = {};  // of the attempt
  Deadline lastUsed_ = {};
  int sent_ = 0;
  bool isLost_ = false;
  bool wasLeft_ = false;
};

}  // namespace mail::detail
