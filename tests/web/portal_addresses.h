// What is done at each address of the portal, and for whom its page is: the one declaration from which
// docs/permissions.md has its addresses, and by which the walk over HTTP judges. It is held against the
// portal's own routes in both directions (permission_tests.cpp).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/permission_cells.h"
#include "web/site/route.h"

namespace web_tests {

struct PortalAddress {
  std::string_view pattern;
  web::Audience audience;
  std::vector<app::UseCase> shown = {};  // what a look at it does
  std::vector<app::UseCase> done = {};   // what its form does, or what is sent there without one
  bool isForm = false;                   // it has a form of fields, with a key
};

// One for each route, in the order of the areas.
const std::vector<PortalAddress>& portalAddresses();

// "anybody", "any account", or the roles.
std::string nameOf(const web::Audience& audience);

// Those at which this can be done, each once.
std::vector<std::string> addressesFor(app::UseCase useCase);

}  // namespace web_tests
