// The default transport: a Maildir folder (maildir(5)) for a mail program or a mail server on the same
// machine.
#pragma once

#include <optional>
#include <string>

#include "base/disk.h"
#include "mail/transport.h"

namespace mail {

// Accepted means: the file with the message is durable in `new/`.
//
// The file is named after the Message-ID, so that an attempt repeated after a crash finds the first one's
// file and delivers nothing twice. It looks in `new/`, and in `cur/`, where a mail program may have moved it,
// only if the envelope says that there may be one. The file is written to `tmp/`, synced, renamed, and the
// folder synced: a reader sees all of it or nothing. A file of that name with other content is a
// PermanentFailure and stays as it is.
//
// The envelope is not stored: every recipient is in the message's To. A full disk is a TemporaryFailure,
// other errors of the disk an OperatorFault; after the rename, any error is Unknown.
class MaildirTransport final : public Transport {
 public:
  // The first attempt makes missing folders. `disk` must outlive the transport.
  MaildirTransport(base::Disk& disk, base::Path folder) : disk_(disk), folder_(std::move(folder)) {}

  Outcome send(const Envelope& envelope, base::ByteView message) override;

 private:
  // The path of the message, relative to the folder, from this attempt or an earlier one.
  base::Path put(const Envelope& envelope, base::ByteView message);
  std::optional<base::Path> find(const std::string& name, Earlier earlier) const;
  void write(const std::string& name, base::ByteView message);

  base::Disk& disk_;
  base::Path folder_;
};

}  // namespace mail
