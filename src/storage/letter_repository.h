// Issued letters and drafts in SQL. app/records/database.h documents each call.
#pragma once

#include "app/records/database.h"
#include "storage/connection.h"

namespace storage {

class SqlLetterRepository final : public app::LetterRepository {
 public:
  explicit SqlLetterRepository(Connection& connection) : connection_(connection) {}

  void add(const app::LetterRow& row) override;
  std::vector<app::LetterRow> find(std::string_view idOrNumber) override;
  std::vector<app::LetterRow> findFile(std::string_view sha256) override;
  std::vector<app::LetterRow> list(std::string_view object) override;

  void forget(std::string_view object) override;
  void saveDraft(const app::DraftRow& row) override;
  void removeDraft(std::string_view id) override;
  std::optional<app::DraftRow> findDraft(std::string_view id) override;
  std::vector<app::DraftRow> drafts(std::string_view object) override;
  void saveRun(const app::SigningRun& run) override;
  std::optional<app::SigningRun> findRun(std::string_view id) override;
  std::vector<app::SigningRun> openRuns() override;

 private:
  Connection& connection_;
};

}  // namespace storage
