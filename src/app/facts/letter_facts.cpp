#include "app/facts/letter_facts.h"

#include <algorithm>

#include "base/error.h"
#include "base/text.h"
#include "letters/official_title.h"

namespace app {
namespace {

using xml::Element;

const char* wordsFor(requests::Outcome outcome) {
  switch (outcome) {
    case requests::Outcome::Tersedia:
      return "tersedia";
    case requests::Outcome::Sebagian:
      return "tersedia sebagian";
    case requests::Outcome::TidakTersedia:
      return "tidak tersedia";
    case requests::Outcome::Dikecualikan:
      return "dikecualikan";
  }
  return "";
}

std::vector<EventDocument> documentsOf(const std::vector<CaseDocumentFile>& files) {
  std::vector<EventDocument> documents;
  for (const CaseDocumentFile& file : files) documents.push_back(file.document);
  return documents;
}

// Whether `text` is none of them yet; then it is from now on.
bool addNew(const std::string& text, std::vector<std::string>& texts) {
  if (text.empty() || base::contains(texts, text)) return false;
  texts.push_back(text);
  return true;
}

class LetterWriter {
 public:
  LetterWriter(const Workplace& workplace, const requests::Rules& rules, const CaseDocument& document,
               const std::string& kind, const requests::Event& event, const LetterFacts& facts)
      : workplace_(workplace),
        rules_(rules),
        document_(document),
        kind_(kind),
        event_(event),
        facts_(facts) {}

  Element write(const EventTold& told) {
    data_ = letterHead(workplace_, kind_, facts_);
    addWhomAndWhence();
    addRequest(told);
    addEvent(told);
    addFates();
    addFiles();
    addHistory();
    return std::move(data_);
  }

 private:
  void addWhomAndWhence() {
    Element& to = data_.append(Element("tujuan"));
    for (const std::string& line : addresseeOf(workplace_, document_, kind_, event_.produsen).lines)
      to.appendIfAny("baris", line);
    for (const std::string& copy : facts_.copies) data_.appendIfAny("tembusan", copy);
    data_.appendIfAny("portal", workplace_.settings.text("portal.url"));
    data_.appendIfAny("catatan", facts_.note);
    addRecorder(facts_.recordedBy);
  }

  // Templates of before have the text <petugas> alone, behind "dicatat oleh".
  void addRecorder(const Person& person) {
    data_.appendIfAny("petugas", person.isProgram ? "aplikasi Berkas" : person.inOneLine());
    if (person.isProgram || person.post.empty()) return;
    Element& element = data_.append(Element("pencatat"));
    element.appendIfAny("nama", person.name);
    element.appendIfAny("jabatan", person.post);
  }

  void addRequest(const EventTold& told) {
    Element& request = data_.append(Element("permohonan"));
    request.appendIfAny("tiket", document_.ticket);
    request.appendIfAny("tanggal", document_.submitted.iso());
    request.appendIfAny("instansi", document_.agency);
    request.appendIfAny("keperluan", document_.purpose);
    for (const ItemTold& item : document_.items) {
      if (std::find(told.items.begin(), told.items.end(), item.number) != told.items.end())
        addItem(request.append(Element("butir")), item);
    }
  }

  static void addAsked(Element& element, const ItemTold& item) {
    element.appendIfAny("nama", item.asked.name);
    element.appendIfAny("periode", item.asked.period);
    element.appendIfAny("wilayah", item.asked.region);
  }

  // With what the event itself answers.
  void addItem(Element& element, const ItemTold& item) const {
    addAsked(element, item);
    for (const requests::ItemAnswer& answer : event_.answers) {
      if (answer.item != item.number) continue;
      element.appendIfAny("hasil", wordsFor(answer.outcome));
      element.appendIfAny("keterangan", becauseOf(toldReasons(rules_.reasons, answer.reasons)));
    }
  }

  void addEvent(const EventTold& told) {
    data_.appendIfAny("produsen", told.produsen);
    for (const CommissionTold& commission : told.commissions) {
      Element& element = data_.append(Element("penugasan"));
      element.appendIfAny("produsen", commission.produsen);
      for (const std::string& item : commission.items) element.appendIfAny("data", item);
    }
    data_.appendIfAny("batas", told.limit);
    if (told.due) data_.appendIfAny("tenggat", told.due->iso());
    if (told.refersTo) addReference(*told.refersTo);
    for (const Correction& correction : facts_.corrections) {
      Element& element = data_.append(Element("perbaikan"));
      element.appendIfAny("tertulis", correction.wrong);
      element.appendIfAny("seharusnya", correction.right);
    }
    addReasons(told.reasons);
  }

  void addReference(const requests::Letter& letter) {
    Element& element = data_.append(Element("rujukan"));
    element.appendIfAny("nomor", letter.number);
    element.appendIfAny("tanggal", letter.date.iso());
  }

  // Reasons may share a remedy, which the letter says once.
  void addReasons(const std::vector<ReasonTold>& reasons) {
    std::vector<std::string> remedies;
    for (const ReasonTold& reason : reasons) {
      Element& element = data_.append(Element("alasan"));
      element.appendIfAny("teks", reason.text);
      element.appendIfAny("dasar", reason.legalGround);
      if (addNew(reason.remedy, remedies)) element.appendIfAny("syarat", reason.remedy);
    }
  }

  // Each item once, in the order of the form.
  void addFates() {
    for (const ItemTold& item : document_.items) {
      Element& fate = data_.append(Element("jawaban"));
      addAsked(fate, item);
      fate.appendIfAny("hasil", std::string(nameOf(item.fate)));
      fate.appendIfAny("keterangan", item.why());
      for (const std::string& file : item.files) fate.appendIfAny("berkas", file);
    }
    addRest();
    addMissing();
  }

  // What the applicant can do about what is not, or not fully, handed out.
  void addRest() {
    std::vector<std::string> remedies;
    bool isWhole = true;
    for (const ItemTold& item : document_.items) {
      if (item.fate == ItemFate::Delivered) continue;
      isWhole = false;
      for (const ReasonTold& reason : item.reasons) addNew(reason.remedy, remedies);
    }
    if (isWhole) return;
    Element& rest = data_.append(Element("sisa"));
    for (const std::string& remedy : remedies) rest.append(Element("saran", remedy));
  }

  // What templates of before 2026-12 ask for.
  void addMissing() {
    for (const ItemTold& item : document_.items) {
      if (item.fate == ItemFate::Delivered || item.why().empty()) continue;
      Element& missing = data_.append(Element("belum-diberikan"));
      missing.appendIfAny("nama", item.asked.name + (item.fate == ItemFate::Partly ? " (sebagian)" : ""));
      missing.appendIfAny("alasan", item.why());
    }
  }

  // The files of this event; else the data that stand, or the Data Balikan that came last.
  void addFiles() {
    const requests::EventRule* rule = rules_.procedure.event(kind_);
    const bool delivers = rule && rule->demands(requests::Requirement::SomeItemGranted);
    const std::vector<EventDocument> files =
        facts_.files.empty() ? documentsOf(delivers ? document_.data : document_.balikan) : facts_.files;
    for (const EventDocument& file : files) {
      Element& element = data_.append(Element("berkas"));
      element.appendIfAny("nama", file.originalName);
      element.appendIfAny("ukuran", std::to_string(file.size));
      element.appendIfAny("sha256", file.sha256);
    }
  }

  void addHistory() {
    data_.appendIfAny("keadaan", document_.state);
    for (const StepTold& step : document_.steps) {
      if (!step.hasDocument) continue;
      Element& element = data_.append(Element("langkah"));
      element.appendIfAny("tanggal", step.date.iso());
      element.appendIfAny("peristiwa", step.title);
      element.appendIfAny("nomor", step.number);
    }
  }

  const Workplace& workplace_;
  const requests::Rules& rules_;
  const CaseDocument& document_;
  const std::string& kind_;
  const requests::Event& event_;
  const LetterFacts& facts_;
  Element data_;
};

Addressee officeAddress(const letters::Issuer& issuer) {
  return {{issuer.address, "di", issuer.place}, letters::postWithAgency(issuer.address, issuer.name)};
}

}  // namespace

Element letterHead(const Workplace& workplace, const std::string& kind, const LetterFacts& facts) {
  Element data("data");
  letters::appendIssuer(data, *facts.issuer);
  if (facts.signatory) letters::appendSignatory(data, *facts.signatory);
  Element& letter = data.append(Element("surat"));
  letter.appendIfAny("nomor", facts.number);
  letter.appendIfAny("tanggal", facts.date.iso());
  letters::appendNature(letter, natureOf(workplace, facts.nature));
  letter.appendIfAny("lampiran", annexOf(workplace, kind, facts.files));
  letter.appendIfAny("hal", templateSays(workplace, kind, "hal"));
  if (facts.signatory && !facts.signatory->key.empty()) letter.appendIfAny("tte", "ya");
  letter.appendIfAny("verifikasi", checkAddressOf(workplace, *facts.issuer, facts.token));
  return data;
}

Element letterData(const Workplace& workplace, const CaseFile& file, const CaseDocument& document,
                   const std::string& kind, const requests::Event& event, const LetterFacts& facts) {
  const letters::LetterKind& letter = workplace.office().templates.kind(kind);
  return templates::selected(
      LetterWriter(workplace, rulesFor(workplace, file.row), document, kind, event, facts)
          .write(describeEvent(workplace, file, event)),
      letter.letter.fields());
}

letters::Nature natureOf(const Workplace& workplace, const std::string& text) {
  const auto nature = workplace.office().letters.natureNamed(text);
  if (nature) return *nature;
  throw base::InvalidInput(base::Message("facts.nature-unknown", {{"nature", text}}));
}

std::string annexOf(const Workplace& workplace, const std::string& kind,
                    const std::vector<EventDocument>& files) {
  const std::string said = templateSays(workplace, kind, "lampiran");
  return said.empty() && !files.empty() ? "1 (satu) berkas" : said;
}

Addressee addresseeOf(const Workplace& workplace, const CaseDocument& document, const std::string& kind,
                      const std::string& produsen) {
  const std::string to = templateSays(workplace, kind, "kepada");
  const letters::OfficeData& office = workplace.office().letters;
  if (to == "walidata") return officeAddress(workplace.walidata());
  if (to == "pemohon") return {document.address, document.official};
  if (to != "produsen") return {};
  const letters::Produsen* known = office.findProdusen(produsen);
  const letters::Issuer* issuer = known ? office.issuer(known->issuer) : nullptr;
  return issuer ? officeAddress(*issuer) : Addressee{};
}

std::string checkAddressOf(const Workplace& workplace, const letters::Issuer& issuer,
                           const std::string& token) {
  if (token.empty()) return {};
  return (issuer.verifyUrl.empty() ? workplace.settings.text("portal.url") + "/v/" : issuer.verifyUrl) +
         token;
}

std::string templateSays(const Workplace& workplace, const std::string& kind, std::string_view attribute) {
  for (const xml::Attribute& one : workplace.office().templates.kind(kind).letter.attributes()) {
    if (one.name == attribute) return one.value;
  }
  return {};
}

}  // namespace app
