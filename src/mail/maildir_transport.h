// The embedded default: a Maildir folder (maildir(5)) that a mail program, or a mail server on the same
// machine, reads.
#pragma once

#include <optional>
#include <string>

#include "base/disk.h"
#include "mail/transport.h"

namespace mail {

// Accepted means: the file with the message's bytes is durable in `new/`.
//
// The file is named by the Message-ID, so that an attempt repeated after a crash finds the first one's file,
// in `new/` or, when a mail program has taken it, in `cur/` (looked through only when the envelope says that
// there may be one), and delivers nothing twice. It is written to `tmp/`, synced, renamed, and the folder
// synced: a reader sees all of it or nothing. A file of that name with other content is a PermanentFailure
// and stays as it is.
//
// The envelope is not stored: every recipient stands in the message's To. A full disk is a TemporaryFailure,
// everything else that the disk refuses an OperatorFault; after the rename, it is Unknown.
class MaildirTransport final : public Transport {
 public:
  // Folders that are missing are made by the first attempt. `disk` must outlive the transport.
  MaildirTransport(base::Disk& disk, base::Path folder) : disk_(disk), folder_(std::move(folder)) {}

  Outcome send(const Envelope& envelope, base::ByteView message) override;

 private:
  // Where the message is now, relative to the folder: from this attempt or an earlier one.
  base::Path put(const Envelope& envelope, base::ByteView message);
  std::optional<base::Path> find(const std::string& name, Earlier earlier) const;
  void write(const std::string& name, base::ByteView message);

  base::Disk& disk_;
  base::Path folder_;
};

}  // namespace mail
