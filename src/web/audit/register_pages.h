// The register of numbers (buku agenda), and numbers without a letter that was issued here.
#pragma once

#include "web/site/visit.h"

namespace web {

Response showRegister(Visit& visit);
Response fetchRegisterCsv(Visit& visit);
Response fetchRegisterPdf(Visit& visit);

// Forms for those whom the register's rules name.
Response showVoiding(Visit& visit);
Response makeNumberVoid(Visit& visit);
Response showInsertion(Visit& visit);
Response insertNumber(Visit& visit);
Response showRecording(Visit& visit);
Response recordNumber(Visit& visit);

}  // namespace web
