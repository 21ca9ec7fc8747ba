#include "app/mail/outbox_desk.h"

#include <algorithm>
#include <array>

#include "app/access/use_cases.h"
#include "base/error.h"
#include "base/sentences.h"

namespace app {
namespace {

json::Object toJson(const Workplace& workplace, const mail::OutboxRow& row, const std::string& ticket) {
  const base::TimeZone& zone = workplace.walidata().zone;
  json::Object object{{"id", row.id},
                      {"message_id", row.messageId.text()},
                      {"ticket", ticket},
                      {"object", row.caseId},
                      {"cause", row.cause},
                      {"kind", row.kind},
                      {"state", mail::nameOf(row.state)},
                      {"created", row.created.rfc3339(zone)},
                      {"attempts", row.attempts},
                      {"carrier", row.carrier},
                      {"answer", row.lastAnswer},
                      {"evidence", row.evidence}};
  if (row.state == mail::RowState::Queued) object["next"] = row.nextAttempt.rfc3339(zone);
  return object;
}

// An action of staff on one mail.
struct Action {
  OutboxChange change;
  UseCase useCase;
  std::optional<mail::OutboxRow> (*apply)(const mail::OutboxRow& row, const Actor& actor, base::Instant now);
};

std::optional<mail::OutboxRow> callOff(const mail::OutboxRow& row, const Actor& actor, base::Instant now) {
  const base::Message reason("delivery.cancelled-by", {{"user", actor.user}});
  return mail::calledOff(row, reason.in(base::kRecordLanguage), now);
}

template <std::optional<mail::OutboxRow> (*action)(mail::OutboxRow, base::Instant)>
std::optional<mail::OutboxRow> byAnybody(const mail::OutboxRow& row, const Actor&, base::Instant now) {
  return action(row, now);
}

const Action& actionOf(OutboxChange change) {
  static constexpr std::array<Action, 4> kActions{
      {{OutboxChange::Retry, UseCase::OutboxRetry, byAnybody<mail::retried>},
       {OutboxChange::Hold, UseCase::OutboxHold, byAnybody<mail::held>},
       {OutboxChange::Release, UseCase::OutboxRelease, byAnybody<mail::released>},
       {OutboxChange::Cancel, UseCase::OutboxCancel, callOff}}};
  const auto found = std::find_if(kActions.begin(), kActions.end(),
                                  [change](const Action& action) { return action.change == change; });
  base::require(found != kActions.end(), "every change of a mail has its action");
  return *found;
}

constexpr base::Word<mail::RecipientState> kRecipientStates[] = {{"antre", mail::RecipientState::Waiting},
                                                                 {"terkirim", mail::RecipientState::Accepted},
                                                                 {"gagal", mail::RecipientState::Refused},
                                                                 {"kembali", mail::RecipientState::Returned}};

json::Array recipientsOf(const mail::OutboxRow& row) {
  json::Array recipients;
  for (const mail::Recipient& recipient : row.recipients) {
    recipients.push_back(json::Object{{"contact", recipient.contact},
                                      {"address", recipient.address},
                                      {"state", base::nameOf(kRecipientStates, recipient.state)},
                                      {"answer", recipient.answer}});
  }
  return recipients;
}

json::Array changesOf(const Workplace& workplace, const Actor& actor, const mail::OutboxRow& row) {
  json::Array changes;
  for (const auto& [name, change] : kOutboxChanges) {
    const Action& action = actionOf(change);
    if (may(actor, action.useCase) && action.apply(row, actor, workplace.clock.now()))
      changes.emplace_back(name);
  }
  return changes;
}

json::Object toJson(const Workplace& workplace, const mail::QueueState& queue) {
  const bool isPaused = !queue.pausedBy.empty();
  const bool isStopped = !queue.fault.empty();
  json::Object object{{"queue", isPaused ? "dijeda" : isStopped ? "berhenti" : "berjalan"}};
  if (isPaused) object["by"] = queue.pausedBy;
  if (isStopped) object["fault"] = queue.fault;
  if (isPaused || isStopped) object["since"] = queue.since.rfc3339(workplace.walidata().zone);
  return object;
}

}  // namespace

SendReport OutboxDesk::send(const Actor& actor, int most) {
  demandMay(actor, UseCase::OutboxSend);
  const auto transport = openTransport(workplace_);
  return Mailroom(workplace_).sendDue(*transport, most);
}

std::vector<json::Object> OutboxDesk::list(const Actor& actor, const std::string& state) {
  demandMay(actor, UseCase::OutboxList);
  std::optional<mail::RowState> wanted;
  if (!state.empty()) {
    wanted = mail::parseRowState(state);
    if (!wanted) throw base::InvalidInput(base::Message("mailroom.state-unknown", {{"state", state}}));
  }
  std::vector<json::Object> rows;
  workplace_.database.read([&](Transaction& transaction) {
    rows.clear();
    for (const mail::OutboxRow& row : transaction.outbox().list(wanted)) {
      const auto request = transaction.requests().find(row.caseId);
      rows.push_back(toJson(workplace_, row, request ? request->ticket : std::string()));
    }
  });
  return rows;
}

json::Object OutboxDesk::show(const Actor& actor, const std::string& id) {
  demandMay(actor, UseCase::OutboxList);
  json::Object shown;
  workplace_.database.read([&](Transaction& transaction) {
    const auto row = transaction.outbox().find(id);
    if (!row) throw base::NotFound(base::Message("mailroom.mail-unknown", {{"id", id}}));
    const auto request = transaction.requests().find(row->caseId);
    shown = toJson(workplace_, *row, request ? request->ticket : std::string());
    shown["recipients"] = recipientsOf(*row);
    shown["changes"] = changesOf(workplace_, actor, *row);
  });
  return shown;
}

json::Object OutboxDesk::change(const Actor& actor, const std::string& id, OutboxChange change) {
  const Action& action = actionOf(change);
  demandMay(actor, action.useCase);
  json::Object result;
  workplace_.database.write([&](Transaction& transaction) {
    const auto row = transaction.outbox().find(id);
    if (!row) throw base::NotFound(base::Message("mailroom.mail-unknown", {{"id", id}}));
    auto next = action.apply(*row, actor, workplace_.clock.now());
    if (!next) {
      throw base::Conflict(base::Message(row->claimedUntil ? "mailroom.being-sent" : "mailroom.state-refuses",
                                         {{"id", id}, {"state", mail::nameOf(row->state)}}));
    }
    transaction.outbox().replace(*next);
    result = toJson(workplace_, *next, "");
  });
  return result;
}

json::Object OutboxDesk::pause(const Actor& actor) {
  demandMay(actor, UseCase::OutboxPause);
  const base::Instant now = workplace_.clock.now();
  workplace_.outbox.changeQueue(
      [&](mail::QueueState queue) { return mail::paused(std::move(queue), actor.user, now); });
  return toJson(workplace_, workplace_.outbox.queue());
}

json::Object OutboxDesk::resume(const Actor& actor) {
  demandMay(actor, UseCase::OutboxResume);
  workplace_.outbox.changeQueue(mail::resumed);
  return toJson(workplace_, workplace_.outbox.queue());
}

base::Message OutboxDesk::halt(const Actor& actor) const {
  demandMay(actor, UseCase::OutboxList);
  const mail::QueueState queue = workplace_.outbox.queue();
  const std::string since = queue.since.rfc3339(workplace_.walidata().zone);
  if (!queue.pausedBy.empty()) return {"delivery.queue-paused", {{"user", queue.pausedBy}, {"since", since}}};
  if (!queue.fault.empty())
    return {"delivery.queue-waits",
            {{"why", queue.fault}, {"next", queue.nextTry.rfc3339(workplace_.walidata().zone)}}};
  return {};
}

}  // namespace app
