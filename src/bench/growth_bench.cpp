#include "bench/growth_bench.h"

#include <filesystem>

#include "app/rebuild.h"
#include "base/error.h"
#include "bench/measure.h"
#include "bench/request_form.h"
#include "bench/shell.h"

namespace bench {
namespace {

// Loses what follows from the archive, as a crash between archive and database does.
class LosingDatabase final : public app::Database {
 public:
  explicit LosingDatabase(app::Database& database) : database_(database) {}

  void write(const std::function<void(app::Transaction&)>& work) override { database_.write(work); }
  void writeWithArchive(const std::function<void(app::Transaction&)>&) override {
    throw base::Unavailable("The process was to die here.");
  }
  void read(const std::function<void(app::Transaction&)>& work) override { database_.read(work); }
  void scrub() override { database_.scrub(); }
  void forgetDerived() override { database_.forgetDerived(); }
  std::string dumpDerived() override { return database_.dumpDerived(); }
  void copyTo(const base::Path& file) override { database_.copyTo(file); }

 private:
  app::Database& database_;
};

class GrowthBench {
 public:
  GrowthBench(const app::Workplace& workplace, app::Actor pemohon, const GrowthOrder& order)
      : workplace_(workplace),
        pemohon_(std::move(pemohon)),
        order_(order),
        request_(workplace.disk, order.scratch) {}

  json::Object run() {
    ticket_ = request_.submit(workplace_, pemohon_).ticket;
    std::vector<double> rates{takeBlock()};
    const double recoverySmall = recoveryMilliseconds();
    const double exportSmall = exportMilliseconds();
    while (static_cast<int>(rates.size()) * order_.block < order_.cases) rates.push_back(takeBlock());
    const std::size_t tenth = std::max<std::size_t>(1, rates.size() / 10);
    const double early = medianOf(rates.begin(), tenth);
    const double late = medianOf(rates.end() - static_cast<std::ptrdiff_t>(tenth), tenth);
    const double recoveryLarge = recoveryMilliseconds();
    const double exportLarge = exportMilliseconds();
    const Ended validation =
        runTimed("\"$1\" archive validate \"$2\" >/dev/null", {program_, workplace_.home.archive().string()});
    return {{"cases", static_cast<std::int64_t>(rates.size()) * order_.block},
            {"cases_per_second_first_block", rounded(rates.front())},
            {"cases_per_second_last_block", rounded(rates.back())},
            {"ratio_last_block_to_first", rounded(rates.back() / rates.front())},
            {"ratio_last_tenth_to_first_tenth", rounded(late / early)},
            {"recovery_ms_small", rounded(recoverySmall)},
            {"recovery_ms_large", rounded(recoveryLarge)},
            {"ratio_recovery_large_to_small", rounded(recoveryLarge / recoverySmall)},
            {"export_ms_small", rounded(exportSmall)},
            {"export_ms_large", rounded(exportLarge)},
            {"ratio_export_large_to_small", rounded(exportLarge / exportSmall)},
            {"validate_seconds", rounded(validation.seconds)},
            {"validate_peak_rss_mib", rounded(validation.peakResidentMib)}};
  }

 private:
  static constexpr int kCutOff = 50;  // cases that a crash leaves between archive and database
  static constexpr int kTimes = 5;

  static double medianOf(std::vector<double>::const_iterator begin, std::size_t count) {
    return spreadOf({begin, begin + static_cast<std::ptrdiff_t>(count)}).median;
  }

  double takeBlock() {
    return takeAll(static_cast<std::size_t>(order_.block), order_.threads,
                   [&](std::size_t) { request_.submit(workplace_, pemohon_); })
        .rate;
  }

  // From opening archive and log to a database that is whole again.
  double recoveryMilliseconds() {
    std::vector<double> times;
    for (int turn = 0; turn < kTimes; ++turn) {
      cutOff();
      const Stopwatch watch;
      app::ArchiveJournal journal(workplace_.disk, workplace_.home);
      archive::Store store(workplace_.disk, workplace_.home.archive(), workplace_.home.work(), &journal);
      const app::Workplace& own = workplace_;
      app::recover({own.home, own.settings, own.offices, own.typesetter, own.signers, own.signedLetters,
                    store, own.database, own.outbox, own.disk, own.clock, &journal});
      times.push_back(watch.seconds() * 1000);
    }
    return spreadOf(times).median;
  }

  void cutOff() {
    LosingDatabase losing(workplace_.database);
    const app::Workplace& own = workplace_;
    const app::Workplace dying{own.home,    own.settings,      own.offices, own.typesetter,
                               own.signers, own.signedLetters, own.store,   losing,
                               own.outbox,  own.disk,          own.clock,   own.journal};
    for (int i = 0; i < kCutOff; ++i) {
      try {
        request_.submit(dying, pemohon_);
      } catch (const base::Unavailable&) {
      }
    }
  }

  // The command, its start included.
  double exportMilliseconds() {
    std::vector<double> times;
    for (int turn = 0; turn < kTimes; ++turn) {
      const base::Path output = order_.scratch / "bundle.zip";
      times.push_back(1000 *
                      runTimed("\"$1\" --home \"$2\" --as auditor archive export \"$3\" -o \"$4\" >/dev/null",
                               {program_, workplace_.home.path().string(), ticket_, output.string()})
                          .seconds);
      workplace_.disk.removeFile(output);
    }
    return spreadOf(times).median;
  }

  const app::Workplace& workplace_;
  const app::Actor pemohon_;
  const GrowthOrder& order_;
  const SmallRequest request_;
  const std::string program_ = std::filesystem::read_symlink("/proc/self/exe").string();
  std::string ticket_;  // of the case that is handed out
};

}  // namespace

json::Object benchGrowth(const app::Workplace& workplace, const app::Actor& pemohon,
                         const GrowthOrder& order) {
  return GrowthBench(workplace, pemohon, order).run();
}

}  // namespace bench
