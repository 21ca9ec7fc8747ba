// The rules for harmless changes, one function per role. Each compares the two values of an object, or of a
// part of one, and notes its findings.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "verification/detail/comparison.h"
#include "verification/detail/form_fields.h"
#include "verification/detail/roles.h"

namespace verification::detail {

// The two revisions, and data that the rules share.
struct Scene {
  Scene(const Document& before, const Document& after, Effort& effort);

  const Document& before;
  const Document& after;
  Effort& effort;
  std::vector<FormField> oldFields;
  std::vector<FormField> newFields;
  std::vector<Object> oldPages;
  std::vector<Object> newPages;
  std::set<Id> filled;            // objects of fields with a changed value
  std::map<Id, Need> signatures;  // objects of signature fields properly added or signed now
  std::vector<Finding> findings;

  // Whether the earlier revision lacks this object.
  bool isNew(const Object& object) const;
  // The field to which an object belongs; null when there is none.
  const FormField* oldField(const Id& id) const;
  const FormField* newField(const Id& id) const;

 private:
  std::map<Id, std::size_t> oldFieldOf_;
  std::map<Id, std::size_t> newFieldOf_;
};

// An object in one of its roles.
struct Spot {
  Id object;
  Part part;
};

void note(Scene& scene, const Spot& spot, Need need, Kind kind, std::string_view code,
          const std::string& field = {});

// Applies the rule of `spot.part.role`. Notes nothing when both are the same object or have the same meaning.
void judgeValue(Scene& scene, const Spot& spot, const Object& before, const Object& after);
// As judgeValue, for the value of a key.
void judgeBelow(Scene& scene, const Spot& spot, Role role, const Object& before, const Object& after);

// The keys whose values differ; nothing unless both are plain dictionaries (null counts as an empty one).
std::optional<std::vector<std::string>> changedKeys(const Object& before, const Object& after);

struct ListChange {
  std::vector<Object> removed;
  std::vector<Object> added;
};
// The removed and added elements of a list; the others must keep their order.
ListChange listChange(const Object& before, const Object& after);

// Rules. The first four apply once to the whole document.
void judgeTrailer(Scene& scene);
void judgePages(Scene& scene);
void judgeFields(Scene& scene);
void judgeParentTree(Scene& scene);
void judgeCatalog(Scene& scene, const Spot& spot, const Object& before, const Object& after);
void judgeMetadata(Scene& scene, const Spot& spot, const Object& before, const Object& after);
void judgeInformation(Scene& scene, const Spot& spot, const Object& before, const Object& after);
void judgeSecurityStore(Scene& scene, const Spot& spot, const Object& before, const Object& after);
void judgePageTree(Scene& scene, const Spot& spot, const Object& before, const Object& after);
void judgePage(Scene& scene, const Spot& spot, const Object& before, const Object& after);
void judgeAnnotationList(Scene& scene, const Spot& spot, const Object& before, const Object& after);
void judgeAnnotation(Scene& scene, const Spot& spot, const Object& before, const Object& after);
void judgeForm(Scene& scene, const Spot& spot, const Object& before, const Object& after);
void judgeFormResources(Scene& scene, const Spot& spot, const Object& before, const Object& after);
void judgeFieldList(Scene& scene, const Spot& spot, const Object& before, const Object& after);
void judgeField(Scene& scene, const Spot& spot, const Object& before, const Object& after);
void judgeFieldValue(Scene& scene, const Spot& spot, const Object& before, const Object& after);
void judgeSignatureValue(Scene& scene, const Spot& spot, const Object& before, const Object& after);
void judgeAppearance(Scene& scene, const Spot& spot, const Object& before, const Object& after);
void judgeStructure(Scene& scene, const Spot& spot, const Object& before, const Object& after);
void judgeStructureList(Scene& scene, const Spot& spot, const Object& before, const Object& after);
void judgeStructureElement(Scene& scene, const Spot& spot, const Object& before, const Object& after);
// Does nothing: judgeParentTree checks the whole tree.
void judgeParentNode(Scene& scene, const Spot& spot, const Object& before, const Object& after);
void judgePermissions(Scene& scene, const Spot& spot, const Object& before, const Object& after);
void judgeContent(Scene& scene, const Spot& spot, const Object& before, const Object& after);

// Whether an annotation's own appearance, if any, can neither hide nor imitate the page's content.
bool hasFaintLooks(const Object& annotation);

// The permission that makes an annotation outside forms harmless. One that hides or imitates the page's
// content never is ("evil annotations").
Need needOf(const Object& annotation);

}  // namespace verification::detail
