// How accounts get in, and who asks for one, in SQL. app/records/database.h documents each call.
#pragma once

#include "app/records/database.h"
#include "storage/connection.h"

namespace storage {

class SqlSignInRepository final : public app::SignInRepository {
 public:
  explicit SqlSignInRepository(Connection& connection) : connection_(connection) {}

  void save(const app::Credential& credential) override;
  void save(const app::SignInSession& session) override;
  void save(const app::SignInLink& link) override;
  void save(const app::Throttle& throttle) override;
  void save(const app::KnownDevice& device) override;
  std::optional<app::Credential> credential(std::string_view user) override;
  std::optional<app::SignInSession> session(std::string_view digest) override;
  std::optional<app::SignInLink> link(std::string_view digest) override;
  std::optional<app::SignInLink> linkWithId(std::string_view id) override;
  std::optional<app::Throttle> throttle(std::string_view key) override;
  std::optional<app::KnownDevice> device(std::string_view digest) override;
  std::vector<app::Credential> credentials() override;
  std::vector<app::SignInSession> sessionsOf(std::string_view user) override;
  std::vector<app::SignInLink> openLinks() override;
  void endSession(std::string_view digest) override;
  void endSessionsOf(std::string_view user) override;
  std::int64_t endSessionsBefore(base::Instant seen, base::Instant now) override;
  void closeLinks(std::string_view user, app::LinkPurpose purpose, base::Instant now) override;
  void forgetThrottle(std::string_view key) override;
  void forgetThrottlesBefore(base::Instant since, base::Instant now) override;
  void forgetDevicesOf(std::string_view user) override;
  void forgetDevicesBefore(base::Instant made) override;
  void rename(std::string_view user, std::string_view login) override;
  void note(const app::SignInNote& note) override;
  std::vector<app::SignInNote> notesOf(std::string_view user, int most) override;
  std::vector<app::SignInNote> lastEntries() override;

 private:
  Connection& connection_;
};

class SqlAccountRequestRepository final : public app::AccountRequestRepository {
 public:
  explicit SqlAccountRequestRepository(Connection& connection) : connection_(connection) {}

  void save(const app::AccountRequest& request) override;
  std::optional<app::AccountRequest> find(std::string_view id) override;
  std::vector<app::AccountRequest> list() override;

 private:
  Connection& connection_;
};

}  // namespace storage
