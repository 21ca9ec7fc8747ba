#include "bench/letters_bench.h"

#include <atomic>
#include <chrono>
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

double secondsOf(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// Letters a second when every core makes them.
Spread onAllCores(const Workshop& workshop, const LettersOrder& order, unsigned cores) {
  std::vector<double> rates;
  for (int run = 0; run < order.runs; ++run) {
    std::atomic<int> made{0};
    const auto start = std::chrono::steady_clock::now();
    const auto end = start + std::chrono::duration<double>(order.seconds);
    std::vector<std::thread> threads;
    for (unsigned core = 0; core < cores; ++core) {
      threads.emplace_back([&] {
        while (std::chrono::steady_clock::now() < end) workshop.letter(made++);
      });
    }
    for (std::thread& thread : threads) thread.join();
    rates.push_back(made / std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
  return spreadOf(rates);
}

Spread stockRate(const Workshop& workshop, const LettersOrder& order) {
  const layout::Pages pages = workshop.pages();
  const auto family = workshop.fonts().family("Arial");
  const layout::FaceId bold = *workshop.fonts().faceFor({*family, true, false}, U'a');
  const StockFonts fonts{
      workshop.fonts().path(*workshop.fonts().faceFor({*family, false, false}, U'a')).string(),
      workshop.fonts().path(bold).string()};
  const base::Bytes logo = workshop.logo("kota.png");
  return callsPerSecond([&] { writeStockLetter(pages, fonts, bold, logo); }, order.seconds, order.runs);
}

}  // namespace

json::Object benchLetters(const base::Disk& disk, const LettersOrder& order) {
  const Workshop workshop(disk, order.files);
  int number = 0;
  const std::size_t bytes = workshop.letter(++number).size();
  for (int i = 0; i < 1000; ++i) workshop.letter(++number);
  const double earlyMib = residentMib();
  const Spread one = callsPerSecond([&] { workshop.letter(++number); }, order.seconds, order.runs);
  while (number < order.count) workshop.letter(++number);
  const double lateMib = residentMib();
  const double peakMib = peakResidentMib();
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  const Spread all = onAllCores(workshop, order, cores);
  const Spread stock = stockRate(workshop, order);
  const xml::Element annexData = workshop.annexData(kAnnexRows);
  std::size_t annexBytes = 0;
  const double annexSeconds = secondsOf([&] { annexBytes = workshop.annex(annexData).size(); });
  return {{"letters_per_second", rounded(one.median)},
          {"letters_per_second_spread", toJson(one)},
          {"cores", static_cast<int>(cores)},
          {"letters_per_second_all_cores", rounded(all.median)},
          {"ratio_all_cores_to_one", rounded(all.median / one.median)},
          {"stock_libharu_per_second", rounded(stock.median)},
          {"ratio_to_stock_libharu", rounded(one.median / stock.median)},
          {"bytes_per_letter", static_cast<std::int64_t>(bytes)},
          {"letters_made", number},
          {"rss_mib_after_1000", rounded(earlyMib)},
          {"rss_mib_after_all", rounded(lateMib)},
          {"peak_rss_mib", rounded(peakMib)},
          {"annex_rows", kAnnexRows},
          {"annex_seconds", rounded(annexSeconds)},
          {"annex_bytes", static_cast<std::int64_t>(annexBytes)},
          {"ratio_annex_to_letter", rounded(annexSeconds * one.median)},
          {"peak_rss_mib_with_annex", rounded(peakResidentMib())}};
}

}  // namespace bench
