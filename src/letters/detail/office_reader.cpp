#include "letters/detail/office_reader.h"

#include <algorithm>

#include "base/text.h"
#include "letters/detail/office_records.h"
#include "letters/number_pattern.h"
#include "xml/reader.h"

namespace letters::detail {
namespace {

template <typename Record>
bool overlap(const Record& one, const Record& other) {
  return (!one.to || other.from <= *one.to) && (!other.to || one.from <= *other.to);
}

// Whether he holds the post. There is one holder, and none while there is a Plt.; several Plh. and a.n. may
// exist beside him.
bool holds(const Signatory& signatory) {
  return signatory.manner == Manner::Own || signatory.manner == Manner::Plt;
}

}  // namespace

OfficeData OfficeReader::read() {
  readFile("issuers.xml", "issuers", {{"issuer", &OfficeReader::addIssuer}});
  readFile("signatories.xml", "signatories", {{"signatory", &OfficeReader::addSignatory}});
  readFile("series.xml", "all-series", {{"series", &OfficeReader::addSeries}});
  readFile("classifications.xml", "classifications", {{"classification", &OfficeReader::addClassification}});
  readFile("retention.xml", "retention", {{"rule", &OfficeReader::addRetentionRule}});
  readFile("natures.xml", "natures",
           {{"security", &OfficeReader::addSecurity}, {"urgency", &OfficeReader::addUrgency}});
  readFile("produsen.xml", "all-produsen", {{"produsen", &OfficeReader::addProdusen}});
  readFile("instansi.xml", "all-instansi", {{"instansi", &OfficeReader::addAgency}}, Presence::Optional);
  checkWhole();
  return std::move(data_);
}

void OfficeReader::readFile(const std::string& name, const std::string& root, const Uses& uses,
                            Presence presence) {
  const auto content = file_(name);
  if (!content && presence == Presence::Optional) return;
  if (!content) return problems_.push_back({{name}, base::Message("office.file-missing", {})});
  try {
    const xml::Element element = xml::read(*content, name, xml::WhiteSpace::Drop);
    if (element.name() == root) return readRoot(element, name, uses);
    problems_.push_back({{name, element.line(), element.column()},
                         base::Message("office.root-element", {{"element", root}})});
  } catch (const base::InvalidInput& error) {
    problems_.insert(problems_.end(), error.problems().begin(), error.problems().end());
    if (error.problems().empty()) problems_.push_back({{name}, error.message()});
  }
}

void OfficeReader::readRoot(const xml::Element& root, const std::string& name, const Uses& uses) {
  RecordReader reader(root, name, problems_);
  if (name == "issuers.xml") data_.walidata = reader.text("walidata");
  for (const auto& [record, use] : uses) {
    for (const xml::Element* child : reader.children(record)) {
      RecordReader ofChild = reader.of(*child);
      (this->*use)(ofChild);
    }
  }
  if (name == "natures.xml" && (data_.security.empty() || data_.urgencies.empty()))
    reader.report(base::Message("office.natures-needed", {}));
  reader.finish();
}

void OfficeReader::addIssuer(RecordReader& reader) {
  Issuer issuer = readIssuer(reader);
  demandNew(reader, "office.second-issuer", issuer.code);
  data_.issuers.push_back(std::move(issuer));
}

void OfficeReader::addSignatory(RecordReader& reader) {
  Signatory signatory = readSignatory(reader);
  demandNew(reader, "office.second-signatory", signatory.id);
  demandIssuer(reader, signatory.issuer);
  demandFreePost(reader, signatory);
  data_.signatories.push_back(std::move(signatory));
}

void OfficeReader::addSeries(RecordReader& reader) {
  std::optional<Series> series = readSeries(reader);
  if (!series) return;
  demandNew(reader, "office.second-series", series->issuer + " " + series->id);
  for (const std::string& kind : series->kinds)
    demandNew(reader, "office.second-series-for-kind", series->issuer + " " + kind);
  demandIssuer(reader, series->issuer);
  for (const Series& other : data_.series) {
    if (other.issuer == series->issuer && wouldClash(other, *series)) {
      reader.report(base::Message("office.series-clash", {{"series", other.id}}));
    }
  }
  data_.series.push_back(std::move(*series));
}

void OfficeReader::addClassification(RecordReader& reader) {
  Classification classification = readClassification(reader);
  for (const Classification& other : data_.classifications) {
    if (other.code == classification.code && overlap(other, classification))
      reader.report(base::Message("office.second-classification", {{"code", classification.code}}));
  }
  data_.classifications.push_back(std::move(classification));
}

void OfficeReader::addRetentionRule(RecordReader& reader) {
  RetentionRule rule = readRetentionRule(reader);
  const bool isKnown = std::any_of(data_.classifications.begin(), data_.classifications.end(),
                                   [&](const auto& one) { return one.code == rule.code; });
  if (!isKnown && !rule.code.empty())
    reader.report(base::Message("office.unknown-classification", {{"code", rule.code}}));
  for (const RetentionRule& other : data_.retention.rules) {
    if (other.code == rule.code && overlap(other, rule))
      reader.report(base::Message("office.second-rule", {{"code", rule.code}}));
  }
  data_.retention.rules.push_back(std::move(rule));
}

void OfficeReader::addSecurity(RecordReader& reader) {
  SecurityClass one = readSecurityClass(reader);
  demandNew(reader, "office.second-security-class", one.name);
  demandNew(reader, "office.second-security-code", one.code);
  data_.security.push_back(std::move(one));
}

void OfficeReader::addUrgency(RecordReader& reader) {
  std::string name = reader.text("name");
  if (name.find('/') != std::string::npos) reader.report(base::Message("office.slash-in-nature", {}));
  reader.finish();
  demandNew(reader, "office.second-urgency", name);
  data_.urgencies.push_back(std::move(name));
}

void OfficeReader::addProdusen(RecordReader& reader) {
  Produsen produsen = readProdusen(reader);
  demandNew(reader, "office.second-produsen", produsen.code);
  demandIssuer(reader, produsen.issuer);
  data_.produsen.push_back(std::move(produsen));
}

// A name leads to one agency.
void OfficeReader::addAgency(RecordReader& reader) {
  Agency agency = readAgency(reader);
  demandNew(reader, "office.second-agency", agency.id);
  std::vector<std::string> names = agency.aliases;
  names.insert(names.end(), {agency.id, agency.name});
  for (const std::string& name : names) {
    const auto [known, isNew] = agencyNames_.emplace(foldedName(name), agency.id);
    if (!name.empty() && !isNew && known->second != agency.id)
      reader.report(base::Message("office.agency-name-taken", {{"name", name}, {"agency", known->second}}));
  }
  data_.agencies.add(std::move(agency));
}

void OfficeReader::demandNew(RecordReader& reader, const std::string& refusal, const std::string& key) {
  if (!key.empty() && !seen_.insert(refusal + "\n" + key).second)
    reader.report(base::Message(refusal, {{"key", key}}));
}

void OfficeReader::demandIssuer(RecordReader& reader, const std::string& code) {
  if (code.empty() || data_.issuer(code)) return;
  std::vector<std::string> known;
  for (const Issuer& issuer : data_.issuers) known.push_back(issuer.code);
  reader.report(
      base::Message("office.unknown-issuer", {{"code", code}, {"known", base::joined(known, ", ")}}));
}

void OfficeReader::demandFreePost(RecordReader& reader, const Signatory& signatory) {
  for (const Signatory& other : data_.signatories) {
    if (!holds(signatory) || !holds(other) || other.issuer != signatory.issuer) continue;
    if (other.post != signatory.post || !overlap(other, signatory)) continue;
    reader.report(base::Message("office.post-taken", {{"signatory", other.id}}));
  }
}

void OfficeReader::checkWhole() {
  if (!data_.issuers.empty() && !data_.walidata.empty() && !data_.issuer(data_.walidata)) {
    problems_.push_back(
        {{"issuers.xml"}, base::Message("office.walidata-unknown", {{"code", data_.walidata}})});
  }
  for (const Issuer& issuer : data_.issuers) {
    if (!issuer.classification.empty()) checkFiling(issuer);
  }
}

// The default classification of an issuer must exist and have a retention rule.
void OfficeReader::checkFiling(const Issuer& issuer) {
  const auto hasCode = [&](const auto& one) { return one.code == issuer.classification; };
  const auto problem = [&](std::string_view code) {
    return base::Message(code, {{"classification", issuer.classification}, {"issuer", issuer.code}});
  };
  if (std::none_of(data_.classifications.begin(), data_.classifications.end(), hasCode)) {
    problems_.push_back({{"issuers.xml"}, problem("office.filing-unknown")});
  } else if (std::none_of(data_.retention.rules.begin(), data_.retention.rules.end(), hasCode)) {
    problems_.push_back({{"retention.xml"}, problem("office.filing-without-rule")});
  }
}

}  // namespace letters::detail
