// Rules for form fields: filling in, signing, and imitations of both.
#include <algorithm>

#include "verification/detail/rules.h"
#include "verification/detail/text_places.h"

namespace verification::detail {
namespace {

bool isDocumentTimeStamp(const Object& value) {
  return nameOf(at(value, "/SubFilter")) == "/ETSI.RFC3161";
}

bool isSigned(const Object& value) {
  return !isAbsent(at(value, "/ByteRange")) && !isAbsent(at(value, "/Contents"));
}

bool hasOnly(const Object& object, const std::set<std::string>& allowed) {
  const auto keys = keysOf(object);
  return std::includes(allowed.begin(), allowed.end(), keys.begin(), keys.end());
}

// Whether it is only a place for a signature, without actions or the like.
bool isPlainSignatureField(const FormField& field) {
  static const std::set<std::string> kKeys = {
      "/AP",           "/BS",      "/Border", "/DA", "/DR", "/F",  "/FT",     "/Ff",
      "/Kids",         "/Lock",    "/M",      "/MK", "/NM", "/P",  "/Parent", "/Rect",
      "/StructParent", "/Subtype", "/SV",     "/T",  "/TM", "/TU", "/Type",   "/V"};
  return hasOnly(field.object, kKeys) && std::all_of(field.widgets.begin(), field.widgets.end(),
                                                     [](const Object& one) { return hasOnly(one, kKeys); });
}

// For a later signature; shows nothing yet.
bool isEmptyPlace(const FormField& field) {
  return isAbsent(field.value) && std::all_of(field.widgets.begin(), field.widgets.end(), hasFaintLooks);
}

bool isAmong(const std::vector<Object>& annotations, const Object& widget) {
  return std::any_of(annotations.begin(), annotations.end(),
                     [&](const Object& one) { return one.getObjGen() == widget.getObjGen(); });
}

Box paperOf(const Object& page) {
  const Object own = at(page, "/MediaBox");
  return boxOf(isAbsent(own) ? at(at(page, "/Parent"), "/MediaBox") : own).value_or(Box{0, 0, 595, 842});
}

// Whether a new signature may hide something: it may cover at most a quarter of its page, without text and
// other annotations.
bool coversMuch(Scene& scene, const Object& widget, const Object& page) {
  const auto annotations = elementsOf(at(page, "/Annots"));
  scene.effort.spend(1 + annotations.size());
  const auto box = boxOf(at(widget, "/Rect"));
  if (!box || box->area() <= 0 || !isAmong(annotations, widget)) return !box;
  if (box->area() > 0.25 * paperOf(page).area()) return true;
  std::vector<Box> taken = textPlaces(page, scene.effort);
  for (const Object& other : annotations) {
    const auto place = boxOf(at(other, "/Rect"));
    if (place && other.getObjGen() != widget.getObjGen()) taken.push_back(*place);
  }
  return std::any_of(taken.begin(), taken.end(), [&](const Box& one) { return box->overlaps(one); });
}

bool coversMuch(Scene& scene, const Object& widget) {
  return std::any_of(scene.newPages.begin(), scene.newPages.end(),
                     [&](const Object& page) { return coversMuch(scene, widget, page); });
}

bool areNew(const Scene& scene, const FormField& field) {
  const bool isNew = field.object.isIndirect() && scene.isNew(field.object) && scene.isNew(field.value);
  return isNew && std::all_of(field.widgets.begin(), field.widgets.end(),
                              [&](const Object& one) { return one.isIndirect() && scene.isNew(one); });
}

Spot spotOf(const FormField& field) {
  return {field.object.getObjGen(), {Role::Field, {}}};
}

void noteSignature(Scene& scene, const FormField& field) {
  const bool isStamp = isDocumentTimeStamp(field.value);
  const Need need = isStamp ? Need::Nothing : Need::Forms;
  note(scene, spotOf(field), need, isStamp ? Kind::TimeStamp : Kind::Signature,
       isStamp ? "time-stamp-added" : "signature-added", field.name);
  for (const Id& id : field.ids()) scene.signatures[id] = need;
}

void judgeNewField(Scene& scene, const FormField& field) {
  const Spot spot = spotOf(field);
  const bool isPlace = isSigned(field.value) || isEmptyPlace(field);
  if (!field.isSignature() || !isPlace || !areNew(scene, field))
    return note(scene, spot, Need::More, Kind::FormField, "field-added", field.name);
  if (!isPlainSignatureField(field))
    return note(scene, spot, Need::More, Kind::Signature, "signature-field-odd", field.name);
  const bool covers = std::any_of(field.widgets.begin(), field.widgets.end(),
                                  [&](const Object& one) { return coversMuch(scene, one); });
  if (covers) return note(scene, spot, Need::More, Kind::Signature, "signature-field-covers", field.name);
  if (isSigned(field.value)) return noteSignature(scene, field);
  note(scene, spot, Need::Forms, Kind::Signature, "signature-field-added", field.name);
  for (const Id& id : field.ids()) scene.signatures[id] = Need::Forms;
}

void judgeOldField(Scene& scene, const FormField& old, const FormField& now) {
  if (old.name != now.name || old.type != now.type)
    return note(scene, spotOf(now), Need::More, Kind::FormField, "field-odd", now.name);
  if (isSame(old.value, now.value)) return;
  if (now.isSignature()) {
    const bool isSigning = isAbsent(old.value) && isSigned(now.value) && scene.isNew(now.value);
    if (isSigning) return noteSignature(scene, now);
    return note(scene, spotOf(now), Need::More, Kind::Signature, "signature-changed", now.name);
  }
  if (old.isReadOnly) return note(scene, spotOf(now), Need::More, Kind::FormField, "field-odd", now.name);
  note(scene, spotOf(now), Need::Forms, Kind::FormField, "field-filled", now.name);
  for (const Id& id : now.ids()) scene.filled.insert(id);
}

// Whether filling in or signing changes this key. The value itself is judged with the whole field.
bool belongsToFilling(const Scene& scene, const Id& id, const std::string& key) {
  static const std::set<std::string> kSigned = {"/AP", "/F", "/M", "/MK", "/V"};
  static const std::set<std::string> kFilled = {"/AP", "/AS", "/I", "/M", "/RV", "/V"};
  return (kSigned.count(key) != 0 && scene.signatures.count(id) != 0) ||
         (kFilled.count(key) != 0 && scene.filled.count(id) != 0);
}

}  // namespace

void judgeFields(Scene& scene) {
  for (const FormField& now : scene.newFields) {
    const FormField* old = scene.oldField(now.object.getObjGen());
    if (old == nullptr || !now.object.isIndirect())
      judgeNewField(scene, now);
    else
      judgeOldField(scene, *old, now);
  }
}

void judgeForm(Scene& scene, const Spot& spot, const Object& before, const Object& after) {
  const auto keys = changedKeys(before, after);
  if (!keys) return judgeContent(scene, spot, before, after);
  for (const std::string& key : *keys) {
    const bool isNewText = key == "/DA" && isAbsent(at(before, key));
    if (key == "/Fields" || key == "/DR")
      judgeBelow(scene, spot, key == "/DR" ? Role::FormResources : Role::FieldList, at(before, key),
                 at(after, key));
    else if (key != "/SigFlags" && !isNewText)
      note(scene, spot, Need::More, Kind::FormField, "form-changed");
  }
}

// Fonts may be added but not changed.
void judgeFormResources(Scene& scene, const Spot& spot, const Object& before, const Object& after) {
  const auto keys = changedKeys(before, after);
  if (!keys || !isAbsent(at(before, "/Type"))) return judgeContent(scene, spot, before, after);
  for (const std::string& key : *keys) {
    if (isAbsent(at(before, key)))
      note(scene, spot, Need::Forms, Kind::FormField, "field-filled");
    else
      judgeBelow(scene, spot, Role::FormResources, at(before, key), at(after, key));
  }
}

void judgeFieldList(Scene& scene, const Spot& spot, const Object& before, const Object& after) {
  const ListChange change = listChange(before, after);
  if (!change.removed.empty()) note(scene, spot, Need::More, Kind::FormField, "field-removed");
  for (const Object& come : change.added) {
    if (scene.signatures.count(come.getObjGen()) == 0)
      note(scene, {come.getObjGen(), spot.part}, Need::More, Kind::FormField, "field-added");
  }
}

void judgeField(Scene& scene, const Spot& spot, const Object& before, const Object& after) {
  const FormField* field = scene.newField(spot.object);
  const std::string name = field == nullptr ? std::string() : field->name;
  const auto keys = changedKeys(before, after);
  if (!keys || isAbsent(after)) return note(scene, spot, Need::More, Kind::FormField, "field-odd", name);
  for (const std::string& key : *keys) {
    if (key == "/Kids")
      judgeBelow(scene, spot, Role::FieldList, at(before, key), at(after, key));
    else if (!belongsToFilling(scene, spot.object, key))
      note(scene, spot, Need::More, Kind::FormField, "field-odd", name);
  }
}

void judgeFieldValue(Scene& scene, const Spot& spot, const Object&, const Object&) {
  if (scene.filled.count(spot.part.owner) == 0) note(scene, spot, Need::More, Kind::FormField, "field-odd");
}

void judgeSignatureValue(Scene& scene, const Spot& spot, const Object&, const Object&) {
  note(scene, spot, Need::More, Kind::Signature, "signature-changed");
}

// The appearance of a filled-in or signed field, or of an annotation that is harmless with its new
// appearance.
void judgeAppearance(Scene& scene, const Spot& spot, const Object&, const Object&) {
  const Id& owner = spot.part.owner;
  if (scene.filled.count(owner) != 0 || scene.signatures.count(owner) != 0) return;
  const Object annotation = scene.after.object(owner);
  const bool isField = roleInList(Role::AnnotationList, annotation) == Role::Field;
  const Need need = isField ? Need::More : needOf(annotation);
  note(scene, spot, need, isField ? Kind::FormField : Kind::Annotation,
       isField              ? "field-odd"
       : need == Need::More ? "annotation-covers"
                            : "annotation-changed");
}

}  // namespace verification::detail
