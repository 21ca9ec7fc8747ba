// One record of each file of office data, from its element. What a record says by itself is checked here;
// what it says of other records is the OfficeReader's.
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
