#include "bench/issue_bench.h"

#include <map>
#include <optional>
#include <thread>

#include "app/access/actor.h"
#include "app/casework/case_desk.h"
#include "app/letters/letter_desk.h"
#include "base/error.h"
#include "base/random.h"
#include "bench/cases.h"
#include "bench/measure.h"
#include "bench/request_form.h"
#include "signing/pades_signer.h"

namespace bench {
namespace {

class IssueBench {
 public:
  IssueBench(const app::Workplace& workplace, const Workshop& workshop, const IssueOrder& order)
      : workplace_(workplace),
        workshop_(workshop),
        order_(order),
        signer_(workplace.signers.open("kadis", app::Attendance::Unattended)),
        request_(workplace.disk, order.scratch) {
    for (const char* user : {"bench", "sari", "kabid-statistik", "sekretaris", "kadis"})
      actors_[user] = actorOf(user);
    makeCases(workplace.disk, order.scratch / "cases", order.letters);
    cases_ = casesOf(workplace.disk, order.scratch / "cases");
  }

  json::Object run() {
    for (int turn = -1; turn < order_.runs; ++turn) takeTurn(turn >= 0);
    return {{"letters_each_turn", order_.letters},
            {"threads", order_.threads},
            {"letters_issued_per_second", rounded(spreadOf(issued_).median)},
            {"p50_ms", rounded(quantile(milliseconds_, 0.5))},
            {"p99_ms", rounded(quantile(milliseconds_, 0.99))},
            {"signed_per_second_all_cores", rounded(spreadOf(signed_).median)},
            {"cases_ingested_per_second", rounded(spreadOf(ingested_).median)},
            {"letters_archived_per_second", rounded(spreadOf(archived_).median)},
            {"processor_ms_each_issued", rounded(spreadOf(issueCost_).median)},
            {"processor_ms_each_ingested", rounded(spreadOf(ingestCost_).median)},
            {"ratio_issued_to_the_lower", rounded(spreadOf(ratio_).median)},
            {"ratio_issued_to_the_lower_spread", toJson(spreadOf(ratio_))},
            {"ratio_issued_to_archived", rounded(spreadOf(toArchived_).median)},
            {"peak_rss_mib", rounded(peakResidentMib())}};
  }

 private:
  app::Actor actorOf(const std::string& user) const {
    std::optional<app::Account> account;
    workplace_.database.read(
        [&](app::Transaction& transaction) { account = transaction.accounts().find(user); });
    if (!account) throw base::NotFound("A home for measuring needs the user \"" + user + "\".");
    return app::actorOf(workplace_.office(), *account);
  }

  // A case with an approved Surat Pengantar, ready to issue.
  std::string draft() {
    const std::string object = request_.submit(workplace_, actors_.at("bench")).object;
    requests::Event received;
    received.kind = "lembar-penerimaan";
    received.commissions = {{"DINSOS", {}}};
    app::CaseDesk(workplace_).enact(actors_.at("sari"), object, received, {});
    app::DraftOrder letter;
    letter.kind = "surat-pengantar";
    letter.produsen = "DINSOS";
    app::LetterDesk desk(workplace_);
    std::string id = desk.draft(actors_.at("sari"), object, letter).id;
    for (const char* approver : {"kabid-statistik", "sekretaris"}) desk.approve(actors_.at(approver), id);
    return id;
  }

  void takeTurn(bool counts) {
    const auto count = static_cast<std::size_t>(order_.letters);
    std::vector<std::string> drafts(count);
    takeAll(count, order_.threads, [&](std::size_t i) { drafts[i] = draft(); });
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    const double signedRate =
        threadedRate(order_.seconds, cores, [&](int number) { workshop_.signedLetter(number, signer_); });
    const Taken ingested =
        takeAll(count, order_.threads, [&](std::size_t i) { ingest(workplace_, cases_[i]); });
    const base::Bytes letter = workshop_.signedLetter(1, signer_);
    const double archived = takeAll(count, order_.threads, [&](std::size_t) { archive(letter); }).rate;
    const Taken issued = takeAll(count, order_.threads, [&](std::size_t i) {
      app::LetterDesk(workplace_).issue(actors_.at("kadis"), drafts[i]);
    });
    if (!counts) return;
    signed_.push_back(signedRate);
    ingested_.push_back(ingested.rate);
    ingestCost_.push_back(ingested.processorMilliseconds);
    issueCost_.push_back(issued.processorMilliseconds);
    archived_.push_back(archived);
    issued_.push_back(issued.rate);
    ratio_.push_back(issued.rate / std::min(signedRate, ingested.rate));
    toArchived_.push_back(issued.rate / archived);
    milliseconds_.insert(milliseconds_.end(), issued.milliseconds.begin(), issued.milliseconds.end());
  }

  // Archives only the letter, as an object of its own.
  void archive(const base::Bytes& letter) const {
    const std::string id = "urn:berkas:bench:" + base::randomToken(60);
    archive::NewVersion version{
        archive::ObjectId::of(id), 0,   workplace_.clock.now(), "ingest", "bench", "urn:berkas:user:bench",
        {{"surat.pdf", letter}},   true};
    workplace_.store.settled(workplace_.store.commit(version));
  }

  const app::Workplace& workplace_;
  const Workshop& workshop_;
  const IssueOrder& order_;
  signing::PadesSigner signer_;
  const SmallRequest request_;
  std::map<std::string, app::Actor> actors_;
  std::vector<Case> cases_;
  std::vector<double> signed_, ingested_, archived_, issued_, ratio_, toArchived_, milliseconds_, issueCost_,
      ingestCost_;
};

}  // namespace

json::Object benchIssue(const app::Workplace& workplace, const Workshop& workshop, const IssueOrder& order) {
  return IssueBench(workplace, workshop, order).run();
}

}  // namespace bench
