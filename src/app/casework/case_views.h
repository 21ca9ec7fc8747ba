// Views of requests and letters, as JSON objects with English names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "json/value.h"

namespace app {

// Newest first; only what the actor may see.
std::vector<json::Object> listCases(const Workplace& workplace, const Actor& actor);
// The present state, or the state at a past moment.
json::Object showCase(const Workplace& workplace, const Actor& actor, std::string_view name,
                      std::optional<base::Instant> at);
std::vector<json::Object> listEvents(const Workplace& workplace, const Actor& actor, std::string_view name);
// Every limit of the case, with the explanation of its due date.
std::vector<json::Object> listDeadlines(const Workplace& workplace, const Actor& actor,
                                        std::string_view name);
// A document by its path. NotFound when the case has none.
base::Bytes fetchDocument(const Workplace& workplace, const Actor& actor, std::string_view name,
                          const std::string& path);

// Issued letters and drafts, of one case or of all that the actor may see.
std::vector<json::Object> listLetters(const Workplace& workplace, const Actor& actor,
                                      const std::string& name);
json::Object showLetter(const Workplace& workplace, const Actor& actor, const std::string& numberOrId);
base::Bytes fetchLetter(const Workplace& workplace, const Actor& actor, const std::string& numberOrId);

json::Object toJson(const LetterRow& letter);

}  // namespace app
