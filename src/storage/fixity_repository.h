// The state of the scrub in SQL. app/records/database.h documents each call.
#pragma once

#include "app/records/database.h"
#include "storage/connection.h"

namespace storage {

class SqlFixityRepository final : public app::FixityRepository {
 public:
  explicit SqlFixityRepository(Connection& connection) : connection_(connection) {}

  void save(const app::FixityRow& row) override;
  void remove(std::string_view folder) override;
  std::vector<app::FixityRow> list() override;
  void saveRound(const app::FixityRound& round) override;
  std::optional<app::FixityRound> lastRound() override;

 private:
  Connection& connection_;
};

}  // namespace storage
