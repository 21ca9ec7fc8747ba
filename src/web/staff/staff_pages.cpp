#include "web/staff/staff_pages.h"

#include "web/staff/case_list_page.h"
#include "web/staff/case_page.h"
#include "web/staff/case_papers.h"
#include "web/staff/contact_pages.h"
#include "web/staff/mail_pages.h"
#include "web/staff/quarantine_pages.h"
#include "web/staff/step_pages.h"
#include "web/staff/today_page.h"

namespace web {

using requests::Role;

std::vector<Route> staffRoutes() {
  const Audience office = forRoles({Role::Walidata, Role::Penandatangan, Role::Auditor, Role::Admin});
  const Audience keepers = forRoles({Role::Walidata, Role::Admin, Role::Auditor});
  const Audience staff = forRoles({Role::Walidata, Role::Admin});
  std::vector<Route> routes = {
      {"/hari-ini", forRoles({Role::Walidata}), showToday},
      {"/permohonan", office, showCaseList},
      {"/permohonan/:tiket", office, showOfficeCase},
      {"/permohonan/:tiket/berkas", signedIn(), fetchPaper},
      {"/permohonan/:tiket/kontak", keepers, askForContact, showContact},
      {"/permohonan/:tiket/kontak/perbaiki", staff, showContactCorrection, correctContact},
      {"/karantina", staff, showHeldList},
      {"/karantina/:id", staff, showHeld, decideOnHeld},
      {"/surel", keepers, showMailList},
      {"/surel/:id", keepers, showMail, changeMail}};
  for (Route& route : stepRoutes()) routes.push_back(std::move(route));
  return routes;
}

}  // namespace web
