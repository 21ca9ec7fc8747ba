// Conformance declarations: the files "0=ocfl_object_1.1" and "0=ocfl_1.1" (OCFL 1.1, 3.2 and 4.2).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/disk.h"
#include "ocfl/detail/reporter.h"

namespace ocfl::detail {

// The declared value, and the codes of its possible faults.
struct DeclarationKind {
  std::string_view value;  // before the number: "ocfl_object_"
  const char* missing;
  const char* several;
  const char* notNamaste;  // not a regular file
  const char* pattern;     // not of the form "T=dvalue"
  const char* tag;         // T is not 0
  const char* dvalue;      // another value, or an unknown version
  const char* text;
};
extern const DeclarationKind kObjectDeclaration;
extern const DeclarationKind kRootDeclaration;

// The version that the name declares correctly, if any.
std::optional<Spec> declaredBy(const DeclarationKind& kind, const std::string& name);

struct Declaration {
  std::optional<Spec> spec;        // the declared version
  std::vector<std::string> names;  // of the entries that declare it or were meant to
};
Declaration findDeclaration(const DeclarationKind& kind, const std::vector<base::DirectoryEntry>& entries);
// Finds the declaration and checks it.
Declaration checkDeclaration(const DeclarationKind& kind, const base::Disk& disk, const base::Path& folder,
                             const std::vector<base::DirectoryEntry>& entries, Reporter& reporter);

}  // namespace ocfl::detail
