// One request on its way: read by an event loop, worked on by a worker, answered by the loop.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "base/bytes.h"
#include "base/clock.h"
#include "web/http/exchange.h"
#include "web/http/outgoing.h"
#include "web/sockets/pace.h"

namespace web {

// It belongs to the loop or to one worker, never to both at once, so it needs no lock.
struct Turn {
  base::Instant begun = {};
  TimePoint begunAt = {};
  Request request = {};
  bool hasHead = false;  // false when the head was refused: `request` says nothing then
  Persistence persistence = Persistence::Close;
  bool expectsContinue = false;
  std::uint64_t received = 0;  // bytes of the body
  base::Bytes piece = {};      // of the body, not yet given to the sink
  std::optional<Outgoing> answer = {};
  bool isBroken = false;  // the answer cannot be sent to its end
};

// What a worker does with a turn.
enum class Step {
  Admit,     // ask the application; without a body, answer as well
  Take,      // give the piece to the sink; after the whole body, answer
  ReadFile,  // read the next part of the file that is sent
  Abandon    // give the piece to the sink, and end
};

// The application as the workers see it.
class Service {
 public:
  // `failure` is told what the application threw, for the log; it is called from any thread.
  Service(Application& application, const base::Clock& clock, std::function<void(std::string_view)> failure)
      : application_(application), clock_(clock), failure_(std::move(failure)) {}

  // Whether the answer was at hand, or could not be made; then the turn has it.
  bool answerAtOnce(Turn& turn);
  // What is thrown is answered with 500.
  void perform(Turn& turn, Step step);
  // Makes the answer that refuses; the connection is closed after it.
  void refuse(Turn& turn, int status);

 private:
  template <class Work>
  void guarded(Turn& turn, const Work& work);
  void admit(Turn& turn);
  void take(Turn& turn);
  void answer(Turn& turn);
  void send(Turn& turn, Response response);
  void fail(Turn& turn, std::string_view what);

  Application& application_;
  const base::Clock& clock_;
  std::function<void(std::string_view)> failure_;
};

}  // namespace web
