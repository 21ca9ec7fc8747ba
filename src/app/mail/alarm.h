// A mail to whoever looks after the archive (setting alarm.mail), with the template kerusakan-arsip of the
// office. What it says lies in reports/alarm, and what makes it is no case, so that its row has none.
//
// The same damage is told once in a round of the scrub (setting fixity.days), however many jobs come upon it.
#pragma once

#include <string>
#include <vector>

#include "app/home/workplace.h"
#include "base/message.h"
#include "mail/outbox.h"
#include "xml/element.h"

namespace app {

// Something that is wrong, in words for a person.
struct Alarm {
  std::string subject;  // what it is about, whoever found it: a file of the archive, the replica
  base::Message text;
  bool stands = true;  // false: it was mended, and is told each time
};

// Each subject's first.
std::vector<Alarm> onePerSubject(std::vector<Alarm> alarms);

// Puts a mail into the outbox, in Bahasa Indonesia, about those whose subject no mail of the last fixity.days
// told of. Nothing happens when there are none, or nobody is to be told. Returns why there is no mail
// although there should be; empty when all is right.
base::Message raiseAlarm(const Workplace& workplace, const std::vector<Alarm>& alarms);

bool isAlarm(const mail::OutboxRow& row);
// Where what the mail says is kept.
base::Path alarmFile(const Workplace& workplace, const mail::OutboxRow& row);
// The data document of the mail. NotFound when its content has been removed.
xml::Element alarmData(const Workplace& workplace, const mail::OutboxRow& row);

}  // namespace app
