#include "storage/sign_in_repository.h"

#include <array>

#include "storage/detail/enum_names.h"
#include "storage/table.h"

namespace storage {
namespace {

constexpr std::array<std::pair<app::SessionStage, const char*>, 3> kStageNames{
    {{app::SessionStage::Code, "code"}, {app::SessionStage::SetUp, "set-up"}, {app::SessionStage::In, "in"}}};

constexpr std::array<std::pair<app::LinkPurpose, const char*>, 2> kPurposeNames{
    {{app::LinkPurpose::Invitation, "invitation"}, {app::LinkPurpose::Reset, "reset"}}};

constexpr std::array<std::pair<app::AccountRequest::State, const char*>, 3> kDecisionNames{
    {{app::AccountRequest::State::Waiting, "waiting"},
     {app::AccountRequest::State::Approved, "approved"},
     {app::AccountRequest::State::Refused, "refused"}}};

}  // namespace

template <>
struct Stored<app::SessionStage> {
  static Value write(app::SessionStage stage) { return detail::wordFor(kStageNames, stage); }
  static void read(const Cell& cell, app::SessionStage& stage) {
    stage = detail::enumeratorFor(kStageNames, valueOf<std::string>(cell));
  }
};

template <>
struct Stored<app::LinkPurpose> {
  static Value write(app::LinkPurpose purpose) { return detail::wordFor(kPurposeNames, purpose); }
  static void read(const Cell& cell, app::LinkPurpose& purpose) {
    purpose = detail::enumeratorFor(kPurposeNames, valueOf<std::string>(cell));
  }
};

template <>
struct Stored<app::AccountRequest::State> {
  static Value write(app::AccountRequest::State state) { return detail::wordFor(kDecisionNames, state); }
  static void read(const Cell& cell, app::AccountRequest::State& state) {
    state = detail::enumeratorFor(kDecisionNames, valueOf<std::string>(cell));
  }
};

namespace {

using app::AccountRequest;
using app::Credential;
using app::KnownDevice;
using app::SignInLink;
using app::SignInNote;
using app::SignInSession;
using app::Throttle;

// "user" and "end" are reserved words of SQL.
const Table<Credential>& credentialTable() {
  static const Table<Credential> table(
      "credential", 1,
      {column<&Credential::user>("login"), column<&Credential::password>("password"),
       column<&Credential::passwordSet>("password_set"), column<&Credential::codeSecret>("code_secret"),
       column<&Credential::codesSet>("codes_set"), column<&Credential::lastStep>("last_step"),
       column<&Credential::recovery>("recovery_json"), column<&Credential::recoverySet>("recovery_set")});
  return table;
}

const Table<SignInSession>& sessionTable() {
  static const Table<SignInSession> table(
      "session", 1,
      {column<&SignInSession::digest>("digest"), column<&SignInSession::user>("login"),
       column<&SignInSession::stage>("stage"), column<&SignInSession::authentication>("authentication"),
       column<&SignInSession::device>("device"), column<&SignInSession::began>("began"),
       column<&SignInSession::seen>("seen"), column<&SignInSession::end>("end_time"),
       column<&SignInSession::wrongCodes>("wrong_codes"),
       column<&SignInSession::offeredSecret>("offered_secret")});
  return table;
}

const Table<SignInLink>& linkTable() {
  static const Table<SignInLink> table(
      "sign_in_link", 1,
      {column<&SignInLink::id>("id"), column<&SignInLink::digest>("digest"),
       column<&SignInLink::user>("login"), column<&SignInLink::purpose>("purpose"),
       column<&SignInLink::by>("by_whom"), column<&SignInLink::made>("made"),
       column<&SignInLink::end>("end_time"), column<&SignInLink::closed>("closed")});
  return table;
}

const Table<Throttle>& throttleTable() {
  static const Table<Throttle> table(
      "sign_in_throttle", 1,
      {column<&Throttle::key>("id"), column<&Throttle::failures>("failures"),
       column<&Throttle::since>("since"), column<&Throttle::until>("until_time")});
  return table;
}

const Table<KnownDevice>& deviceTable() {
  static const Table<KnownDevice> table(
      "known_device", 1,
      {column<&KnownDevice::digest>("digest"), column<&KnownDevice::user>("login"),
       column<&KnownDevice::made>("made")});
  return table;
}

const Table<SignInNote>& noteTable() {
  static const Table<SignInNote> table(
      "sign_in_note", 1,
      {column<&SignInNote::number>("number"), column<&SignInNote::time>("time"),
       column<&SignInNote::user>("login"), column<&SignInNote::act>("act"),
       column<&SignInNote::by>("by_whom"), column<&SignInNote::authentication>("authentication"),
       column<&SignInNote::device>("device")});
  return table;
}

const Table<AccountRequest>& accountRequestTable() {
  static const Table<AccountRequest> table(
      "account_request", 1,
      {column<&AccountRequest::id>("id"), column<&AccountRequest::asked>("asked"),
       column<&AccountRequest::agency>("agency"), column<&AccountRequest::name>("name"),
       column<&AccountRequest::post>("post"), column<&AccountRequest::email>("email"),
       column<&AccountRequest::reason>("reason"), column<&AccountRequest::state>("state"),
       column<&AccountRequest::decidedBy>("decided_by"), column<&AccountRequest::decided>("decided"),
       column<&AccountRequest::remark>("remark"), column<&AccountRequest::user>("login")});
  return table;
}

}  // namespace

void SqlSignInRepository::save(const Credential& credential) {
  credentialTable().save(connection_, credential);
}

void SqlSignInRepository::save(const SignInSession& session) {
  sessionTable().save(connection_, session);
}

void SqlSignInRepository::save(const SignInLink& link) {
  linkTable().save(connection_, link);
}

void SqlSignInRepository::save(const Throttle& throttle) {
  throttleTable().save(connection_, throttle);
}

void SqlSignInRepository::save(const KnownDevice& device) {
  deviceTable().save(connection_, device);
}

std::optional<Credential> SqlSignInRepository::credential(std::string_view user) {
  return credentialTable().find(connection_, "WHERE login = $1", {std::string(user)});
}

std::optional<SignInSession> SqlSignInRepository::session(std::string_view digest) {
  return sessionTable().find(connection_, "WHERE digest = $1", {std::string(digest)});
}

std::optional<SignInLink> SqlSignInRepository::link(std::string_view digest) {
  return linkTable().find(connection_, "WHERE digest = $1", {std::string(digest)});
}

std::optional<SignInLink> SqlSignInRepository::linkWithId(std::string_view id) {
  return linkTable().find(connection_, "WHERE id = $1", {std::string(id)});
}

std::optional<Throttle> SqlSignInRepository::throttle(std::string_view key) {
  return throttleTable().find(connection_, "WHERE id = $1", {std::string(key)});
}

std::optional<KnownDevice> SqlSignInRepository::device(std::string_view digest) {
  return deviceTable().find(connection_, "WHERE digest = $1", {std::string(digest)});
}

std::vector<Credential> SqlSignInRepository::credentials() {
  return credentialTable().select(connection_, "ORDER BY login");
}

std::vector<SignInSession> SqlSignInRepository::sessionsOf(std::string_view user) {
  return sessionTable().select(connection_, "WHERE login = $1 ORDER BY began DESC, digest",
                               {std::string(user)});
}

std::vector<SignInLink> SqlSignInRepository::openLinks() {
  return linkTable().select(connection_, "WHERE closed IS NULL ORDER BY login, made, id");
}

void SqlSignInRepository::endSession(std::string_view digest) {
  connection_.execute("DELETE FROM session WHERE digest = $1", {std::string(digest)});
}

void SqlSignInRepository::endSessionsOf(std::string_view user) {
  connection_.execute("DELETE FROM session WHERE login = $1", {std::string(user)});
}

std::int64_t SqlSignInRepository::endSessionsBefore(base::Instant seen, base::Instant now) {
  return connection_.execute("DELETE FROM session WHERE seen <= $1 OR end_time <= $2",
                             {toValue(seen), toValue(now)});
}

void SqlSignInRepository::closeLinks(std::string_view user, app::LinkPurpose purpose, base::Instant now) {
  connection_.execute(
      "UPDATE sign_in_link SET closed = $1 WHERE login = $2 AND purpose = $3 AND closed IS NULL",
      {toValue(now), std::string(user), Stored<app::LinkPurpose>::write(purpose)});
}

void SqlSignInRepository::forgetThrottle(std::string_view key) {
  connection_.execute("DELETE FROM sign_in_throttle WHERE id = $1", {std::string(key)});
}

void SqlSignInRepository::forgetThrottlesBefore(base::Instant since, base::Instant now) {
  connection_.execute("DELETE FROM sign_in_throttle WHERE since < $1 AND until_time <= $2",
                      {toValue(since), toValue(now)});
}

void SqlSignInRepository::forgetDevicesOf(std::string_view user) {
  connection_.execute("DELETE FROM known_device WHERE login = $1", {std::string(user)});
}

void SqlSignInRepository::forgetDevicesBefore(base::Instant made) {
  connection_.execute("DELETE FROM known_device WHERE made < $1", {toValue(made)});
}

void SqlSignInRepository::rename(std::string_view user, std::string_view login) {
  const Values names = {std::string(login), std::string(user)};
  connection_.execute("UPDATE credential SET login = $1 WHERE login = $2", names);
  connection_.execute("UPDATE sign_in_link SET login = $1 WHERE login = $2", names);
  endSessionsOf(user);
  forgetDevicesOf(user);
}

void SqlSignInRepository::note(const SignInNote& note) {
  SignInNote next = note;
  const auto rows = connection_.query("SELECT coalesce(max(number), 0) + 1 FROM sign_in_note", {}, 1);
  next.number = valueOf<std::int64_t>(rows[0][0]);
  noteTable().insert(connection_, next);
}

std::vector<SignInNote> SqlSignInRepository::notesOf(std::string_view user, int most) {
  return noteTable().select(connection_, "WHERE login = $1 ORDER BY number DESC LIMIT $2",
                            {std::string(user), toValue(most)});
}

std::vector<SignInNote> SqlSignInRepository::lastEntries() {
  return noteTable().select(connection_,
                            "WHERE number IN (SELECT max(number) FROM sign_in_note WHERE act = 'entered' "
                            "GROUP BY login) ORDER BY login");
}

void SqlAccountRequestRepository::save(const AccountRequest& request) {
  accountRequestTable().save(connection_, request);
}

std::optional<AccountRequest> SqlAccountRequestRepository::find(std::string_view id) {
  return accountRequestTable().find(connection_, "WHERE id = $1", {std::string(id)});
}

std::vector<AccountRequest> SqlAccountRequestRepository::list() {
  return accountRequestTable().select(connection_, "ORDER BY asked, id");
}

}  // namespace storage
