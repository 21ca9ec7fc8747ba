// Writing a bag (RFC 8493, version 1.0) of which every byte is determined by its files and labels: one
// payload manifest and one tag manifest, both SHA-512 (2.4), sorted; every file but the tag manifest in one
// of them; no empty folders. bag-info.txt says `Berkas-Canonical-Form: 1`, and bagit::check holds such a bag
// to it.
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
  zip::Content content;  // called two or three times; gives the same bytes each time
};

struct Bag {
  std::string folder;  // what the zip's one folder is called
  // For bag-info.txt, before Payload-Oxum and the canonical form, which are added.
  Labels labels;
  std::vector<BagFile> files;  // without the manifests, bagit.txt and bag-info.txt
};

enum class Form { Folder, Zip };

// Writes the bag beside `path` and lets it appear there when it is whole and durable. Returns the SHA-512 of
// tagmanifest-sha512.txt, which stands for the whole bag. Conflict when `path` exists; Corrupt when a content
// changes meanwhile; what the contents and the disk throw: then nothing is left behind, as far as the disk
// lets it be removed. Paths and label names are ours: Internal when a path leaves the bag or stands twice.
std::string write(const Bag& bag, base::Disk& disk, const base::Path& path, Form form);

}  // namespace bagit
