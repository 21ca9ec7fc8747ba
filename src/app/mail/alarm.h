// A mail to the archive's keeper (setting alarm.mail), with the office's template kerusakan-arsip. Its
// content is in reports/alarm. It belongs to no case, so its row has none.
#pragma once

#include <string>
#include <vector>

#include "app/home/workplace.h"
#include "mail/outbox.h"
#include "xml/element.h"

namespace app {

// Puts the mail into the outbox, once for the same lines in the same `period`, a text chosen by the caller.
// Does nothing when no address is set. Returns why a necessary mail is missing; otherwise an empty text.
std::string raiseAlarm(const Workplace& workplace, const std::vector<std::string>& lines,
                       const std::string& period);

bool isAlarm(const mail::OutboxRow& row);
// The data document of the mail. NotFound when its content has been removed.
xml::Element alarmData(const Workplace& workplace, const mail::OutboxRow& row);
// For an accepted mail: its content is its evidence.
void keepAlarm(const Workplace& workplace, mail::OutboxRow row);

}  // namespace app
