// Letters, files and cases that somebody checks.
#include "app/case_home.h"
#include "app/cases/open_case.h"
#include "app/evidence/file_check.h"
#include "app/evidence/letter_check.h"
#include "app/evidence/verification_runs.h"
#include "app/letters/register_desk.h"
#include "base/error.h"
#include "support/boost_test.h"
#include "support/changed_letter.h"
#include "support/text_pdf.h"

#include <filesystem>
#include <fstream>

using app_tests::CaseHome;

namespace {

// A home with one letter; what a test changes it makes for itself.
struct CheckedCase {
  CaseHome home;
  std::string object = home.asked(2);
  app::LetterRow letter = letterOf(home, object);

  static app::LetterRow letterOf(CaseHome& home, const std::string& object) {
    std::vector<app::LetterRow> letters;
    home.workplace().database.read(
        [&](app::Transaction& transaction) { letters = transaction.letters().list(object); });
    return letters.front();
  }

  base::Bytes pdf() const {
    const app::Workplace& workplace = home.workplace();
    return workplace.store.read(app::caseInventory(workplace.store, object), letter.version, letter.path);
  }
  static CheckedCase& shared() {
    static CheckedCase one;
    return one;
  }
};

app::CheckedFile checked(const app::Workplace& workplace, const base::Bytes& pdf) {
  static app::FileChecker checker;
  return checker.check(workplace, pdf, base::Language::English);
}

app::FileFinding::Outcome outcomeOf(const app::CheckedFile& file, const std::string& title) {
  for (const app::FileFinding& finding : file.findings) {
    if (finding.title.code() == title) return finding.outcome;
  }
  throw base::Internal("no finding " + title);
}

using FoundOutcome = app::FileFinding::Outcome;
using StepOutcome = app::StepResult::Outcome;

app::StepResult stepOf(const app::Workplace& workplace, const app::Actor& actor, app::CheckOrder order,
                       app::CheckStep step) {
  static verification::Examiner examiner;
  return app::checkCase(workplace, actor, examiner, order, step);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(checks)

BOOST_AUTO_TEST_CASE(a_token_tells_of_its_letter_and_of_nobody_it_is_for) {
  CheckedCase& one = CheckedCase::shared();
  const auto letter = app::checkLetter(one.home.workplace(), one.letter.token);
  BOOST_TEST_REQUIRE(letter.has_value());
  BOOST_TEST(letter->number == one.letter.number);
  BOOST_TEST((letter->standing == app::Standing::Valid));
  BOOST_TEST(letter->sha256 == std::vector<std::string>{one.letter.sha256});
  const json::Value shown(app::toJson(*letter));
  BOOST_TEST(shown.stringAt("state") == "berlaku");
  BOOST_TEST(shown.object()->size() == 8U);
}

BOOST_AUTO_TEST_CASE(no_other_token_tells_anything) {
  CheckedCase& one = CheckedCase::shared();
  std::string shorter = one.letter.token;
  shorter.pop_back();
  for (const std::string& token :
       {std::string(), std::string("%"), shorter, one.letter.token + "A", one.letter.id})
    BOOST_TEST(!app::checkLetter(one.home.workplace(), token).has_value());
}

BOOST_AUTO_TEST_CASE(a_letter_whose_number_is_taken_is_told_of_when_it_is_issued_or_void) {
  CheckedCase one;
  letters::AgendaRow row;
  one.home.workplace().database.write([&](app::Transaction& transaction) {
    row = transaction.numbers().find(one.letter.number).front();
    row.urut = 77;
    row.number = "77";
    row.letter = "KONSEP";
    row.token = "TOKENYANGDIAMBIL";
    row.status = letters::NumberStatus::Taken;
    transaction.numbers().add(row);
  });
  BOOST_TEST(!app::checkLetter(one.home.workplace(), row.token).has_value());
  app::RegisterDesk(one.home.workplace()).makeVoid(one.home.home().actor("kadis"), "77", "salah tujuan");
  const auto letter = app::checkLetter(one.home.workplace(), row.token);
  BOOST_TEST_REQUIRE(letter.has_value());
  BOOST_TEST((letter->standing == app::Standing::Void));
  BOOST_TEST(letter->sha256.empty());
}

BOOST_AUTO_TEST_CASE(a_corrected_letter_names_the_letter_in_its_place) {
  CheckedCase one;
  json::Object correction{{"corrects", one.letter.id},
                          {"corrections", json::Array{json::Object{{"wrong", "2026"}, {"right", "2027"}}}}};
  const app::LetterRow ralat = one.home.issue(one.object, "ralat", "DINSOS", correction);
  const auto letter = app::checkLetter(one.home.workplace(), one.letter.token);
  BOOST_TEST((letter->standing == app::Standing::Corrected));
  BOOST_TEST(letter->replacedBy == ralat.number);
  BOOST_TEST((app::checkLetter(one.home.workplace(), ralat.token)->standing == app::Standing::Valid));
}

BOOST_AUTO_TEST_CASE(the_bytes_of_a_letter_are_the_letter) {
  CheckedCase& one = CheckedCase::shared();
  const app::CheckedFile file = checked(one.home.workplace(), one.pdf());
  BOOST_TEST((file.verdict == app::FileVerdict::Same));
  BOOST_TEST(file.reasons.empty());
  BOOST_TEST(file.token == one.letter.token);
  BOOST_TEST((outcomeOf(file, "check.title-after") == FoundOutcome::Whole));
  BOOST_TEST((outcomeOf(file, "check.title-signed") == FoundOutcome::Whole));
  BOOST_TEST((outcomeOf(file, "check.title-issuer") == FoundOutcome::Known));
  BOOST_TEST((outcomeOf(file, "check.title-register") == FoundOutcome::Registered));
}

BOOST_AUTO_TEST_CASE(a_page_that_was_changed_after_signing_is_shown_in_both_states) {
  CheckedCase& one = CheckedCase::shared();
  const app::CheckedFile file = checked(one.home.workplace(), support::changedAfterSigning(one.pdf()));
  BOOST_TEST((file.verdict == app::FileVerdict::Other));
  BOOST_TEST(!file.reasons.empty());
  BOOST_TEST((outcomeOf(file, "check.title-after") == FoundOutcome::Changed));
  BOOST_TEST((outcomeOf(file, "check.title-register") == FoundOutcome::Registered));
  BOOST_TEST(file.token == one.letter.token);
  BOOST_TEST_REQUIRE(file.pages.size() == 1U);
  BOOST_TEST(file.pages.front().number == 1);
  BOOST_TEST(!file.pages.front().pictures.difference.isEmpty());
  BOOST_TEST(file.pages.front().pictures.before != file.pages.front().pictures.after);
}

BOOST_AUTO_TEST_CASE(a_changed_byte_makes_it_another_file) {
  CheckedCase& one = CheckedCase::shared();
  base::Bytes pdf = one.pdf();
  const std::size_t title = pdf.find("/Title");
  pdf[title + 8] = static_cast<char>(pdf[title + 8] ^ 1);
  const app::CheckedFile file = checked(one.home.workplace(), pdf);
  BOOST_TEST((file.verdict == app::FileVerdict::Other));
  BOOST_TEST((outcomeOf(file, "check.title-signed") == FoundOutcome::Changed));
  BOOST_TEST((outcomeOf(file, "check.title-register") == FoundOutcome::Unknown));
}

BOOST_AUTO_TEST_CASE(of_a_file_without_signature_nothing_is_claimed) {
  CheckedCase& one = CheckedCase::shared();
  const app::CheckedFile file = checked(one.home.workplace(), support::pdfShowing("Surat"));
  BOOST_TEST((file.verdict == app::FileVerdict::Open));
  BOOST_TEST((outcomeOf(file, "check.title-signature") == FoundOutcome::Missing));
  BOOST_CHECK_THROW(checked(one.home.workplace(), "GIF89a"), base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(a_whole_case_passes_every_step) {
  CheckedCase& one = CheckedCase::shared();
  const app::Actor auditor = one.home.home().actor("auditor");
  const auto outcome = [&](app::CheckStep step) {
    return stepOf(one.home.workplace(), auditor, {one.object}, step).outcome;
  };
  BOOST_TEST((outcome(app::CheckStep::Files) == StepOutcome::Passed));
  BOOST_TEST((outcome(app::CheckStep::Structure) == StepOutcome::Passed));
  BOOST_TEST((outcome(app::CheckStep::Signatures) == StepOutcome::Passed));
  BOOST_TEST((outcome(app::CheckStep::Log) == StepOutcome::Passed));
  BOOST_TEST((outcome(app::CheckStep::Continuity) == StepOutcome::Absent));
}

BOOST_AUTO_TEST_CASE(a_damaged_file_of_the_archive_fails_its_step) {
  CheckedCase one;
  const base::Path folder =
      one.home.workplace().home.archive() / archive::ObjectId::of(one.object).folder() / "v1" / "content";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::filesystem::permissions(entry.path(), std::filesystem::perms::owner_write,
                                 std::filesystem::perm_options::add);
    std::ofstream(entry.path(), std::ios::app) << "x";
    break;
  }
  const app::Actor auditor = one.home.home().actor("auditor");
  const app::StepResult files = stepOf(one.home.workplace(), auditor, {one.object}, app::CheckStep::Files);
  BOOST_TEST((files.outcome == StepOutcome::Failed));
  BOOST_TEST(!files.details.empty());
}

BOOST_AUTO_TEST_CASE(a_checkpoint_that_was_kept_is_continued_and_a_foreign_one_is_not) {
  CheckedCase& one = CheckedCase::shared();
  const app::Actor auditor = one.home.home().actor("auditor");
  const base::Bytes kept =
      base::readFile(one.home.workplace().disk, one.home.workplace().home.logNoted(), 1 << 20);
  const auto since = app::keptCheckpoint(kept);
  BOOST_TEST_REQUIRE(since.has_value());
  BOOST_TEST(
      (stepOf(one.home.workplace(), auditor, {one.object, since}, app::CheckStep::Continuity).outcome ==
       StepOutcome::Passed));
  auto other = *since;
  other.checkpoint.root[0] ^= 1;
  BOOST_TEST(
      (stepOf(one.home.workplace(), auditor, {one.object, other}, app::CheckStep::Continuity).outcome ==
       StepOutcome::Failed));
  BOOST_TEST(!app::keptCheckpoint("titik periksa").has_value());
}

BOOST_AUTO_TEST_CASE(a_verification_goes_on_a_step_at_a_time_for_whoever_began_it) {
  CheckedCase& one = CheckedCase::shared();
  const app::Actor auditor = one.home.home().actor("auditor");
  app::VerificationRuns runs;
  const std::string id = runs.begin(one.home.workplace(), auditor, {one.object});
  for (std::size_t step = 1; step <= app::kCheckSteps.size(); ++step) {
    const app::VerificationRun run = runs.next(one.home.workplace(), auditor, id);
    BOOST_TEST(run.results.size() == step);
    BOOST_TEST(run.isOver() == (step == app::kCheckSteps.size()));
  }
  BOOST_TEST(runs.next(one.home.workplace(), auditor, id).results.size() == app::kCheckSteps.size());
  BOOST_CHECK_THROW(runs.next(one.home.workplace(), one.home.home().actor("kadis"), id), base::NotFound);
  BOOST_CHECK_THROW(runs.begin(one.home.workplace(), one.home.home().actor("bappeda"), {one.object}),
                    base::Denied);
}

BOOST_AUTO_TEST_SUITE_END()
