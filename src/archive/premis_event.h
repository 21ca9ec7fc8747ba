// metadata/peristiwa/NNNN.json: what happened, in the terms of PREMIS 3 (event entity), one file for each
// version.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "json/value.h"

namespace archive {

// Those terms of the Library of Congress' event type vocabulary
// (id.loc.gov/vocabulary/preservation/eventType) that an archive of letters needs.
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
// All of them as the vocabulary writes them, in the order of the enumeration.
std::vector<std::string> premisEventTerms();

struct PremisEvent {
  std::string identifier;  // unique: the object's id, "#" and the version
  PremisEventType type = PremisEventType::Ingestion;
  base::Instant dateTime;
  json::Value detail;   // what the application records of it
  std::string agent;    // URI of who did it
  std::string role;     // in which role
  std::string program;  // name and version of the program
  std::string object;   // id of the object that it is about
  std::string outcome = "success";

  bool operator==(const PremisEvent&) const = default;
};

json::Value toJson(const PremisEvent& event);
// Exactly the inverse. Corrupt when a member is missing or of the wrong type.
PremisEvent premisEventFromJson(const json::Value& value);

// "metadata/peristiwa/0007.json".
std::string eventPath(int version);

}  // namespace archive
