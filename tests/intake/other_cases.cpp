// Names, texts, pictures, leaks, and what is harmless.
#include "case.h"
#include "offices.h"
#include "pdfs.h"
#include "pictures.h"
#include "zips.h"

namespace intake_tests {
namespace {

using namespace std::string_literals;

const std::string kNik = "3573014507900001";  // a woman, 5 July 1990

base::Bytes utf16(const std::string& text) {
  base::Bytes bytes = "\xFF\xFE";
  for (const char c : text) bytes += std::string{c, '\0'};
  return bytes;
}

base::Bytes rows(const std::string& row, int count) {
  base::Bytes text;
  for (int i = 0; i < count; ++i) text += row;
  return text;
}

std::string properties(const std::string& element, const std::string& name) {
  return "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><" + element + ">" + name + "</" + element +
         "></cp:coreProperties>";
}

base::Bytes documentOf(const std::string& body) {
  return docx(
      {{"word/document.xml", "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"}});
}

// Of one row.
std::string wordTable(const std::string& cells) {
  return "<w:tbl><w:tr>" + cells + "</w:tr></w:tbl>";
}

// Its text in two runs.
std::string wordCell(const std::string& text, const std::string& more = {}) {
  return "<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r><w:r><w:t>" + more + "</w:t></w:r></w:p></w:tc>";
}

// With this in its second column.
std::string odfTable(const std::string& text) {
  return "<table:table table:name=\"Warga\"><table:table-row><table:table-cell/><table:table-cell><text:p>" +
         text + "</text:p></table:table-cell></table:table-row></table:table>";
}

base::Bytes sheets(const std::string& table, const std::string& styles = {}) {
  return odf("spreadsheet",
             {{"content.xml", odfContent("<office:spreadsheet>" + table + "</office:spreadsheet>", styles)}});
}

}  // namespace

Cases wrongTypes() {
  const std::string elf =
      "\x7F"
      "ELF\2\1\1\0\0"s;
  return {
      {"an empty file", "a.pdf", "", kReject, "empty"},
      {"a program of Windows called a PDF", "dpa.pdf", "MZ\x90\0\3\0\0\0"s, kReject, "executable"},
      {"a program of Linux", "a.pdf", elf, kReject, "executable"},
      {"a Java class", "a.docx", "\xCA\xFE\xBA\xBE\0\0\0\x34"s, kReject, "executable"},
      {"a shell script", "a.txt", "#!/bin/sh\nrm -rf ~\n", kReject, "executable"},
      {"a batch file", "a.txt", "@echo off\r\ndel *.*\r\n", kReject, "executable"},
      {"PHP", "a.txt", "<?php system('id');", kReject, "executable"},
      {"a web page", "a.html", "<!DOCTYPE html><html><script>alert(1)</script></html>", kReject,
       "executable"},
      {"a picture that is a program (SVG)", "a.svg", "<?xml version=\"1.0\"?><svg onload=\"alert(1)\"/>",
       kReject, "executable"},
      {"a shortcut", "a.lnk", "L\0\0\0\1\x14\2\0\0\0"s, kReject, "executable"},
      {"a shortcut to an address", "a.url", "[InternetShortcut]\r\nURL=file://jahat/\r\n", kReject,
       "executable"},
      {"RTF", "a.rtf", "{\\rtf1 halo \x01}", kReject, "type-unknown"},
      {"a GIF", "a.gif", "GIF89a\1\0\1\0\0\0\0;"s, kReject, "type-unknown"},
      {"a RAR", "a.rar", "Rar!\x1A\7\0\0\0\0"s, kReject, "type-unknown"},
      {"a 7z", "a.7z", "7z\xBC\xAF\x27\x1C\0\4"s, kReject, "type-unknown"},
      {"a gzip", "a.gz", "\x1F\x8B\x08\0\0\0\0\0"s, kReject, "type-unknown"},
      {"noise", "a.pdf", "\0\1\2\3\4\5\6\7"s, kReject, "type-unknown"},
      {"a PNG called a PDF", "a.pdf", png(), kReject, "wrong-extension"},
      {"a PDF called a DOCX", "a.docx", pdfOf(), kReject, "wrong-extension"},
      {"an archive called a DOCX", "a.docx", packed({{"a.txt", "halo"}}), kReject, "wrong-extension"},
      {"a workbook called a document", "a.docx", xlsx(), kReject, "wrong-extension"},
      {"a text called a PDF", "a.pdf", "Kepada Yth.\n", kReject, "wrong-extension"},
      {"a text called a program", "laporan.pdf.exe", "halo\n", kReject, "name-of-program"},
      {"a PDF without an ending", "laporan", pdfOf(), kReject, "wrong-extension"},
  };
}

Cases hostileTexts() {
  return {
      {"a formula", "a.csv", "nama,nilai\nA,=1+2\nB,3\n", kQuarantine, "csv-formula", "B2"},
      {"a formula in quotation marks", "a.csv",
       "nama,nilai\nA,\"=HYPERLINK(\"\"http://jahat.example\"\")\"\nB,3\n", kQuarantine, "csv-formula", "B2"},
      {"a formula with a sign", "a.csv", "nama,nilai\nA,@SUM(A1:A9)\nB,3\n", kQuarantine, "csv-formula",
       "B2"},
      {"a formula behind blanks", "a.csv", "nama,nilai\nA, =1+2\nB,3\n", kQuarantine, "csv-formula"},
      {"a formula in UTF-16", "a.csv", utf16("nama\tnilai\nA\t=1+2\nB\t3\n"), kQuarantine, "csv-formula",
       "B2"},
      {"starts a program", "a.csv", "nama,nilai\n=cmd|' /C calc'!A0,2\nB,3\n", kReject, "csv-dde", "A2"},
      {"starts a program behind a sign", "a.csv", "nama,nilai\n+cmd|' /C calc'!A0,2\nB,3\n", kReject,
       "csv-dde", "A2"},
      {"starts a program, separated by tabs", "a.tsv", "nama\tnilai\n@SUM(1)*cmd|' /C calc'!A0\t2\nB\t3\n",
       kReject, "csv-dde", "A2"},
      {"a quotation mark that stays open", "a.csv", "nama,nilai\nA,\"3\nB,4\n", kReject, "csv-open-quote"},
      {"bytes that are no text, at once", "a.csv", "a,b\n\0\1,2\n"s, kReject, "type-unknown"},
      {"bytes that are no text, later", "a.csv", "a,b\n" + rows("1,2\n", 40'000) + "\0\1,2\n"s, kReject,
       "text-binary"},
      {"rows of other lengths", "a.csv", "a,b\n1,2\n1,2\n1\n", kAccept, "csv-ragged"},
      {"no titles", "a.csv", "1,2\n3,4\n", kAccept, "csv-no-header"},
      {"Windows-1252", "a.csv", "nama,nilai\nCaf\xE9,2\nB,3\n", kAccept, "text-encoding"},
      {"cut off JSON", "a.json", "{\"a\": [1, 2", kReject, "damaged"},
      {"JSON with a comment", "a.json", "{\"a\": 1} // halo", kReject, "damaged"},
      {"JSON nested too deeply", "a.json", std::string(5000, '[') + std::string(5000, ']'), kReject,
       "damaged"},
      {"broken XML", "a.xml", "<?xml version=\"1.0\"?><a><b></a>", kReject, "damaged"},
      {"cut off XML", "a.xml", "<?xml version=\"1.0\"?><a><b>", kReject, "damaged"},
      {"XML with an entity", "a.xml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
       kReject, "xml-doctype"},
  };
}

Cases hostileImages() {
  base::Bytes wrongSum = png();
  wrongSum[30] = static_cast<char>(wrongSum[30] ^ 1);
  const base::Bytes picture = jpeg();
  return {
      {"a PNG that is cut off", "a.png", png().substr(0, 50), kReject, "truncated"},
      {"a PNG with bytes behind it", "a.png", png() + "MZ", kReject, "data-after-end"},
      {"a PNG with a zip behind it", "a.png", png() + packed({{"a.txt", "x"}}), kReject, "polyglot"},
      {"a PNG with a wrong sum", "a.png", wrongSum, kReject, "damaged"},
      {"a PNG of absurd size", "a.png", png(70'000, 70'000), kQuarantine, "image-too-large"},
      {"a PNG without size", "a.png", png(0, 5), kReject, "damaged"},
      {"a PNG without its header", "a.png", "\x89PNG\r\n\x1a\n" + chunk("IEND", ""), kReject, "damaged"},
      {"a JPEG that is cut off", "a.jpg", picture.substr(0, picture.size() - 4), kReject, "truncated"},
      {"a JPEG that is cut off in its head", "a.jpg", picture.substr(0, 12), kReject, "truncated"},
      {"a JPEG with bytes behind it", "a.jpg", picture + "<?php x();", kReject, "data-after-end"},
      {"a JPEG with a zip behind it", "a.jpg", picture + packed({{"a.txt", "x"}}), kReject, "polyglot"},
      {"a JPEG with a PDF in its comment", "a.jpg", jpeg(16, 16, segment(0xFE, pdfOf())), kReject,
       "polyglot"},
      {"a JPEG with bytes between segments", "a.jpg", jpeg(16, 16, "halo"), kReject, "damaged"},
      {"a JPEG of absurd size", "a.jpg", jpeg(65'000, 65'000), kQuarantine, "image-too-large"},
  };
}

Cases leaks() {
  const std::string hidden =
      "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>";
  return {
      {"NIK in a CSV", "a.csv", "nama,nik\nA," + kNik + "\nB," + kNik + "\n", kAccept, "outgoing-nik", "B"},
      {"NIK as texts of a spreadsheet", "a.csv", "nama;nik\nA;'" + kNik + "\nB;'" + kNik + "\n", kAccept,
       "outgoing-nik", "B"},
      {"telephones in a CSV", "a.csv", "nama,telepon\nA,0812-3456-7890\nB,+62 812 3456 7890\n", kAccept,
       "outgoing-telephone", "B"},
      {"e-mail in a CSV", "a.csv", "nama,surel\nA,a.b@contoh.go.id\nB,\n", kAccept, "outgoing-email", "B"},
      {"accounts in a CSV", "a.csv", "nama,No Rekening\nA,0011223344\nB,0011223355\n", kAccept,
       "outgoing-account", "B"},
      {"NIK in JSON", "a.json", "[{\"nama\":\"A\",\"nik\":\"" + kNik + "\"},{\"nik\":" + kNik + "}]", kAccept,
       "outgoing-nik", "nik"},
      {"NIK in XML", "a.xml", "<?xml version=\"1.0\"?><a><nik>" + kNik + "</nik></a>", kAccept,
       "outgoing-nik", "nik"},
      {"NIK in a workbook", "a.xlsx", workbook(row(1, {"nama", "nik"}) + row(2, {"A", kNik})), kAccept,
       "outgoing-nik", "Lembar1!B"},
      {"NIK among shared texts", "a.xlsx",
       xlsx({{"xl/sharedStrings.xml", "<sst><si><t>nik</t></si><si><t>" + kNik + "</t></si></sst>"},
             {"xl/worksheets/sheet1.xml",
              "<worksheet><sheetData><row r=\"2\"><c r=\"C2\" "
              "t=\"s\"><v>1</v></c></row></sheetData></worksheet>"}}),
       kAccept, "outgoing-nik", "Lembar1!C"},
      {"NIK as a number", "a.xlsx",
       workbook("<row r=\"2\"><c r=\"D2\"><v>3.573014507900001E15</v></c></row>"), kAccept, "outgoing-nik",
       "Lembar1!D"},
      {"accounts in a workbook", "a.xlsx", workbook(row(1, {"Nomor Rekening"}) + row(2, {"0011223344"})),
       kAccept, "outgoing-account", "Lembar1!A"},
      {"NIK in LibreOffice", "a.ods",
       sheets("<table:table table:name=\"Warga\"><table:table-row><table:table-cell "
              "table:number-columns-repeated=\"2\"/><table:table-cell><text:p>" +
              kNik + "</text:p></table:table-cell></table:table-row></table:table>"),
       kAccept, "outgoing-nik", "Warga!C"},
      {"NIK in a table of a document", "a.docx",
       documentOf(wordTable(wordCell("nama") + wordCell("nik")) +
                  wordTable(wordCell("A") + wordCell(kNik.substr(0, 6), kNik.substr(6)))),
       kAccept, "outgoing-nik", "word/document.xml#2!B"},
      {"NIK in a table within a table", "a.docx",
       documentOf("<w:tbl><w:tr><w:tc>" + wordTable(wordCell(kNik)) + "<w:p/></w:tc></w:tr></w:tbl>"),
       kAccept, "outgoing-nik", "word/document.xml#2!A"},
      {"telephones behind a wide cell", "a.docx",
       documentOf(wordTable("<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p/></w:tc>" +
                            wordCell("0812-3456-7890"))),
       kAccept, "outgoing-telephone", "word/document.xml#1!C"},
      {"e-mail in a table of a document", "a.docx", documentOf(wordTable(wordCell("a.b@contoh.go.id"))),
       kAccept, "outgoing-email", "word/document.xml#1!A"},
      {"accounts in a table of a document", "a.docx",
       documentOf("<w:tbl><w:tr>" + wordCell("No. Rekening") + "</w:tr><w:tr>" + wordCell("0011223344") +
                  "</w:tr></w:tbl>"),
       kAccept, "outgoing-account", "word/document.xml#1!A"},
      {"NIK in a table of an ODT", "a.odt",
       odf("text", {{"content.xml", odfContent("<office:text>" + odfTable(kNik) + "</office:text>")}}),
       kAccept, "outgoing-nik", "Warga!B"},
      {"a linked e-mail in a table of an ODT", "a.odt",
       odf("text", {{"content.xml", odfContent("<office:text>" +
                                               odfTable("<text:a xlink:href=\"mailto:a@contoh.go.id\">"
                                                        "<text:span>a.b@contoh.go.id</text:span></text:a>") +
                                               "</office:text>")}}),
       kAccept, "outgoing-email", "Warga!B"},
      {"a hidden sheet", "a.xlsx",
       xlsx({{"xl/workbook.xml",
              "<workbook><sheets><sheet name=\"Mentah\" state=\"hidden\"/></sheets></workbook>"}}),
       kAccept, "outgoing-hidden-sheet", "Mentah"},
      {"a hidden sheet of LibreOffice", "a.ods",
       sheets("<table:table table:name=\"Mentah\" table:style-name=\"ta2\"/>", hidden), kAccept,
       "outgoing-hidden-sheet", "Mentah"},
      {"hidden rows", "a.xlsx", workbook("<row r=\"1\" hidden=\"1\"/>"), kAccept, "outgoing-hidden-rows",
       "Lembar1"},
      {"hidden columns", "a.xlsx", workbook("", "<cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols>"),
       kAccept, "outgoing-hidden-columns", "Lembar1"},
      {"hidden rows of LibreOffice", "a.ods",
       sheets("<table:table table:name=\"A\"><table:table-row table:visibility=\"collapse\"/></table:table>"),
       kAccept, "outgoing-hidden-rows"},
      {"a hidden slide", "a.pptx", pptx({{"ppt/slides/slide1.xml", "<p:sld xmlns:p=\"p\" show=\"0\"/>"}}),
       kAccept, "outgoing-hidden-slides"},
      {"hidden text", "a.docx",
       docx({{"word/document.xml", "<w:document xmlns:w=\"w\"><w:rPr><w:vanish/></w:rPr></w:document>"}}),
       kAccept, "outgoing-hidden-text"},
      {"comments of a document", "a.docx",
       docx({{"word/comments.xml", "<w:comments xmlns:w=\"w\"><w:comment/><w:comment/></w:comments>"}}),
       kAccept, "outgoing-comments"},
      {"comments of a workbook", "a.xlsx",
       xlsx({{"xl/comments1.xml", "<comments><commentList><comment/></commentList></comments>"}}), kAccept,
       "outgoing-comments"},
      {"comments of a PDF", "a.pdf",
       pdfOf({"", "/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(halo)>>]"}), kAccept,
       "outgoing-comments"},
      {"tracked changes", "a.docx",
       docx({{"word/document.xml", "<w:document xmlns:w=\"w\"><w:ins/><w:del/></w:document>"}}), kAccept,
       "outgoing-tracked-changes"},
      {"a pivot cache", "a.xlsx", xlsx({{"xl/pivotCache/pivotCacheRecords1.xml", "<pivotCacheRecords/>"}}),
       kAccept, "outgoing-pivot-cache"},
      {"an author of a document", "a.docx", docx({{"docProps/core.xml", properties("dc:creator", "Budi")}}),
       kAccept, "outgoing-author"},
      {"who saved it last", "a.xlsx", xlsx({{"docProps/core.xml", properties("cp:lastModifiedBy", "Budi")}}),
       kAccept, "outgoing-author"},
      {"an author of a PDF", "a.pdf", pdfOf({"", "", {"<</Author(Budi)>>"}, "/Info 5 0 R"}), kAccept,
       "outgoing-author"},
      {"an author in the XMP of a PDF", "a.pdf",
       pdfOf({"/Metadata 5 0 R",
              "",
              {streamOf(
                  "/Type/Metadata/Subtype/XML",
                  "<?xpacket begin=\"\"?><x:xmpmeta><rdf:RDF><rdf:Description><dc:creator><rdf:Seq><rdf:li>"
                  "Budi</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>")}}),
       kAccept, "outgoing-author"},
      {"where a photograph was taken", "a.jpg", jpeg(16, 16, segment(0xE1, exifWithPosition())), kAccept,
       "outgoing-position"},
      {"where a PNG was taken", "a.png", png(2, 2, chunk("eXIf", exifWithPosition().substr(6))), kAccept,
       "outgoing-position"},
  };
}

Cases harmlessFiles() {
  return {
      {"PDF", "a.pdf", pdfOf(), kAccept, ""},
      {"PDF that opens at a page", "a.pdf", pdfOf({"/OpenAction[3 0 R/Fit]"}), kAccept, ""},
      {"PDF with a link", "a.pdf",
       pdfOf(
           {"",
            "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://malangkota.go.id)>>>>]"}),
       kAccept, ""},
      {"PDF with a packed stream", "a.pdf",
       pdfOf({"", "", {streamOf("/Filter/FlateDecode", deflated(base::Bytes(9000, 'q')))}}), kAccept, ""},
      {"DOCX", "a.docx", docx(), kAccept, ""},
      {"DOCX with numbers that are nobody's, and a table", "a.docx",
       documentOf("<w:p><w:r><w:t>3573014507900001</w:t></w:r></w:p>" +
                  wordTable(wordCell("kode") + wordCell("3573019907900001") + wordCell("halaman 12"))),
       kAccept, ""},
      {"PDF whose XMP names a program", "a.pdf",
       pdfOf(
           {"/Metadata 5 0 R",
            "",
            {streamOf(
                "/Type/Metadata/Subtype/XML",
                "<x:xmpmeta><xmp:CreatorTool>Penulis</xmp:CreatorTool><rdf:li>lain</rdf:li></x:xmpmeta>")}}),
       kAccept, ""},
      {"DOCX with a link", "a.docx",
       docx({{"word/_rels/document.xml.rels", relations(external("hyperlink", "https://malangkota.go.id"))}}),
       kAccept, ""},
      {"XLSX", "a.xlsx", xlsx(), kAccept, ""},
      {"PPTX", "a.pptx", pptx(), kAccept, ""},
      {"ODT", "a.odt", odf("text"), kAccept, ""},
      {"ODT with an empty part", "a.odt", odf("text", {{"Configurations2/accelerator/current.xml", ""}}),
       kAccept, ""},
      {"ODS", "a.ods", odf("spreadsheet"), kAccept, ""},
      {"ODP", "a.odp", odf("presentation"), kAccept, ""},
      {"CSV", "a.csv", "nama,nilai\nA,-5\nB,+3\nC,-\n", kAccept, ""},
      {"CSV with a mark", "a.csv", "\xEF\xBB\xBFnama;nilai\r\nA;1,5\r\nB;2,5\r\n", kAccept, ""},
      {"CSV with quotes and lines", "a.csv", "nama,catatan\nA,\"satu\n\"\"dua\"\"\"\nB,\"x, y\"\n", kAccept,
       ""},
      {"CSV of one column", "a.csv", "kelurahan\nDinoyo\nKlojen\n", kAccept, ""},
      {"CSV with bullets and names", "a.csv", "nama,catatan\n@budi,- jalan rusak (2)\nB,+ baru\n", kAccept,
       ""},
      {"plain text", "a.txt", "Kepada Yth.\nBapak Kepala Dinas\n", kAccept, ""},
      {"plain text without an ending", "README", "Kepada Yth.\nBapak Kepala Dinas\n", kAccept, ""},
      {"JSON", "a.json", "{\"a\": [1, 2.5, -3e2, true, null, \"\\u00e9\\n\"], \"b\": {}, \"c\": []}", kAccept,
       ""},
      {"GeoJSON", "a.geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}", kAccept, ""},
      {"XML", "a.xml", "<?xml version=\"1.0\"?>\n<!-- a > b --><a b='c>d'><![CDATA[<x>]]>&amp;</a>\n",
       kAccept, ""},
      {"PNG", "a.png", png(), kAccept, ""},
      {"JPEG", "a.JPEG", jpeg(), kAccept, ""},
      {"JPEG with a second picture", "a.jpg", jpeg(16, 16, segment(0xE2, "MPF\0II"s)) + jpeg(), kAccept, ""},
      {"ZIP of these", "a.zip",
       packed({{"a/", ""},
               {"a/b.csv", "x,y\n1,2\n3,4\n"},
               {"c.pdf", pdfOf()},
               {"d.docx", docx()},
               {"e.zip", packed({{"f.png", png()}})}}),
       kAccept, ""},
  };
}

Cases allCases() {
  Cases all;
  for (const Cases& some : {wrongTypes(), hostilePdfs(), hostileOfficeFiles(), hostileArchives(),
                            hostileTexts(), hostileImages(), leaks(), harmlessFiles()})
    all.insert(all.end(), some.begin(), some.end());
  return all;
}

}  // namespace intake_tests
