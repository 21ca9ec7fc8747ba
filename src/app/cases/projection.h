// Makes rows of archived versions. The only way from the archive to the database for a case, live and at
// rebuild.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "app/cases/case_file.h"
#include "app/cases/document_text.h"
#include "app/home/workplace.h"

namespace app {

// An archived version of a case, read from the archive or just archived.
struct ArchivedEvent {
  std::string object;
  int version = 0;
  EventRecord record;
  std::map<std::string, std::string> sha512;   // of the version's files, by logical path
  std::optional<CaseRecord> description = {};  // with version 1
  const CaseFile* known = nullptr;             // the case before this version, if already read
  DocumentTexts texts = {};                    // of the version's documents
};

// Adds the version's event, documents, letter, number, mails and search entries, and updates the request's
// row, which it returns. Versions of an object must come in order without gaps; objects in any order.
RequestRow project(Transaction& transaction, const Workplace& workplace, const ArchivedEvent& event);

// The line of the buku agenda that a letter is; `time` is that of its event.
letters::AgendaRow agendaRowOf(const IssuedLetter& letter, base::Instant time, letters::NumberStatus status);

// The letter that a version brought.
LetterRow letterRowOf(const std::string& object, int version, const EventRecord& record);
// Its row and its line of the register; ends its draft.
void projectLetter(Transaction& transaction, const std::string& object, int version,
                   const EventRecord& record);

// Reads a version of the case from the archive.
ArchivedEvent readArchivedEvent(const archive::Store& store, const archive::Inventory& inventory,
                                int version);

// Gives rows that a program wrote which knew neither ids of agencies nor viewers of documents both of them,
// as `project` would. The caller holds the home alone. Nothing is done where there are none, which costs a
// look into an index.
void completeCases(const Workplace& workplace);

// Projects what the archive holds of the case and the database does not know yet: what a process archived
// before it died, or that the case was destroyed. The caller holds the case. Like all that is made from the
// archive, it lasts from the archive's next sync on.
void catchUp(const Workplace& workplace, const archive::Inventory& inventory);
// The same in the caller's transaction; other writers wait while the archive is read.
void catchUp(Transaction& transaction, const Workplace& workplace, const archive::Inventory& inventory);

}  // namespace app
