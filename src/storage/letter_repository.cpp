#include "storage/letter_repository.h"

#include <array>

#include "app/records/stored_json.h"
#include "json/text.h"
#include "storage/detail/enum_names.h"
#include "storage/table.h"

namespace storage {
namespace {

constexpr std::array<std::pair<app::DraftState, const char*>, 3> kStateNames{
    {{app::DraftState::Draft, "draft"},
     {app::DraftState::Returned, "returned"},
     {app::DraftState::Numbered, "numbered"}}};

json::Value jsonIn(const Cell& cell) {
  return app::storedJson(valueOf<std::string>(cell), "draft");
}

}  // namespace

template <>
struct Stored<app::DraftState> {
  static Value write(app::DraftState state) { return detail::wordFor(kStateNames, state); }
  static void read(const Cell& cell, app::DraftState& state) {
    state = detail::enumeratorFor(kStateNames, valueOf<std::string>(cell));
  }
};

template <>
struct Stored<app::DraftDetail> {
  static Value write(const app::DraftDetail& detail) { return json::canonical(toJson(detail)); }
  static void read(const Cell& cell, app::DraftDetail& detail) {
    detail = app::readDraftDetail(*jsonIn(cell).object());
  }
};

template <>
struct Stored<std::vector<app::Approval>> {
  static Value write(const std::vector<app::Approval>& approvals) {
    return json::canonical(toJson(approvals));
  }
  static void read(const Cell& cell, std::vector<app::Approval>& approvals) {
    approvals = app::approvalsFromJson(jsonIn(cell));
  }
};

template <>
struct Stored<app::EventRecord> {
  static Value write(const app::EventRecord& record) { return json::canonical(toJson(record)); }
  static void read(const Cell& cell, app::EventRecord& record) {
    record = app::eventRecordFromJson(jsonIn(cell));
  }
};

template <>
struct Stored<std::vector<app::SigningLine>> {
  static Value write(const std::vector<app::SigningLine>& letters) {
    return json::canonical(app::toJson(letters));
  }
  static void read(const Cell& cell, std::vector<app::SigningLine>& letters) {
    letters = app::signingLinesFromJson(app::storedJson(valueOf<std::string>(cell), "signing run"));
  }
};

namespace {

using app::DraftRow;
using app::LetterRow;
using app::SigningRun;

const Table<LetterRow>& letters() {
  static const Table<LetterRow> table(
      "letter", 1,
      {column<&LetterRow::id>("id"), column<&LetterRow::object>("object"),
       column<&LetterRow::version>("version"), column<&LetterRow::kind>("kind"),
       column<&LetterRow::produsen>("produsen"), column<&LetterRow::issuer>("issuer"),
       column<&LetterRow::number>("number"), column<&LetterRow::date>("date"),
       column<&LetterRow::signatory>("signatory"), column<&LetterRow::token>("token"),
       column<&LetterRow::path>("path"), column<&LetterRow::sha256>("sha256"),
       column<&LetterRow::issued>("issued")});
  return table;
}

const Table<DraftRow>& drafts() {
  static const Table<DraftRow> table(
      "draft", 1,
      {column<&DraftRow::id>("id"), column<&DraftRow::object>("object"), column<&DraftRow::kind>("kind"),
       column<&DraftRow::produsen>("produsen"), column<&DraftRow::state>("state"),
       column<&DraftRow::draftedBy>("drafted_by"), column<&DraftRow::drafted>("drafted"),
       column<&DraftRow::detail>("detail_json"), column<&DraftRow::approvals>("approvals_json"),
       column<&DraftRow::remarks>("remarks"), column<&DraftRow::issuer>("issuer"),
       column<&DraftRow::series>("series"), column<&DraftRow::number>("number"),
       column<&DraftRow::date>("date"), column<&DraftRow::token>("token"),
       column<&DraftRow::signatory>("signatory"), column<&DraftRow::dataXml>("data_xml"),
       column<&DraftRow::record>("event_json"), column<&DraftRow::amended>("amended")});
  return table;
}

const Table<SigningRun>& runs() {
  static const Table<SigningRun> table(
      "signing_run", 1,
      {column<&SigningRun::id>("id"), column<&SigningRun::user>("login"), column<&SigningRun::began>("began"),
       column<&SigningRun::until>("until"), column<&SigningRun::ended>("ended"),
       column<&SigningRun::letters>("letters_json")});
  return table;
}

}  // namespace

void SqlLetterRepository::add(const LetterRow& row) {
  letters().insert(connection_, row);
}

std::vector<LetterRow> SqlLetterRepository::find(std::string_view idOrNumber) {
  return letters().select(connection_, "WHERE id = $1 OR number = $1 ORDER BY issued, id",
                          {std::string(idOrNumber)});
}

// The digests of documents have an index on their first digits.
std::vector<LetterRow> SqlLetterRepository::findFile(std::string_view sha256) {
  return letters().select(
      connection_,
      "WHERE sha256 = $1 AND object IN (SELECT object FROM document WHERE substr(sha256, 1, 16) = $2) "
      "ORDER BY issued, id",
      {std::string(sha256), std::string(sha256.substr(0, 16))});
}

std::vector<LetterRow> SqlLetterRepository::list(std::string_view object) {
  if (object.empty()) return letters().select(connection_, "ORDER BY issued, id");
  return letters().select(connection_, "WHERE object = $1 ORDER BY issued, id", {std::string(object)});
}

void SqlLetterRepository::forget(std::string_view object) {
  for (const char* table : {"letter", "draft"})
    connection_.execute(std::string("DELETE FROM ") + table + " WHERE object = $1", {std::string(object)});
}

void SqlLetterRepository::saveDraft(const DraftRow& row) {
  storage::drafts().save(connection_, row);
}

void SqlLetterRepository::removeDraft(std::string_view id) {
  connection_.execute("DELETE FROM draft WHERE id = $1", {std::string(id)});
}

std::optional<DraftRow> SqlLetterRepository::findDraft(std::string_view id) {
  return storage::drafts().find(connection_, "WHERE id = $1", {std::string(id)});
}

std::vector<DraftRow> SqlLetterRepository::drafts(std::string_view object) {
  if (object.empty()) return storage::drafts().select(connection_, "ORDER BY drafted, id");
  return storage::drafts().select(connection_, "WHERE object = $1 ORDER BY drafted, id",
                                  {std::string(object)});
}

void SqlLetterRepository::saveRun(const SigningRun& run) {
  runs().save(connection_, run);
}

std::optional<SigningRun> SqlLetterRepository::findRun(std::string_view id) {
  return runs().find(connection_, "WHERE id = $1", {std::string(id)});
}

std::vector<SigningRun> SqlLetterRepository::openRuns() {
  return runs().select(connection_, "WHERE ended IS NULL ORDER BY began, id");
}

}  // namespace storage
