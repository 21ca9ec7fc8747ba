// The tables of the working database.
#pragma once

#include <string>
#include <vector>

#include "storage/migrations.h"

namespace storage {

// All of this version. In the SQL that SQLite and PostgreSQL share; text is compared bytewise.
const std::vector<Migration>& schemaMigrations();

// Whether a table's rows follow from the archive, so that `rebuild` makes them anew.
enum class Origin { Archive, Kept };

struct TableRule {
  std::string table;
  Origin origin;
  std::string reason;  // why it is kept; empty for Archive
};

// One for each table.
const std::vector<TableRule>& tableRules();

}  // namespace storage
