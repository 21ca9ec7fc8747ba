// The commands of IMAP (RFC 3501) that reading a mailbox of reports needs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/disk.h"
#include "mail/imap_tray.h"
#include "net/connection.h"

namespace mail::detail {

// A connection that is logged in. Every call throws Unavailable when the server does not answer in time, not
// as the standard has it, not with OK, or with more than 4 MiB.
class ImapDialog {
 public:
  // libcurl connects, secures and logs in.
  ImapDialog(const ImapSettings& settings, const base::Disk& disk);
  // Says LOGOUT, without waiting for the answer.
  ~ImapDialog();

  // Opens the mailbox; returns its UIDVALIDITY.
  std::uint64_t select(const std::string& folder);
  // The UIDs above `uid`, ascending.
  std::vector<std::uint64_t> uidsAbove(std::uint64_t uid);
  // The first `most` bytes of a mail; nothing when it is gone, or the server does not say that they are its.
  std::optional<base::Bytes> fetch(std::uint64_t uid, std::size_t most);
  void markSeen(std::uint64_t uid);

 private:
  struct Line {
    std::string text;                    // with "{n}" in the place of its literals
    std::optional<base::Bytes> literal;  // the first
  };

  // The untagged lines of the answer.
  std::vector<Line> command(const std::string& text);
  Line lineWithLiterals();
  std::string nextLine();
  base::Bytes literal(std::uint64_t size);
  [[noreturn]] void failSilent() const;
  [[noreturn]] void fail(const std::string& why) const;

  const ImapSettings& settings_;
  net::Connection connection_;
  net::Connection::Deadline end_ = {};  // of the answer that is waited for
  std::size_t mostBytes_ = 0;           // that may still come of it
  int commands_ = 0;
};

// A mailbox's name as a quoted string of IMAP; its characters are ASCII.
std::string imapQuoted(const std::string& text);

}  // namespace mail::detail
