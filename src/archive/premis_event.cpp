#include "archive/premis_event.h"

#include <array>
#include <cstdio>

#include "base/error.h"

namespace archive {
namespace {

// In the order of PremisEventType.
constexpr std::array<std::string_view, 15> kTerms = {"accession",
                                                     "creation",
                                                     "deaccession",
                                                     "deletion",
                                                     "digital signature generation",
                                                     "digital signature validation",
                                                     "dissemination",
                                                     "fixity check",
                                                     "format identification",
                                                     "ingestion",
                                                     "message digest calculation",
                                                     "metadata modification",
                                                     "replication",
                                                     "validation",
                                                     "virus check"};

PremisEventType typeNamed(std::string_view name) {
  for (std::size_t i = 0; i < kTerms.size(); ++i) {
    if (kTerms[i] == name) return static_cast<PremisEventType>(i);
  }
  throw base::Corrupt(base::Message("archive.event-type-unknown", {{"type", name}}));
}

json::Value agent(const std::string& identifier, const std::string& role) {
  return json::Object{{"linkingAgentIdentifierType", "URI"},
                      {"linkingAgentIdentifierValue", identifier},
                      {"linkingAgentRole", role}};
}

}  // namespace

std::string_view nameOf(PremisEventType type) {
  return kTerms[static_cast<std::size_t>(type)];
}

json::Value toJson(const PremisEvent& event) {
  return json::Object{
      {"eventIdentifier",
       json::Object{{"eventIdentifierType", "URI"}, {"eventIdentifierValue", event.identifier}}},
      {"eventType", nameOf(event.type)},
      {"eventDateTime", event.dateTime.rfc3339(base::TimeZone::utc())},
      {"eventDetailInformation", json::Object{{"eventDetailExtension", event.detail}}},
      {"eventOutcomeInformation", json::Object{{"eventOutcome", event.outcome}}},
      {"linkingAgentIdentifier",
       json::Array{agent(event.agent, event.role), agent(event.program, "executing program")}},
      {"linkingObjectIdentifier",
       json::Object{{"linkingObjectIdentifierType", "URI"}, {"linkingObjectIdentifierValue", event.object}}}};
}

std::vector<std::string> premisEventTerms() {
  return {kTerms.begin(), kTerms.end()};
}

PremisEvent premisEventFromJson(const json::Value& value) {
  PremisEvent event;
  event.identifier = value.at("eventIdentifier").stringAt("eventIdentifierValue");
  event.type = typeNamed(value.stringAt("eventType"));
  const auto time = base::Instant::parse(value.stringAt("eventDateTime"));
  if (!time) throw base::Corrupt(base::Message("archive.event-no-time", {}));
  event.dateTime = *time;
  event.detail = value.at("eventDetailInformation").at("eventDetailExtension");
  const json::Array& agents = value.arrayAt("linkingAgentIdentifier");
  if (agents.size() != 2) throw base::Corrupt(base::Message("archive.event-agents", {}));
  event.agent = agents[0].stringAt("linkingAgentIdentifierValue");
  event.role = agents[0].stringAt("linkingAgentRole");
  event.program = agents[1].stringAt("linkingAgentIdentifierValue");
  event.outcome = value.at("eventOutcomeInformation").stringAt("eventOutcome");
  event.object = value.at("linkingObjectIdentifier").stringAt("linkingObjectIdentifierValue");
  return event;
}

std::string eventPath(int version) {
  char name[48];
  std::snprintf(name, sizeof name, "metadata/peristiwa/%04d.json", version);
  return name;
}

}  // namespace archive
