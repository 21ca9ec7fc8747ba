// The search index in SQLite: rows in search_entry, their words in the FTS5 index search_text.
// app/records/search_index.h documents each call.
#pragma once

#include "app/records/search_index.h"
#include "storage/connection.h"

namespace storage {

class SqlSearchIndex final : public app::SearchIndex {
 public:
  explicit SqlSearchIndex(Connection& connection) : connection_(connection) {}

  void settle(const std::string& object, const app::CaseAudience& audience) override;
  void add(const app::SearchEntry& entry) override;
  void remove(const std::string& object) override;
  std::vector<app::PendingText> pendingTexts(std::int64_t before, int limit) override;
  void setText(std::int64_t position, const std::string& extraction, const std::string& text) override;
  std::vector<app::SearchHit> find(const app::SearchQuery& query) override;
  app::SearchCoverage coverage(requests::SecurityClass upTo) override;

 private:
  // The entries with this value in this column.
  struct Entries {
    std::string column;
    Value value;
  };

  std::vector<std::string> produsenOf(const std::string& object);
  void assign(const std::string& object, std::vector<std::string> produsen);
  std::int64_t freePosition(const app::SearchEntry& entry);
  void addWords(const Entries& entries);
  void removeWords(const Entries& entries);

  Connection& connection_;
};

// Rewrites the index without the words of removed entries, which FTS5 otherwise only marks.
void mergeSearchWords(Connection& connection);
// Empties the index of words; the rows are an ordinary table.
void forgetSearchWords(Connection& connection);

}  // namespace storage
