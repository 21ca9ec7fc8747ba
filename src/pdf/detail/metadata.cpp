#include "pdf/detail/metadata.h"

#include <cmath>
#include <vector>

#include "xml/writer.h"

namespace pdf::detail {
namespace {

void append32(base::Bytes& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
}

// ICC.1, 4.6: s15Fixed16Number.
void appendFixed(base::Bytes& out, double value) {
  append32(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536))));
}

base::Bytes signatureAnd(const char* signature, const std::vector<double>& numbers) {
  base::Bytes out(signature, 4);
  append32(out, 0);
  for (const double number : numbers) appendFixed(out, number);
  return out;
}

base::Bytes multiLocalized(const std::string& ascii) {
  base::Bytes out = signatureAnd("mluc", {});
  append32(out, 1);
  append32(out, 12);
  out += "enUS";
  append32(out, static_cast<std::uint32_t>(ascii.size() * 2));
  append32(out, 28);
  for (const char c : ascii) {
    out += '\0';
    out += c;
  }
  return out;
}

base::Bytes transferCurve() {
  base::Bytes out = signatureAnd("para", {});
  append32(out, 0x00030000);
  for (const double number : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) appendFixed(out, number);
  return out;
}

base::Bytes header(std::size_t size) {
  base::Bytes out;
  append32(out, static_cast<std::uint32_t>(size));
  append32(out, 0);
  append32(out, 0x04200000);
  out += "mntrRGB XYZ ";
  for (const int number : {2024, 1, 1, 0, 0, 0}) {
    out += static_cast<char>(number >> 8);
    out += static_cast<char>(number & 0xFF);
  }
  out += "acsp";
  out.append(24, '\0');
  append32(out, 0);
  for (const double number : {0.964203, 1.0, 0.824905}) appendFixed(out, number);
  out.resize(128, '\0');
  return out;
}

std::string property(const char* name, const std::string& value) {
  return value.empty() ? std::string()
                       : std::string("<") + name + ">" + xml::escaped(value) + "</" + name + ">";
}

std::string inAlternatives(const char* name, const std::string& value) {
  return std::string("<") + name + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + xml::escaped(value) +
         "</rdf:li></rdf:Alt></" + name + ">";
}

constexpr const char* kUaSchema =
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
    "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"><pdfaExtension:schemas><rdf:Bag>"
    "<rdf:li rdf:parseType=\"Resource\"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li "
    "rdf:parseType=\"Resource\">"
    "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289"
    "</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag>"
    "</pdfaExtension:schemas></rdf:Description>\n";

}  // namespace

std::string xmpPacket(const Metadata& metadata, const std::string& producer) {
  const std::string created = metadata.created.rfc3339(metadata.zone);
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta "
      "xmlns:x=\"adobe:ns:meta/\">"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:Description rdf:about=\"\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
      "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
      "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";
  out += inAlternatives("dc:title", metadata.title);
  out += "<dc:creator><rdf:Seq><rdf:li>" + xml::escaped(metadata.author) + "</rdf:li></rdf:Seq></dc:creator>";
  if (!metadata.subject.empty()) out += inAlternatives("dc:description", metadata.subject);
  out += "<dc:language><rdf:Bag><rdf:li>id-ID</rdf:li></rdf:Bag></dc:language>";
  out += property("xmp:CreateDate", created) + property("xmp:ModifyDate", created);
  out += property("xmp:CreatorTool", metadata.creator) + property("pdf:Producer", producer);
  out +=
      "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>"
      "</rdf:Description>\n";
  out += kUaSchema;
  return out + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

base::Bytes srgbProfile() {
  struct Tag {
    const char* name;
    base::Bytes content;
  };
  const std::vector<Tag> tags = {
      {"desc", multiLocalized("sRGB")},
      {"cprt", multiLocalized("CC0")},
      {"wtpt", signatureAnd("XYZ ", {0.964203, 1, 0.824905})},
      {"rXYZ", signatureAnd("XYZ ", {0.436066, 0.222488, 0.013916})},
      {"gXYZ", signatureAnd("XYZ ", {0.385147, 0.716873, 0.097076})},
      {"bXYZ", signatureAnd("XYZ ", {0.143066, 0.060608, 0.714096})},
      {"rTRC", transferCurve()},
      {"gTRC", transferCurve()},
      {"bTRC", transferCurve()},
      {"chad", signatureAnd("sf32", {1.047882, 0.022919, -0.050217, 0.029587, 0.990479, -0.017059, -0.009247,
                                     0.015076, 0.751678})}};
  base::Bytes table;
  base::Bytes data;
  append32(table, static_cast<std::uint32_t>(tags.size()));
  const std::size_t start = 128 + 4 + 12 * tags.size();
  for (const Tag& tag : tags) {
    table += tag.name;
    append32(table, static_cast<std::uint32_t>(start + data.size()));
    append32(table, static_cast<std::uint32_t>(tag.content.size()));
    data += tag.content;
    data.append((4 - data.size() % 4) % 4, '\0');
  }
  return header(start + data.size()) + table + data;
}

}  // namespace pdf::detail
