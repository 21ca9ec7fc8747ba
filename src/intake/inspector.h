// Examines files of unknown origin in a cage: a process that can open nothing, reach nobody, start nothing,
// and has bounded memory and time. The worker (the program kInspectorProgram) gets the open file and nothing
// else.
#pragma once

#include <string_view>

#include "base/open_file.h"
#include "cage/cage.h"
#include "intake/finding.h"

namespace intake {

inline constexpr const char* kInspectorWork = "inspect";
// Lies in the same folder as the programs that use an Inspector.
inline constexpr const char* kInspectorProgram = "berkas-inspector";

// Findings of the Inspector itself.
inline constexpr const char* kCannotBeExamined = "cannot-be-examined";  // the worker died, or took too long

// Thread-safe; see cage::Cage. Workers stay warm; one that has died, or has seen a file with a finding that
// is not accepted by default (codes.h), is replaced.
class Inspector {
 public:
  explicit Inspector(cage::Limits limits = {}, std::size_t workers = 1);

  // `name`: as the sender calls the file; compared with what the file is, and never trusted. Reads the file
  // in pieces: memory does not grow with its size. Unavailable when no worker can be started. Never throws
  // because of the file's bytes.
  Inspection inspect(const base::OpenFile& file, std::string_view name);

 private:
  cage::Cage cage_;
};

}  // namespace intake
