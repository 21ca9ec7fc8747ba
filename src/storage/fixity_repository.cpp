#include "storage/fixity_repository.h"

#include "storage/table.h"

namespace storage {
namespace {

using app::FixityRound;
using app::FixityRow;

const Table<FixityRow>& rows() {
  static const Table<FixityRow> table(
      "fixity", 1,
      {column<&FixityRow::folder>("folder"), column<&FixityRow::checked>("checked"),
       column<&FixityRow::head>("head"), column<&FixityRow::bytes>("bytes"),
       column<&FixityRow::damages>("damages")});
  return table;
}

const Table<FixityRound>& rounds() {
  static const Table<FixityRound> table(
      "fixity_round", 1,
      {column<&FixityRound::started>("started"), column<&FixityRound::ended>("ended"),
       column<&FixityRound::objects>("objects"), column<&FixityRound::bytes>("bytes"),
       column<&FixityRound::damages>("damages"), column<&FixityRound::repaired>("repaired")});
  return table;
}

}  // namespace

void SqlFixityRepository::save(const FixityRow& row) {
  rows().save(connection_, row);
}

void SqlFixityRepository::remove(std::string_view folder) {
  connection_.execute("DELETE FROM fixity WHERE folder = $1", {std::string(folder)});
}

std::vector<FixityRow> SqlFixityRepository::list() {
  return rows().select(connection_, "ORDER BY folder");
}

void SqlFixityRepository::saveRound(const FixityRound& round) {
  rounds().save(connection_, round);
}

std::optional<FixityRound> SqlFixityRepository::lastRound() {
  return rounds().find(connection_, "ORDER BY started DESC", {});
}

}  // namespace storage
