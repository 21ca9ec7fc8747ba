#include "pdf/detail/signature_field.h"

#include <cstdio>

#include "base/error.h"
#include "pdf/detail/syntax.h"

namespace pdf::detail {
namespace {

// "[0 a b c]" with three numbers of up to ten digits, padded with blanks.
constexpr std::size_t kRangesSize = 36;

layout::StructureIndex addForm(layout::Pages& pages) {
  layout::StructureNode form;
  form.role = layout::Role::Form;
  form.parent = 0;
  pages.structure.push_back(std::move(form));
  return static_cast<layout::StructureIndex>(pages.structure.size() - 1);
}

// Empty: the visible part is drawn by the page.
int addAppearance(HaruDocument& document, const Box& box) {
  std::string entries = "/Type/XObject/Subtype/Form/Resources<<>>/BBox[";
  appendNumbers(entries, {0, 0, box.right - box.left, box.top - box.bottom});
  return document.addStream(entries + "]", {});
}

// An entry of a certifying signature's dictionary (ISO 32000-1, 12.8.1, table 253).
std::string transformOf(Permission permission) {
  if (permission == Permission::Approval) return {};
  return "/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/V/1.2/P " +
         std::to_string(static_cast<int>(permission)) + ">>>>]";
}

}  // namespace

void SignatureField::addTo(HaruDocument& document, layout::Pages& pages, Contents& contents,
                           const Signature& signature, const Metadata& metadata) {
  if (contents.fields.empty()) {
    throw base::InvalidInput(base::Message("pdf.no-signature-box", {}));
  }
  room_ = 2 * signature.room;
  std::string entries = "/Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M" +
                        dateString(metadata.created, metadata.zone) + "/Name" + textString(signature.signer) +
                        transformOf(signature.permission) + "/ByteRange";
  ranges_ = entries.size();
  entries += std::string(kRangesSize, ' ') + "/Contents";
  content_ = entries.size();
  entries += "<" + std::string(room_, '0') + ">";
  const int dictionary = document.addObject(std::move(entries), offset_);

  const FieldPlace& place = contents.fields.front();
  std::string widget = "/Type/Annot/Subtype/Widget/FT/Sig/F 132/T(TandaTangan)/TU" + textString(place.title) +
                       "/V " + reference(dictionary) + "/AP<</N " +
                       reference(addAppearance(document, place.box)) + ">>/StructParent " +
                       std::to_string(pages.pages.size()) + "/Rect[";
  appendNumbers(widget, {place.box.left, place.box.bottom, place.box.right, place.box.top});
  const int object = document.addObject(widget + "]");
  contents.widget = Widget{addForm(pages), place.page, object};
  catalogEntries_ = "/AcroForm<</Fields[" + reference(object) + "]/SigFlags 3>>";
  if (signature.permission != Permission::Approval)
    catalogEntries_ += "/Perms<</DocMDP " + reference(dictionary) + ">>";
}

signing::SignaturePlace SignatureField::open(base::Bytes& file) const {
  const signing::SignaturePlace place{offset_ + content_, room_ + 2};
  const std::size_t after = place.begin + place.size;
  base::require(file.at(place.begin) == '<' && file.at(after - 1) == '>',
                "a signature's place was not found");
  char ranges[kRangesSize + 1];
  const int size =
      std::snprintf(ranges, sizeof ranges, "[0 %zu %zu %zu]", place.begin, after, file.size() - after);
  base::require(size > 0 && static_cast<std::size_t>(size) <= kRangesSize,
                "a file is too large to be signed");
  file.replace(offset_ + ranges_, static_cast<std::size_t>(size), ranges);
  return place;
}

}  // namespace pdf::detail
