// Writes a bag (RFC 8493, version 1.0) whose bytes depend only on its files and labels: one payload manifest
// and one tag manifest, both SHA-512 (2.4) and sorted; every file except the tag manifest is in one of them;
// no empty folders. bag-info.txt says `Berkas-Canonical-Form: 1`, which bagit::check verifies.
#pragma once

#include <string>
#include <vector>

#include "bagit/tag_file.h"
#include "base/disk.h"
#include "zip/writer.h"

namespace bagit {

constexpr std::string_view kCanonicalLabel = "Berkas-Canonical-Form";
constexpr const char* kAlgorithm = "sha512";

struct BagFile {
  std::string path;      // "data/…" is payload, anything else a tag file
  zip::Content content;  // called two or three times; must give the same bytes
};

struct Bag {
  std::string folder;  // name of the zip's only folder
  // For bag-info.txt. The writer adds Payload-Oxum and the canonical form after them.
  Labels labels;
  std::vector<BagFile> files;  // without manifests, bagit.txt and bag-info.txt
};

enum class Form { Folder, Zip };

// Writes the bag beside `path` and renames it to `path` when it is whole and durable. Returns the SHA-512 of
// tagmanifest-sha512.txt, which identifies the whole bag. Conflict when `path` exists; Corrupt when a content
// changes during the writing; errors of contents and disk are passed on. After an error it removes what it
// wrote, as far as the disk allows. Internal when a path leaves the bag or occurs twice.
std::string write(const Bag& bag, base::Disk& disk, const base::Path& path, Form form);

}  // namespace bagit
