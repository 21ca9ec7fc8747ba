// Writing zips of which every byte is determined by names and contents: entries in the order of their names,
// stored, never deflated (what a deflater makes differs between versions, and letters are deflated already),
// without times, extra fields, comments or anything between the entries; Zip64 records only where a number
// needs them. The form is described in docs/formats/evidence-bundle.md.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/disk.h"
#include "zip/entry.h"

namespace zip {

// Gives a content, in pieces, to the function that it is handed.
using Content = std::function<void(const std::function<void(base::ByteView)>&)>;

class Writer {
 public:
  // `file` outlives the writer; it is neither synced nor closed.
  explicit Writer(base::WritableFile& file) : file_(file) {}

  // Names come in ascending order, bytewise, and each is one that the survey would let pass: else Internal.
  // `content` is called twice, first for size and CRC-32; Corrupt when the second time it gives other bytes.
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
