#include "storage/value.h"

#include <charconv>
#include <limits>

#include "base/error.h"
#include "json/text.h"

namespace storage {
namespace {

// The cell may be personal data, so the message does not repeat it. `expected` is the code of the words for
// what belongs there.
[[noreturn]] void refuseCell(std::string_view expected) {
  throw base::Corrupt(base::Message("database.other-value", {{"expected", base::Message(expected, {})}}));
}

const std::string& textIn(const Cell& cell) {
  if (!cell) refuseCell("database.a-value");
  return *cell;
}

}  // namespace

Value toValue(const std::vector<std::string>& texts) {
  json::Array list;
  for (const std::string& text : texts) list.emplace_back(text);
  return json::canonical(std::move(list));
}

void fromCell(const Cell& cell, std::string& field) {
  field = textIn(cell);
}

void fromCell(const Cell& cell, std::int64_t& field) {
  const std::string& text = textIn(cell);
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, field);
  if (error != std::errc() || stopped != end) refuseCell("database.a-whole-number");
}

void fromCell(const Cell& cell, int& field) {
  const auto number = valueOf<std::int64_t>(cell);
  if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max()) {
    refuseCell("database.a-smaller-number");
  }
  field = static_cast<int>(number);
}

void fromCell(const Cell& cell, bool& field) {
  const auto number = valueOf<std::int64_t>(cell);
  if (number != 0 && number != 1) refuseCell("database.zero-or-one");
  field = number == 1;
}

void fromCell(const Cell& cell, base::Instant& field) {
  field = base::Instant::fromMicroseconds(valueOf<std::int64_t>(cell));
}

void fromCell(const Cell& cell, base::Date& field) {
  const auto date = base::Date::parse(textIn(cell));
  if (!date) refuseCell("database.a-date");
  field = *date;
}

void fromCell(const Cell& cell, std::vector<std::string>& field) {
  field.clear();
  for (const json::Value& item : listIn(cell)) {
    if (!item.string()) refuseCell("database.a-list-of-texts");
    field.push_back(*item.string());
  }
}

json::Array listIn(const Cell& cell) {
  try {
    const json::Value list = json::read(textIn(cell), "the database");
    if (list.array()) return *list.array();
  } catch (const base::InvalidInput&) {
  }
  refuseCell("database.a-list");
}

}  // namespace storage
