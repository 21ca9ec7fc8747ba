#include "bench/archive_bench.h"

#include <atomic>
#include <chrono>
#include <exception>
#include <functional>
#include <thread>

#include "app/casework/case_desk.h"
#include "base/error.h"
#include "bench/cases.h"
#include "bench/measure.h"
#include "bench/request_form.h"
#include "bench/shell.h"
#include "xml/element.h"
#include "xml/writer.h"

namespace bench {
namespace {

class ArchiveBench {
 public:
  ArchiveBench(const app::Workplace& workplace, const app::Actor& pemohon, const ArchiveOrder& order)
      : workplace_(workplace),
        disk_(workplace.disk),
        pemohon_(pemohon),
        order_(order),
        cases_(casesOf(disk_, order.cases)) {
    base::makeDirectories(disk_, order_.scratch);
    for (std::size_t i = 0; i < cases_.size(); ++i)
      base::writeNewFile(disk_, formPath(i), requestForm(cases_[i].files));
  }

  // The compared measurements take turns, so that a drifting disk slows all alike; ratios are computed per
  // turn.
  json::Object run() {
    for (int turn = -1; turn < order_.runs; ++turn) takeTurn(turn >= 0);
    singles();
    return figures();
  }

 private:
  base::Path formPath(std::size_t i) const { return order_.scratch / ("form-" + std::to_string(i) + ".xml"); }

  void takeTurn(bool counts) {
    const double floor = rateOfFloor();
    const double peer = rateOfPeer();
    workplace_.disk.openFileSystem(order_.scratch)->sync();
    const Taken ingested =
        takeAll(cases_.size(), order_.threads, [this](std::size_t i) { ingest(workplace_, cases_[i]); });
    const Taken used = takeAll(cases_.size(), order_.threads, [this](std::size_t i) { useCase(i); });
    if (!counts) return;
    floor_.push_back(floor);
    peer_.push_back(peer);
    ingest_.push_back(ingested.rate);
    useCase_.push_back(used.rate);
    ingestCost_.push_back(ingested.processorMilliseconds);
    useCaseCost_.push_back(used.processorMilliseconds);
    toFloor_.push_back(ingested.rate / floor);
    toPeer_.push_back(ingested.rate / peer);
    useCaseToFloor_.push_back(used.rate / floor);
    append(together_, ingested.milliseconds);
    append(useCaseTogether_, used.milliseconds);
  }

  static void append(std::vector<double>& all, const std::vector<double>& more) {
    all.insert(all.end(), more.begin(), more.end());
  }

  void copyCase(std::size_t i, const base::Path& to, bool syncEach) const {
    disk_.makeDirectory(to);
    for (const std::string& file : cases_[i].files) {
      base::copyFile(disk_, cases_[i].folder / file, to / file);
      if (syncEach) disk_.syncFile(to / file);
    }
  }

  // The same files, written by one thread, and one syncfs.
  double rateOfFloor() {
    const base::Path folder = order_.scratch / "floor";
    base::makeDirectories(disk_, folder);
    const auto fileSystem = disk_.openFileSystem(folder);
    fileSystem->sync();
    const Stopwatch watch;
    for (std::size_t i = 0; i < cases_.size(); ++i) copyCase(i, folder / std::to_string(i), false);
    fileSystem->sync();
    const double rate = static_cast<double>(cases_.size()) / watch.seconds();
    base::removeAll(disk_, folder);
    return rate;
  }

  // What an administrator would type.
  double rateOfPeer() {
    const base::Path folder = order_.scratch / "peer";
    disk_.openFileSystem(order_.scratch)->sync();
    const Stopwatch watch;
    runShell(
        "cp -r \"$1\" \"$2\" && sync -f \"$2\" && find \"$2\" -type f -exec sha512sum {} + >\"$2.sha512\"",
        {order_.cases.string(), folder.string()});
    const double rate = static_cast<double>(cases_.size()) / watch.seconds();
    base::removeAll(disk_, folder);
    return rate;
  }

  void useCase(std::size_t i) const {
    std::vector<app::Upload> files;
    for (const std::string& file : cases_[i].files) files.push_back({cases_[i].folder / file, file});
    app::CaseDesk(workplace_).submit(pemohon_, {formPath(i), "form.xml"}, files);
  }

  // One case at a time: archived, or each file written and fsynced.
  void singles() {
    const std::size_t count = std::min(cases_.size(), static_cast<std::size_t>(order_.single));
    const base::Path folder = order_.scratch / "single";
    base::makeDirectories(disk_, folder);
    for (std::size_t i = 0; i < count; ++i) {
      const Stopwatch first;
      copyCase(i, folder / std::to_string(i), true);
      fsync_.push_back(first.seconds() * 1000);
      const Stopwatch second;
      ingest(workplace_, cases_[i]);
      single_.push_back(second.seconds() * 1000);
    }
  }

  json::Object figures() const {
    const double single = quantile(single_, 0.5);
    const double fsync = quantile(fsync_, 0.5);
    return {{"cases", static_cast<std::int64_t>(cases_.size())},
            {"threads", order_.threads},
            {"cases_per_second", rounded(spreadOf(ingest_).median)},
            {"cases_per_second_spread", toJson(spreadOf(ingest_))},
            {"p50_ms", rounded(quantile(together_, 0.5))},
            {"p99_ms", rounded(quantile(together_, 0.99))},
            {"processor_ms_each", rounded(spreadOf(ingestCost_).median)},
            {"syncfs_floor_per_second", rounded(spreadOf(floor_).median)},
            {"ratio_to_syncfs_floor", rounded(spreadOf(toFloor_).median)},
            {"ratio_to_syncfs_floor_spread", toJson(spreadOf(toFloor_))},
            {"cp_sync_sha512sum_per_second", rounded(spreadOf(peer_).median)},
            {"ratio_to_cp_sync_sha512sum", rounded(spreadOf(toPeer_).median)},
            {"ratio_to_cp_sync_sha512sum_spread", toJson(spreadOf(toPeer_))},
            {"use_case_per_second", rounded(spreadOf(useCase_).median)},
            {"use_case_p50_ms", rounded(quantile(useCaseTogether_, 0.5))},
            {"use_case_p99_ms", rounded(quantile(useCaseTogether_, 0.99))},
            {"use_case_processor_ms_each", rounded(spreadOf(useCaseCost_).median)},
            {"ratio_use_case_to_syncfs_floor", rounded(spreadOf(useCaseToFloor_).median)},
            {"ratio_use_case_to_syncfs_floor_spread", toJson(spreadOf(useCaseToFloor_))},
            {"single_p50_ms", rounded(single)},
            {"single_p99_ms", rounded(quantile(single_, 0.99))},
            {"fsync_p50_ms", rounded(fsync)},
            {"fsync_p99_ms", rounded(quantile(fsync_, 0.99))},
            {"ratio_single_to_fsync", rounded(single / fsync)},
            {"peak_rss_mib", rounded(peakResidentMib())}};
  }

  const app::Workplace& workplace_;
  base::Disk& disk_;
  const app::Actor& pemohon_;
  const ArchiveOrder& order_;
  std::vector<Case> cases_;
  // One value per turn.
  std::vector<double> floor_, peer_, ingest_, useCase_, ingestCost_, useCaseCost_, toFloor_, toPeer_,
      useCaseToFloor_;
  // One value per case, in milliseconds.
  std::vector<double> together_, useCaseTogether_, single_, fsync_;
};

}  // namespace

json::Object benchArchive(const app::Workplace& workplace, const app::Actor& pemohon,
                          const ArchiveOrder& order) {
  return ArchiveBench(workplace, pemohon, order).run();
}

}  // namespace bench
