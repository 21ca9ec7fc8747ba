// Reads the files of office data and checks their records against each other.
#pragma once

#include <map>
#include <set>
#include <string>

#include "letters/detail/record_reader.h"
#include "letters/office_data.h"

namespace letters::detail {

class OfficeReader {
 public:
  OfficeReader(const OfficeFile& file, base::Problems& problems) : file_(file), problems_(problems) {}

  OfficeData read();

 private:
  // Handlers of the root's children, by element name.
  using Use = void (OfficeReader::*)(RecordReader& reader);
  using Uses = std::map<std::string, Use, std::less<>>;
  enum class Presence { Needed, Optional };
  void readFile(const std::string& name, const std::string& root, const Uses& uses,
                Presence presence = Presence::Needed);
  void readRoot(const xml::Element& root, const std::string& name, const Uses& uses);

  void addIssuer(RecordReader& reader);
  void addSignatory(RecordReader& reader);
  void addSeries(RecordReader& reader);
  void addClassification(RecordReader& reader);
  void addRetentionRule(RecordReader& reader);
  void addSecurity(RecordReader& reader);
  void addUrgency(RecordReader& reader);
  void addProdusen(RecordReader& reader);
  void addAgency(RecordReader& reader);

  void demandNew(RecordReader& reader, const std::string& refusal, const std::string& key);
  void demandIssuer(RecordReader& reader, const std::string& code);
  void demandFreePost(RecordReader& reader, const Signatory& signatory);
  void checkWhole();
  void checkFiling(const Issuer& issuer);

  const OfficeFile& file_;
  base::Problems& problems_;
  OfficeData data_;
  std::set<std::string> seen_;
  std::map<std::string, std::string> agencyNames_;  // folded → id of the agency that has the name
};

}  // namespace letters::detail
