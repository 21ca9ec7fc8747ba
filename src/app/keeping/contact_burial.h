// The end of a contact person's data: a tombstone takes the place of the object that held them, mails to him
// included. Letters and events, which name no contact, stay as they were signed.
#pragma once

#include <string>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "json/value.h"

namespace app {

// `decision` says why, free of personal data. Nothing happens when there is no such object, or it is a
// tombstone already, but that the database is brought up to it. The caller holds nothing (lockCase). False
// when a copy could not be removed yet.
bool buryContact(const Workplace& workplace, const Actor& actor, const std::string& contact,
                 const json::Object& decision);

}  // namespace app
