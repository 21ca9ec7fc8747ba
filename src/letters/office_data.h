// The office's own data on letters (docs/formats/office-data.md): issuers, signatories, series of numbers,
// classifications.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/date.h"
#include "base/error.h"
#include "base/instant.h"
#include "letters/agencies.h"
#include "letters/retention_schedule.h"
#include "templates/pattern.h"

namespace letters {

// A line of a letterhead.
struct KopLine {
  std::string text;
  double size = 11;  // points
  bool bold = false;
};

enum class Paper { A4, F4 };

// In millimetres.
struct Margins {
  double top = 15;
  double right = 20;
  double bottom = 25;
  double left = 30;

  bool operator==(const Margins&) const = default;
};

// An office that issues letters under its own letterhead.
struct Issuer {
  std::string code;
  std::string name;          // in letters and metadata
  std::string head;          // "Kepala Dinas …": whose letter it is, in an annex's head
  std::string unitCode;      // kode unit, 35.73.411
  std::string place;         // in the date line
  std::string address;       // addressee of letters to this office
  std::string objectionsTo;  // to whom applicants object: the Atasan PPID; may be empty
  base::TimeZone zone = base::TimeZone::jakarta();
  Paper paper = Paper::A4;
  Margins margins;
  std::string font;
  double fontSize = 11;
  double leading = 15;
  std::string classification;  // default code
  std::string logo;            // file in logos/; empty: none
  std::string logoAlternative;
  std::vector<KopLine> kop;
  std::string footer;        // small print of letters that can be checked; may be empty
  std::string signedFooter;  // instead, on electronically signed letters; may be empty
  std::string verifyUrl;     // target of QR codes, before the letter's token; empty: the portal's own page
};

// In which capacity a signatory signs.
enum class Manner {
  Own,          // the holder of the post
  AtasNama,     // a.n.: directly below the post that delegated
  UntukBeliau,  // u.b.: one step further down
  Plt,          // the post is vacant
  Plh,          // its holder is temporarily absent
};
// "own", "a.n.", "u.b.", "Plt.", "Plh.".
std::string_view nameOf(Manner manner);

struct Signatory {
  std::string id;
  std::string issuer;
  std::string user;  // account that signs; empty: any penandatangan of the office
  std::string key;   // for electronic signatures; empty: signs by hand
  std::string name;
  std::string rank;  // pangkat
  std::string nip;
  Manner manner = Manner::Own;
  std::vector<std::string> post;      // post in whose name the letter goes out, in lines
  std::vector<std::string> delegate;  // u.b. only: the intermediate post, in lines
  std::vector<std::string> position;  // a.n. and u.b. only: his own post
  base::Date from;
  std::optional<base::Date> to;

  bool isValidOn(base::Date date) const { return date >= from && (!to || date <= *to); }
};

struct Series {
  std::string issuer;
  std::string id;
  std::string title;
  std::vector<std::string> kinds;  // of letters
  templates::Pattern pattern;
  templates::Pattern insertedPattern;
  std::vector<std::string> approvers = {};  // accounts that check a draft, in order
  bool drafterSigns = false;                // whether the author of a draft may sign it
};

struct Classification {
  std::string code;
  std::string title;
  base::Date from;
  std::optional<base::Date> to;
};

// Klasifikasi keamanan.
struct SecurityClass {
  std::string code;  // B, T, R, SR
  std::string name;
};

// Sifat: two axes; the ordinary value is empty.
struct Nature {
  std::string security;  // name
  std::string urgency;

  bool operator==(const Nature&) const = default;
};

// An agency that owns data.
struct Produsen {
  std::string code;
  std::string name;
  std::string issuer;  // letterhead of its answers
  std::string email;
};

struct OfficeData {
  std::string walidata;  // code of the issuer that runs the procedure
  std::vector<Issuer> issuers;
  std::vector<Signatory> signatories;
  std::vector<Series> series;
  std::vector<Classification> classifications;
  RetentionSchedule retention;
  std::vector<SecurityClass> security;  // the first is the ordinary one
  std::vector<std::string> urgencies;   // the first is the ordinary one
  std::vector<Produsen> produsen;
  Agencies agencies;

  // Null when there is no such record.
  const Issuer* issuer(std::string_view code) const;
  const Signatory* signatory(std::string_view id) const;
  const Series* seriesFor(std::string_view issuerCode, std::string_view kind) const;
  const Series* findSeries(std::string_view issuerCode, std::string_view id) const;
  const Classification* classification(std::string_view code, base::Date date) const;
  const Produsen* findProdusen(std::string_view code) const;
  // The possible signatories of the issuer on that date: own posts first, then in file order.
  std::vector<const Signatory*> signatoriesFor(std::string_view issuerCode, base::Date date) const;

  // Reads "Biasa", "Segera", "Terbatas", "Terbatas/Segera"; nothing when a word is in neither list.
  std::optional<Nature> natureNamed(std::string_view text) const;
  // The inverse.
  std::string printed(const Nature& nature) const;
  // The security code for numbers.
  std::string securityCode(const Nature& nature) const;
};

// Returns the content of a file of the office folder; nothing when there is no such file.
using OfficeFile = std::function<std::optional<base::Bytes>(const std::string& name)>;

// Reads issuers.xml, signatories.xml, series.xml, classifications.xml, retention.xml, natures.xml,
// produsen.xml and, where there is one, instansi.xml. Adds every problem, with its place, to `problems`: what
// is missing or unknown, what does not fit together (a signatory of an unknown issuer, a.n. together with
// Plt. or Plh., two holders of one post, two agencies of one name), and patterns that would make twins.
OfficeData readOfficeData(const OfficeFile& file, base::Problems& problems);

}  // namespace letters
