#include "verification/detail/form_fields.h"

namespace verification::detail {
namespace {

constexpr int kDeepestField = 32;

class Collection {
 public:
  explicit Collection(Effort& effort) : effort_(effort) {}

  void add(const Object& object, const FormField& parent, int depth) {
    effort_.spend();
    const bool isNew = !object.isIndirect() || seen_.insert(object.getObjGen()).second;
    if (!isNew || depth > kDeepestField || keysOf(object).empty()) return;
    FormField field = inherited(object, parent);
    std::vector<Object> children;
    for (const Object& kid : elementsOf(at(object, "/Kids"))) {
      if (keysOf(kid).count("/T") != 0)
        children.push_back(kid);
      else
        field.widgets.push_back(kid);
    }
    if (nameOf(at(object, "/Subtype")) == "/Widget") field.widgets.push_back(object);
    if (children.empty() || !field.widgets.empty()) fields_.push_back(field);
    for (const Object& child : children) add(child, field, depth + 1);
  }

  std::vector<FormField> take() { return std::move(fields_); }

 private:
  static FormField inherited(const Object& object, const FormField& parent) {
    const std::string own = textOf(at(object, "/T"));
    const auto keys = keysOf(object);
    FormField field;
    field.object = object;
    field.name = parent.name.empty() || own.empty() ? parent.name + own : parent.name + "." + own;
    field.type = keys.count("/FT") != 0 ? nameOf(at(object, "/FT")) : parent.type;
    const Object value = at(object, "/V");  // a reference to a missing object is not an absent value
    field.value = value.isIndirect() || !isAbsent(value) ? value : parent.value;
    Object flags = at(object, "/Ff");
    field.isReadOnly = flags.isInteger() ? (flags.getIntValue() & 1) != 0 : parent.isReadOnly;
    return field;
  }

  Effort& effort_;
  std::set<Id> seen_;
  std::vector<FormField> fields_;
};

}  // namespace

std::set<Id> FormField::ids() const {
  std::set<Id> ids;
  if (object.isIndirect()) ids.insert(object.getObjGen());
  for (const Object& widget : widgets)
    if (widget.isIndirect()) ids.insert(widget.getObjGen());
  return ids;
}

std::vector<FormField> fieldsOf(const Document& document, Effort& effort) {
  Collection collection(effort);
  FormField none;
  none.value = Object::newNull();
  for (const Object& object : elementsOf(at(at(document.catalog(), "/AcroForm"), "/Fields")))
    collection.add(object, none, 0);
  return collection.take();
}

}  // namespace verification::detail
