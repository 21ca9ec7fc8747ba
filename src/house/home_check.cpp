#include "house/home_check.h"

#include "app/cases/record_damage.h"
#include "app/inspection/account_check.h"
#include "app/inspection/check.h"
#include "app/inspection/office_fit.h"
#include "app/intake/quarantine.h"
#include "base/error.h"
#include "base/volume.h"
#include "storage/carry_over.h"

namespace house {
namespace {

// What stands in the database, and the office's folder against it.
void checkInside(app::Findings& findings, Opening how, const app::Home& home) {
  how.purpose = Purpose::Look;
  how.tell = [&findings](const base::Message& message) { findings.warning("home", message); };
  const OpenHome opened(std::move(how));
  const app::Workplace workplace = opened.workplace();
  if (const auto damage = storage::damageOf(home.database())) findings.error("database", *damage);
  std::vector<app::Account> accounts;
  workplace.database.read([&](app::Transaction& transaction) { accounts = transaction.accounts().list(); });
  app::checkAccounts(findings, workplace.settings, workplace.office().letters, accounts);
  for (const base::Problem& problem : app::damagedEvents(workplace))
    findings.warning(problem.place.file, base::Message("check.event-damaged", {{"damage", problem.message}}));
  for (const app::HandIn& handIn : app::heldHandIns(workplace)) {
    if (!handIn.damage.empty()) findings.error("quarantine/" + handIn.id, app::damageOf(handIn));
  }
  const auto fresh = [&]() -> std::optional<app::Office> {
    try {
      return app::readOffice(app::officeFilesOf(workplace.disk, workplace.home.office()));
    } catch (const base::InvalidInput&) {
      return std::nullopt;  // told already
    }
  }();
  if (fresh) findings.errors(app::misfits(workplace, *fresh));
}

}  // namespace

std::vector<app::Finding> checkHome(const Opening& how, app::Attendance attendance) {
  const base::PosixDisk disk;
  const app::Home home(how.path);
  const SettingsFile file = readSettings(disk, home);
  const app::Signers signers(disk, home, file.settings, how.ask);
  app::Findings findings;
  findings.errors(file.problems.all());
  app::checkFiles(findings, {disk, home, file.settings, fontsOf(file.settings, how.fonts), signers,
                             attendance, how.clock->now()});
  if (base::volumeOf(home.path()).isReadOnly) findings.warning("disk", base::Message("check.read-only", {}));
  if (file.problems.unknown.empty()) findings.run("database", [&] { checkInside(findings, how, home); });
  return findings.all();
}

}  // namespace house
