// What each object of a document is for: an object is known by the ways on which it can be reached from the
// trailer. A change of an object is harmless only if it is so in each of its roles.
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
  Content,  // everything else: what the document says and shows
};

// A role, and for a field's or annotation's parts whose they are.
struct Part {
  Role role = Role::Content;
  Id owner = {};

  bool operator<(const Part& other) const {
    return role != other.role ? role < other.role : owner < other.owner;
  }
};

using Parts = std::map<Id, std::set<Part>>;

// The role of the value that `key` of an object in `role` has; `value` tells apart what lists may hold.
Role roleBelow(Role role, const std::string& key, const Object& value);
// The role of an element of a list in `role`.
Role roleInList(Role role, const Object& element);

// Everything that can be reached, objects that do not exist included.
Parts partsOf(const Document& document, Effort& effort);

}  // namespace verification::detail
