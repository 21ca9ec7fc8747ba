// Maps a table of the database to a record type. The mapping is written once; every statement and both
// directions follow from it.
//
//   const Table<ContactRow> contacts("contact", 1, {column<&ContactRow::object>("object"),
//                                                   column<&ContactRow::name>("name")});
//   contacts.save(connection, row);
//   contacts.select(connection, "WHERE name = $1 ORDER BY object", {name});
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/text.h"
#include "storage/connection.h"

namespace storage {

// A column, and how its cell is made from the record and read back.
template <class Record>
struct Column {
  std::string name;
  Value (*valueOf)(const Record&);
  void (*restore)(const Cell&, Record&);
};

namespace detail {

template <class Record, class Field>
Record recordOf(Field Record::*);

// The member of a member of … `record`.
template <auto member, auto... deeper, class Record>
auto& memberOf(Record& record) {
  if constexpr (sizeof...(deeper) == 0) {
    return record.*member;
  } else {
    return memberOf<deeper...>(record.*member);
  }
}

}  // namespace detail

// The column of a member, or of a nested member, whose type is Stored.
template <auto member, auto... deeper>
auto column(std::string name) {
  using Record = decltype(detail::recordOf(member));
  using Field = std::decay_t<decltype(detail::memberOf<member, deeper...>(std::declval<Record&>()))>;
  return Column<Record>{
      std::move(name),
      [](const Record& record) { return Stored<Field>::write(detail::memberOf<member, deeper...>(record)); },
      [](const Cell& cell, Record& record) {
        Stored<Field>::read(cell, detail::memberOf<member, deeper...>(record));
      }};
}

// An immutable description. The connection is an argument of each call; its errors are passed on.
template <class Record>
class Table {
 public:
  // The first `keyColumns` columns are the primary key. Rows are read into copies of `blank`.
  Table(std::string name, std::size_t keyColumns, std::vector<Column<Record>> columns, Record blank = {});

  // Conflict when a row with this key, or with another unique key, exists.
  void insert(Connection& connection, const Record& record) const {
    connection.execute(insert_, valuesOf(record));
  }
  // Inserts the row, or replaces the one with this key.
  void save(Connection& connection, const Record& record) const {
    connection.execute(save_, valuesOf(record));
  }
  // Replaces the row with this key; false when there is none.
  bool update(Connection& connection, const Record& record) const {
    return connection.execute(update_, valuesWithKeysLast(record)) > 0;
  }
  // Replaces the row with this key if its `column` is still `expected`; otherwise returns false.
  bool updateIf(Connection& connection, const Record& record, const std::string& column,
                Value expected) const;

  // `rest` follows the name of the table: WHERE, ORDER BY, LIMIT.
  std::vector<Record> select(Connection& connection, const std::string& rest,
                             const Values& parameters = {}) const {
    return recordsOf(connection.query(select_ + rest, parameters, columns_.size()));
  }
  // The first of select().
  std::optional<Record> find(Connection& connection, const std::string& rest,
                             const Values& parameters) const {
    return first(select(connection, rest + " LIMIT 1", parameters));
  }
  // The first row changed by a statement, to which RETURNING with all columns is added.
  std::optional<Record> returned(Connection& connection, const std::string& sql,
                                 const Values& parameters) const {
    return first(recordsOf(connection.query(sql + returning_, parameters, columns_.size())));
  }

 private:
  void prepareStatements();
  std::string assignments() const;
  std::string keyCondition() const;
  Values valuesOf(const Record& record) const;
  Values valuesWithKeysLast(const Record& record) const;
  std::vector<Record> recordsOf(const std::vector<Row>& rows) const;
  static std::optional<Record> first(std::vector<Record> records);

  std::string name_;
  std::size_t keyColumns_;
  std::vector<Column<Record>> columns_;
  Record blank_;
  std::string insert_, save_, update_, select_, returning_;
};

template <class Record>
Table<Record>::Table(std::string name, std::size_t keyColumns, std::vector<Column<Record>> columns,
                     Record blank)
    : name_(std::move(name)),
      keyColumns_(keyColumns),
      columns_(std::move(columns)),
      blank_(std::move(blank)) {
  prepareStatements();
}

template <class Record>
bool Table<Record>::updateIf(Connection& connection, const Record& record, const std::string& column,
                             Value expected) const {
  Values values = valuesWithKeysLast(record);
  values.push_back(std::move(expected));
  const std::string condition = " AND " + column + " = $" + std::to_string(values.size());
  return connection.execute(update_ + condition, values) > 0;
}

template <class Record>
void Table<Record>::prepareStatements() {
  std::vector<std::string> names, keys, places, copies;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const std::string& column = columns_[i].name;
    names.push_back(column);
    places.push_back("$" + std::to_string(i + 1));
    if (i < keyColumns_) keys.push_back(column);
    if (i >= keyColumns_) copies.push_back(base::joined({column, column}, " = excluded."));
  }
  const std::string all = base::joined(names, ", ");
  insert_ = "INSERT INTO " + name_ + " (" + all + ") VALUES (" + base::joined(places, ", ") + ")";
  save_ =
      insert_ + " ON CONFLICT (" + base::joined(keys, ", ") + ") DO UPDATE SET " + base::joined(copies, ", ");
  update_ = "UPDATE " + name_ + " SET " + assignments() + " WHERE " + keyCondition();
  select_ = "SELECT " + all + " FROM " + name_ + " ";
  returning_ = " RETURNING " + all;
}

template <class Record>
std::string Table<Record>::assignments() const {
  std::vector<std::string> parts;
  for (std::size_t i = keyColumns_; i < columns_.size(); ++i) {
    parts.push_back(columns_[i].name + " = $" + std::to_string(parts.size() + 1));
  }
  return base::joined(parts, ", ");
}

// Its parameters follow those of the assignments: first appearances must be in ascending order.
template <class Record>
std::string Table<Record>::keyCondition() const {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < keyColumns_; ++i) {
    parts.push_back(columns_[i].name + " = $" + std::to_string(columns_.size() - keyColumns_ + i + 1));
  }
  return base::joined(parts, " AND ");
}

template <class Record>
Values Table<Record>::valuesOf(const Record& record) const {
  Values values;
  values.reserve(columns_.size());
  for (const Column<Record>& column : columns_) values.push_back(column.valueOf(record));
  return values;
}

template <class Record>
Values Table<Record>::valuesWithKeysLast(const Record& record) const {
  Values values = valuesOf(record);
  std::rotate(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(keyColumns_), values.end());
  return values;
}

template <class Record>
std::vector<Record> Table<Record>::recordsOf(const std::vector<Row>& rows) const {
  std::vector<Record> records(rows.size(), blank_);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < columns_.size(); ++c) columns_[c].restore(rows[r][c], records[r]);
  }
  return records;
}

template <class Record>
std::optional<Record> Table<Record>::first(std::vector<Record> records) {
  if (records.empty()) return std::nullopt;
  return std::move(records.front());
}

}  // namespace storage
