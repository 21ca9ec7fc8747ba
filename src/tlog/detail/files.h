// How the files of a log are written, and what the checkpoint is called that is signed and not durable yet.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/disk.h"

namespace tlog::detail {

// The file with the checkpoint, in the log's folder and in one of evidence.
inline constexpr const char* kCheckpoint = "checkpoint";

// A new file whose content is durable; its name is not yet.
void writeDurably(base::Disk& disk, const base::Path& path, base::ByteView content);
// A file below `folder`, in folders that are made where they are missing; one of that name, of which no
// checkpoint speaks, is removed first. Nothing is durable yet.
void writeAgain(base::Disk& disk, const base::Path& folder, const base::Path& relative,
                base::ByteView content);
// Removes what is needed no more. Never fails: what stays does no harm.
void discard(base::Disk& disk, const base::Path& path);

// "checkpoint.1234.new" below the log's folder, of a checkpoint of that size.
base::Path unnamedPath(const base::Path& folder, std::uint64_t size);
bool isUnnamed(const std::string& name);
// The sizes of those that lie in the log's folder, the smallest first.
std::vector<std::uint64_t> unnamedSizes(const base::Disk& disk, const base::Path& folder);

}  // namespace tlog::detail
