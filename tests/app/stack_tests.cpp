// The stack of letters: read, then approved or signed, many at once, each on its own.
#include "app/letters/signing_stack.h"

#include "app/case_home.h"
#include "app/letters/letter_desk.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/sentences.h"
#include "base/text.h"
#include "support/boost_test.h"

using app::SigningOutcome;
using app_tests::CaseHome;

namespace {

// Requests whose Surat Pengantar wait for the Kepala Dinas, in a home of today, since its keys are as old.
class StackHome : public CaseHome {
 public:
  explicit StackHome(const Arrange& arrange = {})
      : CaseHome(base::SystemClock().now().rfc3339(base::TimeZone::utc()), arrange) {
    home().clock().set(base::SystemClock().now());
  }

  // Drafts that everybody has approved.
  std::vector<std::string> waiting(int count) {
    std::vector<std::string> drafts;
    for (int i = 0; i < count; ++i) {
      const std::string object = submit(1);
      receive(object, {{"DINSOS", {}}});
      drafts.push_back(draft(object, "surat-pengantar", "DINSOS"));
    }
    return drafts;
  }

  app::Actor kadis() { return home().actor("kadis"); }
  crypto::Secret passphrase() {
    base::PosixDisk disk;
    return crypto::Secret(
        std::string(base::trimmed(base::readFile(disk, home().home().keys() / "passphrase"))));
  }
  void read(const std::vector<std::string>& drafts) {
    for (const std::string& id : drafts) {
      for (const int page : {1, 2}) stack.open(workplace(), kadis(), id, page, 2);
    }
  }
  app::SigningRun sign(const std::vector<std::string>& drafts) {
    const std::string run = stack.begin(workplace(), kadis(), drafts, passphrase());
    stack.work(workplace(), kadis(), run);
    return stack.show(workplace(), kadis(), run);
  }
  std::string englishOf(const app::SigningLine& line) { return line.why.in(base::Language::English); }

  app::SigningStack stack;
};

std::string outcomes(const app::SigningRun& run) {
  std::string text;
  for (const app::SigningLine& line : run.letters)
    text += std::string(base::nameOf(app::kSigningOutcomes, line.outcome)) + " ";
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(stack)

BOOST_FIXTURE_TEST_CASE(a_letter_waits_for_whose_turn_it_is, StackHome) {
  const std::string object = submit(1);
  receive(object, {{"DINSOS", {}}});
  app::DraftOrder order;
  order.kind = "surat-pengantar";
  order.produsen = "DINSOS";
  const std::string id = home().drafted(object, order).id;
  const auto waits = [&](const std::string& user) {
    std::string acts;
    for (const app::StackedLetter& letter : stack.list(workplace(), home().actor(user)))
      acts += base::nameOf(app::kStackActs, letter.act);
    return acts;
  };
  BOOST_TEST(waits("kabid-statistik") == "approve");
  BOOST_TEST(waits("sekretaris") == "");
  BOOST_TEST(waits("kadis") == "");
  app::LetterDesk(workplace()).approve(home().actor("kabid-statistik"), id);
  BOOST_TEST(waits("kabid-statistik") == "");
  BOOST_TEST(waits("sekretaris") == "approve");
  app::LetterDesk(workplace()).approve(home().actor("sekretaris"), id);
  BOOST_TEST(waits("kadis") == "sign");
  for (const char* user : {"sari", "bappeda", "kadis-dinsos", "auditor"}) BOOST_TEST(waits(user) == "");
}

BOOST_FIXTURE_TEST_CASE(many_letters_are_signed_with_one_passphrase, StackHome) {
  const std::vector<std::string> drafts = waiting(3);
  read(drafts);
  const app::SigningRun run = sign(drafts);
  BOOST_TEST(outcomes(run) == "terbit terbit terbit ");
  BOOST_TEST(run.ended.has_value());
  BOOST_TEST(run.letters[0].number != run.letters[1].number);
  BOOST_TEST(stack.list(workplace(), kadis()).empty());
}

BOOST_FIXTURE_TEST_CASE(only_what_was_opened_to_its_last_page_can_be_signed, StackHome) {
  const std::vector<std::string> drafts = waiting(1);
  BOOST_CHECK_THROW(stack.begin(workplace(), kadis(), drafts, passphrase()), base::InvalidInput);
  stack.open(workplace(), kadis(), drafts[0], 2, 2);
  stack.open(workplace(), kadis(), drafts[0], 2, 2);
  stack.open(workplace(), kadis(), drafts[0], 3, 2);
  BOOST_TEST(!stack.list(workplace(), kadis()).at(0).isRead());
  BOOST_CHECK_THROW(stack.begin(workplace(), kadis(), drafts, passphrase()), base::InvalidInput);
  stack.open(workplace(), kadis(), drafts[0], 1, 2);
  BOOST_TEST(stack.list(workplace(), kadis()).at(0).isRead());
  BOOST_TEST(outcomes(sign(drafts)) == "terbit ");
  BOOST_CHECK_THROW(stack.begin(workplace(), kadis(), {}, passphrase()), base::InvalidInput);
}

BOOST_FIXTURE_TEST_CASE(a_wrong_passphrase_signs_nothing_and_takes_no_number, StackHome) {
  const std::vector<std::string> drafts = waiting(2);
  read(drafts);
  const std::string before = home().everything();
  BOOST_CHECK_EXCEPTION(stack.begin(workplace(), kadis(), drafts, crypto::Secret("salah")), base::Denied,
                        [](const base::Denied& problem) {
                          return base::messageOf(problem).code() == "stack.wrong-passphrase";
                        });
  BOOST_TEST((home().everything() == before));
  BOOST_TEST(outcomes(sign(drafts)) == "terbit terbit ");
}

// The demo home keeps the passphrase in a file; whoever signs in the portal must know it.
BOOST_FIXTURE_TEST_CASE(a_run_opens_no_key_without_the_passphrase, StackHome) {
  const std::vector<std::string> drafts = waiting(1);
  read(drafts);
  workplace().signers.open("kadis", app::Attendance::Unattended);
  BOOST_CHECK_THROW(stack.begin(workplace(), kadis(), drafts, crypto::Secret("")), base::Denied);
}

BOOST_FIXTURE_TEST_CASE(a_draft_that_was_changed_after_it_was_read_is_not_signed, StackHome) {
  const std::vector<std::string> drafts = waiting(2);
  read(drafts);
  const std::string run = stack.begin(workplace(), kadis(), drafts, passphrase());
  home().clock().set(workplace().clock.now().plusSeconds(60));
  app::LetterDesk(workplace()).amend(home().actor("sari"), drafts[0], {{"nature", "Segera"}});
  home().approve(drafts[0]);
  stack.work(workplace(), kadis(), run);
  const app::SigningRun shown = stack.show(workplace(), kadis(), run);
  BOOST_TEST(outcomes(shown) == "tidak-jadi terbit ");
  BOOST_TEST(shown.letters[0].why.code() == "stack.amended-since");
  BOOST_TEST(englishOf(shown.letters[0]).find(" changed the draft at ") != std::string::npos);
  BOOST_TEST(shown.letters[0].number == "");
  BOOST_TEST(!stack.list(workplace(), kadis()).at(0).isRead());
}

// An office that leaves open which of its officials signs.
class SharedStackHome : public StackHome {
 public:
  SharedStackHome()
      : StackHome([](base::Disk& disk, const base::Path& office) {
          app_tests::changeFile(disk, office / "signatories.xml", R"(user="kadis" )", "");
        }) {}
};

BOOST_FIXTURE_TEST_CASE(of_two_who_sign_one_letter_one_is_told_of_the_other, SharedStackHome) {
  const std::vector<std::string> drafts = waiting(1);
  read(drafts);
  const std::string run = stack.begin(workplace(), kadis(), drafts, passphrase());
  workplace().database.write([](app::Transaction& transaction) {
    transaction.accounts().add({"lain", "Pejabat Lain", {"penandatangan"}, "", "", false});
  });
  const app::LetterRow letter = app::LetterDesk(workplace()).issue(home().actor("lain"), drafts[0]);
  stack.work(workplace(), kadis(), run);
  const app::SigningRun shown = stack.show(workplace(), kadis(), run);
  BOOST_TEST(outcomes(shown) == "tidak-jadi ");
  BOOST_TEST(shown.letters[0].number == letter.number);
  BOOST_TEST(englishOf(shown.letters[0]) ==
             "Pejabat Lain has signed it already, with the number " + letter.number + ".");
}

BOOST_FIXTURE_TEST_CASE(a_run_is_its_own_signatorys_and_happens_once, StackHome) {
  const std::vector<std::string> drafts = waiting(1);
  read(drafts);
  const std::string run = stack.begin(workplace(), kadis(), drafts, passphrase());
  BOOST_TEST(outcomes(stack.show(workplace(), kadis(), run)) == "menunggu ");
  stack.work(workplace(), home().actor("sari"), run);
  BOOST_CHECK_THROW(stack.show(workplace(), home().actor("sari"), run), base::NotFound);
  stack.work(workplace(), kadis(), run);
  stack.work(workplace(), kadis(), run);
  BOOST_TEST(outcomes(stack.show(workplace(), kadis(), run)) == "terbit ");
}

BOOST_FIXTURE_TEST_CASE(a_passphrase_lives_for_ten_minutes, StackHome) {
  const std::vector<std::string> drafts = waiting(2);
  read(drafts);
  const std::string late = stack.begin(workplace(), kadis(), {drafts[0]}, passphrase());
  const std::string forgotten = stack.begin(workplace(), kadis(), {drafts[1]}, passphrase());
  home().clock().set(workplace().clock.now().plusSeconds(app::SigningStack::kSecondsOfRun + 1));
  stack.work(workplace(), kadis(), late);
  BOOST_TEST(stack.show(workplace(), kadis(), late).letters[0].why.code() == "stack.time-over");
  stack.endExpired(workplace());
  stack.work(workplace(), kadis(), forgotten);
  BOOST_TEST(outcomes(stack.show(workplace(), kadis(), forgotten)) == "tidak-jadi ");
  BOOST_TEST(stack.list(workplace(), kadis()).size() == 2U);
}

// What a killed process leaves: a run without its end.
BOOST_FIXTURE_TEST_CASE(after_an_interruption_each_letter_is_signed_or_unsigned, StackHome) {
  const std::vector<std::string> drafts = waiting(2);
  read(drafts);
  const std::string run = stack.begin(workplace(), kadis(), drafts, passphrase());
  app::LetterDesk(workplace()).issue(kadis(), drafts[0]);
  app::SigningStack next;
  next.endInterrupted(workplace());
  const app::SigningRun shown = next.show(workplace(), kadis(), run);
  BOOST_TEST(outcomes(shown) == "terbit tidak-jadi ");
  BOOST_TEST(shown.letters[1].why.code() == "stack.interrupted");
  BOOST_TEST(next.list(workplace(), kadis()).size() == 1U);
}

BOOST_FIXTURE_TEST_CASE(approvers_approve_what_they_have_read, StackHome) {
  const std::string object = submit(1);
  receive(object, {{"DINSOS", {}}});
  app::DraftOrder order;
  order.kind = "surat-pengantar";
  order.produsen = "DINSOS";
  const std::string id = home().drafted(object, order).id;
  const app::Actor kabid = home().actor("kabid-statistik");
  BOOST_CHECK_THROW(stack.approve(workplace(), kabid, {id}), base::InvalidInput);
  stack.open(workplace(), kabid, id, 1, 1);
  BOOST_TEST((stack.approve(workplace(), kabid, {id}).at(0).outcome == SigningOutcome::Issued));
  BOOST_TEST((stack.approve(workplace(), kabid, {id}).at(0).outcome == SigningOutcome::NotSigned));
}

BOOST_AUTO_TEST_SUITE_END()
