// Exports a case as evidence for an auditor: the bundle of docs/formats/evidence-bundle.md.
#pragma once

#include <optional>
#include <string>

#include "app/access/actor.h"
#include "app/evidence/evidence_bundle.h"
#include "app/home/workplace.h"
#include "tlog/checkpoint.h"

namespace app {

struct ExportOrder {
  std::string name;   // ticket or object id
  base::Path output;  // must not exist yet
  bagit::Form form = bagit::Form::Folder;
  // A checkpoint kept by the auditor: the bundle proves that the log continues it.
  std::optional<tlog::SignedCheckpoint> since;
};

struct Exported {
  std::string object;
  int versions = 0;
  std::string digest;  // SHA-512 of the tag manifest, which covers every byte of the bundle
  std::uint64_t logSize = 0;
};

class EvidenceDesk {
 public:
  explicit EvidenceDesk(const Workplace& workplace) : workplace_(workplace) {}

  // For staff and auditors. Its time grows with the case and with the logarithm of the log, but not with the
  // archive. The same case, checkpoint and kept evidence give the same bytes.
  //
  // Denied for an object of a contact person: its personal data leaves by `archive get` alone. NotFound when
  // there is no such object, or one of its versions has no leaf in the log; Conflict when the output exists;
  // Corrupt when a content is not what was archived. The bundle is written by `outside`, since it is the
  // caller's own and not the home's.
  Exported write(const Actor& actor, const ExportOrder& order, const BundleTexts& texts, base::Disk& outside);

 private:
  archive::Inventory open(const std::string& name) const;

  const Workplace& workplace_;
};

}  // namespace app
