// bench letters
#include <memory>

#include "bench/letters_bench.h"
#include "cli/commands.h"
#include "cli/installation.h"

namespace cli {
namespace {

void print(Session& session, const json::Object& figures) {
  std::vector<Column> columns;
  for (const auto& [name, value] : figures) columns.push_back({name, name});
  printRecord(session.out(), session.format(), columns, figures);
}

void addLetters(CLI::App& group, Session& session) {
  auto order = std::make_shared<bench::LettersOrder>();
  CLI::App* command =
      group.add_subcommand("letters", "Letters a second, as ratio to stock libharu in the same run");
  command->add_option("--count", order->count, "How many letters before memory is looked at")
      ->check(CLI::Range(1, 10'000'000));
  command->add_option("--seconds", order->seconds, "Length of each measured run")
      ->check(CLI::Range(0.05, 60.0));
  command->callback([&session, order] {
    order->files = installedFiles(session.disk());
    print(session, bench::benchLetters(session.disk(), *order));
  });
}

}  // namespace

void addBenchCommands(CommandContext context) {
  CLI::App* group =
      context.program.add_subcommand("bench", "How fast this machine is, as ratios within one run");
  group->require_subcommand(1);
  addLetters(*group, context.session);
}

}  // namespace cli
