#include "pdf/writer.h"

#include "crypto/digest.h"
#include "pdf/detail/colour_profile.h"
#include "pdf/detail/content.h"
#include "pdf/detail/haru.h"
#include "pdf/detail/metadata.h"
#include "pdf/detail/resources.h"
#include "pdf/detail/signature_field.h"
#include "pdf/detail/structure.h"
#include "pdf/detail/syntax.h"

namespace pdf {
namespace {

using namespace detail;  // this module's own parts

// The key of the first link in the parent tree: behind the pages and the signature's field.
int firstLinkKey(const layout::Pages& pages, const Contents& contents) {
  return static_cast<int>(pages.pages.size()) + (contents.widget ? 1 : 0);
}

// ISO 14289-1, 7.18.5: a link is tagged, and says in words where it leads.
void addLinks(HaruDocument& document, const layout::Pages& pages, Contents& contents) {
  int key = firstLinkKey(pages, contents);
  for (LinkPlace& link : contents.links) {
    std::string entries = "/Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Contents" + textString(link.target) +
                          "/A<</S/URI/URI" + byteString(link.target) + ">>/StructParent " +
                          std::to_string(key++) + "/Rect[";
    appendNumbers(entries, {link.box.left, link.box.bottom, link.box.right, link.box.top});
    link.object = document.addObject(entries + "]");
  }
}

std::vector<int> annotationsOn(int page, const Contents& contents) {
  std::vector<int> objects;
  if (contents.widget && contents.widget->page == page) objects.push_back(contents.widget->object);
  for (const LinkPlace& link : contents.links) {
    if (link.page == page) objects.push_back(link.object);
  }
  return objects;
}

std::vector<int> addPages(HaruDocument& document, const layout::Pages& pages, Contents& contents,
                          int resources) {
  std::vector<int> objects;
  for (base::Bytes& content : contents.pages) {
    const int key = static_cast<int>(objects.size());
    objects.push_back(document.addPage(pages.width, pages.height, std::move(content), resources, key,
                                       annotationsOn(key, contents)));
  }
  return objects;
}

// ISO 19005-3, 6.2.3.
std::string outputIntent(HaruDocument& document, const base::Bytes& deflatedProfile) {
  const int profile = document.addBorrowedStream("/N 3/Filter/FlateDecode", deflatedProfile);
  const int intent = document.addObject(
      "/Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)"
      "/DestOutputProfile " +
      reference(profile));
  return "/OutputIntents[" + reference(intent) + "]";
}

// ISO 32000-1, 14.4: computed from the content, not from the clock. `contents` must still have its pages.
std::string identifier(const std::string& xmp, const Contents& contents,
                       const std::vector<Attachment>& attachments) {
  crypto::Hasher hasher(crypto::DigestAlgorithm::Sha256);
  hasher.update(xmp);
  for (const base::Bytes& page : contents.pages) hasher.update(page);
  for (const Attachment& attachment : attachments) hasher.update(attachment.content);
  const std::string id = "<" + hasher.finishHex().substr(0, 32) + ">";
  return "/ID[" + id + id + "]";
}

std::vector<FontFile> filesOf(const FaceUses& uses) {
  std::vector<FontFile> files;
  for (const auto& [face, use] : uses)
    files.push_back({use.prepared->face.postScriptName(), use.prepared->sha256});
  return files;
}

}  // namespace

Writer::Writer(const FontLibrary& fonts, const ImageLibrary& images)
    : fonts_(fonts), images_(images), colourProfile_(Deflater(Effort::Once)(srgbProfile())) {}

Written Writer::write(layout::Pages pages, const Metadata& metadata,
                      const std::vector<Attachment>& attachments,
                      const std::optional<Signature>& signature) const {
  const Deflater deflate(Effort::Letter);
  Contents contents = makeContents(pages, fonts_, deflate);
  HaruDocument document;
  SignatureField field;
  if (signature) field.addTo(document, pages, contents, *signature, metadata);
  addLinks(document, pages, contents);
  StructureTree structure(pages.structure, contents);
  const std::string xmp = xmpPacket(metadata, HaruDocument::producer());
  document.setTrailerEntries(identifier(xmp, contents, attachments));
  document.setInfoEntries(infoEntries(metadata));

  const std::string fonts = addFonts(document, contents.faces, deflate);
  const int resources = document.addObject("/Font<<" + fonts + ">>/XObject<<" +
                                           addImages(document, contents.images, images_) + ">>");
  const int tree = structure.addTo(document, addPages(document, pages, contents, resources));

  std::string catalog =
      "/Lang(id-ID)/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot " +
      reference(tree);
  catalog += "/Metadata " + reference(document.addStream("/Type/Metadata/Subtype/XML", xmp));
  catalog += outputIntent(document, colourProfile_);
  catalog += addAttachments(document, attachments, dateString(metadata.created, metadata.zone), deflate);
  catalog += field.catalogEntries();
  document.setCatalogEntries(std::move(catalog));
  Written written{document.save(), {}, filesOf(contents.faces)};
  if (signature) written.place = field.open(written.bytes);
  return written;
}

}  // namespace pdf
