// Accounts in SQL. app/records/database.h documents each call.
#pragma once

#include "app/records/database.h"
#include "storage/connection.h"

namespace storage {

class SqlAccountRepository final : public app::AccountRepository {
 public:
  explicit SqlAccountRepository(Connection& connection) : connection_(connection) {}

  void add(const app::Account& account) override;
  void save(const app::Account& account) override;
  void rename(std::string_view user, std::string_view name) override;
  std::optional<app::Account> find(std::string_view user) override;
  // By user.
  std::vector<app::Account> list() override;
  void note(const app::AccountChange& change) override;
  std::vector<app::AccountChange> changes() override;

 private:
  Connection& connection_;
};

}  // namespace storage
