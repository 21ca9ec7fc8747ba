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
using Options = std::shared_ptr<RegisterOptions>;

void addWhere(CLI::App* command, const Options& options) {
  command->add_option("--issuer", options->order.where.issuer, "Whose register")
      ->transform(kind::code())
      ->required();
  command->add_option("--series", options->order.where.series, "Which series")
      ->transform(kind::code())
      ->required();
}

void addOrder(CLI::App* command, const Options& options) {
  addWhere(command, options);
  command->add_option("--date", options->date, "Date of the letter, YYYY-MM-DD")
      ->transform(kind::day())
      ->required();
  command->add_option("--to", options->order.to, "To whom (tujuan)")->transform(kind::line())->required();
  command->add_option("--subject", options->order.subject, "What about (hal)")
      ->transform(kind::line())
      ->required();
  command->add_option("--signatory", options->order.signatory, "Who signed")
      ->transform(kind::line())
      ->required();
  command->add_option("--post", options->order.post, "As what he signed, with the agency")
      ->transform(kind::line());
  command->add_option("--annex", options->order.annex, "What lies with it (lampiran)")
      ->transform(kind::line());
  command->add_option("--reason", options->order.reason, "Why it is entered")
      ->transform(kind::paragraphs())
      ->required();
}

app::NumberOrder datedOrder(const Options& options) {
  app::NumberOrder order = options->order;
  order.date = dayOf(options->date).value();
  order.where.year = order.date.year();
  return order;
}

void addList(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<RegisterOptions>();
  CLI::App* command =
      group.command(app::UseCase::RegisterList, "The buku agenda: all numbers, void ones too");
  addWhere(command, options);
  command->add_option("--year", options->order.where.year, "Which year (else that of the time told of)")
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
  printRecord(session.out(), session.format(), columnsOf(app::agendaColumns()),
              app::agendaLine(session.workplace(), row));
}

void addVoid(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<RegisterOptions>();
  CLI::App* command =
      group.command(app::UseCase::RegisterVoid, "Make a number batal that was taken and cannot be used");
  command->add_option("NUMBER", options->number, "The number")->transform(kind::reference())->required();
  command->add_option("--reason", options->order.reason, "Why")->transform(kind::paragraphs())->required();
  command->callback([&session, options] {
    app::RegisterDesk desk(session.workplace());
    print(session, desk.makeVoid(session.actor(), options->number, options->order.reason));
  });
}

void addInsert(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<RegisterOptions>();
  CLI::App* command = group.command(app::UseCase::RegisterInsert,
                                    "Give a nomor sisipan, for a letter that must carry an earlier date");
  addOrder(command, options);
  command->add_option("--parent", options->parent, "The urut below which it is inserted")
      ->transform(kind::number(1, letters::kMostUrut))
      ->required();
  command->callback([&session, options] {
    app::RegisterDesk desk(session.workplace());
    print(session, desk.insert(session.actor(), datedOrder(options), options->parent));
  });
}

void addRecord(const CommandGroup& group, Session& session) {
  auto options = std::make_shared<RegisterOptions>();
  CLI::App* command = group.command(app::UseCase::RegisterRecord, "Enter a number that was given elsewhere");
  addOrder(command, options);
  command->add_option("NUMBER", options->number, "The number as printed")
      ->transform(kind::reference())
      ->required();
  command->add_option("--urut", options->urut, "Its running number")
      ->transform(kind::number(1, letters::kMostUrut))
      ->required();
  command->callback([&session, options] {
    app::RegisterDesk desk(session.workplace());
    print(session, desk.record(session.actor(), datedOrder(options), options->number, options->urut));
  });
}

}  // namespace

void addRegisterCommands(CommandContext context) {
  const CommandGroup group = context.program.group("register", "The buku agenda of an issuer's numbers");
  addList(group, context.session);
  addVoid(group, context.session);
  addInsert(group, context.session);
  addRecord(group, context.session);
}

}  // namespace cli
