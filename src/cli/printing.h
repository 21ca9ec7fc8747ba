// Prints the results of commands.
#pragma once

#include <string>

#include "app/casework/case_desk.h"
#include "app/records/records.h"
#include "app/views/columns.h"
#include "cli/session.h"

namespace cli {

// `more` are members that programs are told beside.
void printRecorded(Session& session, const app::Recorded& recorded, json::Object more = {});
void printDraft(Session& session, const app::DraftRow& draft);
void printLetter(Session& session, const app::LetterRow& letter);

// Whether a file that exists is replaced; otherwise it is refused.
enum class Overwrite { No, Yes };

// Writes bytes to a file, or to standard output when `path` is empty or "-".
void deliver(Session& session, const base::Bytes& bytes, const std::string& path,
             Overwrite overwrite = Overwrite::No);

}  // namespace cli
