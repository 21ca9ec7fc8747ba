#include "pdf/writer.h"

#include "crypto/digest.h"
#include "pdf/detail/content.h"
#include "pdf/detail/deflate.h"
#include "pdf/detail/haru.h"
#include "pdf/detail/metadata.h"
#include "pdf/detail/structure.h"
#include "pdf/detail/syntax.h"

namespace pdf {
namespace {

using namespace detail;  // the inside of this module

constexpr int kContentLevel = 3;  // of compression, for what is made for each letter

const base::Bytes& deflatedProfile() {
  static const base::Bytes profile = deflated(srgbProfile(), 12);
  return profile;
}

class LetterWriter {
 public:
  LetterWriter(const layout::Pages& pages, const Metadata& metadata,
               const std::vector<Attachment>& attachments, const FontLibrary& fonts,
               const ImageLibrary& images)
      : pages_(pages),
        metadata_(metadata),
        attachments_(attachments),
        fonts_(fonts),
        images_(images),
        contents_(makeContents(pages, fonts)),
        structure_(pages, contents_) {}

  Written write() {
    const int resources = addResources();
    std::vector<int> pageObjects;
    for (std::size_t i = 0; i < contents_.pages.size(); ++i) {
      pageObjects.push_back(document_.addPage(pages_.width, pages_.height,
                                              deflated(contents_.pages[i], kContentLevel), resources,
                                              static_cast<int>(i)));
    }
    const int root = structure_.addTo(document_, pageObjects);
    setCatalog(root);
    setInfo();
    setIdentifier();
    return {document_.save(), usedFonts()};
  }

 private:
  int addResources() {
    std::string fonts;
    for (const auto& [face, use] : contents_.faces) {
      const PreparedFace& prepared = fonts_.prepared(face);
      const std::string number = std::to_string(static_cast<int>(face));
      if (use.common)
        fonts += "/F" + number + " " + reference(addFont(*prepared.face, prepared.commonEmbedded, true));
      const auto extra = contents_.extras.find(face);
      if (extra == contents_.extras.end()) continue;
      fonts += "/X" + number + " " +
               reference(addFont(*prepared.face, embed(*prepared.face, extra->second, kContentLevel), false));
    }
    std::string images;
    for (const int image : contents_.images)
      images += "/I" + std::to_string(image) + " " + reference(addImage(image));
    return document_.addObject("/Font<<" + fonts + ">>/XObject<<" + images + ">>");
  }

  int addData(const std::string& entries, const base::Bytes& data, bool isShared) {
    return isShared ? document_.addBorrowedStream(entries, data) : document_.addStream(entries, data);
  }

  // A composite font with two-byte codes that are glyph numbers (ISO 32000-1, 9.7).
  int addFont(const TrueTypeFace& face, const EmbeddedSubset& subset, bool isShared) {
    const int file =
        addData("/Filter/FlateDecode/Length1 " + std::to_string(subset.fileLength), subset.file, isShared);
    const int toUnicode = addData("/Filter/FlateDecode", subset.toUnicode, isShared);
    const auto& box = face.boundingBox();
    std::string descriptor =
        "/Type/FontDescriptor/FontName/" + subset.name + "/Flags " +
        std::to_string((face.isMonospaced() ? 1 : 0) | 4 | (face.italicAngle() != 0 ? 64 : 0)) +
        "/FontBBox[" + std::to_string(box[0]) + " " + std::to_string(box[1]) + " " + std::to_string(box[2]) +
        " " + std::to_string(box[3]) + "]/ItalicAngle ";
    appendNumber(descriptor, face.italicAngle());
    descriptor += "/Ascent " + std::to_string(face.ascent()) + "/Descent " + std::to_string(face.descent()) +
                  "/CapHeight " + std::to_string(face.capHeight()) + "/StemV " +
                  std::to_string(face.stemV()) + "/FontFile2 " + reference(file);
    const int descriptorObject = document_.addObject(descriptor);
    const int descendant = document_.addObject(
        "/Type/Font/Subtype/CIDFontType2/BaseFont/" + subset.name +
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor " +
        reference(descriptorObject) + "/DW 500/W " + subset.widths + "/CIDToGIDMap/Identity");
    return document_.addObject("/Type/Font/Subtype/Type0/BaseFont/" + subset.name +
                               "/Encoding/Identity-H/DescendantFonts[" + reference(descendant) +
                               "]/ToUnicode " + reference(toUnicode));
  }

  int addImage(int number) {
    const PreparedImage& image = images_.image(number);
    const std::string common = "/Type/XObject/Subtype/Image/Width " + std::to_string(image.width) +
                               "/Height " + std::to_string(image.height) +
                               "/BitsPerComponent 8/Filter/FlateDecode";
    std::string mask;
    if (!image.alpha.empty()) {
      mask =
          "/SMask " + reference(document_.addBorrowedStream(common + "/ColorSpace/DeviceGray", image.alpha));
    }
    return document_.addBorrowedStream(common + "/ColorSpace/DeviceRGB" + mask, image.colour);
  }

  int addAttachment(const Attachment& attachment) {
    const std::string type =
        base::ByteView(attachment.mimeType) == "application/xml" ? "application#2Fxml" : "text#2Fxml";
    const int file =
        document_.addStream("/Type/EmbeddedFile/Subtype/" + type + "/Filter/FlateDecode/Params<</ModDate(" +
                                dateString(metadata_.created, metadata_.zone) + ")/Size " +
                                std::to_string(attachment.content.size()) + ">>",
                            deflated(attachment.content, kContentLevel));
    return document_.addObject("/Type/Filespec/F" + textString(attachment.fileName) + "/UF" +
                               textString(attachment.fileName) + "/AFRelationship/Source/Desc" +
                               textString(attachment.description) + "/EF<</F " + reference(file) + "/UF " +
                               reference(file) + ">>");
  }

  void setCatalog(int structureRoot) {
    const int profile = document_.addBorrowedStream("/N 3/Filter/FlateDecode", deflatedProfile());
    const int intent = document_.addObject(
        "/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB "
        "IEC61966-2.1)/DestOutputProfile " +
        reference(profile));
    const int xmp =
        document_.addStream("/Type/Metadata/Subtype/XML", xmpPacket(metadata_, HaruDocument::producer()));
    std::string files;
    std::string names;
    for (const Attachment& attachment : attachments_) {
      const int object = addAttachment(attachment);
      files += reference(object) + " ";
      names += textString(attachment.fileName) + reference(object) + " ";
    }
    std::string entries =
        "/Lang(id-ID)/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/OutputIntents[" +
        reference(intent) + "]/Metadata " + reference(xmp) + "/StructTreeRoot " + reference(structureRoot);
    if (!files.empty()) entries += "/AF[" + files + "]/Names<</EmbeddedFiles<</Names[" + names + "]>>>>";
    document_.setCatalogEntries(entries + "\n");
  }

  void setInfo() {
    const std::string date = "(" + dateString(metadata_.created, metadata_.zone) + ")";
    std::string entries = "/Title" + textString(metadata_.title) + "/Author" + textString(metadata_.author) +
                          "/Creator" + textString(metadata_.creator) + "/CreationDate" + date + "/ModDate" +
                          date;
    if (!metadata_.subject.empty()) entries += "/Subject" + textString(metadata_.subject);
    document_.setInfoEntries(entries + "\n");
  }

  // ISO 32000-1, 14.4: from what the file holds, not from the clock.
  void setIdentifier() {
    crypto::Hasher hasher(crypto::DigestAlgorithm::Sha256);
    hasher.update(metadata_.title);
    hasher.update(metadata_.created.rfc3339(base::TimeZone::utc()));
    for (const base::Bytes& page : contents_.pages) hasher.update(page);
    for (const Attachment& attachment : attachments_) hasher.update(attachment.content);
    const std::string id = "<" + hasher.finishHex().substr(0, 32) + ">";
    document_.setTrailerEntries("/ID[" + id + id + "]\n");
  }

  std::vector<FontFile> usedFonts() const {
    std::vector<FontFile> files;
    for (const auto& [face, use] : contents_.faces) files.push_back(fonts_.fileOf(face));
    return files;
  }

  const layout::Pages& pages_;
  const Metadata& metadata_;
  const std::vector<Attachment>& attachments_;
  const FontLibrary& fonts_;
  const ImageLibrary& images_;
  HaruDocument document_;
  Contents contents_;
  StructureTree structure_;
};

}  // namespace

Written write(const layout::Pages& pages, const Metadata& metadata,
              const std::vector<Attachment>& attachments, const FontLibrary& fonts,
              const ImageLibrary& images) {
  return LetterWriter(pages, metadata, attachments, fonts, images).write();
}

}  // namespace pdf
