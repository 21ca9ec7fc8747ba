// A request's content without personal data: metadata/rekaman.json of its archived object
// (docs/formats/case-record.md). Written once, when the request is submitted.
//
// There are two versions. The first names the agency that asks by its words alone; it is read for ever.
#pragma once

#include <string>
#include <vector>

#include "base/instant.h"
#include "json/value.h"
#include "requests/request_form.h"

namespace app {

// The procedure that every request was of before records said so.
inline constexpr const char* kDataRequests = "permohonan-data";

struct CaseRecord {
  std::string object;
  std::string ticket;
  base::Instant submitted;
  std::string contact;  // object of the contact person
  std::string procedure = kDataRequests;
  std::string requester;        // id of the agency that asks (letters/agencies.h)
  requests::Instansi instansi;  // as the form names it
  std::vector<requests::DataItem> items;
  std::string purpose;
  std::string legalBasis;
  std::string security;  // klasifikasi keamanan, such as "biasa"
  std::string neededBy;  // ISO date or empty
  json::Object fields;   // what other procedures ask for; none in this one

  // The requested data in a line: the items' names.
  std::string title() const;
  bool operator==(const CaseRecord&) const = default;
};

// `requester`: the id of the agency that the form names.
CaseRecord makeCaseRecord(const requests::RequestForm& form, const std::string& requester,
                          const std::string& object, const std::string& ticket, const std::string& contact,
                          base::Instant submitted);

// As version 2.
json::Value toJson(const CaseRecord& record);
// Of either version. Corrupt when a member is missing or of the wrong type, or the version is a later one.
CaseRecord caseRecordFromJson(const json::Value& value);

}  // namespace app
