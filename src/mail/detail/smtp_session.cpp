#include "mail/detail/smtp_session.h"

#include <algorithm>
#include <memory>
#include <string_view>

#include "base/message.h"
#include "base/sentences.h"
#include "mail/detail/curl_login.h"
#include "mail/detail/mime_text.h"

namespace mail::detail {
namespace {

using net::Connection;
using net::CurlHandle;

constexpr std::chrono::seconds kFarewell{1};
// Behind a message that could not be sent whole: what the server said instead of reading on.
constexpr std::chrono::seconds kLastWord{1};

std::size_t onAnswer(char* line, std::size_t, std::size_t size, void* user) noexcept {
  return static_cast<SmtpDialog*>(user)->received({line, size}) ? size : 0;
}

int onDebug(CURL*, curl_infotype type, char* data, std::size_t size, void* user) noexcept {
  if (type == CURLINFO_HEADER_OUT) static_cast<SmtpDialog*>(user)->sent({data, size});
  return 0;
}

void setServer(CurlHandle& handle, const SmtpSettings& settings) {
  const bool implicit = settings.security == SmtpSecurity::ImplicitTls;
  handle.set(CURLOPT_URL, (implicit ? "smtps://" : "smtp://") + hostInUrl(settings.host) + ":" +
                              std::to_string(settings.port) + "/" + settings.helloName);
  handle.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  limitTime(handle, settings.connectTimeout);
  if (settings.security != SmtpSecurity::None) demandTls(handle, settings.caFile);
}

void setLogin(CurlHandle& handle, const SmtpSettings& settings, const base::Disk& disk) {
  if (settings.user.empty()) return;
  handle.set(CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN");
  handle.set(CURLOPT_USERNAME, settings.user);
  handle.set(CURLOPT_PASSWORD, readPassword(disk, settings.passwordFile));
}

// libcurl's dialog up to the login is told to `dialog`, which must be there until `forget`.
void listen(CurlHandle& handle, SmtpDialog& dialog) {
  handle.set(CURLOPT_HEADERFUNCTION, &onAnswer);
  handle.set(CURLOPT_HEADERDATA, &dialog);
  handle.set(CURLOPT_DEBUGFUNCTION, &onDebug);
  handle.set(CURLOPT_DEBUGDATA, &dialog);
  handle.set(CURLOPT_VERBOSE, 1L);
}

void forget(CurlHandle& handle) {
  handle.set(CURLOPT_VERBOSE, 0L);
  handle.set(CURLOPT_HEADERFUNCTION, static_cast<curl_write_callback>(nullptr));
  handle.set(CURLOPT_HEADERDATA, static_cast<void*>(nullptr));
  handle.set(CURLOPT_DEBUGFUNCTION, static_cast<curl_debug_callback>(nullptr));
  handle.set(CURLOPT_DEBUGDATA, static_cast<void*>(nullptr));
  handle.set(CURLOPT_PASSWORD, static_cast<const char*>(nullptr));
}

// Somebody in between may have put text behind the answer to STARTTLS (RFC 3207 5); libcurl refuses it.
bool isInjected(CURLcode code, const SmtpDialog& dialog) {
  const Exchange& last = dialog.exchanges().back();
  return code == CURLE_WEIRD_SERVER_REPLY && last.stage == Stage::StartTls && last.code / 100 == 2;
}

Ending endingOf(CURLcode code, const SmtpDialog& dialog) {
  if (code == CURLE_OK) return Ending::Orderly;
  return isOperatorFault(code) || isInjected(code, dialog) ? Ending::OperatorFault : Ending::Lost;
}

// Whether the server left before it answered anything.
bool isUntouched(const SmtpDialog& dialog) {
  if (dialog.exchanges().empty()) return false;
  const int code = dialog.exchanges().front().code;
  return code == 0 || code == kClosing;
}

std::string noAnswer(const base::Message& why) {
  return base::Message("mail.no-answer", {{"why", why}}).in(base::kRecordLanguage);
}

// RFC 3461 4: characters that stand for themselves, the others as +XX.
std::string xtext(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c > ' ' && c <= '~' && c != '+' && c != '=') {
      result += c;
    } else {
      result += hexOctet('+', c);
    }
  }
  return result;
}

std::string senderCommand(const Envelope& envelope, std::size_t messageBytes, const Capabilities& can) {
  std::string command = "MAIL FROM:<" + envelope.sender + ">";
  if (can.size) command += " SIZE=" + std::to_string(messageBytes);
  if (can.deliveryStatus) command += " RET=HDRS ENVID=" + xtext(envelope.id.left());
  return command + "\r\n";
}

std::string recipientCommand(const std::string& recipient, const Capabilities& can) {
  std::string command = "RCPT TO:<" + recipient + ">";
  if (can.deliveryStatus) command += " NOTIFY=FAILURE,DELAY ORCPT=rfc822;" + xtext(recipient);
  return command + "\r\n";
}

std::vector<std::string> commandsOf(const Envelope& envelope, std::size_t messageBytes,
                                    const Capabilities& can) {
  std::vector<std::string> commands{senderCommand(envelope, messageBytes, can)};
  for (const std::string& recipient : envelope.recipients)
    commands.push_back(recipientCommand(recipient, can));
  return commands;
}

// RFC 5321 4.5.2: a dot more at the start of a line that begins with one; then the end.
base::Bytes stuffed(base::ByteView message) {
  base::Bytes result;
  result.reserve(message.size() + 64);
  bool atStart = true;
  for (std::size_t start = 0; start < message.size();) {
    if (atStart && message[start] == '.') result += '.';
    const std::size_t end = std::min(message.find('\n', start), message.size() - 1) + 1;
    result.append(message.substr(start, end - start));
    start = end;
    atStart = message[end - 1] == '\n';
  }
  return result += atStart ? ".\r\n" : "\r\n.\r\n";
}

}  // namespace

std::optional<Outcome> SmtpSession::open(const SmtpSettings& settings, const base::Disk& disk,
                                         std::unique_ptr<SmtpSession>& session) {
  auto opened = std::make_unique<SmtpSession>(settings);
  CurlHandle& handle = opened->connection_.handle();
  SmtpDialog dialog = SmtpDialog::fromGreeting();
  setServer(handle, settings);
  setLogin(handle, settings, disk);
  listen(handle, dialog);
  opened->isLost_ = true;
  const CURLcode code = opened->connection_.open();
  forget(handle);
  if (code != CURLE_OK) return judge(dialog, endingOf(code, dialog), noAnswer(handle.reason(code)));
  opened->isLost_ = false;
  opened->capabilities_ = capabilitiesIn(dialog);
  opened->lastUsed_ = std::chrono::steady_clock::now();
  session = std::move(opened);
  return std::nullopt;
}

SmtpSession::~SmtpSession() {
  if (!isLost_) connection_.send("QUIT\r\n", Connection::in(kFarewell));
}

bool SmtpSession::isUsable() const {
  return !isLost_ && sent_ < settings_.messagesPerConnection &&
         std::chrono::steady_clock::now() - lastUsed_ < settings_.idleTime;
}

Outcome SmtpSession::send(const Envelope& envelope, base::ByteView message, Deadline end) {
  end_ = end;
  SmtpDialog dialog;
  Outcome outcome = converse(envelope, message, dialog);
  wasLeft_ = sent_++ > 0 && isUntouched(dialog);
  if (outcome.scope == Scope::Carrier) isLost_ = true;
  if (!isLost_ && outcome.kind != OutcomeKind::Accepted) isLost_ = !reset();
  lastUsed_ = std::chrono::steady_clock::now();
  return outcome;
}

Outcome SmtpSession::converse(const Envelope& envelope, base::ByteView message, SmtpDialog& dialog) {
  if (capabilities_.mostBytes > 0 && message.size() > capabilities_.mostBytes) {
    const base::Message reason("mail.larger-than-taken",
                               {{"bytes", message.size()}, {"most", capabilities_.mostBytes}});
    return {OutcomeKind::PermanentFailure, Scope::Message, {}, reason.in(base::kRecordLanguage), {}};
  }
  const bool answered = sendEnvelope(envelope, message.size(), dialog) && sendMessage(message, dialog);
  isLost_ = isLost_ || !answered;
  return judge(dialog, answered ? Ending::Orderly : Ending::Lost,
               noAnswer(base::Message("mail.connection-lost", {})));
}

// Whether every command was answered. DATA goes with the others, or when a recipient was accepted.
bool SmtpSession::sendEnvelope(const Envelope& envelope, std::size_t messageBytes, SmtpDialog& dialog) {
  std::vector<std::string> commands = commandsOf(envelope, messageBytes, capabilities_);
  if (capabilities_.pipelining) {
    commands.push_back("DATA\r\n");
    return sendCommands(commands, dialog);
  }
  for (const std::string& command : commands) {
    if (!sendCommands({command}, dialog)) return false;
    if (dialog.exchanges().front().code / 100 != 2) return true;
  }
  return !hasRecipient(dialog) || sendCommands({"DATA\r\n"}, dialog);
}

bool SmtpSession::sendCommands(const std::vector<std::string>& commands, SmtpDialog& dialog) {
  std::string all;
  for (const std::string& command : commands) {
    dialog.sent(command);
    all += command;
  }
  return connection_.send(all, nextDeadline()) && readAnswers(dialog);
}

// Nothing is sent when the server does not want it.
bool SmtpSession::sendMessage(base::ByteView message, SmtpDialog& dialog) {
  if (!dialog.isWaiting()) return true;
  if (!hasRecipient(dialog)) return takeBack(dialog);
  if (!connection_.send(stuffed(message), nextDeadline())) {
    end_ = Connection::in(kLastWord);
    readAnswers(dialog);
    return false;
  }
  dialog.messageHandedOver();
  return readAnswers(dialog);
}

// A server that waits for a message although it took no recipient gets an empty one (RFC 2920 3.1).
bool SmtpSession::takeBack(SmtpDialog& dialog) {
  return connection_.send(".\r\n", nextDeadline()) && readAnswers(dialog);
}

// Until nothing waits for its answer, or the server waits for the message.
bool SmtpSession::readAnswers(SmtpDialog& dialog) {
  const Deadline deadline = nextDeadline();
  const auto& exchanges = dialog.exchanges();
  const std::size_t asked = exchanges.size();
  while (dialog.isWaiting() && exchanges.size() == asked) {
    const auto line = connection_.line(kLineBytes, deadline);
    if (!line || !isAnswerLine(*line) || !dialog.received(*line)) return false;
  }
  return true;
}

// After a refusal, so that the next message begins anew.
bool SmtpSession::reset() {
  SmtpDialog dialog;
  return sendCommands({"RSET\r\n"}, dialog) && dialog.exchanges().front().code / 100 == 2;
}

SmtpSession::Deadline SmtpSession::nextDeadline() const {
  return std::min(end_, Connection::in(settings_.replyTimeout));
}

}  // namespace mail::detail
