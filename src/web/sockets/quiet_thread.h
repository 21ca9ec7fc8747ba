// Threads that signals do not reach: they are for the thread that waits for them.
#pragma once

#include <functional>
#include <thread>

namespace web {

// All signals are blocked in it; SIGPIPE, which OpenSSL's writes can raise, too.
std::thread quietThread(std::function<void()> work);

}  // namespace web
