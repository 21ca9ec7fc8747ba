// PDF files that do, hold or hide something.
#include "base/disk.h"
#include "case.h"
#include "pdfs.h"

namespace intake_tests {
namespace {

using namespace std::string_literals;

base::Bytes withAction(const std::string& action) {
  return pdfOf({"/OpenAction 5 0 R", "", {"<</Type/Action" + action + ">>"}});
}

base::Bytes withAnnotation(const std::string& annotation) {
  return pdfOf({"", "/Annots[<</Type/Annot/Rect[0 0 9 9]" + annotation + ">>]"});
}

base::Bytes withEmbedded(const std::string& name, const base::Bytes& content) {
  return pdfOf(
      {"/Names<</EmbeddedFiles<</Names[(a) 5 0 R]>>>>",
       "",
       {"<</Type/Filespec/F(" + name + ")/EF<</F 6 0 R>>>>", streamOf("/Type/EmbeddedFile", content)}});
}

base::Bytes withStream(const std::string& entries, const base::Bytes& content) {
  return pdfOf({"", "", {streamOf(entries, content)}});
}

base::Bytes changed(base::Bytes file, const std::string& from, const std::string& to) {
  const std::size_t at = file.find(from);
  return file.replace(at, from.size(), to);
}

// A stream of so many zeros, packed twice.
base::Bytes bomb() {
  return withStream("/Filter[/FlateDecode/FlateDecode]", deflated(deflated(base::Bytes(300 << 20, '\0'))));
}

// A signed letter of the fuzzer's seeds, with one of its later revisions.
base::Bytes signedLetter(const std::string& revision = {}) {
  const base::PosixDisk disk;
  const base::Path seeds = base::Path(BERKAS_SOURCE_DIR) / "tests/fuzz/seeds/verify";
  base::Bytes letter = base::readFile(disk, seeds / "letter.pdf");
  return revision.empty() ? letter : letter + base::readFile(disk, seeds / revision);
}

}  // namespace

Cases hostilePdfs() {
  const base::Bytes good = pdfOf();
  return {
      {"JavaScript when opened", "a.pdf", withAction("/S/JavaScript/JS(app.alert(1))"), kReject,
       "pdf-javascript", "5 0"},
      {"JavaScript in a stream", "a.pdf",
       pdfOf({"/OpenAction<</S/JavaScript/JS 5 0 R>>", "", {streamOf("", "app.alert(1)")}}), kReject,
       "pdf-javascript", "1 0"},
      {"JavaScript with an escaped name", "a.pdf", withAction("/S/J#61vaScript/J#53(x)"), kReject,
       "pdf-javascript"},
      {"JavaScript in the name tree", "a.pdf",
       pdfOf({"/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(x)>>]>>>>"}), kReject, "pdf-javascript"},
      {"JavaScript of a form field", "a.pdf",
       withAnnotation("/Subtype/Widget/FT/Tx/T(a)/AA<</K<</S/JavaScript/JS(x)>>>>"), kReject,
       "pdf-javascript"},
      {"JavaScript as an address", "a.pdf",
       withAnnotation("/Subtype/Link/A<</S/URI/URI(JavaScript:alert(1))>>"), kReject, "pdf-javascript"},
      {"JavaScript in the next action", "a.pdf",
       withAction("/S/GoTo/D[3 0 R/Fit]/Next<</S/JavaScript/JS(x)>>"), kReject, "pdf-javascript"},
      {"JavaScript nobody refers to", "a.pdf", pdfOf({"", "", {"<</S/JavaScript/JS(x)>>"}}), kReject,
       "pdf-javascript"},
      {"starts a program", "a.pdf", withAction("/S/Launch/F(cmd.exe)"), kReject, "pdf-launch"},
      {"starts a program of Windows", "a.pdf",
       withAnnotation("/Subtype/Link/A<</S/Launch/Win<</F(cmd.exe)>>>>"), kReject, "pdf-launch"},
      {"submits a form", "a.pdf", withAnnotation("/Subtype/Link/A<</S/SubmitForm/F(http://jahat.example)>>"),
       kReject, "pdf-submit-form"},
      {"imports data", "a.pdf", withAction("/S/ImportData/F(a.fdf)"), kReject, "pdf-import-data"},
      {"goes to another file", "a.pdf", withAnnotation("/Subtype/Link/A<</S/GoToR/F(b.pdf)/D[0/Fit]>>"),
       kQuarantine, "pdf-goto-remote"},
      {"goes to an embedded file", "a.pdf", withAnnotation("/Subtype/Link/A<</S/GoToE/T<<>>/D[0/Fit]>>"),
       kQuarantine, "pdf-goto-embedded"},
      {"rich media", "a.pdf", withAnnotation("/Subtype/RichMedia/RichMediaContent<<>>"), kReject,
       "pdf-media"},
      {"a movie", "a.pdf", withAnnotation("/Subtype/Movie/Movie<<>>"), kReject, "pdf-media"},
      {"a sound", "a.pdf", withAction("/S/Sound/Sound 4 0 R"), kReject, "pdf-media"},
      {"a rendition", "a.pdf", withAction("/S/Rendition/OP 0"), kReject, "pdf-media"},
      {"a model in three dimensions", "a.pdf", withAnnotation("/Subtype/3D/3DD 4 0 R"), kReject, "pdf-media"},
      {"an XFA form", "a.pdf", pdfOf({"/AcroForm<</Fields[]/XFA 5 0 R>>", "", {streamOf("", "<xdp/>")}}),
       kReject, "pdf-xfa"},
      {"opens an address by itself", "a.pdf", withAction("/S/URI/URI(http://jahat.example)"), kQuarantine,
       "pdf-automatic-action", "1 0"},
      {"opens an address when a page is seen", "a.pdf",
       pdfOf({"", "/AA<</O<</S/URI/URI(http://jahat.example)>>>>"}), kQuarantine, "pdf-automatic-action"},
      {"prints itself", "a.pdf", withAction("/S/Named/N/Print"), kQuarantine, "pdf-automatic-action"},
      {"data attached", "a.pdf", withEmbedded("data.xml", "<?xml version=\"1.0\"?><a/>"), kAccept,
       "pdf-attached-data", "data.xml"},
      {"an embedded PDF", "a.pdf", withEmbedded("b.pdf", pdfOf()), kQuarantine, "pdf-embedded-file", "b.pdf"},
      {"an embedded program", "a.pdf", withEmbedded("setup.exe", "MZ\x90\x01\x02"), kReject, "executable",
       "setup.exe"},
      {"an embedded PDF with JavaScript", "a.pdf", withEmbedded("b.pdf", withAction("/S/JavaScript/JS(x)")),
       kReject, "pdf-javascript", "b.pdf/5 0"},
      {"a file elsewhere", "a.pdf", pdfOf({"", "", {"<</Type/Filespec/F(\\\\\\\\jahat\\\\a)>>"}}),
       kQuarantine, "pdf-external-file"},
      {"a stream elsewhere", "a.pdf", withStream("/F(http://jahat.example/a)", ""), kQuarantine,
       "pdf-external-file"},
      {"a page of another file", "a.pdf",
       withStream("/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Ref<</F(b.pdf)/Page 0>>", ""), kQuarantine,
       "pdf-external-file"},
      {"a link to a file of the reader", "a.pdf",
       withAnnotation("/Subtype/Link/A<</S/URI/URI(file:///etc/passwd)>>"), kQuarantine, "pdf-external-file"},
      {"a stream of 300 MB in 1 KB", "a.pdf", bomb(), kReject, "bomb", "5 0"},
      {"a damaged stream", "a.pdf",
       withStream("/Filter/FlateDecode", deflated(base::Bytes(5000, 'a')).replace(10, 4, "????")),
       kQuarantine, "pdf-stream-damaged", "5 0"},
      {"bytes before it", "a.pdf", "GIF89a" + good, kReject, "polyglot"},
      {"a page of HTML before it", "a.html", "<html><script>x</script></html>\n" + good, kReject,
       "executable"},
      {"bytes behind it", "a.pdf", good + "MZ\x90\0\3"s, kReject, "data-after-end"},
      {"cut off in the middle", "a.pdf", good.substr(0, good.size() / 2), kReject, "truncated"},
      {"cut off at its last line", "a.pdf", good.substr(0, good.size() - 8), kReject, "truncated"},
      {"only a beginning", "a.pdf", "%PDF-1.7\n", kReject, "damaged"},
      {"a wrong place of the table", "a.pdf", changed(good, "startxref\n", "startxref\n9"), kReject,
       "damaged"},
      {"no pages", "a.pdf", "%PDF-1.7\ntrailer<<>>\n%%EOF\n", kReject, "damaged"},
      {"a broken page tree", "a.pdf", changed(good, "/Type/Catalog/Pages 2 0 R", "/Type/Cataloo(Pages 2 0 R"),
       kReject, "damaged"},
      {"an unknown encryption", "a.pdf",
       pdfOf({"", "", {"<</Filter/Jahat/V 9>>"}, "/Encrypt 5 0 R/ID[<00><00>]"}), kReject, "encrypted"},
      {"a signature that does not hold", "a.pdf",
       pdfOf({"/AcroForm<</Fields[5 0 R]/SigFlags 3>>",
              "/Annots[5 0 R]",
              {"<</FT/Sig/T(ttd)/Subtype/Widget/Rect[0 0 0 0]/P 3 0 R/V 6 0 R>>",
               "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 100 200 "
               "300]/Contents<3000>>>"}}),
       kQuarantine, "signature-broken"},
      {"signed", "a.pdf", signedLetter(), kAccept, "signature-intact"},
      {"signed, then filled in", "a.pdf", signedLetter("filled"), kAccept, "signature-intact"},
      {"signed, then changed", "a.pdf", signedLetter("shadow"), kQuarantine, "signature-content-after"},
      {"signed, with bytes behind the end", "a.pdf", signedLetter() + "1 0 obj\n", kReject, "data-after-end"},
      {"a brace that should not be there", "a.pdf", pdfOf({"", "", {"<</A }>>"}}), kAccept, "pdf-irregular"},
  };
}

}  // namespace intake_tests
