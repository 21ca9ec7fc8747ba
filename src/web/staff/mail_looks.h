// How the state of a mail is called and looks.
#pragma once

#include <string>
#include <vector>

#include "mail/outbox.h"

namespace web {

struct MailLook {
  mail::RowState state;
  const char* look;
  const char* title;
  const char* cause;  // what it means, in a sentence
};

// Of every state, for filters.
const std::vector<MailLook>& mailLooks();
// Of a state by its name.
const MailLook& mailLookOf(const std::string& state);

}  // namespace web
