#include "app/letters/register_desk.h"

#include <set>

#include "app/access/use_cases.h"
#include "app/cases/archival_act.h"
#include "app/cases/event_reading.h"
#include "app/home/case_lock.h"
#include "app/home/office_time.h"
#include "app/home/signed_letters.h"
#include "app/office/input_check.h"
#include "app/records/identity.h"
#include "app/records/read_back.h"
#include "archive/description.h"
#include "archive/premis_event.h"
#include "base/error.h"
#include "letters/agenda.h"
#include "letters/agenda_json.h"
#include "letters/number_pattern.h"

namespace app {
namespace {

// Of the letters that are being signed now.
std::set<std::string> draftsInRuns(Transaction& transaction) {
  std::set<std::string> drafts;
  for (const SigningRun& run : transaction.letters().openRuns()) {
    for (const SigningLine& line : run.letters) {
      if (line.outcome == SigningOutcome::Waiting) drafts.insert(line.draft);
    }
  }
  return drafts;
}

std::set<std::string> numbersHeld(Transaction& transaction, const letters::RegisterKey& where) {
  const std::set<std::string> busy = draftsInRuns(transaction);
  std::set<std::string> numbers;
  for (const DraftRow& draft : transaction.letters().drafts("")) {
    const bool isOfBook = draft.issuer == where.issuer && draft.series == where.series;
    if (draft.state == DraftState::Numbered && isOfBook && busy.count(draft.id) == 0)
      numbers.insert(draft.number);
  }
  return numbers;
}

const letters::Series& seriesOf(const Workplace& workplace, const letters::RegisterKey& where) {
  const letters::Series* series = workplace.office().letters.findSeries(where.issuer, where.series);
  if (!series) {
    throw base::NotFound(
        base::Message("drafting.series-unknown", {{"series", where.series}, {"issuer", where.issuer}}));
  }
  return *series;
}

const letters::Issuer& issuerNamed(const Workplace& workplace, const std::string& code) {
  const letters::Issuer* issuer = workplace.office().letters.issuer(code);
  if (!issuer) throw base::NotFound(base::Message("drafting.issuer-unknown", {{"issuer", code}}));
  return *issuer;
}

std::vector<QueryFact> factsOf(const letters::RegisterKey& where, base::Instant at,
                               const base::TimeZone& zone, std::size_t numbers) {
  const std::string time = at.rfc3339(zone);
  const std::string year = std::to_string(where.year);
  return {{"report", {}, "register"},
          {"issuer", {}, where.issuer},
          {"series", {}, where.series},
          {"year", {}, where.year},
          {"at", {}, time},
          {"zone", {}, zone.name()},
          {"numbers", "Jumlah nomor", numbers},
          {"command",
           {},
           "berkas register list --issuer " + where.issuer + " --series " + where.series + " --year " + year +
               " --at " + time}};
}

letters::AgendaRow rowOf(const NumberOrder& order, base::Instant now) {
  letters::AgendaRow row;
  row.where = order.where;
  row.date = order.date;
  row.entered = now;
  row.to = order.to;
  row.subject = order.subject;
  row.annex = order.annex;
  row.signatory = order.signatory;
  row.post = order.post;
  row.nature = "Biasa";
  row.remarks = order.reason;
  return row;
}

NumberOrder checked(const Workplace& workplace, NumberOrder order, int urut) {
  InputCheck check(workplace.typesetter);
  check.day(base::Message("field.date", {}), order.date);
  check.line(base::Message("field.recipient", {}), order.to);
  check.line(base::Message("field.subject", {}), order.subject);
  check.line(base::Message("field.signatory", {}), order.signatory);
  check.paragraphs(base::Message("field.reason", {}), order.reason);
  check.number(base::Message("field.urut", {}), urut, 1, letters::kMostUrut);
  check.finish();
  return order;
}

std::string checkedNumber(const Workplace& workplace, std::string number) {
  InputCheck check(workplace.typesetter);
  check.line(base::Message("field.number", {}), number);
  check.finish();
  return number;
}

}  // namespace

const std::vector<TableColumn>& agendaColumns() {
  static const std::vector<TableColumn> columns = {
      {"urut", "Urut", "Urut", CellKind::Number, "34"},
      {"number", "Number", "Nomor surat", CellKind::Text, "126"},
      {"date", "Date", "Tanggal surat", CellKind::Date},
      {"entered_on", "Entered", "Tanggal agenda", CellKind::Date, {}, {}, true, "date"},
      {"status", "Status", "Status", CellKind::Text, "50"},
      {"to", "To", "Tujuan"},
      {"subject", "Subject", "Hal"},
      {"annex", "Annex", "Lampiran", CellKind::Text, "52"},
      {"nature", "Sifat", "Sifat", CellKind::Text, "44"},
      {"signed_by", "Signatory", "Penandatangan"},
      {"remarks", "Remarks", "Keterangan"}};
  return columns;
}

json::Object agendaLine(const Workplace& workplace, const letters::AgendaRow& row) {
  json::Object line = *toJson(row).object();
  line.erase("token");
  line["entered_on"] = row.entered.in(issuerNamed(workplace, row.where.issuer).zone).date.iso();
  line["annex"] = row.annex;
  line["post"] = row.post;
  line["signed_by"] = row.signatory + (row.post.empty() ? "" : ", " + row.post);
  return line;
}

int registerYear(const Workplace& workplace, const std::string& issuer, base::Instant at) {
  return at.in(issuerNamed(workplace, issuer).zone).date.year();
}

Tabulation RegisterDesk::list(const Actor& actor, const letters::RegisterKey& where, base::Instant at) {
  demandMay(actor, UseCase::RegisterList);
  demandPast(workplace_, at);
  const letters::Series& series = seriesOf(workplace_, where);
  std::vector<letters::AgendaRow> rows;
  std::set<std::string> held;
  workplace_.database.read([&](Transaction& transaction) {
    rows = transaction.numbers().list(where);
    held = numbersHeld(transaction, where);
  });
  rows = letters::linesAt(std::move(rows), changes(where), at);
  const base::TimeZone& zone = issuerNamed(workplace_, where.issuer).zone;
  Tabulation book{"register",
                  "Buku Agenda " + series.title,
                  agendaColumns(),
                  {},
                  factsOf(where, at, zone, rows.size()),
                  {at, zone, {}, {}, series.title + ", tahun " + std::to_string(where.year)}};
  for (const letters::AgendaRow& row : rows) {
    book.rows.push_back(agendaLine(workplace_, row));
    book.rows.back()["held"] = row.status == letters::NumberStatus::Taken && held.count(row.number) > 0;
  }
  return book;
}

std::vector<letters::LineChange> RegisterDesk::changes(const letters::RegisterKey& where) const {
  std::vector<letters::LineChange> changes;
  const auto inventory =
      workplace_.store.find(archive::ObjectId::of(registerObject(where.issuer, where.series, where.year)));
  for (int version = 1; inventory && version <= inventory->head(); ++version) {
    // A line that cannot be read is told by `archive verify`; the others stand.
    readDetail(workplace_.store, *inventory, version, [&](const json::Value& detail) {
      const auto what = letters::registerEventOf(detail);
      if (const auto* row = std::get_if<letters::AgendaRow>(&what))
        changes.push_back({inventory->version(version).created, *row});
    });
  }
  return changes;
}

letters::AgendaRow RegisterDesk::takenRow(const std::string& number) {
  std::vector<letters::AgendaRow> rows;
  workplace_.database.read([&](Transaction& transaction) { rows = transaction.numbers().find(number); });
  if (rows.empty()) throw base::NotFound(base::Message("drafting.number-unknown", {{"number", number}}));
  const letters::AgendaRow& row = rows.front();
  if (row.status != letters::NumberStatus::Taken) {
    throw base::Conflict(base::Message("drafting.number-not-open",
                                       {{"number", number}, {"status", letters::nameOf(row.status)}}));
  }
  return row;
}

letters::AgendaRow RegisterDesk::makeVoid(const Actor& actor, const std::string& number,
                                          const std::string& reason) {
  demandMay(actor, UseCase::RegisterVoid);
  const letters::AgendaRow row = takenRow(number);
  std::optional<DraftRow> draft;
  workplace_.database.read(
      [&](Transaction& transaction) { draft = transaction.letters().findDraft(row.letter); });
  // Its letter may be under way at this moment.
  std::optional<base::FileLock> lock;
  if (draft) lock = lockCase(workplace_.home, draft->object);
  return voidNumber(actor, number,
                    checkedParagraphs(workplace_.typesetter, base::Message("field.reason", {}), reason));
}

letters::AgendaRow RegisterDesk::voidNumber(const Actor& actor, const std::string& number,
                                            const std::string& reason) {
  letters::AgendaRow row = takenRow(number);
  row.status = letters::NumberStatus::Void;
  row.remarks = reason;
  archive(actor, row);
  std::optional<DraftRow> draft;
  workplace_.database.write([&](Transaction& transaction) {
    draft = transaction.letters().findDraft(row.letter);
    transaction.numbers().setStatus(row.where, row.urut, row.insertion, row.status, row.remarks);
    transaction.letters().removeDraft(row.letter);
  });
  if (draft) {
    workplace_.signedLetters.forget(draft->token);
    base::removeAll(workplace_.disk, workplace_.home.drafts() / draft->id);
  }
  return row;
}

letters::AgendaRow RegisterDesk::insert(const Actor& actor, const NumberOrder& given, int parent) {
  demandMay(actor, UseCase::RegisterInsert);
  const NumberOrder order = checked(workplace_, given, parent);
  const letters::Series& series = seriesOf(workplace_, order.where);
  const letters::Issuer& issuer = *workplace_.office().letters.issuer(order.where.issuer);
  letters::AgendaRow row = rowOf(order, workplace_.clock.now());
  row.urut = parent;
  row.status = letters::NumberStatus::Inserted;
  const base::FileLock lock =
      lockCase(workplace_.home, registerObject(row.where.issuer, row.where.series, row.where.year));
  workplace_.database.read([&](Transaction& transaction) {
    const base::Message refusal =
        letters::refusalToInsert(transaction.numbers().list(row.where), row.where, parent, row.date);
    if (!refusal.empty())
      throw base::Conflict(base::Message("drafting.cannot-insert", {{"parent", parent}, {"why", refusal}}));
    row.insertion = transaction.numbers().nextInsertion(row.where, parent);
  });
  const std::string security = workplace_.office().letters.securityCode({});
  row.number = letters::printedNumber(
      series, {issuer.classification, security, parent, row.insertion, issuer.unitCode, row.date});
  archive(actor, row);
  workplace_.database.write([&](Transaction& transaction) { transaction.numbers().add(row); });
  return row;
}

letters::AgendaRow RegisterDesk::record(const Actor& actor, const NumberOrder& given,
                                        const std::string& givenNumber, int urut) {
  demandMay(actor, UseCase::RegisterRecord);
  const NumberOrder order = checked(workplace_, given, urut);
  const std::string number = checkedNumber(workplace_, givenNumber);
  seriesOf(workplace_, order.where);
  letters::AgendaRow row = rowOf(order, workplace_.clock.now());
  row.urut = urut;
  row.number = number;
  row.status = letters::NumberStatus::Recorded;
  const base::FileLock lock =
      lockCase(workplace_.home, registerObject(row.where.issuer, row.where.series, row.where.year));
  // Tried first, so that a duplicate is refused before anything is archived.
  bool isTwin = false;
  workplace_.database.read([&](Transaction& transaction) {
    for (const letters::AgendaRow& other : transaction.numbers().list(row.where)) {
      isTwin = isTwin || (other.insertion.empty() && other.urut == urut) || other.number == number;
    }
  });
  if (isTwin)
    throw base::Conflict(base::Message("drafting.number-twin", {{"number", number}, {"urut", urut}}));
  archive(actor, row);
  workplace_.database.write([&](Transaction& transaction) { transaction.numbers().add(row); });
  return row;
}

void RegisterDesk::archive(const Actor& actor, const letters::AgendaRow& row) {
  const std::string object = registerObject(row.where.issuer, row.where.series, row.where.year);
  const auto before = workplace_.store.find(archive::ObjectId::of(object));
  const int number = (before ? before->head() : 0) + 1;
  const std::string agent = "urn:berkas:user:" + actor.user;
  const base::Instant now = before
                                ? timeAfter(workplace_, before->versions.back().created,
                                            base::Message("time.of-register", {{"issuer", row.where.issuer}}))
                                : workplace_.clock.now();
  archive::NewVersion version{archive::ObjectId::of(object),
                              number - 1,
                              now,
                              std::string(letters::nameOf(row.status)),
                              actor.user,
                              agent,
                              {},
                              true};
  const archive::PremisEvent event{object + "#" + std::to_string(number),
                                   archive::PremisEventType::MetadataModification,
                                   now,
                                   toJson(row),
                                   agent,
                                   actor.authentication,
                                   "urn:berkas:program:" BERKAS_VERSION,
                                   object};
  version.files.push_back({archive::eventPath(number), readBackBytes(event, [&](const json::Value& detail) {
                             return agendaRowFromJson(detail) == row;
                           })});
  const json::Value record = json::Object{{"type", "register"},
                                          {"id", object},
                                          {"title", "Register " + row.where.issuer + " " + row.where.series +
                                                        " " + std::to_string(row.where.year)}};
  version.files.push_back({archive::kDescriptionPath, readBackBytes(record)});
  workplace_.store.settled(workplace_.store.commit(version));
}

json::Value toJson(const letters::AgendaRow& row) {
  return letters::agendaJson(row);
}

letters::AgendaRow agendaRowFromJson(const json::Value& value) {
  return letters::agendaRowOf(value);
}

}  // namespace app
