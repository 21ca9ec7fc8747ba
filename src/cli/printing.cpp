#include "cli/printing.h"

#include "app/casework/case_views.h"
#include "base/error.h"

namespace cli {
namespace {

const char* nameOf(app::DraftState state) {
  switch (state) {
    case app::DraftState::Draft:
      return "draft";
    case app::DraftState::Returned:
      return "returned";
    case app::DraftState::Numbered:
      return "numbered";
  }
  return "";
}

}  // namespace

void printRecorded(Session& session, const app::Recorded& recorded, json::Object more) {
  more.insert({{"ticket", recorded.ticket},
               {"id", recorded.object},
               {"version", recorded.version},
               {"state", recorded.state}});
  printRecord(
      session.out(), session.format(),
      {{"ticket", "Ticket"}, {"id", "Object"}, {"version", "Archived as version"}, {"state", "State"}}, more);
}

void printDraft(Session& session, const app::DraftRow& draft) {
  printRecord(
      session.out(), session.format(),
      {{"id", "Draft"}, {"kind", "Letter"}, {"state", "State"}, {"remarks", "Remarks"}, {"number", "Number"}},
      {{"id", draft.id},
       {"kind", draft.kind},
       {"produsen", draft.produsen},
       {"state", nameOf(draft.state)},
       {"remarks", draft.remarks},
       {"number", draft.number}});
}

void printLetter(Session& session, const app::LetterRow& letter) {
  printRecord(session.out(), session.format(),
              {{"number", "Number"},
               {"date", "Date"},
               {"kind", "Letter"},
               {"id", "Id"},
               {"object", "Object"},
               {"version", "Archived as version"},
               {"path", "Path"},
               {"sha256", "SHA-256"}},
              app::letterJson(letter, session.actor()));
}

void deliver(Session& session, const base::Bytes& bytes, const std::string& path) {
  if (path.empty() || path == "-") {
    session.out().write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return;
  }
  try {
    base::writeNewFile(session.disk(), path, bytes);
  } catch (const base::Conflict&) {
    throw base::Conflict(path + " exists already; name another file or remove it first.");
  }
}

}  // namespace cli
