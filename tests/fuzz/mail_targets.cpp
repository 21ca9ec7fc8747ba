#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/utf8.h"
#include "mail/delivery_report.h"
#include "mail/detail/mime_entity.h"
#include "mail/message.h"
#include "targets.h"

namespace fuzz {
namespace {

constexpr std::size_t kMostLine = 998;  // RFC 5322 2.1.1

void mailMustHold(bool condition, const char* what) {
  if (!condition) throw std::logic_error(what);
}

// The pieces between zero bytes; a missing one is empty.
std::string pieceOf(base::ByteView input, std::size_t index) {
  for (; index > 0; --index) {
    const std::size_t end = input.find('\0');
    if (end == base::ByteView::npos) return {};
    input.remove_prefix(end + 1);
  }
  return std::string(input.substr(0, input.find('\0')));
}

mail::Message messageOf(base::ByteView input) {
  mail::Message message{*mail::MessageId::of("fuzz", "kota.example")};
  message.from = {pieceOf(input, 0), "kantor@kota.example"};
  message.to = {{pieceOf(input, 1), "pembaca@dinas.example"}};
  message.subject = pieceOf(input, 2);
  message.text = pieceOf(input, 3);
  message.html = pieceOf(input, 4);
  if (!pieceOf(input, 5).empty())
    message.attachments = {{pieceOf(input, 5), "application/pdf", pieceOf(input, 6)}};
  return message;
}

void mustBeClean(base::ByteView bytes) {
  for (std::size_t start = 0; start < bytes.size();) {
    const std::size_t end = bytes.find("\r\n", start);
    mailMustHold(end != base::ByteView::npos, "A mail does not end with a line end.");
    const base::ByteView line = bytes.substr(start, end - start);
    mailMustHold(line.size() <= kMostLine, "A line is too long.");
    mailMustHold(line.find_first_of("\r\n") == base::ByteView::npos, "A line end stands alone.");
    mailMustHold(line.empty() || line.front() != '.', "A line begins with a dot.");
    for (const char c : line) mailMustHold((c >= ' ' && c <= '~') || c == '\t', "A byte is no ASCII.");
    start = end + 2;
  }
}

void mustBeLine(const std::string& text) {
  mailMustHold(text.size() <= 3 * 512, "A report's text is too long.");
  mailMustHold(!base::findInvalidUtf8(text), "A report's text is not UTF-8.");
  for (std::size_t at = 0; at < text.size();)
    mailMustHold(!base::isControl(base::nextCodePoint(text, at)),
                 "A report's text holds a control character.");
}

}  // namespace

void tryCompose(base::ByteView input) {
  base::Bytes bytes;
  try {
    bytes = mail::compose(messageOf(input));
  } catch (const base::InvalidInput&) {
    return;
  }
  mustBeClean(bytes);
  static const std::set<std::string> kNames{"date",         "from",           "to",
                                            "subject",      "message-id",     "mime-version",
                                            "content-type", "auto-submitted", "content-transfer-encoding"};
  base::ByteView rest = bytes;
  std::set<std::string> seen;
  for (const auto& field : mail::detail::takeFields(rest)) {
    mailMustHold(kNames.contains(field.name), "A value has added a header.");
    mailMustHold(seen.insert(field.name).second, "A header stands twice.");
  }
}

void tryReport(base::ByteView input) {
  const mail::DeliveryReport report = mail::readDeliveryReport(input);
  mustBeLine(report.envelopeId);
  mailMustHold(report.recipients.size() <= 50, "A report has too many recipients.");
  for (const mail::RecipientReport& recipient : report.recipients) {
    mustBeLine(recipient.address);
    mustBeLine(recipient.answer);
    mailMustHold(recipient.kind <= report.kind, "A recipient is graver than its report.");
  }
}

}  // namespace fuzz
