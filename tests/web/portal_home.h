// A demo home with the whole portal over it: what the tests of pages open.
#pragma once

#include <memory>
#include <string>

#include "app/case_home.h"
#include "web/browser.h"
#include "web/site/site.h"

namespace web_tests {

inline constexpr const char* kPassword = "kuda baterai paku jingga";

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

  // Gives the account kPassword, and what its app needs for a second factor.
  void givePassword(const std::string& user);
  void giveSecondFactor(const std::string& user);
  // The code that the account's app shows now.
  std::string codeOf(const std::string& user) const;
  std::string codeFor(const std::string& secret) const;
  // Later, for everything.
  void pass(std::int64_t seconds);

 private:
  app_tests::CaseHome cases_;
  std::unique_ptr<web::Site> site_;
};

}  // namespace web_tests
