// register list · void · insert · record
#include <memory>

#include "app/letters/register_desk.h"
#include "app/reports/tabulation_paper.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/tabulating.h"

namespace cli {
namespace {

struct RegisterOptions {
  app::NumberOrder order;
  TabulationForm form;
  std::string date;
  std::string number;
  int parent = 0;
  int urut = 0;
};

void addWhere(CLI::App* command, const std::shared_ptr<RegisterOptions>& options) {
  command->add_option("--issuer", options->order.where.issuer, "help.register.issuer")
      ->transform(kind::code())
      ->required();
  command->add_option("--series", options->order.where.series, "help.register.series")
      ->transform(kind::code())
      ->required();
}

void addRegisterOrder(CLI::App* command, const std::shared_ptr<RegisterOptions>& options) {
  addWhere(command, options);
  command->add_option("--date", options->date, "help.register.date")->transform(kind::day())->required();
  command->add_option("--to", options->order.to, "help.register.to")->transform(kind::line())->required();
  command->add_option("--subject", options->order.subject, "help.register.subject")
      ->transform(kind::line())
      ->required();
  command->add_option("--signatory", options->order.signatory, "help.register.signatory")
      ->transform(kind::line())
      ->required();
  command->add_option("--post", options->order.post, "help.register.post")->transform(kind::line());
  command->add_option("--annex", options->order.annex, "help.register.annex")->transform(kind::line());
  command->add_option("--reason", options->order.reason, "help.register.reason")
      ->transform(kind::paragraphs())
      ->required();
}

app::NumberOrder datedOrder(const std::shared_ptr<RegisterOptions>& options) {
  app::NumberOrder order = options->order;
  order.date = dayOf(options->date).value();
  order.where.year = order.date.year();
  return order;
}

void addRegisterList(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<RegisterOptions>();
  CLI::App* command = group.command(app::UseCase::RegisterList, "help.register.list");
  addWhere(command, options);
  command->add_option("--year", options->order.where.year, "help.register.year")
      ->transform(kind::number(1945, 9999));
  addForms(command, options->form);
  command->callback([&session, options] {
    const base::Instant at = timeOf(session, options->form);
    letters::RegisterKey where = options->order.where;
    const app::Workplace& workplace = session.workplace();
    if (where.year == 0) where.year = app::registerYear(workplace, where.issuer, at);
    const app::Tabulation book = app::RegisterDesk(workplace).list(session.actor(), where, at);
    handOut(session, options->form, book, json::Array(book.rows.begin(), book.rows.end()),
            {app::kAgendaTemplate, *workplace.office().letters.issuer(where.issuer)});
  });
}

void print(Session& session, const letters::AgendaRow& row) {
  printRecord(session.output(), columnsOf(app::agendaColumns(), session.language()),
              app::agendaLine(session.workplace(), row));
}

void addVoid(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<RegisterOptions>();
  CLI::App* command = group.command(app::UseCase::RegisterVoid, "help.register.void");
  command->add_option("NUMBER", options->number, "help.register.number")
      ->transform(kind::reference())
      ->required();
  command->add_option("--reason", options->order.reason, "help.why")
      ->transform(kind::paragraphs())
      ->required();
  command->callback([&session, options] {
    app::RegisterDesk desk(session.workplace());
    print(session, desk.makeVoid(session.actor(), options->number, options->order.reason));
  });
}

void addInsert(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<RegisterOptions>();
  CLI::App* command = group.command(app::UseCase::RegisterInsert, "help.register.insert");
  addRegisterOrder(command, options);
  command->add_option("--parent", options->parent, "help.register.parent")
      ->transform(kind::number(1, letters::kMostUrut))
      ->required();
  command->callback([&session, options] {
    app::RegisterDesk desk(session.workplace());
    print(session, desk.insert(session.actor(), datedOrder(options), options->parent));
  });
}

void addRecord(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<RegisterOptions>();
  CLI::App* command = group.command(app::UseCase::RegisterRecord, "help.register.record");
  addRegisterOrder(command, options);
  command->add_option("NUMBER", options->number, "help.register.record.number")
      ->transform(kind::reference())
      ->required();
  command->add_option("--urut", options->urut, "help.register.urut")
      ->transform(kind::number(1, letters::kMostUrut))
      ->required();
  command->callback([&session, options] {
    app::RegisterDesk desk(session.workplace());
    print(session, desk.record(session.actor(), datedOrder(options), options->number, options->urut));
  });
}

}  // namespace

void addRegisterCommands(CommandContext context) {
  const CommandGroup group = context.program.group("register", "help.register");
  addRegisterList(group, context.session);
  addVoid(group, context.session);
  addInsert(group, context.session);
  addRecord(group, context.session);
}

}  // namespace cli
