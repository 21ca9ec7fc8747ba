// The search entries of a document event: one for each of its files.
#pragma once

#include <string>
#include <vector>

#include "app/cases/document_text.h"
#include "app/records/case_record.h"
#include "app/records/event_record.h"
#include "app/records/search_index.h"

namespace app {

// For the newest of `events`. `texts` are those of its documents, by path.
//
// The text of documents made here (letters, nota, lembar) comes from event and case, the source of their
// words: number, date, addressee, subject, reasons, requested data, purpose.
std::vector<SearchEntry> entriesOf(const std::string& object, const CaseRecord& record,
                                   const std::vector<EventRecord>& events, const DocumentTexts& texts);

// The class that a letter's sifat names ("Terbatas/Segera"); Biasa when it names none.
requests::SecurityClass securityOf(const std::string& nature);

}  // namespace app
