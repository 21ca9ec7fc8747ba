#include "house/rebuilding.h"

#include "base/error.h"
#include "house/database_exchange.h"
#include "storage/sqlite_database.h"

namespace house {
namespace {

bool isSound(const base::Disk& disk, const app::Home& home) {
  return !base::exists(disk, home.database()) || storage::isSound(home.database(), home.patience());
}

}  // namespace

Rebuilt rebuildDatabase(Opening how, const std::function<void(const app::Workplace&)>& demandRight) {
  base::PosixDisk disk;
  const app::Home home = homeOf(disk, how);
  HomeHold hold = HomeHold::alone(home);
  const base::Date today = how.clock->now().in(base::TimeZone::utc()).date;
  continueExchange(disk, home, today);
  const bool wasThere = base::exists(disk, home.database());
  const OldDatabase old = isSound(disk, home) ? OldDatabase::Removed : OldDatabase::SetAside;
  Rebuilt rebuilt;
  how.database = beginExchange(disk, home);
  how.purpose = Purpose::Repair;
  { const storage::SqliteDatabase made(how.database); }
  if (wasThere) rebuilt.carried = storage::carryOver(home.database(), how.database, home.patience());
  auto opened = std::make_unique<OpenHome>(std::move(how), std::move(hold));
  try {
    demandRight(opened->workplace());
  } catch (const base::Error&) {
    hold = OpenHome::close(std::move(opened));
    beginExchange(disk, home);  // removes what was begun
    throw;
  }
  rebuilt.report = app::rebuild(opened->workplace());
  hold = OpenHome::close(std::move(opened));
  rebuilt.aside = finishExchange(disk, home, old, today);
  return rebuilt;
}

}  // namespace house
