#include "app/casework/quarantine_desk.h"

#include <algorithm>
#include <utility>

#include "app/access/use_cases.h"
#include "app/cases/uploads.h"
#include "app/casework/arrival.h"
#include "app/casework/held_mail.h"
#include "app/home/case_lock.h"
#include "app/home/office_time.h"
#include "app/intake/examination.h"
#include "app/intake/quarantine.h"
#include "app/intake/refusals.h"
#include "app/office/input_check.h"
#include "base/error.h"
#include "base/sentences.h"
#include "intake/policy.h"
#include "intake/virus_scanner.h"

namespace app {
namespace {

// Subject::HandIn of the table of use cases.
bool isSeenBy(const HandIn& handIn, const Actor& actor) {
  return actor.isOfOffice() || handIn.user == actor.user;
}

HandIn openHandIn(const Workplace& workplace, const Actor& actor, std::string_view id) {
  HandIn handIn = heldHandIn(workplace, id);
  if (isSeenBy(handIn, actor)) return handIn;
  throw base::NotFound(base::Message("quarantine.unknown", {{"id", id}}));
}

void demandWhole(const HandIn& handIn) {
  if (!handIn.damage.empty()) throw base::Corrupt(damageOf(handIn));
}

// The ticket of its case; empty for a new request.
std::string ticketOf(const Workplace& workplace, const HandIn& handIn) {
  std::optional<RequestRow> row;
  workplace.database.read(
      [&](Transaction& transaction) { row = transaction.requests().find(handIn.object); });
  return row ? row->ticket : std::string();
}

json::Object rowOf(const Workplace& workplace, const HandIn& handIn, base::Language language) {
  json::Array names;
  for (const Upload& upload : handIn.files) names.emplace_back(upload.name);
  if (!handIn.damage.empty())
    return {{"id", handIn.id}, {"files", std::move(names)}, {"damage", handIn.damage.in(language)}};
  return {{"id", handIn.id},
          {"received", timeText(workplace, handIn.received)},
          {"user", handIn.user},
          {"ticket", ticketOf(workplace, handIn)},
          {"event", handIn.event.kind},
          {"files", std::move(names)}};
}

json::Array findingsOf(const Upload& upload, base::Language language) {
  json::Array findings;
  for (const intake::Finding& finding : upload.examination->findings) {
    findings.push_back(json::Object{{"code", finding.code}, {"message", messageOf(finding).in(language)}});
  }
  return findings;
}

// In whose name it was handed in, with what he may do today.
Actor senderOf(const Workplace& workplace, const HandIn& handIn) {
  std::optional<Account> account;
  workplace.database.read(
      [&](Transaction& transaction) { account = transaction.accounts().find(handIn.user); });
  if (!account) throw base::NotFound(base::Message("quarantine.sender-gone", {{"user", handIn.user}}));
  Actor sender = actorOf(workplace.office(), *account);
  sender.authentication = handIn.authentication;
  return sender;
}

void throwAway(const Workplace& workplace, const Actor& actor, const HandIn& handIn,
               const WhyRefused& decision) {
  for (const Upload& upload : handIn.files) noteRefusal(workplace, actor, handIn, upload, decision);
  letGo(workplace, handIn);
}

bool waitsForScanner(const Upload& upload) {
  const auto& findings = upload.examination->findings;
  return std::any_of(findings.begin(), findings.end(),
                     [](const intake::Finding& finding) { return finding.code == intake::kScannerAway; });
}

// Examined anew where the scanner was away.
HandIn lookedAtAgain(const Workplace& workplace, HandIn handIn) {
  for (Upload& upload : handIn.files) {
    if (!upload.examination || !waitsForScanner(upload)) continue;
    const Upload before = std::exchange(upload, examined(workplace, upload));
    demandUnchanged(before, *upload.digest);
  }
  return handIn;
}

}  // namespace

std::vector<json::Object> QuarantineDesk::list(const Actor& actor) {
  demandMay(actor, UseCase::QuarantineList);
  std::vector<json::Object> rows;
  for (const HandIn& handIn : heldHandIns(workplace_)) {
    if (isSeenBy(handIn, actor)) rows.push_back(rowOf(workplace_, handIn, actor.language));
  }
  return rows;
}

json::Object QuarantineDesk::show(const Actor& actor, std::string_view id) {
  const HandIn handIn = openHandIn(workplace_, actor, id);
  demandMay(actor, UseCase::QuarantineShow);
  json::Object row = rowOf(workplace_, handIn, actor.language);
  if (!handIn.damage.empty()) row["damage"] = damageOf(handIn).in(actor.language);
  json::Array examined;
  for (const Upload& upload : handIn.files) {
    if (!upload.examination) continue;
    examined.push_back(json::Object{{"file", upload.name},
                                    {"kind", upload.kind},
                                    {"type", upload.examination->type},
                                    {"verdict", nameOf(upload.examination->verdict)},
                                    {"scanner", upload.examination->scanner},
                                    {"findings", findingsOf(upload, actor.language)}});
  }
  row["examined"] = std::move(examined);
  json::Array reasons;
  for (const base::Message& reason : reasonsOf(handIn.files)) reasons.emplace_back(reason.in(actor.language));
  row["reasons"] = std::move(reasons);
  return row;
}

Recorded QuarantineDesk::letThrough(const HandIn& handIn, const requests::Release& release) {
  const auto isOfIt = [&](const requests::Event& event) {
    return event.release && event.release->id == handIn.id;
  };
  // A crash may have come between the event, or the draft of its letter, and the removal.
  if (const auto before = findArrival(workplace_, handIn.object, isOfIt)) {
    letGo(workplace_, handIn);
    return {before->object, before->ticket, before->version, before->state};
  }
  CaseDesk desk(workplace_, {release, handIn.event.preparation, handIn.object});
  const Actor sender = senderOf(workplace_, handIn);
  Recorded done;
  switch (handIn.door) {
    case Door::Request:
      done = desk.submit(sender, *handIn.form, handIn.files, handIn.event.medium);
      break;
    case Door::Answer:
      done = desk.answer(sender, handIn.object, handIn.event.produsen, *handIn.form, handIn.files,
                         handIn.event.medium, handIn.event.declared)
                 .recorded.value_or(Recorded{handIn.object});
      break;
    case Door::Balikan:
      done = desk.submitBalikan(sender, handIn.object, *handIn.form, handIn.files, handIn.event.medium);
      break;
    case Door::Event:
      done = desk.enact(sender, handIn.object, handIn.event, handIn.files, handIn.note);
      break;
  }
  letGo(workplace_, handIn);
  return done;
}

Recorded QuarantineDesk::release(const Actor& actor, std::string_view id, const std::string& given) {
  openHandIn(workplace_, actor, id);
  demandMay(actor, UseCase::QuarantineRelease);
  const std::string reason =
      checkedParagraphs(workplace_.typesetter, base::Message("field.reason", {}), given);
  const base::FileLock lock = lockCase(workplace_.home, std::string(id));
  const HandIn handIn = openHandIn(workplace_, actor, id);
  demandWhole(handIn);
  if (handIn.user == actor.user)
    throw base::Denied(base::Message("quarantine.own", {{"id", id}, {"user", actor.user}}));
  return letThrough(handIn, {handIn.id, handIn.received, actor.user, reason});
}

void QuarantineDesk::discard(const Actor& actor, std::string_view id, const std::string& given) {
  const HandIn seen = openHandIn(workplace_, actor, id);
  if (seen.user != actor.user) demandMay(actor, UseCase::QuarantineDiscard);
  const std::string reason =
      checkedParagraphs(workplace_.typesetter, base::Message("field.reason", {}), given);
  const base::FileLock lock = lockCase(workplace_.home, std::string(id));
  throwAway(workplace_, actor, openHandIn(workplace_, actor, id),
            {Refused::Outcome::Discarded, actor.user, reason});
}

QuarantineDesk::Tended QuarantineDesk::tend() {
  Tended tended;
  const base::Instant oldest =
      workplace_.clock.now().plusSeconds(-24LL * 60 * 60 * workplace_.settings.number("quarantine.days"));
  for (const HandIn& seen : heldHandIns(workplace_)) {
    try {
      const auto lock = tryLockCase(workplace_.home, seen.id);
      if (!lock) continue;
      const HandIn held = heldHandIn(workplace_, seen.id);
      demandWhole(held);
      const HandIn handIn = lookedAtAgain(workplace_, held);
      if (hasAny(handIn, intake::Verdict::Reject)) {
        throwAway(workplace_, automaticActor(), handIn, {Refused::Outcome::Refused});
        ++tended.ended;
      } else if (!hasAny(handIn, intake::Verdict::Quarantine)) {
        const base::Message why("quarantine.scanned", {});
        letThrough(handIn,
                   {handIn.id, handIn.received, automaticActor().user, why.in(base::kRecordLanguage)});
        ++tended.released;
      } else if (handIn.received < oldest) {
        throwAway(workplace_, automaticActor(), handIn, {Refused::Outcome::Expired});
        ++tended.ended;
      } else {
        tellOfHolding(workplace_, held);
      }
    } catch (const base::Error& problem) {
      tended.problems.push_back({{seen.id}, base::messageOf(problem)});
    }
  }
  return tended;
}

}  // namespace app
