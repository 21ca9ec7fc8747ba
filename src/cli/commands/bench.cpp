// bench letters · signing · issue · archive · growth · verify · search · mail · intake
#include <filesystem>
#include <memory>
#include <sstream>

#include "base/random.h"
#include "bench/archive_bench.h"
#include "bench/cases.h"
#include "bench/growth_bench.h"
#include "bench/intake_bench.h"
#include "bench/issue_bench.h"
#include "bench/letters_bench.h"
#include "bench/mail_bench.h"
#include "bench/search_bench.h"
#include "bench/signing_bench.h"
#include "bench/verify_bench.h"
#include "cli/commands.h"
#include "cli/installation.h"
#include "cli/run.h"

namespace cli {
namespace {

void print(Session& session, const json::Object& figures) {
  app::ViewColumns columns;
  for (const auto& [name, value] : figures) columns.push_back({name, name});
  printRecord(session.output(), columns, figures);
}

void addBenchOrder(CLI::App* command, bench::LettersOrder& order) {
  command->add_option("--seconds", order.seconds, "help.bench.seconds")->transform(kind::seconds(0.05, 60));
  command->add_option("--runs", order.runs, "help.bench.runs")->transform(kind::number(1, 100));
}

void addLetters(const CommandGroup& group, Session& session) {
  auto order = std::make_shared<bench::LettersOrder>();
  CLI::App* command = group.command(app::UseCase::BenchLetters, "help.bench.letters");
  command->add_option("--count", order->count, "help.bench.letters.count")
      ->transform(kind::number(1, 10'000'000));
  addBenchOrder(command, *order);
  command->callback([&session, order] {
    const bench::Workshop workshop(session.disk(), installedFiles(session.disk()));
    print(session, bench::benchLetters(workshop, *order));
  });
}

void addSigning(const CommandGroup& group, Session& session) {
  auto order = std::make_shared<bench::LettersOrder>();
  CLI::App* command = group.command(app::UseCase::BenchSigning, "help.bench.signing");
  addBenchOrder(command, *order);
  command->callback([&session, order] {
    const bench::Workshop workshop(session.disk(), installedFiles(session.disk()));
    print(session, bench::benchSigning(workshop, *order));
  });
}

// A temporary home.
class PassingHome {
 public:
  PassingHome(Session& session, const base::Path& folder)
      : session_(session),
        path_(std::filesystem::absolute(folder) / ("berkas-bench-" + base::randomToken(40))) {
    command({"init", "--demo"});
    command({"user", "add", "bench", "--name", "Bench", "--role", "pemohon", "--agency",
             "Badan Contoh Kota Malang"});
  }
  ~PassingHome() { base::removeAll(session_.disk(), path_); }
  PassingHome(const PassingHome&) = delete;
  PassingHome& operator=(const PassingHome&) = delete;

  const base::Path& path() const { return path_; }

 private:
  void command(std::vector<std::string> words) const {
    words.insert(words.begin(), {"--home", path_.string(), "--lang", session_.languageName()});
    std::ostringstream out;
    std::ostringstream err;
    if (run(words, out, err) != 0)
      throw base::Unavailable(base::Message("commands.no-home-to-measure",
                                            {{"folder", path_.parent_path().string()}, {"said", err.str()}}));
  }

  Session& session_;
  base::Path path_;
};

// A session in such a home, and a folder for the measurement's files.
class MeasuredHome {
 public:
  // As that user; without a name, as the home's operator.
  MeasuredHome(Session& session, const base::Path& folder, const std::string& user = {})
      : home_(session, folder), inside_(options_, session.out(), session.err()) {
    options_.home = home_.path().string();
    options_.user = user;
    options_.language = session.languageName();
  }

  Session& session() { return inside_; }
  const base::Path& path() const { return home_.path(); }
  base::Path scratch() const { return path() / "work" / "bench"; }

 private:
  PassingHome home_;
  GlobalOptions options_;  // which the session reads when it is first asked
  Session inside_;
};

void addFolder(CLI::App* command, std::string& folder) {
  command->add_option("--folder", folder, "help.bench.folder")->transform(kind::path());
}

struct ArchiveChoice {
  bench::ArchiveOrder order;
  std::string cases;
  std::string folder = ".";
  int count = 1000;
};

json::Object measureArchive(Session& session, ArchiveChoice choice) {
  MeasuredHome home(session, choice.folder, "bench");
  choice.order.scratch = home.scratch();
  choice.order.cases = choice.cases;
  if (choice.cases.empty()) {
    choice.order.cases = home.path() / "cases";
    bench::makeCases(session.disk(), choice.order.cases, choice.count);
  }
  return bench::benchArchive(home.session().workplace(), home.session().actor(), choice.order);
}

void addArchive(const CommandGroup& group, Session& session) {
  auto choice = std::make_shared<ArchiveChoice>();
  CLI::App* command = group.command(app::UseCase::BenchArchive, "help.bench.archive");
  command->add_option("--cases", choice->cases, "help.bench.archive.cases")->transform(kind::path());
  command->add_option("--count", choice->count, "help.bench.archive.count")
      ->transform(kind::number(10, 100'000));
  addFolder(command, choice->folder);
  command->add_option("--threads", choice->order.threads, "help.bench.threads")
      ->transform(kind::number(1, 1000));
  command->callback([&session, choice] { print(session, measureArchive(session, *choice)); });
}

// What is measured, in a folder on the disk that is meant.
template <class Order>
struct InFolder {
  Order order;
  std::string folder = ".";
};

// In a passing home, with letters made for the purpose.
template <class Order>
json::Object measureWithLetters(Session& session, InFolder<Order> choice,
                                json::Object (*measure)(const app::Workplace&, const bench::Workshop&,
                                                        const Order&)) {
  MeasuredHome home(session, choice.folder);
  choice.order.scratch = home.scratch();
  const bench::Workshop workshop(session.disk(), installedFiles(session.disk()));
  return measure(home.session().workplace(), workshop, choice.order);
}

using IssueChoice = InFolder<bench::IssueOrder>;

void addBenchIssue(const CommandGroup& group, Session& session) {
  auto choice = std::make_shared<IssueChoice>();
  CLI::App* command = group.command(app::UseCase::BenchIssue, "help.bench.issue");
  command->add_option("--letters", choice->order.letters, "help.bench.issue.letters")
      ->transform(kind::number(10, 100'000));
  command->add_option("--threads", choice->order.threads, "help.bench.issue.threads")
      ->transform(kind::number(1, 1000));
  command->add_option("--runs", choice->order.runs, "help.bench.runs")->transform(kind::number(1, 100));
  addFolder(command, choice->folder);
  command->callback(
      [&session, choice] { print(session, measureWithLetters(session, *choice, bench::benchIssue)); });
}

using GrowthChoice = InFolder<bench::GrowthOrder>;

json::Object measureGrowth(Session& session, const GrowthChoice& choice) {
  MeasuredHome large(session, choice.folder, "bench");
  MeasuredHome small(session, choice.folder, "bench");
  const auto growing = [](MeasuredHome& home) {
    return bench::GrowingHome{home.session().workplace(), home.session().actor(), home.scratch()};
  };
  return bench::benchGrowth(growing(large), growing(small), choice.order);
}

void addGrowth(const CommandGroup& group, Session& session) {
  auto choice = std::make_shared<GrowthChoice>();
  CLI::App* command = group.command(app::UseCase::BenchGrowth, "help.bench.growth");
  command->add_option("--cases", choice->order.cases, "help.bench.growth.cases")
      ->transform(kind::number(10, 10'000'000));
  command->add_option("--block", choice->order.block, "help.bench.growth.block")
      ->transform(kind::number(10, 100'000));
  command->add_option("--turns", choice->order.turns, "help.bench.growth.turns")
      ->transform(kind::number(1, 100));
  command->add_option("--threads", choice->order.threads, "help.bench.threads")
      ->transform(kind::number(1, 1000));
  addFolder(command, choice->folder);
  command->callback([&session, choice] { print(session, measureGrowth(session, *choice)); });
}

using VerifyChoice = InFolder<bench::VerifyOrder>;

json::Object measureVerify(Session& session, VerifyChoice choice) {
  choice.order.scratch = std::filesystem::absolute(choice.folder) / ("berkas-bench-" + base::randomToken(40));
  choice.order.seed = installedFiles(session.disk()) / "archive";
  base::makeDirectories(session.disk(), choice.order.scratch);
  json::Object figures;
  try {
    figures = bench::benchVerify(session.disk(), choice.order);
  } catch (const base::Error&) {
    base::removeAll(session.disk(), choice.order.scratch);
    throw;
  }
  base::removeAll(session.disk(), choice.order.scratch);
  return figures;
}

void addBenchVerify(const CommandGroup& group, Session& session) {
  auto choice = std::make_shared<VerifyChoice>();
  CLI::App* command = group.command(app::UseCase::BenchVerify, "help.bench.verify");
  command->add_option("--objects", choice->order.objects, "help.bench.verify.objects")
      ->transform(kind::number(2, 100'000));
  command->add_option("--kib", choice->order.kib, "help.bench.verify.kib")
      ->transform(kind::number(1, 1 << 20));
  command->add_option("--runs", choice->order.runs, "help.bench.runs")->transform(kind::number(1, 100));
  addFolder(command, choice->folder);
  command->callback([&session, choice] { print(session, measureVerify(session, *choice)); });
}

using SearchChoice = InFolder<bench::SearchBenchOrder>;

json::Object measureSearch(Session& session, const SearchChoice& choice) {
  MeasuredHome home(session, choice.folder);
  return bench::benchSearch(home.session().workplace(), choice.order);
}

void addBenchSearch(const CommandGroup& group, Session& session) {
  auto choice = std::make_shared<SearchChoice>();
  CLI::App* command = group.command(app::UseCase::BenchSearch, "help.bench.search");
  command->add_option("--documents", choice->order.documents, "help.bench.search.documents")
      ->transform(kind::number(1000, 10'000'000));
  command->add_option("--words", choice->order.words, "help.bench.search.words")
      ->transform(kind::number(1, 10'000));
  command->add_option("--queries", choice->order.queries, "help.bench.search.queries")
      ->transform(kind::number(20, 1'000'000));
  addFolder(command, choice->folder);
  command->callback([&session, choice] { print(session, measureSearch(session, *choice)); });
}

using MailChoice = InFolder<bench::MailOrder>;

json::Object measureMail(Session& session, const MailChoice& choice) {
  MeasuredHome home(session, choice.folder);
  return bench::benchMail(home.session().workplace(), choice.order);
}

void addBenchMail(const CommandGroup& group, Session& session) {
  auto choice = std::make_shared<MailChoice>();
  CLI::App* command = group.command(app::UseCase::BenchMail, "help.bench.mail");
  command->add_option("--count", choice->order.mails, "help.bench.mail.count")
      ->transform(kind::number(10, 1'000'000));
  command->add_option("--kib", choice->order.kib, "help.bench.mail.kib")->transform(kind::number(2, 16'000));
  command->add_option("--runs", choice->order.runs, "help.bench.runs")->transform(kind::number(1, 100));
  addFolder(command, choice->folder);
  command->callback([&session, choice] { print(session, measureMail(session, *choice)); });
}

using IntakeChoice = InFolder<bench::IntakeOrder>;

void addBenchIntake(const CommandGroup& group, Session& session) {
  auto choice = std::make_shared<IntakeChoice>();
  CLI::App* command = group.command(app::UseCase::BenchIntake, "help.bench.intake");
  command->add_option("--mib", choice->order.mib, "help.bench.intake.mib")->transform(kind::number(1, 1000));
  command->add_option("--runs", choice->order.runs, "help.bench.runs")->transform(kind::number(1, 100));
  addFolder(command, choice->folder);
  command->callback(
      [&session, choice] { print(session, measureWithLetters(session, *choice, bench::benchIntake)); });
}

}  // namespace

void addBenchCommands(CommandContext context) {
  const CommandGroup group = context.program.group("bench", "help.bench");
  addLetters(group, context.session);
  addSigning(group, context.session);
  addBenchIssue(group, context.session);
  addArchive(group, context.session);
  addGrowth(group, context.session);
  addBenchVerify(group, context.session);
  addBenchSearch(group, context.session);
  addBenchMail(group, context.session);
  addBenchIntake(group, context.session);
}

}  // namespace cli
