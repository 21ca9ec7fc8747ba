#include "tlog/evidence.h"

#include <algorithm>
#include <cstdio>
#include <map>

#include "base/error.h"
#include "base/sentences.h"
#include "crypto/digest.h"
#include "crypto/digest_list.h"
#include "crypto/time_stamp.h"
#include "tlog/detail/files.h"
#include "tlog/detail/lines.h"

namespace tlog {
namespace {

constexpr const char* kEvidenceFolder = "evidence";
constexpr const char* kSums = "SHA512SUMS";
constexpr std::uint64_t kLongestFile = 1 << 20;  // bytes per file

using Files = std::map<std::string, base::Bytes>;

std::string sumOf(base::ByteView bytes) {
  return crypto::digestHex(crypto::DigestAlgorithm::Sha512, bytes);
}

std::string tokenName(std::size_t index) {
  return "token-" + std::to_string(index + 1) + ".der";
}

std::string cosignatureName(std::size_t index) {
  return "cosignature-" + std::to_string(index + 1);
}

Files filesOf(const Evidence& evidence) {
  Files files{{detail::kCheckpoint, evidence.checkpoint.bytes()}};
  for (std::size_t index = 0; index < evidence.tokens.size(); ++index)
    files[tokenName(index)] = evidence.tokens[index];
  for (std::size_t index = 0; index < evidence.cosignatures.size(); ++index)
    files[cosignatureName(index)] = lineOf(evidence.cosignatures[index]);
  return files;
}

std::string sumsOf(const Files& files) {
  crypto::DigestList sums;
  for (const auto& [name, bytes] : files) sums[name] = sumOf(bytes);
  return crypto::digestLines(sums);
}

[[noreturn]] void refuse(base::Message why) {
  throw base::Corrupt(base::inSequence({std::move(why), base::Message("mend.restore-it", {})}));
}
[[noreturn]] void refuseEvidence(const base::Path& path, std::string_view code) {
  refuse(base::Message(code, {{"path", path.string()}}));
}

base::Bytes readPart(const base::Disk& disk, const base::Path& path) {
  try {
    return base::readFile(disk, path, kLongestFile);
  } catch (const base::NotFound&) {
    refuseEvidence(path, "log.evidence-missing");
  } catch (const base::InvalidInput&) {
    refuseEvidence(path, "log.evidence-too-long");
  }
}

// Either the file or its line in the list was changed; the two alone do not show which, so the message names
// both.
base::Bytes readListedPart(const base::Disk& disk, const base::Path& folder, const std::string& name,
                           std::string_view sum) {
  const std::string list = (folder / kSums).string();
  if (!base::exists(disk, folder / name))
    refuse(
        base::Message("log.evidence-listed-missing", {{"path", (folder / name).string()}, {"list", list}}));
  base::Bytes bytes = readPart(disk, folder / name);
  if (sumOf(bytes) != sum)
    refuse(
        base::Message("log.evidence-digest-differs", {{"path", (folder / name).string()}, {"list", list}}));
  return bytes;
}

// The listed files; the list must have exactly the form that we write.
Files readListed(const base::Disk& disk, const base::Path& folder) {
  const auto sums = crypto::parseDigestLines(readPart(disk, folder / kSums));
  if (!sums) refuseEvidence(folder / kSums, "log.evidence-damaged");
  Files files;
  for (const auto& [name, sum] : *sums) {
    if (name.find('/') != std::string::npos) refuseEvidence(folder / kSums, "log.evidence-damaged");
    files[name] = readListedPart(disk, folder, name, sum);
  }
  return files;
}

bool isThere(const base::Disk& disk, const base::Path& path, base::ByteView bytes) {
  return base::exists(disk, path) && base::readFile(disk, path, kLongestFile) == bytes;
}

}  // namespace

SignedCheckpoint Evidence::cosigned() const {
  SignedCheckpoint all = checkpoint;
  all.note.signatures.insert(all.note.signatures.end(), cosignatures.begin(), cosignatures.end());
  return all;
}

base::Bytes Evidence::stampedBytes(std::size_t index) const {
  base::Bytes bytes = checkpoint.bytes();
  for (std::size_t before = 0; before < index; ++before) bytes += tokens.at(before);
  return bytes;
}

std::string evidencePath(std::uint64_t size) {
  char digits[24];
  std::snprintf(digits, sizeof digits, "%012llu", static_cast<unsigned long long>(size));
  return std::string(kEvidenceFolder) + "/" + digits;
}

std::vector<std::uint64_t> keptSizes(const base::Disk& disk, const base::Path& folder) {
  std::vector<std::uint64_t> sizes;
  if (!base::exists(disk, folder / kEvidenceFolder)) return sizes;
  for (const base::DirectoryEntry& entry : disk.list(folder / kEvidenceFolder)) {
    std::string_view digits = entry.name;
    while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
    const auto size = detail::parseNumber(digits);
    if (!size || (base::Path(kEvidenceFolder) / entry.name) != evidencePath(*size)) continue;
    if (base::exists(disk, folder / kEvidenceFolder / entry.name / kSums)) sizes.push_back(*size);
  }
  std::sort(sizes.begin(), sizes.end());
  return sizes;
}

std::optional<Evidence> readEvidence(const base::Disk& disk, const base::Path& logFolder,
                                     std::uint64_t size) {
  const base::Path folder = logFolder / evidencePath(size);
  if (!base::exists(disk, folder / kSums)) return std::nullopt;
  Files files = readListed(disk, folder);
  auto checkpoint = SignedCheckpoint::parse(files[detail::kCheckpoint]);
  if (!checkpoint || checkpoint->checkpoint.size != size)
    refuseEvidence(folder / detail::kCheckpoint, "log.of-other-size");
  Evidence evidence{std::move(*checkpoint), {}, {}};
  while (files.count(tokenName(evidence.tokens.size())) != 0)
    evidence.tokens.push_back(files[tokenName(evidence.tokens.size())]);
  for (std::size_t index = 0; files.count(cosignatureName(index)) != 0; ++index) {
    const auto lines = parseSignatures(files[cosignatureName(index)]);
    if (!lines || lines->size() != 1)
      refuseEvidence(folder / cosignatureName(index), "log.evidence-no-signature");
    evidence.cosignatures.push_back(lines->front());
  }
  if (filesOf(evidence) != files) refuseEvidence(folder / kSums, "log.evidence-strange-files");
  return evidence;
}

void keepEvidence(base::Disk& disk, const base::Path& logFolder, const Evidence& evidence) {
  const base::Path folder = logFolder / evidencePath(evidence.checkpoint.checkpoint.size);
  base::makeDirectories(disk, folder);
  const Files files = filesOf(evidence);
  for (const auto& [name, bytes] : files) {
    if (!isThere(disk, folder / name, bytes)) base::replaceDurably(disk, folder / name, bytes);
  }
  if (!isThere(disk, folder / kSums, sumsOf(files)))
    base::replaceDurably(disk, folder / kSums, sumsOf(files));
}

void addCosignatures(Evidence& evidence, const std::vector<NoteSignature>& cosignatures) {
  auto& kept = evidence.cosignatures;
  for (const NoteSignature& fresh : cosignatures) {
    const bool isKnown = std::any_of(kept.begin(), kept.end(), [&](const NoteSignature& known) {
      return known.name == fresh.name && known.keyId == fresh.keyId;
    });
    if (!isKnown) kept.push_back(fresh);
  }
}

std::optional<base::Instant> stampedUntil(const Evidence& evidence) {
  if (evidence.tokens.empty()) return std::nullopt;
  try {
    const auto token = crypto::TimeStampToken::fromDer(evidence.tokens.back(), "token");
    const auto& signer = token.signedData().signer();
    return signer ? std::optional(signer->notAfter()) : std::nullopt;
  } catch (const base::InvalidInput&) {
    return std::nullopt;
  }
}

std::vector<base::Message> problemsOf(const Evidence& evidence) {
  std::vector<base::Message> problems;
  const auto report = [&](std::size_t index, std::string_view code) {
    problems.push_back(base::Message(code, {{"token", tokenName(index)}}));
  };
  for (std::size_t index = 0; index < evidence.tokens.size(); ++index) {
    try {
      const auto token = crypto::TimeStampToken::fromDer(evidence.tokens[index], tokenName(index));
      const auto algorithm = token.digestAlgorithm();
      if (!token.holds() || token.der() != evidence.tokens[index])
        report(index, "log.token-signature-false");
      else if (!algorithm ||
               !token.isOf(*algorithm, crypto::digest(*algorithm, evidence.stampedBytes(index))))
        report(index, "log.token-of-other-bytes");
    } catch (const base::InvalidInput&) {
      report(index, "log.token-not-one");
    }
  }
  return problems;
}

}  // namespace tlog
