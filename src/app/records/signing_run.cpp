#include "app/records/signing_run.h"

#include "json/members.h"

namespace app {

template <class Members, json::Is<SigningLine> Record>
void describe(Members& members, Record& line) {
  members.required("draft", line.draft);
  members.required("object", line.object);
  members.required("kind", line.kind);
  members.optional("produsen", line.produsen);
  members.word("outcome", line.outcome, kSigningOutcomes);
  members.optional("number", line.number);
  members.optional("why", line.why);
}

json::Value toJson(const std::vector<SigningLine>& letters) {
  json::Array list;
  for (const SigningLine& line : letters) list.emplace_back(json::asObject(line));
  return list;
}

std::vector<SigningLine> signingLinesFromJson(const json::Value& value) {
  const base::Message what("record.a-signing-line", {});
  if (!value.array()) throw base::Corrupt(what);
  std::vector<SigningLine> letters;
  for (const json::Value& line : *value.array()) letters.push_back(json::recordOf<SigningLine>(line, what));
  return letters;
}

}  // namespace app
