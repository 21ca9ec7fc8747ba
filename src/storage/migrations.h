// Bringing a database from any older version of Berkas to this one.
//
// Migrations are numbered from 1 without gaps, and each is applied once, in a transaction of its own, so that
// a crash leaves a database between two of them, never within one. The table `migration` keeps which were
// applied, with the SHA-256 of their SQL: a migration that was released never changes; a correction is a new
// one.
#pragma once

#include <string>
#include <vector>

#include "storage/connection.h"

namespace storage {

struct Migration {
  int number = 0;
  std::string name;  // what it brings, in a word or two
  std::string sql;   // several statements, separated by semicolons
};

// Applies those of `migrations` that the database has not had yet. Several processes may do so at once.
// InvalidSetup, and nothing is changed: the database was written by a newer Berkas, or by another program.
// Corrupt: a migration was applied with other SQL than ours.
void migrate(Connection& connection, const std::vector<Migration>& migrations);

// For a database that cannot be changed: InvalidSetup unless it has had all of them; otherwise as `migrate`.
void demandMigrated(Connection& connection, const std::vector<Migration>& migrations);

}  // namespace storage
