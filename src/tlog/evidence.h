// What others have said of a checkpoint, kept beside the log for the years to come:
//
//   evidence/000000001234/checkpoint      as the log signed it, byte for byte
//                        /token-1.der     RFC 3161 TimeStampToken of the bytes of checkpoint
//                        /token-2.der     … of those of checkpoint and token-1.der, one behind the other; and
//                                         so on
//                        /cosignature-1   signature lines of witnesses, one a file
//                        /SHA512SUMS      of all these, as sha512sum writes it; what it does not list is not
//                                         there
//
// Files are only ever added.
//
// A token counts as long as its authority's certificate and its digest can be trusted. Before that ends, a
// further token of all that is there carries it on (as RFC 4998, 5, renews its chains).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/disk.h"
#include "base/message.h"
#include "tlog/checkpoint.h"

namespace tlog {

struct Evidence {
  SignedCheckpoint checkpoint;              // signed by the log alone
  std::vector<base::Bytes> tokens;          // DER, oldest first
  std::vector<NoteSignature> cosignatures;  // each witness once

  // The checkpoint with the cosignatures among its signatures, for proof files.
  SignedCheckpoint cosigned() const;
  // What token number `index`, counted from 0, is or is to be of.
  base::Bytes stampedBytes(std::size_t index) const;
};

// Folder below the log's folder.
std::string evidencePath(std::uint64_t size);
// The sizes of the checkpoints that are kept, ascending.
std::vector<std::uint64_t> keptSizes(const base::Disk& disk, const base::Path& folder);
// Nothing when that one is not kept. Corrupt, naming the file, when a file is missing, or its digest is not
// the one that was noted.
std::optional<Evidence> readEvidence(const base::Disk& disk, const base::Path& folder, std::uint64_t size);
// Keeps it, durably; after a crash what was kept before is there, or this. Of a checkpoint that is kept
// already, tokens and cosignatures may only be added at the end. One writer at a time: hold a lock of your
// own.
void keepEvidence(base::Disk& disk, const base::Path& folder, const Evidence& evidence);

// Adds what a witness answered, unless there is one of the same key.
void addCosignatures(Evidence& evidence, const std::vector<NoteSignature>& cosignatures);

// When the newest token stops to count: the end of its authority's certificate. Nothing without a token, or
// when that cannot be read.
std::optional<base::Instant> stampedUntil(const Evidence& evidence);
// Everything that is wrong: tokens that do not hold or are of other bytes, one line each. Whom to trust as an
// authority is not looked at.
std::vector<base::Message> problemsOf(const Evidence& evidence);

}  // namespace tlog
