// Uploads on their way into the archive: names are checked, bytes stay unchanged.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/home/workplace.h"
#include "app/records/event_record.h"
#include "app/records/upload.h"

namespace app {

// InvalidInput with every problem: a name that is empty, too long (255 bytes), holds a path separator, or
// what base::checkText refuses or a letter cannot show; two files whose names differ only in case or
// composition; a file that is empty, too large, or no regular file. NotFound when there is none.
void checkUploads(const Workplace& workplace, const std::vector<Upload>& uploads);

// Gives the upload its logical path, folder/NN-kind.ext, with an ASCII extension of the original name, and
// keeps the original name in NFC. Size and digest are left to the archive (app/cases/case_archive.h).
EventDocument describeUpload(const Upload& upload, std::string_view folder, int number,
                             std::string_view kind);

struct FileDigest {
  std::int64_t size = 0;  // bytes
  std::string sha256;
};
// Reads the file in pieces; the disk's errors are passed on.
FileDigest digestOf(const base::Disk& disk, const base::Path& file);

// By the ending of the name, where nobody has looked into the file.
std::string mediaTypeOf(std::string_view name);

}  // namespace app
