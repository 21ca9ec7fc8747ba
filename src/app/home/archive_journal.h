// The archive's journal is the transparency log of the home: a leaf for each version (tlog/record.h).
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "app/home/home.h"
#include "archive/journal.h"
#include "base/disk.h"
#include "tlog/log.h"

namespace app {

class ArchiveJournal final : public archive::Journal {
 public:
  // Opens nothing yet, so that a damaged log hinders nobody from reading the archive.
  ArchiveJournal(base::Disk& disk, const Home& home) : disk_(disk), home_(home) {}

  std::unique_ptr<Round> begin() override;
  std::uint64_t size() override;
  std::vector<archive::JournalEntry> missing(std::uint64_t from,
                                             const std::vector<archive::JournalEntry>& entries) override;

  // Opened when it is first asked for. What app::openLog throws.
  tlog::Log& log();
  // What is wrong with the log, in words for the operator: it was cut off, rewritten, damaged, or cannot be
  // opened.
  std::optional<std::string> alarm();

 private:
  base::Disk& disk_;
  const Home& home_;
  std::mutex mutex_;
  std::unique_ptr<tlog::Log> log_;
  std::atomic<std::uint64_t> size_ = 0;  // as of the last round
};

// The program, as leaves and records name it.
std::string programAgent();

}  // namespace app
