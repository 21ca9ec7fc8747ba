// The register of numbers (buku agenda) of an issuer's series and year: a port, implemented over the
// database.
//
// Urut begins at 1 each year and has neither gaps nor twins: it follows from the rows alone, so that a
// register that was rebuilt from the archive goes on where it stood. Dates never go backwards within a series
// and year: a letter that must carry an earlier date gets a nomor sisipan. All calls work inside of the
// caller's transaction.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/instant.h"
#include "base/words.h"

namespace letters {

// The highest urut that a register takes from outside. So the counting, which passes over it, goes on.
inline constexpr int kMostUrut = 999'999;

// Which register.
struct RegisterKey {
  std::string issuer;
  std::string series;
  int year = 0;

  auto operator<=>(const RegisterKey&) const = default;
};

enum class NumberStatus {
  Taken,     // bernomor: frozen into a letter that is not archived yet
  Issued,    // terbit: its letter is archived
  Void,      // batal: will never be used; its row says why
  Inserted,  // sisipan: given for a letter with an earlier date, outside of the counting
  Recorded,  // tercatat: given elsewhere and entered here
};
// "bernomor", "terbit", "batal", "sisipan", "tercatat".
inline constexpr base::Word<NumberStatus> kNumberStatuses[] = {{"bernomor", NumberStatus::Taken},
                                                               {"terbit", NumberStatus::Issued},
                                                               {"batal", NumberStatus::Void},
                                                               {"sisipan", NumberStatus::Inserted},
                                                               {"tercatat", NumberStatus::Recorded}};
std::string_view nameOf(NumberStatus status);
std::optional<NumberStatus> numberStatusNamed(std::string_view name);

// A line of the buku agenda.
struct AgendaRow {
  RegisterKey where;
  int urut = 0;
  std::string insertion;  // "a" in 87.a; empty for a number of the counting
  std::string number;     // as printed
  base::Date date;        // of the letter
  base::Instant entered;
  std::string to;         // tujuan
  std::string subject;    // hal
  std::string nature;     // sifat
  std::string annex;      // lampiran; empty: none, or a line of before it was recorded
  std::string signatory;  // name
  std::string post;       // what he signed as, with the agency; empty on lines of before it was recorded
  std::string letter;     // id of its letter; empty when there is none here
  NumberStatus status = NumberStatus::Taken;
  std::string remarks;  // keterangan

  bool operator==(const AgendaRow&) const = default;
};

class NumberSequence {
 public:
  virtual ~NumberSequence() = default;

  // The urut that a letter of this date gets: one more than the highest of the rows that are neither Inserted
  // nor Recorded, passing over those that were Recorded. Conflict when the date is earlier than that of any
  // such row, saying which date is possible and that a nomor sisipan is the way for an earlier one;
  // InvalidInput when it is not of the register's year. Takes nothing: `add` in the same transaction does.
  virtual int next(const RegisterKey& where, base::Date date) = 0;

  // Conflict when the register has a row of the same urut and insertion, or the issuer one of the same
  // printed number.
  virtual void add(const AgendaRow& row) = 0;

  // What becomes of a row. NotFound when there is none.
  virtual void setStatus(const RegisterKey& where, int urut, std::string_view insertion, NumberStatus status,
                         std::string_view remarks) = 0;

  // The letter that follows the last one inserted below `parent`: "a" first, then "b", … "z", "aa". NotFound
  // when `parent` is no urut of the register.
  virtual std::string nextInsertion(const RegisterKey& where, int parent) = 0;

  // By the printed number, over all registers: several when issuers share it.
  virtual std::vector<AgendaRow> find(std::string_view number) = 0;
  // By urut, then insertion.
  virtual std::vector<AgendaRow> list(const RegisterKey& where) = 0;
};

// The successor of an insertion: "" → "a", "a" → "b", "z" → "aa".
std::string insertionAfter(std::string_view insertion);

}  // namespace letters
