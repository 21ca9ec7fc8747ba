// Conformance declarations: the files "0=ocfl_object_1.1" and "0=ocfl_1.1" (OCFL 1.1, 3.2 and 4.2).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/disk.h"
#include "ocfl/detail/reporter.h"

namespace ocfl::detail {

// What is declared, and the codes of what may be wrong with that.
struct DeclarationKind {
  std::string_view value;  // before the number: "ocfl_object_"
  const char* missing;
  const char* several;
  const char* notNamaste;  // no regular file
  const char* pattern;     // no "T=dvalue"
  const char* tag;         // T is not 0
  const char* dvalue;      // other value, or no known version
  const char* text;
};
extern const DeclarationKind kObjectDeclaration;
extern const DeclarationKind kRootDeclaration;

// Whether the name is the right one for some version.
std::optional<Spec> declaredBy(const DeclarationKind& kind, const std::string& name);

struct Declaration {
  std::optional<Spec> spec;        // that is declared
  std::vector<std::string> names;  // of the entries that declare it, or were meant to
};
Declaration findDeclaration(const DeclarationKind& kind, const std::vector<base::DirectoryEntry>& entries);
// The same, and checks it.
Declaration checkDeclaration(const DeclarationKind& kind, const base::Disk& disk, const base::Path& folder,
                             const std::vector<base::DirectoryEntry>& entries, Reporter& reporter);

}  // namespace ocfl::detail
