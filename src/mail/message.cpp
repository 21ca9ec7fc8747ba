#include "mail/message.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/email_address.h"
#include "base/error.h"
#include "base/utf8.h"
#include "mail/detail/mime_text.h"

namespace mail {
namespace {

constexpr char32_t kLineSeparator = 0x2028;
constexpr char32_t kParagraphSeparator = 0x2029;

// A field as problems name it: where they lie, and the words for it.
struct Field {
  const char* name;
  std::string_view words;
};
constexpr Field kFrom = {"from", "mail.field-from"};
constexpr Field kReplyTo = {"reply-to", "mail.field-reply-to"};
constexpr Field kTo = {"to", "mail.field-to"};
constexpr Field kSubject = {"subject", "mail.field-subject"};
constexpr Field kText = {"text", "mail.field-text"};
constexpr Field kHtml = {"html", "mail.field-html"};
constexpr Field kReferences = {"references", "mail.field-references"};
constexpr Field kAttachments = {"attachments", "mail.field-attachments"};
constexpr Field kFileName = {"file name", "mail.field-file-name"};
constexpr Field kAttachmentType = {"attachment type", "mail.field-attachment-type"};

// Collects what is wrong with the values of a message.
class Check {
 public:
  explicit Check(const MessageLimits& limits) : limits_(limits) {}

  void message(const Message& message) {
    mailbox(kFrom, message.from);
    if (message.replyTo) mailbox(kReplyTo, *message.replyTo);
    count(kTo, message.to.size(), 1, limits_.recipients);
    for (const Mailbox& recipient : message.to) mailbox(kTo, recipient);
    line(kSubject, message.subject, limits_.subjectBytes);
    if (message.subject.empty()) problem(kSubject, base::Message("mail.no-subject", {}));
    text(kText, message.text);
    text(kHtml, message.html);
    count(kReferences, message.references.size(), 0, limits_.references);
    count(kAttachments, message.attachments.size(), 0, limits_.attachments);
    for (const Attachment& attachment : message.attachments) file(attachment);
  }

  void refuseAny() const {
    if (!problems_.empty()) throw base::InvalidInput(problems_);
  }

 private:
  void problem(const Field& field, base::Message message) {
    problems_.push_back({{field.name}, std::move(message)});
  }

  static base::Message wordsOf(const Field& field) { return {field.words, {}}; }

  void count(const Field& field, std::size_t number, std::size_t least, std::size_t most) {
    if (number >= least && number <= most) return;
    problem(field,
            base::Message("mail.count",
                          {{"field", wordsOf(field)}, {"number", number}, {"least", least}, {"most", most}}));
  }

  bool isText(const Field& field, const std::string& value, std::size_t most) {
    if (value.size() > most) {
      problem(field, base::Message("mail.too-long",
                                   {{"field", wordsOf(field)}, {"bytes", value.size()}, {"most", most}}));
      return false;
    }
    if (const auto at = base::findInvalidUtf8(value)) {
      problem(field, base::Message("mail.not-utf8", {{"field", wordsOf(field)}, {"offset", *at}}));
      return false;
    }
    return true;
  }

  template <class Predicate>
  void characters(const Field& field, const std::string& value, Predicate isRefused) {
    for (std::size_t at = 0; at < value.size();) {
      const char32_t c = base::nextCodePoint(value, at);
      if (!isRefused(c)) continue;
      problem(field, base::Message("mail.character",
                                   {{"field", wordsOf(field)}, {"character", base::codePointName(c)}}));
      return;
    }
  }

  void line(const Field& field, const std::string& value, std::size_t most) {
    if (!isText(field, value, most)) return;
    characters(field, value, [](char32_t c) {
      return base::isControl(c) || base::isBidiControl(c) || c == kLineSeparator || c == kParagraphSeparator;
    });
  }

  void text(const Field& field, const std::string& value) {
    if (!isText(field, value, limits_.textBytes)) return;
    characters(field, value, [](char32_t c) { return base::isControl(c) && c != '\n' && c != '\t'; });
  }

  void mailbox(const Field& field, const Mailbox& mailbox) {
    line(field, mailbox.name, limits_.nameBytes);
    if (!base::isEmailAddress(mailbox.address))
      problem(field, base::Message("mail.address-invalid", {{"field", wordsOf(field)}}));
  }

  void file(const Attachment& attachment) {
    const std::string& name = attachment.fileName;
    line(kFileName, name, limits_.fileNameBytes);
    if (name.empty() || name.find_first_of("/\\") != std::string::npos) {
      problem(kFileName, base::Message("mail.file-name", {}));
    }
    mimeType(attachment.mimeType);
  }

  void mimeType(const std::string& type) {
    const std::size_t slash = type.find('/');
    const auto isToken = [](std::string_view part) {
      return !part.empty() && part.size() <= 60 &&
             part.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.+-_") == std::string_view::npos;
    };
    const std::string_view all = type;
    const bool valid = slash != std::string::npos && isToken(all.substr(0, slash)) &&
                       isToken(all.substr(slash + 1)) && all.substr(0, slash) != "multipart" &&
                       all.substr(0, slash) != "message";
    if (!valid) problem(kAttachmentType, base::Message("mail.attachment-type", {}));
  }

  const MessageLimits& limits_;
  base::Problems problems_;
};

// RFC 5322 3.3: "Mon, 23 Nov 2026 17:00:00 +0700".
std::string dateText(base::Instant instant, const base::TimeZone& zone) {
  static constexpr std::array<const char*, 7> kDays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  static constexpr std::array<const char*, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const base::LocalTime local = instant.in(zone);
  const int east = zone.minutesEast();
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%s, %d %s %04d %02d:%02d:%02d %c%02d%02d",
                kDays[static_cast<std::size_t>(local.date.weekday()) - 1], local.date.day(),
                kMonths[static_cast<std::size_t>(local.date.month()) - 1], local.date.year(), local.hour,
                local.minute, local.second, east < 0 ? '-' : '+', std::abs(east) / 60, std::abs(east) % 60);
  return text.data();
}

std::string bracketed(const MessageId& id) {
  return "<" + id.text() + ">";
}

std::string headers(const Message& message) {
  std::string result = "Date: " + dateText(message.date, message.zone) + "\r\n";
  result += detail::header("From", detail::mailboxes({message.from}));
  if (message.replyTo) result += detail::header("Reply-To", detail::mailboxes({*message.replyTo}));
  result += detail::header("To", detail::mailboxes(message.to));
  result += detail::header("Subject", detail::unstructured(message.subject));
  result += detail::header("Message-ID", {bracketed(message.id)});
  if (message.inReplyTo) result += detail::header("In-Reply-To", {bracketed(*message.inReplyTo)});
  if (!message.references.empty()) {
    detail::Tokens ids;
    for (const MessageId& id : message.references) ids.push_back(bracketed(id));
    result += detail::header("References", ids);
  }
  return result + "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n";
}

std::string textPart(std::string_view subtype, const std::string& text) {
  return "Content-Type: text/" + std::string(subtype) +
         "; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
         detail::quotedPrintable(text);
}

// No line of a part can equal a boundary: neither quoted-printable nor base64 contains "=_" (RFC 2045 6.7).
std::string multipart(const char* type, const std::string& boundary, const std::vector<std::string>& parts) {
  const std::string delimiter = "\r\n--" + boundary;
  std::string result =
      detail::header("Content-Type", detail::withParameters(type, {{"boundary", '"' + boundary + '"'}}));
  for (const std::string& part : parts) result += delimiter + "\r\n" + part;
  return result + delimiter + "--\r\n";
}

// From the plainest form to the richest (RFC 2046 5.1.4).
std::string words(const Message& message) {
  std::string plain = textPart("plain", message.text);
  if (message.html.empty()) return plain;
  return multipart("multipart/alternative", "=_a_" + message.id.left(),
                   {std::move(plain), textPart("html", message.html)});
}

// The file's name is in Content-Disposition (RFC 2183); for readers older than RFC 2231, an ASCII form is in
// Content-Type.
std::string filePart(const Attachment& attachment) {
  const std::string& name = attachment.fileName;
  return detail::header("Content-Type",
                        detail::withParameters(attachment.mimeType, {detail::asciiParameter("name", name)})) +
         detail::header("Content-Disposition",
                        detail::withParameters("attachment", detail::textParameter("filename", name))) +
         "Content-Transfer-Encoding: base64\r\n\r\n" + detail::base64Lines(attachment.bytes);
}

std::string body(const Message& message) {
  std::vector<std::string> parts{words(message)};
  if (message.attachments.empty()) return parts.front();
  for (const Attachment& attachment : message.attachments) parts.push_back(filePart(attachment));
  return multipart("multipart/mixed", "=_" + message.id.left(), parts);
}

}  // namespace

base::Bytes compose(const Message& message, const MessageLimits& limits) {
  Check check(limits);
  check.message(message);
  check.refuseAny();
  base::Bytes bytes = headers(message) + body(message);
  if (bytes.size() > limits.messageBytes) {
    throw base::InvalidInput(
        base::Message("mail.too-large", {{"bytes", bytes.size()}, {"most", limits.messageBytes}}));
  }
  return bytes;
}

}  // namespace mail
