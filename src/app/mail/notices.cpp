#include "app/mail/notices.h"

#include "app/cases/mail_rows.h"
#include "app/mail/alarm.h"
#include "app/mail/digests.h"

namespace app {

bool isNotice(const mail::OutboxRow& row) {
  return isAlarm(row) || isDigest(row);
}

xml::Element noticeData(const Workplace& workplace, const mail::OutboxRow& row) {
  return isDigest(row) ? digestData(workplace, row) : alarmData(workplace, row);
}

void keepNotice(const Workplace& workplace, mail::OutboxRow row) {
  const base::Path file = isDigest(row) ? digestFile(workplace, row) : alarmFile(workplace, row);
  row.evidence = file.lexically_relative(workplace.home.path()).string();
  workplace.outbox.replace(row);
}

}  // namespace app
