#include "mail/detail/smtp_dialog.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>
#include <sstream>
#include <utility>

#include "mail/detail/printable.h"

namespace mail::detail {
namespace {

constexpr int kMostLines = 100;
constexpr std::size_t kKeptBytes = 512;  // of a line: RFC 5321 4.5.3.1.5

constexpr int kSendTheMessage = 354;
constexpr int kContinueLogin = 334;

constexpr std::array<std::pair<std::string_view, Stage>, 7> kVerbs{{{"EHLO", Stage::Hello},
                                                                    {"HELO", Stage::Hello},
                                                                    {"STARTTLS", Stage::StartTls},
                                                                    {"AUTH", Stage::Login},
                                                                    {"MAIL", Stage::Sender},
                                                                    {"RCPT", Stage::Recipient},
                                                                    {"DATA", Stage::Data}}};

// Further lines of a login are not verbs, even if they look like one.
Stage stageOf(std::string_view command, const std::vector<Exchange>& before) {
  if (!before.empty() && before.back().code == kContinueLogin) return Stage::Login;
  const std::string_view verb = command.substr(0, command.find_first_of(" \r\n"));
  const auto found =
      std::find_if(kVerbs.begin(), kVerbs.end(), [verb](const auto& entry) { return entry.first == verb; });
  if (found != kVerbs.end()) return found->second;
  return before.empty() ? Stage::Greeting : before.back().stage;
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

// The code in the last line of an answer (RFC 5321 4.2); 0 when more lines follow or it is not an answer.
int finalCode(std::string_view line) {
  if (!isAnswerLine(line) || (line.size() > 3 && line[3] != ' ')) return 0;
  return (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
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

bool isRefused(const Exchange& exchange) {
  return exchange.code / 100 == 4 || exchange.code / 100 == 5;
}

const Exchange* lastOf(const SmtpDialog& dialog, Stage stage) {
  const Exchange* last = nullptr;
  for (const Exchange& exchange : dialog.exchanges()) {
    if (exchange.stage == stage) last = &exchange;
  }
  return last;
}

// Nobody was accepted, and everybody was answered.
bool isEverybodyRefused(const SmtpDialog& dialog) {
  const auto& exchanges = dialog.exchanges();
  return lastOf(dialog, Stage::Recipient) != nullptr &&
         std::all_of(exchanges.begin(), exchanges.end(), [](const Exchange& exchange) {
           return exchange.stage != Stage::Recipient || isRefused(exchange);
         });
}

// The first refusal of something other than a recipient. What follows a refused sender is refused for it.
const Exchange* refusalIn(const SmtpDialog& dialog) {
  for (const Exchange& exchange : dialog.exchanges()) {
    if (exchange.stage != Stage::Recipient && isRefused(exchange)) return &exchange;
  }
  return nullptr;
}

Outcome unanswered(const SmtpDialog& dialog, const std::string& explanation) {
  const bool unknown = dialog.isMessageHandedOver() && lastOf(dialog, Stage::Message) != nullptr;
  return {unknown ? OutcomeKind::Unknown : OutcomeKind::TemporaryFailure,
          Scope::Carrier,
          {},
          explanation,
          refusalsIn(dialog)};
}

Outcome ourFault(const std::string& answer) {
  return {OutcomeKind::OperatorFault, Scope::Carrier, {}, answer, {}};
}

// The rest of a line of the answer to EHLO behind "250-KEYWORD "; nothing when it is another keyword's.
std::optional<std::string_view> parameterOf(std::string_view line, std::string_view keyword) {
  line.remove_prefix(std::min<std::size_t>(line.size(), 4));
  const std::size_t end = std::min(line.find(' '), line.size());
  const bool isIt =
      std::equal(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(end), keyword.begin(),
                 keyword.end(), [](unsigned char a, unsigned char b) { return std::toupper(a) == b; });
  if (!isIt) return std::nullopt;
  return line.substr(std::min(end + 1, line.size()));
}

void note(Capabilities& capabilities, std::string_view line) {
  if (parameterOf(line, "PIPELINING")) capabilities.pipelining = true;
  if (parameterOf(line, "DSN")) capabilities.deliveryStatus = true;
  if (const auto most = parameterOf(line, "SIZE")) {
    capabilities.size = true;
    std::from_chars(most->data(), most->data() + most->size(), capabilities.mostBytes);
  }
}

}  // namespace

SmtpDialog SmtpDialog::fromGreeting() {
  SmtpDialog dialog;
  dialog.exchanges_.push_back({});
  return dialog;
}

void SmtpDialog::sent(std::string_view command) {
  exchanges_.push_back({stageOf(command, exchanges_), 0, {}});
}

bool SmtpDialog::received(std::string_view line) {
  if (++lines_ > kMostLines) return false;
  if (!isWaiting()) return true;
  line = line.substr(0, line.find_last_not_of("\r\n") + 1);
  Exchange& exchange = exchanges_[answered_];
  if (!exchange.text.empty()) exchange.text += '\n';
  exchange.text += printable(line, kKeptBytes);
  exchange.code = finalCode(line);
  if (exchange.code == 0) return true;
  ++answered_;
  lines_ = 0;
  if (exchange.stage == Stage::Data && exchange.code == kSendTheMessage)
    exchanges_.push_back({Stage::Message, 0, {}});
  return true;
}

bool isAnswerLine(std::string_view line) {
  const bool hasCode = line.size() >= 3 && isDigit(line[0]) && isDigit(line[1]) && isDigit(line[2]);
  return hasCode && (line.size() == 3 || line[3] == ' ' || line[3] == '-');
}

bool hasRecipient(const SmtpDialog& dialog) {
  const auto& exchanges = dialog.exchanges();
  return std::any_of(exchanges.begin(), exchanges.end(), [](const Exchange& exchange) {
    return exchange.stage == Stage::Recipient && exchange.code / 100 == 2;
  });
}

Capabilities capabilitiesIn(const SmtpDialog& dialog) {
  Capabilities capabilities;
  const Exchange* hello = lastOf(dialog, Stage::Hello);
  if (hello == nullptr || hello->code / 100 != 2) return capabilities;
  std::istringstream lines(hello->text);
  std::string line;
  std::getline(lines, line);  // the server's name
  while (std::getline(lines, line)) note(capabilities, line);
  return capabilities;
}

Outcome judge(const SmtpDialog& dialog, Ending ending, const std::string& explanation) {
  const Exchange* message = lastOf(dialog, Stage::Message);
  if (message != nullptr && message->code / 100 == 2 && dialog.isMessageHandedOver() && hasRecipient(dialog))
    return {OutcomeKind::Accepted, Scope::Message, {}, message->text, refusalsIn(dialog)};
  for (const Exchange& exchange : dialog.exchanges()) {
    if (isOurFault(exchange)) return ourFault(exchange.text);
  }
  const Exchange* refusal = refusalIn(dialog);
  if (refusal != nullptr && refusal->stage <= Stage::Sender)
    return {failureOf(refusal->code), scopeOf(*refusal), {}, refusal->text, {}};
  if (isEverybodyRefused(dialog)) return allRefused(refusalsIn(dialog), *lastOf(dialog, Stage::Recipient));
  if (refusal != nullptr)
    return {failureOf(refusal->code), scopeOf(*refusal), {}, refusal->text, refusalsIn(dialog)};
  if (ending == Ending::OperatorFault) return ourFault(explanation);
  return unanswered(dialog, explanation);
}

}  // namespace mail::detail
