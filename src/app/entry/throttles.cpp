#include "app/entry/throttles.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

#include "app/entry/tokens.h"
#include "app/home/moment_text.h"

namespace app {
namespace {

constexpr int kTryMinute = 60;
constexpr int kTryDay = 24 * 60 * kTryMinute;
constexpr int kLongestTryWait = 15 * kTryMinute;

// IPv4 as it is; of IPv6 the first 64 bits, which is what one customer gets (RFC 6177).
std::string networkOf(const std::string& address) {
  std::array<char, 16> six{};
  if (::inet_pton(AF_INET6, address.c_str(), six.data()) != 1) return address;
  static constexpr std::string_view kMapped("\0\0\0\0\0\0\0\0\0\0\xff\xff", 12);
  const std::string_view bytes(six.data(), six.size());
  if (bytes.substr(0, kMapped.size()) == kMapped) {
    std::array<char, INET_ADDRSTRLEN> four{};
    return ::inet_ntop(AF_INET, six.data() + kMapped.size(), four.data(), four.size());
  }
  return base::hex(bytes.substr(0, 8));
}

std::string keyOf(const Workplace& workplace, const char* kind, const std::vector<std::string>& parts) {
  std::string text = kind;
  for (const std::string& part : parts) text += '\0' + part;
  return base::hex(workplace.doorway.keyed("throttle", text));
}

int settingOf(const Workplace& workplace, const char* key) {
  return static_cast<int>(workplace.settings.number(key));
}

bool isKnownDevice(Transaction& transaction, const std::string& user, const std::string& token) {
  if (token.empty()) return false;
  const auto device = transaction.signIn().device(digestOfToken(token));
  return device && device->user == user;
}

base::Instant nextTry(const TryLimit& limit, const Throttle& counted, base::Instant now) {
  if (counted.failures < limit.allowed) return counted.until;
  if (limit.firstWaitSeconds == 0) return counted.since.plusSeconds(limit.windowSeconds);
  const int doublings = std::min(counted.failures - limit.allowed, 10);
  return now.plusSeconds(std::min(limit.firstWaitSeconds << doublings, kLongestTryWait));
}

}  // namespace

std::vector<TryLimit> passwordLimits(const Workplace& workplace, Transaction& transaction,
                                     const std::string& user, const ClientMark& mark) {
  const int tries = settingOf(workplace, "sign-in.tries");
  if (isKnownDevice(transaction, user, mark.deviceToken))
    return {{keyOf(workplace, "device", {user, mark.deviceToken}), tries, kTryDay, kTryMinute}};
  const std::string network = networkOf(mark.address);
  return {{keyOf(workplace, "login", {user, network}), tries, kTryDay, kTryMinute},
          {keyOf(workplace, "address", {network}), settingOf(workplace, "sign-in.address-tries"),
           15 * kTryMinute, 0}};
}

std::vector<TryLimit> codeLimits(const Workplace& workplace, const std::string& user) {
  return {
      {keyOf(workplace, "codes", {user}), settingOf(workplace, "sign-in.code-tries"), kTryDay, kTryMinute}};
}

std::vector<TryLimit> askLimits(const Workplace& workplace, const ClientMark& mark) {
  return {{keyOf(workplace, "asks", {networkOf(mark.address)}), settingOf(workplace, "sign-in.asks-per-hour"),
           60 * kTryMinute, 0}};
}

std::optional<base::Instant> countTry(const Workplace& workplace, Transaction& transaction,
                                      const std::vector<TryLimit>& limits) {
  const base::Instant now = workplace.doorway.now();
  std::vector<Throttle> counted;
  for (const TryLimit& limit : limits) {
    Throttle throttle = transaction.signIn().throttle(limit.key).value_or(Throttle{limit.key, 0, now, {}});
    if (throttle.until > now) return throttle.until;
    if (throttle.since.plusSeconds(limit.windowSeconds) <= now) throttle = {limit.key, 0, now, {}};
    ++throttle.failures;
    throttle.until = nextTry(limit, throttle, now);
    counted.push_back(std::move(throttle));
  }
  for (const Throttle& throttle : counted) transaction.signIn().save(throttle);
  return std::nullopt;
}

void forgiveTry(Transaction& transaction, const std::vector<TryLimit>& limits) {
  for (const TryLimit& limit : limits) {
    auto throttle = transaction.signIn().throttle(limit.key);
    if (!throttle) continue;
    --throttle->failures;
    if (limit.firstWaitSeconds > 0 || throttle->failures <= 0) {
      transaction.signIn().forgetThrottle(limit.key);
      continue;
    }
    if (throttle->failures < limit.allowed) throttle->until = {};
    transaction.signIn().save(*throttle);
  }
}

base::Message tryAgain(const Workplace& workplace, base::Instant at) {
  return {"sign-in.try-again", {{"time", momentText(workplace, at, workplace.doorway.now())}}};
}

}  // namespace app
