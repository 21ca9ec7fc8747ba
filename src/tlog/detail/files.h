// Writing the files of a log, and the names of checkpoints that are signed but not yet durable.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/disk.h"

namespace tlog::detail {

// The checkpoint's file, in the log's folder and in folders of evidence.
inline constexpr const char* kCheckpoint = "checkpoint";

// Writes a new file and makes its content durable, but not its name.
void writeDurably(base::Disk& disk, const base::Path& path, base::ByteView content);
// Writes a file below `folder` and makes missing folders. First removes a file of the same name, which no
// checkpoint covers. Nothing is durable yet.
void writeAgain(base::Disk& disk, const base::Path& folder, const base::Path& relative,
                base::ByteView content);
// Removes a file or folder that is no longer needed. Never fails: remains do no harm.
void discard(base::Disk& disk, const base::Path& path);

// "checkpoint.1234.new" in the log's folder, for a checkpoint of size 1234.
base::Path unnamedPath(const base::Path& folder, std::uint64_t size);
bool isUnnamed(const std::string& name);
// The sizes of such files in the log's folder, smallest first.
std::vector<std::uint64_t> unnamedSizes(const base::Disk& disk, const base::Path& folder);

}  // namespace tlog::detail
