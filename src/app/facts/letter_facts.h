// The data document of a letter, nota or lembar (docs/formats/letter-data.md): what the case document tells,
// in the words of letter templates.
#pragma once

#include <string>
#include <vector>

#include "app/facts/case_document.h"
#include "app/facts/people.h"
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
  Person recordedBy;                 // nota and lembar only
};

// The parts common to all kinds: letterhead, look, issuer, <surat> and signatory.
xml::Element letterHead(const Workplace& workplace, const std::string& kind, const LetterFacts& facts);

// The whole data document for the event as the next of the case, cut to what the template of `kind` declares.
// `document` tells the same file. Corrupt when the event does not fit the case.
xml::Element letterData(const Workplace& workplace, const CaseFile& file, const CaseDocument& document,
                        const std::string& kind, const requests::Event& event, const LetterFacts& facts);

// Reads a draft's sifat. InvalidInput when natures.xml does not have it.
letters::Nature natureOf(const Workplace& workplace, const std::string& text);

// <lampiran> of a letter with these files of its own; empty when it has no annex.
std::string annexOf(const Workplace& workplace, const std::string& kind,
                    const std::vector<EventDocument>& files);

// To whom a letter of the kind goes, by the template's kepada="…": the lines of its address, and the same in
// one line for the register.
struct Addressee {
  std::vector<std::string> lines;
  std::string inOneLine;
};
Addressee addresseeOf(const Workplace& workplace, const CaseDocument& document, const std::string& kind,
                      const std::string& produsen);

// Where anybody may check the letter with this token; empty without one.
std::string checkAddressOf(const Workplace& workplace, const letters::Issuer& issuer,
                           const std::string& token);

// A root attribute of the kind's template; empty when it has none of this name.
std::string templateSays(const Workplace& workplace, const std::string& kind, std::string_view attribute);

}  // namespace app
