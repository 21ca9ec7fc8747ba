#include "app/home/archive_journal.h"

#include <algorithm>
#include <set>
#include <utility>

#include "app/home/log_keys.h"
#include "base/error.h"
#include "base/sentences.h"
#include "tlog/record.h"

namespace app {
namespace {

class LogRound final : public archive::Journal::Round {
 public:
  LogRound(std::unique_ptr<tlog::Log::Addition> addition, std::atomic<std::uint64_t>& size)
      : addition_(std::move(addition)), size_(size) {}

  void write(const std::vector<archive::JournalEntry>& entries) override {
    std::vector<base::Bytes> leaves;
    for (const archive::JournalEntry& entry : entries)
      leaves.push_back(leafOf(entry, addition_->first() + leaves.size()));
    count_ = leaves.size();
    if (count_ > 0) addition_->write(leaves);
  }

  void seal() override {
    if (count_ > 0) size_ = addition_->publish().checkpoint.size;
  }

 private:
  static base::Bytes leafOf(const archive::JournalEntry& entry, std::uint64_t seq) {
    tlog::Record record;
    record.seq = seq;
    record.time = entry.created;
    record.event = entry.event;
    record.object = entry.object.text();
    record.version = entry.version;
    record.inventorySha512 = entry.inventorySha512;
    record.agent = programAgent();
    return record.line();
  }

  std::unique_ptr<tlog::Log::Addition> addition_;
  std::atomic<std::uint64_t>& size_;
  std::size_t count_ = 0;
};

}  // namespace

std::string programAgent() {
  return "urn:berkas:program:" BERKAS_VERSION;
}

tlog::Log& ArchiveJournal::log() {
  const std::lock_guard guard(mutex_);
  if (!log_) {
    log_ = openLog(disk_, home_);
    size_ = log_->checkpoint().checkpoint.size;
  }
  return *log_;
}

base::Message ArchiveJournal::alarm() {
  try {
    log();
    return {};
  } catch (const base::Error& problem) {
    return base::messageOf(problem);
  }
}

std::unique_ptr<archive::Journal::Round> ArchiveJournal::begin() {
  return std::make_unique<LogRound>(log().begin(), size_);
}

std::uint64_t ArchiveJournal::size() {
  log();
  return size_;
}

std::vector<archive::JournalEntry> ArchiveJournal::missing(
    std::uint64_t from, const std::vector<archive::JournalEntry>& entries) {
  tlog::Tree tree = log().tree();
  std::set<std::pair<std::string, int>> present;
  for (std::uint64_t index = from; index < tree.size(); ++index) {
    if (const auto record = tlog::Record::parse(tree.leaf(index)))
      present.emplace(record->object, record->version);
  }
  std::vector<archive::JournalEntry> absent;
  for (const archive::JournalEntry& entry : entries) {
    if (present.emplace(entry.object.text(), entry.version).second) absent.push_back(entry);
  }
  return absent;
}

}  // namespace app
