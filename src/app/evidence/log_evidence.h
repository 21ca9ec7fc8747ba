// Collects third parties' evidence for the log's checkpoints daily (tlog/evidence.h).
#pragma once

#include "app/home/workplace.h"
#include "base/message.h"

namespace app {

struct EvidenceReport {
  int stamped = 0;       // new time-stamps of the newest checkpoint
  int renewed = 0;       // time-stamps of older checkpoints, renewed
  int cosigned = 0;      // new cosignatures of the newest checkpoint
  base::Message remark;  // why something must wait
};

// Notes the newest checkpoint separately. When it has grown, asks the witnesses of the setting log.witnesses
// to cosign it. Once a day (in Jakarta's zone), asks the authorities of the setting signer.tsa to stamp it.
// Renews time-stamps whose authority's certificate ends within 90 days, at most 100 per run. A witness or
// authority that does not answer is asked again next time. Errors as in app::openLog; InvalidSetup for a
// setting that does not name a witness.
EvidenceReport gatherEvidence(const Workplace& workplace);

}  // namespace app
