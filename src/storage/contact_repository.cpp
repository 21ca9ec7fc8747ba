#include "storage/contact_repository.h"

#include "storage/table.h"

namespace storage {
namespace {

using app::ContactRow;

const Table<ContactRow>& contacts() {
  static const Table<ContactRow> table(
      "contact", 1,
      {column<&ContactRow::object>("object"), column<&ContactRow::name>("name"),
       column<&ContactRow::position>("position"), column<&ContactRow::telephone>("telephone"),
       column<&ContactRow::email>("email")});
  return table;
}

}  // namespace

void SqlContactRepository::save(const ContactRow& row) {
  contacts().save(connection_, row);
}

std::optional<ContactRow> SqlContactRepository::find(std::string_view object) {
  return contacts().find(connection_, "WHERE object = $1", {std::string(object)});
}

}  // namespace storage
