// A mail as a value, and its bytes on the wire.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/instant.h"
#include "mail/mailbox.h"

namespace mail {

// A file attached byte for byte.
struct Attachment {
  std::string fileName;  // UTF-8, without folders
  std::string mimeType;  // "application/pdf"; without parameters, neither multipart/* nor message/*
  base::Bytes bytes;
};

struct Message {
  MessageId id;
  base::Instant date = {};
  base::TimeZone zone = base::TimeZone::jakarta();
  Mailbox from = {};
  std::optional<Mailbox> replyTo = {};
  std::vector<Mailbox> to = {};
  std::string subject = {};  // UTF-8, one line
  std::string text = {};     // UTF-8, lines end in LF
  std::string html = {};     // the same as an HTML document; empty: there is none
  std::vector<Attachment> attachments = {};
  // The mail that this one answers, and earlier mails of the same case, oldest first: mail programs show them
  // as one thread.
  std::optional<MessageId> inReplyTo = {};
  std::vector<MessageId> references = {};
};

struct MessageLimits {
  std::size_t recipients = 50;
  std::size_t subjectBytes = 500;
  std::size_t nameBytes = 800;  // 200 characters of any script
  std::size_t fileNameBytes = 200;
  std::size_t textBytes = 256 << 10;  // of each of text and HTML
  std::size_t attachments = 20;
  std::size_t references = 50;
  std::size_t messageBytes = 20 << 20;  // of the whole mail, as sent
};

// The message in RFC 5322 and MIME (RFC 2045): the text, in multipart/alternative with the HTML where there
// is one, followed by the attachments, if any. It is marked Auto-Submitted (RFC 3834), so that no vacation
// notice answers it.
//
// The same value gives the same bytes. They are ASCII. Every line ends with CRLF and has at most 78
// characters, unless a single address or id is longer; no line of the text begins with a dot or "From ".
// Other characters are written in encoded words, cut between characters (RFC 2047); file names in RFC 2231,
// with an ASCII form for old readers.
//
// InvalidInput with every problem (the place is the field's name) when a value is not UTF-8, is not an
// address where one is needed, exceeds `limits`, or has control characters, line breaks or bidi controls
// where one line of text belongs. So no value can add a header, a part or a recipient.
base::Bytes compose(const Message& message, const MessageLimits& limits = {});

}  // namespace mail
