#include "offices.h"

#include "zips.h"

namespace intake_tests {
namespace {

const std::string kHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const std::string kRelationTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

base::Bytes packageOf(const Parts& needed, const Parts& parts) {
  Parts all = needed;
  for (const auto& [name, content] : parts) {
    bool isReplaced = false;
    for (auto& [known, old] : all) {
      if (known != name) continue;
      old = content;
      isReplaced = true;
    }
    if (!isReplaced) all.emplace_back(name, content);
  }
  return packed(all);
}

std::string contentTypes(const std::string& part, const std::string& type, const std::string& further) {
  return kHead +
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
         "<Default Extension=\"rels\" "
         "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
         "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/" +
         part + "\" ContentType=\"" + type + "\"/>" + further + "</Types>";
}

std::string rootRelation(const std::string& part) {
  return relations("<Relationship Id=\"rId1\" Type=\"" + kRelationTypes + "officeDocument\" Target=\"" +
                   part + "\"/>");
}

Parts neededBy(const std::string& part, const std::string& type, const std::string& content,
               const std::string& further = {}) {
  return {{"[Content_Types].xml", contentTypes(part, type, further)},
          {"_rels/.rels", rootRelation(part)},
          {part, kHead + content}};
}

}  // namespace

std::string relations(const std::string& items) {
  return kHead + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
         items + "</Relationships>";
}

std::string external(const std::string& type, const std::string& target) {
  return "<Relationship Id=\"rId9\" Type=\"" + kRelationTypes + type + "\" Target=\"" + target +
         "\" TargetMode=\"External\"/>";
}

base::Bytes docx(const Parts& parts) {
  return packageOf(
      neededBy("word/document.xml",
               "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
               "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Kerangka acuan</w:t></w:r></w:p></w:body>"
               "</w:document>"),
      parts);
}

base::Bytes xlsx(const Parts& parts) {
  Parts needed = neededBy(
      "xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Lembar1\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
      "</workbook>");
  needed.emplace_back("xl/_rels/workbook.xml.rels",
                      relations("<Relationship Id=\"rId1\" Type=\"" + kRelationTypes +
                                "worksheet\" Target=\"worksheets/sheet1.xml\"/>"));
  needed.emplace_back(
      "xl/worksheets/sheet1.xml",
      kHead + "<worksheet><sheetData>" + row(1, {"Kelurahan", "Jumlah"}) + "</sheetData></worksheet>");
  return packageOf(needed, parts);
}

base::Bytes pptx(const Parts& parts) {
  return packageOf(
      neededBy("ppt/presentation.xml",
               "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
               "<p:presentation xmlns:p=\"p\"/>"),
      parts);
}

base::Bytes ooxml(const std::string& mainType, const Parts& parts, const std::string& furtherTypes) {
  return packageOf(neededBy("word/document.xml", mainType, "<w:document xmlns:w=\"w\"/>", furtherTypes),
                   parts);
}

base::Bytes odf(const std::string& kind, const Parts& parts) {
  const std::string type = "application/vnd.oasis.opendocument." + kind;
  Parts all = {{"META-INF/manifest.xml",
                kHead +
                    "<manifest:manifest xmlns:manifest=\"m\"><manifest:file-entry manifest:full-path=\"/\" "
                    "manifest:media-type=\"" +
                    type + "\"/></manifest:manifest>"},
               {"content.xml", odfContent("<office:text/>")}};
  for (const auto& part : parts) {
    bool isReplaced = false;
    for (auto& known : all)
      if (known.first == part.first) {
        known = part;
        isReplaced = true;
      }
    if (!isReplaced) all.push_back(part);
  }
  ZipEntries entries = {{"mimetype", type}};
  for (const auto& [name, content] : all) entries.push_back({name, content, true});
  return rawZip(entries);
}

base::Bytes workbook(const std::string& rows, const std::string& sheetEntries) {
  return xlsx({{"xl/worksheets/sheet1.xml",
                kHead + "<worksheet>" + sheetEntries + "<sheetData>" + rows + "</sheetData></worksheet>"}});
}

std::string row(std::size_t number, const std::vector<std::string>& cells) {
  std::string text = "<row r=\"" + std::to_string(number) + "\">";
  char column = 'A';
  for (const std::string& cell : cells)
    text += std::string("<c r=\"") + column++ + std::to_string(number) + "\" t=\"inlineStr\"><is><t>" + cell +
            "</t></is></c>";
  return text + "</row>";
}

std::string odfContent(const std::string& body, const std::string& styles) {
  return kHead +
         "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:draw=\"d\" "
         "xmlns:script=\"s\" xmlns:xlink=\"x\" xmlns:style=\"y\"><office:automatic-styles>" +
         styles + "</office:automatic-styles><office:body>" + body +
         "</office:body></office:document-content>";
}

base::Bytes compound(const base::Bytes& more) {
  return "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + base::Bytes(504, '\0') + more + base::Bytes(512, '\0');
}

}  // namespace intake_tests
