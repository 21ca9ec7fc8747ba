// The key that signs the transparency log: keys/log.pem, and its public half under the log's name in
// keys/log.vkey.
#pragma once

#include "app/home/home.h"
#include "base/disk.h"
#include "tlog/log.h"
#include "tlog/note.h"

namespace app {

// Whether the home was made by a version without logs: it has neither log nor key.
bool isWithoutLog(const base::Disk& disk, const Home& home);

// Makes a new key, readable only by its owner, and an empty log with a random, unique name.
void makeLog(base::Disk& disk, const Home& home);

// InvalidSetup when a file is missing or the two do not belong together.
tlog::NoteSigner readLogSigner(const base::Disk& disk, const Home& home);
tlog::VerifierKey readLogVerifier(const base::Disk& disk, const Home& home);

// The log, ready for appends. First completes an interrupted change of its key. Errors as in tlog::Log.
std::unique_ptr<tlog::Log> openLog(base::Disk& disk, const Home& home);

// Gives the log a new key (tlog/handover.h) and removes the old private key. The caller must hold the home
// exclusively. `now` and `agent` go into the leaf. Returns the new key.
tlog::VerifierKey changeLogKey(base::Disk& disk, const Home& home, base::Instant now,
                               const std::string& agent);

}  // namespace app
