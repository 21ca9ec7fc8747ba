#include "letters/office_data.h"

#include <algorithm>
#include <set>

#include "letters/detail/record_reader.h"
#include "xml/reader.h"

namespace letters {
namespace {

using detail::RecordReader;

templates::Field leaf(const char* name, templates::FieldType type, bool required = true) {
  templates::Field field;
  field.name = name;
  field.type = type;
  field.required = required;
  return field;
}

template <typename Record, typename Key>
const Record* findBy(const std::vector<Record>& records, Key Record::*key, std::string_view wanted) {
  for (const Record& record : records) {
    if (record.*key == wanted) return &record;
  }
  return nullptr;
}

Manner mannerNamed(const std::string& name) {
  if (name == "a.n.") return Manner::AtasNama;
  if (name == "u.b.") return Manner::UntukBeliau;
  if (name == "Plt.") return Manner::Plt;
  if (name == "Plh.") return Manner::Plh;
  return Manner::Own;
}

class OfficeDataReader {
 public:
  OfficeDataReader(const OfficeFile& file, base::Problems& problems) : file_(file), problems_(problems) {}

  OfficeData read() {
    readFile("issuers.xml", "issuers", "issuer", [this](const auto& e, const auto& n) { readIssuer(e, n); });
    readFile("signatories.xml", "signatories", "signatory",
             [this](const auto& e, const auto& n) { readSignatory(e, n); });
    readFile("series.xml", "all-series", "series",
             [this](const auto& e, const auto& n) { readSeries(e, n); });
    readFile("classifications.xml", "classifications", "classification",
             [this](const auto& e, const auto& n) { readClassification(e, n); });
    readFile("produsen.xml", "all-produsen", "produsen",
             [this](const auto& e, const auto& n) { readProdusen(e, n); });
    if (!data_.issuers.empty() && !data_.issuer(data_.walidata)) {
      problems_.push_back(
          {{"issuers.xml"}, "walidata=\"" + data_.walidata + "\" of <issuers> names no issuer"});
    }
    return std::move(data_);
  }

 private:
  template <typename Use>
  void readFile(const std::string& name, const char* root, const char* record, Use use) {
    const auto content = file_(name);
    if (!content) return problems_.push_back({{name}, "the file is missing from the office folder"});
    try {
      const xml::Element element = xml::read(*content, name, xml::WhiteSpace::Drop);
      if (element.name() != root)
        problems_.push_back({{name, element.line(), element.column()},
                             std::string("the root element must be <") + root + ">"});
      if (name == "issuers.xml") data_.walidata = element.attributeOr("walidata");
      for (const xml::Element* child : element.children()) {
        if (child->name() == record) {
          use(*child, name);
        } else {
          problems_.push_back({{name, child->line(), child->column()},
                               "unknown element <" + child->name() + ">; expected <" + record + ">"});
        }
      }
    } catch (const base::InvalidInput& problem) {
      problems_.insert(problems_.end(), problem.problems().begin(), problem.problems().end());
    }
  }

  void demandNew(RecordReader& reader, const std::string& kind, const std::string& key) {
    if (!key.empty() && !seen_.insert(kind + "\n" + key).second)
      reader.report("a second " + kind + " \"" + key + "\"");
  }

  void demandIssuer(RecordReader& reader, const std::string& code) {
    if (!code.empty() && !data_.issuer(code)) reader.report("\"" + code + "\" is no issuer of issuers.xml");
  }

  void readIssuer(const xml::Element& element, const std::string& fileName) {
    RecordReader reader(element, fileName, problems_);
    Issuer issuer;
    issuer.code = reader.text("code");
    issuer.name = reader.text("name");
    issuer.unitCode = reader.text("unit");
    issuer.place = reader.text("place");
    issuer.address = reader.text("address");
    issuer.paper = reader.choice("paper", {"A4", "F4"}, "A4") == "F4" ? Paper::F4 : Paper::A4;
    issuer.font = reader.optionalText("font", "Arial");
    issuer.fontSize = reader.number("font-size", 11, 8, 14);
    issuer.leading = reader.number("leading", 15, 9, 30);
    issuer.classification = reader.text("classification");
    issuer.logo = reader.optionalText("logo");
    issuer.logoAlternative = reader.optionalText("logo-alternative", "Logo " + issuer.name);
    issuer.verifyUrl = reader.optionalText("verify-url");
    const std::string zone = reader.optionalText("zone", "Asia/Jakarta");
    if (const auto known = base::TimeZone::named(zone)) {
      issuer.zone = *known;
    } else {
      reader.report("zone=\"" + zone + "\" must be Asia/Jakarta, Asia/Makassar or Asia/Jayapura");
    }
    for (const xml::Element* line : element.children("kop"))
      issuer.kop.push_back(readKopLine(*line, fileName));
    if (issuer.kop.empty()) reader.report("an issuer needs at least one <kop> line");
    if (const xml::Element* footer = element.child("footer")) issuer.footer = footer->text();
    demandNew(reader, "issuer", issuer.code);
    reader.finish();
    data_.issuers.push_back(std::move(issuer));
  }

  KopLine readKopLine(const xml::Element& element, const std::string& fileName) {
    RecordReader reader(element, fileName, problems_);
    KopLine line{element.text(), reader.number("size", 11, 6, 24),
                 reader.choice("weight", {"normal", "bold"}, "normal") == "bold"};
    if (line.text.empty()) reader.report("a <kop> line is empty");
    reader.finish();
    return line;
  }

  void readSignatory(const xml::Element& element, const std::string& fileName) {
    RecordReader reader(element, fileName, problems_);
    Signatory signatory;
    signatory.id = reader.text("id");
    signatory.issuer = reader.text("issuer");
    signatory.user = reader.optionalText("user");
    signatory.name = reader.text("name");
    signatory.rank = reader.optionalText("rank");
    signatory.nip = reader.optionalText("nip");
    signatory.manner = mannerNamed(reader.choice("manner", {"own", "a.n.", "u.b.", "Plt.", "Plh."}, "own"));
    signatory.from = reader.date("from");
    signatory.to = reader.optionalDate("to");
    signatory.post = reader.childTexts("post");
    signatory.position = reader.childTexts("position");
    checkSignatory(reader, signatory);
    demandNew(reader, "signatory", signatory.id);
    demandIssuer(reader, signatory.issuer);
    reader.finish();
    data_.signatories.push_back(std::move(signatory));
  }

  void checkSignatory(RecordReader& reader, const Signatory& signatory) {
    const bool isFor = signatory.manner == Manner::AtasNama || signatory.manner == Manner::UntukBeliau;
    if (signatory.post.empty()) reader.report("<signatory> needs the <post> in whose name he signs");
    if (isFor && signatory.position.empty())
      reader.report("a.n. and u.b. need the signatory's own <position>");
    if (!isFor && !signatory.position.empty())
      reader.report("<position> belongs to a.n. and u.b. only; write the post as <post>");
    for (const std::string& line : signatory.post) {
      if (isFor && (line.rfind("Plt.", 0) == 0 || line.rfind("Plh.", 0) == 0)) {
        reader.report("a.n. and u.b. do not go together with Plt. or Plh. of the same post");
      }
    }
    if (signatory.to && *signatory.to < signatory.from) reader.report("to=\"…\" is earlier than from=\"…\"");
    if (!signatory.nip.empty() &&
        (signatory.nip.size() != 18 || signatory.nip.find_first_not_of("0123456789") != std::string::npos)) {
      reader.report("nip must have 18 digits, without blanks");
    }
  }

  void readSeries(const xml::Element& element, const std::string& fileName) {
    RecordReader reader(element, fileName, problems_);
    const std::string issuer = reader.text("issuer");
    const std::string id = reader.text("id");
    const std::string title = reader.optionalText("title", id);
    const std::vector<std::string> kinds = reader.words("kinds");
    const std::string pattern = reader.text("pattern");
    const std::string inserted = reader.text("inserted-pattern");
    if (kinds.empty()) reader.report("<series> needs kinds=\"…\": the kinds of letters that it numbers");
    demandNew(reader, "series", issuer + " " + id);
    for (const std::string& kind : kinds)
      demandNew(reader, "series for letters of one kind", issuer + " " + kind);
    demandIssuer(reader, issuer);
    reader.finish();
    try {
      data_.series.push_back({issuer, id, title, kinds,
                              templates::Pattern::parse(pattern, patternFields(), reader.place()),
                              templates::Pattern::parse(inserted, patternFields(), reader.place())});
    } catch (const base::InvalidInput& problem) {
      problems_.insert(problems_.end(), problem.problems().begin(), problem.problems().end());
    }
    if (pattern.find("urut") == std::string::npos || inserted.find("sisipan") == std::string::npos) {
      reader.report(
          "the pattern must hold {urut}, the inserted pattern {sisipan}, or numbers would be twins");
    }
  }

  void readClassification(const xml::Element& element, const std::string& fileName) {
    RecordReader reader(element, fileName, problems_);
    Classification classification;
    classification.code = reader.text("code");
    classification.title = reader.text("title");
    classification.from = reader.date("from");
    classification.to = reader.optionalDate("to");
    classification.activeYears = static_cast<int>(reader.number("active-years", 1, 0, 100));
    classification.inactiveYears = static_cast<int>(reader.number("inactive-years", 1, 0, 100));
    classification.fate = reader.choice("fate", {"musnah", "permanen", "dinilai-kembali"}, "");
    reader.finish();
    data_.classifications.push_back(std::move(classification));
  }

  void readProdusen(const xml::Element& element, const std::string& fileName) {
    RecordReader reader(element, fileName, problems_);
    Produsen produsen{reader.text("code"), reader.text("name"), reader.text("issuer"), reader.text("email")};
    demandNew(reader, "produsen", produsen.code);
    demandIssuer(reader, produsen.issuer);
    reader.finish();
    data_.produsen.push_back(std::move(produsen));
  }

  const OfficeFile& file_;
  base::Problems& problems_;
  OfficeData data_;
  std::set<std::string> seen_;
};

}  // namespace

const Issuer* OfficeData::issuer(std::string_view code) const {
  return findBy(issuers, &Issuer::code, code);
}
const Signatory* OfficeData::signatory(std::string_view id) const {
  return findBy(signatories, &Signatory::id, id);
}
const Produsen* OfficeData::findProdusen(std::string_view code) const {
  return findBy(produsen, &Produsen::code, code);
}

const Series* OfficeData::seriesFor(std::string_view issuerCode, std::string_view kind) const {
  for (const Series& one : series) {
    if (one.issuer == issuerCode && std::find(one.kinds.begin(), one.kinds.end(), kind) != one.kinds.end())
      return &one;
  }
  return nullptr;
}

const Series* OfficeData::findSeries(std::string_view issuerCode, std::string_view id) const {
  for (const Series& one : series) {
    if (one.issuer == issuerCode && one.id == id) return &one;
  }
  return nullptr;
}

const Classification* OfficeData::classification(std::string_view code, base::Date date) const {
  for (const Classification& one : classifications) {
    if (one.code == code && date >= one.from && (!one.to || date <= *one.to)) return &one;
  }
  return nullptr;
}

std::vector<const Signatory*> OfficeData::signatoriesFor(std::string_view issuerCode, base::Date date) const {
  std::vector<const Signatory*> found;
  for (const Signatory& signatory : signatories) {
    if (signatory.issuer == issuerCode && signatory.isValidOn(date)) found.push_back(&signatory);
  }
  std::stable_sort(found.begin(), found.end(), [](const Signatory* a, const Signatory* b) {
    return (a->manner == Manner::Own) > (b->manner == Manner::Own);
  });
  return found;
}

OfficeData readOfficeData(const OfficeFile& file, base::Problems& problems) {
  return OfficeDataReader(file, problems).read();
}

templates::Field patternFields() {
  templates::Field fields;
  fields.type = templates::FieldType::Group;
  fields.children = {
      leaf("klasifikasi", templates::FieldType::Text), leaf("urut", templates::FieldType::Number),
      leaf("unit", templates::FieldType::Text),        leaf("tanggal", templates::FieldType::Date),
      leaf("tahun", templates::FieldType::Number),     leaf("sisipan", templates::FieldType::Text, false)};
  return fields;
}

}  // namespace letters
