// What the search index learns of a document event: an entry for each file that it brought.
#pragma once

#include <string>
#include <vector>

#include "app/cases/document_text.h"
#include "app/records/case_record.h"
#include "app/records/event_record.h"
#include "app/records/search_index.h"

namespace app {

// Of the newest of `events`, which is this version of the object. `texts`: of its documents, by path.
//
// The text of what was made here (letters, nota, lembar) is what the event and the case say of it, since its
// words are chosen from these: number, date, addressee, subject, reasons, data asked for, purpose.
std::vector<SearchEntry> entriesOf(const std::string& object, const CaseRecord& record,
                                   const std::vector<EventRecord>& events, const DocumentTexts& texts);

// The class that a letter's sifat names ("Terbatas/Segera"); Biasa when it names none.
requests::SecurityClass securityOf(const std::string& nature);

}  // namespace app
