#include "storage/detail/failure.h"

#include <Poco/Data/DataException.h>
#include <Poco/Data/SQLite/SQLiteException.h>

#include "base/error.h"

namespace storage::detail {
namespace {

namespace sqlite = Poco::Data::SQLite;

template <class... Kinds>
bool isAnyOf(const Poco::Exception& failure) {
  return (... || (dynamic_cast<const Kinds*>(&failure) != nullptr));
}

bool isBusy(const Poco::Exception& failure) {
  return isAnyOf<sqlite::DBLockedException, sqlite::TableLockedException, sqlite::LockProtocolException>(
      failure);
}

bool isDamage(const Poco::Exception& failure) {
  return isAnyOf<sqlite::CorruptImageException, sqlite::IOErrorException>(failure);
}

bool isForbidden(const Poco::Exception& failure) {
  return isAnyOf<sqlite::ReadOnlyException, sqlite::DBAccessDeniedException,
                 sqlite::AuthorizationDeniedException>(failure);
}

bool isAway(const Poco::Exception& failure) {
  return isAnyOf<sqlite::CantOpenDBFileException, sqlite::NoMemoryException,
                 Poco::Data::ConnectionFailedException, Poco::Data::NotConnectedException>(failure);
}

}  // namespace

void rethrow(const Poco::Exception& failure, const std::string& database) {
  const std::string cause = failure.displayText();
  if (isBusy(failure)) {
    throw base::Unavailable(
        "The database " + database + " is busy: another process keeps writing. Try again.",
        base::Retry::Worthwhile, cause);
  }
  if (isAnyOf<sqlite::ConstraintViolationException>(failure)) {
    throw base::Conflict(
        "The database has such an entry already, or its rules do not allow it: " + failure.message() + ".",
        cause);
  }
  if (isAnyOf<sqlite::DatabaseFullException>(failure)) {
    throw base::Unavailable("The disk of the database " + database + " is full. Make room on it.",
                            base::Retry::Useless, cause);
  }
  if (isDamage(failure)) {
    throw base::Corrupt(
        "The database " + database +
            " is damaged, is no database, or cannot be read. Restore it from a backup, or run "
            "`berkas rebuild`.",
        cause);
  }
  if (isForbidden(failure))
    throw base::Denied("The database " + database + " may not be written here.", cause);
  if (isAway(failure)) {
    throw base::Unavailable("The database " + database + " cannot be opened.", base::Retry::Useless, cause);
  }
  throw base::Internal("The database " + database + " does not understand what it is told.", cause);
}

}  // namespace storage::detail
