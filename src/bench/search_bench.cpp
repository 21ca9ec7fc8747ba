#include "bench/search_bench.h"

#include <algorithm>
#include <map>

#include "app/access/actor.h"
#include "app/access/case_sight.h"
#include "app/evidence/search_desk.h"
#include "bench/measure.h"
#include "bench/synthetic_text.h"
#include "crypto/digest.h"
#include "storage/connection.h"

namespace bench {
namespace {

constexpr int kAgencies = 200;
constexpr int kProdusen = 40;
constexpr int kDocumentsACase = 20;
constexpr int kCasesATransaction = 100;
constexpr int kPage = 20;
constexpr std::int64_t kSecondsBetweenCases = 900;
constexpr const char* kBare =
    "SELECT rowid FROM search_text WHERE search_text MATCH $1 ORDER BY rowid DESC LIMIT $2";

std::string agencyName(std::size_t number) {
  return "Dinas Contoh Nomor " + std::to_string(number);
}
std::string produsenCode(std::size_t number) {
  return "PRODUSEN" + std::to_string(number);
}

// Fills in cases of a fictitious archive.
class Filler {
 public:
  Filler(app::Database& database, const SearchBenchOrder& order) : database_(database), order_(order) {}

  void fill() {
    const int cases = order_.documents / kDocumentsACase;
    for (int first = 0; first < cases; first += kCasesATransaction) {
      const int end = std::min(first + kCasesATransaction, cases);
      std::vector<Case> batch;
      for (int number = first; number < end; ++number) batch.push_back(makeCase(number));
      database_.write([&](app::Transaction& transaction) {
        for (const Case& one : batch) add(transaction, one);
      });
    }
  }

 private:
  struct Case {
    app::RequestRow row;
    std::vector<std::string> produsen;
    std::vector<app::DocumentRow> documents;
    std::vector<app::SearchEntry> entries;
  };

  static void add(app::Transaction& transaction, const Case& one) {
    transaction.requests().save(one.row);
    transaction.search().settle(one.row.object, {one.produsen, {}});
    for (const app::DocumentRow& document : one.documents) transaction.requests().addDocument(document);
    for (const app::SearchEntry& entry : one.entries) transaction.search().add(entry);
  }

  Case makeCase(int number) {
    Case one;
    one.row.object = "urn:bench:" + std::to_string(number);
    one.row.ticket = "P-2026-" + std::to_string(number);
    one.row.agency = agencyName(text_.pick(kAgencies));
    one.row.requester = letters::unrecordedAgencyId(one.row.agency);
    one.row.title = text_.words(6);
    one.row.state = number % 5 == 0 ? "keadaan-langka" : "keadaan-biasa";
    one.row.head = 1;
    one.row.submitted = begin_.plusSeconds(number * kSecondsBetweenCases);
    one.produsen = {produsenCode(text_.pick(kProdusen)), produsenCode(text_.pick(kProdusen))};
    for (int i = 0; i < kDocumentsACase; ++i) addDocument(one, i);
    return one;
  }

  void addDocument(Case& one, int number) {
    const std::string path = "0001/" + std::to_string(number) + ".csv";
    const base::Bytes content = one.row.object + path;
    const bool isLetter = number % 4 == 0;
    one.documents.push_back({one.row.object, 1, path, isLetter ? "surat-pengantar" : "data",
                             text_.word() + ".csv", "text/csv", 1000,
                             crypto::digestHex(crypto::DigestAlgorithm::Sha256, content),
                             crypto::digestHex(crypto::DigestAlgorithm::Sha512, content)});
    app::SearchEntry entry;
    entry.object = one.row.object;
    entry.version = 1;
    entry.path = path;
    entry.ticket = one.row.ticket;
    entry.agency = one.row.agency;
    entry.kind = one.documents.back().kind;
    if (isLetter) entry.number = "500.14.4.1/" + std::to_string(number) + "/" + one.row.ticket;
    if (isLetter) entry.classification = "500.14.4.1";
    if (isLetter) entry.signatory = "Kepala Contoh " + std::to_string(number);
    entry.file = one.documents.back().originalName;
    entry.security = static_cast<requests::SecurityClass>(std::max(0, static_cast<int>(text_.pick(20)) - 16));
    entry.time = one.row.submitted.plusSeconds(number);
    entry.extraction = "read";
    entry.text = text_.words(order_.words);
    entry.produsen = one.produsen;
    entry.viewers = {app::viewerKey(requests::Role::Pemohon, one.row.requester)};
    for (const std::string& code : one.produsen)
      entry.viewers.push_back(app::viewerKey(requests::Role::Produsen, code));
    one.entries.push_back(std::move(entry));
  }

  app::Database& database_;
  const SearchBenchOrder& order_;
  SyntheticText text_{1};
  base::Instant begin_ = *base::Instant::parse("2020-01-01T00:00:00Z");
};

std::vector<app::Actor> actorsOfRoles() {
  using requests::Role;
  const auto actor = [](const char* user, app::Grant grant) {
    return app::Actor{user, "", "", {std::move(grant)}};
  };
  return {actor("walidata", {Role::Walidata}),
          actor("pemohon", {Role::Pemohon, letters::unrecordedAgencyId(agencyName(17))}),
          actor("produsen", {Role::Produsen, produsenCode(7)})};
}

class SearchBench {
 public:
  SearchBench(const app::Workplace& workplace, const SearchBenchOrder& order)
      : workplace_(workplace),
        order_(order),
        connection_(workplace.home.database(), storage::Access::ReadOnly) {}

  json::Object run() {
    const Stopwatch watch;
    Filler(workplace_.database, order_).fill();
    const double filling = order_.documents / watch.seconds();
    for (int i = 0; i < order_.queries / 10; ++i) ask(false);
    for (int i = 0; i < order_.queries; ++i) ask(true);
    return figures(filling);
  }

 private:
  // One word, less often two or three: by their frequency in the texts, or of any rank on a logarithmic
  // scale.
  std::string question() {
    const auto one = [this] { return text_.pick(2) == 0 ? text_.word() : text_.wordOfRank(rankByScale()); };
    switch (text_.pick(6)) {
      case 0:
        return one() + " " + one();
      case 1:
        return one() + " " + one() + " " + one();
      default:
        return one();
    }
  }

  std::size_t rankByScale() {
    std::size_t rank = text_.vocabulary();
    for (std::size_t halvings = text_.pick(14); halvings > 0; --halvings) rank /= 2;
    return text_.pick(rank);
  }

  static std::string bareExpression(const std::string& question) {
    std::string expression;
    for (const app::SearchTerm& term : app::readSearchTerms(question, "question"))
      expression += "\"" + term.text + "\" ";
    return expression;
  }

  // The order of roles changes, so that none always finds warm pages.
  void ask(bool counts) {
    const std::string words = question();
    const bool bareFirst = ++asked_ % 2 == 0;
    if (bareFirst) askBare(words, counts);
    for (const app::Actor& actor : actors_) askAs(actor, words, counts);
    if (!bareFirst) askBare(words, counts);
  }

  void askBare(const std::string& words, bool counts) {
    const std::string expression = bareExpression(words);
    const Stopwatch watch;
    connection_.query(kBare, {expression, storage::toValue(kPage)}, 1);
    if (counts) bare_.push_back(watch.seconds() * 1000);
  }

  void askAs(const app::Actor& actor, const std::string& words, bool counts) {
    app::SearchOrder order;
    order.words = words;
    order.limit = kPage;
    const Stopwatch watch;
    const app::SearchPage page = app::SearchDesk(workplace_).search(actor, order);
    const double milliseconds = watch.seconds() * 1000;
    if (!counts) return;
    answers_[actor.user].push_back(milliseconds);
    together_.push_back(milliseconds);
    hits_ += page.hits.size();
  }

  json::Object figures(double filling) const {
    const double bare = quantile(bare_, 0.95);
    json::Object figures{
        {"documents", order_.documents},
        {"documents_per_second", rounded(filling)},
        {"bare_p50_ms", rounded(quantile(bare_, 0.5))},
        {"bare_p95_ms", rounded(bare)},
        {"answer_p50_ms", rounded(quantile(together_, 0.5))},
        {"answer_p95_ms", rounded(quantile(together_, 0.95))},
        {"ratio_p95", rounded(quantile(together_, 0.95) / bare)},
        {"hits_an_answer", rounded(static_cast<double>(hits_) / static_cast<double>(together_.size()))},
        {"peak_rss_mib", rounded(peakResidentMib())}};
    for (const auto& [role, milliseconds] : answers_)
      figures["ratio_p95_" + role] = rounded(quantile(milliseconds, 0.95) / bare);
    return figures;
  }

  const app::Workplace& workplace_;
  const SearchBenchOrder& order_;
  storage::Connection connection_;
  SyntheticText text_{2};
  const std::vector<app::Actor> actors_ = actorsOfRoles();
  int asked_ = 0;
  std::size_t hits_ = 0;
  std::vector<double> bare_, together_;
  std::map<std::string, std::vector<double>> answers_;
};

}  // namespace

json::Object benchSearch(const app::Workplace& workplace, const SearchBenchOrder& order) {
  return SearchBench(workplace, order).run();
}

}  // namespace bench
