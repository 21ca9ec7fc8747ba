#include "base/detail/system_words.h"

#include <cerrno>
#include <system_error>

namespace base::detail {
namespace {

struct Meaning {
  int error;
  std::string_view code;
};
constexpr Meaning kMeanings[] = {{ENOSPC, "system.disk-full"},
                                 {EDQUOT, "system.quota-used-up"},
                                 {EROFS, "system.read-only"},
                                 {EACCES, "system.not-permitted"},
                                 {EPERM, "system.not-permitted"},
                                 {ENOENT, "system.no-such-file"},
                                 {ENOTDIR, "system.no-folder"},
                                 {EISDIR, "system.is-folder"},
                                 {EEXIST, "system.exists"},
                                 {ENOTEMPTY, "system.not-empty"},
                                 {ENAMETOOLONG, "system.name-too-long"},
                                 {ELOOP, "system.too-many-links"},
                                 {EINVAL, "system.invalid-argument"},
                                 {EMFILE, "system.too-many-open"},
                                 {ENFILE, "system.too-many-open-in-all"},
                                 {EFBIG, "system.file-too-large"},
                                 {EXDEV, "system.other-device"},
                                 {EIO, "system.input-output"}};

}  // namespace

Message wordsOf(int error) {
  for (const Meaning& meaning : kMeanings) {
    if (meaning.error == error) return {meaning.code, {}};
  }
  return std::generic_category().message(error);
}

}  // namespace base::detail
