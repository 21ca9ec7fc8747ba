#include "app/upkeep/rebuild.h"

#include <set>

#include "app/access/use_cases.h"
#include "app/cases/contact.h"
#include "app/cases/event_reading.h"
#include "app/cases/projection.h"
#include "app/cases/record_damage.h"
#include "app/home/signed_letters.h"
#include "app/keeping/contact_burial.h"
#include "app/letters/letter_desk.h"
#include "app/letters/letter_issue.h"
#include "app/letters/register_desk.h"
#include "app/proposals/proposal_file.h"
#include "app/records/object_description.h"
#include "base/error.h"
#include "base/sentences.h"

namespace app {
namespace {

void rebuildCase(const Workplace& workplace, const archive::Inventory& inventory, RebuildReport& report) {
  ++report.requests;
  for (int version = 1; version <= inventory.head(); ++version) {
    const ArchivedEvent event = readArchivedEvent(workplace.store, inventory, version);
    workplace.database.writeWithArchive(
        [&](Transaction& transaction) { project(transaction, workplace, event); });
    ++report.events;
    report.letters += event.record.letter ? 1 : 0;
  }
}

// Restores the lines without a letter; the newest version of each counts.
void rebuildRegister(const Workplace& workplace, const archive::Inventory& inventory, RebuildReport& report) {
  ++report.registers;
  for (int version = 1; version <= inventory.head(); ++version) {
    letters::AgendaRow row;
    const base::Message damage =
        readDetail(workplace.store, inventory, version,
                   [&](const json::Value& detail) { row = agendaRowFromJson(detail); });
    if (!damage.empty()) continue;
    workplace.database.writeWithArchive([&](Transaction& transaction) { transaction.numbers().add(row); });
  }
}

void settleRegister(Transaction& transaction, const letters::AgendaRow& row) {
  for (const letters::AgendaRow& known : transaction.numbers().list(row.where)) {
    if (known.urut != row.urut || known.insertion != row.insertion) continue;
    transaction.numbers().setStatus(row.where, row.urut, row.insertion, row.status, row.remarks);
    if (row.status == letters::NumberStatus::Void) transaction.letters().removeDraft(row.letter);
    return;
  }
  transaction.numbers().add(row);
}

void settle(Transaction& transaction, const Workplace& workplace, const archive::Unsettled& unsettled) {
  const archive::Store& store = workplace.store;
  const auto inventory = store.find(unsettled.object);
  if (!inventory || inventory->head() < unsettled.version) return;
  const std::string type = typeOf(store, *inventory);
  if (type == "request" || type == "tombstone") {
    catchUp(transaction, workplace, *inventory);
  } else if (type == "retention") {
    catchUpProposal(transaction, workplace, *inventory);
  } else if (type == "contact") {
    transaction.contacts().save(readContact(store, *inventory));
  } else if (type == "register") {
    readDetail(store, *inventory, unsettled.version,
               [&](const json::Value& detail) { settleRegister(transaction, agendaRowFromJson(detail)); });
  }
}

// An object that is damaged keeps nobody from the others; the next start looks at it again.
base::Problems settleAll(const Workplace& workplace, const std::vector<archive::Unsettled>& versions) {
  base::Problems problems;
  for (const archive::Unsettled& version : versions) {
    try {
      workplace.database.writeWithArchive(
          [&](Transaction& transaction) { settle(transaction, workplace, version); });
    } catch (const base::Corrupt& problem) {
      problems.push_back({{version.object.text()}, base::messageOf(problem)});
    }
  }
  return problems;
}

void rebuildObject(const Workplace& workplace, const archive::Inventory& inventory, RebuildReport& report) {
  const std::string type = typeOf(workplace.store, inventory);
  if (type == "request") return rebuildCase(workplace, inventory, report);
  const base::Problems damaged = damagedRecords(workplace, inventory);
  report.damaged.insert(report.damaged.end(), damaged.begin(), damaged.end());
  if (type == "register") return rebuildRegister(workplace, inventory, report);
  report.contacts += type == "contact" ? 1 : 0;
  workplace.database.writeWithArchive([&](Transaction& transaction) {
    settle(transaction, workplace, {inventory.id, inventory.head()});
  });
}

// Removes signed bytes of letters that are archived, and incomplete ones.
void forgetArchived(const Workplace& workplace, base::Problems& problems) {
  for (const std::string& token : workplace.signedLetters.tokens()) {
    try {
      const auto letter = workplace.signedLetters.find(token);
      if (!letter || issuedLetter(workplace, letter->id)) workplace.signedLetters.forget(token);
    } catch (const base::Error& problem) {
      problems.push_back({{token}, base::messageOf(problem)});
    }
  }
}

// The contact persons in interrupted commits that no request names.
std::set<std::string> forsakenContacts(Transaction& transaction,
                                       const std::vector<archive::Unsettled>& versions) {
  std::set<std::string> contacts;
  std::vector<RequestRow> requests;
  for (const archive::Unsettled& version : versions) {
    const std::string object = version.object.text();
    if (const auto request = transaction.requests().find(object)) requests.push_back(*request);
    if (version.version == 1 && transaction.contacts().find(object)) contacts.insert(object);
  }
  for (const RequestRow& request : requests) contacts.erase(request.contact);
  if (contacts.empty()) return contacts;  // as nearly always, and without a look at every request there is
  for (const RequestRow& request : transaction.requests().list()) contacts.erase(request.contact);
  return contacts;
}

// A submission makes two objects, the contact person's data first. A crash between them leaves the data
// without a request, which was never acknowledged. So the data are destroyed.
void endForsakenContacts(const Workplace& workplace, const std::vector<archive::Unsettled>& versions) {
  std::set<std::string> contacts;
  workplace.database.read(
      [&](Transaction& transaction) { contacts = forsakenContacts(transaction, versions); });
  for (const std::string& contact : contacts) {
    const bool isClean =
        buryContact(workplace, automaticActor(), contact,
                    json::Object{{"reason", "handed in with a request that was not archived"}});
    if (!isClean) {
      throw base::Unavailable(base::Message("upkeep.contact-copy-left", {{"contact", contact}}),
                              base::Retry::Worthwhile);
    }
  }
}

}  // namespace

RebuildReport rebuild(const Workplace& workplace) {
  workplace.database.forgetDerived();
  RebuildReport report;
  const auto complain = [&](const base::Problem& problem) { report.unreadable.push_back(problem); };
  workplace.store.forEach(
      [&](const archive::Inventory& inventory) {
        // One object that this program does not understand must not keep all others out.
        try {
          rebuildObject(workplace, inventory, report);
        } catch (const base::Unavailable&) {
          throw;
        } catch (const base::Error& problem) {
          complain({{inventory.id.text()}, base::messageOf(problem)});
        }
      },
      complain);
  workplace.store.sync();
  const base::Problems damaged = damagedEvents(workplace);
  report.damaged.insert(report.damaged.end(), damaged.begin(), damaged.end());
  return report;
}

RebuildReport rebuild(const Workplace& workplace, const Actor& actor) {
  demandMay(actor, UseCase::Rebuild);
  return rebuild(workplace);
}

// A register's versions are settled one after the other, since each may speak of another number.
void catchUpWithArchive(const Workplace& workplace) {
  workplace.store.forEach(
      [&](const archive::Inventory& inventory) {
        const bool isRegister = typeOf(workplace.store, inventory) == "register";
        workplace.database.writeWithArchive([&](Transaction& transaction) {
          for (int version = isRegister ? 1 : inventory.head(); version <= inventory.head(); ++version)
            settle(transaction, workplace, {inventory.id, version});
        });
      },
      [](const base::Problem& problem) {
        throw base::Corrupt(base::Message(
            "problem.at", {{"place", base::describe(problem.place)}, {"problem", problem.message}}));
      });
  workplace.store.sync();
}

base::Problems recover(const Workplace& workplace) {
  const std::vector<archive::Unsettled> versions = workplace.store.recover();
  base::Problems problems = settleAll(workplace, versions);
  const bool areSettled = problems.empty();
  completeCases(workplace);
  const base::Problems unfinished = LetterDesk(workplace).finishAll().problems;
  problems.insert(problems.end(), unfinished.begin(), unfinished.end());
  forgetArchived(workplace, problems);
  base::Path where = workplace.home.log();
  try {
    workplace.store.completeJournal();
    where = workplace.home.archive();
    endForsakenContacts(workplace, versions);
    if (areSettled) workplace.store.forgetBatches();
  } catch (const base::Error& problem) {
    problems.push_back({{where.string()}, base::messageOf(problem)});
  }
  return problems;
}

}  // namespace app
