#include "app/mail/returned_mail.h"

#include <algorithm>

#include "app/mail/mail_evidence.h"
#include "base/sentences.h"
#include "mail/imap_tray.h"
#include "mail/maildir_tray.h"

namespace app {
namespace {

using mail::Concern;
using mail::DeliveryReport;
using mail::ReportKind;

constexpr std::uint64_t kLargestMark = 64 << 20;

base::Path markFile(const Workplace& workplace) {
  return workplace.home.work() / "surel-masuk";
}

std::string readMark(const Workplace& workplace) {
  const base::Path file = markFile(workplace);
  return base::exists(workplace.disk, file) ? base::readFile(workplace.disk, file, kLargestMark) : "";
}

// The mail that the report speaks of. Its id is the left side of its Message-ID, and the ENVID.
std::optional<mail::OutboxRow> rowOf(const Workplace& workplace, const DeliveryReport& report) {
  if (!report.envelopeId.empty()) {
    if (auto row = workplace.outbox.find(report.envelopeId)) return row;
  }
  if (!report.messageId) return std::nullopt;
  auto row = workplace.outbox.find(report.messageId->left());
  return row && row->messageId == *report.messageId ? row : std::nullopt;
}

const mail::RecipientReport& failureIn(const DeliveryReport& report) {
  return *std::find_if(report.recipients.begin(), report.recipients.end(),
                       [](const auto& recipient) { return recipient.kind == ReportKind::Failed; });
}

class TrayReading {
 public:
  TrayReading(const Workplace& workplace, mail::ReportReader& reader)
      : workplace_(workplace), reader_(reader) {}

  Concern look(base::ByteView bytes) {
    const auto report = reader_.read(bytes);
    if (!report) {
      ++result_.unreadable;
      return Concern::Others;
    }
    if (report->kind == ReportKind::None) return Concern::Others;
    const auto row = rowOf(workplace_, *report);
    return row ? note(*row, *report, bytes) : Concern::Others;
  }

  ReturnReport result() { return std::move(result_); }

 private:
  Concern note(const mail::OutboxRow& row, const DeliveryReport& report, base::ByteView bytes) {
    switch (report.kind) {
      case ReportKind::Failed:
        return keep(row, failureIn(report), bytes);
      case ReportKind::Delayed:
        ++result_.delayed;
        return Concern::Ours;
      case ReportKind::Delivered:
        return Concern::Ours;
      case ReportKind::AutomaticAnswer:
        ++result_.automatic;
        break;
      case ReportKind::None:
        break;
    }
    return Concern::Others;
  }

  // A mail that is being sent again is past its earlier failure.
  Concern keep(const mail::OutboxRow& row, const mail::RecipientReport& failure, base::ByteView bytes) {
    const bool wasAccepted = row.state == mail::RowState::Accepted || row.state == mail::RowState::Returned;
    if (!wasAccepted) return Concern::Ours;
    try {
      keepReturnedMail(workplace_, row, failure, bytes);
      ++result_.returned;
      return Concern::Ours;
    } catch (const base::Error& problem) {
      result_.problems.push_back(
          {{row.id}, base::Message("delivery.report-waits", {{"why", base::messageOf(problem)}})});
      return Concern::Others;
    }
  }

  const Workplace& workplace_;
  mail::ReportReader& reader_;
  ReturnReport result_;
};

std::optional<base::Path> fileIn(const Settings& settings, const std::string& key) {
  const std::string& name = settings.text(key);
  return name.empty() ? std::nullopt : std::optional<base::Path>(name);
}

}  // namespace

std::unique_ptr<mail::InTray> openInTray(const Workplace& workplace) {
  const Settings& settings = workplace.settings;
  const std::string& kind = settings.text("mail.bounces");
  if (kind == "none") return nullptr;
  if (kind == "maildir")
    return std::make_unique<mail::MaildirTray>(workplace.disk,
                                               workplace.home.path() / settings.text("mail.bounces.maildir"));
  mail::ImapSettings imap;
  imap.host = settings.text("mail.bounces.host");
  imap.port = static_cast<int>(settings.number("mail.bounces.port"));
  imap.security = settings.text("mail.bounces.security") == "tls" ? mail::SmtpSecurity::ImplicitTls
                                                                  : mail::SmtpSecurity::StartTls;
  imap.caFile = fileIn(settings, "mail.bounces.ca-file");
  imap.user = settings.text("mail.bounces.user");
  imap.passwordFile = settings.text("mail.bounces.password-file");
  imap.folder = settings.text("mail.bounces.folder");
  return std::make_unique<mail::ImapTray>(workplace.disk, imap);
}

// The mark moves on when everything of the visit is kept; what was kept already is known by its digest.
ReturnReport readReturnedMail(const Workplace& workplace, mail::InTray& tray, mail::ReportReader& reader,
                              int most) {
  TrayReading reading(workplace, reader);
  const std::string mark = readMark(workplace);
  const std::string next = tray.visit(mark, most, [&](base::ByteView bytes) { return reading.look(bytes); });
  ReturnReport report = reading.result();
  if (report.problems.empty() && next != mark)
    base::replaceDurably(workplace.disk, markFile(workplace), next);
  return report;
}

}  // namespace app
