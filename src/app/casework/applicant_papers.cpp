#include "app/casework/applicant_papers.h"

#include "app/cases/open_case.h"
#include "app/cases/seen_case.h"
#include "app/facts/letter_facts.h"
#include "base/error.h"

namespace app {
namespace {

constexpr const char* kBlankStatement = "surat-pernyataan-kosong";
constexpr const char* kBlankBalikan = "format-data-balikan";

const letters::LetterKind& templateNamed(const Workplace& workplace, const std::string& name) {
  if (workplace.office().templates.has(name)) return workplace.office().templates.kind(name);
  throw base::NotFound(base::Message("papers.no-template", {{"template", name}}));
}

LetterFacts factsAt(const Workplace& workplace, base::Instant time) {
  LetterFacts facts;
  facts.issuer = &workplace.walidata();
  facts.date = time.in(facts.issuer->zone).date;
  return facts;
}

base::Bytes typesetPaper(const Workplace& workplace, const std::string& name, const xml::Element& data,
                         base::Instant created) {
  return workplace.typesetter
      .typeset(templateNamed(workplace, name), name, data, created, workplace.walidata().zone)
      .pdf;
}

}  // namespace

base::Bytes receiptOf(const Workplace& workplace, const Actor& actor, std::string_view caseName) {
  CaseFile file = openCase(workplace, actor, caseName);
  const SeenCase seenCase = seen(file, sightOf(workplace, actor, file));
  if (seenCase.events.empty() || seenCase.events.front().sight != Sight::Whole ||
      seenCase.state.items != file.state.items)
    throw base::NotFound(base::Message("case.unknown", {{"name", std::string(caseName)}}));
  templateNamed(workplace, kReceipt);
  // As it was handed in: the case before its first event.
  const EventRecord first = file.events.front();
  file.events.clear();
  file.state = {};
  LetterFacts facts = factsAt(workplace, first.event.time);
  facts.files = first.documents;
  std::erase_if(facts.files, [](const EventDocument& document) { return document.kind == kFormKind; });
  return typesetPaper(
      workplace, kReceipt,
      letterData(workplace, file, describeCase(workplace, file), kReceipt, first.event, facts),
      first.event.time);
}

base::Bytes blankForm(const Workplace& workplace, BlankForm form) {
  const std::string name = form == BlankForm::Statement ? kBlankStatement : kBlankBalikan;
  const letters::LetterKind& kind = templateNamed(workplace, name);
  const base::Instant now = workplace.clock.now();
  const xml::Element data = letterHead(workplace, name, factsAt(workplace, now));
  return typesetPaper(workplace, name, templates::selected(data, kind.letter.fields()), now);
}

}  // namespace app
