#include "web/portal_world.h"

#include <algorithm>
#include <filesystem>

#include "app/letters/letter_desk.h"
#include "base/text.h"
#include "storage/connection.h"

namespace web_tests {
namespace {

using app_tests::Who;

std::vector<std::string> columnOf(storage::Connection& database, const std::string& sql,
                                  const storage::Values& values = {}) {
  std::vector<std::string> texts;
  for (const storage::Row& row : database.query(sql, values, 1)) texts.push_back(row.at(0).value_or(""));
  return texts;
}

// SQL for a whole row as one text.
std::string rowText(const std::vector<std::string>& columns) {
  std::string text;
  for (const std::string& column : columns) {
    if (column == "seen") continue;
    text += (text.empty() ? "" : " || '|' || ") + ("quote(" + column + ")");
  }
  return text;
}

void addTables(const base::Path& file, LastingState& state) {
  storage::Connection database(file, storage::Access::ReadOnly);
  const auto tables = columnOf(database,
                               "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE "
                               "'sqlite_%' AND name NOT LIKE 'search_text%'");
  for (const std::string& table : tables) {
    const auto columns =
        columnOf(database, "SELECT name FROM pragma_table_info($1)", {storage::toValue(table)});
    state[table] = columnOf(database, "SELECT " + rowText(columns) + " FROM " + table + " ORDER BY 1");
  }
}

// What is written by whoever only reads, or is in the database.
bool isPassing(const std::string& path) {
  static const std::vector<std::string> parts = {"/database/", "/work/locks/", "/work/forms/", ".lock"};
  return std::any_of(parts.begin(), parts.end(),
                     [&](const std::string& part) { return path.find(part) != std::string::npos; });
}

std::vector<std::string> filesOf(const base::Path& home) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(home)) {
    const std::string path = entry.path().string();
    if (!entry.is_regular_file() || isPassing(path)) continue;
    const auto changed = entry.last_write_time().time_since_epoch().count();
    files.push_back(path + " " + std::to_string(entry.file_size()) + " " + std::to_string(changed));
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> missingIn(const std::vector<std::string>& some,
                                   const std::vector<std::string>& others) {
  std::vector<std::string> missing;
  std::set_difference(some.begin(), some.end(), others.begin(), others.end(), std::back_inserter(missing));
  return missing;
}

}  // namespace

std::string changeBetween(const LastingState& before, const LastingState& after) {
  std::string lines;
  for (const auto& [part, rows] : after) {
    for (const std::string& row : missingIn(before.at(part), rows)) lines += "- " + part + ": " + row + "\n";
    for (const std::string& row : missingIn(rows, before.at(part))) lines += "+ " + part + ": " + row + "\n";
  }
  return lines;
}

std::map<std::string, long> growthBetween(const LastingState& before, const LastingState& after) {
  std::map<std::string, long> growth;
  for (const auto& [part, rows] : after) {
    const long more = static_cast<long>(rows.size()) - static_cast<long>(before.at(part).size());
    if (part != "files" && part != "sign_in_throttle" && more != 0) growth[part] = more;
  }
  return growth;
}

PortalWorld::PortalWorld() {
  for (const char* setting : {"preparations.most", "sign-in.asks-per-hour"})
    cases().home().set(setting, "1000");
  workplace().database.write([](app::Transaction& transaction) {
    transaction.accounts().add({"dinkes", "Pemohon Lain", {"pemohon"}, "Dinas Kesehatan", "", false});
  });
}

LastingState PortalWorld::state() const {
  LastingState state;
  addTables(workplace().home.database(), state);
  for (auto& [table, rows] : state) std::sort(rows.begin(), rows.end());
  state["files"] = filesOf(workplace().home.path());
  return state;
}

std::string PortalWorld::objectOf(const std::string& ticket) const {
  std::string object;
  workplace().database.read(
      [&](app::Transaction& transaction) { object = transaction.requests().find(ticket)->object; });
  return object;
}

std::string PortalWorld::ticketOf(const std::string& object) const {
  std::string ticket;
  workplace().database.read(
      [&](app::Transaction& transaction) { ticket = transaction.requests().find(object)->ticket; });
  return ticket;
}

std::string PortalWorld::submitted() {
  return ticketOf(cases().submit(1));
}

std::string PortalWorld::received() {
  const std::string ticket = submitted();
  cases().receive(objectOf(ticket), {{"DINSOS", {}}});
  return ticket;
}

std::string PortalWorld::asked() {
  return ticketOf(cases().asked(1));
}

std::string PortalWorld::answered() {
  const std::string ticket = asked();
  cases().answer(objectOf(ticket), "DINSOS", {{1, "tersedia", {"data.csv"}}});
  return ticket;
}

std::string PortalWorld::delivered() {
  const std::string ticket = answered();
  cases().issue(objectOf(ticket), "surat-penyampaian");
  return ticket;
}

std::string PortalWorld::balikanSent() {
  const std::string ticket = delivered();
  cases().balikan(objectOf(ticket), "peta.csv");
  return ticket;
}

std::string PortalWorld::pengantarDraft(const std::string& ticket) {
  app::DraftOrder order;
  order.kind = "surat-pengantar";
  order.produsen = "DINSOS";
  return cases().home().drafted(objectOf(ticket), order).id;
}

std::string PortalWorld::account(const std::string& role) {
  std::string user = fresh("akun-");
  workplace().database.write([&](app::Transaction& transaction) {
    transaction.accounts().add({user, "Pemilik Akun", {role}, "", "", false, "", user + "@example.go.id"});
  });
  givePassword(user);
  return user;
}

std::string userOf(Who who, bool isApprover) {
  switch (who) {
    case Who::OwnAgency:
      return "bappeda";
    case Who::OtherAgency:
      return "dinkes";
    case Who::AssignedProdusen:
      return "kadis-dinsos";
    case Who::OtherProdusen:
      return "kadis-dispenduk";
    case Who::Walidata:
      return "sari";
    case Who::Penandatangan:
      return isApprover ? "kabid-statistik" : "kadis";
    case Who::Auditor:
      return "auditor";
    case Who::Admin:
      break;
  }
  return "operator";
}

}  // namespace web_tests
