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

// The line of the buku agenda that a letter is.
letters::AgendaRow agendaRowOf(const IssuedLetter& letter, base::Instant entered,
                               letters::NumberStatus status);

// The letter that a version brought.
LetterRow letterRowOf(const std::string& object, int version, const EventRecord& record);
// Its row and its line of the register; ends its draft.
void projectLetter(Transaction& transaction, const std::string& object, int version,
                   const EventRecord& record);

// Reads a version of the case from the archive.
ArchivedEvent readArchivedEvent(const archive::Store& store, const archive::Inventory& inventory,
                                int version);

// Projects versions of the case that the database lacks: those archived by a process that died, or the case's
// destruction. The caller must hold the case. The rows become durable with the archive's next sync.
void catchUp(const Workplace& workplace, const archive::Inventory& inventory);
// The same in the caller's transaction; other writers wait while the archive is read.
void catchUp(Transaction& transaction, const Workplace& workplace, const archive::Inventory& inventory);

}  // namespace app
