// The key that signs the transparency log: keys/log.pem, and its public half under the log's name in
// keys/log.vkey.
#pragma once

#include "app/home/home.h"
#include "base/disk.h"
#include "tlog/log.h"
#include "tlog/note.h"

namespace app {

// Whether the home was made before there were logs: it has neither one nor a key for it.
bool isWithoutLog(const base::Disk& disk, const Home& home);

// A new key, readable by its owner alone, and an empty log under a random name, which nobody else has.
void makeLog(base::Disk& disk, const Home& home);

// InvalidSetup when a file is missing or the two do not belong together.
tlog::NoteSigner readLogSigner(const base::Disk& disk, const Home& home);
tlog::VerifierKey readLogVerifier(const base::Disk& disk, const Home& home);

// The log, ready to be appended to; first ends a change of its key that a crash interrupted. What tlog::Log
// throws.
std::unique_ptr<tlog::Log> openLog(base::Disk& disk, const Home& home);

// Gives the log a new key (tlog/handover.h); the old private key is gone then. The caller holds the home
// alone. `now` and `agent` stand in the leaf. Returns the new key.
tlog::VerifierKey changeLogKey(base::Disk& disk, const Home& home, base::Instant now,
                               const std::string& agent);

}  // namespace app
