// What every app::PreparationRepository must keep. Each rule gets an empty database.
#pragma once

#include <string>

#include "app/records/database.h"
#include "support/contract.h"

namespace support {

inline app::PreparationRow preparationRow(const std::string& id, const std::string& owner,
                                          std::int64_t changed = 0) {
  app::PreparationRow row;
  row.id = id;
  row.user = "budi";
  row.owner = owner;
  row.object = "urn:a";
  row.began = base::Instant::fromMicroseconds(1);
  row.changed = row.began.plusSeconds(changed);
  return row;
}

inline app::PreparedFile preparedFile(const std::string& id, const std::string& preparation,
                                      std::int64_t began = 0) {
  return {id,        preparation, "kak", "kak",
          "KAK.pdf", 20,          12,    base::Instant::fromMicroseconds(1).plusSeconds(began)};
}

// Runs `use` on the preparations of one transaction.
inline void withPreparations(app::Database& database,
                             const std::function<void(app::PreparationRepository&)>& use) {
  database.write([&](app::Transaction& transaction) { use(transaction.preparations()); });
}

namespace preparation_rules {

inline void everyFieldOfAPreparationIsKept(app::Database& database) {
  for (const app::PreparedAs as : {app::PreparedAs::Request, app::PreparedAs::Completion,
                                   app::PreparedAs::Answer, app::PreparedAs::Balikan}) {
    app::PreparationRow row = preparationRow("a", "bappeda", 3);
    row.as = as;
    row.medium = "kertas";
    row.items = 2;
    row.fields = {{"data/1/nama", "Jumlah \"penduduk\"\n"}, {"tujuan", ""}};
    row.visited = {"instansi", "data"};
    row.removedItem = 2;
    row.removedFields = {{"nama", "Luas"}};
    withPreparations(database, [&](app::PreparationRepository& preparations) {
      preparations.save(row);
      BOOST_TEST((preparations.find("a") == row));
    });
    row.sent = base::Instant::fromMicroseconds(9);
    row.ticket = "P-2026-0001";
    row.draft = "7K3";
    row.held = "9M2";
    withPreparations(database, [&](app::PreparationRepository& preparations) {
      preparations.save(row);
      BOOST_TEST((preparations.find("a") == row));
    });
  }
}

inline void everyFieldOfAFileIsKept(app::Database& database) {
  app::PreparedFile file = preparedFile("f", "a");
  withPreparations(database, [&](app::PreparationRepository& preparations) {
    preparations.saveFile(file);
    BOOST_TEST((preparations.findFile("f") == file));
    file.sha256 = std::string(64, 'c');
    file.examination = app::Examination{
        "application/pdf", intake::Verdict::Quarantine, "ClamAV 1", {{"pdf-locked", "1", "x"}}};
    preparations.saveFile(file);
    BOOST_TEST((preparations.findFile("f") == file));
  });
}

inline void preparationsAreListedLastChangedFirst(app::Database& database) {
  withPreparations(database, [](app::PreparationRepository& preparations) {
    preparations.save(preparationRow("a", "bappeda", 1));
    preparations.save(preparationRow("b", "bappeda", 3));
    preparations.save(preparationRow("c", "dinkes", 2));
    const auto ids = [](const std::vector<app::PreparationRow>& rows) {
      std::string joined;
      for (const app::PreparationRow& row : rows) joined += row.id;
      return joined;
    };
    BOOST_TEST(ids(preparations.list("")) == "bca");
    BOOST_TEST(ids(preparations.list("bappeda")) == "ba");
  });
}

inline void aRemovedPreparationTakesItsFilesAlong(app::Database& database) {
  withPreparations(database, [](app::PreparationRepository& preparations) {
    preparations.save(preparationRow("a", "bappeda"));
    preparations.save(preparationRow("b", "bappeda"));
    preparations.saveFile(preparedFile("f", "a"));
    preparations.saveFile(preparedFile("g", "b"));
    preparations.remove("a");
    BOOST_TEST(!preparations.find("a"));
    BOOST_TEST(!preparations.findFile("f"));
    BOOST_TEST(preparations.find("b").has_value());
    BOOST_TEST(preparations.findFile("g").has_value());
  });
}

inline void filesAreListedOldestFirst(app::Database& database) {
  withPreparations(database, [](app::PreparationRepository& preparations) {
    preparations.saveFile(preparedFile("f", "a", 2));
    preparations.saveFile(preparedFile("g", "a", 1));
    preparations.saveFile(preparedFile("h", "b", 0));
    BOOST_TEST((preparations.files("a") ==
                std::vector<app::PreparedFile>{preparedFile("g", "a", 1), preparedFile("f", "a", 2)}));
    preparations.removeFile("g");
    BOOST_TEST(preparations.files("a").size() == 1U);
  });
}

}  // namespace preparation_rules

inline Contract<app::Database> preparationContract() {
  using namespace preparation_rules;
  return {{"every field of a preparation is kept", everyFieldOfAPreparationIsKept},
          {"every field of a file is kept", everyFieldOfAFileIsKept},
          {"preparations are listed last changed first", preparationsAreListedLastChangedFirst},
          {"a removed preparation takes its files along", aRemovedPreparationTakesItsFilesAlong},
          {"files are listed oldest first", filesAreListedOldestFirst}};
}

}  // namespace support
