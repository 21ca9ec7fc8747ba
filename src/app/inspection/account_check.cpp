#include "app/inspection/account_check.h"

#include <algorithm>

#include "app/access/user_desk.h"

namespace app {
namespace {

// Whether everybody who is named somewhere can act.
class AccountChecker {
 public:
  AccountChecker(Findings& findings, const std::vector<Account>& accounts)
      : findings_(findings), accounts_(accounts) {}

  void run(const Settings& settings, const letters::OfficeData& office) {
    if (accounts_.empty())
      return findings_.error("accounts", std::string("there are none; ") + kMakeFirstAccount);
    if (std::none_of(accounts_.begin(), accounts_.end(), isActiveAdmin))
      findings_.error("accounts", "no admin can act; restore the accounts from a backup");
    const std::string& acting = settings.text("operator");
    if (!canAct(acting))
      findings_.error("berkas.properties",
                      "setting \"operator\": \"" + acting +
                          "\" has no account that he could use, so that commands without --as "
                          "are refused; name somebody of `berkas user list`");
    for (const letters::Series& series : office.series) {
      for (const std::string& approver : series.approvers)
        demand(approver, "series.xml", "to approve letters of " + series.id);
    }
    for (const letters::Signatory& signatory : office.signatories)
      demand(signatory.user, "signatories.xml", "to sign as " + signatory.id);
    for (const Account& account : accounts_) demandRecord(office, account);
  }

 private:
  void demandRecord(const letters::OfficeData& office, const Account& account) {
    const bool hasRecord = office.agencies.find(office.agencies.idOf(account.agency)) != nullptr;
    if (account.agency.empty() || account.disabled || hasRecord) return;
    findings_.warning("instansi.xml", "the agency \"" + account.agency + "\" of the user \"" + account.user +
                                          "\" has no record; give it one, with this name as a name of it");
  }

  bool canAct(const std::string& user) const {
    return std::any_of(accounts_.begin(), accounts_.end(),
                       [&](const Account& account) { return account.user == user && !account.disabled; });
  }

  void demand(const std::string& user, const std::string& file, const std::string& what) {
    if (user.empty() || canAct(user)) return;
    findings_.warning(file,
                      "names \"" + user + "\" " + what +
                          ", who has no account that he could use; `berkas user add` makes one, `berkas user "
                          "enable` gives one back");
  }

  Findings& findings_;
  const std::vector<Account>& accounts_;
};

}  // namespace

void checkAccounts(Findings& findings, const Settings& settings, const letters::OfficeData& office,
                   const std::vector<Account>& accounts) {
  AccountChecker(findings, accounts).run(settings, office);
}

}  // namespace app
