#include "mail/detail/imap_dialog.h"

#include <algorithm>
#include <charconv>
#include <sstream>

#include "mail/detail/curl_login.h"
#include "mail/detail/printable.h"

namespace mail::detail {
namespace {

using net::Connection;
using net::CurlHandle;

constexpr std::size_t kMostLine = 1 << 20;  // UIDs of a large mailbox come in one line
constexpr std::size_t kMostAnswerLines = 10'000;
constexpr std::size_t kMostLiteral = 2 << 20;
constexpr std::size_t kMostWords = 200;  // of an answer that is told to people

void setServer(CurlHandle& handle, const ImapSettings& settings, const base::Disk& disk) {
  const bool implicit = settings.security == SmtpSecurity::ImplicitTls;
  handle.set(CURLOPT_URL, (implicit ? "imaps://" : "imap://") + hostInUrl(settings.host) + ":" +
                              std::to_string(settings.port) + "/");
  handle.set(CURLOPT_PROTOCOLS_STR, "imap,imaps");
  limitTime(handle, settings.timeout);
  demandTls(handle, settings.caFile);
  handle.set(CURLOPT_USERNAME, settings.user);
  handle.set(CURLOPT_PASSWORD, readPassword(disk, settings.passwordFile));
}

std::optional<std::uint64_t> numberIn(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end == text.data()) return std::nullopt;
  return number;
}

// The size of the literal that follows the line: "… {123}".
std::optional<std::uint64_t> literalSize(const std::string& line) {
  const std::size_t open = line.rfind('{');
  if (line.empty() || line.back() != '}' || open == std::string::npos) return std::nullopt;
  return numberIn(std::string_view(line).substr(open + 1));
}

bool startsWith(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

}  // namespace

std::string imapQuoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + "\"";
}

ImapDialog::ImapDialog(const ImapSettings& settings, const base::Disk& disk) : settings_(settings) {
  CurlHandle& handle = connection_.handle();
  setServer(handle, settings, disk);
  const CURLcode code = connection_.open();
  handle.set(CURLOPT_PASSWORD, static_cast<const char*>(nullptr));
  if (code == CURLE_OK) return;
  const auto retry = isOperatorFault(code) ? base::Retry::Useless : base::Retry::Worthwhile;
  throw base::Unavailable(
      base::Message("delivery.mailbox-unreachable", {{"host", settings.host}, {"why", handle.reason(code)}}),
      retry);
}

ImapDialog::~ImapDialog() {
  connection_.send("Z LOGOUT\r\n", Connection::in(std::chrono::seconds(1)));
}

void ImapDialog::fail(const std::string& why) const {
  throw base::Unavailable(base::Message("delivery.mailbox-answer", {{"host", settings_.host}, {"why", why}}),
                          base::Retry::Worthwhile);
}

void ImapDialog::failSilent() const {
  throw base::Unavailable(base::Message("delivery.mailbox-silent", {{"host", settings_.host}}),
                          base::Retry::Worthwhile);
}

std::string ImapDialog::nextLine() {
  auto line = connection_.line(kMostLine, end_);
  if (!line) failSilent();
  return *std::move(line);
}

ImapDialog::Answer ImapDialog::command(const std::string& text) {
  const std::string tag = "B" + std::to_string(++commands_) + " ";
  end_ = Connection::in(settings_.timeout);
  if (!connection_.send(tag + text + "\r\n", end_)) failSilent();
  Answer answer;
  while (answer.lines.size() < kMostAnswerLines) {
    std::string line = nextLine();
    if (startsWith(line, tag + "OK")) return answer;
    if (startsWith(line, tag)) fail(printable(line, kMostWords));
    read(answer, std::move(line));
  }
  failSilent();
}

// A line and the literals in it.
void ImapDialog::read(Answer& answer, std::string line) {
  while (const auto size = literalSize(line)) {
    if (*size > kMostLiteral || line.size() > kMostLine) failSilent();
    auto literal = connection_.bytes(*size, end_);
    if (!literal) failSilent();
    if (!answer.literal) answer.literal = std::move(literal);
    line += nextLine();
  }
  answer.lines.push_back(std::move(line));
}

std::uint64_t ImapDialog::select(const std::string& folder) {
  constexpr std::string_view kValidity = "[UIDVALIDITY ";
  for (const std::string& line : command("SELECT " + imapQuoted(folder)).lines) {
    const std::size_t at = line.find(kValidity);
    if (at == std::string::npos) continue;
    if (const auto number = numberIn(std::string_view(line).substr(at + kValidity.size()))) return *number;
  }
  fail("UIDVALIDITY");
}

std::vector<std::uint64_t> ImapDialog::uidsAbove(std::uint64_t uid) {
  std::vector<std::uint64_t> uids;
  for (const std::string& line : command("UID SEARCH UID " + std::to_string(uid + 1) + ":*").lines) {
    if (!startsWith(line, "* SEARCH")) continue;
    std::istringstream words(line.substr(8));
    // "7:*" means the last mail too when its UID is below 7.
    for (std::uint64_t found = 0; words >> found;) {
      if (found > uid) uids.push_back(found);
    }
  }
  std::sort(uids.begin(), uids.end());
  return uids;
}

std::optional<base::Bytes> ImapDialog::fetch(std::uint64_t uid, std::size_t most) {
  return command("UID FETCH " + std::to_string(uid) + " (BODY.PEEK[]<0." + std::to_string(most) + ">)")
      .literal;
}

void ImapDialog::markSeen(std::uint64_t uid) {
  command("UID STORE " + std::to_string(uid) + " +FLAGS.SILENT (\\Seen)");
}

}  // namespace mail::detail
