#include "base/detail/system_words.h"

#include <cerrno>
#include <system_error>

namespace base::detail {

std::string wordsOf(int error) {
  switch (error) {
    case ENOSPC:
      return "the disk is full; make room on it and try again";
    case EDQUOT:
      return "the quota of this user on the disk is used up; make room and try again";
    case EROFS:
      return "the disk is mounted read-only, so that nothing can be written to it";
    case EACCES:
    case EPERM:
      return "this user may not (permission denied)";
    default:
      return std::generic_category().message(error);
  }
}

}  // namespace base::detail
