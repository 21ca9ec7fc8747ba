// The ports of the working database for accounts. Rules and errors as in app/records/database.h, of whose
// Transaction they are parts.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "app/accounts/account.h"
#include "app/accounts/sign_in.h"

namespace app {

class AccountRepository {
 public:
  virtual ~AccountRepository() = default;
  // Conflict when the user exists already.
  virtual void add(const Account& account) = 0;
  // NotFound when the user does not exist.
  virtual void save(const Account& account) = 0;
  // Gives the account another name. NotFound when it is not there, Conflict when the name is taken.
  virtual void rename(std::string_view user, std::string_view name) = 0;
  virtual std::optional<Account> find(std::string_view user) = 0;
  virtual std::vector<Account> list() = 0;

  // Adds it as the newest; its number is given here.
  virtual void note(const AccountChange& change) = 0;
  // Oldest first.
  virtual std::vector<AccountChange> changes() = 0;
};

// How accounts get in. Whose account it is is not looked at: who adds and renames accounts keeps both
// together.
class SignInRepository {
 public:
  virtual ~SignInRepository() = default;

  // Inserts or replaces, by user, digest, id, key and digest.
  virtual void save(const Credential& credential) = 0;
  virtual void save(const SignInSession& session) = 0;
  virtual void save(const SignInLink& link) = 0;
  virtual void save(const Throttle& throttle) = 0;
  virtual void save(const KnownDevice& device) = 0;

  virtual std::optional<Credential> credential(std::string_view user) = 0;
  // By the digest of its token.
  virtual std::optional<SignInSession> session(std::string_view digest) = 0;
  virtual std::optional<SignInLink> link(std::string_view digest) = 0;
  virtual std::optional<SignInLink> linkWithId(std::string_view id) = 0;
  virtual std::optional<Throttle> throttle(std::string_view key) = 0;
  virtual std::optional<KnownDevice> device(std::string_view digest) = 0;

  // By user.
  virtual std::vector<Credential> credentials() = 0;
  // Newest first.
  virtual std::vector<SignInSession> sessionsOf(std::string_view user) = 0;
  // All that are not closed, by user, then oldest first.
  virtual std::vector<SignInLink> openLinks() = 0;

  virtual void endSession(std::string_view digest) = 0;
  virtual void endSessionsOf(std::string_view user) = 0;
  // Removes the sessions not seen after `seen` and those whose end is not after `now`; returns how many.
  virtual std::int64_t endSessionsBefore(base::Instant seen, base::Instant now) = 0;
  // Those of one purpose that are not closed.
  virtual void closeLinks(std::string_view user, LinkPurpose purpose, base::Instant now) = 0;
  virtual void forgetThrottle(std::string_view key) = 0;
  // Those that began before `since` and hold nobody up after `now`.
  virtual void forgetThrottlesBefore(base::Instant since, base::Instant now) = 0;
  virtual void forgetDevicesOf(std::string_view user) = 0;
  virtual void forgetDevicesBefore(base::Instant made) = 0;

  // Credential and links are the new login's; sessions and devices end.
  virtual void rename(std::string_view user, std::string_view login) = 0;

  // Adds it as the newest; its number is given here.
  virtual void note(const SignInNote& note) = 0;
  // At most `most`, newest first.
  virtual std::vector<SignInNote> notesOf(std::string_view user, int most) = 0;
  // The last time that each user entered.
  virtual std::vector<SignInNote> lastEntries() = 0;
};

class AccountRequestRepository {
 public:
  virtual ~AccountRequestRepository() = default;
  // Inserts or replaces the row with this id.
  virtual void save(const AccountRequest& request) = 0;
  virtual std::optional<AccountRequest> find(std::string_view id) = 0;
  // Oldest first.
  virtual std::vector<AccountRequest> list() = 0;
};

}  // namespace app
