#include "web/accounts/device_name.h"

#include <string_view>

namespace web {
namespace {

struct DeviceMark {
  std::string_view mark;
  std::string_view name;
};

// The first that the header has counts: most browsers name others, too, with which they are compatible.
constexpr DeviceMark kBrowsers[] = {
    {"Edg", "Edge"},         {"OPR/", "Opera"},     {"SamsungBrowser/", "Samsung Internet"},
    {"Firefox/", "Firefox"}, {"FxiOS/", "Firefox"}, {"CriOS/", "Chrome"},
    {"Chrome/", "Chrome"},   {"Safari/", "Safari"}};
constexpr DeviceMark kSystems[] = {{"Android", "Android"}, {"iPhone", "iPhone"},  {"iPad", "iPad"},
                                   {"Windows", "Windows"}, {"Mac OS X", "macOS"}, {"CrOS", "ChromeOS"},
                                   {"Linux", "Linux"}};

template <std::size_t count>
std::string_view firstNamed(const DeviceMark (&marks)[count], const std::string& userAgent) {
  for (const DeviceMark& each : marks) {
    if (userAgent.find(each.mark) != std::string::npos) return each.name;
  }
  return {};
}

}  // namespace

std::string deviceName(const std::string& userAgent) {
  const std::string_view browser = firstNamed(kBrowsers, userAgent);
  const std::string_view system = firstNamed(kSystems, userAgent);
  if (browser.empty() && system.empty()) return userAgent;
  const char* between = browser.empty() || system.empty() ? "" : ", ";
  return std::string(browser) + between + std::string(system);
}

}  // namespace web
