// Drafts on their way through the paraf to the signatory.
#include "app/app_home.h"
#include "app/cases/case_file.h"
#include "app/cases/open_case.h"
#include "app/letters/approvals.h"
#include "app/letters/open_subject.h"
#include "base/clock.h"
#include "base/error.h"
#include "json/text.h"
#include "support/boost_test.h"
#include "support/problems.h"

using app_tests::AppHome;

using support::mustThrow;

namespace {

const base::Instant kNow = *base::Instant::parse("2026-11-23T09:00:00+07:00");

app::DraftOrder order() {
  app::DraftOrder letter;
  letter.kind = "surat-pengantar";
  letter.produsen = "DINSOS";
  return letter;
}

// A home with a draft.
struct Drafted {
  AppHome home{kNow};
  std::string object = home.received();
  std::string id = home.drafted(object, order()).id;
  app::LetterDesk desk{home.workplace()};

  app::DraftRow approve(const std::string& user) { return desk.approve(home.actor(user), id); }
  app::LetterRow issue(const std::string& user) { return desk.issue(home.actor(user), id); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(approval)

BOOST_AUTO_TEST_CASE(approvers_come_in_the_order_of_the_series_and_each_once) {
  Drafted draft;
  mustThrow<base::Denied>("waits for the approval of \"kabid-statistik\"",
                          [&] { draft.approve("sekretaris"); });
  mustThrow<base::Denied>("waits for the approval of \"kabid-statistik\"", [&] { draft.approve("sari"); });
  draft.approve("kabid-statistik");
  mustThrow<base::Denied>("waits for the approval of \"sekretaris\"",
                          [&] { draft.approve("kabid-statistik"); });
  mustThrow<base::Conflict>("waits for the approval of \"sekretaris\"", [&] { draft.issue("kadis"); });
  draft.approve("sekretaris");
  mustThrow<base::Conflict>("needs no further approval", [&] { draft.approve("sekretaris"); });
  BOOST_TEST(draft.issue("kadis").number == "500.14.4.1/1/35.73.411/2026");
}

BOOST_AUTO_TEST_CASE(every_approval_is_archived_with_the_letter_and_names_what_it_bound) {
  Drafted draft;
  draft.home.approve(draft.id);
  draft.issue("kadis");
  const app::CaseFile file = app::openCase(draft.home.workplace(), draft.home.actor("auditor"), draft.object);
  const auto& letter = file.events.back().letter;
  BOOST_TEST_REQUIRE(letter.has_value());
  BOOST_TEST_REQUIRE(letter->approvals.size() == 2U);
  const app::Approval& first = letter->approvals[0];
  const app::Approval& second = letter->approvals[1];
  BOOST_TEST(first.user == "kabid-statistik");
  BOOST_TEST(second.user == "sekretaris");
  for (const auto digest : {&app::Approval::content, &app::Approval::pattern, &app::Approval::assets}) {
    BOOST_TEST((first.*digest).size() == 64U);
    BOOST_TEST((first.*digest == second.*digest));
  }
  BOOST_TEST(first.pattern == *letter->made.at("template_sha256").string());
}

BOOST_AUTO_TEST_CASE(a_changed_draft_is_approved_anew) {
  Drafted draft;
  draft.home.approve(draft.id);
  draft.desk.amend(draft.home.actor("sari"), draft.id, {{"nature", "Segera"}});
  mustThrow<base::Conflict>("waits for the approval of \"kabid-statistik\"", [&] { draft.issue("kadis"); });
  draft.home.approve(draft.id);
  BOOST_TEST(!draft.issue("kadis").number.empty());
}

// What an approver has seen names the signatory.
BOOST_AUTO_TEST_CASE(a_letter_approved_for_one_signatory_is_not_signed_by_another) {
  Drafted draft;
  draft.home.approve(draft.id);
  mustThrow<base::Conflict>("as \"sekretaris\" would sign it", [&] { draft.issue("sekretaris"); });
  draft.desk.amend(draft.home.actor("sari"), draft.id, {{"signatory", "sekretaris-kominfo"}});
  draft.home.approve(draft.id);
  mustThrow<base::Denied>("whose account is \"sekretaris\"", [&] { draft.issue("kadis"); });
  BOOST_TEST(draft.issue("sekretaris").signatory == "NAMA SEKRETARIS CONTOH, S.T.");
}

BOOST_AUTO_TEST_CASE(each_may_return_it_and_it_starts_again) {
  Drafted draft;
  draft.approve("kabid-statistik");
  draft.desk.giveBack(draft.home.actor("sekretaris"), draft.id, "Tenggat keliru");
  mustThrow<base::Conflict>("returned; amend it", [&] { draft.approve("kabid-statistik"); });
  mustThrow<base::Conflict>("Tenggat keliru", [&] { draft.issue("kadis"); });
  draft.desk.amend(draft.home.actor("sari"), draft.id, {});
  draft.approve("kabid-statistik");
}

BOOST_AUTO_TEST_CASE(who_has_written_a_draft_does_not_sign_it_unless_the_series_says_so) {
  Drafted draft;
  draft.desk.amend(draft.home.actor("kadis"), draft.id, {});
  draft.home.approve(draft.id);
  mustThrow<base::Denied>("has written this draft", [&] { draft.issue("kadis"); });
}

BOOST_AUTO_TEST_CASE(a_digest_stands_for_every_part_but_number_date_and_token) {
  Drafted draft;
  const app::Workplace& workplace = draft.home.workplace();
  const auto subject = app::openSubject(workplace, draft.home.actor("sari"), draft.object);
  const app::DraftRow row = draft.approve("kabid-statistik");
  const app::Bound bound = app::boundOf(workplace, *subject, row, "");
  draft.home.clock().set(kNow.plusSeconds(3LL * 24 * 60 * 60));
  BOOST_TEST((app::boundOf(workplace, *subject, row, "") == bound));
  app::DraftRow other = row;
  other.detail.copies = {"Arsip"};
  BOOST_TEST(app::boundOf(workplace, *subject, other, "").content != bound.content);
  BOOST_TEST(workplace.typesetter.assetsDigest("") != bound.assets);
}

BOOST_AUTO_TEST_SUITE_END()
