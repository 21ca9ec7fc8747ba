#include "pdf/detail/metadata.h"

#include "pdf/detail/syntax.h"
#include "xml/writer.h"

namespace pdf::detail {
namespace {

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
  out += property("dc:identifier", metadata.number);
  out += "<dc:language><rdf:Bag><rdf:li>id-ID</rdf:li></rdf:Bag></dc:language>";
  out += property("xmp:CreateDate", created) + property("xmp:ModifyDate", created);
  out += property("xmp:CreatorTool", metadata.creator) + property("pdf:Producer", producer);
  out +=
      "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>"
      "</rdf:Description>\n";
  out += kUaSchema;
  return out + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

std::string infoEntries(const Metadata& metadata) {
  const std::string date = dateString(metadata.created, metadata.zone);
  std::string entries = "/Title" + textString(metadata.title) + "/Author" + textString(metadata.author) +
                        "/Creator" + textString(metadata.creator) + "/CreationDate" + date + "/ModDate" +
                        date;
  if (!metadata.subject.empty()) entries += "/Subject" + textString(metadata.subject);
  return entries;
}

}  // namespace pdf::detail
