#include "app/preparations/preparation_desk.h"

#include <algorithm>

#include "app/cases/open_case.h"
#include "app/casework/case_desk.h"
#include "app/casework/event_steps.h"
#include "app/home/disk_reserve.h"
#include "app/preparations/first_fields.h"
#include "app/preparations/prepared_form.h"
#include "base/error.h"
#include "base/file_lock.h"
#include "base/random.h"
#include "base/text.h"
#include "base/utf8.h"
#include "base/uuid.h"
#include "requests/check.h"
#include "xml/writer.h"

namespace app {
namespace {

constexpr std::size_t kPreparationIdBits = 125;
constexpr int kMostItems = 100;                    // of FORM.xml
constexpr std::size_t kMostText = 64 << 10;        // bytes of one field, right or wrong
constexpr const char* kFormName = "formulir.xml";  // as the desk calls it, and its file
constexpr std::int64_t kDay = 24 * 60 * 60;

using FieldTexts = std::map<std::string, std::string>;

// The unit that is meant when none is named.
std::string ownerOf(const Actor& actor, const PreparationOrder& order) {
  if (!order.owner.empty()) return order.owner;
  const std::vector<std::string> units = actor.unitsOf(ownerRoleOf(order.as));
  return units.size() == 1 ? units.front() : std::string();
}

// Denied unless the actor may bring the event, Conflict unless it may come now.
void demandMayBegin(const Workplace& workplace, const Actor& actor, const Preparation& preparation) {
  const PreparationRow& row = preparation.row;
  requests::Event event;
  event.kind = preparation.rule->id;
  event.medium = row.medium;
  if (row.as == PreparedAs::Answer) event.produsen = row.owner;
  const std::string requester =
      preparation.caseFile ? agencyOf(workplace, preparation.caseFile->row) : row.owner;
  takeRole(workplace, actor, *preparation.rule, requester, event);
  if (!preparation.caseFile) return;
  for (const requests::PossibleEvent& possible : requests::possibleEvents(
           *preparation.rules, preparation.caseFile->state, event.role, workplace.clock.now())) {
    if (possible.kind != event.kind) continue;
    if (event.produsen.empty() || base::contains(possible.produsen, event.produsen)) return;
  }
  throw base::Conflict(base::Message(
      "preparation.not-now",
      {{"event", preparation.rule->title},
       {"state", titleOf(workplace, preparation.caseFile->row, preparation.caseFile->state.state)}}));
}

Preparation newPreparation(const Workplace& workplace, const Actor& actor, const PreparationOrder& order) {
  Preparation made;
  made.row.as = order.as;
  made.row.user = actor.user;
  made.row.medium = order.medium;
  made.row.began = made.row.changed = workplace.clock.now();
  if (order.as == PreparedAs::Request) {
    made.rules = &workplace.office().rulesOf(kDataRequests);
    made.row.owner = workplace.office().letters.agencies.idOf(ownerOf(actor, order));
    made.row.object = base::timeOrderedUrn(made.row.began);
    made.row.items = 1;
  } else {
    made.caseFile = openCase(workplace, actor, order.caseName);
    made.rules = &rulesFor(workplace, made.caseFile->row);
    made.row.owner =
        order.as == PreparedAs::Answer ? ownerOf(actor, order) : agencyOf(workplace, made.caseFile->row);
    made.row.object = made.caseFile->row.object;
  }
  made.row.id = base::randomToken(kPreparationIdBits);
  made.rule = &eventOf(made.rules->procedure, useCaseOf(order.as));
  return made;
}

bool isSameMatter(const PreparationRow& one, const PreparationRow& other) {
  return !one.sent && one.as == other.as && one.object == other.object && one.owner == other.owner &&
         one.medium.empty() == other.medium.empty();
}

void demandFewOpen(const Workplace& workplace, const std::vector<PreparationRow>& rows) {
  const std::int64_t most = workplace.settings.number("preparations.most");
  const auto open =
      std::count_if(rows.begin(), rows.end(), [](const PreparationRow& row) { return !row.sent; });
  if (open >= most) throw base::InvalidInput(base::Message("preparation.too-many", {{"most", most}}));
}

void demandText(const std::string& text) {
  if (text.size() > kMostText || base::findInvalidUtf8(text) || text.find('\0') != text.npos)
    throw base::InvalidInput(base::Message("preparation.no-text", {}));
}

void demandStep(PreparedAs as, std::string_view step) {
  if (!base::contains(preparationSteps(as), step))
    throw base::NotFound(
        base::Message("preparation.step-unknown", {{"known", base::joined(preparationSteps(as), ", ")}}));
}

// Puts what was typed into the fields of the step.
void takeTyped(Preparation& preparation, std::string_view step, FieldTexts typed) {
  for (const FieldRule& rule : fieldsOf(preparation)) {
    if (rule.step != step) continue;
    const auto found = typed.find(rule.path);
    preparation.row.fields[rule.path] = found == typed.end() ? std::string() : found->second;
    if (found != typed.end()) typed.erase(found);
  }
  if (!typed.empty()) throw base::InvalidInput(base::Message("preparation.field-unknown", {}));
  if (!base::contains(preparation.row.visited, step)) preparation.row.visited.emplace_back(step);
}

std::string prefixOfItem(int item) {
  return "data/" + std::to_string(item) + "/";
}

// Takes the fields of an item out; their paths are then those within it.
FieldTexts takeItem(FieldTexts& fields, int item) {
  const std::string prefix = prefixOfItem(item);
  FieldTexts taken;
  for (auto field = fields.lower_bound(prefix);
       field != fields.end() && field->first.rfind(prefix, 0) == 0;) {
    taken[field->first.substr(prefix.size())] = std::move(field->second);
    field = fields.erase(field);
  }
  return taken;
}

void putItem(FieldTexts& fields, int item, const FieldTexts& texts) {
  for (const auto& [path, text] : texts) fields[prefixOfItem(item) + path] = text;
}

void removeItemOf(PreparationRow& row, int item) {
  if (item < 1 || item > row.items)
    throw base::NotFound(base::Message("preparation.item-unknown", {{"item", item}}));
  row.removedItem = item;
  row.removedFields = takeItem(row.fields, item);
  for (int next = item + 1; next <= row.items; ++next)
    putItem(row.fields, next - 1, takeItem(row.fields, next));
  row.items = std::max(1, row.items - 1);
}

// Whether the one item that there is holds nothing, as after the last one was removed.
bool isEmptied(const PreparationRow& row) {
  return row.items == 1 && std::all_of(row.fields.begin(), row.fields.end(), [](const auto& field) {
           return field.first.rfind(prefixOfItem(1), 0) != 0 || field.second.empty();
         });
}

void restoreItemOf(PreparationRow& row) {
  if (row.removedItem == 0 || row.items >= kMostItems)
    throw base::Conflict(base::Message("preparation.nothing-removed", {}));
  if (isEmptied(row)) row.items = 0;
  for (int last = row.items; last >= row.removedItem; --last)
    putItem(row.fields, last + 1, takeItem(row.fields, last));
  putItem(row.fields, row.removedItem, row.removedFields);
  ++row.items;
  row.removedItem = 0;
  row.removedFields.clear();
}

void refuseFieldProblems(const FieldProblems& found) {
  if (found.empty()) return;
  base::Problems told;
  for (const FieldProblem& one : found) told.push_back({{}, one.message});
  throw base::InvalidInput(std::move(told));
}

// The form as a file that the desk reads.
Upload writeForm(const Workplace& workplace, const Preparation& preparation) {
  const base::Path path = folderOf(workplace, preparation.row) / kFormName;
  base::replaceDurably(workplace.disk, path, xml::write(formOf(preparation)));
  return {path, kFormName};
}

void noteArrival(PreparationRow& row, const Recorded& recorded) {
  row.ticket = recorded.ticket;
  if (recorded.held) row.held = recorded.held->id;
}

// Of an agency without a record the office knows the name that staff have typed.
FieldTexts firstFieldsOf(const Workplace& workplace, const Actor& actor, const PreparationOrder& order,
                         const PreparationRow& row) {
  FieldTexts fields = firstFields(workplace, actor, row.owner);
  std::string& name = fields["instansi/nama"];
  if (name == row.owner) name = ownerOf(actor, order);
  return fields;
}

base::FileLock lockPreparation(const Workplace& workplace, const PreparationRow& row) {
  const base::Path folder = folderOf(workplace, row);
  base::makeDirectories(workplace.disk, folder);
  return base::FileLock::acquire(folder / "kirim.kunci", base::FileLock::Mode::Exclusive,
                                 base::Message("preparation.held", {}), workplace.home.patience());
}

}  // namespace

PreparationRow PreparationDesk::begin(const Actor& actor, const PreparationOrder& order) {
  Preparation made = newPreparation(workplace_, actor, order);
  demandMayBegin(workplace_, actor, made);
  demandRoom(workplace_);
  if (order.as == PreparedAs::Request) made.row.fields = firstFieldsOf(workplace_, actor, order, made.row);
  PreparationRow begun;
  workplace_.database.write([&](Transaction& transaction) {
    const std::vector<PreparationRow> rows = transaction.preparations().list(made.row.owner);
    const auto same = std::find_if(rows.begin(), rows.end(), [&](const PreparationRow& row) {
      return made.caseFile && isSameMatter(row, made.row);
    });
    begun = same == rows.end() ? made.row : *same;
    if (same != rows.end()) return;
    demandFewOpen(workplace_, rows);
    transaction.preparations().save(made.row);
  });
  return begun;
}

std::vector<PreparationRow> PreparationDesk::list(const Actor& actor) {
  std::vector<PreparationRow> rows;
  workplace_.database.read([&](Transaction& transaction) { rows = transaction.preparations().list({}); });
  std::erase_if(rows,
                [&](const PreparationRow& row) { return row.sent || !isSeenBy(workplace_, row, actor); });
  return rows;
}

Preparation PreparationDesk::show(const Actor& actor, std::string_view id) {
  return openPreparation(workplace_, actor, id);
}

void PreparationDesk::discard(const Actor& actor, std::string_view id) {
  const Preparation seen = openUnsent(workplace_, actor, id);
  const base::FileLock lock = lockPreparation(workplace_, seen.row);
  remove(openUnsent(workplace_, actor, id).row);
}

// What is opened here is read again within the transaction, so that two changes at once do not undo each
// other.
void PreparationDesk::change(const Actor& actor, std::string_view id,
                             const std::function<bool(Preparation&)>& change) {
  const Preparation seen = openUnsent(workplace_, actor, id);
  workplace_.database.write([&](Transaction& transaction) {
    Preparation present = seen;
    const auto row = transaction.preparations().find(id);
    if (!row || row->sent) throw base::Conflict(base::Message("preparation.sent", {}));
    present.row = *row;
    if (!change(present)) return;
    present.row.changed = workplace_.clock.now();
    transaction.preparations().save(present.row);
  });
}

FieldProblems PreparationDesk::save(const Actor& actor, std::string_view id, std::string_view step,
                                    const FieldTexts& fields) {
  for (const auto& field : fields) demandText(field.second);
  change(actor, id, [&](Preparation& preparation) {
    demandStep(preparation.row.as, step);
    takeTyped(preparation, step, fields);
    return true;
  });
  return problemsOf(workplace_, openUnsent(workplace_, actor, id), step);
}

FieldProblems PreparationDesk::saveSeen(const Actor& actor, std::string_view id, std::string_view step,
                                        const FieldTexts& fields, std::string_view seen) {
  for (const auto& field : fields) demandText(field.second);
  FieldProblems differences;
  change(actor, id, [&](Preparation& preparation) {
    demandStep(preparation.row.as, step);
    if (stepVersion(&preparation, step) != seen) differences = differencesFrom(preparation, step, fields);
    if (differences.empty()) takeTyped(preparation, step, fields);
    return differences.empty();
  });
  return differences;
}

void PreparationDesk::addItem(const Actor& actor, std::string_view id) {
  change(actor, id, [](Preparation& preparation) {
    if (preparation.row.as != PreparedAs::Request || preparation.row.items >= kMostItems)
      throw base::InvalidInput(base::Message("preparation.too-many-items", {{"most", kMostItems}}));
    ++preparation.row.items;
    return true;
  });
}

void PreparationDesk::removeItem(const Actor& actor, std::string_view id, int item) {
  change(actor, id, [&](Preparation& preparation) {
    removeItemOf(preparation.row, item);
    return true;
  });
}

void PreparationDesk::restoreItem(const Actor& actor, std::string_view id) {
  change(actor, id, [](Preparation& preparation) {
    restoreItemOf(preparation.row);
    return true;
  });
}

PreparedFile PreparationDesk::announceFile(const Actor& actor, std::string_view id, const FileOrder& order) {
  const base::FileLock lock = lockPreparation(workplace_, openUnsent(workplace_, actor, id).row);
  return app::announceFile(workplace_, openUnsent(workplace_, actor, id), order);
}

PreparedFile PreparationDesk::showFile(const Actor& actor, std::string_view file) {
  return openPreparedFile(workplace_, actor, file).file;
}

PreparedFile PreparationDesk::receiveFile(const Actor& actor, std::string_view id, std::int64_t offset,
                                          const NextBytes& next) {
  const OpenFileOfPreparation opened = openPreparedFile(workplace_, actor, id);
  return app::receiveFile(workplace_, actor, opened.preparation, opened.file, offset, next);
}

void PreparationDesk::removeFile(const Actor& actor, std::string_view id) {
  const base::FileLock lock =
      lockPreparation(workplace_, openPreparedFile(workplace_, actor, id).preparation.row);
  const OpenFileOfPreparation opened = openPreparedFile(workplace_, actor, id);
  app::removeFile(workplace_, opened.preparation, opened.file);
}

FieldProblems PreparationDesk::problems(const Actor& actor, std::string_view id) {
  return problemsOf(workplace_, openPreparation(workplace_, actor, id));
}

PreparationRow PreparationDesk::send(const Actor& actor, std::string_view id) {
  const base::FileLock lock = lockPreparation(workplace_, openPreparation(workplace_, actor, id).row);
  const Preparation preparation = openPreparation(workplace_, actor, id);
  if (preparation.isSent()) return preparation.row;
  refuseFieldProblems(problemsOf(workplace_, preparation));
  PreparationRow row = preparation.row;
  deliver(actor, preparation, row);
  row.sent = row.changed = workplace_.clock.now();
  row.fields.clear();
  row.removedFields.clear();
  workplace_.database.write([&](Transaction& transaction) {
    transaction.preparations().remove(row.id);
    transaction.preparations().save(row);
  });
  base::removeAll(workplace_.disk, folderOf(workplace_, row));
  return row;
}

void PreparationDesk::deliver(const Actor& actor, const Preparation& preparation, PreparationRow& row) {
  const bool isRequest = row.as == PreparedAs::Request;
  CaseDesk desk(workplace_, {std::nullopt, row.id, isRequest ? row.object : std::string()});
  const std::vector<Upload> files = uploadsOf(workplace_, preparation);
  switch (row.as) {
    case PreparedAs::Request:
      return noteArrival(row, desk.submit(actor, writeForm(workplace_, preparation), files, row.medium));
    case PreparedAs::Balikan:
      return noteArrival(
          row, desk.submitBalikan(actor, row.object, writeForm(workplace_, preparation), files, row.medium));
    case PreparedAs::Completion: {
      requests::Event event;
      event.kind = preparation.rule->id;
      event.medium = row.medium;
      return noteArrival(row, desk.enact(actor, row.object, std::move(event), files));
    }
    case PreparedAs::Answer:
      break;
  }
  const CaseDesk::Answered answered =
      desk.answer(actor, row.object, row.owner, writeForm(workplace_, preparation), files, row.medium,
                  row.fields["pernyataan"]);
  row.draft = answered.draft;
  if (answered.recorded) noteArrival(row, *answered.recorded);
}

// The row first: files without one are found by the job.
void PreparationDesk::remove(const PreparationRow& row) {
  workplace_.database.write([&](Transaction& transaction) { transaction.preparations().remove(row.id); });
  base::removeAll(workplace_.disk, folderOf(workplace_, row));
}

int PreparationDesk::removeOld() {
  const base::Instant oldest =
      workplace_.clock.now().plusSeconds(-kDay * workplace_.settings.number("preparations.days"));
  std::vector<std::string> folders;
  if (base::exists(workplace_.disk, workplace_.home.preparations())) {
    for (const base::DirectoryEntry& entry : workplace_.disk.list(workplace_.home.preparations()))
      folders.push_back(entry.name);
  }
  std::vector<PreparationRow> rows;
  workplace_.database.read([&](Transaction& transaction) { rows = transaction.preparations().list({}); });
  int removed = 0;
  for (const PreparationRow& row : rows) {
    std::erase(folders, row.id);
    if (!(row.changed < oldest)) continue;
    remove(row);
    ++removed;
  }
  for (const std::string& folder : folders)
    base::removeAll(workplace_.disk, workplace_.home.preparations() / folder);
  return removed;
}

}  // namespace app
