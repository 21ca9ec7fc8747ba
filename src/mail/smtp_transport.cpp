#include "mail/smtp_transport.h"

#include "base/email_address.h"
#include "base/error.h"
#include "mail/detail/curl_login.h"
#include "mail/detail/smtp_session.h"

namespace mail {
namespace {

using detail::SmtpSession;

std::string carrierOf(const SmtpSettings& settings) {
  const bool implicit = settings.security == SmtpSecurity::ImplicitTls;
  return (implicit ? "smtps://" : "smtp://") + detail::hostInUrl(settings.host) + ":" +
         std::to_string(settings.port);
}

// Each CR stands before an LF, and each LF behind a CR.
bool hasCrlfOnly(base::ByteView message) {
  bool wasCr = false;
  for (const char c : message) {
    if (wasCr != (c == '\n')) return false;
    wasCr = c == '\r';
  }
  return !wasCr;
}

// Values that go on the wire unquoted must not end a line or the message.
void requireSafe(const Envelope& envelope, base::ByteView message) {
  base::require(base::isEmailAddress(envelope.sender), "the envelope's sender is an address");
  base::require(!envelope.recipients.empty(), "the envelope has recipients");
  for (const std::string& recipient : envelope.recipients) {
    base::require(base::isEmailAddress(recipient), "the envelope's recipients are addresses");
  }
  base::require(hasCrlfOnly(message), "a message has CRLF line ends only");
}

}  // namespace

SmtpTransport::SmtpTransport(const base::Disk& disk, SmtpSettings settings)
    : disk_(disk), settings_(std::move(settings)) {
  base::Problems problems = check(settings_);
  if (!problems.empty()) throw base::InvalidSetup(std::move(problems));
}

SmtpTransport::~SmtpTransport() = default;

Outcome SmtpTransport::send(const Envelope& envelope, base::ByteView message) {
  requireSafe(envelope, message);
  Outcome outcome{OutcomeKind::OperatorFault, Scope::Carrier, {}, {}, {}};
  try {
    outcome = sendOverConnection(envelope, message);
  } catch (const base::Internal&) {
    throw;
  } catch (const base::Error& error) {
    outcome.answer = error.what();
  }
  outcome.carrier = carrierOf(settings_);
  return outcome;
}

Outcome SmtpTransport::sendOverConnection(const Envelope& envelope, base::ByteView message) {
  const SmtpSession::Deadline end = net::Connection::in(settings_.totalTimeout);
  if (session_ && session_->isUsable()) {
    Outcome outcome = session_->send(envelope, message, end);
    if (!session_->wasLeft()) return outcome;
  }
  session_.reset();
  if (auto failure = SmtpSession::open(settings_, disk_, session_)) return *std::move(failure);
  return session_->send(envelope, message, end);
}

}  // namespace mail
