#include "storage/detail/failure.h"

#include <Poco/Data/DataException.h>
#include <Poco/Data/SQLite/SQLiteException.h>

#include "base/volume.h"

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

// What may have the disk as its reason: a damaged page has not.
bool mayBeTheDisk(const Poco::Exception& failure) {
  return isAnyOf<sqlite::IOErrorException, sqlite::CantOpenDBFileException, sqlite::ReadOnlyException,
                 Poco::Data::ConnectionFailedException>(failure);
}

[[noreturn]] void refuseFull(const std::string& database, const std::string& cause) {
  throw base::Unavailable(base::Message("database.disk-full", {{"database", database}}),
                          base::Retry::Worthwhile, cause);
}

}  // namespace

void refuseFullOrReadOnly(const base::Path& database, const std::string& cause) {
  const base::Path folder = database.parent_path();
  std::error_code ignored;
  if (!std::filesystem::exists(folder, ignored)) return;
  const base::Volume volume = base::volumeOf(folder);
  if (volume.isReadOnly) {
    throw base::Denied(base::Message("database.disk-read-only", {{"database", database.string()}}), cause);
  }
  if (volume.isFull()) refuseFull(database.string(), cause);
}

void rethrow(const Poco::Exception& failure, const base::Path& file) {
  const std::string cause = failure.displayText();
  const std::string database = file.string();
  if (isBusy(failure)) {
    throw Busy(base::Message("database.busy", {{"database", database}}), cause);
  }
  if (isAnyOf<sqlite::ConstraintViolationException>(failure)) {
    throw base::Conflict(base::Message("database.entry-not-allowed", {{"why", failure.message()}}), cause);
  }
  if (isAnyOf<sqlite::DatabaseFullException>(failure)) refuseFull(database, cause);
  if (mayBeTheDisk(failure)) refuseFullOrReadOnly(file, cause);
  if (isDamage(failure)) {
    throw base::Corrupt(base::Message("database.unreadable", {{"database", database}}), cause);
  }
  if (isForbidden(failure))
    throw base::Denied(base::Message("database.read-only", {{"database", database}}), cause);
  if (isAway(failure)) {
    throw base::Unavailable(base::Message("database.cannot-open", {{"database", database}}),
                            base::Retry::Useless, cause);
  }
  throw base::Internal("The database " + database + " does not understand what it is told.", cause);
}

}  // namespace storage::detail
