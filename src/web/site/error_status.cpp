#include "web/site/error_status.h"

namespace web {

int statusOf(base::ErrorKind kind) {
  switch (kind) {
    case base::ErrorKind::InvalidInput:
      return 422;
    case base::ErrorKind::NotFound:
      return 404;
    case base::ErrorKind::Conflict:
      return 409;
    case base::ErrorKind::Denied:
      return 403;
    case base::ErrorKind::Unavailable:
      return 503;
    case base::ErrorKind::InvalidSetup:
    case base::ErrorKind::Corrupt:
    case base::ErrorKind::Internal:
      break;
  }
  return 500;
}

}  // namespace web
