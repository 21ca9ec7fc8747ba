// What a case knows that a letter, nota or lembar may ask for: the data document
// (docs/formats/letter-data.md).
#pragma once

#include <string>
#include <vector>

#include "app/cases/case_file.h"
#include "app/home/workplace.h"
#include "app/records/draft_detail.h"
#include "letters/letter_data.h"
#include "xml/element.h"

namespace app {

// The parts of the document that the event does not provide: look and manual additions.
struct LetterFacts {
  const letters::Issuer* issuer = nullptr;
  const letters::Signatory* signatory = nullptr;  // none for nota and lembar
  base::Date date;
  std::string number;  // empty for a draft
  std::string token;   // empty for a draft
  std::string nature = "Biasa";
  std::vector<std::string> copies;  // tembusan
  std::string note;
  std::vector<Correction> corrections;
  std::vector<Witness> witnesses;    // saksi
  std::vector<EventDocument> files;  // that travel with the event itself
};

// The parts common to all kinds: letterhead, look, issuer, <surat> and signatory.
xml::Element letterHead(const Workplace& workplace, const std::string& kind, const LetterFacts& facts);

// The whole data document for the event as the next of the case, cut to what the template of `kind` declares.
xml::Element letterData(const Workplace& workplace, const CaseFile& file, const std::string& kind,
                        const requests::Event& event, const LetterFacts& facts);

// Reads a draft's sifat. InvalidInput when natures.xml does not have it.
letters::Nature natureOf(const Workplace& workplace, const std::string& text);

// To whom a letter of the kind goes, in lines, by the template's kepada="…".
std::vector<std::string> addressOf(const Workplace& workplace, const CaseRecord& record,
                                   const std::string& kind, const std::string& produsen);

// A root attribute of the kind's template; empty when it has none of this name.
std::string templateSays(const Workplace& workplace, const std::string& kind, std::string_view attribute);

// The due date of the limit that the event starts or moves; nothing when it does neither.
std::optional<base::Date> dueAfter(const Workplace& workplace, const CaseFile& file,
                                   const requests::Event& event);

}  // namespace app
