#include "verification/detail/roles.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace verification::detail {
namespace {

struct Step {
  Role from;
  std::string_view key;
  Role to;
};

constexpr std::array kSteps = {
    Step{Role::Trailer, "/Root", Role::Catalog},
    Step{Role::Trailer, "/Info", Role::Information},
    Step{Role::Catalog, "/Pages", Role::PageTree},
    Step{Role::Catalog, "/AcroForm", Role::Form},
    Step{Role::Catalog, "/DSS", Role::SecurityStore},
    Step{Role::Catalog, "/Perms", Role::Permissions},
    Step{Role::Catalog, "/Metadata", Role::Metadata},
    Step{Role::Catalog, "/StructTreeRoot", Role::Structure},
    Step{Role::PageTree, "/Kids", Role::PageTree},
    Step{Role::PageTree, "/Parent", Role::PageTree},
    Step{Role::Page, "/Parent", Role::PageTree},
    Step{Role::Page, "/Annots", Role::AnnotationList},
    Step{Role::Annotation, "/P", Role::PageTree},
    Step{Role::Annotation, "/Parent", Role::AnnotationList},
    Step{Role::Annotation, "/Popup", Role::AnnotationList},
    Step{Role::Annotation, "/IRT", Role::AnnotationList},
    Step{Role::Annotation, "/AP", Role::Appearance},
    Step{Role::Form, "/Fields", Role::FieldList},
    Step{Role::Form, "/DR", Role::FormResources},
    Step{Role::Form, "/CO", Role::FieldList},
    Step{Role::Field, "/Kids", Role::FieldList},
    Step{Role::Field, "/Parent", Role::FieldList},
    Step{Role::Field, "/P", Role::PageTree},
    Step{Role::Field, "/AP", Role::Appearance},
    Step{Role::Field, "/V", Role::FieldValue},
    Step{Role::Structure, "/K", Role::StructureList},
    Step{Role::Structure, "/ParentTree", Role::ParentTree},
    Step{Role::StructureElement, "/K", Role::StructureList},
    Step{Role::StructureElement, "/P", Role::StructureList},
    Step{Role::StructureElement, "/Pg", Role::PageTree},
    Step{Role::StructureReference, "/Pg", Role::PageTree},
    Step{Role::StructureReference, "/Obj", Role::AnnotationList},
    Step{Role::ParentTree, "/Kids", Role::ParentTree},
    Step{Role::ParentTree, "/Nums", Role::ParentTree},
    Step{Role::Permissions, "/DocMDP", Role::FieldValue},
    Step{Role::SignatureValue, "/Reference", Role::SignatureValue},
    Step{Role::SignatureValue, "/Data", Role::Catalog},
};

// The role of a target of a link or action, by its own type.
Role selfNamed(const Object& value) {
  const std::string type = nameOf(at(value, "/Type"));
  if (type == "/Page") return Role::Page;
  if (type == "/StructElem") return Role::StructureElement;
  return type == "/Annot" && nameOf(at(value, "/Subtype")) == "/Widget" ? Role::Field : Role::Content;
}

// Roles that their descendants inherit.
constexpr std::array kLasting = {Role::FormResources, Role::FieldValue, Role::Appearance,
                                 Role::SecurityStore};

bool isOwned(Role role) {
  return role == Role::Appearance || role == Role::FieldValue;
}

Role structural(const Object& element) {
  const std::string type = nameOf(at(element, "/Type"));
  if (type == "/StructTreeRoot") return Role::Structure;
  if (type == "/OBJR") return Role::StructureReference;
  return type == "/MCR" ? Role::Content : Role::StructureElement;
}

class Walk {
 public:
  Walk(const Document& document, Effort& effort) : effort_(effort) {
    open_.push_back({document.trailer(), {Role::Trailer, {}}});
  }

  Parts run() {
    while (!open_.empty()) {
      const auto [object, part] = open_.back();
      open_.pop_back();
      effort_.spend();
      if (object.isIndirect() && !parts_[object.getObjGen()].insert(part).second) continue;
      addChildren(object, part);
    }
    return std::move(parts_);
  }

 private:
  struct Place {
    Object object;
    Part part;
  };

  void addChildren(const Object& object, const Part& part) {
    Object list = object;
    if (list.isArray()) {
      for (const Object& element : list.getArrayAsVector())
        add(element, {roleInList(part.role, element), part.owner});
      return;
    }
    const bool isOwner = part.role == Role::Field || part.role == Role::Annotation;
    const Id owner = isOwner ? object.getObjGen() : part.owner;
    for (const std::string& key : keysOf(object)) {
      const Object value = at(object, key);
      add(value, {roleBelow(part.role, key, value), owner});
    }
  }

  void add(const Object& object, const Part& part) {
    Object value = object;
    const bool isLeaf = !value.isIndirect() && value.isScalar();
    if (isLeaf) return;
    open_.push_back({value, {part.role, isOwned(part.role) ? part.owner : Id{}}});
  }

  Effort& effort_;
  std::vector<Place> open_;
  Parts parts_;
};

}  // namespace

Role roleInList(Role role, const Object& element) {
  Object value = element;
  if (value.isArray()) return role;
  const auto keys = keysOf(element);
  switch (role) {
    case Role::PageTree:
      return keys.count("/Kids") != 0 ? Role::PageTree : Role::Page;
    case Role::AnnotationList:
      return nameOf(at(element, "/Subtype")) == "/Widget" ? Role::Field : Role::Annotation;
    case Role::FieldList:
      return Role::Field;
    case Role::StructureList:
      return structural(element);
    case Role::ParentTree:
      return keys.count("/S") != 0 ? Role::StructureElement : Role::ParentTree;
    case Role::FieldValue:
      return keys.count("/ByteRange") != 0 ? Role::SignatureValue : Role::FieldValue;
    case Role::Content:
      return value.isIndirect() ? selfNamed(element) : role;
    default:
      return role;
  }
}

Role roleBelow(Role role, const std::string& key, const Object& value) {
  const auto* step = std::find_if(kSteps.begin(), kSteps.end(),
                                  [&](const Step& one) { return one.from == role && one.key == key; });
  if (step != kSteps.end()) return roleInList(step->to, value);
  const bool isLasting = std::find(kLasting.begin(), kLasting.end(), role) != kLasting.end();
  return roleInList(isLasting ? role : Role::Content, value);
}

Parts partsOf(const Document& document, Effort& effort) {
  return Walk(document, effort).run();
}

}  // namespace verification::detail
