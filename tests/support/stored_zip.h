// A zip of these contents, stored, in ascending order of their names.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/disk.h"
#include "zip/writer.h"

namespace support {

using ZipFiles = std::vector<std::pair<std::string, base::Bytes>>;

inline base::Bytes zipOf(const ZipFiles& files) {
  struct Memory final : base::WritableFile {
    base::Bytes bytes;
    void append(base::ByteView more) override { bytes.append(more); }
    void sync() override {}
    void close() override {}
  } file;
  zip::Writer writer(file);
  for (const auto& [name, content] : files)
    writer.add(name, [&bytes = content](const auto& take) { take(base::ByteView(bytes)); });
  writer.finish();
  return std::move(file.bytes);
}

}  // namespace support
