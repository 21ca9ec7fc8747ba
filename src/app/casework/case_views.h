// What people are shown of requests and letters, as JSON objects with English names: never more than the
// actor sees (app/access/case_sight.h). NotFound, always in the same words, for what there is not and for
// what he does not see.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "json/value.h"
#include "requests/deadlines.h"

namespace app {

// Newest first.
std::vector<json::Object> listCases(const Workplace& workplace, const Actor& actor);
// The present state, or the state at a past moment.
json::Object showCase(const Workplace& workplace, const Actor& actor, std::string_view name,
                      std::optional<base::Instant> at);
// Oldest first; of an event that is only mentioned its kind and its date.
std::vector<json::Object> listEvents(const Workplace& workplace, const Actor& actor, std::string_view name);
// Every limit of the case, with the explanation of its due date.
std::vector<json::Object> listDeadlines(const Workplace& workplace, const Actor& actor,
                                        std::string_view name);
// A limit with its due date explained: a row of listDeadlines. `rules` are those of its case.
json::Object deadlineJson(const Workplace& workplace, const requests::Rules& rules,
                          const requests::Deadline& deadline, base::Language language);
// A document by its path, with what the archive says of it.
struct FetchedDocument {
  std::string name;       // the sender's, or the last part of the path
  std::string mediaType;  // may be empty
  bool isFromOutside = false;
  base::Bytes content;
};
FetchedDocument openDocument(const Workplace& workplace, const Actor& actor, std::string_view name,
                             const std::string& path);
base::Bytes fetchDocument(const Workplace& workplace, const Actor& actor, std::string_view name,
                          const std::string& path);

// Issued letters and drafts, of one case or of all.
std::vector<json::Object> listLetters(const Workplace& workplace, const Actor& actor,
                                      const std::string& name);
json::Object showLetter(const Workplace& workplace, const Actor& actor, const std::string& numberOrId);
base::Bytes fetchLetter(const Workplace& workplace, const Actor& actor, const std::string& numberOrId);

json::Object draftJson(const DraftRow& draft);
// The record of an issued letter; its token, by which anybody may check it, is for the office.
json::Object letterJson(const LetterRow& letter, const Actor& actor);

}  // namespace app
