#include "support/clamd.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace support {
namespace {

constexpr auto kPatience = std::chrono::seconds(60);

std::string hexOf(const std::string& bytes) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string hex;
  for (const unsigned char byte : bytes) {
    hex += kDigits[byte >> 4];
    hex += kDigits[byte & 15];
  }
  return hex;
}

}  // namespace

std::string eicar() {
  return std::string("X5O!P%@AP[4\\PZX54(P^)7CC)7}$") + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE" + "!$H+H*";
}

Clamd::Clamd(int largestMib) {
  const base::Path database = folder_.path() / "database";
  const base::Path settings = folder_.path() / "clamd.conf";
  std::filesystem::create_directory(database);
  std::ofstream(database / "test.ndb") << "Eicar-Test-Signature:0:*:" << hexOf(eicar()) << "\n";
  std::ofstream(settings) << "Foreground yes\nDatabaseDirectory " << database.string() << "\nLocalSocket "
                          << address().string() << "\nStreamMaxLength " << largestMib << "M\nMaxFileSize "
                          << largestMib << "M\nMaxScanSize 400M\nAlertExceedsMax yes\n";
  process_ = std::make_unique<BackgroundCommand>(
      std::vector<std::string>{"/usr/sbin/clamd", "--config-file=" + settings.string()});
  const auto end = std::chrono::steady_clock::now() + kPatience;
  while (!std::filesystem::exists(address()) && std::chrono::steady_clock::now() < end)
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  if (!std::filesystem::exists(address())) throw std::runtime_error("clamd does not start");
}

}  // namespace support
