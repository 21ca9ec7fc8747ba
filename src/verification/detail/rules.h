// The rules by which a change is harmless: one function for each role. Each looks at the two values of one
// object, or of a part of one, and notes what it finds.
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

// The two revisions, and what every rule asks about them.
struct Scene {
  Scene(const Document& before, const Document& after, Effort& effort);

  const Document& before;
  const Document& after;
  Effort& effort;
  std::vector<FormField> oldFields;
  std::vector<FormField> newFields;
  std::vector<Object> oldPages;
  std::vector<Object> newPages;
  std::set<Id> filled;            // the objects of fields whose value has changed
  std::map<Id, Need> signatures;  // the objects of signature fields that came or were signed now, properly
  std::vector<Finding> findings;

  // Whether the earlier revision has no such object.
  bool isNew(const Object& object) const;
  // The field that an object is part of; null when it is part of none.
  const FormField* oldField(const Id& id) const;
  const FormField* newField(const Id& id) const;

 private:
  std::map<Id, std::size_t> oldFieldOf_;
  std::map<Id, std::size_t> newFieldOf_;
};

// Which object, and in which role.
struct Spot {
  Id object;
  Part part;
};

void note(Scene& scene, const Spot& spot, Need need, Kind kind, std::string_view code,
          const std::string& field = {});

// Finds the rule of `spot.part.role`. Nothing is noted when both are the same object or say the same.
void judgeValue(Scene& scene, const Spot& spot, const Object& before, const Object& after);
// As judgeValue, for the value of a key.
void judgeBelow(Scene& scene, const Spot& spot, Role role, const Object& before, const Object& after);

// The keys whose values differ; nothing when one of both is no plain dictionary (null counts as an empty
// one).
std::optional<std::vector<std::string>> changedKeys(const Object& before, const Object& after);

struct ListChange {
  std::vector<Object> removed;
  std::vector<Object> added;
};
// What has gone and come in a list; what stays must stay in its order.
ListChange listChange(const Object& before, const Object& after);

// Rules. Those of fields and pages as a whole are asked once.
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
// Nothing: judgeParentTree has looked at the tree as a whole.
void judgeParentNode(Scene& scene, const Spot& spot, const Object& before, const Object& after);
void judgePermissions(Scene& scene, const Spot& spot, const Object& before, const Object& after);
void judgeContent(Scene& scene, const Spot& spot, const Object& before, const Object& after);

// Whether an annotation's own looks, if it has any, can neither hide nor imitate what the page says.
bool hasFaintLooks(const Object& annotation);

// What an annotation that is no form field needs to be harmless: nothing that hides or imitates the page's
// content is ("evil annotations").
Need needOf(const Object& annotation);

}  // namespace verification::detail
