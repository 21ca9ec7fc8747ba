// What every app::LetterRepository must keep. Each rule gets an empty database.
#pragma once

#include <string>

#include "app/records/database.h"
#include "base/error.h"
#include "support/contract.h"

namespace support {

inline app::LetterRow letterRow(const std::string& id, const std::string& object, std::int64_t issued = 0) {
  return {id,
          object,
          3,
          "surat-pengantar",
          "dinkes",
          "diskominfo",
          "500.14.4.1/87/35.73.411/2026",
          *base::Date::of(2026, 11, 23),
          "kadis",
          "7K3QX",
          "surat/pengantar.pdf",
          std::string(64, 'c'),
          base::Instant::parse("2026-11-23T02:00:00Z")->plusSeconds(issued)};
}

inline app::DraftRow draftRow(const std::string& id, const std::string& object, std::int64_t drafted = 0) {
  app::DraftRow row;
  row.id = id;
  row.object = object;
  row.kind = "surat-penyampaian";
  row.draftedBy = "walidata1";
  row.drafted = base::Instant::parse("2026-11-23T02:00:00Z")->plusSeconds(drafted);
  row.record.event.kind = row.kind;
  row.record.event.time = row.drafted;
  return row;
}

// Runs `use` on the letters of one transaction.
inline void withLetters(app::Database& database, const std::function<void(app::LetterRepository&)>& use) {
  database.write([&](app::Transaction& transaction) { use(transaction.letters()); });
}

template <class Rows>
std::string idsOf(const Rows& rows) {
  std::string ids;
  for (const auto& row : rows) ids += row.id;
  return ids;
}

namespace letter_rules {

inline void aLetterIsFoundByIdAndByNumber(app::Database& database) {
  withLetters(database, [](app::LetterRepository& letters) {
    letters.add(letterRow("b", "urn:a", 1));
    app::LetterRow other = letterRow("a", "urn:b", 2);
    other.issuer = "setda";
    letters.add(other);
    BOOST_TEST((letters.find("b") == std::vector<app::LetterRow>{letterRow("b", "urn:a", 1)}));
    BOOST_TEST(idsOf(letters.find("500.14.4.1/87/35.73.411/2026")) == "ba");
    BOOST_TEST(letters.find("87").empty());
  });
}

inline void aLetterIsAddedOnce(app::Database& database) {
  const auto add = [](app::LetterRepository& letters) { letters.add(letterRow("a", "urn:a")); };
  withLetters(database, add);
  BOOST_CHECK_THROW(withLetters(database, add), base::Conflict);
}

inline void aLetterIsFoundByTheDigestOfItsFile(app::Database& database) {
  database.write([](app::Transaction& transaction) {
    app::LetterRow row = letterRow("a", "urn:a");
    row.sha256 = std::string(16, 'c') + std::string(48, 'd');
    transaction.letters().add(row);
    app::DocumentRow document;
    document.object = row.object;
    document.version = row.version;
    document.path = row.path;
    document.sha256 = row.sha256;
    transaction.requests().addDocument(document);
    BOOST_TEST((transaction.letters().findFile(row.sha256) == std::vector<app::LetterRow>{row}));
    BOOST_TEST(transaction.letters().findFile(std::string(64, 'c')).empty());
    BOOST_TEST(transaction.letters().findFile("").empty());
  });
}

inline void lettersAreListedOldestFirst(app::Database& database) {
  withLetters(database, [](app::LetterRepository& letters) {
    letters.add(letterRow("a", "urn:a", 20));
    letters.add(letterRow("b", "urn:a", 10));
    letters.add(letterRow("c", "urn:b", 15));
    BOOST_TEST(idsOf(letters.list("")) == "bca");
    BOOST_TEST(idsOf(letters.list("urn:a")) == "ba");
    BOOST_TEST(letters.list("urn:c").empty());
  });
}

inline void everyFieldOfADraftIsKept(app::Database& database) {
  const base::Instant time = base::Instant::fromMicroseconds(1);
  const app::DraftDetail detail{
      "segera", "kadis", {"Arsip"}, {{"a", "b"}}, "87", {{"wrong", "right"}}, {{"Budi", "Staf"}}};
  const std::vector<app::Approval> approvals{{"sri", time, "c0", "7e", "a5"}};
  app::EventRecord record;
  record.event.kind = "ralat";
  record.event.time = time;
  record.office = 3;
  for (const app::DraftState state :
       {app::DraftState::Draft, app::DraftState::Returned, app::DraftState::Numbered}) {
    const app::DraftRow row{"a",
                            "urn:a",
                            "ralat",
                            "dinkes",
                            state,
                            "sri",
                            base::Instant::fromMicroseconds(-1),
                            detail,
                            approvals,
                            "salah",
                            "diskominfo",
                            "umum",
                            "87",
                            *base::Date::of(2026, 2, 28),
                            "7K3QX",
                            "kadis",
                            "<data/>",
                            record,
                            base::Instant::fromMicroseconds(7)};
    withLetters(database, [&](app::LetterRepository& letters) {
      letters.saveDraft(row);
      BOOST_TEST((letters.findDraft("a") == row));
    });
  }
}

inline void savingADraftAgainReplacesIt(app::Database& database) {
  withLetters(database, [](app::LetterRepository& letters) {
    app::DraftRow row = draftRow("a", "urn:a");
    letters.saveDraft(row);
    row.remarks = "tanggal salah";
    row.state = app::DraftState::Returned;
    letters.saveDraft(row);
    BOOST_TEST((letters.drafts("") == std::vector<app::DraftRow>{row}));
  });
}

inline void aRemovedDraftIsGone(app::Database& database) {
  withLetters(database, [](app::LetterRepository& letters) {
    letters.saveDraft(draftRow("a", "urn:a"));
    letters.saveDraft(draftRow("b", "urn:a"));
    letters.removeDraft("a");
    letters.removeDraft("a");
    BOOST_TEST(!letters.findDraft("a"));
    BOOST_TEST(letters.findDraft("b").has_value());
  });
}

inline void draftsAreListedOldestFirst(app::Database& database) {
  withLetters(database, [](app::LetterRepository& letters) {
    letters.saveDraft(draftRow("a", "urn:a", 20));
    letters.saveDraft(draftRow("b", "urn:a", 10));
    letters.saveDraft(draftRow("c", "urn:b", 15));
    BOOST_TEST(idsOf(letters.drafts("")) == "bca");
    BOOST_TEST(idsOf(letters.drafts("urn:a")) == "ba");
  });
}

inline void aSigningRunIsKeptWithItsLetters(app::Database& database) {
  const auto at = base::Instant::fromMicroseconds;
  app::SigningRun run{"r", "kadis", at(5), at(600), std::nullopt, {}};
  run.letters.push_back({"a", "urn:a", "surat-pengantar", "DINSOS"});
  run.letters.push_back(
      {"b", "urn:b", "ralat", "", app::SigningOutcome::NotSigned, "", {"stack.passed-over", {}}});
  run.letters.push_back({"c", "urn:b", "ralat", "", app::SigningOutcome::Issued, "87", {}});
  withLetters(database, [&](app::LetterRepository& letters) {
    letters.saveRun(run);
    BOOST_TEST((letters.findRun("r") == run));
    BOOST_TEST(!letters.findRun("s"));
    BOOST_TEST(letters.openRuns().size() == 1U);
    run.ended = at(9);
    letters.saveRun(run);
    BOOST_TEST((letters.findRun("r") == run));
    BOOST_TEST(letters.openRuns().empty());
  });
}

}  // namespace letter_rules

inline Contract<app::Database> letterContract() {
  using namespace letter_rules;
  return {{"a letter is found by id and by number", aLetterIsFoundByIdAndByNumber},
          {"a letter is added once", aLetterIsAddedOnce},
          {"a letter is found by the digest of its file", aLetterIsFoundByTheDigestOfItsFile},
          {"letters are listed oldest first", lettersAreListedOldestFirst},
          {"every field of a draft is kept", everyFieldOfADraftIsKept},
          {"saving a draft again replaces it", savingADraftAgainReplacesIt},
          {"a removed draft is gone", aRemovedDraftIsGone},
          {"drafts are listed oldest first", draftsAreListedOldestFirst},
          {"a signing run is kept with its letters", aSigningRunIsKeptWithItsLetters}};
}

}  // namespace support
