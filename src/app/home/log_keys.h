// The key that signs the transparency log: keys/log.pem, and its public half under the log's name in
// keys/log.vkey.
#pragma once

#include "app/home/home.h"
#include "archive/store.h"
#include "base/date.h"
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

struct ReplacedLog {
  tlog::VerifierKey key;  // of the new log
  base::Path former;      // where the old log lies, with the key that it is checked with
};

// For a private key that is lost, so that nobody can continue the log or hand it over: closes it and begins a
// new one. The old log moves to Home::formerLogs with its public key, where its proofs can be checked for
// ever; the new one has a name and a key of its own and a leaf for every archived version. The caller holds
// the home alone; `store` journals in this home. Conflict when the private key is there. After a crash the
// next opening of the home goes on, or the next call.
ReplacedLog replaceLog(base::Disk& disk, const Home& home, archive::Store& store, base::Date today);

// Gives the log a new key (tlog/handover.h); the old private key is gone then. The caller holds the home
// alone. `now` and `agent` stand in the leaf. Returns the new key.
tlog::VerifierKey changeLogKey(base::Disk& disk, const Home& home, base::Instant now,
                               const std::string& agent);

}  // namespace app
