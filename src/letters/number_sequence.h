// The register of numbers (buku agenda) of an issuer's series and year. A port; the database implements it.
//
// Urut begins at 1 each year, without gaps or duplicates. It follows from the rows alone, so a register
// rebuilt from the archive continues where it was. Dates never go backwards within a series and year: a
// letter with an earlier date gets a nomor sisipan. All calls run in the caller's transaction.
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
  Inserted,  // sisipan: for a letter with an earlier date, outside the count
  Recorded,  // tercatat: given elsewhere, entered here
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
  std::string insertion;  // "a" in 87.a; empty for a counted number
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
  // By which anybody may check its letter; empty when there is none here, or the line was void before tokens
  // were kept with it. It is not printed in the book.
  std::string token = {};

  bool operator==(const AgendaRow&) const = default;
};

class NumberSequence {
 public:
  virtual ~NumberSequence() = default;

  // The urut for a letter of this date: one more than the highest among rows that are neither Inserted nor
  // Recorded, skipping Recorded ones. Conflict when the date is earlier than that of any such row; the
  // message names the first possible date and the nomor sisipan. InvalidInput when the date is not in the
  // register's year. Takes nothing: call `add` in the same transaction.
  virtual int next(const RegisterKey& where, base::Date date) = 0;

  // Conflict when the register has a row with the same urut and insertion, or the issuer has one with the
  // same printed number.
  virtual void add(const AgendaRow& row) = 0;

  // Changes the status of a row. NotFound when there is no such row.
  virtual void setStatus(const RegisterKey& where, int urut, std::string_view insertion, NumberStatus status,
                         std::string_view remarks) = 0;

  // The next free insertion below `parent`: "a", "b", … "z", "aa". NotFound when the register has no urut
  // `parent`.
  virtual std::string nextInsertion(const RegisterKey& where, int parent) = 0;

  // By printed number, in all registers; several when issuers share it.
  virtual std::vector<AgendaRow> find(std::string_view number) = 0;
  // Nothing for an empty token.
  virtual std::optional<AgendaRow> findToken(std::string_view token) = 0;
  // Ordered by urut, then insertion.
  virtual std::vector<AgendaRow> list(const RegisterKey& where) = 0;
};

// The successor of an insertion: "" → "a", "a" → "b", "z" → "aa".
std::string insertionAfter(std::string_view insertion);

}  // namespace letters
