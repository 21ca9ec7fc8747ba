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
      return findings_.error(
          "accounts", base::Message("accounts.none", {{"mend", base::Message(kMakeFirstAccount, {})}}));
    if (std::none_of(accounts_.begin(), accounts_.end(), isActiveAdmin))
      findings_.error("accounts", base::Message("accounts.no-admin", {}));
    const std::string& acting = settings.text("operator");
    if (!canAct(acting))
      findings_.error("berkas.properties", base::Message("accounts.operator", {{"user", acting}}));
    for (const letters::Series& series : office.series) {
      for (const std::string& approver : series.approvers)
        demand(approver, "series.xml",
               base::Message("accounts.approver", {{"user", approver}, {"series", series.id}}));
    }
    for (const letters::Signatory& one : office.signatories)
      demand(one.user, "signatories.xml",
             base::Message("accounts.signatory", {{"user", one.user}, {"signatory", one.id}}));
    for (const Account& account : accounts_) demandRecord(office, account);
  }

 private:
  void demandRecord(const letters::OfficeData& office, const Account& account) {
    const bool hasRecord = office.agencies.find(office.agencies.idOf(account.agency)) != nullptr;
    if (account.agency.empty() || account.disabled || hasRecord) return;
    findings_.warning("instansi.xml", base::Message("accounts.agency-without-record",
                                                    {{"agency", account.agency}, {"user", account.user}}));
  }

  bool canAct(const std::string& user) const {
    return std::any_of(accounts_.begin(), accounts_.end(),
                       [&](const Account& account) { return account.user == user && !account.disabled; });
  }

  void demand(const std::string& user, const std::string& file, const base::Message& otherwise) {
    if (!user.empty() && !canAct(user)) findings_.warning(file, otherwise);
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
