// Contact persons in SQL. app/records/database.h documents each call.
#pragma once

#include "app/records/database.h"
#include "storage/connection.h"

namespace storage {

class SqlContactRepository final : public app::ContactRepository {
 public:
  explicit SqlContactRepository(Connection& connection) : connection_(connection) {}

  void save(const app::ContactRow& row) override;
  std::optional<app::ContactRow> find(std::string_view object) override;

 private:
  Connection& connection_;
};

}  // namespace storage
