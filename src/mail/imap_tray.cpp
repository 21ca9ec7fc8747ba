#include "mail/imap_tray.h"

#include <algorithm>
#include <charconv>

#include "mail/detail/imap_dialog.h"

namespace mail {
namespace {

struct Mark {
  std::uint64_t validity = 0;
  std::uint64_t uid = 0;  // the highest that was looked at
};

Mark readMark(const std::string& text) {
  Mark mark;
  const char* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, mark.validity);
  if (first.ptr != end) std::from_chars(first.ptr + 1, end, mark.uid);
  return mark;
}

bool isPlain(const std::string& text) {
  return !text.empty() && text.size() <= 255 &&
         std::all_of(text.begin(), text.end(), [](unsigned char c) { return c >= ' ' && c < 0x7F; });
}

}  // namespace

base::Problems check(const ImapSettings& settings) {
  SmtpSettings likewise;
  likewise.host = settings.host;
  likewise.port = settings.port;
  likewise.user = settings.user;
  likewise.passwordFile = settings.passwordFile;
  likewise.replyTimeout = settings.timeout;
  base::Problems problems = check(likewise);
  const auto refuseUnless = [&problems](bool right, std::string_view code) {
    if (!right) problems.push_back({{}, base::Message(code, {})});
  };
  refuseUnless(settings.security != SmtpSecurity::None, "mail.plain-password");
  refuseUnless(!settings.user.empty(), "delivery.mailbox-user");
  refuseUnless(isPlain(settings.folder), "delivery.mailbox-folder");
  return problems;
}

ImapTray::ImapTray(const base::Disk& disk, ImapSettings settings)
    : disk_(disk), settings_(std::move(settings)) {
  base::Problems problems = check(settings_);
  if (!problems.empty()) throw base::InvalidSetup(std::move(problems));
}

std::string ImapTray::visit(const std::string& mark, int most,
                            const std::function<Concern(base::ByteView mail)>& look) {
  const auto end = net::Connection::in(settings_.visitTime);
  detail::ImapDialog dialog(settings_, disk_);
  Mark seen = readMark(mark);
  const std::uint64_t validity = dialog.select(settings_.folder);
  if (seen.validity != validity) seen = {validity, 0};
  for (const std::uint64_t uid : dialog.uidsAbove(seen.uid)) {
    if (most <= 0 || std::chrono::steady_clock::now() > end) break;
    const auto bytes = dialog.fetch(uid, kMostBytes);
    if (!bytes) continue;
    if (look(*bytes) == Concern::Ours) dialog.markSeen(uid);
    seen.uid = uid;
    --most;
  }
  return std::to_string(seen.validity) + ":" + std::to_string(seen.uid);
}

}  // namespace mail
