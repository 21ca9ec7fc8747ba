// The tables of the working database.
#pragma once

#include <string>
#include <vector>

#include "storage/migrations.h"

namespace storage {

// All migrations of this version, in the SQL common to SQLite and PostgreSQL. Text is compared bytewise.
const std::vector<Migration>& schemaMigrations();

// The rows of a table that do not follow from the archive: `rebuild` keeps them, since it cannot make them.
struct TableRule {
  std::string table;
  std::string keptRows;  // an SQL condition
  std::string reason;    // why they are kept; empty when there are none
  // Columns whose values from the same archive may differ with the program or the order of work.
  std::vector<std::string> varying = {};
};

// One per table, except search_text (the words of search_entry) and FTS5's own tables.
const std::vector<TableRule>& tableRules();

}  // namespace storage
