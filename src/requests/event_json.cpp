#include "json/members.h"
#include "requests/event.h"

namespace requests {
template <class Members, json::Is<Reason> Record>
void describe(Members& members, Record& reason) {
  members.optional("code", reason.code);
  members.optional("text", reason.text);
}

template <class Members, json::Is<Finding> Record>
void describe(Members& members, Record& finding) {
  members.optional("code", finding.code);
  members.optional("text", finding.text);
}

template <class Members, json::Is<Release> Record>
void describe(Members& members, Record& release) {
  members.required("id", release.id);
  members.required("received", release.received);
  members.required("by", release.by);
  members.required("because", release.because);
}

template <class Members, json::Is<Commission> Record>
void describe(Members& members, Record& commission) {
  members.optional("produsen", commission.produsen);
  members.optional("items", commission.items);
}

template <class Members, json::Is<ItemAnswer> Record>
void describe(Members& members, Record& answer) {
  members.required("item", answer.item);
  members.word("outcome", answer.outcome, kOutcomes);
  members.optional("reasons", answer.reasons);
  members.optional("files", answer.files);
}

template <class Members, json::Is<Extension> Record>
void describe(Members& members, Record& extension) {
  members.optional("limit", extension.limit);
  members.optional("produsen", extension.produsen);
  members.optional("count", extension.count);
  members.optional("until", extension.until);
}

template <class Members, json::Is<Letter> Record>
void describe(Members& members, Record& letter) {
  members.optional("id", letter.id);
  members.optional("number", letter.number);
  members.required("date", letter.date);
}

template <class Members, json::Is<SignatureFinding> Record>
void describe(Members& members, Record& signature) {
  members.word("verdict", signature.verdict, kSignatureVerdicts);
  members.optional("reasons", signature.reasons);
  members.optional("accepted_by", signature.acceptedBy);
  members.optional("accepted_because", signature.acceptedBecause);
}

template <class Members, json::Is<Event> Record>
void describe(Members& members, Record& event) {
  members.required("kind", event.kind);
  members.required("time", event.time);
  members.word("role", event.role, kRoles);
  members.optional("actor", event.actor);
  members.optional("on_behalf", event.onBehalf);
  members.optional("medium", event.medium);
  members.optional("declared", event.declared);
  members.optional("release", event.release);
  members.optional("preparation", event.preparation);
  members.optional("items", event.items);
  members.optional("attachments", event.attachments);
  members.optional("commissions", event.commissions);
  members.optional("produsen", event.produsen);
  members.optional("answers", event.answers);
  members.optional("reasons", event.reasons);
  members.optional("extension", event.extension);
  members.optional("letter", event.letter);
  members.optional("concerns", event.concerns);
  members.optional("signature", event.signature);
  members.optional("findings", event.findings);
  members.optional("reminder", event.reminder);
}

json::Value toJson(const Event& event) {
  return json::asObject(event);
}

Event eventFromJson(const json::Value& value) {
  Event event = json::recordOf<Event>(value, base::Message("record.an-event", {}), json::Unknown::Refused);
  if (event.kind.empty()) throw base::Corrupt(base::Message("case.archived-event-without-kind", {}));
  return event;
}

}  // namespace requests
