// Mails that belong to no case: alarms and digests. What they say is kept in reports/, and is their evidence.
#pragma once

#include "app/home/workplace.h"
#include "mail/outbox.h"
#include "xml/element.h"

namespace app {

bool isNotice(const mail::OutboxRow& row);
// The data document of the mail. NotFound when its content has been removed.
xml::Element noticeData(const Workplace& workplace, const mail::OutboxRow& row);
// For an accepted mail.
void keepNotice(const Workplace& workplace, mail::OutboxRow row);

}  // namespace app
