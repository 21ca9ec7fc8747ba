#include "mail/delivery_report.h"

#include "mail/report_samples.h"
#include "support/boost_test.h"

using mail::DeliveryReport;
using mail::MessageId;
using mail::readDeliveryReport;
using mail::ReportKind;

namespace {

const MessageId kId = *MessageId::of("00ff17", "malangkota.example");

std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  BOOST_REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

BOOST_AUTO_TEST_CASE(failure_names_the_mail_the_recipient_and_the_servers_words) {
  const DeliveryReport report = readDeliveryReport(support::failureOf(kId, "5.1.1"));
  BOOST_TEST((report.kind == ReportKind::Failed));
  BOOST_TEST(report.envelopeId == "00ff17");
  BOOST_TEST((report.messageId == kId));
  BOOST_TEST_REQUIRE(report.recipients.size() == 1U);
  BOOST_TEST(report.recipients[0].address == "Budi@dinas.example");
  BOOST_TEST(report.recipients[0].answer ==
             "5.1.1 smtp; 550 5.1.1 <budi@dinas.example>: Recipient address rejected");
}

BOOST_AUTO_TEST_CASE(delay_and_delivery_are_no_failures) {
  BOOST_TEST((readDeliveryReport(support::reportOf(kId, "delayed", "4.4.1")).kind == ReportKind::Delayed));
  BOOST_TEST(
      (readDeliveryReport(support::reportOf(kId, "delivered", "2.0.0")).kind == ReportKind::Delivered));
  BOOST_TEST((readDeliveryReport(support::reportOf(kId, "relayed", "2.0.0")).kind == ReportKind::Delivered));
}

BOOST_AUTO_TEST_CASE(gravest_recipient_decides) {
  const std::string more =
      "Final-Recipient: rfc822; siti@dinas.example\r\nAction: delivered\r\nStatus: 2.0.0\r\n\r\n";
  const DeliveryReport report =
      readDeliveryReport(with(support::failureOf(kId, "5.1.1"),
                              "--4F1.17/mx.example\r\nContent-Description: "
                              "Undelivered",
                              more + "--4F1.17/mx.example\r\nContent-Description: Undelivered"));
  BOOST_TEST(report.recipients.size() == 2U);
  BOOST_TEST((report.kind == ReportKind::Failed));
}

BOOST_AUTO_TEST_CASE(automatic_answer_is_told_apart_and_names_the_mail_that_it_answers) {
  const DeliveryReport report = readDeliveryReport(support::vacationAfter(kId));
  BOOST_TEST((report.kind == ReportKind::AutomaticAnswer));
  BOOST_TEST((report.messageId == kId));
}

BOOST_AUTO_TEST_CASE(mail_of_a_person_is_no_report) {
  for (const char* mail :
       {"", "Subject: halo\r\n\r\nApa kabar?\r\n", "Auto-Submitted: no\r\n\r\nhalo\r\n",
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=x\r\n\r\n--x\r\n"
        "Content-Type: message/delivery-status\r\n\r\n\r\nAction: failed\r\n--x--\r\n",
        "Content-Type: multipart/report; report-type=delivery-status\r\n\r\nno boundary\r\n"}) {
    BOOST_TEST((readDeliveryReport(mail).kind == ReportKind::None), mail);
  }
}

BOOST_AUTO_TEST_CASE(report_with_bare_line_feeds_is_read_alike) {
  std::string text = support::failureOf(kId, "5.1.1");
  std::erase(text, '\r');
  BOOST_TEST((readDeliveryReport(text) == readDeliveryReport(support::failureOf(kId, "5.1.1"))));
}

BOOST_AUTO_TEST_CASE(hostile_words_of_a_report_stay_one_printable_line) {
  const DeliveryReport report = readDeliveryReport(with(support::failureOf(kId, "5.1.1"), "Recipient address",
                                                        "\x1B[31m\xE2\x80\xAE" + std::string(9000, 'x')));
  BOOST_TEST(report.recipients[0].answer.size() <= 512U);
  BOOST_TEST(report.recipients[0].answer.find('\x1B') == std::string::npos);
  BOOST_TEST(report.recipients[0].answer.find("\xE2\x80\xAE") == std::string::npos);
}

// Every beginning of a report, and every report with one byte changed, is read without harm.
BOOST_AUTO_TEST_CASE(damaged_reports_are_read_without_harm) {
  const std::string whole = support::failureOf(kId, "5.1.1");
  for (std::size_t size = 0; size <= whole.size(); ++size) readDeliveryReport(whole.substr(0, size));
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const char c : {'\0', '\n', '"', ':', ';', '\xFF'}) {
      std::string changed = whole;
      changed[at] = c;
      BOOST_TEST(readDeliveryReport(changed).recipients.size() <= 3U);
    }
  }
}
