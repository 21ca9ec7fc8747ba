// Cases for measuring the archive: a case is a folder with files.
#pragma once

#include <string>
#include <vector>

#include "app/home/workplace.h"
#include "base/disk.h"

namespace bench {

struct Case {
  base::Path folder;
  std::vector<std::string> files;  // their names
};

// Makes cases of typical size: documents of 300, 40 and 2 kB, all different. `folder` must not exist.
// A whole PDF of one empty page that carries `ballast` in a stream which nothing shows.
base::Bytes pdfCarrying(base::ByteView ballast);

void makeCases(base::Disk& disk, const base::Path& folder, int count);
// The sub-folders of `folder` with files. InvalidInput when there is none.
std::vector<Case> casesOf(const base::Disk& disk, const base::Path& folder);

// Archives only, as an object of its own; returns when it is durable.
void ingest(const app::Workplace& workplace, const Case& one);

}  // namespace bench
