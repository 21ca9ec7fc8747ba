#include "storage/search_index.h"

#include <algorithm>

#include "base/error.h"
#include "crypto/digest.h"
#include "storage/detail/search_marks.h"
#include "storage/detail/search_statement.h"
#include "storage/table.h"

namespace storage {

template <>
struct Stored<requests::SecurityClass> {
  static Value write(requests::SecurityClass security) { return toValue(static_cast<int>(security)); }
  static void read(const Cell& cell, requests::SecurityClass& security) {
    const int rank = valueOf<int>(cell);
    if (rank < 0 || rank > static_cast<int>(requests::SecurityClass::SangatRahasia))
      throw base::Corrupt(base::Message("database.unknown-security-class", {}));
    security = static_cast<requests::SecurityClass>(rank);
  }
};

namespace {

using app::SearchEntry;
using app::SearchHit;

struct EntryRow {
  std::int64_t id = 0;
  SearchEntry entry;
  std::string marks;
};

const Table<EntryRow>& entries() {
  static const Table<EntryRow> table(
      "search_entry", 1,
      {column<&EntryRow::id>("id"), column<&EntryRow::entry, &SearchEntry::object>("object"),
       column<&EntryRow::entry, &SearchEntry::version>("version"),
       column<&EntryRow::entry, &SearchEntry::path>("path"),
       column<&EntryRow::entry, &SearchEntry::ticket>("ticket"),
       column<&EntryRow::entry, &SearchEntry::agency>("agency"),
       column<&EntryRow::entry, &SearchEntry::kind>("kind"),
       column<&EntryRow::entry, &SearchEntry::number>("number"),
       column<&EntryRow::entry, &SearchEntry::classification>("classification"),
       column<&EntryRow::entry, &SearchEntry::signatory>("signatory"),
       column<&EntryRow::entry, &SearchEntry::file>("file"),
       column<&EntryRow::entry, &SearchEntry::security>("security"),
       column<&EntryRow::entry, &SearchEntry::time>("time"),
       column<&EntryRow::entry, &SearchEntry::extraction>("extraction"), column<&EntryRow::marks>("marks"),
       column<&EntryRow::entry, &SearchEntry::text>("body")});
  return table;
}

// In the order of the statement's columns.
const std::vector<Column<SearchHit>>& hitColumns() {
  static const std::vector<Column<SearchHit>> columns{
      column<&SearchHit::position>(""),       column<&SearchHit::object>(""),
      column<&SearchHit::ticket>(""),         column<&SearchHit::state>(""),
      column<&SearchHit::title>(""),          column<&SearchHit::agency>(""),
      column<&SearchHit::version>(""),        column<&SearchHit::path>(""),
      column<&SearchHit::kind>(""),           column<&SearchHit::number>(""),
      column<&SearchHit::classification>(""), column<&SearchHit::signatory>(""),
      column<&SearchHit::file>(""),           column<&SearchHit::security>(""),
      column<&SearchHit::time>(""),           column<&SearchHit::extraction>(""),
      column<&SearchHit::mediaType>(""),      column<&SearchHit::size>(""),
      column<&SearchHit::sha256>(""),         column<&SearchHit::excerpt>("")};
  return columns;
}

// An entry as far as its marks go.
struct MarkRow {
  std::int64_t id = 0;
  int version = 0;
  std::string path;
  std::string marks;
};

// In the order of the statement's columns.
const std::vector<Column<MarkRow>>& markColumns() {
  static const std::vector<Column<MarkRow>> columns{column<&MarkRow::id>(""), column<&MarkRow::version>(""),
                                                    column<&MarkRow::path>(""), column<&MarkRow::marks>("")};
  return columns;
}

// In the order of the statement's columns.
const std::vector<Column<app::PendingText>>& pendingColumns() {
  using app::PendingText;
  static const std::vector<Column<PendingText>> columns{
      column<&PendingText::position>(""), column<&PendingText::object>(""), column<&PendingText::version>(""),
      column<&PendingText::path>(""), column<&PendingText::mediaType>("")};
  return columns;
}

template <class Object>
std::vector<Object> restored(const std::vector<Row>& rows, const std::vector<Column<Object>>& columns) {
  std::vector<Object> objects(rows.size());
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < columns.size(); ++c) columns[c].restore(rows[r][c], objects[r]);
  }
  return objects;
}

// The columns that FTS5 reads, in its order.
constexpr const char* kWords = "body, file, agency, signatory, number, ticket, marks";

}  // namespace

std::vector<std::string> SqlSearchIndex::produsenOf(const std::string& object) {
  std::vector<std::string> produsen;
  for (const Row& row : connection_.query(
           "SELECT produsen FROM search_produsen WHERE object = $1 ORDER BY produsen", {object}, 1)) {
    produsen.push_back(valueOf<std::string>(row[0]));
  }
  return produsen;
}

void SqlSearchIndex::addWords(const Entries& entries) {
  connection_.execute("INSERT INTO search_text (rowid, " + std::string(kWords) + ") SELECT id, " + kWords +
                          " FROM search_entry WHERE " + entries.column + " = $1 ORDER BY id",
                      {entries.value});
}

// To remove words, FTS5 must be told the words.
void SqlSearchIndex::removeWords(const Entries& entries) {
  connection_.execute("INSERT INTO search_text (search_text, rowid, " + std::string(kWords) +
                          ") SELECT 'delete', id, " + kWords + " FROM search_entry WHERE " + entries.column +
                          " = $1 ORDER BY id",
                      {entries.value});
}

void SqlSearchIndex::assign(const std::string& object, std::vector<std::string> produsen) {
  std::sort(produsen.begin(), produsen.end());
  produsen.erase(std::unique(produsen.begin(), produsen.end()), produsen.end());
  if (produsen == produsenOf(object)) return;
  connection_.execute("DELETE FROM search_produsen WHERE object = $1", {object});
  for (const std::string& code : produsen)
    connection_.execute("INSERT INTO search_produsen (object, produsen) VALUES ($1, $2)", {object, code});
}

// Only entries that are seen otherwise than before are touched; their texts are not read.
void SqlSearchIndex::settle(const std::string& object, const app::CaseAudience& audience) {
  assign(object, audience.produsen);
  const auto rows = restored(
      connection_.query("SELECT id, version, path, marks FROM search_entry WHERE object = $1 ORDER BY id",
                        {object}, markColumns().size()),
      markColumns());
  for (const MarkRow& row : rows) {
    const auto viewers = audience.viewers.find({row.version, row.path});
    const std::string marks = detail::settledMarks(
        row.marks, audience.produsen,
        viewers == audience.viewers.end() ? std::vector<std::string>() : viewers->second);
    if (marks == row.marks) continue;
    const Entries entry{"id", toValue(row.id)};
    removeWords(entry);
    connection_.execute("UPDATE search_entry SET marks = $1 WHERE id = $2", {marks, toValue(row.id)});
    addWords(entry);
  }
}

// Entries of the same object and moment keep the order of their arrival, which is the same in `rebuild`.
std::int64_t SqlSearchIndex::freePosition(const SearchEntry& entry) {
  const std::string digest = crypto::digestHex(crypto::DigestAlgorithm::Sha256, entry.object);
  const std::int64_t place = std::stoll(digest.substr(0, detail::kPlaceBits / 4), nullptr, 16);
  std::int64_t position = detail::firstPositionAt(entry.time) + place;
  while (!connection_.query("SELECT 1 FROM search_entry WHERE id = $1", {position}, 1).empty()) ++position;
  return position;
}

void SqlSearchIndex::add(const SearchEntry& entry) {
  const EntryRow row{freePosition(entry), entry, detail::marksOf(entry)};
  entries().insert(connection_, row);
  connection_.execute(
      "INSERT INTO search_text (rowid, " + std::string(kWords) + ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      {row.id, entry.text, entry.file, entry.agency, entry.signatory, entry.number, entry.ticket, row.marks});
}

void SqlSearchIndex::remove(const std::string& object) {
  removeWords({"object", object});
  connection_.execute("DELETE FROM search_entry WHERE object = $1", {object});
  connection_.execute("DELETE FROM search_produsen WHERE object = $1", {object});
}

std::vector<SearchHit> SqlSearchIndex::find(const app::SearchQuery& query) {
  const detail::SearchStatement statement = detail::searchStatement(query);
  return restored(connection_.query(statement.sql, statement.parameters, detail::kHitColumns), hitColumns());
}

std::vector<app::PendingText> SqlSearchIndex::pendingTexts(std::int64_t before, int limit) {
  const auto rows = connection_.query(
      "SELECT e.id, e.object, e.version, e.path, d.media_type FROM search_entry e "
      "CROSS JOIN document d ON d.object = e.object AND d.version = e.version AND d.path = e.path "
      "WHERE e.extraction = 'pending' AND e.id < $1 ORDER BY e.id DESC LIMIT $2",
      {toValue(before), toValue(limit)}, pendingColumns().size());
  return restored(rows, pendingColumns());
}

void SqlSearchIndex::setText(std::int64_t position, const std::string& extraction, const std::string& text) {
  const auto pending = connection_.query(
      "SELECT 1 FROM search_entry WHERE id = $1 AND extraction = 'pending'", {toValue(position)}, 1);
  if (pending.empty()) return;
  const Entries entry{"id", toValue(position)};
  removeWords(entry);
  connection_.execute("UPDATE search_entry SET extraction = $1, body = $2 WHERE id = $3",
                      {extraction, text, toValue(position)});
  addWords(entry);
}

app::SearchCoverage SqlSearchIndex::coverage(requests::SecurityClass upTo) {
  app::SearchCoverage coverage;
  for (const Row& row : connection_.query(
           "SELECT count(*), extraction IN ('read', 'cut', 'made') FROM search_entry WHERE security <= $1 "
           "GROUP BY 2",
           {Stored<requests::SecurityClass>::write(upTo)}, 2)) {
    const auto count = valueOf<std::int64_t>(row[0]);
    coverage.documents += count;
    if (valueOf<int>(row[1]) != 0) coverage.withText += count;
  }
  return coverage;
}

void mergeSearchWords(Connection& connection) {
  connection.execute("INSERT INTO search_text (search_text) VALUES ('optimize')");
}

void forgetSearchWords(Connection& connection) {
  connection.execute("INSERT INTO search_text (search_text) VALUES ('delete-all')");
}

}  // namespace storage
