#include "bench/letters_bench.h"

#include <thread>

#include "bench/measure.h"
#include "bench/stock_letter.h"
#include "bench/workshop.h"

namespace bench {
namespace {

constexpr int kAnnexRows = 10'000;
class StockPrinter {
 public:
  explicit StockPrinter(const Workshop& workshop)
      : pages_(workshop.pages()), logo_(workshop.logo("kota.png")) {
    const auto family = workshop.fonts().family("Arial");
    bold_ = *workshop.fonts().faceFor({*family, true, false}, U'a');
    fonts_ = {workshop.fonts().path(*workshop.fonts().faceFor({*family, false, false}, U'a')).string(),
              workshop.fonts().path(bold_).string()};
  }

  double rate(double seconds) const {
    const Stopwatch watch;
    int made = 0;
    for (; watch.seconds() < seconds; ++made) writeStockLetter(pages_, fonts_, bold_, logo_);
    return made / watch.seconds();
  }

 private:
  layout::Pages pages_;
  base::Bytes logo_;
  layout::FaceId bold_{};
  StockFonts fonts_;
};

// Measured in turns, so that a drifting machine slows both alike; ratios are computed per turn.
struct Turns {
  std::vector<double> one, all, stock, annex, toStock, allToOne, annexToLetter;
};

double secondsOfAnnex(const Workshop& workshop, const xml::Element& data) {
  const Stopwatch watch;
  workshop.annex(data);
  return watch.seconds();
}

Turns takeTurns(const Workshop& workshop, const LettersOrder& order, unsigned cores) {
  const StockPrinter stock(workshop);
  const xml::Element annexData = workshop.annexData(kAnnexRows);
  const auto rate = [&](unsigned threads) {
    return threadedRate(order.seconds, threads, [&](int number) { workshop.letter(number); });
  };
  Turns turns;
  for (int run = -1; run < order.runs; ++run) {
    const double one = rate(1);
    const double stockRate = stock.rate(order.seconds);
    const double all = rate(cores);
    const double annex = secondsOfAnnex(workshop, annexData);
    if (run < 0) continue;  // warm-up
    turns.one.push_back(one);
    turns.stock.push_back(stockRate);
    turns.all.push_back(all);
    turns.toStock.push_back(one / stockRate);
    turns.allToOne.push_back(all / one);
    turns.annex.push_back(annex);
    turns.annexToLetter.push_back(annex * one);
  }
  return turns;
}

}  // namespace

json::Object benchLetters(const Workshop& workshop, const LettersOrder& order) {
  int number = 0;
  const std::size_t bytes = workshop.letter(++number).size();
  for (int i = 0; i < 1000; ++i) workshop.letter(++number);
  const double earlyMib = residentMib();
  while (number < order.count) workshop.letter(++number);
  const double lateMib = residentMib();
  const double peakMib = peakResidentMib();
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  const Turns turns = takeTurns(workshop, order, cores);
  const Spread one = spreadOf(turns.one);
  const std::size_t annexBytes = workshop.annex(workshop.annexData(kAnnexRows)).size();
  return {{"letters_per_second", rounded(one.median)},
          {"letters_per_second_spread", toJson(one)},
          {"cores", static_cast<int>(cores)},
          {"letters_per_second_all_cores", rounded(spreadOf(turns.all).median)},
          {"ratio_all_cores_to_one", rounded(spreadOf(turns.allToOne).median)},
          {"stock_libharu_per_second", rounded(spreadOf(turns.stock).median)},
          {"ratio_to_stock_libharu", rounded(spreadOf(turns.toStock).median)},
          {"ratio_to_stock_libharu_spread", toJson(spreadOf(turns.toStock))},
          {"bytes_per_letter", static_cast<std::int64_t>(bytes)},
          {"letters_made", number},
          {"rss_mib_after_1000", rounded(earlyMib)},
          {"rss_mib_after_all", rounded(lateMib)},
          {"peak_rss_mib", rounded(peakMib)},
          {"annex_rows", kAnnexRows},
          {"annex_seconds", rounded(spreadOf(turns.annex).median)},
          {"annex_bytes", static_cast<std::int64_t>(annexBytes)},
          {"ratio_annex_to_letter", rounded(spreadOf(turns.annexToLetter).median)},
          {"ratio_annex_to_letter_spread", toJson(spreadOf(turns.annexToLetter))},
          {"peak_rss_mib_with_annex", rounded(peakResidentMib())}};
}

}  // namespace bench
