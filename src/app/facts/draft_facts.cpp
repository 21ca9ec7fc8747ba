#include "app/facts/draft_facts.h"

#include "base/error.h"

namespace app {

const requests::EventRule& letterRule(const requests::Procedure& procedure,
                                      const letters::Catalogue& templates, const std::string& kind) {
  const requests::EventRule* rule = procedure.event(kind);
  const bool isLetter = rule && (rule->document == requests::DocumentForm::Letter ||
                                 rule->document == requests::DocumentForm::LetterOrUpload);
  if (!isLetter || !templates.has(kind)) {
    throw base::InvalidInput(base::Message("facts.kind-unknown", {{"kind", kind}}));
  }
  return *rule;
}

requests::Event eventOf(const Workplace& workplace, const DraftRow& draft, base::Instant now) {
  requests::Event event = draft.record.event;
  event.time = now;
  event.letter = requests::Letter{draft.id, "(konsep)",
                                  now.in(issuerOf(workplace, draft.kind, draft.produsen).zone).date};
  return event;
}

const letters::Issuer& issuerOf(const Workplace& workplace, const std::string& kind,
                                const std::string& produsen) {
  const letters::OfficeData& office = workplace.office().letters;
  if (templateSays(workplace, kind, "dari") != "produsen") return workplace.walidata();
  const letters::Produsen* known = office.findProdusen(produsen);
  if (!known) throw base::InvalidInput(base::Message("facts.produsen-unknown", {{"produsen", produsen}}));
  return *office.issuer(known->issuer);
}

const letters::Series& seriesOf(const Workplace& workplace, const DraftRow& draft) {
  const std::string& issuer = issuerOf(workplace, draft.kind, draft.produsen).code;
  const letters::Series* series = workplace.office().letters.seriesFor(issuer, draft.kind);
  if (series) return *series;
  throw base::InvalidSetup(base::Message("facts.no-series", {{"issuer", issuer}, {"kind", draft.kind}}));
}

const letters::Signatory& signatoryOf(const Workplace& workplace, const letters::Issuer& issuer,
                                      const std::string& named, const std::string& user, base::Date date) {
  const auto candidates = workplace.office().letters.signatoriesFor(issuer.code, date);
  for (const letters::Signatory* candidate : candidates) {
    if (named.empty() ? candidate->user == user : candidate->id == named) return *candidate;
  }
  if (named.empty() && !candidates.empty()) return *candidates.front();
  throw base::Denied(base::Message(named.empty() ? "facts.nobody-signs" : "facts.named-signs-not",
                                   {{"issuer", issuer.name}, {"date", date.iso()}}));
}

bool isSignedElectronically(const xml::Element& data) {
  const xml::Element* letter = data.child("surat");
  const xml::Element* said = letter ? letter->child("tte") : nullptr;
  return said && said->text() == "ya";
}

LetterFacts factsOf(const Workplace& workplace, const DraftRow& draft, const std::string& user,
                    base::Date date) {
  const DraftDetail& detail = draft.detail;
  LetterFacts facts;
  facts.issuer = &issuerOf(workplace, draft.kind, draft.produsen);
  facts.signatory = &signatoryOf(workplace, *facts.issuer, detail.signatory, user, date);
  facts.date = date;
  facts.copies = detail.copies;
  facts.corrections = detail.corrections;
  facts.witnesses = detail.witnesses;
  if (!detail.nature.empty()) facts.nature = detail.nature;
  facts.files = draft.record.documents;
  return facts;
}

}  // namespace app
