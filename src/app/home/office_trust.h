// Whose signatures the office believes.
#pragma once

#include "app/home/workplace.h"
#include "verification/verify.h"

namespace app {

// By the certificates of office/trust, now.
inline verification::Trust officeTrust(const Workplace& workplace) {
  verification::Trust trust;
  trust.anchors = workplace.office().trust;
  trust.at = workplace.clock.now();
  return trust;
}

}  // namespace app
