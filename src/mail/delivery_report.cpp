#include "mail/delivery_report.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/error.h"
#include "json/text.h"
#include "mail/detail/mime_entity.h"
#include "mail/detail/printable.h"

namespace mail {
namespace {

using detail::HeaderField;
using detail::lowerCase;
using detail::trimmed;
using detail::valueOf;

constexpr std::size_t kMostBytes = 1 << 20;
constexpr std::size_t kMostRecipients = 50;
constexpr std::size_t kMostText = 512;

constexpr std::array<std::pair<std::string_view, ReportKind>, 5> kActions{
    {{"failed", ReportKind::Failed},
     {"delayed", ReportKind::Delayed},
     {"delivered", ReportKind::Delivered},
     {"relayed", ReportKind::Delivered},
     {"expanded", ReportKind::Delivered}}};

ReportKind kindOf(std::string_view action) {
  const std::string lower = lowerCase(action);
  const auto found = std::find_if(kActions.begin(), kActions.end(), [&](const auto& entry) {
    return lower.compare(0, entry.first.size(), entry.first) == 0;
  });
  return found == kActions.end() ? ReportKind::None : found->second;
}

// "rfc822; budi@dinas.example": the part behind the type.
std::string addressIn(std::string_view typed) {
  const std::size_t semicolon = typed.find(';');
  const std::string_view address = semicolon == std::string_view::npos ? typed : typed.substr(semicolon + 1);
  return detail::printable(trimmed(address), kMostText);
}

// RFC 3464 2.3.
RecipientReport recipientIn(const std::vector<HeaderField>& fields) {
  const std::string_view original = valueOf(fields, "original-recipient");
  const std::string answer =
      std::string(valueOf(fields, "status")) + " " + std::string(valueOf(fields, "diagnostic-code"));
  return {addressIn(original.empty() ? valueOf(fields, "final-recipient") : original),
          kindOf(valueOf(fields, "action")), detail::printable(trimmed(answer), kMostText)};
}

// RFC 3464 2.1: fields of the message, then those of each recipient, with empty lines between.
void readStatus(base::ByteView body, DeliveryReport& report) {
  report.envelopeId = detail::printable(valueOf(detail::takeFields(body), "original-envelope-id"), kMostText);
  while (!body.empty() && report.recipients.size() < kMostRecipients) {
    const std::vector<HeaderField> fields = detail::takeFields(body);
    if (fields.empty()) continue;
    report.recipients.push_back(recipientIn(fields));
    report.kind = std::max(report.kind, report.recipients.back().kind);
  }
}

void readPart(base::ByteView part, DeliveryReport& report) {
  const std::vector<HeaderField> fields = detail::takeFields(part);
  const std::string type = detail::mediaType(valueOf(fields, "content-type"));
  if (type == "message/delivery-status" || type == "message/global-delivery-status") {
    readStatus(part, report);
  } else if (type == "text/rfc822-headers" || type == "message/rfc822" || type == "message/global-headers") {
    report.messageId = MessageId::parse(valueOf(detail::takeFields(part), "message-id"));
  }
}

bool isAutomatic(const std::vector<HeaderField>& fields) {
  const std::string submitted = lowerCase(valueOf(fields, "auto-submitted"));
  if (!submitted.empty()) return submitted != "no";
  const std::string precedence = lowerCase(valueOf(fields, "precedence"));
  return precedence == "auto_reply" || !valueOf(fields, "x-autoreply").empty() ||
         !valueOf(fields, "x-autorespond").empty();
}

ReportKind kindIn(const json::Value& value) {
  const std::int64_t number = value.integerAt("kind");
  const bool isKind = number >= 0 && number <= static_cast<std::int64_t>(ReportKind::Failed);
  if (!isKind) throw base::Corrupt("kind");
  return static_cast<ReportKind>(number);
}

json::Value toJson(const DeliveryReport& report) {
  json::Array recipients;
  for (const RecipientReport& recipient : report.recipients) {
    recipients.push_back(json::Object{{"address", recipient.address},
                                      {"kind", static_cast<int>(recipient.kind)},
                                      {"answer", recipient.answer}});
  }
  return json::Object{{"kind", static_cast<int>(report.kind)},
                      {"envelope_id", report.envelopeId},
                      {"message_id", report.messageId ? report.messageId->text() : std::string()},
                      {"recipients", std::move(recipients)}};
}

// The worker may have been taken over, so its texts are cleaned once more.
DeliveryReport fromJson(const json::Value& value) {
  DeliveryReport report{kindIn(value),
                        detail::printable(value.stringAt("envelope_id"), kMostText),
                        MessageId::parse(value.stringAt("message_id")),
                        {}};
  for (const json::Value& recipient : value.arrayAt("recipients")) {
    report.recipients.push_back({detail::printable(recipient.stringAt("address"), kMostText),
                                 kindIn(recipient),
                                 detail::printable(recipient.stringAt("answer"), kMostText)});
  }
  return report;
}

base::Bytes answer(base::ByteView request) {
  return json::canonical(toJson(readDeliveryReport(request)));
}

}  // namespace

DeliveryReport readDeliveryReport(base::ByteView mail) {
  mail = mail.substr(0, kMostBytes);
  DeliveryReport report;
  const std::vector<HeaderField> fields = detail::takeFields(mail);
  const std::string_view contentType = valueOf(fields, "content-type");
  if (detail::mediaType(contentType) == "multipart/report" &&
      lowerCase(detail::parameter(contentType, "report-type")) == "delivery-status") {
    for (const base::ByteView part : detail::partsOf(mail, detail::parameter(contentType, "boundary")))
      readPart(part, report);
  } else if (isAutomatic(fields)) {
    report.kind = ReportKind::AutomaticAnswer;
    report.messageId = MessageId::parse(valueOf(fields, "in-reply-to"));
  }
  return report;
}

std::optional<DeliveryReport> ReportReader::read(base::ByteView mail) {
  const cage::Result result = cage_.run(mail.substr(0, kMostBytes));
  if (result.outcome != cage::Outcome::Answered) return std::nullopt;
  try {
    return fromJson(json::read(result.answer, "delivery report"));
  } catch (const base::Error&) {
    return std::nullopt;  // not in our format
  }
}

cage::Work ReportReader::work() {
  return {[] { readDeliveryReport("Subject: x\r\n\r\n"); }, answer};
}

}  // namespace mail
