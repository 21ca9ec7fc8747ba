#include "pdf/detail/resources.h"

#include <algorithm>

#include "pdf/detail/syntax.h"

namespace pdf::detail {
namespace {

std::string descriptorEntries(const TrueTypeFace& face, const std::string& name, int file) {
  constexpr int kFixedPitch = 1, kSymbolic = 4, kItalic = 64;  // 9.8.2
  const int flags =
      kSymbolic | (face.isMonospaced() ? kFixedPitch : 0) | (face.italicAngle() != 0 ? kItalic : 0);
  std::string out = "/Type/FontDescriptor/FontName" + name + "/Flags " + std::to_string(flags) + "/FontBBox[";
  for (const int edge : face.boundingBox()) out += std::to_string(edge) + " ";
  out += "]/ItalicAngle ";
  appendNumber(out, face.italicAngle());
  return out + "/Ascent " + std::to_string(face.ascent()) + "/Descent " + std::to_string(face.descent()) +
         "/CapHeight " + std::to_string(face.capHeight()) + "/StemV " + std::to_string(face.stemV()) +
         "/FontFile2 " + reference(file);
}

int addFont(HaruDocument& document, const TrueTypeFace& face, const EmbeddedSubset& subset, int file,
            int toUnicode) {
  const std::string name = nameOf(subset.name);
  const int descriptor = document.addObject(descriptorEntries(face, name, file));
  const int descendant = document.addObject(
      "/Type/Font/Subtype/CIDFontType2/BaseFont" + name +
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " +
      reference(descriptor) + "/DW 0/W " + subset.widths + "/CIDToGIDMap/Identity");
  return document.addObject("/Type/Font/Subtype/Type0/BaseFont" + name +
                            "/Encoding/Identity-H/DescendantFonts[" + reference(descendant) + "]/ToUnicode " +
                            reference(toUnicode));
}

std::string fileEntries(const EmbeddedSubset& subset) {
  return "/Filter/FlateDecode/Length1 " + std::to_string(subset.fileLength);
}

// Does not copy the bytes: the font library outlives the document.
int addCommon(HaruDocument& document, const PreparedFace& prepared) {
  const EmbeddedSubset& subset = prepared.commonEmbedded;
  const int file = document.addBorrowedStream(fileEntries(subset), subset.file);
  const int toUnicode = document.addBorrowedStream("/Filter/FlateDecode", subset.toUnicode);
  return addFont(document, prepared.face, subset, file, toUnicode);
}

int addFurther(HaruDocument& document, const TrueTypeFace& face, Subset& characters,
               const Deflater& deflate) {
  EmbeddedSubset subset = embed(face, characters, deflate);
  const int file = document.addStream(fileEntries(subset), std::move(subset.file));
  const int toUnicode = document.addStream("/Filter/FlateDecode", std::move(subset.toUnicode));
  return addFont(document, face, subset, file, toUnicode);
}

std::string resource(char kind, int number, int object) {
  return std::string("/") + kind + std::to_string(number) + " " + reference(object);
}

int addImage(HaruDocument& document, const PreparedImage& image) {
  const std::string common = "/Type/XObject/Subtype/Image/Width " + std::to_string(image.width) + "/Height " +
                             std::to_string(image.height) + "/BitsPerComponent 8/Filter/FlateDecode";
  std::string mask;
  if (!image.alpha.empty())
    mask = "/SMask " + reference(document.addBorrowedStream(common + "/ColorSpace/DeviceGray", image.alpha));
  return document.addBorrowedStream(common + "/ColorSpace/DeviceRGB" + mask, image.colour);
}

// ISO 19005-3, 6.8: both names, a type and a relationship.
int addAttachment(HaruDocument& document, const Attachment& attachment, const std::string& date,
                  const Deflater& deflate) {
  const int file = document.addStream("/Type/EmbeddedFile/Subtype" + nameOf(attachment.mimeType) +
                                          "/Filter/FlateDecode/Params<</ModDate" + date + "/Size " +
                                          std::to_string(attachment.content.size()) + ">>",
                                      deflate(attachment.content));
  const std::string name = textString(attachment.fileName);
  return document.addObject("/Type/Filespec/F" + name + "/UF" + name + "/AFRelationship/Source/Desc" +
                            textString(attachment.description) + "/EF<</F " + reference(file) + "/UF " +
                            reference(file) + ">>");
}

}  // namespace

std::string addFonts(HaruDocument& document, FaceUses& uses, const Deflater& deflate) {
  std::string entries;
  for (auto& [id, use] : uses) {
    const int number = static_cast<int>(id);
    if (use.common) entries += resource('F', number, addCommon(document, *use.prepared));
    if (use.further)
      entries += resource('X', number, addFurther(document, use.prepared->face, *use.further, deflate));
  }
  return entries;
}

std::string addImages(HaruDocument& document, const std::vector<int>& images, const ImageLibrary& library) {
  std::string entries;
  for (const int image : images) entries += resource('I', image, addImage(document, library.image(image)));
  return entries;
}

std::string addAttachments(HaruDocument& document, const std::vector<Attachment>& attachments,
                           const std::string& date, const Deflater& deflate) {
  if (attachments.empty()) return {};
  std::vector<std::pair<std::string, int>> names;
  std::string files;
  for (const Attachment& attachment : attachments) {
    const int object = addAttachment(document, attachment, date, deflate);
    names.emplace_back(textString(attachment.fileName), object);
    files += reference(object) + " ";
  }
  std::sort(names.begin(), names.end());  // 7.9.6: a name tree is sorted
  std::string tree;
  for (const auto& [name, object] : names) tree += name + reference(object) + " ";
  return "/AF[" + files + "]/Names<</EmbeddedFiles<</Names[" + tree + "]>>>>";
}

}  // namespace pdf::detail
