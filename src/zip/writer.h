// Writes zips whose bytes depend only on names and contents. Entries are in the order of their names, and
// stored: deflaters differ between versions, and letters are deflated already. There are no times, extra
// fields or comments, and nothing between the entries; Zip64 records only where a number needs them.
// docs/formats/evidence-bundle.md describes the form.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/disk.h"
#include "zip/entry.h"

namespace zip {

// Passes a content, in pieces, to the given function.
using Content = std::function<void(const std::function<void(base::ByteView)>&)>;

class Writer {
 public:
  // `file` must outlive the writer, which neither syncs nor closes it.
  explicit Writer(base::WritableFile& file) : file_(file) {}

  // Names must come in ascending bytewise order, and the survey must accept them: otherwise Internal.
  // `content` is called twice, first for size and CRC-32; Corrupt when it gives other bytes the second time.
  void add(const std::string& name, const Content& content);
  // Writes the directory. No call may follow.
  void finish();

 private:
  void append(base::ByteView bytes);

  base::WritableFile& file_;
  std::uint64_t offset_ = 0;
  std::vector<Entry> entries_;
};

}  // namespace zip
