// Asks clamd, the daemon of ClamAV, about viruses (clamd(8), INSTREAM). clamd does its own unpacking; it is
// no guard against bombs, which is why files are examined before they are sent to it.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "base/open_file.h"
#include "intake/finding.h"

namespace intake {

// Findings of a scanner. The first is refused; after the others the file was not looked through, and nothing
// but OK is good enough to accept it.
inline constexpr const char* kVirusFound = "virus-found";    // detail: the signature's name
inline constexpr const char* kScannerAway = "scanner-away";  // nobody answers; another time may do
inline constexpr const char* kNotScanned = "not-scanned";    // no scanner is set
inline constexpr const char* kScanFailed = "scan-failed";    // detail: what clamd says
inline constexpr const char* kTooLargeToScan = "too-large-to-scan";

// Immutable and thread-safe: each call has a connection of its own.
class VirusScanner {
 public:
  struct Settings {
    std::string address = {};           // "/run/clamav/clamd.ctl" or "127.0.0.1:3310"; empty: there is none
    std::chrono::seconds patience{60};  // with each answer
  };

  explicit VirusScanner(Settings settings) : settings_(std::move(settings)) {}

  struct Scan {
    std::optional<Finding> finding;  // none: clean
    std::string scanner;             // "ClamAV 1.4.3/27000/…"; empty when nobody looked
  };
  // Reads the file in pieces. Never throws because of clamd; OpenFile's errors are passed on.
  Scan scan(const base::OpenFile& file) const;
  // Whether clamd answers (PING); true when none is set.
  bool isThere() const;

 private:
  Settings settings_;
};

// Whether `address` is one: an absolute path, or host:port.
bool isScannerAddress(const std::string& address);

}  // namespace intake
