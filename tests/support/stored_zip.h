// A zip of these contents, stored, in ascending order of their names.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "support/temporary_folder.h"
#include "zip/writer.h"

namespace support {

using ZipFiles = std::vector<std::pair<std::string, base::Bytes>>;

inline base::Bytes zipOf(const ZipFiles& files) {
  const TemporaryFolder folder;
  base::PosixDisk disk;
  const base::Path path = folder.path() / "zip";
  const auto file = disk.create(path);
  zip::Writer writer(*file);
  for (const auto& [name, content] : files)
    writer.add(name, [&bytes = content](const auto& take) { take(base::ByteView(bytes)); });
  writer.finish();
  file->close();
  return base::readFile(disk, path);
}

}  // namespace support
