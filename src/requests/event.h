// A document event: something was archived, and the case may have moved. The state of a case is computed only
// from its events, so an event holds facts, never conclusions: no due date, no lateness.
//
// An event carries no personal data of a contact: the actor is an account name, contact fields stay in the
// contact object.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/words.h"
#include "json/value.h"
#include "requests/role.h"

namespace requests {

// A Produsen's answer on a requested item, the best for the pemohon first.
enum class Outcome { Tersedia, Sebagian, TidakTersedia, Dikecualikan };
inline constexpr base::Word<Outcome> kOutcomes[] = {{"tersedia", Outcome::Tersedia},
                                                    {"sebagian", Outcome::Sebagian},
                                                    {"tidak-tersedia", Outcome::TidakTersedia},
                                                    {"dikecualikan", Outcome::Dikecualikan}};
std::string_view nameOf(Outcome outcome);
std::optional<Outcome> outcomeNamed(std::string_view name);

struct Reason {
  std::string code;  // of reasons.xml; may be empty where the procedure asks for a text only
  std::string text;

  bool operator==(const Reason&) const = default;
};

struct ItemAnswer {
  int item = 0;  // 1 is the form's first
  Outcome outcome = Outcome::Tersedia;
  std::vector<Reason> reasons;
  std::vector<std::string> files;

  bool operator==(const ItemAnswer&) const = default;
};

// A Produsen is asked for these items.
struct Commission {
  std::string produsen;    // code of the office's list
  std::vector<int> items;  // empty: all

  bool operator==(const Commission&) const = default;
};

struct Letter {
  std::string id;      // of the document, unique within the case
  std::string number;  // as printed
  base::Date date;     // as printed

  bool operator==(const Letter&) const = default;
};

// A limit gets `count` more of its units, counted from its due date, or a new date: exactly one of the two.
struct Extension {
  std::string limit;
  std::string produsen;  // empty for a limit of the request itself
  int count = 0;
  std::optional<base::Date> until;

  bool operator==(const Extension&) const = default;
};

enum class SignatureVerdict { Valid, Invalid, Indeterminate, Unsigned };
inline constexpr base::Word<SignatureVerdict> kSignatureVerdicts[] = {
    {"valid", SignatureVerdict::Valid},
    {"invalid", SignatureVerdict::Invalid},
    {"indeterminate", SignatureVerdict::Indeterminate},
    {"unsigned", SignatureVerdict::Unsigned}};
std::string_view nameOf(SignatureVerdict verdict);
std::optional<SignatureVerdict> signatureVerdictNamed(std::string_view name);

// What was found on the signature of an uploaded letter, and who of the Walidata took it all the same.
// Records of before 2026-12 name the Produsen's own account there, and no reasons: nobody had looked at the
// letter.
struct SignatureFinding {
  SignatureVerdict verdict = SignatureVerdict::Valid;
  std::vector<std::string> reasons = {};  // codes of verification::Reason
  std::string acceptedBy = {};
  std::string acceptedBecause = {};

  bool operator==(const SignatureFinding&) const = default;
};

// Of what was held when it was handed in: when that was, and who let it through, and why.
struct Release {
  std::string id;  // of the hand-in
  base::Instant received;
  std::string by;
  std::string because;

  bool operator==(const Release&) const = default;
};

struct Finding {
  std::string code;
  std::string text;

  bool operator==(const Finding&) const = default;
};

struct Event {
  std::string kind;  // an event id of procedure.xml, as "nota-pengembalian"
  base::Instant time;
  Role role = Role::Automatic;
  std::string actor;  // account name; the program's own name for what is automatic
  // Of what staff entered for somebody else, as `actor`: for whom, an agency's id or the code of a Produsen,
  // and how it came to the office (kertas, surel). `role` is the one in which he would have brought it.
  std::string onBehalf;
  std::string medium;
  // Why whoever answers hands out what the examination found in the data, such as a hidden sheet: it is
  // meant.
  std::string declared;
  std::optional<Release> release;  // of a hand-in that was held; `time` is that of its release
  // Id of what was prepared and sent in as this event. By it a repeated sending finds that it has arrived.
  std::string preparation;

  std::vector<std::string> items;        // the data asked for, by name
  std::vector<std::string> attachments;  // kinds of the files of the form: "surat-pernyataan", "kak", …
  std::vector<Commission> commissions;   // who is asked for what
  std::string produsen;                  // the assignment that the event is about
  std::vector<ItemAnswer> answers;
  std::vector<Reason> reasons;
  std::optional<Extension> extension;
  std::optional<Letter> letter;  // the letter that this event is
  std::string concerns;          // id of the earlier letter that this event corrects, lifts or mails
  std::optional<SignatureFinding> signature;
  std::vector<Finding> findings;
  int reminder = 0;  // number of the reminder that was mailed; 0: none

  bool operator==(const Event&) const = default;
};

// English snake_case members, without empty ones. The same event gives the same canonical bytes.
json::Value toJson(const Event& event);
// The exact inverse. Corrupt when a member is missing, unknown or of the wrong type.
Event eventFromJson(const json::Value& value);

}  // namespace requests
