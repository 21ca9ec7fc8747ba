// Statements of third parties about a checkpoint, kept beside the log for later years:
//
//   evidence/000000001234/checkpoint      as the log signed it, byte for byte
//                        /token-1.der     RFC 3161 TimeStampToken of the bytes of checkpoint
//                        /token-2.der     … of the bytes of checkpoint and token-1.der together; and so on
//                        /cosignature-1   one signature line of a witness per file
//                        /SHA512SUMS      of all these, in sha512sum's format; an unlisted file is ignored
//
// Files are only added, never removed.
//
// A token counts while its authority's certificate and its digest are trusted. Before that ends, a new token
// over the checkpoint and all tokens renews it (like RFC 4998, 5).
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
  std::vector<NoteSignature> cosignatures;  // one per witness

  // The checkpoint with the cosignatures added to its signatures, for proof files.
  SignedCheckpoint cosigned() const;
  // The bytes that token number `index`, from 0, stamps or will stamp.
  base::Bytes stampedBytes(std::size_t index) const;
};

// The folder, relative to the log's folder.
std::string evidencePath(std::uint64_t size);
// The sizes of the kept checkpoints, ascending.
std::vector<std::uint64_t> keptSizes(const base::Disk& disk, const base::Path& folder);
// Nothing when no evidence of that size is kept. Corrupt, naming the file, when a file is missing or differs
// from its listed digest.
std::optional<Evidence> readEvidence(const base::Disk& disk, const base::Path& folder, std::uint64_t size);
// Stores it durably; after a crash either the old or the new evidence is there. For a checkpoint already
// kept, tokens and cosignatures may only be added at the end. One writer at a time: the caller must hold a
// lock.
void keepEvidence(base::Disk& disk, const base::Path& folder, const Evidence& evidence);

// Adds cosignatures, except of keys that have one already.
void addCosignatures(Evidence& evidence, const std::vector<NoteSignature>& cosignatures);

// When the newest token stops counting: the end of its authority's certificate. Nothing without a token, or
// when its certificate cannot be read.
std::optional<base::Instant> stampedUntil(const Evidence& evidence);
// Everything that is wrong: tokens that do not hold or are of other bytes, one line each. Whom to trust as an
// authority is not looked at.
std::vector<base::Message> problemsOf(const Evidence& evidence);

}  // namespace tlog
