#include "app/entry_home.h"

#include "app/access/user_desk.h"
#include "app/entry/credentials.h"
#include "support/boost_test.h"

namespace app_tests {

EntryHome::EntryHome() = default;

void EntryHome::setPassword(const std::string& user, const std::string& password) {
  invitations().setPasswordOf(home_.actor("operator"), user, [&] { return secretOf(password); });
}

std::string EntryHome::setSecondFactor(const std::string& user) {
  std::string secret = crypto::makeCodeSecret();
  workplace().database.write([&](app::Transaction& transaction) {
    app::Credential credential = app::credentialOf(transaction, user);
    credential.codeSecret = secret;
    credential.codesSet = now();
    transaction.signIn().save(credential);
  });
  return secret;
}

app::SignInOutcome EntryHome::enter(const std::string& user, const std::string& password,
                                    const app::ClientMark& mark) const {
  return desk().enter(user, secretOf(password), mark);
}

app::Entered EntryHome::entered(const std::string& user, const app::ClientMark& mark) {
  app::SignInOutcome outcome = enter(user, kGoodPassword, mark);
  if (const auto* wanted = std::get_if<app::CodeWanted>(&outcome))
    outcome = desk().confirm(wanted->token, codeOf(user), mark);
  BOOST_TEST_REQUIRE(std::holds_alternative<app::Entered>(outcome), user << " does not get in");
  return std::get<app::Entered>(outcome);
}

std::string EntryHome::codeOf(const std::string& user) const {
  return crypto::codeAt(credential(user).codeSecret, workplace().doorway.now());
}

app::Credential EntryHome::credential(const std::string& user) const {
  app::Credential credential;
  workplace().database.read(
      [&](app::Transaction& transaction) { credential = app::credentialOf(transaction, user); });
  return credential;
}

std::string EntryHome::acts(const std::string& user) const {
  std::string acts;
  workplace().database.read([&](app::Transaction& transaction) {
    acts.clear();
    for (const app::SignInNote& note : transaction.signIn().notesOf(user, 1000)) acts = note.act + " " + acts;
  });
  return acts;
}

void EntryHome::change(const std::string& user, const std::function<void(app::Account&)>& edit) {
  workplace().database.write([&](app::Transaction& transaction) {
    app::Account account = *transaction.accounts().find(user);
    edit(account);
    transaction.accounts().save(account);
  });
}

}  // namespace app_tests
