#include "mail/smtp_transport.h"

#include <algorithm>
#include <cstring>
#include <string_view>

#include "base/email_address.h"
#include "mail/detail/smtp_dialog.h"
#include "net/curl_handle.h"

namespace mail {
namespace {

using detail::Ending;
using detail::SmtpDialog;
using net::CurlHandle;
using net::CurlList;

constexpr std::uint64_t kPasswordBytes = 4096;

// The data of the callbacks.
struct Sending {
  SmtpDialog dialog;
  base::ByteView rest;  // of the message
};

Sending& sendingOf(void* user) {
  return *static_cast<Sending*>(user);
}

std::size_t onAnswer(char* line, std::size_t, std::size_t size, void* user) noexcept {
  return sendingOf(user).dialog.received({line, size}) ? size : 0;
}

int onDebug(CURL*, curl_infotype type, char* data, std::size_t size, void* user) noexcept {
  if (type == CURLINFO_HEADER_OUT) sendingOf(user).dialog.sent({data, size});
  return 0;
}

std::size_t onRead(char* buffer, std::size_t, std::size_t capacity, void* user) noexcept {
  Sending& sending = sendingOf(user);
  const std::size_t size = std::min(capacity, sending.rest.size());
  std::memcpy(buffer, sending.rest.data(), size);
  sending.rest.remove_prefix(size);
  if (sending.rest.empty()) sending.dialog.messageHandedOver();
  return size;
}

// Does not wait for the answer to QUIT, which no longer matters.
int onProgress(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t) noexcept {
  return sendingOf(user).dialog.hasQuit() ? 1 : 0;
}

std::string authority(const SmtpSettings& settings) {
  const bool isIpv6 = settings.host.find(':') != std::string::npos;
  const std::string host = isIpv6 ? "[" + settings.host + "]" : settings.host;
  const bool implicit = settings.security == SmtpSecurity::ImplicitTls;
  return (implicit ? "smtps://" : "smtp://") + host + ":" + std::to_string(settings.port);
}

void setConnection(CurlHandle& handle, const SmtpSettings& settings) {
  handle.set(CURLOPT_URL, authority(settings) + "/" + settings.helloName);
  handle.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  handle.set(CURLOPT_FRESH_CONNECT, 1L);
  handle.set(CURLOPT_FORBID_REUSE, 1L);
  handle.set(CURLOPT_CONNECTTIMEOUT, settings.connectTimeout);
  handle.set(CURLOPT_SERVER_RESPONSE_TIMEOUT, settings.replyTimeout);
  handle.set(CURLOPT_LOW_SPEED_LIMIT, 1L);
  handle.set(CURLOPT_LOW_SPEED_TIME, settings.replyTimeout);
  handle.set(CURLOPT_TIMEOUT, settings.totalTimeout);
}

void setSecurity(CurlHandle& handle, const SmtpSettings& settings) {
  if (settings.security == SmtpSecurity::None) return;
  handle.set(CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
  handle.set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  handle.set(CURLOPT_SSL_VERIFYPEER, 1L);
  handle.set(CURLOPT_SSL_VERIFYHOST, 2L);
  if (!settings.caFile) return;
  handle.set(CURLOPT_CAINFO, settings.caFile->string());
  handle.set(CURLOPT_CAPATH, static_cast<const char*>(nullptr));
}

// The password in the file, without its line end.
std::string readPassword(const base::Disk& disk, const base::Path& file) {
  std::string password = base::readFile(disk, file, kPasswordBytes);
  if (!password.empty() && password.back() == '\n') password.pop_back();
  if (!password.empty() && password.back() == '\r') password.pop_back();
  if (password.empty() || password.find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos) {
    throw base::InvalidSetup(base::Message("mail.password-file", {{"path", file.string()}}));
  }
  return password;
}

void setLogin(CurlHandle& handle, const SmtpSettings& settings, const base::Disk& disk) {
  if (settings.user.empty()) return;
  handle.set(CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN");
  handle.set(CURLOPT_USERNAME, settings.user);
  handle.set(CURLOPT_PASSWORD, readPassword(disk, settings.passwordFile));
}

CurlList recipientsOf(const Envelope& envelope) {
  CurlList list;
  for (const std::string& recipient : envelope.recipients) list.add(recipient);
  return list;
}

void setCallbacks(CurlHandle& handle, Sending& sending) {
  handle.set(CURLOPT_HEADERFUNCTION, &onAnswer);
  handle.set(CURLOPT_HEADERDATA, &sending);
  handle.set(CURLOPT_READFUNCTION, &onRead);
  handle.set(CURLOPT_READDATA, &sending);
  handle.set(CURLOPT_DEBUGFUNCTION, &onDebug);
  handle.set(CURLOPT_DEBUGDATA, &sending);
  handle.set(CURLOPT_VERBOSE, 1L);
  handle.set(CURLOPT_XFERINFOFUNCTION, &onProgress);
  handle.set(CURLOPT_XFERINFODATA, &sending);
  handle.set(CURLOPT_NOPROGRESS, 0L);
}

Ending endingOf(CURLcode code) {
  switch (code) {
    case CURLE_OK:
      return Ending::Orderly;
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_LOGIN_DENIED:
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_NOT_BUILT_IN:
    case CURLE_URL_MALFORMAT:
      return Ending::OperatorFault;
    default:
      return Ending::Lost;
  }
}

// Values that go on the wire unquoted must not end a line or the message.
void requireSafe(const Envelope& envelope, base::ByteView message) {
  base::require(base::isEmailAddress(envelope.sender), "the envelope's sender is an address");
  base::require(!envelope.recipients.empty(), "the envelope has recipients");
  for (const std::string& recipient : envelope.recipients) {
    base::require(base::isEmailAddress(recipient), "the envelope's recipients are addresses");
  }
  for (std::size_t at = message.find_first_of("\r\n"); at != base::ByteView::npos;
       at = message.find_first_of("\r\n", at + 2)) {
    base::require(message.substr(at, 2) == "\r\n", "a message has CRLF line ends only");
  }
}

void setMessage(CurlHandle& handle, const Envelope& envelope, const CurlList& recipients,
                base::ByteView message) {
  handle.set(CURLOPT_MAIL_FROM, "<" + envelope.sender + ">");
  handle.set(CURLOPT_MAIL_RCPT, recipients.get());
  handle.set(CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1L);
  handle.set(CURLOPT_UPLOAD, 1L);
  handle.set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(message.size()));
}

Outcome converse(const SmtpSettings& settings, const base::Disk& disk, const Envelope& envelope,
                 base::ByteView message) {
  Sending sending{{}, message};
  const CurlList recipients = recipientsOf(envelope);
  CurlHandle handle;
  setConnection(handle, settings);
  setSecurity(handle, settings);
  setLogin(handle, settings, disk);
  setCallbacks(handle, sending);
  setMessage(handle, envelope, recipients, message);
  const CURLcode code = handle.perform();
  return detail::judge(
      sending.dialog, endingOf(code),
      base::Message("mail.no-answer", {{"why", handle.reason(code)}}).in(base::kRecordLanguage));
}

}  // namespace

SmtpTransport::SmtpTransport(const base::Disk& disk, SmtpSettings settings)
    : disk_(disk), settings_(std::move(settings)) {
  base::Problems problems = check(settings_);
  if (!problems.empty()) throw base::InvalidSetup(std::move(problems));
}

Outcome SmtpTransport::send(const Envelope& envelope, base::ByteView message) {
  requireSafe(envelope, message);
  Outcome outcome{OutcomeKind::OperatorFault, Scope::Carrier, {}, {}, {}};
  try {
    outcome = converse(settings_, disk_, envelope, message);
  } catch (const base::Internal&) {
    throw;
  } catch (const base::Error& error) {
    outcome.answer = error.what();
  }
  outcome.carrier = authority(settings_);
  return outcome;
}

}  // namespace mail
