// A request's content without personal data: metadata/rekaman.json of its archived object
// (docs/formats/case-record.md). Written once, when the request is submitted.
#pragma once

#include <string>
#include <vector>

#include "base/instant.h"
#include "json/value.h"
#include "requests/request_form.h"

namespace app {

struct CaseRecord {
  std::string object;
  std::string ticket;
  base::Instant submitted;
  std::string contact;  // object of the contact person
  requests::Instansi instansi;
  std::vector<requests::DataItem> items;
  std::string purpose;
  std::string legalBasis;
  std::string security;  // klasifikasi keamanan, such as "biasa"
  std::string neededBy;  // ISO date or empty

  // The requested data in a line: the items' names.
  std::string title() const;
  bool operator==(const CaseRecord&) const = default;
};

CaseRecord makeCaseRecord(const requests::RequestForm& form, const std::string& object,
                          const std::string& ticket, const std::string& contact, base::Instant submitted);

json::Value toJson(const CaseRecord& record);
// The exact inverse. Corrupt when a member is missing or of the wrong type.
CaseRecord caseRecordFromJson(const json::Value& value);

}  // namespace app
