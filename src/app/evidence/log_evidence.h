// What others say of the log's checkpoints, gathered day by day (tlog/evidence.h).
#pragma once

#include <string>

#include "app/home/workplace.h"

namespace app {

struct EvidenceReport {
  int stamped = 0;     // new time-stamps of the newest checkpoint
  int renewed = 0;     // of older ones, whose time-stamp was about to end
  int cosigned = 0;    // new cosignatures of the newest checkpoint
  std::string remark;  // why something has to wait
};

// Notes the newest checkpoint apart; has the witnesses of the setting log.witnesses cosign it whenever it has
// grown; once a day (Jakarta's), has it stamped by the authorities of the setting signer.tsa. Time-stamps
// whose authority's certificate ends within 90 days are renewed, at most 100 in one run. Whoever is away is
// asked again the next time. What app::openLog throws; InvalidSetup for a setting that names no witness.
EvidenceReport gatherEvidence(const Workplace& workplace);

}  // namespace app
