// The figures of the menus (app/overview/waiting_counts.h), kept between pages: they look at every open case.
#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "app/overview/waiting_counts.h"
#include "web/memory/answer_ground.h"

namespace web {

// Thread-safe.
class MenuCounts {
 public:
  // Counted anew on each other ground, and when there is none.
  app::WaitingCounts of(const app::Workplace& workplace, const app::Actor& actor,
                        const std::optional<AnswerGround>& ground, app::OpenCases& cases,
                        const app::SigningStack& stack);

 private:
  std::optional<app::WaitingCounts> find(const std::string& user, const AnswerGround& ground);

  std::mutex mutex_;
  AnswerGround ground_;                                             // of all that was counted
  std::map<std::string, app::WaitingCounts, std::less<>> counted_;  // by account
};

}  // namespace web
