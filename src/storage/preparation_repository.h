// What is being prepared, in SQL. app/records/database.h documents each call.
#pragma once

#include "app/records/database.h"
#include "storage/connection.h"

namespace storage {

class SqlPreparationRepository final : public app::PreparationRepository {
 public:
  explicit SqlPreparationRepository(Connection& connection) : connection_(connection) {}

  void save(const app::PreparationRow& row) override;
  void remove(std::string_view id) override;
  std::optional<app::PreparationRow> find(std::string_view id) override;
  std::vector<app::PreparationRow> list(std::string_view owner) override;

  void saveFile(const app::PreparedFile& file) override;
  void removeFile(std::string_view id) override;
  std::optional<app::PreparedFile> findFile(std::string_view id) override;
  std::vector<app::PreparedFile> files(std::string_view preparation) override;

 private:
  Connection& connection_;
};

}  // namespace storage
