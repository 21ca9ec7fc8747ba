#include "cli/printing.h"

#include "app/casework/case_views.h"
#include "app/intake/examination.h"
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

namespace {

void printHeld(Session& session, const app::HandIn& held) {
  json::Array reasons;
  for (const base::Message& reason : app::reasonsOf(held.files)) reasons.emplace_back(session.words(reason));
  printRecord(session.output(), {{"held", "heading.hand-in"}, {"reasons", "heading.findings"}},
              {{"held", held.id}, {"reasons", std::move(reasons)}});
  session.complain(base::Message("quarantine.held", {{"id", held.id}}));
}

}  // namespace

void printRecorded(Session& session, const app::Recorded& recorded, json::Object more) {
  if (recorded.held) return printHeld(session, *recorded.held);
  more.insert({{"ticket", recorded.ticket},
               {"id", recorded.object},
               {"version", recorded.version},
               {"state", recorded.state}});
  printRecord(session.output(),
              {{"ticket", "heading.ticket"},
               {"id", "heading.object"},
               {"version", "heading.archived-as-version"},
               {"state", "heading.state", app::Vocabulary::States}},
              more);
}

void printDraft(Session& session, const app::DraftRow& draft) {
  printRecord(session.output(), app::columns::kDraft,
              {{"id", draft.id},
               {"kind", draft.kind},
               {"produsen", draft.produsen},
               {"state", nameOf(draft.state)},
               {"remarks", draft.remarks},
               {"number", draft.number}});
}

void printLetter(Session& session, const app::LetterRow& letter) {
  printRecord(session.output(), app::columns::kIssuedLetter, app::letterJson(letter, session.actor()));
}

void deliver(Session& session, const base::Bytes& bytes, const std::string& path, Overwrite overwrite) {
  if (path.empty() || path == "-") {
    session.out().write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return;
  }
  if (overwrite == Overwrite::Yes)
    return base::replaceDurably(session.disk(), std::filesystem::absolute(path), bytes);
  try {
    base::writeNewFile(session.disk(), path, bytes);
  } catch (const base::Conflict&) {
    throw base::Conflict(base::Message("commands.file-exists", {{"path", path}}));
  }
}

}  // namespace cli
