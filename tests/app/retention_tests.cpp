// From the closing of a request to its tombstone: who may do what, when, and what is left.
#include "app/access/actor.h"
#include "app/cases/destroyed_case.h"
#include "app/cases/open_case.h"
#include "app/casework/case_views.h"
#include "app/evidence/archive_desk.h"
#include "app/home/office_time.h"
#include "app/keeping/access_log.h"
#include "app/keeping/destruction.h"
#include "app/keeping/retention.h"
#include "app/letters/register_desk.h"
#include "app/proposals/proposal_file.h"
#include "app/records/proposal.h"
#include "app/records/tombstone.h"
#include "app/retention_home.h"
#include "app/upkeep/rebuild.h"
#include "archive/tombstone.h"
#include "base/error.h"
#include "support/boost_test.h"
#include "support/problems.h"
#include "support/stopping_disk.h"
#include "support/text_pdf.h"

using namespace app_tests;
using app::ProposalState;
using support::holds;
using support::refusalOf;

namespace {

bool isBuried(const RetentionHome& on, const std::string& object) {
  return archive::isTombstone(*on.workplace().store.find(archive::ObjectId::of(object)));
}

// Takes a step of others when the time is asked for the n-th time.
class InterruptingClock final : public base::Clock {
 public:
  InterruptingClock(const base::Clock& clock, int calls, std::function<void()> step)
      : clock_(clock), left_(calls), step_(std::move(step)) {}
  base::Instant now() const override {
    if (--left_ == 0) step_();
    return clock_.now();
  }

 private:
  const base::Clock& clock_;
  mutable int left_;
  std::function<void()> step_;
};

// The workplace with another office folder's data and clock.
app::Workplace with(const app::Workplace& other, const app::OfficeHistory& offices,
                    const base::Clock& clock) {
  return {other.home,          other.settings, offices,        other.typesetter, other.signers,
          other.signedLetters, other.store,    other.database, other.inspector,  other.textReader,
          other.outbox,        other.disk,     clock,          other.doorway};
}

BOOST_AUTO_TEST_SUITE(retention)

BOOST_FIXTURE_TEST_CASE(a_request_is_kept_until_the_last_day_of_its_rule, RetentionHome) {
  const std::string object = closed();
  const std::string ticket = ticketOf(object);
  setDay(kLastKeptDay);
  const std::string refusal = refusalOf<base::Denied>([&] { proposed({ticket}); });
  BOOST_TEST(holds(refusal, ticket), refusal);
  BOOST_TEST(holds(refusal, "closed on 2026-03-02 and is kept until 2028-03-02"), refusal);
  BOOST_TEST(holds(refusal, "500.14.4.1 in force from 2023-01-01 (1 years active, 1 inactive"), refusal);
  BOOST_CHECK_THROW(proposed({}), base::NotFound);
  setDay(kFirstFreeDay);
  const app::Proposal proposal = proposed({});
  BOOST_TEST(proposal.name == "UM-2028-0001");
  BOOST_TEST_REQUIRE(proposal.cases.size() == 1U);
  BOOST_TEST(proposal.cases[0].object == object);
  BOOST_TEST(proposal.cases[0].retention.period.activeUntil.iso() == "2027-03-02");
}

BOOST_FIXTURE_TEST_CASE(a_request_that_is_not_closed_is_refused, RetentionHome) {
  const std::string object = home().submit();
  setDay("2040-01-02");
  const std::string refusal = refusalOf<base::Denied>([&] { proposed({object}); });
  BOOST_TEST(holds(refusal, "is not closed yet (Diajukan)"), refusal);
}

BOOST_FIXTURE_TEST_CASE(the_rule_is_the_one_in_force_at_the_closing, RetentionHome) {
  const std::string object = closed();
  setDay(kFirstFreeDay);
  const base::PosixDisk plain;
  base::PosixDisk disk;
  const base::Path file = home().home().office() / "retention.xml";
  const std::string sample = base::readFile(plain, file);
  const auto changed = [&](const std::string& rules) {
    std::string text = sample;
    const std::size_t from = text.find("  <rule code=\"500.14.4.1\"");
    text.replace(from, text.find("\n", from) + 1 - from, rules);
    base::replaceDurably(disk, file, text);
    const auto offices =
        app::OfficeHistory::open(disk, home().home().office(), workplace().store, home().clock().now());
    const app::Workplace changedPlace = with(workplace(), *offices, home().clock());
    return app::refusalToDestroy(changedPlace, app::openCase(changedPlace, app::automaticActor(), object),
                                 app::todayAt(changedPlace), "")
        .in(base::Language::English);
  };
  const std::string later =
      "<rule code='500.14.4.1' from='2026-03-03' active-years='9' inactive-years='9' fate='permanen' "
      "basis='x'/>";
  BOOST_TEST(changed("<rule code='500.14.4.1' from='2023-01-01' to='2026-03-02' active-years='1' "
                     "inactive-years='1' fate='musnah' basis='x'/>" +
                     later) == "");
  BOOST_TEST(
      holds(changed("<rule code='500.14.4.1' from='2023-01-01' to='2026-03-01' active-years='1' "
                    "inactive-years='1' fate='musnah' basis='x'/>" +
                    later.substr(0, later.find("03-03")) + "03-02" + later.substr(later.find("03-03") + 5)),
            "is kept for good by"));
  BOOST_TEST(holds(changed("<rule code='500.14.4.1' from='2023-01-01' to='2026-03-01' active-years='1' "
                           "inactive-years='1' fate='musnah' basis='x'/>" +
                           later),
                   "no rule for 500.14.4.1 in force on that day"));
  const std::string appraised =
      "<rule code='500.14.4.1' from='2023-01-01' active-years='1' inactive-years='1' fate='dinilai-kembali' "
      "basis='x'/>";
  BOOST_TEST(holds(changed(appraised), "is to be appraised first"));
}

BOOST_FIXTURE_TEST_CASE(a_held_request_is_refused_at_every_step_and_each_hold_is_released_by_itself,
                        RetentionHome) {
  const std::string object = closed();
  setDay(kFirstFreeDay);
  BOOST_CHECK_THROW(desk().hold(home().actor("sari"), object, ""), base::InvalidInput);
  BOOST_CHECK_THROW(desk().hold(home().actor("bappeda"), object, "x"), base::Denied);
  BOOST_CHECK_THROW(desk().release(home().actor("sari"), object, "x"), base::Conflict);
  desk().hold(home().actor("sari"), object, "perkara 12/G/2028");
  desk().hold(home().actor("operator"), object, "perkara 13/G/2028");
  const std::string refusal = refusalOf<base::Denied>([&] { proposed({object}); });
  BOOST_TEST(holds(refusal,
                   "is held: since 2028-03-03 by sari, perkara 12/G/2028; since 2028-03-03 by operator, "
                   "perkara 13/G/2028."),
             refusal);
  desk().release(home().actor("sari"), object, "perkara 13 selesai");
  BOOST_CHECK_THROW(proposed({object}), base::Denied);
  desk().release(home().actor("sari"), object, "perkara 12 selesai");
  const std::string name = proposed({object}).name;
  desk().hold(home().actor("sari"), object, "perkara 14/G/2028");
  BOOST_CHECK_THROW(desk().approve(home().actor("kadis"), name, "1/2028", ""), base::Denied);
  desk().release(home().actor("sari"), object, "selesai");
  BOOST_TEST((desk().approve(home().actor("kadis"), name, "1/2028", "").state == ProposalState::Approved));
}

BOOST_FIXTURE_TEST_CASE(nobody_decides_on_what_he_proposed_or_carries_out_what_he_approved, RetentionHome) {
  const std::string object = closed();
  setDay(kFirstFreeDay);
  app::Actor everything = home().actor("sari");
  everything.grants = {{requests::Role::Walidata}, {requests::Role::Penandatangan}, {requests::Role::Admin}};
  BOOST_CHECK_THROW(desk().propose(home().actor("kadis"), {{object}, "", ""}), base::Denied);
  const std::string name = desk().propose(everything, {{object}, "", ""}).name;
  BOOST_CHECK_THROW(desk().approve(home().actor("sari"), name, "1", ""), base::Denied);
  BOOST_TEST(holds(refusalOf<base::Denied>([&] { desk().approve(everything, name, "1", ""); }),
                   "has made the proposal"));
  BOOST_TEST(
      holds(refusalOf<base::InvalidInput>([&] { desk().approve(home().actor("kadis"), name, "", ""); }),
            "approval of Wali Kota Malang"));
  BOOST_CHECK_THROW(app::destroy(workplace(), home().actor("operator"), name), base::Conflict);
  BOOST_CHECK_THROW(app::destroy(workplace(), home().actor("kadis"), name), base::Denied);
  desk().refuse(home().actor("kadis"), name, "masih dipakai");
  BOOST_CHECK_THROW(desk().approve(home().actor("kadis"), name, "1", ""), base::Conflict);

  app::Actor both = home().actor("kadis");
  both.grants.push_back({requests::Role::Admin});
  const app::Proposal second = quicklyRecorded({object});
  BOOST_TEST(second.name == "UM-2028-0002");
  BOOST_TEST(holds(refusalOf<base::Denied>([&] { app::destroy(workplace(), both, second.name); }),
                   "has approved the proposal"));
  BOOST_TEST(!isBuried(*this, object));
}

BOOST_FIXTURE_TEST_CASE(a_request_stands_in_one_open_proposal, RetentionHome) {
  const std::string object = closed();
  setDay(kFirstFreeDay);
  const std::string name = proposed({object, object}).name;
  BOOST_TEST(holds(refusalOf<base::Denied>([&] { proposed({object}); }), "stands in the proposal " + name));
  desk().refuse(home().actor("kadis"), name, "belum");
  BOOST_TEST(proposed({object}).cases.size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(what_is_destroyed_leaves_a_tombstone_its_numbers_and_nothing_else, RetentionHome) {
  const std::string object = closedWithLetter();
  const std::string kept = closed();
  const std::string ticket = ticketOf(object);
  setDay(kFirstFreeDay);
  const auto before = *workplace().store.find(archive::ObjectId::of(object));
  const auto digests = workplace().store.inventoryDigests(before);
  BOOST_TEST(isAnywhere("Budi Contoh Santoso"));
  desk().hold(home().actor("sari"), kept, "perkara");
  const app::Proposal proposal = recorded({object});
  BOOST_REQUIRE(proposal.minutes);
  BOOST_TEST(proposal.minutes->number == "500.14.4.1/BA-1/35.73.411/2028");
  // Letters of cases and of proposals are fetched alike.
  BOOST_TEST(app::fetchLetter(workplace(), home().actor("auditor"), proposal.minutes->number).substr(0, 4) ==
             "%PDF");

  const auto report = app::destroy(workplace(), home().actor("operator"), proposal.name);
  BOOST_TEST(report.destroyed == std::vector<std::string>{ticket});
  BOOST_TEST(report.leftovers.empty());
  BOOST_TEST(report.proposal.keptBack.empty());
  BOOST_TEST((find(proposal.name).state == ProposalState::Destroyed));
  BOOST_TEST(damages().empty());

  const auto stone =
      app::readTombstone(workplace().store, *workplace().store.find(archive::ObjectId::of(object)));
  BOOST_TEST(stone.head == before.head());
  BOOST_TEST(stone.inventories == digests);
  BOOST_TEST(stone.user == "operator");
  const json::Value decision(stone.decision);
  BOOST_TEST(decision.stringAt("classification") == "500.14.4.1");
  BOOST_TEST(decision.at("approved").stringAt("external") == "000.5.6/1/2028");
  BOOST_TEST(decision.at("minutes").stringAt("number") == proposal.minutes->number);
  BOOST_TEST(isBuried(*this, stone.contact));

  const std::string said =
      refusalOf<base::NotFound>([&] { app::openCase(workplace(), home().actor("auditor"), ticket); });
  BOOST_TEST(holds(said, "was destroyed on 2028-03-03 by the proposal UM-2028-0001"), said);
  BOOST_TEST(!holds(
      refusalOf<base::NotFound>([&] { app::openCase(workplace(), home().actor("kadis-dinsos"), ticket); }),
      "destroyed"));
  const app::Tabulation agenda =
      app::RegisterDesk(workplace())
          .list(home().actor("auditor"), {"DISKOMINFO", "surat-dinas", 2026}, home().clock().now());
  BOOST_TEST_REQUIRE(agenda.rows.size() == 1U);
  BOOST_TEST(*agenda.rows[0].at("status").string() == "terbit");
  for (const mail::OutboxRow& row : workplace().outbox.list()) BOOST_TEST(row.caseId != object);

  const std::string rows = home().everything();
  app::rebuild(workplace());
  BOOST_TEST((home().everything() == rows), "rebuild made another database");
  // The other request is as it was; its contact is another object.
  BOOST_TEST(ticketOf(kept) != ticket);
  BOOST_CHECK_THROW(app::destroy(workplace(), home().actor("operator"), proposal.name), base::Conflict);
}

BOOST_FIXTURE_TEST_CASE(nothing_of_a_destroyed_request_can_be_found_in_the_home, RetentionHome) {
  const std::string object = closed();
  BOOST_TEST(isAnywhere("isi yang harus hilang"));
  setDay(kFirstFreeDay);
  app::destroy(workplace(), home().actor("operator"), quicklyRecorded({object}).name);
  BOOST_TEST(!isAnywhere("isi yang harus hilang"));
  BOOST_TEST(!isAnywhere("Budi Contoh Santoso"));
}

BOOST_FIXTURE_TEST_CASE(a_hold_between_approval_and_destruction_stops_all_of_it, RetentionHome) {
  const std::string first = closed();
  const std::string second = closed();
  setDay(kFirstFreeDay);
  const app::Proposal proposal = quicklyRecorded({first, second});
  desk().hold(home().actor("sari"), second, "perkara 12/G/2028");
  const std::string refusal =
      refusalOf<base::Denied>([&] { app::destroy(workplace(), home().actor("operator"), proposal.name); });
  BOOST_TEST(holds(refusal, "perkara 12/G/2028"), refusal);
  BOOST_TEST(!isBuried(*this, first));
  desk().release(home().actor("sari"), second, "selesai");
  BOOST_TEST(app::destroy(workplace(), home().actor("operator"), proposal.name).destroyed.size() == 2U);
}

BOOST_FIXTURE_TEST_CASE(a_hold_that_comes_while_it_is_carried_out_keeps_that_request_back, RetentionHome) {
  const std::string first = closed();
  const std::string second = closed();
  setDay(kFirstFreeDay);
  const app::Proposal proposal = quicklyRecorded({first, second});
  // Both have been looked at when the time is asked for the second time.
  const InterruptingClock clock(home().clock(), 2,
                                [&] { desk().hold(home().actor("sari"), second, "perkara 12/G/2028"); });
  const app::Workplace interrupted = with(workplace(), workplace().offices, clock);
  const auto report = app::destroy(interrupted, home().actor("operator"), proposal.name);
  BOOST_TEST(report.destroyed.size() == 1U);
  BOOST_TEST(isBuried(*this, first));
  BOOST_TEST(!isBuried(*this, second));
  BOOST_TEST_REQUIRE(report.proposal.keptBack.size() == 1U);
  BOOST_TEST(report.proposal.keptBack[0].object == second);
  BOOST_TEST(holds(report.proposal.keptBack[0].why, "perkara 12/G/2028"));
  // It may be proposed again when it is free.
  desk().release(home().actor("sari"), second, "selesai");
  BOOST_TEST(proposed({second}).cases.size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(a_request_that_has_changed_since_it_was_proposed_is_refused, RetentionHome) {
  const std::string object = closed();
  setDay(kFirstFreeDay);
  const app::Proposal proposal = quicklyRecorded({object});
  requests::Event event;
  event.kind = "temuan";
  event.findings = {{"X", "sesuatu"}};
  app::CaseDesk(workplace()).enact(home().actor("sari"), object, event, {});
  const std::string refusal =
      refusalOf<base::Denied>([&] { app::destroy(workplace(), home().actor("operator"), proposal.name); });
  BOOST_TEST(holds(refusal, "has changed since it was proposed (Temuan)"), refusal);
  BOOST_TEST(!isBuried(*this, object));
}

BOOST_FIXTURE_TEST_CASE(the_berita_acara_waits_for_the_approval_and_is_issued_once, RetentionHome) {
  const std::string object = closed();
  setDay(kFirstFreeDay);
  const std::string name = proposed({object}).name;
  app::DraftOrder order;
  order.kind = app::kMinutesKind;
  BOOST_CHECK_THROW(home().drafted(name, order), base::Conflict);
  BOOST_CHECK_THROW(home().drafted(object, order), base::InvalidInput);
  desk().approve(home().actor("kadis"), name, "1/2028", "");
  order.kind = "ralat";
  BOOST_CHECK_THROW(home().drafted(name, order), base::InvalidInput);
  order.kind = app::kMinutesKind;
  const std::string first = home().drafted(name, order).id;
  const std::string second = home().drafted(name, order).id;
  home().approve(first);
  home().approve(second);
  app::LetterDesk letters(workplace());
  BOOST_CHECK_THROW(letters.issue(home().actor("sari"), first), base::Denied);
  letters.issue(home().actor("kadis"), first);
  BOOST_CHECK_THROW(letters.issue(home().actor("kadis"), second), base::Conflict);
  BOOST_CHECK_THROW(desk().refuse(home().actor("kadis"), name, "x"), base::Conflict);
}

BOOST_FIXTURE_TEST_CASE(stopped_at_any_step_it_is_carried_out_by_the_next_call, RetentionHome) {
  std::size_t stops = 0;
  for (bool isDone = false; !isDone; stops += 11) {
    setDay(kClosingDay);
    const std::string object = closed();
    setDay(kFirstFreeDay);
    const app::Proposal proposal = quicklyRecorded({object});
    support::StoppingDisk disk(stops);
    try {
      const auto stopping = home().on(disk);
      app::destroy(stopping->workplace, home().actor("operator"), proposal.name);
    } catch (const base::Error&) {
      BOOST_TEST(disk.hasStopped());
    }
    isDone = !disk.hasStopped();
    BOOST_TEST(app::recover(workplace()).empty());
    if (find(proposal.name).state != ProposalState::Destroyed)
      app::destroy(workplace(), home().actor("operator"), proposal.name);
    BOOST_TEST(isBuried(*this, object), "stopped at " << stops);
    BOOST_TEST(!isAnywhere("isi yang harus hilang"), "stopped at " << stops);
  }
  BOOST_TEST(stops > 60U);
  BOOST_TEST(damages().empty());
  const std::string rows = home().everything();
  app::rebuild(workplace());
  BOOST_TEST((home().everything() == rows), "rebuild made another database");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
