#include "storage/detail/case_statement.h"

#include <charconv>

#include "base/text.h"

namespace storage::detail {
namespace {

using app::CaseOrder;

const char* columnOf(CaseOrder order) {
  switch (order) {
    case CaseOrder::Submitted:
      return "submitted";
    case CaseOrder::Ticket:
      return "ticket";
    case CaseOrder::Agency:
      return "agency";
    case CaseOrder::Title:
      return "title";
    case CaseOrder::State:
      break;
  }
  return "state";
}

// A pattern of LIKE in which nothing that people type has a meaning of its own.
std::string partPattern(const std::string& text) {
  std::string pattern = "%";
  for (const char c : text) {
    if (c == '%' || c == '_' || c == '\\') pattern += '\\';
    pattern += c;
  }
  return pattern + "%";
}

// 0 for a mark that nobody was given.
std::int64_t timeIn(const std::string& key) {
  std::int64_t time = 0;
  std::from_chars(key.data(), key.data() + key.size(), time);
  return time;
}

}  // namespace

CaseStatement::CaseStatement(const app::CaseQuery& query)
    : column_(columnOf(query.order)),
      isOfTimes_(query.order == CaseOrder::Submitted),
      descending_(query.descending),
      limit_(query.limit) {
  if (query.within) demandParty(*query.within);
  if (query.objects) demandOneOf("object", *query.objects);
  if (!query.states.empty()) demandOneOf("state", query.states);
  if (!query.requesters.empty()) demandOneOf("requester", query.requesters);
  if (!query.produsen.empty()) conditions_.push_back(isAssignedTo({query.produsen}));
  if (!query.text.empty()) demandText(query.text, query.textOfTitles);
}

void CaseStatement::demandAhead(const app::CaseMark& mark) {
  isReversed_ = true;
  demandBeyond(mark, !descending_);
}

// Equal keys are ordered by object, which ascends unless all is reversed.
void CaseStatement::demandBeyond(const app::CaseMark& mark, bool isDescending) {
  const std::string key = parameter(isOfTimes_ ? toValue(timeIn(mark.key)) : toValue(mark.key));
  const std::string object = parameter(mark.object);
  conditions_.push_back("(" + column_ + (isDescending ? " < " : " > ") + key + " OR (" + column_ + " = " +
                        key + " AND object" + (isReversed_ ? " < " : " > ") + object + "))");
}

void CaseStatement::demandParty(const app::CaseFilter& within) {
  const std::string byRequester = oneOf("requester", within.requesters);
  conditions_.push_back("(" + byRequester + " OR " + isAssignedTo(within.produsen) + ")");
}

void CaseStatement::demandText(const std::string& text, bool ofTitles) {
  const std::string pattern = parameter(partPattern(text));
  std::vector<std::string> columns = {"ticket", "agency"};
  if (ofTitles) columns.emplace_back("title");
  std::vector<std::string> parts;
  for (const std::string& column : columns)
    parts.push_back("lower(" + column + ") LIKE lower(" + pattern + ") ESCAPE '\\'");
  conditions_.push_back("(" + base::joined(parts, " OR ") + ")");
}

void CaseStatement::demandOneOf(const std::string& column, const std::vector<std::string>& values) {
  conditions_.push_back(oneOf(column, values));
}

std::string CaseStatement::oneOf(const std::string& column, const std::vector<std::string>& values) {
  std::vector<std::string> places;
  for (const std::string& value : values) places.push_back(parameter(value));
  return places.empty() ? "FALSE" : column + " IN (" + base::joined(places, ", ") + ")";
}

std::string CaseStatement::isAssignedTo(const std::vector<std::string>& produsen) {
  return "object IN (SELECT object FROM search_produsen WHERE " + oneOf("produsen", produsen) + ")";
}

std::string CaseStatement::parameter(Value value) {
  parameters_.push_back(std::move(value));
  return "$" + std::to_string(parameters_.size());
}

std::string CaseStatement::where() const {
  return conditions_.empty() ? std::string() : "WHERE " + base::joined(conditions_, " AND ");
}

std::string CaseStatement::ordered() const {
  const bool isDown = descending_ != isReversed_;
  return where() + " ORDER BY " + column_ + (isDown ? " DESC" : "") + ", object" +
         (isReversed_ ? " DESC" : "") + " LIMIT " + std::to_string(limit_);
}

}  // namespace storage::detail
