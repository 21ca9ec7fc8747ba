#include "works.h"

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <stdexcept>

namespace cage_tests {
namespace {

// What of descriptors and environment is there, found before the confinement.
std::string& surroundings() {
  static std::string text;
  return text;
}

void lookAround() {
  for (int descriptor = 0; descriptor < 1024; ++descriptor)
    if (::fcntl(descriptor, F_GETFD) >= 0) surroundings() += std::to_string(descriptor) + " ";
  surroundings() += std::getenv("HOME") != nullptr ? "with HOME" : "without HOME";
}

// Keeps what is called for its effect from being left out.
template <class Value>
base::Bytes told(Value value) {
  return std::to_string(static_cast<long>(value));
}

base::Bytes crash() {
  volatile int* nowhere = nullptr;
  *nowhere = 1;
  return {};
}

base::Bytes loop() {
  volatile long rounds = 0;
  while (rounds >= 0) rounds = 1;
  return {};
}

// A day after 1970 began, there and back.
base::Bytes tellTime() {
  const std::time_t day = 86'400;
  std::tm parts{};
  ::gmtime_r(&day, &parts);
  return told(std::mktime(&parts));
}

// Memory is only had when it is written to.
base::Bytes grow() {
  base::Bytes all;
  for (int i = 0; i < 100; ++i) all.append(100UL << 20, 'x');
  return told(all.size());
}

base::Bytes overflowStack(std::size_t depth) {
  volatile char room[4096];
  room[0] = static_cast<char>(depth);
  return depth == 0 ? base::Bytes(1, room[0]) : overflowStack(depth + 1) + static_cast<char>(room[0]);
}

using Deed = base::Bytes (*)();

const std::map<std::string, Deed>& deeds() {
  static const std::map<std::string, Deed> kDeeds = {
      {"pid", [] { return told(::getpid()); }},
      {"around", [] { return surroundings(); }},
      {"tell the time", tellTime},
      {"open", [] { return told(::open("/etc/passwd", O_RDONLY)); }},
      {"create", [] { return told(::open("/tmp/cage-was-here", O_WRONLY | O_CREAT, 0600)); }},
      {"fork", [] { return told(::fork()); }},
      {"exec", [] { return told(::execl("/bin/true", "true", nullptr)); }},
      {"socket", [] { return told(::socket(AF_INET, SOCK_STREAM, 0)); }},
      {"kill the parent", [] { return told(::kill(::getppid(), SIGKILL)); }},
      {"run memory",
       [] {
         return told(::mprotect(::mmap(nullptr, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), 4096,
                                PROT_READ | PROT_EXEC) == 0);
       }},
      {"loop", loop},
      {"sleep", [] { return told(::pause()); }},
      {"grow", grow},
      {"crash", crash},
      {"overflow the stack", [] { return overflowStack(1); }},
      {"abort", []() -> base::Bytes { std::abort(); }},
      {"throw", []() -> base::Bytes { throw std::runtime_error("sengaja"); }},
      {"close", [] { return told(::close(0)); }},
      {"exit", []() -> base::Bytes { ::_exit(0); }},
      {"say too much", [] { return base::Bytes(3UL << 20, 'x'); }},
  };
  return kDeeds;
}

base::Bytes answer(base::ByteView request) {
  const auto deed = deeds().find(std::string(request));
  return deed == deeds().end() ? base::Bytes(request) : deed->second();
}

// What may be done with the file that came with a request.
base::Bytes read(base::ByteView request, int file) {
  if (request == "write") return told(::write(file, "x", 1));
  if (request == "reopen") return told(::open(("/proc/self/fd/" + std::to_string(file)).c_str(), O_RDWR));
  if (request == "keep") return told(::dup(file));
  if (request == "truncate") return told(::ftruncate(file, 0));
  base::Bytes piece(16, '\0');
  const ssize_t got = ::pread(file, piece.data(), piece.size(), std::stol(std::string(request)));
  return std::to_string(::getpid()) + " " + std::to_string(file) + " " +
         piece.substr(0, static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
}

}  // namespace

const cage::Works& works() {
  static const cage::Works kWorks = {
      {"anything", {lookAround, answer, read}},
      {"unprepared", {[] { throw std::runtime_error("sengaja"); }, answer}},
  };
  return kWorks;
}

}  // namespace cage_tests
