#include "bench/intake_bench.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <random>

#include "app/intake/examination.h"
#include "base/error.h"
#include "base/uuid.h"
#include "bench/measure.h"
#include "bench/shell.h"
#include "zip/writer.h"

namespace bench {
namespace {

constexpr std::size_t kSmall = 300'000;
constexpr std::size_t kPicture = 2 << 20;  // of each file of the zip
constexpr int kCallsOfOneRun = 21;         // with a small file

// Of a length that the document grows to by rows of its annex.
base::Bytes smallPdf(const Workshop& workshop) {
  base::Bytes pdf;
  for (int rows = 300; pdf.size() < kSmall; rows += 50) pdf = workshop.annex(workshop.annexData(rows));
  return pdf;
}

void makeTable(base::Disk& disk, const base::Path& path, std::size_t bytes) {
  const auto file = disk.create(path);
  base::Bytes piece = "kelurahan;tahun;jumlah;keterangan\n";
  std::size_t done = 0;
  for (std::size_t row = 1; done < bytes; ++row) {
    piece += "Kelurahan " + std::to_string(row % 57) + ";2025;" + std::to_string(row) +
             ";menurut laporan kecamatan\n";
    if (piece.size() < 1 << 20) continue;
    file->append(piece);
    done += piece.size();
    piece.clear();
  }
  file->close();
}

// What a picture of a scanner is to whoever takes it apart: a short head, and much that looks like chance.
base::Bytes makePicture(unsigned seed) {
  using namespace std::string_literals;
  base::Bytes picture =
      "\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xFF\xC0\0\x0B\x08\0\x40\0\x40\1\1\x11\0\xFF\xDA\0\x08\1\1\0\0\x3F\0"s;
  std::mt19937 random(seed);
  while (picture.size() < kPicture) {
    picture += static_cast<char>(random() >> 24);
    if (picture.back() == '\xFF') picture += '\0';
  }
  return picture + "\xFF\xD9";
}

void makeZip(base::Disk& disk, const base::Path& path, std::size_t bytes) {
  const auto file = disk.create(path);
  zip::Writer writer(*file);
  for (unsigned i = 0; i * kPicture < bytes; ++i) {
    const base::Bytes picture = makePicture(i);
    writer.add("foto-" + std::to_string(1000 + i) + ".jpg",
               [&](const std::function<void(base::ByteView)>& take) { take(picture); });
  }
  writer.finish();
  file->close();
}

double medianOf(const std::function<void()>& work) {
  std::vector<double> seconds;
  for (int i = 0; i < kCallsOfOneRun; ++i) {
    const Stopwatch watch;
    work();
    seconds.push_back(watch.seconds());
  }
  return spreadOf(std::move(seconds)).median;
}

// As a submission takes it in, without the rows that follow.
double takeIn(const app::Workplace& workplace, const base::Path& path) {
  const Stopwatch watch;
  const app::Upload upload = app::examined(workplace, {path, path.filename().string(), intake::kOtherKind});
  base::require(upload.examination->verdict == intake::Verdict::Accept,
                "the file that is measured is harmless");
  const base::Instant now = workplace.clock.now();
  archive::NewVersion version{archive::ObjectId::of(base::timeOrderedUrn(now)),
                              0,
                              now,
                              "bench",
                              "bench",
                              "urn:berkas:user:bench",
                              {{"data/01-data", path}}};
  const archive::Receipt receipt = workplace.store.commit(version);
  base::require(receipt.files.front().sha256 == upload.digest->sha256, "what was examined is archived");
  workplace.store.settled(receipt);
  return watch.seconds();
}

// Peak resident memory in MiB of the largest worker that this process has now.
double peakOfWorkersMib() {
  std::ifstream children("/proc/self/task/" + std::to_string(::getpid()) + "/children");
  double peak = 0;
  for (std::string child; children >> child;) {
    std::ifstream status("/proc/" + child + "/status");
    for (std::string line; std::getline(status, line);) {
      if (line.rfind("VmHWM:", 0) == 0) peak = std::max(peak, std::strtod(line.c_str() + 6, nullptr) / 1024);
    }
  }
  return peak;
}

void addSmall(const app::Workplace& workplace, const base::Path& pdf, int runs, json::Object& figures) {
  std::vector<double> own, whole, work, ratio;
  for (int run = -1; run < runs; ++run) {
    const double ours = medianOf([&] { app::examined(workplace, {pdf, "surat.pdf", intake::kOtherKind}); });
    const double check = medianOf([&] { runShell("exec qpdf --check \"$1\" >/dev/null", {pdf.string()}); });
    const double start = medianOf([&] { runShell("exec qpdf --version >/dev/null", {}); });
    if (run < 0) continue;  // warm-up
    own.push_back(ours * 1000);
    whole.push_back(check * 1000);
    work.push_back((check - start) * 1000);
    ratio.push_back(ours / (check - start));
  }
  figures["pdf_bytes"] = static_cast<std::int64_t>(workplace.disk.status(pdf)->size);
  figures["pdf_ms"] = rounded(spreadOf(own).median);
  figures["qpdf_check_ms"] = rounded(spreadOf(whole).median);
  figures["qpdf_check_work_ms"] = rounded(spreadOf(work).median);
  figures["ratio_pdf_to_qpdf_check_work"] = rounded(spreadOf(ratio).median);
  figures["ratio_pdf_to_qpdf_check_work_spread"] = toJson(spreadOf(ratio));
}

void addLarge(const app::Workplace& workplace, const base::Path& path, const std::string& name, int runs,
              json::Object& figures) {
  const double mib = static_cast<double>(workplace.disk.status(path)->size) / (1 << 20);
  std::vector<double> own, looking, theirs, ratio, lookingRatio, copyRatio;
  for (int run = -1; run < runs; ++run) {
    const Stopwatch watch;
    app::examined(workplace, {path, path.filename().string(), intake::kOtherKind});
    const double examining = watch.seconds();
    const double ours = takeIn(workplace, path);
    const double digest = runTimed("exec openssl dgst -sha512 \"$1\" >/dev/null", {path.string()}).seconds;
    const double copy =
        runTimed("cp \"$1\" \"$1.copy\" && sync -f \"$1.copy\" && rm \"$1.copy\"", {path.string()}).seconds;
    if (run < 0) continue;  // warm-up
    own.push_back(mib / ours);
    looking.push_back(mib / examining);
    theirs.push_back(mib / digest);
    ratio.push_back(digest / ours);
    lookingRatio.push_back(digest / examining);
    copyRatio.push_back(copy / ours);
  }
  figures[name + "_mib_per_second"] = rounded(spreadOf(own).median);
  figures[name + "_examined_mib_per_second"] = rounded(spreadOf(looking).median);
  figures[name + "_openssl_mib_per_second"] = rounded(spreadOf(theirs).median);
  figures[name + "_ratio_examined_to_openssl"] = rounded(spreadOf(lookingRatio).median);
  figures[name + "_ratio_to_cp_sync"] = rounded(spreadOf(copyRatio).median);
  figures[name + "_ratio_to_openssl"] = rounded(spreadOf(ratio).median);
  figures[name + "_ratio_to_openssl_spread"] = toJson(spreadOf(ratio));
}

}  // namespace

json::Object benchIntake(const app::Workplace& workplace, const Workshop& workshop,
                         const IntakeOrder& order) {
  base::makeDirectories(workplace.disk, order.scratch);
  const base::Path pdf = order.scratch / "surat.pdf";
  const base::Path table = order.scratch / "data.csv";
  const base::Path archive = order.scratch / "foto.zip";
  const std::size_t bytes = static_cast<std::size_t>(order.mib) << 20;
  base::writeNewFile(workplace.disk, pdf, smallPdf(workshop));
  makeTable(workplace.disk, table, bytes);
  makeZip(workplace.disk, archive, bytes);
  json::Object figures;
  addSmall(workplace, pdf, order.runs, figures);
  addLarge(workplace, table, "csv", order.runs, figures);
  addLarge(workplace, archive, "zip", order.runs, figures);
  figures["worker_peak_rss_mib"] = rounded(peakOfWorkersMib());
  figures["peak_rss_mib"] = rounded(peakResidentMib());
  return figures;
}

}  // namespace bench
