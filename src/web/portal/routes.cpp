#include "web/portal/routes.h"

#include "web/accounts/account_request_pages.h"
#include "web/accounts/invitation_pages.h"
#include "web/accounts/own_account_pages.h"
#include "web/accounts/sign_in_pages.h"
#include "web/accounts/user_pages.h"
#include "web/applicant/applicant_pages.h"
#include "web/audit/audit_pages.h"
#include "web/letters/letter_pages.h"
#include "web/open/check_pages.h"
#include "web/open/open_pages.h"
#include "web/portal/operator_pages.h"
#include "web/preparing/resumable_uploads.h"
#include "web/produsen/produsen_pages.h"
#include "web/staff/staff_pages.h"

namespace web {
namespace {

void addRoutes(std::vector<Route>& all, std::vector<Route> area) {
  all.insert(all.end(), area.begin(), area.end());
}

}  // namespace

std::vector<Route> portalRoutes() {
  std::vector<Route> routes;
  addRoutes(routes, openRoutes());
  addRoutes(routes, checkRoutes());
  addRoutes(routes, applicantRoutes());
  addRoutes(routes, uploadRoutes());
  addRoutes(routes, auditRoutes());
  addRoutes(routes, signInRoutes());
  addRoutes(routes, invitationRoutes());
  addRoutes(routes, ownAccountRoutes());
  addRoutes(routes, accountRequestRoutes());
  addRoutes(routes, userRoutes());
  addRoutes(routes, staffRoutes());
  addRoutes(routes, letterRoutes());
  addRoutes(routes, produsenRoutes());
  addRoutes(routes, operatorRoutes());
  return routes;
}

}  // namespace web
