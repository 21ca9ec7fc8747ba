#include "cage/detail/worker_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstring>
#include <filesystem>

#include "base/error.h"
#include "cage/detail/channel.h"
#include "cage/detail/sanitizer.h"
#include "cage/detail/start.h"

namespace cage::detail {
namespace {

constexpr const char* kThisProgram = "/proc/self/exe";
constexpr int kStartSeconds = 30;

[[noreturn]] void failToStart(const std::string& cause) {
  throw base::Unavailable(base::Message("cage.not-started", {}), base::Retry::Useless, cause);
}

Deadline after(int seconds) {
  return std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
}

std::vector<char*> pointersTo(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

std::string pathOf(const std::string& program) {
  if (program.empty()) return kThisProgram;
  std::error_code ignored;  // an unknown path fails at the start
  return (std::filesystem::read_symlink(kThisProgram, ignored).parent_path() / program).string();
}

// The child's descriptors: the socket as 0, /dev/null as 1 and 2, no others.
class SpawnActions {
 public:
  explicit SpawnActions(int socket) {
    ::posix_spawn_file_actions_init(&actions_);
    ::posix_spawn_file_actions_adddup2(&actions_, socket, kWorkerEnd);
    for (const int standard : {STDOUT_FILENO, STDERR_FILENO})
      ::posix_spawn_file_actions_addopen(&actions_, standard, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
  }
  ~SpawnActions() { ::posix_spawn_file_actions_destroy(&actions_); }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;

  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

}  // namespace

Worker::Worker(const std::string& program, const std::string& work, const Limits& limits) : limits_(limits) {
  try {
    start(program, work);
    awaitReady();
  } catch (...) {
    end();
    throw;
  }
}

Worker::~Worker() {
  end();
}

void Worker::start(const std::string& program, const std::string& work) {
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
    failToStart(std::string("socketpair: ") + std::strerror(errno));
  socket_ = ends[0];
  const WorkerCall call{work, {limits_.memoryBytes, limits_.seconds}};
  std::vector<std::string> words = wordsOf(call);
  words.insert(words.begin(), "berkas");
  std::vector<std::string> environment = environmentOf(call.limits);
  // Without TZ the C library would open /etc/localtime again and again.
  environment.emplace_back("TZ=UTC0");
  const int status = ::posix_spawn(&process_, pathOf(program).c_str(), SpawnActions(ends[1]).get(), nullptr,
                                   pointersTo(words).data(), pointersTo(environment).data());
  ::close(ends[1]);
  if (status != 0) {
    process_ = -1;
    failToStart(std::string("posix_spawn: ") + std::strerror(status));
  }
}

void Worker::awaitReady() const {
  try {
    if (Channel(socket_, after(kStartSeconds)).receive(std::strlen(kReady)) == kReady) return;
  } catch (ChannelEnd) {
  }
  failToStart("no answer from the worker");
}

void Worker::end() {
  if (socket_ >= 0) ::close(socket_);
  socket_ = -1;
  if (process_ < 0) return;
  ::kill(process_, SIGKILL);
  while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) continue;
  process_ = -1;
}

Result Worker::run(base::ByteView request, int file) {
  ++answered_;
  try {
    Channel channel(socket_, after(limits_.seconds));
    channel.send(request, file);
    auto answer = channel.receive(limits_.answerBytes);
    if (!answer) return {Outcome::Died};
    return {Outcome::Answered, std::move(*answer)};
  } catch (const ChannelEnd end) {
    return {end == ChannelEnd::OutOfTime ? Outcome::OutOfTime : Outcome::Died};
  }
}

}  // namespace cage::detail
