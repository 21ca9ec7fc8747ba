// The statements of one session, prepared once: Poco.Data parses a text anew each time that it runs it, which
// costs more than most of ours take to run.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "storage/value.h"

struct sqlite3;
struct sqlite3_stmt;

namespace storage::detail {

// One thread at a time. Errors of all calls: what Poco::Data::SQLite throws for the result code, and
// base::InvalidInput for a text that not every database would keep. What ran is reset in any case, so that
// it holds no lock.
class PreparedStatements {
 public:
  // `database` is an open session's, and outlives this.
  explicit PreparedStatements(sqlite3* database) : database_(database) {}
  PreparedStatements(const PreparedStatements&) = delete;
  PreparedStatements& operator=(const PreparedStatements&) = delete;
  ~PreparedStatements();

  // Runs one statement; returns how many rows it inserted, changed or deleted.
  std::int64_t execute(const std::string& sql, const Values& parameters);
  // All rows, each with its first `columns` columns.
  std::vector<Row> query(const std::string& sql, const Values& parameters, std::size_t columns);
  // The same, each as it comes.
  void scan(const std::string& sql, const Values& parameters, std::size_t columns,
            const std::function<void(Row)>& take);

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

  sqlite3_stmt* prepared(const std::string& sql);
  void bind(sqlite3_stmt* statement, const Values& parameters);
  void run(const std::string& sql, const Values& parameters,
           const std::function<void(sqlite3_stmt*)>& takeRow);

  sqlite3* database_;
  std::map<std::string, Statement> statements_;
};

}  // namespace storage::detail
