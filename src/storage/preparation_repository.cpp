#include "storage/preparation_repository.h"

#include <array>

#include "app/records/event_members.h"
#include "app/records/stored_json.h"
#include "json/text.h"
#include "storage/detail/enum_names.h"
#include "storage/table.h"

namespace storage {
namespace {

constexpr std::array<std::pair<app::PreparedAs, const char*>, 4> kPreparedAsNames{
    {{app::PreparedAs::Request, "request"},
     {app::PreparedAs::Completion, "completion"},
     {app::PreparedAs::Answer, "answer"},
     {app::PreparedAs::Balikan, "balikan"}}};

using FieldTexts = std::map<std::string, std::string>;

json::Value preparedJsonIn(const Cell& cell) {
  return app::storedJson(valueOf<std::string>(cell), "preparation");
}

}  // namespace

template <>
struct Stored<app::PreparedAs> {
  static Value write(app::PreparedAs as) { return detail::wordFor(kPreparedAsNames, as); }
  static void read(const Cell& cell, app::PreparedAs& as) {
    as = detail::enumeratorFor(kPreparedAsNames, valueOf<std::string>(cell));
  }
};

template <>
struct Stored<FieldTexts> {
  static Value write(const FieldTexts& texts) {
    json::Object object;
    for (const auto& [path, text] : texts) object[path] = text;
    return json::canonical(object);
  }
  static void read(const Cell& cell, FieldTexts& texts) {
    texts.clear();
    const json::Value value = preparedJsonIn(cell);
    const json::Object* object = value.object();
    if (object == nullptr) throw base::Corrupt(base::Message("record.a-preparation", {}));
    for (const auto& member : *object) texts[member.first] = value.stringAt(member.first);
  }
};

// Nothing is an empty text.
template <>
struct Stored<std::optional<app::Examination>> {
  static Value write(const std::optional<app::Examination>& examination) {
    return examination ? json::canonical(json::asObject(*examination)) : std::string();
  }
  static void read(const Cell& cell, std::optional<app::Examination>& examination) {
    examination.reset();
    if (!valueOf<std::string>(cell).empty())
      examination =
          json::recordOf<app::Examination>(preparedJsonIn(cell), base::Message("record.a-preparation", {}));
  }
};

namespace {

using app::PreparationRow;
using app::PreparedFile;

constexpr const char* kLastChangedFirst = "ORDER BY changed DESC, id";

const Table<PreparationRow>& preparations() {
  static const Table<PreparationRow> table(
      "preparation", 1,
      {column<&PreparationRow::id>("id"), column<&PreparationRow::as>("becomes"),
       column<&PreparationRow::user>("login"), column<&PreparationRow::owner>("owner"),
       column<&PreparationRow::object>("object"), column<&PreparationRow::medium>("medium"),
       column<&PreparationRow::began>("began"), column<&PreparationRow::changed>("changed"),
       column<&PreparationRow::items>("items"), column<&PreparationRow::fields>("fields_json"),
       column<&PreparationRow::visited>("visited_json"), column<&PreparationRow::removedItem>("removed_item"),
       column<&PreparationRow::removedFields>("removed_json"), column<&PreparationRow::sent>("sent"),
       column<&PreparationRow::ticket>("ticket"), column<&PreparationRow::draft>("draft"),
       column<&PreparationRow::held>("held")});
  return table;
}

const Table<PreparedFile>& preparedFiles() {
  static const Table<PreparedFile> table(
      "prepared_file", 1,
      {column<&PreparedFile::id>("id"), column<&PreparedFile::preparation>("preparation"),
       column<&PreparedFile::purpose>("purpose"), column<&PreparedFile::kind>("kind"),
       column<&PreparedFile::name>("name"), column<&PreparedFile::size>("size"),
       column<&PreparedFile::received>("received"), column<&PreparedFile::began>("began"),
       column<&PreparedFile::sha256>("sha256"), column<&PreparedFile::examination>("examination_json")});
  return table;
}

}  // namespace

void SqlPreparationRepository::save(const PreparationRow& row) {
  preparations().save(connection_, row);
}

void SqlPreparationRepository::remove(std::string_view id) {
  connection_.execute("DELETE FROM preparation WHERE id = $1", {std::string(id)});
  connection_.execute("DELETE FROM prepared_file WHERE preparation = $1", {std::string(id)});
}

std::optional<PreparationRow> SqlPreparationRepository::find(std::string_view id) {
  return preparations().find(connection_, "WHERE id = $1", {std::string(id)});
}

std::vector<PreparationRow> SqlPreparationRepository::list(std::string_view owner) {
  if (owner.empty()) return preparations().select(connection_, kLastChangedFirst);
  return preparations().select(connection_, std::string("WHERE owner = $1 ") + kLastChangedFirst,
                               {std::string(owner)});
}

void SqlPreparationRepository::saveFile(const PreparedFile& file) {
  preparedFiles().save(connection_, file);
}

void SqlPreparationRepository::removeFile(std::string_view id) {
  connection_.execute("DELETE FROM prepared_file WHERE id = $1", {std::string(id)});
}

std::optional<PreparedFile> SqlPreparationRepository::findFile(std::string_view id) {
  return preparedFiles().find(connection_, "WHERE id = $1", {std::string(id)});
}

std::vector<PreparedFile> SqlPreparationRepository::files(std::string_view preparation) {
  return preparedFiles().select(connection_, "WHERE preparation = $1 ORDER BY began, id",
                                {std::string(preparation)});
}

}  // namespace storage
