#include "storage/request_repository.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

#include "base/error.h"
#include "json/text.h"
#include "storage/table.h"

namespace storage {
namespace {

using app::DocumentRow;
using app::EventRow;
using app::RequestRow;

constexpr const char* kNewestFirst = "ORDER BY submitted DESC, object";

const Table<RequestRow>& requests() {
  static const Table<RequestRow> table(
      "request", 1,
      {column<&RequestRow::object>("object"), column<&RequestRow::ticket>("ticket"),
       column<&RequestRow::agency>("agency"), column<&RequestRow::title>("title"),
       column<&RequestRow::contact>("contact"), column<&RequestRow::state>("state"),
       column<&RequestRow::head>("head"), column<&RequestRow::submitted>("submitted"),
       column<&RequestRow::requester>("requester"), column<&RequestRow::procedure>("procedure")});
  return table;
}

const Table<EventRow>& events() {
  static const Table<EventRow> table(
      "event", 2,
      {column<&EventRow::object>("object"), column<&EventRow::version>("version"),
       column<&EventRow::kind>("kind"), column<&EventRow::time>("time"), column<&EventRow::json>("json")});
  return table;
}

const Table<DocumentRow>& documents() {
  static const Table<DocumentRow> table(
      "document", 3,
      {column<&DocumentRow::object>("object"), column<&DocumentRow::version>("version"),
       column<&DocumentRow::path>("path"), column<&DocumentRow::kind>("kind"),
       column<&DocumentRow::originalName>("original_name"), column<&DocumentRow::mediaType>("media_type"),
       column<&DocumentRow::size>("size"), column<&DocumentRow::sha256>("sha256"),
       column<&DocumentRow::sha512>("sha512")});
  return table;
}

struct Ticket {
  int year = 0;
  std::int64_t number = 0;
};

std::string textOf(const Ticket& ticket) {
  char text[48];
  std::snprintf(text, sizeof text, "P-%04d-%04lld", ticket.year, static_cast<long long>(ticket.number));
  return text;
}

// Reads exactly the form that textOf writes.
Ticket ticketIn(std::string_view text) {
  Ticket ticket;
  if (text.size() >= 11 && text.size() <= 24) {
    std::from_chars(text.data() + 2, text.data() + 6, ticket.year);
    std::from_chars(text.data() + 7, text.data() + text.size(), ticket.number);
  }
  if (ticket.number < 1 || textOf(ticket) != text) {
    throw base::InvalidInput(base::Message("database.no-ticket", {{"text", text}}));
  }
  return ticket;
}

}  // namespace

std::string SqlRequestRepository::takeTicket(int year) {
  const auto rows = connection_.query(
      "INSERT INTO ticket_counter (year, last) VALUES ($1, 1) "
      "ON CONFLICT (year) DO UPDATE SET last = ticket_counter.last + 1 RETURNING last",
      {toValue(year)}, 1);
  return textOf({year, valueOf<std::int64_t>(rows.at(0).at(0))});
}

void SqlRequestRepository::noteTicket(std::string_view ticket) {
  const Ticket noted = ticketIn(ticket);
  connection_.execute(
      "INSERT INTO ticket_counter (year, last) VALUES ($1, $2) "
      "ON CONFLICT (year) DO UPDATE SET last = excluded.last WHERE ticket_counter.last < excluded.last",
      {toValue(noted.year), toValue(noted.number)});
}

void SqlRequestRepository::save(const RequestRow& row) {
  requests().save(connection_, row);
}

void SqlRequestRepository::addEvent(const EventRow& row) {
  storage::events().insert(connection_, row);
}

void SqlRequestRepository::addDocument(const DocumentRow& row) {
  storage::documents().insert(connection_, row);
}

void SqlRequestRepository::forget(std::string_view object) {
  for (const char* table : {"request", "event", "document"})
    connection_.execute(std::string("DELETE FROM ") + table + " WHERE object = $1", {std::string(object)});
}

std::optional<RequestRow> SqlRequestRepository::find(std::string_view ticketOrObject) {
  return requests().find(connection_, "WHERE ticket = $1 OR object = $1", {std::string(ticketOrObject)});
}

std::vector<RequestRow> SqlRequestRepository::list() {
  return requests().select(connection_, kNewestFirst);
}

std::vector<RequestRow> SqlRequestRepository::listFor(const app::CaseFilter& filter) {
  std::vector<RequestRow> rows;
  const auto add = [&](const char* condition, const std::string& value) {
    const std::vector<RequestRow> found = requests().select(connection_, condition, {value});
    rows.insert(rows.end(), found.begin(), found.end());
  };
  for (const std::string& id : filter.requesters) add("WHERE requester = $1", id);
  for (const std::string& code : filter.produsen)
    add("WHERE object IN (SELECT object FROM search_produsen WHERE produsen = $1)", code);
  std::sort(rows.begin(), rows.end(), [](const RequestRow& a, const RequestRow& b) {
    return a.submitted != b.submitted ? a.submitted > b.submitted : a.object < b.object;
  });
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

app::CasePage SqlRequestRepository::page(const app::CaseQuery& query) {
  const detail::CaseStatement all(query);
  app::CasePage page;
  page.total = count(all);
  detail::CaseStatement part = all;
  if (query.after) part.demandBehind(*query.after);
  if (query.before) part.demandAhead(*query.before);
  page.rows = requests().select(connection_, part.ordered(), part.parameters());
  if (query.before) std::reverse(page.rows.begin(), page.rows.end());
  if (!page.rows.empty()) {
    detail::CaseStatement ahead = all;
    ahead.demandAhead(app::markOf(query.order, page.rows.front()));
    page.first = count(ahead);
  }
  return page;
}

std::int64_t SqlRequestRepository::count(const detail::CaseStatement& statement) {
  const auto rows =
      connection_.query("SELECT COUNT(*) FROM request " + statement.where(), statement.parameters(), 1);
  return valueOf<std::int64_t>(rows.at(0).at(0));
}

std::vector<RequestRow> SqlRequestRepository::listIncomplete(int limit) {
  return requests().select(connection_, "WHERE requester = '' ORDER BY object LIMIT $1", {toValue(limit)});
}

std::vector<EventRow> SqlRequestRepository::events(std::string_view object) {
  return storage::events().select(connection_, "WHERE object = $1 ORDER BY version", {std::string(object)});
}

// Canonical JSON has no blanks, and in its texts no bare quotation mark.
std::vector<EventRow> SqlRequestRepository::eventsConcerning(std::string_view object,
                                                             std::string_view letter) {
  return storage::events().select(
      connection_, "WHERE object = $1 AND instr(json, $2) > 0 ORDER BY version",
      {std::string(object), "\"concerns\":" + json::canonical(json::Value(letter))});
}

// Canonical JSON begins with its first member by name.
std::vector<EventRow> SqlRequestRepository::damagedEvents() {
  return storage::events().select(connection_, "WHERE json LIKE '{\"damage\":%' ORDER BY object, version");
}

std::vector<DocumentRow> SqlRequestRepository::documents(std::string_view object) {
  return storage::documents().select(connection_, "WHERE object = $1 ORDER BY version, path",
                                     {std::string(object)});
}

}  // namespace storage
