// The material of measured letters, read once: the sample letter of samples/bench, and one with a long annex.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "app/office/typesetter.h"
#include "base/disk.h"
#include "signing/document_signer.h"

namespace bench {

// Thread-safe.
class Workshop {
 public:
  // `files` is the folder of letter-templates, samples and fonts.
  Workshop(const base::Disk& disk, const base::Path& files);

  // The letter with this number, like a separate letter.
  base::Bytes letter(int number) const;
  // The same, claiming to be signed, but without a signature.
  base::Bytes claimingLetter(int number) const;
  // The same, signed.
  base::Bytes signedLetter(int number, const signing::DocumentSigner& signer,
                           pdf::Permission permission = pdf::Permission::Approval) const;
  layout::Pages pages() const;
  xml::Element annexData(int rows) const;
  base::Bytes annex(const xml::Element& data) const;

  const pdf::FontLibrary& fonts() const { return *fonts_; }
  base::Bytes logo(const std::string& name) const;

 private:
  letters::LetterKind load(const std::string& name) const;

  const base::Disk& disk_;
  base::Path files_;
  std::unique_ptr<pdf::FontLibrary> fonts_;
  app::Typesetter typesetter_;
  letters::LetterKind letter_;
  letters::LetterKind annex_;
  xml::Element data_;
};

}  // namespace bench
