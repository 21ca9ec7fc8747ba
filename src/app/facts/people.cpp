#include "app/facts/people.h"

#include "app/cases/case_file.h"
#include "letters/official_title.h"

namespace app {
namespace {

std::string postOf(const Workplace& workplace, const RequestRow& row, const requests::Event& event) {
  const letters::OfficeData& office = workplace.office().letters;
  for (const letters::Signatory& signatory : office.signatories) {
    const letters::Issuer& issuer = *office.issuer(signatory.issuer);
    if (signatory.user == event.actor && signatory.isValidOn(event.time.in(issuer.zone).date))
      return letters::ownPost(signatory, issuer);
  }
  return rulesFor(workplace, row).procedure.titleOf(event.role);
}

}  // namespace

std::string Person::inOneLine() const {
  if (name.empty() || post.empty()) return name + post;
  return name + ", " + post;
}

Person bringerOf(const Workplace& workplace, const RequestRow& row, const requests::Event& event) {
  if (event.role == requests::Role::Automatic) return {{}, {}, true};
  std::optional<Account> account;
  workplace.database.read(
      [&](Transaction& transaction) { account = transaction.accounts().find(event.actor); });
  return {account ? account->name : std::string(), postOf(workplace, row, event), false};
}

std::string nameOfAccount(const Workplace& workplace, const std::string& user) {
  std::optional<Account> account;
  workplace.database.read([&](Transaction& transaction) { account = transaction.accounts().find(user); });
  return account && !account->name.empty() ? account->name : user;
}

std::string salutationOf(const Workplace& workplace, const letters::Produsen& produsen) {
  const letters::Issuer* issuer = workplace.office().letters.issuer(produsen.issuer);
  return issuer && !issuer->head.empty() ? issuer->head : produsen.name;
}

}  // namespace app
