#include "pdf/detail/tags.h"

namespace pdf::detail {

const char* structureType(layout::Role role) {
  switch (role) {
    case layout::Role::Document:
      return "Document";
    case layout::Role::Section:
      return "Sect";
    case layout::Role::Heading1:
      return "H1";
    case layout::Role::Heading2:
      return "H2";
    case layout::Role::Paragraph:
      return "P";
    case layout::Role::List:
      return "L";
    case layout::Role::ListItem:
      return "LI";
    case layout::Role::Label:
      return "Lbl";
    case layout::Role::ListBody:
      return "LBody";
    case layout::Role::Table:
      return "Table";
    case layout::Role::TableRow:
      return "TR";
    case layout::Role::HeaderCell:
      return "TH";
    case layout::Role::DataCell:
      return "TD";
    case layout::Role::Figure:
      return "Figure";
    case layout::Role::Link:
      return "Link";
    case layout::Role::Form:
      return "Form";
    case layout::Role::Artifact:
      break;
  }
  return "NonStruct";
}

const char* beginArtifact(ArtifactKind kind) {
  switch (kind) {
    case ArtifactKind::Layout:
      return "/Artifact<</Type/Layout>>BDC\n";
    case ArtifactKind::Pagination:
      return "/Artifact<</Type/Pagination>>BDC\n";
    case ArtifactKind::Watermark:
      break;
  }
  return "/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n";
}

const char* listNumbering(std::string_view firstLabel) {
  const char first = firstLabel.empty()          ? '\0'
                     : firstLabel.front() == '(' ? firstLabel[1]
                                                 : firstLabel.front();
  if (first >= '0' && first <= '9') return "Decimal";
  if (first == 'i') return "LowerRoman";
  if (first == 'I') return "UpperRoman";
  if (first >= 'a' && first <= 'z') return "LowerAlpha";
  if (first >= 'A' && first <= 'Z') return "UpperAlpha";
  return "Disc";
}

}  // namespace pdf::detail
