// Reads single records of office data from their elements. Checks a record by itself; the OfficeReader checks
// its references to other records.
#pragma once

#include "letters/detail/record_reader.h"
#include "letters/office_data.h"

namespace letters::detail {

Issuer readIssuer(RecordReader& reader);
Signatory readSignatory(RecordReader& reader);
// Nothing when a pattern cannot be read.
std::optional<Series> readSeries(RecordReader& reader);
Classification readClassification(RecordReader& reader);
RetentionRule readRetentionRule(RecordReader& reader);
SecurityClass readSecurityClass(RecordReader& reader);
Produsen readProdusen(RecordReader& reader);
Agency readAgency(RecordReader& reader);

}  // namespace letters::detail
