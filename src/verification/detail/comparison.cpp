#include "verification/detail/comparison.h"

#include <algorithm>
#include <array>

#include "verification/detail/rules.h"
#include "verification/reasons.h"

namespace verification::detail {
namespace {

using Rule = void (*)(Scene&, const Spot&, const Object&, const Object&);

struct RoleRule {
  Role role;
  Rule rule;
};

constexpr std::array kRules = {
    RoleRule{Role::Catalog, judgeCatalog},
    RoleRule{Role::Metadata, judgeMetadata},
    RoleRule{Role::Information, judgeInformation},
    RoleRule{Role::SecurityStore, judgeSecurityStore},
    RoleRule{Role::PageTree, judgePageTree},
    RoleRule{Role::Page, judgePage},
    RoleRule{Role::AnnotationList, judgeAnnotationList},
    RoleRule{Role::Annotation, judgeAnnotation},
    RoleRule{Role::Form, judgeForm},
    RoleRule{Role::FormResources, judgeFormResources},
    RoleRule{Role::FieldList, judgeFieldList},
    RoleRule{Role::Field, judgeField},
    RoleRule{Role::FieldValue, judgeFieldValue},
    RoleRule{Role::SignatureValue, judgeSignatureValue},
    RoleRule{Role::Appearance, judgeAppearance},
    RoleRule{Role::Structure, judgeStructure},
    RoleRule{Role::StructureList, judgeStructureList},
    RoleRule{Role::StructureElement, judgeStructureElement},
    RoleRule{Role::ParentTree, judgeParentNode},
    RoleRule{Role::Permissions, judgePermissions},
};

Rule ruleOf(Role role) {
  const auto* found =
      std::find_if(kRules.begin(), kRules.end(), [&](const RoleRule& one) { return one.role == role; });
  return found == kRules.end() ? judgeContent : found->rule;
}

void pagesBelow(const Object& node, std::set<Id>& seen, std::vector<Object>& pages, Effort& effort) {
  effort.spend();
  const bool isNew = !node.isIndirect() || seen.insert(node.getObjGen()).second;
  if (!isNew || seen.size() > 100'000) return;
  if (keysOf(node).count("/Kids") == 0) return pages.push_back(node);
  for (const Object& kid : elementsOf(at(node, "/Kids"))) pagesBelow(kid, seen, pages, effort);
}

std::vector<Object> pagesOf(const Document& document, Effort& effort) {
  std::set<Id> seen;
  std::vector<Object> pages;
  pagesBelow(at(document.catalog(), "/Pages"), seen, pages, effort);
  return pages;
}

std::map<Id, std::size_t> byObject(const std::vector<FormField>& fields) {
  std::map<Id, std::size_t> found;
  for (std::size_t i = 0; i < fields.size(); ++i)
    for (const Id& id : fields[i].ids()) found.emplace(id, i);
  return found;
}

// Whether the later revision moves, removes or creates an object to which the earlier one refers.
bool isMoved(const Scene& scene, const Id& id) {
  return scene.before.locate(id) != scene.after.locate(id);
}

void judgeObject(Scene& scene, const Id& id, const std::set<Part>& parts) {
  const Object before = scene.before.object(id);
  const Object after = scene.after.object(id);
  scene.effort.spend();
  if (isSame(before, after)) return;
  for (const Part& part : parts) {
    if (!scene.before.locate(id) && part.role != Role::SecurityStore)
      note(scene, {id, part}, Need::More, Kind::Content, "hidden-content-shown");
    else
      ruleOf(part.role)(scene, {id, part}, before, after);
  }
}

// New places that a revision names must lie in its own bytes.
void judgePlaces(Scene& scene, std::size_t newPart) {
  for (const auto& [id, location] : scene.after.locations()) {
    if (scene.before.locate(id) != location && location.offset < newPart)
      note(scene, {id, {}}, Need::More, Kind::Structure, "points-back");
  }
}

void dropRepetitions(std::vector<Finding>& findings) {
  std::vector<Finding> kept;
  for (const Finding& one : findings) {
    const bool isKnown = std::any_of(kept.begin(), kept.end(),
                                     [&](const Finding& other) { return other.change == one.change; });
    if (!isKnown) kept.push_back(one);
  }
  findings = std::move(kept);
}

}  // namespace

Scene::Scene(const Document& earlier, const Document& later, Effort& work)
    : before(earlier),
      after(later),
      effort(work),
      oldFields(fieldsOf(earlier, work)),
      newFields(fieldsOf(later, work)),
      oldPages(pagesOf(earlier, work)),
      newPages(pagesOf(later, work)),
      oldFieldOf_(byObject(oldFields)),
      newFieldOf_(byObject(newFields)) {}

bool Scene::isNew(const Object& object) const {
  return !object.isIndirect() || !before.locate(object.getObjGen());
}

const FormField* Scene::oldField(const Id& id) const {
  const auto found = oldFieldOf_.find(id);
  return found == oldFieldOf_.end() ? nullptr : &oldFields[found->second];
}

const FormField* Scene::newField(const Id& id) const {
  const auto found = newFieldOf_.find(id);
  return found == newFieldOf_.end() ? nullptr : &newFields[found->second];
}

void note(Scene& scene, const Spot& spot, Need need, Kind kind, std::string_view code,
          const std::string& field) {
  Change change;
  change.kind = kind;
  change.object = idText(spot.object);
  change.field = field;
  change.reason = reason(code);
  for (std::size_t i = 0; i < scene.oldPages.size(); ++i)
    if (spot.object.getObj() != 0 && scene.oldPages[i].getObjGen() == spot.object) change.page = i + 1;
  if (scene.findings.size() >= 1000) throw TooMuch();
  scene.findings.push_back({change, need});
}

void judgeValue(Scene& scene, const Spot& spot, const Object& before, const Object& after) {
  scene.effort.spend();
  const bool isOneObject =
      before.isIndirect() && after.isIndirect() && before.getObjGen() == after.getObjGen();
  if (!isOneObject && !isSame(before, after)) ruleOf(spot.part.role)(scene, spot, before, after);
}

void judgeBelow(Scene& scene, const Spot& spot, Role role, const Object& before, const Object& after) {
  judgeValue(scene, {spot.object, {role, spot.part.owner}}, before, after);
}

std::optional<std::vector<std::string>> changedKeys(const Object& before, const Object& after) {
  const auto isPlain = [](Object object) { return object.isDictionary() || isAbsent(object); };
  if (!isPlain(before) || !isPlain(after)) return std::nullopt;
  std::set<std::string> keys = keysOf(before);
  for (const std::string& key : keysOf(after)) keys.insert(key);
  std::vector<std::string> changed;
  for (const std::string& key : keys) {
    if (!isSameValue(at(before, key), at(after, key))) changed.push_back(key);
  }
  return changed;
}

ListChange listChange(const Object& before, const Object& after) {
  const auto old = elementsOf(before);
  ListChange change;
  auto next = old.begin();
  for (const Object& element : elementsOf(after)) {
    if (next != old.end() && isSameValue(*next, element))
      ++next;
    else
      change.added.push_back(element);
  }
  change.removed.assign(next, old.end());
  return change;
}

std::vector<Finding> compare(const Document& before, const Document& after, std::size_t newPart,
                             Effort& effort) {
  const Parts parts = partsOf(before, effort);
  partsOf(after, effort);  // to count its damaged objects
  Scene scene(before, after, effort);
  judgeTrailer(scene);
  judgePlaces(scene, newPart);
  judgePages(scene);
  judgeFields(scene);
  judgeParentTree(scene);
  for (const auto& [id, roles] : parts)
    if (isMoved(scene, id)) judgeObject(scene, id, roles);
  if (after.damages() > before.damages()) note(scene, {}, Need::More, Kind::Structure, "revision-damaged");
  dropRepetitions(scene.findings);
  return std::move(scene.findings);
}

}  // namespace verification::detail
