#include "support/simulated_disk.h"

#include <atomic>
#include <limits>
#include <mutex>
#include <optional>
#include <utility>

#include "base/error.h"

namespace support {
namespace {

constexpr std::size_t kNever = std::numeric_limits<std::size_t>::max();

[[noreturn]] void fail(Fault fault, const std::string& description) {
  if (fault != Fault::Broken) throw base::Unavailable("No space left: " + description + ".");
  throw base::Corrupt("Input/output error: " + description + ".");
}

}  // namespace

class SimulatedDisk::State {
 public:
  explicit State(SimulatedFiles found) : files(std::move(found)) {}

  // Every call of the port goes through here: counted, told, failed if it is its turn, then done.
  template <class Work>
  auto call(const std::string& description, Work work) {
    tell(description);
    const std::lock_guard guard(mutex);
    if (count(description) && fault != Fault::Short) fail(*fault, description);
    return work(files);
  }

  // `work` is told whether it is to give half only.
  template <class Work>
  base::Bytes read(const std::string& description, Work work) {
    tell(description);
    const std::lock_guard guard(mutex);
    const bool fails = count(description);
    if (fails && fault != Fault::Short) fail(*fault, description);
    return work(files, fails);
  }

  template <class Work>
  void sync(const std::string& description, Work work) {
    tell(description);
    const std::lock_guard guard(mutex);
    const bool isSkipped = syncs++ == skippedSync;
    if (count(description) && fault != Fault::Short) {
      files.loseUnsynced();
      ++writeFailures;
      fail(*fault, description);
    }
    if (!isSkipped) work(files);
  }

  void append(SimulatedFiles::Number file, base::ByteView bytes, const std::string& description) {
    tell(description);
    const std::lock_guard guard(mutex);
    if (!count(description)) return files.append(file, bytes);
    const std::size_t whole = bytes.size();
    files.append(file, bytes.substr(0, fault == Fault::Short && whole > 0 ? whole - 1 : whole / 2));
    fail(*fault, description);
  }

  std::mutex mutex;
  SimulatedFiles files;
  std::vector<std::string> journal;
  std::size_t syncs = 0;
  std::size_t failingCall = kNever, stoppingCall = kNever, skippedSync = kNever;
  std::optional<Fault> fault;
  std::atomic<unsigned> writeFailures = 0;  // so far; a holder of the file system is told of each once
  std::function<void(std::size_t, const std::string&)> listener;
  std::size_t generation = 0;  // of the listener; unlike that of any other, on whatever disk

 private:
  // Whether the call is the one that fails.
  bool count(const std::string& description) {
    const std::size_t number = journal.size();
    journal.push_back(description);
    if (number >= stoppingCall) throw base::Unavailable("The power is off.");
    return number == failingCall;
  }

  // A listener's own calls are not told to it, unless it has put another in its place; those of other threads
  // are, at the same time.
  void tell(const std::string& description) {
    thread_local std::size_t telling = 0;
    std::unique_lock lock(mutex);
    if (!listener || telling == generation) return;
    const auto told = listener;
    const std::size_t number = journal.size();
    const std::size_t before = std::exchange(telling, generation);
    lock.unlock();
    try {
      told(number, description);
    } catch (...) {
      telling = before;
      throw;
    }
    telling = before;
  }
};

class SimulatedDisk::Writing final : public base::WritableFile {
 public:
  Writing(std::shared_ptr<State> state, SimulatedFiles::Number file, const base::Path& path)
      : state_(std::move(state)), file_(file), path_(path.string()) {}

  void append(base::ByteView bytes) override { state_->append(file_, bytes, "append " + path_); }
  void sync() override {
    state_->sync("sync " + path_, [&](SimulatedFiles& files) { files.syncContent(file_); });
  }
  void close() override {
    state_->call("close " + path_, [](SimulatedFiles&) {});
  }

 private:
  std::shared_ptr<State> state_;
  SimulatedFiles::Number file_;
  std::string path_;
};

class SimulatedDisk::Reading final : public base::ReadableFile {
 public:
  Reading(std::shared_ptr<State> state, SimulatedFiles::Number file, const base::Path& path)
      : state_(std::move(state)), file_(file), path_(path.string()) {}

  base::Bytes read(std::size_t most) override {
    return state_->read("read " + path_, [&](SimulatedFiles& files, bool isShort) {
      base::Bytes piece = files.content(file_).substr(offset_, most);
      if (isShort) piece.resize((piece.size() + 1) / 2);
      offset_ += piece.size();
      return piece;
    });
  }

 private:
  std::shared_ptr<State> state_;
  SimulatedFiles::Number file_;
  std::string path_;
  std::size_t offset_ = 0;
};

class SimulatedDisk::Mounted final : public base::FileSystem {
 public:
  explicit Mounted(std::shared_ptr<State> state) : state_(std::move(state)), seen_(state_->writeFailures) {}

  void sync() override {
    const unsigned before = seen_;
    try {
      state_->sync("sync the file system", [](SimulatedFiles& files) { files.syncAll(); });
    } catch (const base::Error&) {
      seen_ = state_->writeFailures;
      throw;
    }
    seen_ = state_->writeFailures;
    if (seen_ != before) fail(Fault::Broken, "an earlier write");
  }

 private:
  std::shared_ptr<State> state_;
  unsigned seen_;
};

SimulatedDisk::SimulatedDisk() : SimulatedDisk(SimulatedFiles()) {}
SimulatedDisk::SimulatedDisk(SimulatedFiles files) : state_(std::make_shared<State>(std::move(files))) {}
SimulatedDisk::~SimulatedDisk() = default;

void SimulatedDisk::provideFolder(const base::Path& path) {
  if (state_->files.status(path)) return;
  provideFolder(path.parent_path());
  state_->files.makeDirectory(path);
}

void SimulatedDisk::provideFile(const base::Path& path, base::ByteView content) {
  provideFolder(path.parent_path());
  if (state_->files.status(path)) state_->files.removeFile(path);
  state_->files.append(state_->files.create(path), content);
}

void SimulatedDisk::settle() {
  state_->files.syncAll();
}

void SimulatedDisk::failAt(std::size_t call, Fault fault) {
  const std::lock_guard guard(state_->mutex);
  state_->failingCall = call;
  state_->fault = fault;
}

void SimulatedDisk::stopAt(std::size_t call) {
  const std::lock_guard guard(state_->mutex);
  state_->stoppingCall = call;
}

void SimulatedDisk::skipSync(std::size_t sync) {
  const std::lock_guard guard(state_->mutex);
  state_->skippedSync = sync;
}

void SimulatedDisk::onCall(std::function<void(std::size_t, const std::string&)> listener) {
  const std::lock_guard guard(state_->mutex);
  static std::atomic<std::size_t> generations = 0;
  state_->listener = std::move(listener);
  state_->generation = ++generations;
}

std::size_t SimulatedDisk::calls() const {
  const std::lock_guard guard(state_->mutex);
  return state_->journal.size();
}

std::size_t SimulatedDisk::syncs() const {
  const std::lock_guard guard(state_->mutex);
  return state_->syncs;
}

std::vector<std::string> SimulatedDisk::journal() const {
  const std::lock_guard guard(state_->mutex);
  return state_->journal;
}

std::unique_ptr<SimulatedDisk> SimulatedDisk::afterCrash(Survivors survivors, unsigned seed) const {
  const std::lock_guard guard(state_->mutex);
  return std::unique_ptr<SimulatedDisk>(new SimulatedDisk(state_->files.afterCrash(survivors, seed)));
}

std::optional<base::FileStatus> SimulatedDisk::status(const base::Path& path) const {
  return state_->call("status " + path.string(), [&](SimulatedFiles& files) { return files.status(path); });
}

std::vector<base::DirectoryEntry> SimulatedDisk::list(const base::Path& directory) const {
  return state_->call("list " + directory.string(),
                      [&](SimulatedFiles& files) { return files.list(directory); });
}

std::unique_ptr<base::ReadableFile> SimulatedDisk::openForReading(const base::Path& path) const {
  return state_->call("open " + path.string(), [&](SimulatedFiles& files) {
    return std::make_unique<Reading>(state_, files.open(path), path);
  });
}

std::uint64_t SimulatedDisk::freeSpace(const base::Path& path) const {
  return state_->call("freeSpace " + path.string(), [&](SimulatedFiles& files) {
    files.open(path);
    return std::uint64_t{1} << 40;
  });
}

std::unique_ptr<base::WritableFile> SimulatedDisk::create(const base::Path& path) {
  return state_->call("create " + path.string(), [&](SimulatedFiles& files) {
    return std::make_unique<Writing>(state_, files.create(path), path);
  });
}

void SimulatedDisk::makeDirectory(const base::Path& path) {
  state_->call("makeDirectory " + path.string(), [&](SimulatedFiles& files) { files.makeDirectory(path); });
}

void SimulatedDisk::renameNew(const base::Path& from, const base::Path& to) {
  state_->call("renameNew " + from.string() + " " + to.string(),
               [&](SimulatedFiles& files) { files.renameNew(from, to); });
}

void SimulatedDisk::replace(const base::Path& from, const base::Path& to) {
  state_->call("replace " + from.string() + " " + to.string(),
               [&](SimulatedFiles& files) { files.replace(from, to); });
}

void SimulatedDisk::exchange(const base::Path& a, const base::Path& b) {
  state_->call("exchange " + a.string() + " " + b.string(),
               [&](SimulatedFiles& files) { files.exchange(a, b); });
}

void SimulatedDisk::link(const base::Path& from, const base::Path& to) {
  state_->call("link " + from.string() + " " + to.string(),
               [&](SimulatedFiles& files) { files.link(from, to); });
}

void SimulatedDisk::removeFile(const base::Path& path) {
  state_->call("removeFile " + path.string(), [&](SimulatedFiles& files) { files.removeFile(path); });
}

void SimulatedDisk::removeDirectory(const base::Path& path) {
  state_->call("removeDirectory " + path.string(),
               [&](SimulatedFiles& files) { files.removeDirectory(path); });
}

void SimulatedDisk::syncFile(const base::Path& path) {
  state_->sync("syncFile " + path.string(),
               [&](SimulatedFiles& files) { files.syncContent(files.open(path)); });
}

void SimulatedDisk::syncDirectory(const base::Path& path) {
  state_->sync("syncDirectory " + path.string(),
               [&](SimulatedFiles& files) { files.syncNames(files.openFolder(path)); });
}

std::unique_ptr<base::FileSystem> SimulatedDisk::openFileSystem(const base::Path& path) {
  return state_->call("openFileSystem " + path.string(), [&](SimulatedFiles& files) {
    files.openFolder(path);
    return std::make_unique<Mounted>(state_);
  });
}

}  // namespace support
