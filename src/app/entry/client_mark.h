// From where somebody tries to get in.
#pragma once

#include <string>

namespace app {

struct ClientMark {
  std::string address;           // of the peer, "192.0.2.7" or "2001:db8::1"; not kept
  std::string device = {};       // what the browser calls itself, for people
  std::string deviceToken = {};  // that an earlier sign-in gave to the browser; empty: none
};

}  // namespace app
