#include "storage/outbox.h"

#include <array>

#include "base/error.h"
#include "json/text.h"
#include "storage/detail/enum_names.h"
#include "storage/table.h"

namespace storage {
namespace {

constexpr std::array<std::pair<mail::RecipientState, const char*>, 4> kRecipientStates{
    {{mail::RecipientState::Waiting, "waiting"},
     {mail::RecipientState::Accepted, "accepted"},
     {mail::RecipientState::Refused, "refused"},
     {mail::RecipientState::Returned, "returned"}}};

constexpr const char* kQueue = "surel";  // the key of its only row

// `expected` is the code of the words for what belongs there.
[[noreturn]] void refuseMessage(std::string_view expected) {
  throw base::Corrupt(base::Message("outbox.other-value", {{"expected", base::Message(expected, {})}}));
}

json::Value jsonOf(const mail::Recipient& recipient) {
  return json::Object{{"contact", recipient.contact},
                      {"address", recipient.address},
                      {"state", detail::wordFor(kRecipientStates, recipient.state)},
                      {"answer", recipient.answer}};
}

mail::Recipient recipientIn(const json::Value& value) {
  return {value.stringAt("contact"), value.stringAt("address"),
          detail::enumeratorFor(kRecipientStates, value.stringAt("state")), value.stringAt("answer")};
}

}  // namespace

template <>
struct Stored<mail::RowState> {
  static Value write(mail::RowState state) { return std::string(mail::nameOf(state)); }
  static void read(const Cell& cell, mail::RowState& state) {
    const auto known = mail::parseRowState(valueOf<std::string>(cell));
    if (!known) refuseMessage("outbox.a-state");
    state = *known;
  }
};

template <>
struct Stored<mail::Priority> {
  static Value write(mail::Priority priority) { return toValue(static_cast<std::int64_t>(priority)); }
  static void read(const Cell& cell, mail::Priority& priority) {
    const auto number = valueOf<std::int64_t>(cell);
    if (number < 1 || number > 3) refuseMessage("outbox.a-priority");
    priority = static_cast<mail::Priority>(number);
  }
};

template <>
struct Stored<mail::MessageId> {
  static Value write(const mail::MessageId& id) { return id.text(); }
  static void read(const Cell& cell, mail::MessageId& id) {
    const auto parsed = mail::MessageId::parse(valueOf<std::string>(cell));
    if (!parsed) refuseMessage("outbox.a-message-id");
    id = *parsed;
  }
};

template <>
struct Stored<std::vector<mail::Recipient>> {
  static Value write(const std::vector<mail::Recipient>& recipients) {
    json::Array list;
    for (const mail::Recipient& recipient : recipients) list.push_back(jsonOf(recipient));
    return json::canonical(std::move(list));
  }
  static void read(const Cell& cell, std::vector<mail::Recipient>& recipients) {
    recipients.clear();
    for (const json::Value& item : listIn(cell)) recipients.push_back(recipientIn(item));
  }
};

namespace {

using mail::OutboxRow;

// A MessageId has no empty value.
OutboxRow blankRow() {
  return {"", *mail::MessageId::of("blank", "blank.example")};
}

const Table<OutboxRow>& outbox() {
  static const Table<OutboxRow> table(
      "outbox", 1,
      {column<&OutboxRow::id>("id"), column<&OutboxRow::messageId>("message_id"),
       column<&OutboxRow::caseId>("case_id"), column<&OutboxRow::cause>("cause"),
       column<&OutboxRow::kind>("kind"), column<&OutboxRow::recipients>("recipients_json"),
       column<&OutboxRow::created>("created"), column<&OutboxRow::state>("state"),
       column<&OutboxRow::attempts>("attempts"), column<&OutboxRow::nextAttempt>("next_attempt"),
       column<&OutboxRow::claimedUntil>("claimed_until"), column<&OutboxRow::digest>("digest"),
       column<&OutboxRow::uncertain>("uncertain"), column<&OutboxRow::carrier>("carrier"),
       column<&OutboxRow::lastAnswer>("last_answer"), column<&OutboxRow::evidence>("evidence"),
       column<&OutboxRow::version>("version"), column<&OutboxRow::priority>("priority")},
      blankRow());
  return table;
}

struct QueueRow {
  std::string id = kQueue;
  mail::QueueState state = {};
};

const Table<QueueRow>& queues() {
  using mail::QueueState;
  static const Table<QueueRow> table(
      "mail_queue", 1,
      {column<&QueueRow::id>("id"), column<&QueueRow::state, &QueueState::pausedBy>("paused_by"),
       column<&QueueRow::state, &QueueState::fault>("fault"),
       column<&QueueRow::state, &QueueState::since>("since"),
       column<&QueueRow::state, &QueueState::nextTry>("next_try"),
       column<&QueueRow::state, &QueueState::minute>("minute"),
       column<&QueueRow::state, &QueueState::taken>("taken")});
  return table;
}

// Runs `work` in its own transaction and returns its result.
template <class Work>
auto committed(app::Database& database, const Work& work) {
  decltype(work(std::declval<mail::Outbox&>())) result{};
  database.write([&](app::Transaction& transaction) { result = work(transaction.outbox()); });
  return result;
}

}  // namespace

void SqlOutbox::add(const OutboxRow& row) {
  OutboxRow first = row;
  first.version = 1;
  outbox().insert(connection_, first);
}

std::optional<OutboxRow> SqlOutbox::find(const std::string& id) const {
  return outbox().find(connection_, "WHERE id = $1", {id});
}

std::vector<OutboxRow> SqlOutbox::list(std::optional<mail::RowState> state) const {
  if (!state) return outbox().select(connection_, "ORDER BY created, id");
  return outbox().select(connection_, "WHERE state = $1 ORDER BY created, id",
                         {Stored<mail::RowState>::write(*state)});
}

std::optional<OutboxRow> SqlOutbox::claim(base::Instant now, std::chrono::seconds lease,
                                          const mail::Pace& pace) {
  const mail::QueueState before = queue();
  if (!mail::mayClaim(before, pace, now)) return std::nullopt;
  auto row = outbox().returned(
      connection_,
      "UPDATE outbox SET attempts = attempts + 1, version = version + 1, claimed_until = $1 "
      "WHERE id = (SELECT id FROM outbox WHERE state = $2 AND next_attempt <= $3 "
      "AND (claimed_until IS NULL OR claimed_until <= $3) ORDER BY priority, next_attempt, id LIMIT 1)",
      {toValue(now.plusSeconds(lease.count())), Stored<mail::RowState>::write(mail::RowState::Queued),
       toValue(now)});
  if (!row) return row;
  const mail::QueueState after = mail::afterClaim(before, pace, now);
  if (after != before) queues().save(connection_, {kQueue, after});
  return row;
}

void SqlOutbox::together(const std::function<void(mail::Outbox&)>& work) {
  work(*this);
}

mail::QueueState SqlOutbox::queue() const {
  const auto row = queues().find(connection_, "WHERE id = $1", {std::string(kQueue)});
  return row ? row->state : mail::QueueState{};
}

mail::QueueState SqlOutbox::changeQueue(const std::function<mail::QueueState(mail::QueueState)>& change) {
  mail::QueueState before = queue();
  queues().save(connection_, {kQueue, change(before)});
  return before;
}

bool SqlOutbox::replace(OutboxRow& row) {
  OutboxRow next = row;
  ++next.version;
  if (outbox().updateIf(connection_, next, "version", toValue(row.version))) {
    row.version = next.version;
    return true;
  }
  if (!find(row.id)) throw base::NotFound(base::Message("outbox.no-mail", {{"id", row.id}}));
  return false;
}

void SqlOutbox::forgetCase(const std::string& caseId) {
  connection_.execute("DELETE FROM outbox WHERE case_id = $1", {caseId});
}

void CommittingOutbox::forgetCase(const std::string& caseId) {
  database_.write([&](app::Transaction& transaction) { transaction.outbox().forgetCase(caseId); });
}

void CommittingOutbox::add(const OutboxRow& row) {
  database_.write([&](app::Transaction& transaction) { transaction.outbox().add(row); });
}

std::optional<OutboxRow> CommittingOutbox::find(const std::string& id) const {
  std::optional<OutboxRow> row;
  database_.read([&](app::Transaction& transaction) { row = transaction.outbox().find(id); });
  return row;
}

std::vector<OutboxRow> CommittingOutbox::list(std::optional<mail::RowState> state) const {
  std::vector<OutboxRow> rows;
  database_.read([&](app::Transaction& transaction) { rows = transaction.outbox().list(state); });
  return rows;
}

std::optional<OutboxRow> CommittingOutbox::claim(base::Instant now, std::chrono::seconds lease,
                                                 const mail::Pace& pace) {
  return committed(database_, [&](mail::Outbox& outbox) { return outbox.claim(now, lease, pace); });
}

void CommittingOutbox::together(const std::function<void(mail::Outbox&)>& work) {
  database_.write([&](app::Transaction& transaction) { work(transaction.outbox()); });
}

mail::QueueState CommittingOutbox::queue() const {
  mail::QueueState state;
  database_.read([&](app::Transaction& transaction) { state = transaction.outbox().queue(); });
  return state;
}

mail::QueueState CommittingOutbox::changeQueue(
    const std::function<mail::QueueState(mail::QueueState)>& change) {
  return committed(database_, [&](mail::Outbox& outbox) { return outbox.changeQueue(change); });
}

bool CommittingOutbox::replace(OutboxRow& row) {
  // The work may run twice, so the caller's row changes only after the commit.
  OutboxRow replaced = row;
  const bool done = committed(database_, [&](mail::Outbox& outbox) {
    replaced = row;
    return outbox.replace(replaced);
  });
  row = replaced;
  return done;
}

}  // namespace storage
