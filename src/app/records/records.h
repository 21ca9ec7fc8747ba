// The rows of the working database, as values. All but accounts, drafts and delivery attempts follow from the
// archive: `rebuild` makes them anew.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/instant.h"

namespace app {

// One data request: an archived object and where it stands.
struct RequestRow {
  std::string object;   // urn:uuid:…
  std::string ticket;   // P-2026-0031
  std::string agency;   // the instansi that asks, as it named itself
  std::string title;    // what it asks for, in a line
  std::string contact;  // object of its contact person
  std::string state;    // as procedure.xml names it
  int head = 0;         // newest archived version that this row knows
  base::Instant submitted;
  // Id of the agency that asks, as the case's record has it; empty in rows of before, until completeCases.
  std::string requester = {};

  bool operator==(const RequestRow&) const = default;
};

// One archived version of a request: the document event that made it.
struct EventRow {
  std::string object;
  int version = 0;
  std::string kind;  // as procedure.xml names it
  base::Instant time;
  std::string json;  // requests::Event, canonical

  bool operator==(const EventRow&) const = default;
};

// One archived file of a request.
struct DocumentRow {
  std::string object;
  int version = 0;
  std::string path;          // logical path in the object
  std::string kind;          // surat-pernyataan, kak, surat-pengantar, data, …
  std::string originalName;  // as the sender named it; empty for what we made
  std::string mediaType;
  std::int64_t size = 0;  // bytes
  std::string sha256;
  std::string sha512;

  bool operator==(const DocumentRow&) const = default;
};

// One issued letter.
struct LetterRow {
  std::string id;      // random, stable from draft to archive
  std::string object;  // the case it belongs to
  int version = 0;
  std::string kind;      // surat-pengantar, …
  std::string produsen;  // code; empty when the letter has none
  std::string issuer;
  std::string number;
  base::Date date;
  std::string signatory;
  std::string token;  // for checking by QR code
  std::string path;   // of the PDF in the object
  std::string sha256;
  base::Instant issued;

  bool operator==(const LetterRow&) const = default;
};

enum class DraftState { Draft, Returned, Numbered };

// A letter that is not issued yet. Not in the archive; kept by `backup`.
struct DraftRow {
  std::string id;
  std::string object;
  std::string kind;
  std::string produsen;
  DraftState state = DraftState::Draft;
  std::string draftedBy;
  base::Instant drafted;
  std::string detailJson;     // what the kind of letter asks beyond the case: canonical JSON
  std::string approvalsJson;  // list of {user, time, digest}
  std::string remarks;        // why it was returned
  // From the moment the number is taken; frozen.
  std::string issuer;
  std::string series;
  std::string number;
  base::Date date;
  std::string token;
  std::string signatory;
  std::string dataXml;    // the whole data document of the letter
  std::string eventJson;  // the event that its archiving will be

  bool operator==(const DraftRow&) const = default;
};

// A contact person: the only place of the database with personal data. The archived object holds the same.
struct ContactRow {
  std::string object;
  std::string name;
  std::string position;
  std::string telephone;
  std::string email;

  bool operator==(const ContactRow&) const = default;
};

// When an object of the archive was last read again, and what was found.
struct FixityRow {
  std::string folder;  // below the storage root: known even when the object's inventory is not
  base::Instant checked;
  int head = 0;            // 0: its inventory could not be read
  std::int64_t bytes = 0;  // read, its copy's not counted
  int damages = 0;         // that stand

  bool operator==(const FixityRow&) const = default;
};

// Once round the whole archive.
struct FixityRound {
  base::Instant started;
  std::optional<base::Instant> ended;
  // Of all its runs so far.
  std::int64_t objects = 0;
  std::int64_t bytes = 0;
  std::int64_t damages = 0;
  std::int64_t repaired = 0;

  bool operator==(const FixityRound&) const = default;
};

// A proposal of destruction: an archived object, and how far it has come.
struct ProposalRow {
  std::string object;
  std::string name;   // UM-2031-0001
  std::string state;  // as docs/formats/retention.md names them
  int head = 0;       // newest archived version that this row knows
  std::string json;   // what its versions come to: canonical JSON

  bool operator==(const ProposalRow&) const = default;
};

// An object that was destroyed.
struct TombstoneRow {
  std::string object;
  std::string ticket;  // of a request; empty for a contact
  base::Instant time;
  std::string json;  // tombstone.json, canonical

  bool operator==(const TombstoneRow&) const = default;
};

// Who may act. Kept by `backup`, not by the archive.
struct Account {
  std::string user;
  std::string name;
  std::vector<std::string> roles;  // pemohon, walidata, penandatangan, produsen, auditor, admin
  std::string agency;              // of a pemohon: id of the agency whose requests he sees, or its name
  std::string produsen;            // of a produsen: its code
  bool disabled = false;
  std::string post = {};  // jabatan
  std::string email = {};

  bool operator==(const Account&) const = default;
};

// What was done to an account, for ever on record. Kept by `backup`, as accounts are.
struct AccountChange {
  std::int64_t number = 0;  // in their order, from 1
  base::Instant time;
  std::string user;            // as the account was called before
  std::string act;             // added, changed, renamed, disabled, enabled
  std::string by;              // who did it
  std::string authentication;  // how we know
  std::string json;            // what it was and what it is, by field: canonical JSON

  bool operator==(const AccountChange&) const = default;
};

}  // namespace app
