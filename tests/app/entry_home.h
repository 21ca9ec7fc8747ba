// A home whose accounts sign in. Its one clock is the machine's too.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/app_home.h"
#include "app/entry/invitations.h"
#include "app/entry/sign_in.h"
#include "crypto/one_time_codes.h"

namespace app_tests {

inline constexpr const char* kGoodPassword = "kuda baterai paku jingga";

// From a computer of the office, and from somewhere else.
inline const app::ClientMark kOfficeMark{"192.0.2.7", "Firefox, Windows"};
inline const app::ClientMark kStrangerMark{"203.0.113.9", "curl"};

class EntryHome {
 public:
  EntryHome();

  AppHome& home() { return home_; }
  const app::Workplace& workplace() const { return home_.workplace(); }
  app::SignInDesk desk() const { return app::SignInDesk(workplace()); }
  app::InvitationDesk invitations() const { return app::InvitationDesk(workplace()); }
  base::Instant now() { return home_.clock().now(); }
  void pass(std::int64_t seconds) { home_.clock().set(now().plusSeconds(seconds)); }

  // Gives the account that password.
  void setPassword(const std::string& user, const std::string& password = kGoodPassword);
  // … and a second factor; returns its secret.
  std::string setSecondFactor(const std::string& user);

  app::SignInOutcome enter(const std::string& user, const std::string& password = kGoodPassword,
                           const app::ClientMark& mark = kOfficeMark) const;
  // All the way in, with the code of the moment where one is wanted; it must succeed.
  app::Entered entered(const std::string& user, const app::ClientMark& mark = kOfficeMark);
  // The code that the account's app shows now.
  std::string codeOf(const std::string& user) const;
  app::Credential credential(const std::string& user) const;
  // What is on record of the account, oldest first: "entered refused ".
  std::string acts(const std::string& user) const;
  void change(const std::string& user, const std::function<void(app::Account&)>& edit);

 private:
  AppHome home_{*base::Instant::parse("2026-03-02T09:00:00+07:00")};
};

inline crypto::Secret secretOf(std::string text) {
  return crypto::Secret(std::move(text));
}

}  // namespace app_tests
