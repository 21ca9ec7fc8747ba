#include "bench/cases.h"

#include <random>

#include "base/error.h"
#include "base/random.h"

namespace bench {

base::Bytes pdfCarrying(base::ByteView ballast) {
  const base::Bytes objects[] = {
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
      "<</Length " + std::to_string(ballast.size()) + ">>stream\n" + base::Bytes(ballast) + "\nendstream"};
  base::Bytes pdf = "%PDF-1.7\n";
  base::Bytes table = "xref\n0 5\n0000000000 65535 f \n";
  for (std::size_t i = 0; i < std::size(objects); ++i) {
    std::string place = std::to_string(pdf.size());
    table += place.insert(0, 10 - place.size(), '0') + " 00000 n \n";
    pdf += std::to_string(i + 1) + " 0 obj" + objects[i] + "endobj\n";
  }
  return pdf + table + "trailer<</Root 1 0 R/Size 5>>\nstartxref\n" + std::to_string(pdf.size()) +
         "\n%%EOF\n";
}

void makeCases(base::Disk& disk, const base::Path& folder, int count) {
  constexpr std::size_t kSizes[] = {300'000, 40'000, 2'000};
  std::mt19937_64 random(1);
  base::Bytes noise;
  while (noise.size() < 1 << 20) {
    const std::uint64_t word = random();
    noise.append(reinterpret_cast<const char*>(&word), sizeof word);
  }
  disk.makeDirectory(folder);
  for (int i = 0; i < count; ++i) {
    const base::Path one = folder / ("case-" + std::to_string(i));
    disk.makeDirectory(one);
    for (std::size_t k = 0; k < std::size(kSizes); ++k) {
      const base::ByteView ballast(noise.data() + random() % (noise.size() - kSizes[k]), kSizes[k]);
      base::writeNewFile(disk, one / ("dokumen-" + std::to_string(k + 1) + ".pdf"), pdfCarrying(ballast));
    }
  }
}

std::vector<Case> casesOf(const base::Disk& disk, const base::Path& folder) {
  std::vector<Case> cases;
  for (const base::DirectoryEntry& entry : disk.list(folder)) {
    if (entry.kind != base::FileKind::Directory) continue;
    Case one{folder / entry.name, {}};
    for (const base::DirectoryEntry& file : disk.list(one.folder)) {
      if (file.kind == base::FileKind::Regular) one.files.push_back(file.name);
    }
    if (!one.files.empty()) cases.push_back(std::move(one));
  }
  if (cases.empty())
    throw base::InvalidInput(folder.string() +
                             " has no cases to take in; a case is a sub-folder with the files handed in.");
  return cases;
}

void ingest(const app::Workplace& workplace, const Case& one) {
  const std::string id = "urn:berkas:bench:" + base::randomToken(60);
  archive::NewVersion version{archive::ObjectId::of(id),
                              0,
                              workplace.clock.now(),
                              "ingest",
                              "bench",
                              "urn:berkas:user:bench",
                              {},
                              true};
  for (std::size_t k = 0; k < one.files.size(); ++k)
    version.files.push_back({"berkas/" + std::to_string(k), one.folder / one.files[k]});
  workplace.store.settled(workplace.store.commit(version));
}

}  // namespace bench
