#include "app/cases/projection.h"

#include <algorithm>

#include "app/access/case_sight.h"
#include "app/cases/case_index.h"
#include "app/cases/destroyed_case.h"
#include "app/cases/event_reading.h"
#include "app/cases/mail_rows.h"
#include "archive/tombstone.h"
#include "base/error.h"
#include "json/text.h"

namespace app {
namespace {

RequestRow newRow(const ArchivedEvent& event) {
  const CaseRecord& record = *event.description;
  return {event.object,     record.ticket,    record.instansi.name, record.title(), record.contact, "", 0,
          record.submitted, record.requester, record.procedure};
}

// The case after this event.
struct Advanced {
  RequestRow row;
  std::vector<EventRecord> events;
  CaseAudience audience;
};

Advanced advanced(Transaction& transaction, const Workplace& workplace, const ArchivedEvent& event) {
  const auto known = transaction.requests().find(event.object);
  base::require(known || event.description, "a case was projected from the middle");
  Advanced result{known ? *known : newRow(event), {}, {}};
  RequestRow& row = result.row;
  std::vector<EventRecord>& events = result.events;
  base::require(row.head + 1 == event.version, "the versions of a case were projected out of their order");
  events = event.known != nullptr ? event.known->events : eventsOf(transaction, event.object);
  requests::CaseState state =
      event.known != nullptr ? event.known->state : stateAfter(workplace, row.procedure, events);
  events.push_back(event.record);
  advance(workplace, row.procedure, state, events.back());
  row.state = state.state;
  row.head = event.version;
  result.audience = audienceOf({workplace.offices, row.procedure, events, state}, requesterOf(row));
  return result;
}

void addDocuments(Transaction& transaction, const ArchivedEvent& event) {
  for (const EventDocument& document : event.record.documents) {
    const auto digest = event.sha512.find(document.path);
    transaction.requests().addDocument(
        {event.object, event.version, document.path, document.kind, document.originalName, document.mediaType,
         document.size, document.sha256, digest == event.sha512.end() ? std::string() : digest->second});
  }
}

std::string sha256Of(const EventRecord& record, const std::string& path) {
  for (const EventDocument& document : record.documents) {
    if (document.path == path) return document.sha256;
  }
  return {};
}

void noteSentMail(Transaction& transaction, const ArchivedEvent& event, const SentMail& sent) {
  auto row = transaction.outbox().find(sent.row);
  if (!row) return;
  row->evidence = event.object + "#" + std::to_string(event.version);
  row->state = mail::RowState::Accepted;
  row->carrier = sent.carrier;
  for (mail::Recipient& recipient : row->recipients) recipient.state = mail::RecipientState::Accepted;
  transaction.outbox().replace(*row);
}

void noteReturnedMail(Transaction& transaction, const ReturnedMail& report) {
  const auto row = transaction.outbox().find(report.row);
  if (!row) return;
  if (auto next = mail::returned(*row, 0, report.status)) transaction.outbox().replace(*next);
}

CaseRecord recordOf(const Workplace& workplace, const ArchivedEvent& event) {
  if (event.description) return *event.description;
  return event.known != nullptr
             ? event.known->record
             : readCaseRecord(workplace.store, caseInventory(workplace.store, event.object));
}

void addMails(Transaction& transaction, const Workplace& workplace, const CaseRecord& record,
              const ArchivedEvent& event) {
  for (const mail::OutboxRow& row : rowsFor(workplace, record, event.version, event.record)) {
    if (!transaction.outbox().find(row.id)) transaction.outbox().add(row);
  }
}

// What the event brought, and what earlier ones brought and others see from now on.
void addSearchEntries(Transaction& transaction, const CaseRecord& record, const Advanced& advanced,
                      const ArchivedEvent& event) {
  if (event.version > 1) transaction.search().settle(event.object, advanced.audience);
  for (SearchEntry& entry : entriesOf(event.object, record, advanced.events, event.texts)) {
    entry.produsen = advanced.audience.produsen;
    entry.viewers = advanced.audience.viewers.at({entry.version, entry.path});
    transaction.search().add(entry);
  }
}

bool isTaken(Transaction& transaction, const letters::RegisterKey& where, const IssuedLetter& letter) {
  const auto rows = transaction.numbers().find(letter.number);
  return std::any_of(rows.begin(), rows.end(), [&](const letters::AgendaRow& row) {
    return row.where == where && row.urut == letter.urut && row.insertion.empty();
  });
}

}  // namespace

letters::AgendaRow agendaRowOf(const IssuedLetter& letter, base::Instant time, letters::NumberStatus status) {
  return {{letter.issuer, letter.series, letter.year},
          letter.urut,
          "",
          letter.number,
          letter.date,
          letter.numbered.value_or(time),
          letter.to,
          letter.subject,
          letter.nature,
          letter.annex,
          letter.signatory,
          letter.post,
          letter.id,
          status,
          "",
          letter.token};
}

LetterRow letterRowOf(const std::string& object, int version, const EventRecord& record) {
  const IssuedLetter& letter = *record.letter;
  return {letter.id,        object,        version,       letter.kind,
          letter.produsen,  letter.issuer, letter.number, letter.date,
          letter.signatory, letter.token,  letter.path,   sha256Of(record, letter.path),
          record.event.time};
}

void projectLetter(Transaction& transaction, const std::string& object, int version,
                   const EventRecord& record) {
  const IssuedLetter& letter = *record.letter;
  transaction.letters().add(letterRowOf(object, version, record));
  const letters::RegisterKey where{letter.issuer, letter.series, letter.year};
  transaction.letters().removeDraft(letter.id);
  // A database that was restored or salvaged may know the draft without its number, or the number without its
  // draft.
  if (isTaken(transaction, where, letter)) {
    transaction.numbers().setStatus(where, letter.urut, "", letters::NumberStatus::Issued, "");
  } else {
    transaction.numbers().add(agendaRowOf(letter, record.event.time, letters::NumberStatus::Issued));
  }
}

RequestRow project(Transaction& transaction, const Workplace& workplace, const ArchivedEvent& event) {
  const CaseRecord record = recordOf(workplace, event);
  const Advanced now = advanced(transaction, workplace, event);
  transaction.requests().save(now.row);
  if (event.description) transaction.requests().noteTicket(now.row.ticket);
  transaction.requests().addEvent({event.object, event.version, event.record.event.kind,
                                   event.record.event.time, json::canonical(toJson(now.events.back()))});
  addDocuments(transaction, event);
  addSearchEntries(transaction, record, now, event);
  if (event.record.letter) projectLetter(transaction, event.object, event.version, event.record);
  if (event.record.mail) noteSentMail(transaction, event, *event.record.mail);
  if (event.record.returned) noteReturnedMail(transaction, *event.record.returned);
  addMails(transaction, workplace, record, event);
  return now.row;
}

ArchivedEvent readArchivedEvent(const archive::Store& store, const archive::Inventory& inventory,
                                int version) {
  ArchivedEvent event;
  event.object = inventory.id.text();
  event.version = version;
  event.record = readEventRecord(store, inventory, version);
  for (const auto& [path, digest] : inventory.version(version).state) event.sha512[path] = digest;
  if (version == 1) event.description = readCaseRecord(store, inventory);
  event.texts = textsAtOnce(event.record.documents, [&](const EventDocument& document) {
    return store.read(inventory, version, document.path);
  });
  return event;
}

void completeCases(const Workplace& workplace) {
  constexpr int kAtOnce = 200;
  for (bool isDone = false; !isDone;) {
    workplace.database.write([&](Transaction& transaction) {
      const std::vector<RequestRow> rows = transaction.requests().listIncomplete(kAtOnce);
      for (RequestRow row : rows) {
        const std::vector<EventRecord> events = eventsOf(transaction, row.object);
        const requests::CaseState state = stateAfter(workplace, row.procedure, events);
        row.requester = requesterOf(row);
        transaction.requests().save(row);
        transaction.search().settle(
            row.object, audienceOf({workplace.offices, row.procedure, events, state}, row.requester));
      }
      isDone = rows.empty();
    });
  }
}

void catchUp(Transaction& transaction, const Workplace& workplace, const archive::Inventory& inventory) {
  if (archive::isTombstone(inventory)) return project(transaction, readTombstone(workplace.store, inventory));
  const auto row = transaction.requests().find(inventory.id.text());
  for (int version = (row ? row->head : 0) + 1; version <= inventory.head(); ++version)
    project(transaction, workplace, readArchivedEvent(workplace.store, inventory, version));
}

void catchUp(const Workplace& workplace, const archive::Inventory& inventory) {
  bool isBehind = true;
  workplace.database.read([&](Transaction& transaction) {
    const auto row = transaction.requests().find(inventory.id.text());
    isBehind = !row || row->head < inventory.head();
  });
  if (!isBehind && !archive::isTombstone(inventory)) return;
  workplace.database.writeWithArchive(
      [&](Transaction& transaction) { catchUp(transaction, workplace, inventory); });
}

}  // namespace app
