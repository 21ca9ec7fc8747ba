#include "verification/detail/permissions.h"

#include <algorithm>

namespace verification::detail {
namespace {

// P; the strictest level for an invalid value.
int levelOf(const Object& parameters) {
  Object level = at(parameters, "/P");
  if (isAbsent(level)) return 2;
  const bool isKnown = level.isInteger() && level.getIntValue() >= 1 && level.getIntValue() <= 3;
  return isKnown ? static_cast<int>(level.getIntValue()) : 1;
}

FieldLock lockOf(const Object& parameters) {
  FieldLock lock;
  const std::string action = nameOf(at(parameters, "/Action"));
  if (action == "/Include") lock.action = FieldLock::Action::Include;
  if (action == "/Exclude") lock.action = FieldLock::Action::Exclude;
  for (const Object& name : elementsOf(at(parameters, "/Fields"))) lock.fields.insert(textOf(name));
  return lock;
}

std::vector<Object> parametersOf(const Object& signature, const char* method) {
  std::vector<Object> found;
  for (const Object& reference : elementsOf(at(signature, "/Reference")))
    if (nameOf(at(reference, "/TransformMethod")) == method)
      found.push_back(at(reference, "/TransformParams"));
  return found;
}

}  // namespace

bool FieldLock::holds(const std::string& field) const {
  if (action == Action::All) return true;
  const bool isListed = std::any_of(fields.begin(), fields.end(), [&](const std::string& name) {
    return field == name || (field.size() > name.size() && field.compare(0, name.size(), name) == 0 &&
                             field[name.size()] == '.');
  });
  return isListed == (action == Action::Include);
}

std::optional<std::string> Permissions::objectionTo(const Finding& finding) const {
  if (finding.need == Need::More) return finding.change.reason.code;
  if (static_cast<int>(finding.need) > level) return "forbidden";
  const bool isLocked = finding.change.kind == Kind::FormField &&
                        std::any_of(locks.begin(), locks.end(),
                                    [&](const FieldLock& lock) { return lock.holds(finding.change.field); });
  return isLocked ? std::optional<std::string>("field-locked") : std::nullopt;
}

Permissions permissionsOf(const Document& document, const FormField& field) {
  Permissions permissions;
  std::optional<int> level;
  const auto take = [&](int one) { level = level ? std::min(*level, one) : one; };
  const Object certification = at(at(document.catalog(), "/Perms"), "/DocMDP");
  for (const Object& signature : {certification, field.value})
    for (const Object& parameters : parametersOf(signature, "/DocMDP")) take(levelOf(parameters));
  const Object lock = at(field.object, "/Lock");
  if (keysOf(lock).count("/P") != 0) take(levelOf(lock));
  if (!lock.isDirectNull() && !keysOf(lock).empty()) permissions.locks.push_back(lockOf(lock));
  for (const Object& parameters : parametersOf(field.value, "/FieldMDP"))
    permissions.locks.push_back(lockOf(parameters));
  permissions.level = level.value_or(permissions.level);
  return permissions;
}

}  // namespace verification::detail
