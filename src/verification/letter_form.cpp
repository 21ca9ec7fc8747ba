#include "verification/letter_form.h"

#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <set>

#include "verification/detail/history.h"
#include "verification/detail/judgement.h"

namespace verification {
namespace {

using detail::Object;

base::Bytes contentOf(Object stream) {
  if (!stream.isStream()) return {};
  const auto buffer = stream.getStreamData(qpdf_dl_generalized);
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

base::Problem problem(const std::string& message) {
  return {{"letter.pdf"}, message};
}

class FormCheck {
 public:
  FormCheck(QPDF& file, const ExpectedForm& expected) : file_(file), expected_(expected) {}

  base::Problems run() {
    checkCatalog(file_.getRoot());
    checkPages();
    checkData();
    demand(!file_.anyWarnings(), "it cannot be read without repair");
    return std::move(problems_);
  }

 private:
  void demand(bool holds, const std::string& message) {
    if (!holds) problems_.push_back(problem(message));
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

  QPDF& file_;
  const ExpectedForm& expected_;
  std::set<int> seen_;
  base::Problems problems_;
};

}  // namespace

LetterVerdict checkLetter(base::ByteView pdf, const ExpectedForm& expected, const Trust& trust) {
  LetterVerdict verdict;
  try {
    const detail::History history = detail::readHistory(pdf, {});
    if (!history.newest) throw std::runtime_error("no revision of it is whole");
    verdict.signatures = detail::judge(pdf, history, trust);
    verdict.form = FormCheck(history.newest->reader(), expected).run();
  } catch (const std::exception& damage) {
    verdict.form.push_back(problem(std::string("it cannot be read: ") + damage.what()));
  }
  return verdict;
}

}  // namespace verification
