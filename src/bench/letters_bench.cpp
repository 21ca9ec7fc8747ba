#include "bench/letters_bench.h"

#include <atomic>
#include <thread>

#include "app/typesetter.h"
#include "base/error.h"
#include "bench/measure.h"
#include "bench/stock_letter.h"
#include "xml/reader.h"

namespace bench {
namespace {

constexpr int kAnnexRows = 10'000;
const base::Instant kCreated = *base::Instant::parse("2026-11-23T09:00:00+07:00");

// Everything that a letter is made of, read once.
class Workshop {
 public:
  Workshop(const base::Disk& disk, const base::Path& files)
      : disk_(disk),
        files_(files),
        fonts_(pdf::FontLibrary::open(disk, files / "fonts" / "fonts.xml")),
        typesetter_(*fonts_, [this](const std::string& name) { return std::optional(logo(name)); }),
        letter_(load("surat-pengantar.xml")),
        annex_(load("surat-penyampaian.xml")),
        data_(xml::read(base::readFile(disk, files / "samples" / "bench" / "surat-pengantar.xml"), "bench",
                        xml::WhiteSpace::Drop)) {}

  // The letter with its own number, as another letter would have.
  base::Bytes letter(int number) const {
    xml::Element data = data_;
    *data.child("surat")->child("nomor") =
        xml::Element("nomor", "500.14.4.1/" + std::to_string(number) + "/35.73.411/2026");
    return typesetter_.typeset(letter_, "surat-pengantar", data, kCreated, base::TimeZone::jakarta()).pdf;
  }

  layout::Pages pages() const { return typesetter_.pages(letter_, data_); }
  const pdf::FontLibrary& fonts() const { return *fonts_; }
  base::Bytes logo(const std::string& name) const {
    return base::readFile(disk_, files_ / "samples" / "office" / "logos" / name);
  }

  xml::Element annexData(int rows) const {
    xml::Element data = templates::selected(data_, annex_.letter.fields());
    data.append(xml::Element("portal", "https://satudata.example.go.id"));
    for (int i = 0; i < rows; ++i) {
      xml::Element& file = data.append(xml::Element("berkas"));
      file.append(
          xml::Element("nama", "Data contoh nomor " + std::to_string(i + 1) + " menurut kelurahan.csv"));
      file.append(xml::Element("ukuran", std::to_string(1000 + i)));
      file.append(xml::Element("sha256", std::string(64, static_cast<char>('a' + i % 6))));
    }
    return data;
  }

  base::Bytes annex(const xml::Element& data) const {
    return typesetter_.typeset(annex_, "surat-penyampaian", data, kCreated, base::TimeZone::jakarta()).pdf;
  }

 private:
  letters::LetterKind load(const std::string& name) const {
    return letters::Catalogue::loadOne(name, [this](const std::string& file) -> std::optional<base::Bytes> {
      return base::readFile(disk_, files_ / "letter-templates" / file);
    });
  }

  const base::Disk& disk_;
  base::Path files_;
  std::unique_ptr<pdf::FontLibrary> fonts_;
  app::Typesetter typesetter_;
  letters::LetterKind letter_;
  letters::LetterKind annex_;
  xml::Element data_;
};

// Letters a second when so many threads make them, in one run.
double rateOf(const Workshop& workshop, double seconds, unsigned threads) {
  std::atomic<int> made{0};
  const Stopwatch watch;
  std::vector<std::thread> workers;
  for (unsigned i = 0; i < threads; ++i) {
    workers.emplace_back([&] {
      while (watch.seconds() < seconds) workshop.letter(made++);
    });
  }
  for (std::thread& worker : workers) worker.join();
  return made / watch.seconds();
}

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

// Measured in turns, so that a machine whose speed drifts is as slow for the one as for the other; ratios are
// taken turn by turn.
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
  Turns turns;
  for (int run = -1; run < order.runs; ++run) {
    const double one = rateOf(workshop, order.seconds, 1);
    const double stockRate = stock.rate(order.seconds);
    const double all = rateOf(workshop, order.seconds, cores);
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

json::Object benchLetters(const base::Disk& disk, const LettersOrder& order) {
  const Workshop workshop(disk, order.files);
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
