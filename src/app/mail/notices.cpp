#include "app/mail/notices.h"

#include <algorithm>

#include "app/cases/mail_rows.h"
#include "app/casework/held_mail.h"
#include "app/mail/alarm.h"
#include "app/mail/digests.h"
#include "app/mail/link_mail.h"

namespace app {
namespace {

struct Notice {
  bool (*is)(const mail::OutboxRow& row);
  MailFacts (*facts)(const Workplace& workplace, const mail::OutboxRow& row);
  base::Path (*file)(const Workplace& workplace, const mail::OutboxRow& row);
};

MailFacts heldFacts(const Workplace& workplace, const mail::OutboxRow& row) {
  MailFacts facts{heldMailData(workplace, row), {}};
  addSender(workplace, facts.data);
  if (isDecided(workplace, row)) facts.obsolete = base::Message("held.decided", {});
  return facts;
}

template <xml::Element (*data)(const Workplace&, const mail::OutboxRow&)>
MailFacts alone(const Workplace& workplace, const mail::OutboxRow& row) {
  return {data(workplace, row), {}};
}

constexpr Notice kNotices[] = {{isAlarm, alone<alarmData>, alarmFile},
                               {isDigest, alone<digestData>, digestFile},
                               {isHeldMail, heldFacts, heldMailFile},
                               {isLinkMail, linkMailFacts, linkMailEvidence}};

const Notice* noticeOf(const mail::OutboxRow& row) {
  const auto found = std::find_if(std::begin(kNotices), std::end(kNotices),
                                  [&](const Notice& notice) { return notice.is(row); });
  return found == std::end(kNotices) ? nullptr : found;
}

}  // namespace

bool isNotice(const mail::OutboxRow& row) {
  return noticeOf(row) != nullptr;
}

MailFacts noticeFacts(const Workplace& workplace, const mail::OutboxRow& row) {
  return noticeOf(row)->facts(workplace, row);
}

void keepNotice(const Workplace& workplace, mail::OutboxRow row) {
  const base::Path file = noticeOf(row)->file(workplace, row);
  row.evidence = file.lexically_relative(workplace.home.path()).string();
  workplace.outbox.replace(row);
}

}  // namespace app
