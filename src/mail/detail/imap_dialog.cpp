#include "mail/detail/imap_dialog.h"

#include <charconv>
#include <limits>
#include <set>
#include <string_view>

#include "mail/detail/curl_login.h"
#include "mail/detail/printable.h"

namespace mail::detail {
namespace {

using net::Connection;
using net::CurlHandle;

constexpr std::size_t kMostAnswer = 4 << 20;  // bytes: UIDs of a large mailbox come in one line
constexpr std::size_t kMostAnswerLines = 10'000;
constexpr std::size_t kMostWords = 200;            // of an answer that is told to people
constexpr std::uint64_t kMostNumber = 0xFFFFFFFF;  // RFC 3501 9: nz-number

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

// The number at the start of the text, which is taken away; the largest when it is larger. Nothing when there
// is none.
std::optional<std::uint64_t> takeNumber(std::string_view& text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (end == text.data()) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return error == std::errc() ? number : std::numeric_limits<std::uint64_t>::max();
}

// A UID, or the UIDVALIDITY of a mailbox.
std::optional<std::uint64_t> takeId(std::string_view& text) {
  const auto number = takeNumber(text);
  return number && *number > 0 && *number <= kMostNumber ? number : std::nullopt;
}

// The size of the literal that follows the line: "… {123}".
std::optional<std::uint64_t> literalSize(std::string_view line) {
  const std::size_t open = line.rfind('{');
  if (line.empty() || line.back() != '}' || open == std::string_view::npos) return std::nullopt;
  line.remove_prefix(open + 1);
  const auto size = takeNumber(line);
  return line == "}" ? size : std::nullopt;
}

bool startsWith(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// Whether the line says this of a mail: "* 4 FETCH (… UID 17 …)".
bool isOfMail(std::string_view line, std::uint64_t uid) {
  constexpr std::string_view kUid = "UID ";
  for (std::size_t at = line.find(kUid); at != std::string_view::npos; at = line.find(kUid, at + 1)) {
    std::string_view rest = line.substr(at + kUid.size());
    if (line[at - 1] == ' ' || line[at - 1] == '(') return takeId(rest) == uid;
  }
  return false;
}

// Whether the line's first literal is the text that `fetch` asks for.
bool hasText(std::string_view line) {
  constexpr std::string_view kText = "BODY[]<0> ";
  const std::size_t open = line.find('{');
  return open != std::string_view::npos && open >= kText.size() &&
         line.substr(open - kText.size(), kText.size()) == kText;
}

bool isFetch(std::string_view line) {
  if (!startsWith(line, "* ")) return false;
  line.remove_prefix(2);
  return takeId(line) && startsWith(line, " FETCH (");
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
      base::Message("delivery.mailbox-unreachable",
                    {{"host", settings.host}, {"why", printable(handle.reason(code), kMostWords)}}),
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
  auto line = connection_.line(mostBytes_, end_);
  if (!line) failSilent();
  mostBytes_ -= line->size();
  return *std::move(line);
}

base::Bytes ImapDialog::literal(std::uint64_t size) {
  if (size > mostBytes_) failSilent();
  auto bytes = connection_.bytes(size, end_);
  if (!bytes) failSilent();
  mostBytes_ -= size;
  return *std::move(bytes);
}

std::vector<ImapDialog::Line> ImapDialog::command(const std::string& text) {
  const std::string tag = "B" + std::to_string(++commands_) + " ";
  end_ = Connection::in(settings_.timeout);
  mostBytes_ = kMostAnswer;
  if (!connection_.send(tag + text + "\r\n", end_)) failSilent();
  std::vector<Line> lines;
  while (lines.size() < kMostAnswerLines) {
    Line line = lineWithLiterals();
    if (startsWith(line.text, tag + "OK")) return lines;
    if (startsWith(line.text, tag)) fail(printable(line.text, kMostWords));
    lines.push_back(std::move(line));
  }
  failSilent();
}

ImapDialog::Line ImapDialog::lineWithLiterals() {
  Line line{nextLine(), std::nullopt};
  for (auto size = literalSize(line.text); size;) {
    base::Bytes bytes = literal(*size);
    if (!line.literal) line.literal = std::move(bytes);
    const std::string rest = nextLine();
    size = literalSize(rest);
    line.text += rest;
  }
  return line;
}

std::uint64_t ImapDialog::select(const std::string& folder) {
  constexpr std::string_view kValidity = "* OK [UIDVALIDITY ";
  for (const Line& line : command("SELECT " + imapQuoted(folder))) {
    if (!startsWith(line.text, kValidity)) continue;
    std::string_view rest = std::string_view(line.text).substr(kValidity.size());
    if (const auto number = takeId(rest)) return *number;
  }
  fail("UIDVALIDITY");
}

std::vector<std::uint64_t> ImapDialog::uidsAbove(std::uint64_t uid) {
  constexpr std::string_view kSearch = "* SEARCH";
  std::set<std::uint64_t> uids;
  for (const Line& line : command("UID SEARCH UID " + std::to_string(uid + 1) + ":*")) {
    if (!startsWith(line.text, kSearch)) continue;
    std::string_view rest = std::string_view(line.text).substr(kSearch.size());
    while (!rest.empty() && rest != " ") {
      const bool isSpace = rest.front() == ' ';
      rest.remove_prefix(1);
      const auto found = takeId(rest);
      if (!isSpace || !found) failSilent();
      // "7:*" means the last mail too when its UID is below 7.
      if (*found > uid) uids.insert(*found);
    }
  }
  return {uids.begin(), uids.end()};
}

std::optional<base::Bytes> ImapDialog::fetch(std::uint64_t uid, std::size_t most) {
  for (Line& line :
       command("UID FETCH " + std::to_string(uid) + " (BODY.PEEK[]<0." + std::to_string(most) + ">)")) {
    if (!line.literal || !isFetch(line.text) || !isOfMail(line.text, uid) || !hasText(line.text)) continue;
    if (line.literal->size() > most) failSilent();
    return std::move(line.literal);
  }
  return std::nullopt;
}

void ImapDialog::markSeen(std::uint64_t uid) {
  command("UID STORE " + std::to_string(uid) + " +FLAGS.SILENT (\\Seen)");
}

}  // namespace mail::detail
