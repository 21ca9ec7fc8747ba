// Moments as people read them.
#pragma once

#include "app/home/workplace.h"
#include "base/instant.h"
#include "base/message.h"

namespace app {

// "10.25", in the Walidata's zone.
std::string clockText(const Workplace& workplace, base::Instant at);
// The same, with its day when that is not the day of `now`: "10.25 pada 7 Desember 2026".
base::Message momentText(const Workplace& workplace, base::Instant at, base::Instant now);

}  // namespace app
