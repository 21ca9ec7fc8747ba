#include "web/staff/staff_pages.h"

#include "web/staff/case_list_page.h"
#include "web/staff/case_page.h"
#include "web/staff/case_papers.h"
#include "web/staff/chosen_cases.h"
#include "web/staff/contact_pages.h"
#include "web/staff/mail_pages.h"
#include "web/staff/quarantine_pages.h"
#include "web/staff/step_pages.h"
#include "web/staff/today_page.h"

namespace web {

using app::UseCase;
using requests::Role;

std::vector<Route> staffRoutes() {
  const Audience office = forRoles({Role::Walidata, Role::Penandatangan, Role::Auditor, Role::Admin});
  const Audience decidesOnHeld = forRoles({Role::Walidata, Role::Admin});
  std::vector<Route> routes = {
      {"/hari-ini", forRoles({Role::Walidata}), showToday},
      {"/permohonan", office, showCaseList},
      {"/permohonan/perpanjang", forRoles({Role::Walidata}), showExtensions, extendChosen},
      {"/permohonan/tabel", office, fetchCaseTable},
      {"/permohonan/:tiket", office, showOfficeCase},
      {"/permohonan/:tiket/berkas", signedIn(), fetchPaper},
      {"/permohonan/:tiket/kontak", whoMay(UseCase::ContactShow), askForContact, showContact},
      {"/permohonan/:tiket/kontak/perbaiki", whoMay(UseCase::ContactCorrect), showContactCorrection,
       correctContact},
      {"/karantina", decidesOnHeld, showHeldList},
      {"/karantina/:id", decidesOnHeld, showHeld, decideOnHeld},
      {"/surel", whoMay(UseCase::OutboxList), showMailList},
      {"/surel/:id", whoMay(UseCase::OutboxList), showMail, changeMail}};
  for (Route& route : stepRoutes()) routes.push_back(std::move(route));
  return routes;
}

}  // namespace web
