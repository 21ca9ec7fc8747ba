// The archive's journal is the transparency log of the home: a leaf for each version (tlog/record.h).
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <string>

#include "app/home/home.h"
#include "archive/journal.h"
#include "base/disk.h"
#include "base/message.h"
#include "tlog/log.h"

namespace app {

class ArchiveJournal final : public archive::Journal {
 public:
  // Does not open the log, so that a damaged log does not prevent reading the archive.
  ArchiveJournal(base::Disk& disk, const Home& home) : disk_(disk), home_(home) {}

  std::unique_ptr<Round> begin() override;
  std::uint64_t size() override;
  std::vector<archive::JournalEntry> missing(std::uint64_t from,
                                             const std::vector<archive::JournalEntry>& entries) override;

  // Opens the log at the first call. Errors as in app::openLog.
  tlog::Log& log();
  // What is wrong with the log, for the operator: it was cut off, rewritten or damaged, or cannot be opened.
  // Empty when it is intact.
  base::Message alarm();

 private:
  base::Disk& disk_;
  const Home& home_;
  std::mutex mutex_;
  std::unique_ptr<tlog::Log> log_;
  std::atomic<std::uint64_t> size_ = 0;  // as of the last round
};

// The program's name in leaves and records.
std::string programAgent();

}  // namespace app
