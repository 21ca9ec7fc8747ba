#include "mail/smtp_transport.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <string_view>

#include "mail/detail/smtp_dialog.h"

namespace mail {
namespace {

using detail::Ending;
using detail::SmtpDialog;

constexpr std::uint64_t kPasswordBytes = 4096;

struct CloseHandle {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
using Handle = std::unique_ptr<CURL, CloseHandle>;

struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, FreeList>;

// What the callbacks work on.
struct Sending {
  SmtpDialog dialog;
  base::ByteView rest;  // of the message
  std::array<char, CURL_ERROR_SIZE> error;
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

// The answer to QUIT changes nothing any more, and is not waited for.
int onProgress(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t) noexcept {
  return sendingOf(user).dialog.hasQuit() ? 1 : 0;
}

template <class Value>
void set(const Handle& handle, CURLoption option, Value value) {
  base::require(curl_easy_setopt(handle.get(), option, value) == CURLE_OK,
                "libcurl knows the options of SMTP");
}

void set(const Handle& handle, CURLoption option, const std::string& value) {
  set(handle, option, value.c_str());
}

void set(const Handle& handle, CURLoption option, std::chrono::seconds value) {
  set(handle, option, static_cast<long>(value.count()));
}

std::string authority(const SmtpSettings& settings) {
  const bool isIpv6 = settings.host.find(':') != std::string::npos;
  const std::string host = isIpv6 ? "[" + settings.host + "]" : settings.host;
  const bool implicit = settings.security == SmtpSecurity::ImplicitTls;
  return (implicit ? "smtps://" : "smtp://") + host + ":" + std::to_string(settings.port);
}

void setConnection(const Handle& handle, const SmtpSettings& settings) {
  set(handle, CURLOPT_URL, authority(settings) + "/" + settings.helloName);
  set(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  set(handle, CURLOPT_PROXY, "");  // whatever the environment says
  set(handle, CURLOPT_FRESH_CONNECT, 1L);
  set(handle, CURLOPT_FORBID_REUSE, 1L);
  set(handle, CURLOPT_NOSIGNAL, 1L);
  set(handle, CURLOPT_CONNECTTIMEOUT, settings.connectTimeout);
  set(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, settings.replyTimeout);
  set(handle, CURLOPT_LOW_SPEED_LIMIT, 1L);
  set(handle, CURLOPT_LOW_SPEED_TIME, settings.replyTimeout);
  set(handle, CURLOPT_TIMEOUT, settings.totalTimeout);
}

void setSecurity(const Handle& handle, const SmtpSettings& settings) {
  if (settings.security == SmtpSecurity::None) return;
  set(handle, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
  set(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  set(handle, CURLOPT_SSL_VERIFYPEER, 1L);
  set(handle, CURLOPT_SSL_VERIFYHOST, 2L);
  if (!settings.caFile) return;
  set(handle, CURLOPT_CAINFO, settings.caFile->string());
  set(handle, CURLOPT_CAPATH, static_cast<const char*>(nullptr));
}

// The password in the file, without its line end.
std::string readPassword(const base::Disk& disk, const base::Path& file) {
  std::string password = base::readFile(disk, file, kPasswordBytes);
  if (!password.empty() && password.back() == '\n') password.pop_back();
  if (!password.empty() && password.back() == '\r') password.pop_back();
  if (password.empty() || password.find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos) {
    throw base::InvalidSetup("the password file " + file.string() + " must hold one line");
  }
  return password;
}

void setLogin(const Handle& handle, const SmtpSettings& settings, const base::Disk& disk) {
  if (settings.user.empty()) return;
  set(handle, CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN");
  set(handle, CURLOPT_USERNAME, settings.user);
  set(handle, CURLOPT_PASSWORD, readPassword(disk, settings.passwordFile));
}

List recipientsOf(const Envelope& envelope) {
  List list;
  for (const std::string& recipient : envelope.recipients) {
    curl_slist* longer = curl_slist_append(list.get(), recipient.c_str());
    base::require(longer != nullptr, "there is memory for the recipients");
    static_cast<void>(list.release());
    list.reset(longer);
  }
  return list;
}

void setCallbacks(const Handle& handle, Sending& sending) {
  set(handle, CURLOPT_HEADERFUNCTION, &onAnswer);
  set(handle, CURLOPT_HEADERDATA, &sending);
  set(handle, CURLOPT_READFUNCTION, &onRead);
  set(handle, CURLOPT_READDATA, &sending);
  set(handle, CURLOPT_DEBUGFUNCTION, &onDebug);
  set(handle, CURLOPT_DEBUGDATA, &sending);
  set(handle, CURLOPT_VERBOSE, 1L);
  set(handle, CURLOPT_XFERINFOFUNCTION, &onProgress);
  set(handle, CURLOPT_XFERINFODATA, &sending);
  set(handle, CURLOPT_NOPROGRESS, 0L);
  set(handle, CURLOPT_ERRORBUFFER, sending.error.data());
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

// What goes on the wire without quotation: nothing in it may end a line or a message.
void requireSafe(const Envelope& envelope, base::ByteView message) {
  base::require(isAddress(envelope.sender), "the envelope's sender is an address");
  base::require(!envelope.recipients.empty(), "the envelope has recipients");
  for (const std::string& recipient : envelope.recipients) {
    base::require(isAddress(recipient), "the envelope's recipients are addresses");
  }
  for (std::size_t at = message.find_first_of("\r\n"); at != base::ByteView::npos;
       at = message.find_first_of("\r\n", at + 2)) {
    base::require(message.substr(at, 2) == "\r\n", "a message has CRLF line ends only");
  }
}

Handle openHandle(const SmtpSettings& settings, const base::Disk& disk) {
  Handle handle(curl_easy_init());
  base::require(handle != nullptr, "libcurl gives a handle");
  setConnection(handle, settings);
  setSecurity(handle, settings);
  setLogin(handle, settings, disk);
  return handle;
}

void setMessage(const Handle& handle, const Envelope& envelope, const List& recipients,
                base::ByteView message) {
  set(handle, CURLOPT_MAIL_FROM, "<" + envelope.sender + ">");
  set(handle, CURLOPT_MAIL_RCPT, recipients.get());
  set(handle, CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1L);
  set(handle, CURLOPT_UPLOAD, 1L);
  set(handle, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(message.size()));
}

Outcome converse(const SmtpSettings& settings, const base::Disk& disk, const Envelope& envelope,
                 base::ByteView message) {
  // The handle may call back until it is closed: it goes first.
  Sending sending{{}, message, {}};
  const List recipients = recipientsOf(envelope);
  const Handle handle = openHandle(settings, disk);
  setCallbacks(handle, sending);
  setMessage(handle, envelope, recipients, message);
  const CURLcode code = curl_easy_perform(handle.get());
  const std::string reason = sending.error[0] != '\0' ? sending.error.data() : curl_easy_strerror(code);
  return detail::judge(sending.dialog, endingOf(code), "no answer: " + reason);
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
