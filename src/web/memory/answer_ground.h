// What answers are made of.
#pragma once

#include <cstdint>

namespace web {

// What answers are made of, beside what was asked for and by whom. Taken before any of it is read, so that an
// answer is never older than its ground.
struct AnswerGround {
  std::int64_t changes = 0;  // app::Database::changes
  int office = 0;            // the version of the office's data
  std::int64_t minute = 0;   // pages tell what is late

  bool operator==(const AnswerGround&) const = default;
};

}  // namespace web
