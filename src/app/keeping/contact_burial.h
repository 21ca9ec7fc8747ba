// The destruction of a contact person's data: a tombstone replaces the object with the data and the mails to
// the person. Letters and events, which name no contact, stay as they were signed.
#pragma once

#include <string>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "json/value.h"

namespace app {

// `decision` tells why, without personal data. When there is no such object, or it is a tombstone already,
// only updates the database. The caller must not hold the object (lockCase). False when a copy could not be
// removed yet.
bool buryContact(const Workplace& workplace, const Actor& actor, const std::string& contact,
                 const json::Object& decision);

}  // namespace app
