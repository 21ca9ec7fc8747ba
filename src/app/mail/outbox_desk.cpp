#include "app/mail/outbox_desk.h"

#include "app/access/use_cases.h"
#include "base/error.h"

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

std::optional<mail::OutboxRow> changed(const mail::OutboxRow& row, OutboxChange change, base::Instant now) {
  switch (change) {
    case OutboxChange::Retry:
      return mail::retried(row, now);
    case OutboxChange::Hold:
      return mail::held(row, now);
    case OutboxChange::Release:
      return mail::released(row, now);
  }
  return std::nullopt;
}

UseCase useCaseOf(OutboxChange change) {
  switch (change) {
    case OutboxChange::Retry:
      return UseCase::OutboxRetry;
    case OutboxChange::Hold:
      return UseCase::OutboxHold;
    case OutboxChange::Release:
      break;
  }
  return UseCase::OutboxRelease;
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

json::Object OutboxDesk::change(const Actor& actor, const std::string& id, OutboxChange change) {
  demandMay(actor, useCaseOf(change));
  json::Object result;
  workplace_.database.write([&](Transaction& transaction) {
    const auto row = transaction.outbox().find(id);
    if (!row) throw base::NotFound(base::Message("mailroom.mail-unknown", {{"id", id}}));
    auto next = changed(*row, change, workplace_.clock.now());
    if (!next) {
      throw base::Conflict(base::Message(row->claimedUntil ? "mailroom.being-sent" : "mailroom.state-refuses",
                                         {{"id", id}, {"state", mail::nameOf(row->state)}}));
    }
    transaction.outbox().replace(*next);
    result = toJson(workplace_, *next, "");
  });
  return result;
}

}  // namespace app
