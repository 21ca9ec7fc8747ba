#include "storage/number_sequence.h"

#include "base/error.h"
#include "storage/table.h"

namespace storage {

template <>
struct Stored<letters::NumberStatus> {
  static Value write(letters::NumberStatus status) { return std::string(letters::nameOf(status)); }
  static void read(const Cell& cell, letters::NumberStatus& status) {
    const auto known = letters::numberStatusNamed(valueOf<std::string>(cell));
    if (!known) throw base::Corrupt(base::Message("agenda.unknown-status", {}));
    status = *known;
  }
};

namespace {

using letters::AgendaRow;
using letters::NumberStatus;
using letters::RegisterKey;

constexpr const char* kOfRegister = " FROM agenda WHERE issuer = $1 AND series = $2 AND year = $3";
// Restricts rows to counted numbers. A voided inserted number stays outside the count.
constexpr const char* kOfCounting = " AND insertion = '' AND status NOT IN ('sisipan', 'tercatat')";

const Table<AgendaRow>& agenda() {
  static const Table<AgendaRow> table(
      "agenda", 5,
      {column<&AgendaRow::where, &RegisterKey::issuer>("issuer"),
       column<&AgendaRow::where, &RegisterKey::series>("series"),
       column<&AgendaRow::where, &RegisterKey::year>("year"), column<&AgendaRow::urut>("urut"),
       column<&AgendaRow::insertion>("insertion"), column<&AgendaRow::number>("number"),
       column<&AgendaRow::date>("date"), column<&AgendaRow::entered>("entered"),
       column<&AgendaRow::to>("recipient"), column<&AgendaRow::subject>("subject"),
       column<&AgendaRow::nature>("nature"), column<&AgendaRow::annex>("annex"),
       column<&AgendaRow::signatory>("signatory"), column<&AgendaRow::post>("post"),
       column<&AgendaRow::letter>("letter"), column<&AgendaRow::status>("status"),
       column<&AgendaRow::remarks>("remarks"), column<&AgendaRow::token>("token")});
  return table;
}

Values valuesOf(const RegisterKey& where) {
  return {toValue(where.issuer), toValue(where.series), toValue(where.year)};
}

Values valuesOf(const RegisterKey& where, int urut) {
  return {toValue(where.issuer), toValue(where.series), toValue(where.year), toValue(urut)};
}

base::Message describe(const RegisterKey& where) {
  return {"agenda.register", {{"series", where.series}, {"issuer", where.issuer}, {"year", where.year}}};
}

}  // namespace

int SqlNumberSequence::next(const RegisterKey& where, base::Date date) {
  if (date.year() != where.year) {
    throw base::InvalidInput(
        base::Message("agenda.other-year", {{"date", date.iso()}, {"register", describe(where)}}));
  }
  requireNotEarlier(where, date);
  int urut = highest(where) + 1;
  while (isRecorded(where, urut)) ++urut;
  return urut;
}

void SqlNumberSequence::requireNotEarlier(const RegisterKey& where, base::Date date) {
  const std::string sql = std::string("SELECT max(date)") + kOfRegister + kOfCounting;
  const std::string latest = connection_.query(sql, valuesOf(where), 1).at(0).at(0).value_or("");
  if (date.iso() < latest) {
    throw base::Conflict(base::Message(
        "agenda.earlier-date", {{"register", describe(where)}, {"latest", latest}, {"date", date.iso()}}));
  }
}

int SqlNumberSequence::highest(const RegisterKey& where) {
  const std::string sql = std::string("SELECT coalesce(max(urut), 0)") + kOfRegister + kOfCounting;
  return valueOf<int>(connection_.query(sql, valuesOf(where), 1).at(0).at(0));
}

bool SqlNumberSequence::isRecorded(const RegisterKey& where, int urut) {
  const std::string sql = std::string("SELECT 1") + kOfRegister + " AND urut = $4 AND insertion = ''";
  return !connection_.query(sql, valuesOf(where, urut), 1).empty();
}

void SqlNumberSequence::add(const AgendaRow& row) {
  agenda().insert(connection_, row);
}

void SqlNumberSequence::setStatus(const RegisterKey& where, int urut, std::string_view insertion,
                                  NumberStatus status, std::string_view remarks) {
  const std::int64_t changed = connection_.execute(
      "UPDATE agenda SET status = $1, remarks = $2 "
      "WHERE issuer = $3 AND series = $4 AND year = $5 AND urut = $6 AND insertion = $7",
      {Stored<NumberStatus>::write(status), std::string(remarks), where.issuer, where.series,
       toValue(where.year), toValue(urut), std::string(insertion)});
  if (changed == 0) {
    throw base::NotFound(base::Message(
        "agenda.no-number",
        {{"number", std::to_string(urut) + std::string(insertion)}, {"register", describe(where)}}));
  }
}

std::string SqlNumberSequence::nextInsertion(const RegisterKey& where, int parent) {
  const std::string sql = std::string("SELECT insertion") + kOfRegister +
                          " AND urut = $4 ORDER BY length(insertion) DESC, insertion DESC LIMIT 1";
  const auto rows = connection_.query(sql, valuesOf(where, parent), 1);
  if (rows.empty()) {
    throw base::NotFound(
        base::Message("agenda.no-parent", {{"number", parent}, {"register", describe(where)}}));
  }
  return letters::insertionAfter(valueOf<std::string>(rows[0][0]));
}

std::vector<AgendaRow> SqlNumberSequence::find(std::string_view number) {
  return agenda().select(connection_, "WHERE number = $1 ORDER BY issuer, series, year, urut",
                         {std::string(number)});
}

std::optional<AgendaRow> SqlNumberSequence::findToken(std::string_view token) {
  if (token.empty()) return std::nullopt;
  return agenda().find(connection_, "WHERE token <> '' AND token = $1", {std::string(token)});
}

std::vector<AgendaRow> SqlNumberSequence::list(const RegisterKey& where) {
  return agenda().select(
      connection_,
      "WHERE issuer = $1 AND series = $2 AND year = $3 ORDER BY urut, length(insertion), insertion",
      valuesOf(where));
}

}  // namespace storage
