#include "storage/detail/prepared_statements.h"

#include <Poco/Data/SQLite/SQLiteException.h>
#include <Poco/Data/SQLite/Utility.h>
#include <sqlite3.h>

#include "base/error.h"
#include "base/utf8.h"

namespace storage::detail {
namespace {

using Poco::Data::SQLite::Utility;

// More texts than the program has; a caller that made texts of values would be told, not served more slowly.
constexpr std::size_t kMostStatements = 500;

void requireStorable(const std::string& text) {
  if (text.find('\0') != std::string::npos) throw base::InvalidInput(base::Message("database.zero-byte", {}));
  if (base::findInvalidUtf8(text)) throw base::InvalidInput(base::Message("database.not-utf8", {}));
}

// The values live until the statement is reset.
struct Binder {
  sqlite3_stmt* statement;
  int place;

  int operator()(std::monostate) const { return sqlite3_bind_null(statement, place); }
  int operator()(std::int64_t number) const { return sqlite3_bind_int64(statement, place, number); }
  int operator()(const std::string& text) const {
    requireStorable(text);
    return sqlite3_bind_text64(statement, place, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
  }
};

struct Reset {
  sqlite3_stmt* statement;

  ~Reset() {
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
  }
};

Cell cellOf(sqlite3_stmt* statement, int column) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
  if (text == nullptr) return {};
  return std::string(text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
}

}  // namespace

void PreparedStatements::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

PreparedStatements::~PreparedStatements() = default;

std::int64_t PreparedStatements::execute(const std::string& sql, const Values& parameters) {
  run(sql, parameters, [](sqlite3_stmt*) {});
  return sqlite3_changes64(database_);
}

std::vector<Row> PreparedStatements::query(const std::string& sql, const Values& parameters,
                                           std::size_t columns) {
  std::vector<Row> rows;
  scan(sql, parameters, columns, [&](Row row) { rows.push_back(std::move(row)); });
  return rows;
}

void PreparedStatements::scan(const std::string& sql, const Values& parameters, std::size_t columns,
                              const std::function<void(Row)>& take) {
  run(sql, parameters, [&](sqlite3_stmt* statement) {
    base::require(columns <= static_cast<std::size_t>(sqlite3_column_count(statement)),
                  "a statement gives fewer columns than are asked for");
    Row row(columns);
    for (std::size_t i = 0; i < columns; ++i) row[i] = cellOf(statement, static_cast<int>(i));
    take(std::move(row));
  });
}

void PreparedStatements::run(const std::string& sql, const Values& parameters,
                             const std::function<void(sqlite3_stmt*)>& takeRow) {
  sqlite3_stmt* statement = prepared(sql);
  const Reset reset{statement};
  bind(statement, parameters);
  int result = sqlite3_step(statement);
  for (; result == SQLITE_ROW; result = sqlite3_step(statement)) takeRow(statement);
  if (result != SQLITE_DONE) Utility::throwException(database_, result);
}

sqlite3_stmt* PreparedStatements::prepared(const std::string& sql) {
  const auto known = statements_.find(sql);
  if (known != statements_.end()) return known->second.get();
  base::require(statements_.size() < kMostStatements, "statements are made of values");
  sqlite3_stmt* parsed = nullptr;
  const char* rest = nullptr;
  const int result = sqlite3_prepare_v3(database_, sql.c_str(), static_cast<int>(sql.size()) + 1,
                                        SQLITE_PREPARE_PERSISTENT, &parsed, &rest);
  Statement statement(parsed);
  if (result != SQLITE_OK) Utility::throwException(database_, result);
  base::require(*rest == '\0', "several statements were given as one");
  return statements_.emplace(sql, std::move(statement)).first->second.get();
}

void PreparedStatements::bind(sqlite3_stmt* statement, const Values& parameters) {
  if (static_cast<std::size_t>(sqlite3_bind_parameter_count(statement)) != parameters.size()) {
    throw Poco::Data::SQLite::ParameterCountMismatchException(sqlite3_sql(statement));
  }
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const int result = std::visit(Binder{statement, static_cast<int>(i) + 1}, parameters[i]);
    if (result != SQLITE_OK) Utility::throwException(database_, result);
  }
}

}  // namespace storage::detail
