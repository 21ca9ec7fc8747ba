#include "app/entry/credentials.h"

#include "base/checked_text.h"
#include "base/text.h"

namespace app {

std::string typedLogin(std::string_view typed) {
  std::string login(base::trimmed(typed));
  for (char& c : login) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return base::problemOfCode(login).empty() ? login : std::string();
}

std::string deviceOf(const ClientMark& mark) {
  return base::checkText(mark.device, base::kLine).text;
}

Credential credentialOf(Transaction& transaction, const std::string& user) {
  return transaction.signIn().credential(user).value_or(Credential{user});
}

void noteEntry(const Workplace& workplace, Transaction& transaction, const std::string& user, const char* act,
               const Actor& by, const ClientMark& mark) {
  transaction.signIn().note(
      {0, workplace.doorway.now(), user, act, by.user, by.authentication, deviceOf(mark)});
}

void noteOwnEntry(const Workplace& workplace, Transaction& transaction, const std::string& user,
                  const char* act, const std::string& authentication, const ClientMark& mark) {
  transaction.signIn().note({0, workplace.doorway.now(), user, act, user, authentication, deviceOf(mark)});
}

void setPassword(const Workplace& workplace, Transaction& transaction, const std::string& user,
                 const std::string& hash) {
  Credential credential = credentialOf(transaction, user);
  credential.password = hash;
  credential.passwordSet = workplace.doorway.now();
  transaction.signIn().save(credential);
  transaction.signIn().endSessionsOf(user);
  for (const LinkPurpose purpose : {LinkPurpose::Invitation, LinkPurpose::Reset})
    transaction.signIn().closeLinks(user, purpose, credential.passwordSet);
  transaction.signIn().forgetDevicesOf(user);
}

}  // namespace app
