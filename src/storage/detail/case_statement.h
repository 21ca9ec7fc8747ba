// Makes the SQL of a page of cases (app::CaseQuery): what follows "SELECT … FROM request".
#pragma once

#include <string>
#include <vector>

#include "app/records/database.h"
#include "storage/value.h"

namespace storage::detail {

class CaseStatement {
 public:
  // Everything but the marks, which are the caller's.
  explicit CaseStatement(const app::CaseQuery& query);

  // Rows behind the mark, or ahead of it, in the query's order.
  void demandBehind(const app::CaseMark& mark) { demandBeyond(mark, descending_); }
  void demandAhead(const app::CaseMark& mark);

  std::string where() const;
  // With order and limit; the order is reversed after demandAhead, so that the rows next to the mark come
  // first.
  std::string ordered() const;
  const Values& parameters() const { return parameters_; }

 private:
  void demandBeyond(const app::CaseMark& mark, bool isDescending);
  void demandParty(const app::CaseFilter& within);
  void demandText(const std::string& text, bool ofTitles);
  void demandOneOf(const std::string& column, const std::vector<std::string>& values);
  std::string oneOf(const std::string& column, const std::vector<std::string>& values);
  std::string isAssignedTo(const std::vector<std::string>& produsen);
  std::string parameter(Value value);

  std::string column_;  // of the order
  bool isOfTimes_;      // a column of numbers
  bool descending_;
  bool isReversed_ = false;
  int limit_;
  std::vector<std::string> conditions_;
  Values parameters_;
};

}  // namespace storage::detail
