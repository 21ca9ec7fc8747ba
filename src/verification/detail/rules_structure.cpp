// Rules for the structure tree (ISO 32000-2, 14.7): it may grow only by elements that tag a new signature
// field or a new annotation.
#include <algorithm>

#include "verification/detail/rules.h"

namespace verification::detail {
namespace {

constexpr int kDeepestParentTree = 32;

// The permission that the target of an OBJR needs.
Need needOfReference(const Scene& scene, const Object& reference) {
  const Object target = at(reference, "/Obj");
  if (nameOf(at(reference, "/Type")) != "/OBJR" || !scene.isNew(target)) return Need::More;
  const auto signature = scene.signatures.find(target.getObjGen());
  return signature != scene.signatures.end() ? signature->second : needOf(target);
}

// The permission that a new element needs: that of all it tags.
Need needOfElement(const Scene& scene, const Object& element) {
  static const std::set<std::string> kKeys = {"/Alt", "/ID", "/K", "/Lang", "/P", "/Pg", "/S", "/T", "/Type"};
  const auto keys = keysOf(element);
  const std::string kind = nameOf(at(element, "/S"));
  const bool isOfKind = kind == "/Form" || kind == "/Annot";
  const bool isPlain = std::includes(kKeys.begin(), kKeys.end(), keys.begin(), keys.end());
  const auto tagged = elementsOf(at(element, "/K"));
  if (!isOfKind || !isPlain || !scene.isNew(element) || tagged.empty()) return Need::More;
  Need need = Need::Nothing;
  for (const Object& one : tagged) need = std::max(need, needOfReference(scene, one));
  return need;
}

void noteAddition(Scene& scene, const Spot& spot, Need need) {
  note(scene, spot, need, Kind::Structure, need == Need::More ? "structure-changed" : "structure-extended");
}

void flatten(const Object& node, int depth, Effort& effort, std::map<long long, Object>& entries) {
  effort.spend();
  if (depth > kDeepestParentTree) return;
  const auto pairs = elementsOf(at(node, "/Nums"));
  effort.spend(pairs.size());
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
    Object number = pairs[i];
    if (number.isInteger()) entries.emplace(number.getIntValue(), pairs[i + 1]);
  }
  for (const Object& kid : elementsOf(at(node, "/Kids"))) flatten(kid, depth + 1, effort, entries);
}

std::map<long long, Object> parentTree(const Document& document, Effort& effort) {
  std::map<long long, Object> entries;
  flatten(at(at(document.catalog(), "/StructTreeRoot"), "/ParentTree"), 0, effort, entries);
  return entries;
}

// Compares an element, or the list of a page's elements.
bool isSameEntry(const Object& before, const Object& after) {
  return isSameValue(before, after) && (!Object(before).isArray() || isSame(before, after));
}

}  // namespace

// Judged as a whole, since a number tree may be rebuilt around the same entries.
void judgeParentTree(Scene& scene) {
  const auto old = parentTree(scene.before, scene.effort);
  auto now = parentTree(scene.after, scene.effort);
  const Spot spot{{}, {Role::ParentTree, {}}};
  for (const auto& [number, entry] : old) {
    const auto found = now.find(number);
    const bool isKept = found != now.end() && isSameEntry(entry, found->second);
    if (!isKept) note(scene, spot, Need::More, Kind::Structure, "structure-changed");
    if (found != now.end()) now.erase(found);
  }
  for (const auto& [number, entry] : now)
    noteAddition(scene, {entry.getObjGen(), spot.part}, needOfElement(scene, entry));
}

void judgeParentNode(Scene&, const Spot&, const Object&, const Object&) {}

void judgeStructure(Scene& scene, const Spot& spot, const Object& before, const Object& after) {
  const auto keys = changedKeys(before, after);
  if (!keys || isAbsent(before)) return noteAddition(scene, spot, Need::More);
  for (const std::string& key : *keys) {
    if (key == "/K")
      judgeBelow(scene, spot, Role::StructureList, at(before, key), at(after, key));
    else if (key != "/ParentTree" && key != "/ParentTreeNextKey")
      noteAddition(scene, spot, Need::More);
  }
}

void judgeStructureList(Scene& scene, const Spot& spot, const Object& before, const Object& after) {
  const ListChange change = listChange(before, after);
  if (!change.removed.empty()) noteAddition(scene, spot, Need::More);
  for (const Object& come : change.added)
    noteAddition(scene, {come.getObjGen(), spot.part}, needOfElement(scene, come));
}

void judgeStructureElement(Scene& scene, const Spot& spot, const Object& before, const Object& after) {
  const auto keys = changedKeys(before, after);
  if (!keys || *keys != std::vector<std::string>{"/K"}) return noteAddition(scene, spot, Need::More);
  judgeBelow(scene, spot, Role::StructureList, at(before, "/K"), at(after, "/K"));
}

}  // namespace verification::detail
