// With which certificates somebody signs, as far as it can be told before a key is opened: by the last letter
// that each signatory has signed.
#pragma once

#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "json/value.h"

namespace app {

// Whoever uses a certificate in its last days is warned.
inline constexpr int kDaysOfWarning = 30;

// Of the signatories in whose names the actor would sign these drafts, each once, in the order of the drafts:
// name and post (of signatories.xml), is_time_stamped (whether an authority is set), and where a letter was
// signed already, subject, issuer (their common names), until ("2027-11-23"), letter (its number), ends_soon
// and has_ended. NotFound for a draft that the actor does not see.
std::vector<json::Object> signingCertificates(const Workplace& workplace, const Actor& actor,
                                              const std::vector<std::string>& drafts);

}  // namespace app
