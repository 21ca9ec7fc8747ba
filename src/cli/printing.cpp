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

const Titles kDraftStates = {
    {"draft", "word.draft"}, {"returned", "word.returned"}, {"numbered", "word.numbered"}};

const requests::Procedure& procedureOf(Session& session) {
  return session.workplace().office().rules.procedure;
}

// Of states or events.
template <class Rule>
Titles titlesOf(const std::vector<Rule>& rules) {
  Titles titles;
  for (const Rule& rule : rules) titles[rule.id] = rule.title;
  return titles;
}

}  // namespace

Titles eventTitles(Session& session) {
  return titlesOf(procedureOf(session).events());
}

Titles stateTitles(Session& session) {
  return titlesOf(procedureOf(session).states());
}

Titles assignmentTitles(Session& session) {
  return titlesOf(procedureOf(session).assignmentStates());
}

Titles roleTitles(Session& session) {
  Titles titles;
  for (const requests::Role role : requests::allRoles())
    titles[std::string(requests::nameOf(role))] = procedureOf(session).titleOf(role);
  return titles;
}

void printRecorded(Session& session, const app::Recorded& recorded, json::Object more) {
  more.insert({{"ticket", recorded.ticket},
               {"id", recorded.object},
               {"version", recorded.version},
               {"state", recorded.state}});
  printRecord(session.output(),
              {{"ticket", "heading.ticket"},
               {"id", "heading.object"},
               {"version", "heading.archived-as-version"},
               {"state", "heading.state", stateTitles(session)}},
              more);
}

void printDraft(Session& session, const app::DraftRow& draft) {
  printRecord(session.output(),
              {{"id", "heading.draft"},
               {"kind", "heading.letter", eventTitles(session)},
               {"state", "heading.state", kDraftStates},
               {"remarks", "heading.remarks"},
               {"number", "heading.number"}},
              {{"id", draft.id},
               {"kind", draft.kind},
               {"produsen", draft.produsen},
               {"state", nameOf(draft.state)},
               {"remarks", draft.remarks},
               {"number", draft.number}});
}

void printLetter(Session& session, const app::LetterRow& letter) {
  printRecord(session.output(),
              {{"number", "heading.number"},
               {"date", "heading.date"},
               {"kind", "heading.letter", eventTitles(session)},
               {"id", "heading.id"},
               {"object", "heading.object"},
               {"version", "heading.archived-as-version"},
               {"path", "heading.path"},
               {"sha256", "heading.sha256"}},
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
    throw base::Conflict(base::Message("commands.file-exists", {{"path", path}}));
  }
}

}  // namespace cli
