// A mail to whoever looks after the archive (setting alarm.mail), with the template kerusakan-arsip of the
// office. What it says lies in reports/alarm, and what makes it is no case, so that its row has none.
#pragma once

#include <string>
#include <vector>

#include "app/home/workplace.h"
#include "mail/outbox.h"
#include "xml/element.h"

namespace app {

// Puts the mail into the outbox, once for the same lines in the same `period`, a text that the caller
// chooses. Nothing happens when nobody is to be told. Returns why there is no mail although there should be;
// empty when all is right.
std::string raiseAlarm(const Workplace& workplace, const std::vector<std::string>& lines,
                       const std::string& period);

bool isAlarm(const mail::OutboxRow& row);
// The data document of its mail. NotFound when what it says has been removed.
xml::Element alarmData(const Workplace& workplace, const mail::OutboxRow& row);
// The mail was accepted; its evidence is what it says.
void keepAlarm(const Workplace& workplace, mail::OutboxRow row);

}  // namespace app
