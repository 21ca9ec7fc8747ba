// What the system's error numbers mean to a person.
#pragma once

#include "base/message.h"

namespace base::detail {

// "the disk is full; make room on it and try again", "No such file or directory". Without a full stop.
Message wordsOf(int error);

}  // namespace base::detail
