#include "app/preparations/first_fields.h"

#include "app/cases/case_file.h"
#include "app/cases/open_case.h"

namespace app {
namespace {

using FieldTexts = std::map<std::string, std::string>;

void fillAgency(FieldTexts& fields, const requests::Instansi& agency) {
  fields["instansi/nama"] = agency.name;
  fields["instansi/alamat"] = agency.address;
  fields["instansi/unit"] = agency.unit;
  fields["instansi/pejabat/nama"] = agency.pejabat.name;
  fields["instansi/pejabat/jabatan"] = agency.pejabat.position;
}

void fillFromRecord(FieldTexts& fields, const letters::Agencies& agencies, const std::string& id) {
  const letters::Agency* record = agencies.find(id);
  fields["instansi/nama"] = agencies.nameOf(id);
  if (record != nullptr) fields["instansi/alamat"] = record->address;
}

// The newest request of the agency; nothing when it has none.
std::optional<RequestRow> lastRequestOf(Transaction& transaction, const letters::Agencies& agencies,
                                        const std::string& id) {
  const std::vector<RequestRow> rows = transaction.requests().listFor({agencies.storedIds(id), {}});
  return rows.empty() ? std::nullopt : std::optional(rows.front());
}

void fillContact(FieldTexts& fields, const Actor& actor, const std::optional<Account>& account,
                 const std::optional<ContactRow>& last) {
  fields["narahubung/nama"] = actor.name;
  fields["narahubung/jabatan"] = actor.post;
  if (!account || account->email.empty()) return;
  fields["narahubung/email"] = account->email;
  if (last && last->email == account->email) fields["narahubung/telepon"] = last->telephone;
}

}  // namespace

FieldTexts firstFields(const Workplace& workplace, const Actor& actor, const std::string& agency) {
  const letters::Agencies& agencies = workplace.office().letters.agencies;
  std::optional<RequestRow> last;
  std::optional<ContactRow> contact;
  std::optional<Account> account;
  workplace.database.read([&](Transaction& transaction) {
    last = lastRequestOf(transaction, agencies, agency);
    account = transaction.accounts().find(actor.user);
    contact = last ? transaction.contacts().find(last->contact) : std::nullopt;
  });
  FieldTexts fields;
  if (last) {
    fillAgency(fields,
               readCaseRecord(workplace.store, caseInventory(workplace.store, last->object)).instansi);
  } else {
    fillFromRecord(fields, agencies, agency);
  }
  fields["klasifikasi"] = requests::nameOf(requests::SecurityClass::Biasa);
  if (actor.has(requests::Role::Pemohon, agency)) fillContact(fields, actor, account, contact);
  return fields;
}

}  // namespace app
