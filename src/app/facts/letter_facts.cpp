#include "app/facts/letter_facts.h"

#include <algorithm>

#include "base/text.h"
#include "requests/deadlines.h"

namespace app {
namespace {

using xml::Element;

void add(Element& parent, const char* name, const std::string& text) {
  if (!text.empty()) parent.append(Element(name, text));
}

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const auto line = base::trimmed(std::string_view(text).substr(start, end - start));
    if (!line.empty()) lines.emplace_back(line);
    start = end + 1;
  }
  return lines;
}

// A clause in a sentence has no full stop of its own.
std::string clause(std::string text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ' ' || text.back() == '\n')) text.pop_back();
  return text;
}

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

class FactsWriter {
 public:
  FactsWriter(const Workplace& workplace, const CaseFile& file, const std::string& kind,
              const requests::Event& event, const LetterFacts& facts)
      : workplace_(workplace), file_(file), kind_(kind), event_(event), facts_(facts) {}

  Element write() {
    data_ = letterHead(workplace_, kind_, facts_);
    addWhomAndWhence();
    addRequest();
    addEvent();
    addReasons();
    addFiles();
    addHistory();
    return std::move(data_);
  }

 private:
  void addWhomAndWhence() {
    Element& to = data_.append(Element("tujuan"));
    for (const std::string& line : addressOf(workplace_, file_.record, kind_, event_.produsen))
      add(to, "baris", line);
    for (const std::string& copy : facts_.copies) add(data_, "tembusan", copy);
    add(data_, "portal", workplace_.settings.text("portal.url"));
    add(data_, "petugas", event_.actor);
    add(data_, "catatan", facts_.note);
  }

  void addRequest() {
    const CaseRecord& record = file_.record;
    Element& request = data_.append(Element("permohonan"));
    add(request, "tiket", record.ticket);
    add(request, "tanggal", record.submitted.in(facts_.issuer->zone).date.iso());
    add(request, "instansi", record.instansi.name);
    add(request, "keperluan", clause(record.purpose));
    for (std::size_t i = 0; i < record.items.size(); ++i)
      addItem(request, static_cast<int>(i) + 1, record.items[i]);
  }

  // Of a letter about one Produsen only what that Produsen was asked.
  void addItem(Element& request, int number, const requests::DataItem& item) {
    const auto* assignment = event_.produsen.empty() ? nullptr : file_.state.assignment(event_.produsen);
    if (assignment && !assignment->items.empty() &&
        std::find(assignment->items.begin(), assignment->items.end(), number) == assignment->items.end()) {
      return;
    }
    Element& element = request.append(Element("butir"));
    add(element, "nama", item.name);
    add(element, "periode", item.period);
    add(element, "wilayah", item.region);
    for (const requests::ItemAnswer& answer : event_.answers) {
      if (answer.item != number) continue;
      add(element, "hasil", wordsFor(answer.outcome));
      add(element, "keterangan", reasonsOf(answer.reasons));
    }
  }

  void addEvent() {
    const letters::Produsen* produsen = workplace_.office().letters.findProdusen(event_.produsen);
    if (produsen) add(data_, "produsen", produsen->name);
    for (const requests::Commission& commission : event_.commissions) addCommission(commission);
    if (event_.extension) {
      add(data_, "batas", titleOf(workplace_, event_.extension->limit));
    }
    if (const auto due = dueAfter(workplace_, file_, event_)) add(data_, "tenggat", due->iso());
    addReference();
    for (const Correction& correction : facts_.corrections) {
      Element& element = data_.append(Element("perbaikan"));
      add(element, "tertulis", correction.wrong);
      add(element, "seharusnya", correction.right);
    }
  }

  void addCommission(const requests::Commission& commission) {
    const letters::Produsen* produsen = workplace_.office().letters.findProdusen(commission.produsen);
    Element& element = data_.append(Element("penugasan"));
    add(element, "produsen", produsen ? produsen->name : commission.produsen);
    for (std::size_t i = 0; i < file_.record.items.size(); ++i) {
      const bool isAsked =
          commission.items.empty() || std::find(commission.items.begin(), commission.items.end(),
                                                static_cast<int>(i) + 1) != commission.items.end();
      if (isAsked) add(element, "data", file_.record.items[i].name);
    }
  }

  // The letter that this one answers or corrects.
  void addReference() {
    const requests::CaseLetter* referred = nullptr;
    for (const requests::CaseLetter& letter : file_.state.letters) {
      const bool isCorrected = !event_.concerns.empty() && letter.letter.id == event_.concerns;
      const bool isAnswered =
          event_.concerns.empty() && !event_.produsen.empty() && letter.produsen == event_.produsen;
      if (isCorrected || isAnswered) referred = &letter;
    }
    if (!referred) return;
    Element& element = data_.append(Element("rujukan"));
    add(element, "nomor", referred->letter.number);
    add(element, "tanggal", referred->letter.date.iso());
  }

  std::string reasonsOf(const std::vector<requests::Reason>& reasons) const {
    std::vector<std::string> texts;
    for (const requests::Reason& reason : reasons) {
      const requests::ReasonText* known = workplace_.office().rules.reasons.find(reason.code);
      if (known) texts.push_back(clause(known->text));
      if (!reason.text.empty()) texts.push_back(clause(reason.text));
    }
    return base::joined(texts, "; ");
  }

  void addReasons() {
    for (const requests::Reason& reason : event_.reasons) {
      const requests::ReasonText* known = workplace_.office().rules.reasons.find(reason.code);
      Element& element = data_.append(Element("alasan"));
      add(element, "teks", reasonsOf({reason}));
      if (!known) continue;
      add(element, "dasar", clause(known->legalGround));
      add(element, "syarat", clause(known->remedy));
    }
    addRefusedItems();
  }

  void addRefusedItems() {
    for (std::size_t i = 0; i < file_.record.items.size(); ++i) {
      const auto outcome = file_.state.outcomeOf(static_cast<int>(i) + 1);
      if (!outcome || *outcome == requests::Outcome::Tersedia) continue;
      Element& element = data_.append(Element("belum-diberikan"));
      const bool isPartial = *outcome == requests::Outcome::Sebagian;
      add(element, "nama", file_.record.items[i].name + (isPartial ? " (sebagian)" : ""));
      const std::string why = reasonsForItem(static_cast<int>(i) + 1);
      add(element, "alasan", why.empty() ? wordsFor(*outcome) : why);
    }
  }

  std::string reasonsForItem(int item) const {
    std::vector<std::string> texts;
    for (const requests::Assignment& assignment : file_.state.assignments) {
      for (const requests::ItemAnswer& answer : assignment.answers) {
        if (answer.item == item && !answer.reasons.empty()) texts.push_back(reasonsOf(answer.reasons));
      }
    }
    return base::joined(texts, "; ");
  }

  // The files of this event; else the data that the Produsen gave, or the Data Balikan that came last.
  void addFiles() {
    std::vector<EventDocument> files = facts_.files;
    if (files.empty()) {
      const std::string wanted =
          templateSays(workplace_, kind_, "kepada") == "pemohon" ? "data" : "data-balikan";
      for (const EventRecord& record : file_.events) {
        const bool replaces =
            wanted == "data-balikan" && !record.documents.empty() && record.documents.front().kind == wanted;
        if (replaces) files.clear();
        for (const EventDocument& document : record.documents) {
          if (document.kind == wanted) files.push_back(document);
        }
      }
    }
    for (const EventDocument& document : files) {
      Element& element = data_.append(Element("berkas"));
      add(element, "nama", document.originalName);
      add(element, "ukuran", std::to_string(document.size));
      add(element, "sha256", document.sha256);
    }
  }

  void addHistory() {
    const requests::Procedure& procedure = workplace_.office().rules.procedure;
    add(data_, "keadaan", titleOf(workplace_, file_.state.state));
    for (const EventRecord& record : file_.events) {
      const requests::EventRule* rule = procedure.event(record.event.kind);
      if (rule && rule->document == requests::DocumentForm::Record) continue;
      Element& element = data_.append(Element("langkah"));
      add(element, "tanggal", record.event.time.in(facts_.issuer->zone).date.iso());
      add(element, "peristiwa", titleOf(workplace_, record.event.kind));
      if (record.event.letter) add(element, "nomor", record.event.letter->number);
    }
  }

  const Workplace& workplace_;
  const CaseFile& file_;
  const std::string& kind_;
  const requests::Event& event_;
  const LetterFacts& facts_;
  Element data_;
};

}  // namespace

Element letterHead(const Workplace& workplace, const std::string& kind, const LetterFacts& facts) {
  Element data("data");
  letters::appendIssuer(data, *facts.issuer);
  if (facts.signatory) letters::appendSignatory(data, *facts.signatory);
  Element& letter = data.append(Element("surat"));
  add(letter, "nomor", facts.number);
  add(letter, "tanggal", facts.date.iso());
  letters::appendNature(letter, natureOf(workplace, facts.nature));
  std::string annex = templateSays(workplace, kind, "lampiran");
  if (annex.empty() && !facts.files.empty()) annex = "1 (satu) berkas";
  add(letter, "lampiran", annex);
  add(letter, "hal", templateSays(workplace, kind, "hal"));
  if (facts.signatory && !facts.signatory->key.empty()) add(letter, "tte", "ya");
  if (!facts.token.empty() && !facts.issuer->verifyUrl.empty()) {
    add(letter, "verifikasi", facts.issuer->verifyUrl + facts.token);
  }
  return data;
}

Element letterData(const Workplace& workplace, const CaseFile& file, const std::string& kind,
                   const requests::Event& event, const LetterFacts& facts) {
  const letters::LetterKind& letter = workplace.office().templates.kind(kind);
  return templates::selected(FactsWriter(workplace, file, kind, event, facts).write(),
                             letter.letter.fields());
}

letters::Nature natureOf(const Workplace& workplace, const std::string& text) {
  const auto nature = workplace.office().letters.natureNamed(text);
  if (nature) return *nature;
  throw base::InvalidInput("\"" + text +
                           "\" is no sifat of natures.xml; write one as Biasa, Segera, Terbatas or "
                           "Terbatas/Segera.");
}

std::vector<std::string> addressOf(const Workplace& workplace, const CaseRecord& record,
                                   const std::string& kind, const std::string& produsen) {
  const std::string to = templateSays(workplace, kind, "kepada");
  const letters::OfficeData& office = workplace.office().letters;
  std::vector<std::string> lines;
  if (to == "walidata") {
    lines = {workplace.walidata().address, "di", workplace.walidata().place};
  } else if (to == "produsen") {
    const letters::Produsen* known = office.findProdusen(produsen);
    const letters::Issuer* issuer = known ? office.issuer(known->issuer) : nullptr;
    if (issuer) lines = {issuer->address, "di", issuer->place};
  } else if (to == "pemohon") {
    lines = {record.instansi.pejabat.position, record.instansi.name};
    const auto address = linesOf(record.instansi.address);
    lines.insert(lines.end(), address.begin(), address.end());
  }
  return lines;
}

std::string templateSays(const Workplace& workplace, const std::string& kind, std::string_view attribute) {
  for (const xml::Attribute& one : workplace.office().templates.kind(kind).letter.attributes()) {
    if (one.name == attribute) return one.value;
  }
  return {};
}

std::optional<base::Date> dueAfter(const Workplace& workplace, const CaseFile& file,
                                   const requests::Event& event) {
  const requests::Rules& rules = workplace.office().rules;
  const requests::CaseState after = requests::apply(rules.procedure, file.state, event);
  std::optional<base::Date> due;
  for (const requests::Deadline& deadline :
       requests::deadlines(rules.procedure, rules.calendar, after, event.time)) {
    const bool isOfEvent = deadline.startedAt == event.time && !deadline.endedAt &&
                           (deadline.produsen.empty() || deadline.produsen == event.produsen);
    const bool isExtended = event.extension && deadline.limit == event.extension->limit &&
                            deadline.produsen == event.extension->produsen && !deadline.endedAt;
    if (isOfEvent || isExtended) due = deadline.due.date;
  }
  return due;
}

}  // namespace app
