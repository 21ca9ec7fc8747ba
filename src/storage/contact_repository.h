// Contact persons in SQL. See app/database.h for what each call promises.
#pragma once

#include "app/database.h"
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
