#include "app/evidence/premis_document.h"

#include <set>

#include "base/text.h"

namespace app {
namespace {

constexpr const char* kUri = "URI";

// An element with text elements, in the schema's order.
xml::Element group(const std::string& name,
                   std::initializer_list<std::pair<const char*, std::string>> children) {
  xml::Element element(name);
  for (const auto& [child, text] : children) element.append(xml::Element(child, base::printable(text)));
  return element;
}

xml::Element objectOfType(const std::string& type, const std::string& identifierType,
                          const std::string& identifier) {
  xml::Element element("object");
  element.setAttribute("xsi:type", type);
  element.append(group("objectIdentifier",
                       {{"objectIdentifierType", identifierType}, {"objectIdentifierValue", identifier}}));
  return element;
}

xml::Element entity(const PremisObject& object) {
  xml::Element element = objectOfType("intellectualEntity", kUri, object.id);
  element.append(xml::Element("originalName", base::printable(object.title)));
  for (const archive::PremisEvent& event : object.events)
    element.append(group("linkingEventIdentifier", {{"linkingEventIdentifierType", kUri},
                                                    {"linkingEventIdentifierValue", event.identifier}}));
  return element;
}

xml::Element characteristics(const PremisFile& file) {
  xml::Element element("objectCharacteristics");
  element.append(xml::Element("compositionLevel", "0"));
  element.append(group("fixity", {{"messageDigestAlgorithm", "SHA-512"}, {"messageDigest", file.sha512}}));
  element.append(xml::Element("size", std::to_string(file.size)));
  element.append(xml::Element("format")).append(group("formatDesignation", {{"formatName", file.mediaType}}));
  return element;
}

xml::Element fileElement(const PremisObject& object, const PremisFile& file) {
  xml::Element element = objectOfType("file", "path in this bag", file.path);
  element.append(characteristics(file));
  if (!file.originalName.empty())
    element.append(xml::Element("originalName", base::printable(file.originalName)));
  xml::Element relationship =
      group("relationship", {{"relationshipType", "structural"}, {"relationshipSubType", "is part of"}});
  relationship.append(group("relatedObjectIdentifier", {{"relatedObjectIdentifierType", kUri},
                                                        {"relatedObjectIdentifierValue", object.id}}));
  element.append(std::move(relationship));
  return element;
}

xml::Element linkedAgent(const std::string& agent, const std::string& role) {
  return group("linkingAgentIdentifier", {{"linkingAgentIdentifierType", kUri},
                                          {"linkingAgentIdentifierValue", agent},
                                          {"linkingAgentRole", role}});
}

// The event's kind and, for a letter, its number.
std::string detailOf(const archive::PremisEvent& event) {
  const json::Value* inner = event.detail.find("event");
  const json::Value* letter = event.detail.find("letter");
  std::string text = inner != nullptr ? inner->stringOr("kind") : std::string();
  if (letter != nullptr) text += " " + letter->stringOr("number");
  return text;
}

xml::Element eventElement(const archive::PremisEvent& event) {
  xml::Element element("event");
  element.append(
      group("eventIdentifier", {{"eventIdentifierType", kUri}, {"eventIdentifierValue", event.identifier}}));
  element.append(xml::Element("eventType", std::string(archive::nameOf(event.type))));
  element.append(xml::Element("eventDateTime", event.dateTime.rfc3339(base::TimeZone::utc())));
  if (const std::string detail = detailOf(event); !detail.empty())
    element.append(group("eventDetailInformation", {{"eventDetail", detail}}));
  element.append(group("eventOutcomeInformation", {{"eventOutcome", event.outcome}}));
  element.append(linkedAgent(event.agent, event.role));
  element.append(linkedAgent(event.program, "executing program"));
  element.append(group("linkingObjectIdentifier", {{"linkingObjectIdentifierType", kUri},
                                                   {"linkingObjectIdentifierValue", event.object}}));
  return element;
}

xml::Element agentElement(const std::string& agent, const std::string& type) {
  xml::Element element("agent");
  element.append(group("agentIdentifier", {{"agentIdentifierType", kUri}, {"agentIdentifierValue", agent}}));
  element.append(xml::Element("agentType", type));
  return element;
}

}  // namespace

xml::Element premisDocument(const PremisObject& object) {
  xml::Element root("premis");
  root.setAttribute("xmlns", "http://www.loc.gov/premis/v3");
  root.setAttribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
  root.setAttribute("version", "3.0");
  root.append(entity(object));
  for (const PremisFile& file : object.files) root.append(fileElement(object, file));
  std::set<std::string> people;
  std::set<std::string> programs;
  for (const archive::PremisEvent& event : object.events) {
    root.append(eventElement(event));
    people.insert(event.agent);
    programs.insert(event.program);
  }
  for (const std::string& agent : people) root.append(agentElement(agent, "person"));
  for (const std::string& agent : programs) root.append(agentElement(agent, "software"));
  return root;
}

}  // namespace app
