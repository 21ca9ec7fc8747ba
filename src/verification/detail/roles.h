// The roles of a document's objects, which follow from the paths that lead to them from the trailer. A change
// of an object must be harmless in each of its roles.
#pragma once

#include <compare>
#include <map>
#include <set>

#include "verification/detail/document.h"

namespace verification::detail {

enum class Role {
  Trailer,
  Catalog,
  PageTree,
  Page,
  AnnotationList,
  Annotation,
  Form,
  FormResources,
  FieldList,
  Field,  // with the widgets that show it
  FieldValue,
  SignatureValue,
  Appearance,  // of a field or annotation
  Structure,   // StructTreeRoot
  StructureList,
  StructureElement,
  StructureReference,  // OBJR
  ParentTree,
  Metadata,
  Information,
  SecurityStore,  // DSS
  Permissions,
  Content,  // everything else: the content of the document
};

// A role, and for parts of a field or annotation its owner.
struct Part {
  Role role = Role::Content;
  Id owner = {};

  bool operator<(const Part& other) const {
    return role != other.role ? role < other.role : owner < other.owner;
  }
};

using Parts = std::map<Id, std::set<Part>>;

// The role of the value of `key` in an object with `role`; `value` distinguishes the kinds of list elements.
Role roleBelow(Role role, const std::string& key, const Object& value);
// The role of an element of a list in `role`.
Role roleInList(Role role, const Object& element);

// Everything reachable, including objects that do not exist.
Parts partsOf(const Document& document, Effort& effort);

}  // namespace verification::detail
