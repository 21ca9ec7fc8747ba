#include "app/entry/sessions.h"

#include <algorithm>

#include "app/entry/credentials.h"
#include "app/entry/throttles.h"
#include "app/entry/tokens.h"
#include "base/error.h"
#include "crypto/keyed_digest.h"

namespace app {
namespace {

constexpr std::size_t kIdLength = 16;

// A token for a browser that has none of this account's.
std::string newDevice(const Workplace& workplace, Transaction& transaction, const std::string& user,
                      const ClientMark& mark) {
  if (!mark.deviceToken.empty()) {
    const auto known = transaction.signIn().device(digestOfToken(mark.deviceToken));
    if (known && known->user == user) return {};
  }
  std::string token = makeToken();
  transaction.signIn().save(KnownDevice{digestOfToken(token), user, workplace.doorway.now()});
  return token;
}

}  // namespace

std::string idOf(const SignInSession& session) {
  return session.digest.substr(0, kIdLength);
}

std::int64_t idleSecondsIn(const Workplace& workplace) {
  return workplace.settings.number("sign-in.idle-minutes") * 60;
}

base::Instant idleEndOf(const Workplace& workplace, const SignInSession& session) {
  return session.seen.plusSeconds(idleSecondsIn(workplace));
}

bool isOpen(const Workplace& workplace, const SignInSession& session, const Account& account) {
  const base::Instant now = workplace.doorway.now();
  const bool lasts =
      session.stage == SessionStage::In && session.end > now && idleEndOf(workplace, session) > now;
  const bool isProven =
      session.authentication == kWithCode || !needsSecondFactor(workplace.office().letters, account);
  return lasts && isProven && !account.disabled;
}

Entered openSession(const Workplace& workplace, Transaction& transaction, const Account& account,
                    const std::string& authentication, const ClientMark& mark) {
  const base::Instant now = workplace.doorway.now();
  const std::string token = makeToken();
  SignInSession session{
      digestOfToken(token), account.user, SessionStage::In, authentication, deviceOf(mark), now, now};
  session.end = now.plusSeconds(workplace.settings.number("sign-in.hours") * 60 * 60);
  transaction.signIn().save(session);
  forgiveTry(transaction, passwordLimits(workplace, transaction, account.user, mark));
  noteOwnEntry(workplace, transaction, account.user, "entered", authentication, mark);
  return {token, signedIn(workplace, session, account, token),
          newDevice(workplace, transaction, account.user, mark)};
}

// The key of forms follows from the token, which other sites do not have, and tells nothing of it.
SignedIn signedIn(const Workplace& workplace, const SignInSession& session, const Account& account,
                  const std::string& token) {
  SignedIn who{actorOf(workplace.office(), account), idOf(session),
               base::hex(crypto::keyedDigest(token, "form")), idleEndOf(workplace, session), session.end};
  who.actor.authentication = session.authentication;
  return who;
}

void noteActivity(const Workplace& workplace, SignInSession& session) {
  const base::Instant now = workplace.doorway.now();
  if (session.seen.plusSeconds(60) > now) return;
  session.seen = now;
  try {
    workplace.database.write([&](Transaction& transaction) {
      auto stored = transaction.signIn().session(session.digest);
      if (!stored) return;
      stored->seen = std::max(stored->seen, now);
      transaction.signIn().save(*stored);
    });
  } catch (const base::Denied&) {  // on a disk that is mounted read-only
  } catch (const base::Unavailable&) {
  } catch (const base::InvalidSetup&) {  // office/ is not right
  }
}

}  // namespace app
