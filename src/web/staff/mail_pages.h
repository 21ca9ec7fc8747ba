// Mails that did not go out, and what staff do about them.
#pragma once

#include "web/site/visit.h"

namespace web {

Response showMailList(Visit& visit);
Response showMail(Visit& visit);
Response changeMail(Visit& visit);

}  // namespace web
