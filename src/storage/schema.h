// The tables of the working database.
#pragma once

#include <string>
#include <vector>

#include "storage/migrations.h"

namespace storage {

// All of this version. In the SQL that SQLite and PostgreSQL share; text is compared bytewise.
const std::vector<Migration>& schemaMigrations();

// Which rows of a table do not follow from the archive, so that `rebuild` keeps them and could not make them.
struct TableRule {
  std::string table;
  std::string keptRows;  // an SQL condition
  std::string reason;    // why they are kept; empty when there are none
  // Columns that another program, or another order of work, may fill otherwise from the same archive.
  std::vector<std::string> varying = {};
};

// One for each table; search_text, the words of search_entry, and what FTS5 keeps it in apart.
const std::vector<TableRule>& tableRules();

}  // namespace storage
