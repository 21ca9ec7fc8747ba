#include "web/memory/kept_answers.h"

#include <memory>
#include <variant>

namespace web {
namespace {

using SharedBytes = std::shared_ptr<const base::Bytes>;

base::Bytes withToken(base::Bytes body, const std::string& old, const std::string& fresh) {
  for (std::size_t at = body.find(old); at != base::Bytes::npos; at = body.find(old, at + fresh.size())) {
    body.replace(at, old.size(), fresh);
  }
  return body;
}

}  // namespace

std::optional<Response> KeptAnswers::find(const std::string& key, const AnswerGround& ground,
                                          base::Instant now, const std::function<std::string()>& newToken) {
  std::unique_lock lock(mutex_);
  const auto found = ground == ground_ ? answers_.find(key) : answers_.end();
  if (found == answers_.end() || (found->second.until && *found->second.until <= now)) return std::nullopt;
  const std::string once = found->second.once;
  Response answer = found->second.answer;
  lock.unlock();
  if (!once.empty()) answer.body = withToken(*std::get<SharedBytes>(answer.body), once, newToken());
  return answer;
}

void KeptAnswers::keep(const std::string& key, const AnswerGround& ground, KeptAnswer kept) {
  auto* body = std::get_if<base::Bytes>(&kept.answer.body);
  if (body == nullptr || body->size() > mostBytes_) return;
  const std::size_t size = body->size();
  kept.answer.body = std::make_shared<const base::Bytes>(std::move(*body));
  const std::lock_guard lock(mutex_);
  if (ground != ground_ || bytes_ + size > mostBytes_) forgetAll();
  ground_ = ground;
  if (answers_.try_emplace(key, std::move(kept)).second) bytes_ += size;
}

void KeptAnswers::forgetAll() {
  answers_.clear();
  bytes_ = 0;
}

}  // namespace web
