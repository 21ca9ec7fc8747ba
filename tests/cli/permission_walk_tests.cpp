// Every cell of the first table of docs/permissions.md, walked with the real commands: what it refuses is
// refused and leaves the home as it was, byte for byte; what it allows is done.
#include <filesystem>
#include <set>
#include <sstream>

#include "cli/permission_home.h"
#include "cli/run.h"
#include "support/boost_test.h"

namespace {

using app::UseCase;
using app_tests::Cell;
using app_tests::cellOf;
using app_tests::everybody;
using app_tests::PermissionRow;
using app_tests::Who;
using cli_tests::PermissionHomes;
using cli_tests::Snapshot;

constexpr int kSaysNo = 1;
constexpr int kRefusedByState = 73;
constexpr int kWrongInput = 65;

// Made once, by the first case that needs them.
PermissionHomes& homes() {
  static PermissionHomes all;
  return all;
}

// Every file of the home with its size and the time of its last change; whatever readers touch is left out.
std::set<std::string> stampOf(const base::Path& home) {
  std::set<std::string> stamp;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(home)) {
    const std::string path = entry.path().string();
    const bool isOfReaders =
        path.find("-shm") != std::string::npos || path.find("/locks/") != std::string::npos;
    if (!entry.is_regular_file() || isOfReaders) continue;
    const auto changed = entry.last_write_time().time_since_epoch().count();
    stamp.insert(path + " " + std::to_string(entry.file_size()) + " " + std::to_string(changed));
  }
  return stamp;
}

std::set<std::string> namesIn(const base::Path& folder) {
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with("-shm") && !name.ends_with("-wal")) names.insert(name);
  }
  return names;
}

// Runs commands on one home, as one or the other.
class Runner {
 public:
  Runner(base::Path home, std::string now) : home_(std::move(home)), now_(std::move(now)) {}

  int run(const std::string& user, const std::vector<std::string>& words) {
    said_.str("");
    std::vector<std::string> line = {"--home", home_.string(), "--lang", "en", "--json"};
    line.insert(line.end(), {"--now", now_, "--as", user});
    line.insert(line.end(), words.begin(), words.end());
    const cli_tests::StandardInput input("kuda baterai paku jingga\n");  // a password, where one is asked for
    return program_.run(line);
  }
  std::string said() const { return said_.str(); }

 private:
  base::Path home_;
  std::string now_;
  std::ostringstream out_;
  std::ostringstream said_;
  cli::Program program_{out_, said_};
};

// What is true of a command that somebody tries in a state.
enum class Expected {
  Refused,  // by right or sight: nobody asks the state
  NotNow,   // by the state at the latest
  Allowed,
  EitherWay,  // as another table has it
};

Expected expectedOf(const Cell& cell, const Snapshot& snapshot, bool isOnBehalf) {
  if (cell.may == Cell::May::Approver || cell.may == Cell::May::AsCorrected) return Expected::EitherWay;
  if (cell.may == Cell::May::No || cell.onBehalf != isOnBehalf) return Expected::Refused;
  return cell.allowsState(snapshot.state) ? Expected::Allowed : Expected::NotNow;
}

// In the first two states nobody has been asked yet, so that the case is of no Produsen.
Cell cellIn(const PermissionRow& row, Who who, const Snapshot& snapshot) {
  const bool isUnassigned = snapshot.state == "diajukan" || snapshot.state == "dikembalikan";
  const bool isStranger = isUnassigned && who == Who::AssignedProdusen;
  return cellOf(homes().office(), row, isStranger ? Who::OtherProdusen : who);
}

// Who may asks for more than the state: an answer, a limit that is over, a number that was taken.
bool asksForMore(UseCase useCase) {
  static const std::set<UseCase> those = {
      UseCase::RequestExtend, UseCase::LetterDraft,  UseCase::LetterAmend,    UseCase::LetterIssue,
      UseCase::LetterApprove, UseCase::RegisterVoid, UseCase::ArchiveRelease, UseCase::ArchiveDestroy,
      UseCase::ArchiveImport, UseCase::AnswerAccept, UseCase::LetterPreview,  UseCase::RegisterInsert,
      UseCase::AnswerSubmit,  UseCase::AnswerReturn, UseCase::AnswerClear};
  return those.count(useCase) != 0;
}

// A row, tried by whom it is for, or by staff for him.
struct Attempt {
  PermissionRow row;
  bool isOnBehalf = false;
};

// It closes the home that the walk holds open, and is walked in copies.
bool needsTheHomeAlone(const Attempt& attempt) {
  return attempt.row.useCase->useCase == UseCase::Rebuild;
}

// Of those that may, whom it leaves the home as it was.
bool onlyReads(const app::UseCaseRule& rule) {
  static const std::set<UseCase> those = {
      UseCase::LogCheckpoint, UseCase::LogProve,         UseCase::LogVerify,        UseCase::RegisterList,
      UseCase::ArchiveList,   UseCase::ArchiveGet,       UseCase::ArchiveVerify,    UseCase::ArchiveFixity,
      UseCase::ArchiveExport, UseCase::ArchiveRetention, UseCase::ArchiveProposals, UseCase::ContactTrail,
      UseCase::OutboxList,    UseCase::UserList,         UseCase::UserTrail};
  return rule.asks == app::Asks::Account || those.count(rule.useCase) != 0;
}

std::string titleOf(const PermissionRow& row, const Snapshot& snapshot, const std::string& user) {
  const std::string letter = row.isOfLetters() ? " (" + row.event->id + ")" : "";
  return std::string(row.useCase->words) + letter + " as " + user + " in " + snapshot.state;
}

void judge(const PermissionRow& row, Expected expected, int status, const std::string& what) {
  const bool isRefused = status == cli_tests::kUnseen || status == cli_tests::kDenied;
  if (expected == Expected::Refused) BOOST_TEST(isRefused, what);
  if (expected == Expected::NotNow) BOOST_TEST((isRefused || status == kRefusedByState), what);
  if (expected != Expected::Allowed) return;
  const bool isNoSuchNumber = status == cli_tests::kUnseen && row.useCase->useCase == UseCase::RegisterVoid;
  const bool isAsked = isNoSuchNumber || ((status == kRefusedByState || status == kWrongInput) &&
                                          asksForMore(row.useCase->useCase));
  const bool saysNo =
      status == kSaysNo && onlyReads(*row.useCase);  // it was done, and tells of something wrong
  BOOST_TEST((status == 0 || saysNo || isAsked), what);
}

std::vector<std::string> wordsOf(const Attempt& attempt, const Snapshot& snapshot) {
  std::vector<std::string> words = homes().words(attempt.row, snapshot);
  if (attempt.isOnBehalf) words.insert(words.end(), {"--on-behalf", "--medium", "kertas"});
  return words;
}

std::vector<Attempt> attemptsIn(const Snapshot& snapshot) {
  std::vector<Attempt> attempts;
  for (const PermissionRow& row : app_tests::permissionRows(homes().office())) {
    const bool isAsked =
        row.useCase->asks != app::Asks::Nobody && row.useCase->offered == app::Offered::AsCommand;
    if (!isAsked) continue;
    if (homes().words(row, snapshot).empty()) continue;
    attempts.push_back({row});
    if (row.useCase->onBehalf == app::OnBehalf::Yes) attempts.push_back({row, true});
  }
  return attempts;
}

// Of what changes the home, whoever may is walked in a copy. Where the state does not matter, in two of them.
bool isWalkedAlone(const Attempt& attempt, const Snapshot& snapshot, const Cell& cell) {
  const bool isOfOffice = attempt.row.useCase->subject == app::Subject::Office;
  const bool isSampled = snapshot.state == "diteruskan" || (!isOfOffice && snapshot.state == "ditutup");
  return isSampled || !cell.states.empty();
}

void walkAlone(const Attempt& attempt, const Snapshot& snapshot, Who who, Expected expected) {
  const std::string user = cli_tests::userOf(who, attempt.row.useCase->useCase);
  const base::Path home = homes().copyOf(snapshot);
  const auto before = namesIn(home / "database");
  Runner runner(home, snapshot.now);
  const int status = runner.run(user, wordsOf(attempt, snapshot));
  judge(
      attempt.row, expected, status,
      titleOf(attempt.row, snapshot, user) + " ended with " + std::to_string(status) + ": " + runner.said());
  if (needsTheHomeAlone(attempt)) BOOST_TEST((namesIn(home / "database") == before));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(permission_walk)

BOOST_AUTO_TEST_CASE(every_command_stands_in_the_table_of_use_cases_and_no_other) {
  std::ostringstream out;
  std::ostringstream err;
  const std::vector<std::string> commands = cli::Program(out, err).commands();
  std::multiset<std::string> table;
  for (const app::UseCaseRule& one : app::useCases()) {
    if (one.offered == app::Offered::AsCommand) table.emplace(one.words);
  }
  BOOST_TEST((std::multiset<std::string>(commands.begin(), commands.end()) == table));
}

BOOST_AUTO_TEST_CASE(what_is_refused_is_refused_and_what_only_reads_reads_and_nothing_changes) {
  for (const Snapshot& snapshot : homes().snapshots()) {
    Runner runner(snapshot.home, snapshot.now);
    BOOST_TEST_REQUIRE(runner.run("sari", {"request", "list"}) == 0, runner.said());
    for (const Attempt& attempt : attemptsIn(snapshot)) {
      const auto before = stampOf(snapshot.home);
      for (const Who who : everybody()) {
        const Cell cell = cellIn(attempt.row, who, snapshot);
        const Expected expected = expectedOf(cell, snapshot, attempt.isOnBehalf);
        const bool isHarmless =
            expected == Expected::Refused || expected == Expected::NotNow || onlyReads(*attempt.row.useCase);
        if (!isHarmless || needsTheHomeAlone(attempt)) continue;
        const std::string user = cli_tests::userOf(who, attempt.row.useCase->useCase);
        const int status = runner.run(user, wordsOf(attempt, snapshot));
        judge(attempt.row, expected, status,
              titleOf(attempt.row, snapshot, user) + " ended with " + std::to_string(status) + ": " +
                  runner.said());
      }
      BOOST_TEST((stampOf(snapshot.home) == before), titleOf(attempt.row, snapshot, "somebody")
                                                         << " changed the home");
    }
  }
}

BOOST_AUTO_TEST_CASE(what_is_allowed_is_done) {
  for (const Snapshot& snapshot : homes().snapshots()) {
    for (const Attempt& attempt : attemptsIn(snapshot)) {
      if (onlyReads(*attempt.row.useCase)) continue;
      for (const Who who : everybody()) {
        const Cell cell = cellIn(attempt.row, who, snapshot);
        const Expected expected = expectedOf(cell, snapshot, attempt.isOnBehalf);
        const bool isDone =
            expected == Expected::Allowed || expected == Expected::EitherWay || needsTheHomeAlone(attempt);
        if (isDone && isWalkedAlone(attempt, snapshot, cell)) walkAlone(attempt, snapshot, who, expected);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(who_has_no_account_or_a_disabled_one_may_nothing) {
  const Snapshot& snapshot = homes().snapshots()[3];
  Runner runner(snapshot.home, snapshot.now);
  BOOST_TEST_REQUIRE(runner.run("sari", {"request", "list"}) == 0, runner.said());
  const auto before = stampOf(snapshot.home);
  for (const Attempt& attempt : attemptsIn(snapshot)) {
    for (const char* user : {"entah", "mantan"}) {
      Runner alone(needsTheHomeAlone(attempt) ? homes().copyOf(snapshot) : snapshot.home, snapshot.now);
      Runner& taken = needsTheHomeAlone(attempt) ? alone : runner;
      const int status = taken.run(user, wordsOf(attempt, snapshot));
      BOOST_TEST(status == cli_tests::kDenied, titleOf(attempt.row, snapshot, user)
                                                   << " ended with " << status << ": " << taken.said());
    }
  }
  BOOST_TEST((stampOf(snapshot.home) == before));
}

BOOST_AUTO_TEST_CASE(what_asks_for_no_account_is_done_for_whoever_holds_the_home) {
  const Snapshot& snapshot = homes().snapshots()[3];
  Runner runner(snapshot.home, snapshot.now);
  BOOST_TEST(runner.run("entah", {"config"}) == 0, runner.said());
  BOOST_TEST(runner.run("entah", {"check"}) == 0, runner.said());
  BOOST_TEST(runner.run("entah", {"archive", "validate", (snapshot.home / "archive").string()}) == 0,
             runner.said());
}

BOOST_AUTO_TEST_SUITE_END()
