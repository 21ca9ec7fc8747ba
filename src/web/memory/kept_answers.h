// Answers that are given again, as they were made, as long as nothing has changed of what they were made of.
#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "base/instant.h"
#include "web/http/exchange.h"
#include "web/memory/answer_ground.h"

namespace web {

struct KeptAnswer {
  Response answer;
  std::string once = {};                    // the token of its forms (FormState::once); empty: it has none
  std::optional<base::Instant> until = {};  // not given any more from then on
};

// Thread-safe. All answers that it keeps have the same ground.
class KeptAnswers {
 public:
  explicit KeptAnswers(std::size_t mostBytes = 8 << 20) : mostBytes_(mostBytes) {}

  // The answer under this key, which names who asks for what; nothing when there is none on this ground and
  // for this time. Its forms have a new token in place of the one that they were made with.
  std::optional<Response> find(const std::string& key, const AnswerGround& ground, base::Instant now,
                               const std::function<std::string()>& newToken);
  // Keeps an answer whose body is in memory. On another ground, or without room, all that was kept is
  // forgotten first.
  void keep(const std::string& key, const AnswerGround& ground, KeptAnswer kept);

 private:
  void forgetAll();

  const std::size_t mostBytes_;
  std::mutex mutex_;
  AnswerGround ground_;
  std::size_t bytes_ = 0;
  std::unordered_map<std::string, KeptAnswer> answers_;
};

}  // namespace web
