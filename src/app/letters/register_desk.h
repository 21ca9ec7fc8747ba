// The use cases of the buku agenda: reading it, and numbers without an issued letter.
//
// Void, inserted and recorded numbers are archived in the register's own object before they count.
#pragma once

#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/home/workplace.h"
#include "app/views/tabulation.h"
#include "letters/agenda.h"

namespace app {

// A number to enter in the register outside its counting.
struct NumberOrder {
  letters::RegisterKey where;
  base::Date date;        // of the letter
  std::string to;         // tujuan
  std::string subject;    // hal
  std::string annex;      // lampiran; may be empty
  std::string signatory;  // name as printed
  std::string post;       // what he signed as, with the agency; may be empty
  std::string reason;
};

class RegisterDesk {
 public:
  explicit RegisterDesk(const Workplace& workplace) : workplace_(workplace) {}

  // All numbers, including void ones, in order, as of a past moment (letters::linesAt). Rows have every
  // member in docs/formats/register.md, and held: whether the number waits in a draft that nobody is signing
  // now.
  Tabulation list(const Actor& actor, const letters::RegisterKey& where, base::Instant at);
  // A number that is taken and not issued becomes batal; the draft that held it ends.
  letters::AgendaRow makeVoid(const Actor& actor, const std::string& number, const std::string& reason);
  // A nomor sisipan below `parent`; the counter does not move.
  letters::AgendaRow insert(const Actor& actor, const NumberOrder& given, int parent);
  // A number given elsewhere, entered once.
  letters::AgendaRow record(const Actor& actor, const NumberOrder& given, const std::string& givenNumber,
                            int urut);

  // makeVoid without a role check, for recovery and failed issues, which hold the letter's case.
  letters::AgendaRow voidNumber(const Actor& actor, const std::string& number, const std::string& reason);

 private:
  // NotFound when there is no such number, Conflict when it is not waiting for its letter.
  letters::AgendaRow takenRow(const std::string& number);
  void archive(const Actor& actor, const letters::AgendaRow& row);
  std::vector<letters::LineChange> changes(const letters::RegisterKey& where) const;

  const Workplace& workplace_;
};

// The year of the issuer's registers at a time: that of its zone. NotFound when there is no such issuer.
int registerYear(const Workplace& workplace, const std::string& issuer, base::Instant at);

// What people are shown of a line, and the line with these members: the day of its entry in the issuer's
// zone, and the signatory with his post.
const std::vector<TableColumn>& agendaColumns();
json::Object agendaLine(const Workplace& workplace, const letters::AgendaRow& row);

json::Value toJson(const letters::AgendaRow& row);
letters::AgendaRow agendaRowFromJson(const json::Value& value);

}  // namespace app
