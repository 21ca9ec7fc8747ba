// metadata/peristiwa/NNNN.json: the event of a version in the terms of PREMIS 3 (event entity), one file per
// version.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "json/value.h"

namespace archive {

// The terms of the Library of Congress's event type vocabulary (id.loc.gov/vocabulary/preservation/eventType)
// that an archive of letters needs.
enum class PremisEventType {
  Accession,
  Creation,
  Deaccession,
  Deletion,
  DigitalSignatureGeneration,
  DigitalSignatureValidation,
  Dissemination,
  FixityCheck,
  FormatIdentification,
  Ingestion,
  MessageDigestCalculation,
  MetadataModification,
  Replication,
  Validation,
  VirusCheck,
};
std::string_view nameOf(PremisEventType type);
// All terms, spelt as in the vocabulary, in the order of the enumeration.
std::vector<std::string> premisEventTerms();

struct PremisEvent {
  std::string identifier;  // unique: object id, "#", version
  PremisEventType type = PremisEventType::Ingestion;
  base::Instant dateTime;
  json::Value detail;   // recorded by the application
  std::string agent;    // URI of the agent
  std::string role;     // the agent's role
  std::string program;  // name and version of the program
  std::string object;   // id of the object concerned
  std::string outcome = "success";

  bool operator==(const PremisEvent&) const = default;
};

json::Value toJson(const PremisEvent& event);
// The exact inverse. Corrupt when a member is missing or of the wrong type.
PremisEvent premisEventFromJson(const json::Value& value);

// "metadata/peristiwa/0007.json".
std::string eventPath(int version);

}  // namespace archive
