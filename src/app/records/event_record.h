// The archive's record of a document event: the detail of metadata/peristiwa/NNNN.json
// (docs/formats/event.md). The database's rows of a case are computed from these records.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/message.h"
#include "intake/finding.h"
#include "intake/verdict.h"
#include "json/value.h"
#include "requests/event.h"

namespace app {

// The kind of the form of a request, as it is archived.
inline constexpr const char* kFormKind = "formulir";

// The kind of data that a Produsen hands over; they may leave the office with a letter.
inline constexpr const char* kDataKind = "data";

// What was found when a file was handed in.
struct Examination {
  std::string type;                                   // media type, by the file's content
  intake::Verdict verdict = intake::Verdict::Reject;  // of a file that was held, Quarantine, though released
  std::string scanner;  // who looked for viruses, with its version; empty: nobody
  intake::Findings findings;

  bool operator==(const Examination&) const = default;
};

// One file that the event brought.
struct EventDocument {
  std::string path;          // logical path in the object
  std::string kind;          // surat-pernyataan, kak, surat-pengantar, data, …
  std::string originalName;  // the sender's name; empty for files made here
  std::string mediaType;
  std::int64_t size = 0;
  std::string sha256;
  std::optional<Examination> examination = {};  // none: made here, or handed in before files were examined

  bool operator==(const EventDocument&) const = default;
};

// Describes a PDF made here. The archive adds size and digest.
EventDocument describeMade(const std::string& path, const std::string& kind);

// A paraf: who has approved a letter, and what exactly (SHA-256 digests).
struct Approval {
  std::string user;
  base::Instant time;
  std::string content;  // the data document without number, date and token
  std::string pattern;  // the template
  std::string assets;   // logo and fonts

  bool operator==(const Approval&) const = default;
};

// A letter's data for the register and for verifiers.
struct IssuedLetter {
  std::string id;
  std::string kind;
  std::string produsen;  // may be empty
  std::string issuer;
  std::string series;
  int year = 0;
  int urut = 0;
  std::string number;
  base::Date date;
  std::optional<base::Instant> numbered = {};  // when it got its number, where that was before the event
  std::string to;                              // tujuan
  std::string subject;                         // hal
  std::string nature;                          // sifat
  std::string signatory;                       // name
  std::string post = {};       // what he signed as, with the agency; empty where it was not recorded
  std::string annex = {};      // lampiran; empty where there is none or it was not recorded
  std::string classification;  // klasifikasi arsip; empty where it was not recorded
  std::string token;
  std::string path;
  std::vector<Approval> approvals;
  json::Object made;  // template, its digest, fonts with digests, program version

  bool operator==(const IssuedLetter&) const = default;
};

// A mail that a carrier accepted.
struct SentMail {
  std::string row;  // id in the outbox
  std::string messageId;
  std::string kind;  // the mail template
  std::string carrier;
  std::string archived;  // object and version with the sent message
  std::string sha256;    // of the message

  bool operator==(const SentMail&) const = default;
};

// A report that a mail did not arrive.
struct ReturnedMail {
  std::string row;        // id in the outbox
  std::string messageId;  // of the mail that did not arrive
  std::string status;     // "5.1.1" (RFC 3463); empty where the report has none
  std::string archived;   // object and version with the report; empty: among the event's documents
  std::string sha256;     // of the report

  bool operator==(const ReturnedMail&) const = default;
};

struct EventRecord {
  requests::Event event;
  int office = 0;  // version of the office's object whose procedure, templates and calendar applied
  std::vector<EventDocument> documents;
  std::optional<IssuedLetter> letter;
  std::optional<SentMail> mail;
  std::optional<ReturnedMail> returned = {};
  // For a letter's file of a higher level: {level, shortfall, renew_before}.
  std::optional<json::Object> lifted = {};
  // Why the archived event counts for nothing: its record cannot be read, or it could not happen. Empty: it
  // counts. Found when it is read (app/cases/event_reading.h); never archived.
  base::Message damage = {};

  bool operator==(const EventRecord&) const = default;
};

json::Array toJson(const std::vector<Approval>& approvals);
// The exact inverse. Corrupt when it is no such list.
std::vector<Approval> approvalsFromJson(const json::Value& value);

json::Value toJson(const IssuedLetter& letter);
IssuedLetter issuedLetterFromJson(const json::Value& value);

json::Value toJson(const EventRecord& record);
// The exact inverse. Corrupt when a member is missing or of the wrong type.
EventRecord eventRecordFromJson(const json::Value& value);

}  // namespace app
