#include "web/sockets/turn.h"

#include <utility>

#include "base/error.h"

namespace web {

// Runs one step; what it throws is the answer's failure.
template <class Work>
void Service::guarded(Turn& turn, const Work& work) {
  try {
    work();
  } catch (const base::Error& error) {
    fail(turn, std::string(error.what()) + " " + error.cause());
  } catch (const std::exception& error) {
    fail(turn, error.what());
  } catch (...) {
    fail(turn, "an unknown exception");
  }
}

bool Service::answerAtOnce(Turn& turn) {
  if (turn.request.length > 0) return false;
  guarded(turn, [&] {
    if (auto response = application_.atOnce(turn.request)) send(turn, *std::move(response));
  });
  return turn.answer.has_value();
}

void Service::perform(Turn& turn, Step step) {
  guarded(turn, [&] {
    switch (step) {
      case Step::Admit:
        return admit(turn);
      case Step::Take:
        return take(turn);
      case Step::ReadFile:
        return turn.answer->readFile();
      case Step::Abandon:
        if (turn.request.sink && !turn.piece.empty()) turn.request.sink->take(turn.piece);
        turn.request.sink.reset();
    }
  });
}

void Service::admit(Turn& turn) {
  auto verdict = application_.admit(turn.request);
  if (auto* refusal = std::get_if<Response>(&verdict)) return send(turn, std::move(*refusal));
  auto& admission = std::get<Admission>(verdict);
  if (turn.request.length > admission.limit) return refuse(turn, 413);
  turn.request.sink = std::move(admission.sink);
  if (turn.request.length == 0) answer(turn);
}

void Service::take(Turn& turn) {
  if (!turn.piece.empty()) turn.request.sink->take(turn.piece);
  turn.piece.clear();
  if (turn.received == turn.request.length) answer(turn);
}

// The body has served its purpose then; its files may be removed only here, where waiting is allowed.
void Service::answer(Turn& turn) {
  Response response = application_.answer(turn.request);
  turn.request.sink.reset();
  turn.request.body = {};
  send(turn, std::move(response));
}

// A body that was not read would be taken for the next request, so the connection ends then.
void Service::send(Turn& turn, Response response) {
  const bool isWhole = turn.received == turn.request.length;
  const RequestHead* const head = turn.hasHead ? &turn.request : nullptr;
  turn.answer.emplace(head, std::move(response), isWhole ? turn.persistence : Persistence::Close,
                      clock_.now());
}

void Service::refuse(Turn& turn, int status) {
  turn.persistence = Persistence::Close;
  try {
    send(turn, application_.refusal(status));
  } catch (const std::exception& error) {
    failure_(error.what());
    send(turn, textResponse(status, {}));
  }
}

void Service::fail(Turn& turn, std::string_view what) {
  failure_(what);
  turn.request.sink.reset();
  if (turn.answer)
    turn.isBroken = true;
  else
    refuse(turn, 500);
}

}  // namespace web
