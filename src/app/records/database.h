// The ports of the working database for use cases, and the transaction that joins them.
//
// A repository belongs to its Transaction and must not outlive it. Errors of all calls: Unavailable (worth a
// retry) when the database is busy or cannot be reached, Corrupt when it is damaged, Conflict when a row
// exists already.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/accounts/repositories.h"
#include "app/records/records.h"
#include "app/records/search_index.h"
#include "app/records/signing_run.h"
#include "base/disk.h"
#include "letters/number_sequence.h"
#include "mail/outbox.h"

namespace app {

// Cases of these agencies, and cases that are assigned to these Produsen.
struct CaseFilter {
  std::vector<std::string> requesters;  // ids, as the rows have them
  std::vector<std::string> produsen;    // codes
};

enum class CaseOrder { Submitted, Ticket, Agency, Title, State };

// Where a page ends: what its last row was ordered by, and its object. It stands for a place in the order
// whatever becomes of the row.
struct CaseMark {
  std::string key;
  std::string object;

  bool operator==(const CaseMark&) const = default;
};
inline CaseMark markOf(CaseOrder order, const RequestRow& row) {
  switch (order) {
    case CaseOrder::Submitted:
      return {std::to_string(row.submitted.microseconds()), row.object};
    case CaseOrder::Ticket:
      return {row.ticket, row.object};
    case CaseOrder::Agency:
      return {row.agency, row.object};
    case CaseOrder::Title:
      return {row.title, row.object};
    case CaseOrder::State:
      break;
  }
  return {row.state, row.object};
}

// A page of cases. What is empty restricts nothing.
struct CaseQuery {
  std::optional<CaseFilter> within;                 // those of these parties
  std::optional<std::vector<std::string>> objects;  // those among these
  std::vector<std::string> states;
  std::vector<std::string> requesters;  // ids, as the rows have them
  std::string produsen;                 // code, to whom it is assigned
  std::string text;                     // part of ticket or agency, whatever the case of its letters …
  bool textOfTitles = true;             // … or of the title
  CaseOrder order = CaseOrder::Submitted;
  bool descending = true;
  int limit = 50;
  // At most one of them. A page goes on from a place in the order and not from a number, so that what is
  // added meanwhile moves no row from one page to another.
  std::optional<CaseMark> after;
  std::optional<CaseMark> before;
};

struct CasePage {
  std::vector<RequestRow> rows;
  std::int64_t total = 0;  // that the query finds on all pages
  std::int64_t first = 0;  // how many come before the page
};

class RequestRepository {
 public:
  virtual ~RequestRepository() = default;

  // The next ticket of the year, "P-2026-0031". Tickets are unique; gaps are allowed.
  virtual std::string takeTicket(int year) = 0;
  // For rebuild: later tickets of its year will be higher than this one.
  virtual void noteTicket(std::string_view ticket) = 0;
  // Inserts or replaces the row of this object.
  virtual void save(const RequestRow& row) = 0;
  // Conflict when this version of the object already has an event.
  virtual void addEvent(const EventRow& row) = 0;
  virtual void addDocument(const DocumentRow& row) = 0;
  // For a destroyed case: removes the row, its events and its documents.
  virtual void forget(std::string_view object) = 0;

  // By ticket or by object id.
  virtual std::optional<RequestRow> find(std::string_view ticketOrObject) = 0;
  // All, newest submission first.
  virtual std::vector<RequestRow> list() = 0;
  // Those that the filter names, in the same order.
  virtual std::vector<RequestRow> listFor(const CaseFilter& filter) = 0;
  // Rows that are equal in the order are sorted by object.
  virtual CasePage page(const CaseQuery& query) = 0;
  // At most `limit` rows that an older program wrote, without the id of the agency that asks.
  virtual std::vector<RequestRow> listIncomplete(int limit) = 0;
  // Oldest first.
  virtual std::vector<EventRow> events(std::string_view object) = 0;
  // Those that correct, lift or give back this letter of the case, oldest first.
  virtual std::vector<EventRow> eventsConcerning(std::string_view object, std::string_view letter) = 0;
  // Those whose record says that they are damaged (EventRecord::damage), by object, then version.
  virtual std::vector<EventRow> damagedEvents() = 0;
  // By version, then path.
  virtual std::vector<DocumentRow> documents(std::string_view object) = 0;
};

class LetterRepository {
 public:
  virtual ~LetterRepository() = default;

  virtual void add(const LetterRow& row) = 0;
  // By id or by number; letters of different issuers may have the same number.
  virtual std::vector<LetterRow> find(std::string_view idOrNumber) = 0;
  // Those whose first file has this digest.
  virtual std::vector<LetterRow> findFile(std::string_view sha256) = 0;
  // Of one case, or of all when `object` is empty; oldest first.
  virtual std::vector<LetterRow> list(std::string_view object) = 0;

  // For a destroyed case: removes its letters and drafts.
  virtual void forget(std::string_view object) = 0;

  // Inserts or replaces the draft with this id.
  virtual void saveDraft(const DraftRow& row) = 0;
  virtual void removeDraft(std::string_view id) = 0;
  virtual std::optional<DraftRow> findDraft(std::string_view id) = 0;
  // Of one case, or of all when `object` is empty; oldest first.
  virtual std::vector<DraftRow> drafts(std::string_view object) = 0;

  // Inserts or replaces the run with this id.
  virtual void saveRun(const SigningRun& run) = 0;
  virtual std::optional<SigningRun> findRun(std::string_view id) = 0;
  // Those without an end, oldest first.
  virtual std::vector<SigningRun> openRuns() = 0;
};

class ContactRepository {
 public:
  virtual ~ContactRepository() = default;
  virtual void save(const ContactRow& row) = 0;
  virtual std::optional<ContactRow> find(std::string_view object) = 0;
};

// When the archive's objects were last checked. Does not follow from the archive; kept by `backup`.
class FixityRepository {
 public:
  virtual ~FixityRepository() = default;
  // Inserts or replaces the row of this folder.
  virtual void save(const FixityRow& row) = 0;
  // Of an object that was removed from the archive by decision.
  virtual void remove(std::string_view folder) = 0;
  // Ordered by folder.
  virtual std::vector<FixityRow> list() = 0;
  // Inserts or replaces the round with this start.
  virtual void saveRound(const FixityRound& round) = 0;
  // The newest round.
  virtual std::optional<FixityRound> lastRound() = 0;
};

// Proposals of destruction, and tombstones.
class RetentionRepository {
 public:
  virtual ~RetentionRepository() = default;
  // Inserts or replaces the row of this object.
  virtual void save(const ProposalRow& row) = 0;
  // By name or object id.
  virtual std::optional<ProposalRow> find(std::string_view nameOrObject) = 0;
  // Ordered by name.
  virtual std::vector<ProposalRow> list() = 0;
  virtual void saveTombstone(const TombstoneRow& row) = 0;
  // By ticket or object id.
  virtual std::optional<TombstoneRow> findTombstone(std::string_view ticketOrObject) = 0;
};

// What is being prepared, and its files.
class PreparationRepository {
 public:
  virtual ~PreparationRepository() = default;
  // Inserts or replaces the row with this id.
  virtual void save(const PreparationRow& row) = 0;
  // With its files.
  virtual void remove(std::string_view id) = 0;
  virtual std::optional<PreparationRow> find(std::string_view id) = 0;
  // Of one owner, or of all when `owner` is empty; the last changed first.
  virtual std::vector<PreparationRow> list(std::string_view owner) = 0;

  // Inserts or replaces the file with this id.
  virtual void saveFile(const PreparedFile& file) = 0;
  virtual void removeFile(std::string_view id) = 0;
  virtual std::optional<PreparedFile> findFile(std::string_view id) = 0;
  // Of one preparation, oldest first.
  virtual std::vector<PreparedFile> files(std::string_view preparation) = 0;
};

class Transaction {
 public:
  virtual ~Transaction() = default;
  virtual RequestRepository& requests() = 0;
  virtual LetterRepository& letters() = 0;
  virtual letters::NumberSequence& numbers() = 0;
  virtual mail::Outbox& outbox() = 0;
  virtual ContactRepository& contacts() = 0;
  virtual AccountRepository& accounts() = 0;
  virtual SignInRepository& signIn() = 0;
  virtual AccountRequestRepository& accountRequests() = 0;
  virtual SearchIndex& search() = 0;
  virtual FixityRepository& fixity() = 0;
  virtual RetentionRepository& retention() = 0;
  virtual PreparationRepository& preparations() = 0;
};

class Database {
 public:
  virtual ~Database() = default;

  // Runs `work` in a write transaction and commits it durably. When `work` throws, it has no effect and the
  // exception is passed on. `work` may run again when the database was busy, so it must not act outside the
  // database. Thread-safe; one write transaction runs at a time.
  virtual void write(const std::function<void(Transaction&)>& work) = 0;

  // The same, but until the archive's disk is synced a loss of power undoes it and all later writes; the
  // death of this process does not. For data without meaning before the archive has it (a number, until its
  // letter appears) or that follows from the archive (Store::settled).
  virtual void writeWithArchive(const std::function<void(Transaction&)>& work) = 0;

  // Runs `work` on one consistent state; it must not change anything. Thread-safe, also during a write.
  virtual void read(const std::function<void(Transaction&)>& work) = 0;

  // A number that is another one whenever somebody, this process or another, has committed something since it
  // was last asked for: what was read after an answer holds as long as the answer stays the same. Costs less
  // than any read. Thread-safe.
  virtual std::int64_t changes() = 0;

  // Erases the remains of removed rows and words from the disk, after a destruction. Takes time in proportion
  // to the search index. Data still visible to a reader is erased by the next call.
  virtual void scrub() = 0;

  // Empties every table that follows from the archive. The caller must hold the home exclusively.
  virtual void forgetDerived() = 0;

  // Every row of every table that follows from the archive, as text in a fixed order, to compare databases.
  // Without the texts of documents, which may be pending or depend on the reader's version.
  virtual std::string dumpDerived() = 0;

  // Writes one consistent state of the whole database to a file, also during a write. Conflict when `file`
  // exists. The copy is complete but not yet synced.
  virtual void copyTo(const base::Path& file) = 0;
};

}  // namespace app
