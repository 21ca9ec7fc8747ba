#include "ocfl/detail/declaration.h"

#include <algorithm>

#include "base/error.h"
#include "base/sentences.h"

namespace ocfl::detail {

const DeclarationKind kObjectDeclaration = {"ocfl_object_", "E003", "E003", "E002",
                                            "E004",         "E005", "E006", "E007"};
const DeclarationKind kRootDeclaration = {"ocfl_", "E069", "E076", "E075", "E077", "E078", "E079", "E080"};

namespace {

// The text after the tag and "=", if the name has that form.
std::optional<std::string> valueIn(const std::string& name) {
  if (name.size() < 2 || name[1] != '=') return std::nullopt;
  return name.substr(2);
}

std::string prefixOf(const DeclarationKind& kind) {
  return "0=" + std::string(kind.value);
}

// An example, for messages.
std::string wantedOf(const DeclarationKind& kind) {
  return "\"" + prefixOf(kind) + "1.1\"";
}

// "0=ocfl_1.1", whatever the number. "0=ocfl_object_1.1" declares no root.
bool isDeclaring(const DeclarationKind& kind, const std::string& name) {
  const std::string prefix = prefixOf(kind);
  return name.compare(0, prefix.size(), prefix) == 0 &&
         (kind.value == kObjectDeclaration.value || name.find(kObjectDeclaration.value) == std::string::npos);
}

// "1=ocfl_object_1.1", "ocfl_object_1.1", "0=object_1.1": names that were probably meant as a declaration.
bool isMeantToDeclare(const DeclarationKind& kind, const std::string& name) {
  const auto value = valueIn(name);
  if (value && name[0] == '0') return value->find("ocfl") == std::string::npos;
  const std::size_t at = name.find(kind.value);
  return at <= 2 && name.find_first_not_of("0123456789.", at + kind.value.size()) == std::string::npos;
}

std::vector<std::string> namesOf(const DeclarationKind& kind,
                                 const std::vector<base::DirectoryEntry>& entries,
                                 bool (*isOne)(const DeclarationKind&, const std::string&)) {
  std::vector<std::string> names;
  for (const base::DirectoryEntry& entry : entries) {
    if (isOne(kind, entry.name)) names.push_back(entry.name);
  }
  return names;
}

bool isFile(const std::vector<base::DirectoryEntry>& entries, const std::string& name) {
  return std::any_of(entries.begin(), entries.end(), [&](const base::DirectoryEntry& entry) {
    return entry.name == name && entry.kind == base::FileKind::Regular;
  });
}

void checkName(const DeclarationKind& kind, const std::string& name, Reporter& reporter) {
  const auto value = valueIn(name);
  if (!value) {
    reporter.report(kind.pattern, name, base::Message("ocfl.declaration-form", {{"wanted", wantedOf(kind)}}));
  } else if (name[0] != '0') {
    reporter.report(kind.tag, name,
                    base::Message("ocfl.declaration-tag", {{"found", inQuotes(name.substr(0, 1))}}));
  } else if (!declaredBy(kind, name)) {
    reporter.report(
        kind.dvalue, name,
        base::Message("ocfl.declaration-value", {{"found", inQuotes(*value)}, {"wanted", wantedOf(kind)}}));
  }
}

void checkText(const DeclarationKind& kind, const base::Disk& disk, const base::Path& folder,
               const std::string& name, Reporter& reporter) {
  try {
    if (base::readFile(disk, folder / name, 256) == name.substr(2) + "\n") return;
    reporter.report(kind.text, name,
                    base::Message("ocfl.declaration-text", {{"wanted", inQuotes(name.substr(2))}}));
  } catch (const base::Error& problem) {
    reporter.report(kind.text, name, base::messageOf(problem));
  }
}

}  // namespace

std::optional<Spec> declaredBy(const DeclarationKind& kind, const std::string& name) {
  if (!isDeclaring(kind, name)) return std::nullopt;
  return specNumbered(name.substr(prefixOf(kind).size()));
}

Declaration findDeclaration(const DeclarationKind& kind, const std::vector<base::DirectoryEntry>& entries) {
  Declaration declaration{{}, namesOf(kind, entries, isDeclaring)};
  if (declaration.names.empty()) declaration.names = namesOf(kind, entries, isMeantToDeclare);
  for (const std::string& name : declaration.names) {
    if (const auto spec = declaredBy(kind, name)) declaration.spec = spec;
  }
  return declaration;
}

Declaration checkDeclaration(const DeclarationKind& kind, const base::Disk& disk, const base::Path& folder,
                             const std::vector<base::DirectoryEntry>& entries, Reporter& reporter) {
  Declaration declaration = findDeclaration(kind, entries);
  if (declaration.names.empty())
    reporter.report(kind.missing, "",
                    base::Message("ocfl.declaration-missing", {{"wanted", wantedOf(kind)}}));
  if (declaration.names.size() > 1)
    reporter.report(kind.several, declaration.names[1], base::Message("ocfl.declaration-several", {}));
  for (const std::string& name : declaration.names) {
    checkName(kind, name, reporter);
    if (!declaredBy(kind, name)) continue;
    if (isFile(entries, name)) {
      checkText(kind, disk, folder, name, reporter);
    } else {
      reporter.report(kind.notNamaste, name, base::Message("ocfl.declaration-no-file", {}));
    }
  }
  return declaration;
}

}  // namespace ocfl::detail
