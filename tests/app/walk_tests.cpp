// Random walks through the use cases: what the procedure does not allow is refused and adds nothing anywhere,
// what it allows is done, the state is the replay of the documents, and the database is what `rebuild` makes.
#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <random>
#include <set>

#include "app/access/actor.h"
#include "app/app_home.h"
#include "app/cases/case_file.h"
#include "app/cases/open_case.h"
#include "app/casework/case_desk.h"
#include "app/letters/letter_desk.h"
#include "app/upkeep/rebuild.h"
#include "base/error.h"
#include "requests/case_builder.h"
#include "support/boost_test.h"
#include "support/text_pdf.h"
#include "xml/element.h"
#include "xml/writer.h"

namespace {

using app_tests::AppHome;
using requests::EventRule;

constexpr int kWalks = 6;
constexpr int kSteps = 18;
constexpr int kRefusalsAStep = 25;
const std::vector<std::string> kUsers = {"bappeda",         "sari",    "kadis",   "kadis-dinsos",
                                         "kadis-dispenduk", "auditor", "operator"};
const std::vector<std::string> kProdusen = {"", "DISPENDUK", "DINSOS"};
// Begin a case, or are brought by the program itself and not through a desk.
const std::set<std::string> kOfOthers = {"permohonan",
                                         "surel",
                                         "peningkatan-tanda-tangan",
                                         "lembar-penutupan",
                                         "surat-tindaklanjuti-masuk",
                                         "pengembalian-surat-masuk"};

struct Offer {
  std::string user;
  std::string kind;
  std::string produsen;
};

class Walk {
 public:
  Walk(AppHome& home, unsigned seed, std::map<std::string, int>& taken)
      : home_(home), random_(seed), goesOn_(seed % 3 != 0), taken_(taken), object_(home.submit()) {
    for (const std::string& user : kUsers) actors_.emplace(user, home.actor(user));
  }

  void run() {
    for (int step = 0; step < kSteps; ++step) {
      home_.clock().set(home_.clock().now().plusSeconds(60 + static_cast<std::int64_t>(pick(40)) * 43'200));
      std::vector<Offer> allowed;
      std::vector<Offer> disallowed;
      const requests::CaseState state = file().state;
      for (const Offer& offer : offers()) (isAllowed(state, offer) ? allowed : disallowed).push_back(offer);
      demandRefused(disallowed);
      if (allowed.empty()) return;
      take(choose(goesOn_ ? withoutEnds(allowed) : allowed));
    }
  }

 private:
  std::size_t pick(std::size_t count) {
    return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
  }

  const app::Workplace& workplace() const { return home_.workplace(); }
  const requests::Rules& rules() const { return workplace().office().rules; }

  app::CaseFile file() const { return app::openCase(workplace(), app::automaticActor(), object_); }

  static std::vector<Offer> offers() {
    std::vector<Offer> all;
    for (const EventRule& rule : requests_tests::rules().procedure.events()) {
      if (kOfOthers.count(rule.id) != 0) continue;
      for (const std::string& user : kUsers) {
        for (const std::string& produsen : kProdusen) {
          // Without a name an answer is the answerer's own.
          if (rule.id != "surat-tindaklanjuti" || !produsen.empty()) all.push_back({user, rule.id, produsen});
        }
      }
    }
    return all;
  }

  requests::Event eventOf(const requests::CaseState& state, const Offer& offer) const {
    return requests_tests::makeEvent(state, offer.kind, home_.clock().now(), offer.produsen);
  }

  // What the table says, whatever the desks do with it.
  bool isAllowed(const requests::CaseState& state, const Offer& offer) const {
    const app::Actor& actor = actors_.at(offer.user);
    requests::Event event = eventOf(state, offer);
    const EventRule& rule = *rules().procedure.event(offer.kind);
    for (const requests::Role role : rule.by) {
      if (!actor.has(role)) continue;
      if (role == requests::Role::Produsen && !actor.has(role, offer.produsen)) continue;
      event.role = role;
      return !requests::check(rules(), state, event);
    }
    return false;
  }

  // All refusals of a step, then one look whether anything was added.
  void demandRefused(std::vector<Offer> disallowed) {
    std::shuffle(disallowed.begin(), disallowed.end(), random_);
    if (disallowed.size() > kRefusalsAStep) disallowed.resize(kRefusalsAStep);
    const std::string before = home_.everything();
    for (const Offer& offer : disallowed) {
      BOOST_TEST_CONTEXT(offer.user << " brings " << offer.kind << " for " << offer.produsen << " to "
                                    << file().state.state) {
        BOOST_CHECK_THROW(bring(offer), base::Error);
      }
    }
    BOOST_TEST((home_.everything() == before), "a refused step added something");
  }

  static std::vector<Offer> withoutEnds(const std::vector<Offer>& offers) {
    const auto ends = [](const Offer& offer) {
      return offer.kind == "surat-penolakan" || offer.kind == "pernyataan-penarikan";
    };
    std::vector<Offer> others;
    std::copy_if(offers.begin(), offers.end(), std::back_inserter(others), std::not_fn(ends));
    return others.empty() ? offers : others;
  }

  // Mostly what was taken least, so that walks get everywhere.
  const Offer& choose(const std::vector<Offer>& allowed) {
    if (pick(4) == 0) return allowed[pick(allowed.size())];
    return *std::min_element(allowed.begin(), allowed.end(),
                             [&](const Offer& a, const Offer& b) { return taken_[a.kind] < taken_[b.kind]; });
  }

  void take(const Offer& offer) {
    const app::CaseFile before = file();
    BOOST_TEST_CONTEXT(offer.user << " brings " << offer.kind << " for " << offer.produsen << " to "
                                  << before.state.state) {
      try {
        bring(offer);
      } catch (const base::Error& error) {
        BOOST_FAIL("the desk refused what the table allows: " << error.what());
      }
      const app::CaseFile after = file();
      BOOST_TEST(after.row.head == before.row.head + 1);
      BOOST_TEST(after.events.back().event.kind == offer.kind);
      BOOST_TEST((after.state == app::stateAfter(workplace(), after.row.procedure, after.events)));
      BOOST_TEST(after.row.state == after.state.state);
    }
    ++taken_[offer.kind];
  }

  void bring(const Offer& offer) {
    const EventRule& rule = *rules().procedure.event(offer.kind);
    if (offer.kind == "surat-tindaklanjuti") {
      answer(offer);
    } else if (offer.kind == "data-balikan") {
      app::CaseDesk(workplace())
          .submitBalikan(actors_.at(offer.user), object_, home_.sample("balikan.xml"),
                         {home_.sample("profil-kemiskinan.csv")});
    } else if (rule.document == requests::DocumentForm::Letter) {
      issue(offer);
    } else {
      std::vector<app::Upload> files;
      if (rule.document != requests::DocumentForm::Sheet)
        files.push_back(home_.upload("berkas.pdf", support::pdfShowing("isi")));
      app::CaseDesk(workplace()).enact(actors_.at(offer.user), object_, eventOf(file().state, offer), files);
    }
  }

  void answer(const Offer& offer) {
    xml::Element form("jawaban");
    xml::Element& letter = form.append(xml::Element("surat-tindaklanjuti"));
    letter.setAttribute("berkas", "surat.pdf");
    letter.setAttribute("nomor", "400/" + std::to_string(++answers_) + "/2026");
    letter.setAttribute("tanggal", home_.clock().now().in(base::TimeZone::jakarta()).date.iso());
    std::vector<app::Upload> files = {home_.upload("surat.pdf", home_.signedLetter(object_))};
    for (const int item : itemsOf(offer.produsen)) {
      const std::string name = "data-" + std::to_string(item) + ".csv";
      xml::Element& data = form.append(xml::Element("data"));
      data.setAttribute("nomor", std::to_string(item));
      data.setAttribute("hasil", "tersedia");
      data.append(xml::Element("berkas")).setAttribute("nama", name);
      files.push_back(home_.upload(name, "a,b\n1,2\n"));
    }
    app::CaseDesk(workplace())
        .answer(actors_.at(offer.user), object_, offer.produsen,
                home_.upload("jawaban.xml", xml::write(form)), files);
  }

  // All of them for somebody who was not asked.
  std::vector<int> itemsOf(const std::string& produsen) const {
    const app::CaseFile now = file();
    const requests::Assignment* assignment = now.state.assignment(produsen);
    return assignment != nullptr ? assignment->items : std::vector<int>{1, 2};
  }

  // Drafted by staff, approved by those whom the series names; a draft that its signatory does not issue is
  // thrown away.
  void issue(const Offer& offer) {
    app::DraftOrder order;
    order.kind = offer.kind;
    order.produsen = offer.produsen;
    if (offer.kind == "surat-penolakan")
      order.detail["reasons"] = json::Array{json::Object{{"code", "DATA_BELUM_TERSEDIA"}, {"text", ""}}};
    if (offer.kind == "ralat") {
      const std::vector<requests::CaseLetter> letters = file().state.letters;
      order.detail["corrects"] = letters.empty() ? std::string("500/1") : letters.front().letter.number;
      order.detail["corrections"] = json::Array{json::Object{{"wrong", "12"}, {"right", "13"}}};
    }
    app::LetterDesk desk(workplace());
    const app::DraftRow draft = desk.draft(actors_.at("sari"), object_, order);
    try {
      for (const char* approver : {"kabid-statistik", "sekretaris"})
        desk.approve(home_.actor(approver), draft.id);
      desk.issue(actors_.at(offer.user), draft.id);
    } catch (const base::Error&) {
      desk.discard(actors_.at("sari"), draft.id);
      throw;
    }
  }

  AppHome& home_;
  std::mt19937 random_;
  bool goesOn_;  // past refusal and withdrawal
  std::map<std::string, int>& taken_;
  std::string object_;
  std::map<std::string, app::Actor> actors_;
  int answers_ = 0;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(walk)

BOOST_AUTO_TEST_CASE(what_is_refused_adds_nothing_and_the_database_is_what_rebuild_makes) {
  AppHome home(*base::Instant::parse("2026-03-02T09:00:00+07:00"));
  std::map<std::string, int> taken;
  for (unsigned seed = 0; seed < kWalks; ++seed) {
    BOOST_TEST_CONTEXT("walk " << seed) {
      Walk(home, seed, taken).run();
    }
  }
  for (const char* kind : {"lembar-penerimaan", "surat-pengantar", "surat-tindaklanjuti", "surat-penyampaian",
                           "data-balikan", "nota-perpanjangan", "ralat", "penahanan"}) {
    BOOST_TEST(taken[kind] > 0, kind << " was never taken");
  }
  const std::string before = home.everything();
  app::rebuild(home.workplace());
  BOOST_TEST((home.everything() == before), "rebuild made another database");
}

BOOST_AUTO_TEST_SUITE_END()
