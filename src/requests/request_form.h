// FORM.xml, step 3 of the procedure (docs/formats/form.md): who asks for which data, what for, and which
// files come with it. Whoever sends it is a stranger; the reader returns a value in which every text is NFC,
// trimmed, within its length and free of control and of bidirectional characters.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/checked_text.h"
#include "base/date.h"

namespace requests {

struct Pejabat {
  std::string name;
  std::string position;

  bool operator==(const Pejabat&) const = default;
};

struct Instansi {
  std::string name;
  std::string address;  // may have several lines
  std::string unit;
  Pejabat pejabat;  // who answers for the request

  bool operator==(const Instansi&) const = default;
};

// Personal data: goes into the contact object and nowhere else.
struct Narahubung {
  std::string name;
  std::string position;
  std::string nip;  // 18 digits or empty
  std::string telephone;
  std::string email;

  bool operator==(const Narahubung&) const = default;
};

// What is wrong with a NIP (18 digits, without blanks) or a telephone number, to stand behind its name;
// empty: nothing.
base::Message problemOfNip(std::string_view nip);
base::Message problemOfTelephone(std::string_view telephone);

struct DataItem {
  std::string name;
  std::string period;
  std::string region;
  std::string granularity;
  std::string format;

  bool operator==(const DataItem&) const = default;
};

enum class AttachmentKind { SuratPernyataan, Kak, Proposal, Dpa, Lain };
// "surat-pernyataan", "kak", "proposal", "dpa", "lain".
std::string_view nameOf(AttachmentKind kind);

struct Attachment {
  AttachmentKind kind = AttachmentKind::Lain;
  std::string fileName;  // a plain file name, no path

  bool operator==(const Attachment&) const = default;
};

enum class SecurityClass { Biasa, Terbatas, Rahasia, SangatRahasia };
// "biasa", "terbatas", "rahasia", "sangat-rahasia".
std::string_view nameOf(SecurityClass security);
std::optional<SecurityClass> securityClassNamed(std::string_view name);

struct RequestForm {
  Instansi instansi;
  Narahubung narahubung;
  std::vector<DataItem> items;
  std::string purpose;
  std::string legalBasis;
  SecurityClass security = SecurityClass::Biasa;
  std::optional<base::Date> neededBy;
  std::vector<Attachment> attachments;

  bool operator==(const RequestForm&) const = default;
};

// InvalidInput with every problem and its place (at most 50 are told). At most 1 MiB, 100 items, 50 files.
// What attachments a request must have is the procedure's matter, not the reader's. Letters must be able to
// show every text of it with `glyphs` (base::problemOfPrinting).
RequestForm readRequestForm(base::ByteView bytes, const std::string& fileName,
                            const base::Glyphs& glyphs = {});

}  // namespace requests
