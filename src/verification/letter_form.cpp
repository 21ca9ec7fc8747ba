#include "verification/letter_form.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>

namespace verification {
namespace {

using Object = QPDFObjectHandle;

base::Bytes contentOf(Object stream) {
  if (!stream.isStream()) return {};
  const auto buffer = stream.getStreamData(qpdf_dl_generalized);
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

class FormCheck {
 public:
  FormCheck(base::ByteView pdf, const ExpectedForm& expected) : pdf_(pdf), expected_(expected) {}

  base::Problems run() {
    file_.setSuppressWarnings(true);
    file_.setAttemptRecovery(false);
    try {
      file_.processMemoryFile("letter.pdf", pdf_.data(), pdf_.size());
      checkCatalog(file_.getRoot());
      checkPages();
      checkData();
      demand(!file_.anyWarnings(), "it cannot be read without repair");
    } catch (const std::exception& problem) {
      report(std::string("it cannot be read: ") + problem.what());
    }
    return std::move(problems_);
  }

 private:
  void report(const std::string& message) { problems_.push_back({{"letter.pdf"}, message}); }
  void demand(bool holds, const std::string& message) {
    if (!holds) report(message);
  }

  void checkCatalog(Object catalog) {
    demand(catalog.getKey("/Lang").isString(), "it does not say its language");
    demand(catalog.getKeyIfDict("/MarkInfo").getKeyIfDict("/Marked").isBool(),
           "it does not say that it is tagged");
    demand(catalog.getKey("/StructTreeRoot").isDictionary(), "it has no tags");
    demand(catalog.getKey("/OutputIntents").isArray(), "it does not say what its colours mean");
    for (const char* acting : {"/OpenAction", "/AA", "/JavaScript"})
      demand(!catalog.hasKey(acting), std::string("it acts by itself (") + acting + ")");
    demand(!file_.isEncrypted(), "it is encrypted");
    const base::Bytes metadata = contentOf(catalog.getKey("/Metadata"));
    for (const char* claim : {"<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>",
                              "<pdfuaid:part>1</pdfuaid:part>"})
      demand(metadata.find(claim) != base::Bytes::npos, std::string("its metadata do not say ") + claim);
    Object title = file_.getTrailer().getKeyIfDict("/Info").getKeyIfDict("/Title");
    demand(title.isString() && title.getUTF8Value().find(expected_.number) != std::string::npos,
           "its title does not name the number " + expected_.number);
  }

  void checkPages() {
    const auto pages = QPDFPageDocumentHelper(file_).getAllPages();
    demand(!pages.empty(), "it has no page");
    for (const QPDFPageObjectHelper& page : pages) {
      Object object = page.getObjectHandle();
      demand(object.hasKey("/StructParents") && object.hasKey("/Contents"),
             "a page has nothing that is tagged");
      Object fonts = object.getKeyIfDict("/Resources").getKeyIfDict("/Font");
      if (!fonts.isDictionary()) continue;
      for (const auto& [name, font] : fonts.getDictAsMap()) checkFont(name, font);
    }
  }

  void checkFont(const std::string& name, Object font) {
    if (!seen_.insert(font.getObjectID()).second) return;
    Object descendants = font.getKeyIfDict("/DescendantFonts");
    Object own =
        descendants.isArray() && descendants.getArrayNItems() == 1 ? descendants.getArrayItem(0) : font;
    demand(own.getKeyIfDict("/FontDescriptor").getKeyIfDict("/FontFile2").isStream(),
           "the font " + name + " is not embedded");
    demand(font.getKeyIfDict("/ToUnicode").isStream(), "the font " + name + " has no way back to Unicode");
  }

  void checkData() {
    const auto files = QPDFEmbeddedFileDocumentHelper(file_).getEmbeddedFiles();
    const auto data = files.find("data.xml");
    const bool isSame =
        data != files.end() && contentOf(data->second->getEmbeddedFileStream()) == expected_.data;
    demand(isSame, "it does not carry the data that it was made from");
  }

  base::ByteView pdf_;
  const ExpectedForm& expected_;
  QPDF file_;
  std::set<int> seen_;
  base::Problems problems_;
};

}  // namespace

base::Problems checkForm(base::ByteView pdf, const ExpectedForm& expected) {
  return FormCheck(pdf, expected).run();
}

}  // namespace verification
