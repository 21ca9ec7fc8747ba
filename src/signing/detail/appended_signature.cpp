#include "signing/detail/appended_signature.h"

#include "signing/revision.h"

namespace signing::detail {
namespace {

// A field must have a widget. This one has no size and lies outside the page, so it is invisible and needs
// neither a tag (ISO 14289-1, 7.18.1) nor an appearance (ISO 19005-3, 6.3.3).
void addField(Revision& revision, const AppendedSignature& wanted) {
  const int signature = revision.addSignature(wanted.entries, wanted.room);
  const int page = revision.page(0);
  const std::string name = wanted.field + std::to_string(revision.signatures().size());
  const int field = revision.add("<</Type/Annot/Subtype/Widget/FT/Sig/F 132/Rect[-1 -1 -1 -1]/T(" + name +
                                 ")/V " + referenceTo(signature) + "/P " + referenceTo(page) + ">>");
  const std::string fields = revision.value(revision.catalog(), {"AcroForm", "Fields"});
  revision.set(revision.catalog(), {"AcroForm"},
               {{"Fields", withMember(fields, referenceTo(field))}, {"SigFlags", "3"}});
  revision.set(page, {}, {{"Annots", withMember(revision.value(page, {"Annots"}), referenceTo(field))}});
}

}  // namespace

std::optional<base::Bytes> append(const base::Bytes& pdf, const AppendedSignature& signature,
                                  const std::function<base::Bytes(base::ByteView digest)>& make) {
  Revision revision(pdf);
  addField(revision, signature);
  Revision::Finished finished = revision.finish();
  crypto::Hasher hasher(signature.digest);
  hasher.update(base::ByteView(finished.pdf).substr(0, finished.place.begin));
  hasher.update(base::ByteView(finished.pdf).substr(finished.place.begin + finished.place.size));
  const std::string digits = base::hex(make(hasher.finish()));
  if (digits.size() + 2 > finished.place.size) return std::nullopt;
  finished.pdf.replace(finished.place.begin + 1, digits.size(), digits);
  return std::move(finished.pdf);
}

std::string withMember(const std::string& array, const std::string& member) {
  const std::size_t end = array.rfind(']');
  if (end == std::string::npos) return "[" + (array.empty() ? "" : array + " ") + member + "]";
  return array.substr(0, end) + " " + member + "]";
}

}  // namespace signing::detail
