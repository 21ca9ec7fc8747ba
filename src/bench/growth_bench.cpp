#include "bench/growth_bench.h"

#include <filesystem>

#include "app/upkeep/rebuild.h"
#include "base/error.h"
#include "bench/measure.h"
#include "bench/request_form.h"
#include "bench/shell.h"

namespace bench {
namespace {

// Loses its changes, like a crash between archive and database.
class LosingDatabase final : public app::Database {
 public:
  explicit LosingDatabase(app::Database& database) : database_(database) {}

  void write(const std::function<void(app::Transaction&)>& work) override { database_.write(work); }
  void writeWithArchive(const std::function<void(app::Transaction&)>&) override {
    throw base::Unavailable("The process was to die here.");
  }
  void read(const std::function<void(app::Transaction&)>& work) override { database_.read(work); }
  std::int64_t changes() override { return database_.changes(); }
  void scrub() override { database_.scrub(); }
  void forgetDerived() override { database_.forgetDerived(); }
  std::string dumpDerived() override { return database_.dumpDerived(); }
  void copyTo(const base::Path& file) override { database_.copyTo(file); }

 private:
  app::Database& database_;
};

// One of the two archives, and the measured actions.
class Archive {
 public:
  Archive(const GrowingHome& home, const GrowthOrder& order)
      : workplace_(home.workplace),
        pemohon_(home.pemohon),
        order_(order),
        scratch_(home.scratch),
        request_(workplace_.disk, scratch_),
        ticket_(request_.submit(workplace_, pemohon_).ticket) {}

  // Cases per second in one block.
  double takeBlock() const {
    return takeAll(static_cast<std::size_t>(order_.block), order_.threads,
                   [&](std::size_t) { request_.submit(workplace_, pemohon_); })
        .rate;
  }

  // From opening archive and log to a complete database.
  double recoveryMilliseconds() const {
    cutOff();
    const Stopwatch watch;
    app::ArchiveJournal journal(workplace_.disk, workplace_.home);
    archive::Store store(workplace_.disk, workplace_.home.archive(), workplace_.home.work(), &journal);
    const app::Workplace& own = workplace_;
    app::recover({own.home, own.settings, own.offices, own.typesetter, own.signers, own.signedLetters, store,
                  own.database, own.inspector, own.textReader, own.outbox, own.disk, own.clock, own.doorway,
                  &journal});
    return watch.seconds() * 1000;
  }

  // The command, including its start.
  double exportMilliseconds() const {
    const base::Path output = scratch_ / "bundle.zip";
    const Ended ended =
        runTimed("\"$1\" --home \"$2\" --as auditor archive export \"$3\" -o \"$4\" >/dev/null",
                 {program_, workplace_.home.path().string(), ticket_, output.string()});
    workplace_.disk.removeFile(output);
    return ended.seconds * 1000;
  }

  Ended validate() const {
    return runTimed("\"$1\" archive validate \"$2\" >/dev/null",
                    {program_, workplace_.home.archive().string()});
  }

 private:
  static constexpr int kCutOff = 50;  // cases between archive and database at the crash

  void cutOff() const {
    LosingDatabase losing(workplace_.database);
    const app::Workplace& own = workplace_;
    const app::Workplace dying{own.home,          own.settings, own.offices, own.typesetter, own.signers,
                               own.signedLetters, own.store,    losing,      own.inspector,  own.textReader,
                               own.outbox,        own.disk,     own.clock,   own.doorway,    own.journal};
    for (int i = 0; i < kCutOff; ++i) {
      try {
        request_.submit(dying, pemohon_);
      } catch (const base::Unavailable&) {
      }
    }
  }

  const app::Workplace& workplace_;
  const app::Actor& pemohon_;
  const GrowthOrder& order_;
  const base::Path scratch_;
  const SmallRequest request_;
  const std::string program_ = std::filesystem::read_symlink("/proc/self/exe").string();
  const std::string ticket_;  // of the exported case
};

// A figure of both archives, taken in turns; they alternate in going first.
class Comparison {
 public:
  using Figure = double (Archive::*)() const;

  void take(const Archive& large, const Archive& small, Figure figure) {
    const bool isLargeFirst = ratios_.size() % 2 == 0;
    const double first = ((isLargeFirst ? large : small).*figure)();
    const double second = ((isLargeFirst ? small : large).*figure)();
    large_.push_back(isLargeFirst ? first : second);
    small_.push_back(isLargeFirst ? second : first);
    ratios_.push_back(large_.back() / small_.back());
  }

  void describe(json::Object& figures, const std::string& what, const std::string& unit) const {
    figures[unit + "_small"] = rounded(spreadOf(small_).median);
    figures[unit + "_large"] = rounded(spreadOf(large_).median);
    figures["ratio_" + what + "_large_to_small"] = toJson(spreadOf(ratios_));
  }

 private:
  std::vector<double> large_;
  std::vector<double> small_;
  std::vector<double> ratios_;
};

}  // namespace

json::Object benchGrowth(const GrowingHome& largeHome, const GrowingHome& smallHome,
                         const GrowthOrder& order) {
  const Archive large(largeHome, order);
  for (int taken = 0; taken < order.cases - order.turns * order.block; taken += order.block)
    large.takeBlock();
  const Archive small(smallHome, order);
  Comparison intake;
  Comparison recovery;
  Comparison exporting;
  for (int turn = 0; turn < order.turns; ++turn) {
    intake.take(large, small, &Archive::takeBlock);
    recovery.take(large, small, &Archive::recoveryMilliseconds);
    exporting.take(large, small, &Archive::exportMilliseconds);
  }
  json::Object figures{{"cases", static_cast<std::int64_t>(order.cases)}};
  intake.describe(figures, "intake", "cases_per_second");
  recovery.describe(figures, "recovery", "recovery_ms");
  exporting.describe(figures, "export", "export_ms");
  const Ended validation = large.validate();
  figures["validate_seconds"] = rounded(validation.seconds);
  figures["validate_peak_rss_mib"] = rounded(validation.peakResidentMib);
  return figures;
}

}  // namespace bench
