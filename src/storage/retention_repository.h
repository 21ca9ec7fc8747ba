// Proposals of destruction and tombstones in SQL. app/records/database.h documents each call.
#pragma once

#include "app/records/database.h"
#include "storage/connection.h"

namespace storage {

class SqlRetentionRepository final : public app::RetentionRepository {
 public:
  explicit SqlRetentionRepository(Connection& connection) : connection_(connection) {}

  void save(const app::ProposalRow& row) override;
  std::optional<app::ProposalRow> find(std::string_view nameOrObject) override;
  std::vector<app::ProposalRow> list() override;
  void saveTombstone(const app::TombstoneRow& row) override;
  std::optional<app::TombstoneRow> findTombstone(std::string_view ticketOrObject) override;

 private:
  Connection& connection_;
};

}  // namespace storage
