// What a mail that came in says of one that was sent: it did not arrive, or is late (RFC 3464), or somebody's
// machine answered it (RFC 3834).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "cage/cage.h"
#include "cage/worker.h"
#include "mail/mailbox.h"

namespace mail {

enum class ReportKind {
  None,             // another mail: left alone
  AutomaticAnswer,  // a vacation notice and the like: no sign that the mail did not arrive
  Delivered,
  Delayed,  // the server goes on trying
  Failed,
};

struct RecipientReport {
  std::string address;  // as our server was told it, where the report knows that
  ReportKind kind = ReportKind::None;
  std::string answer;  // "5.1.1 smtp; 550 5.1.1 unknown user": one line, printable; personal data

  bool operator==(const RecipientReport&) const = default;
};

struct DeliveryReport {
  // The gravest of the recipients'.
  ReportKind kind = ReportKind::None;
  // The mail that it speaks of: the ENVID that our server was given, and the Message-ID, where it has them.
  std::string envelopeId;
  std::optional<MessageId> messageId;
  std::vector<RecipientReport> recipients;

  bool operator==(const DeliveryReport&) const = default;
};

// Reads at most the first MiB: a report comes first, the mail that it returns behind it. Anybody can send
// such a mail: what it says is a reason to look, and no more.
DeliveryReport readDeliveryReport(base::ByteView mail);

// The same in a cage, for mails of unknown origin. Thread-safe; see cage::Cage.
class ReportReader {
 public:
  explicit ReportReader(cage::Limits limits = {}) : cage_(kWork, limits) {}

  // Nothing when the worker died of the mail or took too long. Unavailable when no worker can be started.
  std::optional<DeliveryReport> read(base::ByteView mail);

  static constexpr const char* kWork = "read-delivery-report";
  // The work that the program must offer as a worker.
  static cage::Work work();

 private:
  cage::Cage cage_;
};

}  // namespace mail
