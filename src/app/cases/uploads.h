// Uploads on their way into the archive: names are checked, bytes stay unchanged.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/home/workplace.h"
#include "app/records/event_record.h"
#include "app/records/upload.h"
#include "base/open_file.h"

namespace app {

// InvalidInput with every problem: a name that is empty, too long (255 bytes), holds a path separator, or
// what base::checkText refuses or a letter cannot show; two files whose names differ only in case or
// composition; a file that is empty, too large, or no regular file. NotFound when there is none.
void checkUploads(const Workplace& workplace, const std::vector<Upload>& uploads);

// Gives the upload its logical path, folder/NN-kind.ext, with an ASCII extension of the original name, and
// keeps the original name in NFC. Size and digest are those of the bytes that were examined, to which the
// archive holds the file (app/cases/case_archive.h); without an examination they are left to it.
EventDocument describeUpload(const Upload& upload, std::string_view folder, int number,
                             std::string_view kind);

// Both read the file in pieces; the disk's errors are passed on.
FileDigest digestOf(const base::Disk& disk, const base::Path& file);
FileDigest digestOf(const base::OpenFile& file);
FileDigest digestOf(base::ByteView bytes);
// Conflict when `found`, of the bytes that would be kept, is not the digest of those that were looked at.
void demandUnchanged(const Upload& upload, const FileDigest& found);

// By the ending of the name, where nobody has looked into the file.
std::string mediaTypeOf(std::string_view name);

}  // namespace app
