#include "app/intake/refusals.h"

#include "app/cases/day_log.h"
#include "app/cases/uploads.h"
#include "app/records/event_members.h"
#include "base/words.h"

namespace app {
namespace {

constexpr base::Word<Refused::Outcome> kOutcomes[] = {{"refused", Refused::Outcome::Refused},
                                                      {"discarded", Refused::Outcome::Discarded},
                                                      {"expired", Refused::Outcome::Expired}};

}  // namespace

template <class Members, json::Is<Refused> Record>
void describe(Members& members, Record& refused) {
  members.required("time", refused.time);
  members.required("user", refused.user);
  members.required("authentication", refused.authentication);
  members.optional("object", refused.object);
  members.required("kind", refused.kind);
  members.required("size", refused.size);
  members.required("sha256", refused.sha256);
  members.word("outcome", refused.outcome, kOutcomes);
  members.optional("by", refused.by);
  members.optional("because", refused.because);
  members.optional("examination", refused.examination);
}

namespace {

Refused refusedFrom(const json::Value& value) {
  return json::recordOf<Refused>(value, base::Message("record.a-refusal", {}));
}

DayLog logOf(const Workplace& workplace) {
  return {workplace.home.refusals(),
          "penolakan",
          "Catatan penolakan berkas",
          "refusals",
          "refusals",
          [](base::Date day) { return day.iso().substr(0, 7); },
          [](const json::Value& value) { refusedFrom(value); }};
}

}  // namespace

void noteRefusal(const Workplace& workplace, const Actor& actor, const HandIn& handIn, const Upload& upload,
                 const WhyRefused& decision) {
  Refused refused;
  refused.time = workplace.clock.now();
  const bool wasHeld = !handIn.id.empty();
  refused.user = wasHeld ? handIn.user : actor.user;
  refused.authentication = wasHeld ? handIn.authentication : actor.authentication;
  if (handIn.door != Door::Request) refused.object = handIn.object;
  refused.kind = upload.kind;
  const FileDigest digest = upload.digest ? *upload.digest : digestOf(workplace.disk, upload.path);
  refused.size = digest.size;
  refused.sha256 = digest.sha256;
  refused.outcome = decision.outcome;
  refused.by = decision.by;
  refused.because = decision.because;
  refused.examination = upload.examination;
  note(workplace, logOf(workplace), json::asObject(refused));
}

int closeRefusalDays(const Workplace& workplace) {
  return closeDays(workplace, logOf(workplace));
}

std::vector<Refused> refusalsOf(const Workplace& workplace, const std::set<std::string>& months) {
  std::vector<Refused> refusals;
  for (const json::Value& record : recordsOf(workplace, logOf(workplace), months))
    refusals.push_back(refusedFrom(record));
  return refusals;
}

}  // namespace app
