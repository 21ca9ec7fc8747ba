// The use cases of the buku agenda: who may look, and what happens to a number without a letter being issued.
#pragma once

#include <string>
#include <vector>

#include "app/actor.h"
#include "app/workplace.h"
#include "base/date.h"

namespace app {

// Which register: an issuer's series in a year.
struct RegisterName {
  std::string issuer;
  std::string series;
  int year = 0;
};

// A number that is to stand in the register without having been given by it in turn.
struct NumberOrder {
  RegisterName where;
  base::Date date;        // of the letter
  std::string to;         // tujuan
  std::string subject;    // hal
  std::string signatory;  // name as printed
  std::string reason;
};

class RegisterDesk {
 public:
  explicit RegisterDesk(const Workplace& workplace) : workplace_(workplace) {}

  // All numbers, void ones too, in their order.
  std::vector<letters::AgendaRow> list(const Actor& actor, const RegisterName& where);
  // A number that is taken and not issued becomes batal. Archived before it counts; the draft that held it
  // ends.
  letters::AgendaRow makeVoid(const Actor& actor, const std::string& number, const std::string& reason);
  // A nomor sisipan below `parent`; the counter does not move.
  letters::AgendaRow insert(const Actor& actor, const NumberOrder& order, int parent);
  // A number given elsewhere, entered once.
  letters::AgendaRow record(const Actor& actor, const NumberOrder& order, const std::string& number,
                            int urut);

 private:
  const Workplace& workplace_;
};

}  // namespace app
