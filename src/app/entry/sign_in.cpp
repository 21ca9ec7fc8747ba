#include "app/entry/sign_in.h"

#include "app/entry/credentials.h"
#include "app/entry/sessions.h"
#include "app/entry/throttles.h"
#include "app/entry/tokens.h"
#include "base/error.h"
#include "crypto/passwords.h"

namespace app {
namespace {

constexpr int kPendingSeconds = 10 * 60;
constexpr int kMostWrongCodes = 5;
constexpr std::int64_t kDeviceSeconds = 180LL * 24 * 60 * 60;
constexpr std::int64_t kThrottleSeconds = 24LL * 60 * 60;

// An account that can act, and what it proves itself with.
struct KnownLogin {
  std::optional<Account> account;
  Credential credential;

  bool canEnter() const { return account && !account->disabled; }
  // Empty for a login with which nobody gets in.
  std::string hash() const { return canEnter() ? credential.password : std::string(); }
};

KnownLogin loginIn(Transaction& transaction, const std::string& user) {
  if (user.empty()) return {};
  return {transaction.accounts().find(user), credentialOf(transaction, user)};
}

// Runs `work` in a write transaction and hands on what it returns.
template <class Work>
auto written(Database& database, const Work& work) {
  std::optional<decltype(work(std::declval<Transaction&>()))> result;
  database.write([&](Transaction& transaction) { result.emplace(work(transaction)); });
  return *std::move(result);
}

// A pending sign-in and the step that somebody takes in it, within one transaction.
class PendingStep {
 public:
  PendingStep(const Workplace& workplace, Transaction& transaction, const std::string& token,
              SessionStage stage, const ClientMark& mark)
      : workplace_(workplace),
        transaction_(transaction),
        token_(token),
        mark_(mark),
        session_(transaction.signIn().session(digestOfToken(token))) {
    if (session_) login_ = loginIn(transaction, session_->user);
    isPending_ =
        session_ && session_->stage == stage && session_->end > workplace.doorway.now() && login_.canEnter();
  }

  bool isPending() const { return isPending_; }
  Credential& credential() { return login_.credential; }
  SignInSession& session() { return *session_; }

  // Counts the try; when it may not be made now, when it may.
  std::optional<base::Instant> waits() {
    limits_ = codeLimits(workplace_, session_->user);
    return countTry(workplace_, transaction_, limits_);
  }

  // Of wrong codes the last one ends it.
  template <class Wanted>
  SignInOutcome wrong() {
    noteOwnEntry(workplace_, transaction_, session_->user, "code-refused", "password", mark_);
    if (++session_->wrongCodes >= kMostWrongCodes) {
      transaction_.signIn().endSession(session_->digest);
      return NotEntered{};
    }
    transaction_.signIn().save(*session_);
    return Wanted{token_, kMostWrongCodes - session_->wrongCodes};
  }

  Entered right(std::vector<std::string> recoveryCodes) {
    transaction_.signIn().save(login_.credential);
    transaction_.signIn().endSession(session_->digest);
    forgiveTry(transaction_, limits_);
    Entered entered = openSession(workplace_, transaction_, *login_.account, std::string(kWithCode), mark_);
    entered.recoveryCodes = std::move(recoveryCodes);
    return entered;
  }

 private:
  const Workplace& workplace_;
  Transaction& transaction_;
  const std::string& token_;
  const ClientMark& mark_;
  std::optional<SignInSession> session_;
  KnownLogin login_;
  bool isPending_ = false;
  std::vector<TryLimit> limits_;
};

std::optional<SignInSession> sessionOf(const Workplace& workplace, const std::string& token) {
  std::optional<SignInSession> session;
  workplace.database.read(
      [&](Transaction& transaction) { session = transaction.signIn().session(digestOfToken(token)); });
  return session;
}

// The hash with today's costs, made while the password is at hand.
std::string presentHash(const Workplace& workplace, const std::string& hash, const crypto::Secret& password) {
  return crypto::needsRehash(hash) ? workplace.doorway.hashPassword(password) : hash;
}

}  // namespace

SignInOutcome SignInDesk::enter(const std::string& user, const crypto::Secret& password,
                                const ClientMark& mark) {
  const std::string login = typedLogin(user);
  KnownLogin known;
  const auto wait = written(workplace_.database, [&](Transaction& transaction) {
    known = loginIn(transaction, login);
    return countTry(workplace_, transaction, passwordLimits(workplace_, transaction, login, mark));
  });
  if (wait) return TryAgain{*wait};
  const std::string hash = known.hash();
  const bool isRight = workplace_.doorway.isPasswordOf(hash, password);
  const std::string fresh = isRight ? presentHash(workplace_, hash, password) : hash;
  return written(workplace_.database, [&](Transaction& transaction) -> SignInOutcome {
    known = loginIn(transaction, login);
    if (isRight && known.hash() == hash) {  // nobody has changed it meanwhile
      known.credential.password = fresh;
      transaction.signIn().save(known.credential);
      return begin(transaction, *known.account, mark);
    }
    noteOwnEntry(workplace_, transaction, known.account ? login : std::string(), "refused", "", mark);
    return NotEntered{};
  });
}

SignInOutcome SignInDesk::begin(Transaction& transaction, const Account& account, const ClientMark& mark) {
  const Credential credential = credentialOf(transaction, account.user);
  const bool hasCodes = !credential.codeSecret.empty();
  if (!hasCodes && !needsSecondFactor(workplace_.office().letters, account))
    return openSession(workplace_, transaction, account, std::string(kWithPassword), mark);
  const base::Instant now = workplace_.doorway.now();
  const std::string token = makeToken();
  const SessionStage stage = hasCodes ? SessionStage::Code : SessionStage::SetUp;
  transaction.signIn().save(SignInSession{digestOfToken(token), account.user, stage, "", deviceOf(mark), now,
                                          now, now.plusSeconds(kPendingSeconds)});
  if (hasCodes) return CodeWanted{token, kMostWrongCodes};
  return SetUpWanted{token, kMostWrongCodes};
}

SignInOutcome SignInDesk::confirm(const std::string& token, const std::string& code, const ClientMark& mark) {
  return written(workplace_.database, [&](Transaction& transaction) -> SignInOutcome {
    PendingStep step(workplace_, transaction, token, SessionStage::Code, mark);
    if (!step.isPending()) return NotEntered{};
    if (const auto wait = step.waits()) return TryAgain{*wait};
    const CodeTaken taken = takeCode(step.credential(), code, workplace_.doorway.now());
    if (taken == CodeTaken::No) return step.wrong<CodeWanted>();
    if (taken == CodeTaken::RecoveryCode)
      noteOwnEntry(workplace_, transaction, step.session().user, "recovery-code-used", "password", mark);
    return step.right({});
  });
}

std::optional<SecondFactorOffer> SignInDesk::offer(const std::string& token) {
  return written(workplace_.database, [&](Transaction& transaction) -> std::optional<SecondFactorOffer> {
    PendingStep step(workplace_, transaction, token, SessionStage::SetUp, {});
    if (!step.isPending()) return std::nullopt;
    SecondFactorOffer offered = offerTo(step.session(), workplace_.walidata().name);
    transaction.signIn().save(step.session());
    return offered;
  });
}

SignInOutcome SignInDesk::confirmOffer(const std::string& token, const std::string& code,
                                       const ClientMark& mark) {
  return written(workplace_.database, [&](Transaction& transaction) -> SignInOutcome {
    PendingStep step(workplace_, transaction, token, SessionStage::SetUp, mark);
    if (!step.isPending()) return NotEntered{};
    if (const auto wait = step.waits()) return TryAgain{*wait};
    const base::Instant now = workplace_.doorway.now();
    if (!takeOffer(step.credential(), step.session(), code, now)) return step.wrong<SetUpWanted>();
    noteOwnEntry(workplace_, transaction, step.session().user, "second-factor-set", "password", mark);
    return step.right(makeRecoveryCodes(step.credential(), now));
  });
}

std::optional<SessionStage> SignInDesk::stageOf(const std::string& token) const {
  const auto session = sessionOf(workplace_, token);
  if (!session || session->end <= workplace_.doorway.now()) return std::nullopt;
  return session->stage;
}

std::optional<SignedIn> SignInDesk::recognise(const std::string& token) const {
  std::optional<SignInSession> session;
  std::optional<Account> account;
  workplace_.database.read([&](Transaction& transaction) {
    session = transaction.signIn().session(digestOfToken(token));
    if (session) account = transaction.accounts().find(session->user);
  });
  if (!session || !account || !isOpen(workplace_, *session, *account)) return std::nullopt;
  noteActivity(workplace_, *session);
  return signedIn(workplace_, *session, *account, token);
}

std::optional<std::string> SignInDesk::idleOwner(const std::string& token) const {
  const auto session = sessionOf(workplace_, token);
  const bool isIdle = session && session->stage == SessionStage::In &&
                      idleEndOf(workplace_, *session) <= workplace_.doorway.now();
  return isIdle ? std::optional(session->user) : std::nullopt;
}

void SignInDesk::leave(const std::string& token) {
  workplace_.database.write([&](Transaction& transaction) {
    const auto session = transaction.signIn().session(digestOfToken(token));
    if (!session) return;
    transaction.signIn().endSession(session->digest);
    transaction.signIn().note({0, workplace_.doorway.now(), session->user, "left", session->user,
                               session->authentication, session->device});
  });
}

int endOldSessions(const Workplace& workplace) {
  const base::Instant now = workplace.doorway.now();
  return written(workplace.database, [&](Transaction& transaction) {
    transaction.signIn().forgetThrottlesBefore(now.plusSeconds(-kThrottleSeconds), now);
    transaction.signIn().forgetDevicesBefore(now.plusSeconds(-kDeviceSeconds));
    return static_cast<int>(
        transaction.signIn().endSessionsBefore(now.plusSeconds(-idleSecondsIn(workplace)), now));
  });
}

}  // namespace app
