// Files on their way into a preparation. Bytes come in pieces, which are durable before they count: after a
// broken connection, a crash or a loss of power the sender goes on where `received` says.
//
// In the folder of the preparation a file with the id F has its pieces in "F.OFFSET", and whole it is "F".
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "app/preparations/open_preparation.h"
#include "app/records/records.h"

namespace app {

struct FileOrder {
  std::string purpose;    // one of filePurposesOf
  std::string name;       // as the sender calls it
  std::int64_t size = 0;  // bytes, all of them
};

// The next bytes of a file; none at its end. What it throws is passed on, after what came before is safe.
using NextBytes = std::function<base::Bytes()>;

// Announces a file. InvalidInput for a purpose that the preparation does not have, a name that is none or is
// taken, a size that is not accepted, and when all files of the owner would be more than the setting
// preparations.limit-mib; Unavailable when the disk has no room. One of the same name that was refused gives
// way to it.
PreparedFile announceFile(const Workplace& workplace, const Preparation& preparation, const FileOrder& order);

// Takes what comes next. When the file is whole it is examined at once: its findings are in the answer, and
// the bytes of one that is refused are gone, on record (app/intake/refusals.h). Conflict when `offset` is not
// what is received, when somebody else is sending the same file, or when it is whole already; InvalidInput
// when more comes than was announced.
PreparedFile receiveFile(const Workplace& workplace, const Actor& actor, const Preparation& preparation,
                         const PreparedFile& file, std::int64_t offset, const NextBytes& next);

void removeFile(const Workplace& workplace, const Preparation& preparation, const PreparedFile& file);

// Where a whole one lies.
base::Path wholeFileOf(const Workplace& workplace, const PreparedFile& file);

}  // namespace app
