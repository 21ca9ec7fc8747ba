#include "cli/exit_status.h"

#include <sysexits.h>

namespace cli {

int exitStatusOf(const base::Error& error) {
  switch (error.kind()) {
    case base::ErrorKind::InvalidInput:
      return EX_DATAERR;
    case base::ErrorKind::InvalidSetup:
      return EX_CONFIG;
    case base::ErrorKind::NotFound:
      return EX_NOINPUT;
    case base::ErrorKind::Conflict:
      return EX_CANTCREAT;
    case base::ErrorKind::Denied:
      return EX_NOPERM;
    case base::ErrorKind::Corrupt:
      return EX_IOERR;
    case base::ErrorKind::Unavailable: {
      const auto* unavailable = dynamic_cast<const base::Unavailable*>(&error);
      return unavailable && unavailable->retry() == base::Retry::Worthwhile ? EX_TEMPFAIL : EX_UNAVAILABLE;
    }
    case base::ErrorKind::Internal:
      break;
  }
  return EX_SOFTWARE;
}

}  // namespace cli
