// A demo home with the whole portal over it: what the tests of pages open.
#pragma once

#include <memory>
#include <string>

#include "app/case_home.h"
#include "web/browser.h"
#include "web/site/site.h"

namespace web_tests {

class PortalHome {
 public:
  // With the accounts of a demo home; its clock stands where the test puts it.
  explicit PortalHome(const std::string& now = "2026-03-02T09:00:00+07:00",
                      const app_tests::CaseHome::Arrange& arrange = {});

  app_tests::CaseHome& cases() { return cases_; }
  const app::Workplace& workplace() const { return cases_.workplace(); }
  web::Site& site() { return *site_; }

  Browser visitor() { return Browser(*site_); }
  // Somebody who is signed in.
  Browser browserOf(const std::string& user);

 private:
  app_tests::CaseHome cases_;
  std::unique_ptr<web::Site> site_;
};

}  // namespace web_tests
