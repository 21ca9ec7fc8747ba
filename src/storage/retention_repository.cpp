#include "storage/retention_repository.h"

#include "storage/table.h"

namespace storage {
namespace {

using app::ProposalRow;
using app::TombstoneRow;

const Table<ProposalRow>& proposals() {
  static const Table<ProposalRow> table(
      "retention_proposal", 1,
      {column<&ProposalRow::object>("object"), column<&ProposalRow::name>("name"),
       column<&ProposalRow::state>("state"), column<&ProposalRow::head>("head"),
       column<&ProposalRow::json>("json")});
  return table;
}

const Table<TombstoneRow>& tombstones() {
  static const Table<TombstoneRow> table(
      "tombstone", 1,
      {column<&TombstoneRow::object>("object"), column<&TombstoneRow::ticket>("ticket"),
       column<&TombstoneRow::time>("time"), column<&TombstoneRow::json>("json")});
  return table;
}

}  // namespace

void SqlRetentionRepository::save(const ProposalRow& row) {
  proposals().save(connection_, row);
}

std::optional<ProposalRow> SqlRetentionRepository::find(std::string_view nameOrObject) {
  return proposals().find(connection_, "WHERE name = $1 OR object = $1", {std::string(nameOrObject)});
}

std::vector<ProposalRow> SqlRetentionRepository::list() {
  return proposals().select(connection_, "ORDER BY name");
}

void SqlRetentionRepository::saveTombstone(const TombstoneRow& row) {
  tombstones().save(connection_, row);
}

std::optional<TombstoneRow> SqlRetentionRepository::findTombstone(std::string_view ticketOrObject) {
  const std::string name(ticketOrObject);
  if (name.empty()) return std::nullopt;
  return tombstones().find(connection_, "WHERE ticket = $1 OR object = $1", {name});
}

}  // namespace storage
