#include "storage/carry_over.h"

#include <algorithm>
#include <memory>

#include "base/error.h"
#include "base/text.h"
#include "json/text.h"
#include "storage/connection.h"
#include "storage/schema.h"
#include "storage/sqlite_database.h"

namespace storage {
namespace {

// Null when it cannot be opened in any way.
std::unique_ptr<Connection> openDamaged(const base::Path& file, const base::Patience& patience) {
  for (const Access access : {Access::ReadOnly, Access::Frozen}) {
    try {
      return std::make_unique<Connection>(file, access, patience);
    } catch (const base::Error&) {
    }
  }
  return nullptr;
}

struct ColumnOf {
  std::string name;
  bool isNumber = false;
  bool isJson = false;
};

std::vector<ColumnOf> columnsOf(Connection& connection, const std::string& table) {
  std::vector<ColumnOf> columns;
  for (const Row& row : connection.query("SELECT name, type FROM pragma_table_info($1)", {table}, 2)) {
    const auto name = valueOf<std::string>(row[0]);
    columns.push_back({name, row[1] == "BIGINT" || row[1] == "INTEGER", name.ends_with("_json")});
  }
  return columns;
}

bool isWholeNumber(const std::string& text) {
  const std::size_t first = text.find('-') == 0 ? 1 : 0;
  return text.size() > first && text.find_first_not_of("0123456789", first) == std::string::npos;
}

// What is not known is an empty text.
bool isJson(const std::string& text) {
  if (text.empty()) return true;
  try {
    json::read(text, "cell");
    return true;
  } catch (const base::InvalidInput&) {
    return false;
  }
}

bool fits(const ColumnOf& column, const Cell& cell) {
  if (!cell) return true;
  return (!column.isNumber || isWholeNumber(*cell)) && (!column.isJson || isJson(*cell));
}

class Carrier {
 public:
  Carrier(Connection* from, Connection& to) : from_(from), to_(to) {}

  CarriedTable carry(const TableRule& rule) {
    CarriedTable carried{rule.table};
    columns_ = columnsOf(to_, rule.table);
    if (from_ == nullptr || !leaveThoseThatBothHave(rule.table)) {
      carried.isWhole = false;
    } else if (!columns_.empty()) {
      takeRows(rule, carried);
    }
    return carried;
  }

 private:
  // A database that is older than a table has none of its columns. False when not even that can be read.
  bool leaveThoseThatBothHave(const std::string& table) {
    try {
      const std::vector<ColumnOf> there = columnsOf(*from_, table);
      std::erase_if(columns_, [&](const ColumnOf& column) {
        return std::none_of(there.begin(), there.end(),
                            [&](const ColumnOf& other) { return other.name == column.name; });
      });
      return true;
    } catch (const base::Error&) {
      return false;
    }
  }

  void takeRows(const TableRule& rule, CarriedTable& carried) {
    std::vector<std::string> names;
    std::vector<std::string> places;
    for (const ColumnOf& column : columns_) {
      names.push_back(column.name);
      places.push_back("$" + std::to_string(names.size()));
    }
    const std::string all = base::joined(names, ", ");
    insert_ = "INSERT INTO " + rule.table + " (" + all + ") VALUES (" + base::joined(places, ", ") +
              ") ON CONFLICT DO NOTHING";
    const std::string select = "SELECT " + all + " FROM " + rule.table + " WHERE " + rule.keptRows;
    if (takeUntilDamage(select + " ORDER BY rowid", carried)) return;
    carried.isWhole = false;
    takeUntilDamage(select + " ORDER BY rowid DESC", carried);
  }

  // False when the table could not be read to its end.
  bool takeUntilDamage(const std::string& select, CarriedTable& carried) {
    try {
      from_->scan(select, columns_.size(), [&](const Row& row) { take(row, carried); });
      return true;
    } catch (const base::Corrupt&) {
    } catch (const base::Internal&) {  // "no such table": its line in the schema is lost
    }
    return false;
  }

  void take(const Row& row, CarriedTable& carried) {
    Values values;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!fits(columns_[i], row[i])) {
        carried.isWhole = false;
        return;
      }
      values.push_back(row[i] ? Value(*row[i]) : Value());
    }
    try {
      carried.rows += to_.execute(insert_, values);
    } catch (const base::InvalidInput&) {
      carried.isWhole = false;
    } catch (const base::Conflict&) {
      carried.isWhole = false;
    }
  }

  Connection* from_;
  Connection& to_;
  std::vector<ColumnOf> columns_;
  std::string insert_;
};

}  // namespace

bool isSound(const base::Path& file, const base::Patience& patience) {
  try {
    const SqliteDatabase database(file, Syncs::Own, patience);
    return !damageOf(file);
  } catch (const base::Corrupt&) {
    return false;
  }
}

std::optional<base::Message> damageOf(const base::Path& file) {
  const auto source = openDamaged(file, {});
  try {
    const Cell found = source ? source->query("PRAGMA quick_check(1)", {}, 1).front()[0] : Cell();
    if (found == "ok") return std::nullopt;
  } catch (const base::Corrupt&) {
  }
  return base::Message("database.damaged", {{"database", file.string()}});
}

std::vector<CarriedTable> carryOver(const base::Path& from, const base::Path& to,
                                    const base::Patience& patience) {
  const std::unique_ptr<Connection> source = openDamaged(from, patience);
  Connection target(to, Access::ReadWrite, patience);
  Carrier carrier(source.get(), target);
  std::vector<CarriedTable> tables;
  OpenTransaction transaction(target, Access::ReadWrite);
  for (const TableRule& rule : tableRules()) {
    if (rule.keptRows == "FALSE" || rule.table == "migration") continue;
    tables.push_back(carrier.carry(rule));
  }
  transaction.commit();
  return tables;
}

}  // namespace storage
