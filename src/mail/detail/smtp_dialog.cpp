#include "mail/detail/smtp_dialog.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace mail::detail {
namespace {

constexpr int kMostLines = 100;
constexpr std::size_t kLineBytes = 512;  // RFC 5321 4.5.3.1.5

constexpr int kSendTheMessage = 354;
constexpr int kContinueLogin = 334;
constexpr int kClosing = 421;

constexpr std::array<std::pair<std::string_view, Stage>, 8> kVerbs{{{"EHLO", Stage::Hello},
                                                                    {"HELO", Stage::Hello},
                                                                    {"STARTTLS", Stage::StartTls},
                                                                    {"AUTH", Stage::Login},
                                                                    {"MAIL", Stage::Sender},
                                                                    {"RCPT", Stage::Recipient},
                                                                    {"DATA", Stage::Data},
                                                                    {"QUIT", Stage::Quit}}};

// Further lines of a login are not verbs, even if they look like one.
Stage stageOf(std::string_view command, const Exchange& before) {
  if (before.code == kContinueLogin) return Stage::Login;
  const std::string_view verb = command.substr(0, command.find_first_of(" \r\n"));
  const auto found =
      std::find_if(kVerbs.begin(), kVerbs.end(), [verb](const auto& entry) { return entry.first == verb; });
  return found == kVerbs.end() ? before.stage : found->second;
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

// The code in the last line of an answer (RFC 5321 4.2); 0 when more lines follow or it is not an answer.
int finalCode(std::string_view line) {
  if (line.size() < 3 || !isDigit(line[0]) || !isDigit(line[1]) || !isDigit(line[2])) return 0;
  if (line.size() > 3 && line[3] != ' ') return 0;
  return (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
}

// Keeps valid UTF-8; otherwise replaces everything but printable ASCII by '?'.
std::string cleaned(std::string_view line) {
  line = line.substr(0, kLineBytes);
  const bool isUtf8 = !base::findInvalidUtf8(line);
  std::string result;
  for (std::size_t at = 0; at < line.size();) {
    const char32_t c = isUtf8 ? base::nextCodePoint(line, at) : static_cast<unsigned char>(line[at++]);
    const bool shown = !base::isControl(c) && !base::isBidiControl(c) && (isUtf8 || c < 0x7F);
    base::appendUtf8(result, shown ? c : U'?');
  }
  return result;
}

// RFC 4954 6 and RFC 3207 4: log in first, use another login, wrong password, not without TLS.
bool speaksOfLogin(int code) {
  return code == 530 || code == 534 || code == 535 || code == 538;
}

bool isOurFault(const Exchange& exchange) {
  return exchange.code / 100 == 5 && (exchange.stage < Stage::Sender || speaksOfLogin(exchange.code));
}

OutcomeKind failureOf(int code) {
  return code / 100 == 5 ? OutcomeKind::PermanentFailure : OutcomeKind::TemporaryFailure;
}

Scope scopeOf(const Exchange& exchange) {
  return exchange.stage < Stage::Sender || exchange.code == kClosing ? Scope::Carrier : Scope::Message;
}

std::vector<Refusal> refusalsIn(const SmtpDialog& dialog) {
  std::vector<Refusal> refusals;
  std::size_t recipient = 0;
  for (const Exchange& exchange : dialog.exchanges()) {
    if (exchange.stage != Stage::Recipient) continue;
    if (exchange.code != 0 && exchange.code / 100 != 2) {
      refusals.push_back({recipient, failureOf(exchange.code), exchange.text});
    }
    ++recipient;
  }
  return refusals;
}

// When no recipient was accepted, the outcome is the mildest of their failures.
Outcome allRefused(std::vector<Refusal> refusals, const Exchange& last) {
  Outcome outcome{OutcomeKind::PermanentFailure, scopeOf(last), {}, last.text, std::move(refusals)};
  for (const Refusal& refusal : outcome.refusals) {
    if (refusal.kind == OutcomeKind::TemporaryFailure) outcome.kind = refusal.kind;
  }
  return outcome;
}

Outcome unanswered(const SmtpDialog& dialog, const std::string& explanation) {
  const bool unknown = dialog.last().stage == Stage::Message && dialog.isMessageHandedOver();
  return {unknown ? OutcomeKind::Unknown : OutcomeKind::TemporaryFailure,
          Scope::Carrier,
          {},
          explanation,
          refusalsIn(dialog)};
}

Outcome ourFault(const std::string& answer) {
  return {OutcomeKind::OperatorFault, Scope::Carrier, {}, answer, {}};
}

}  // namespace

void SmtpDialog::sent(std::string_view command) {
  exchanges_.push_back({stageOf(command, exchanges_.back()), 0, {}});
  lines_ = 0;
}

bool SmtpDialog::received(std::string_view line) {
  if (++lines_ > kMostLines) return false;
  line = line.substr(0, line.find_last_not_of("\r\n") + 1);
  Exchange& exchange = exchanges_.back();
  if (!exchange.text.empty()) exchange.text += '\n';
  exchange.text += cleaned(line);
  exchange.code = finalCode(line);
  if (exchange.stage == Stage::Data && exchange.code == kSendTheMessage) {
    exchanges_.push_back({Stage::Message, 0, {}});
    lines_ = 0;
  }
  return true;
}

const Exchange& SmtpDialog::last() const {
  const bool quit = hasQuit() && exchanges_.size() > 1;
  return quit ? exchanges_[exchanges_.size() - 2] : exchanges_.back();
}

Outcome judge(const SmtpDialog& dialog, Ending ending, const std::string& explanation) {
  const Exchange& last = dialog.last();
  if (last.stage == Stage::Message && last.code / 100 == 2) {
    return {OutcomeKind::Accepted, Scope::Message, {}, last.text, refusalsIn(dialog)};
  }
  for (const Exchange& exchange : dialog.exchanges()) {
    if (isOurFault(exchange)) return ourFault(exchange.text);
  }
  const bool refused = last.code / 100 == 4 || last.code / 100 == 5;
  if (last.stage == Stage::Recipient && refused) return allRefused(refusalsIn(dialog), last);
  if (refused) return {failureOf(last.code), scopeOf(last), {}, last.text, refusalsIn(dialog)};
  if (ending == Ending::OperatorFault) return ourFault(explanation);
  return unanswered(dialog, explanation);
}

}  // namespace mail::detail
