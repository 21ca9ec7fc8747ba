// The rows of the working database, as values. They follow from the archive, and `rebuild` makes them anew,
// except accounts, drafts, preparations, delivery attempts and the state of fixity checks.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/accounts/account.h"
#include "app/records/case_record.h"
#include "app/records/draft_detail.h"
#include "app/records/event_record.h"
#include "base/date.h"
#include "base/instant.h"

namespace app {

// A data request: an archived object and its state.
struct RequestRow {
  std::string object;   // urn:uuid:…
  std::string ticket;   // P-2026-0031
  std::string agency;   // the requesting instansi, by its own name
  std::string title;    // the requested data, in a line
  std::string contact;  // object of its contact person
  std::string state;    // as procedure.xml names it
  int head = 0;         // newest archived version known to this row
  base::Instant submitted;
  // Id of the agency that asks, as the case's record has it; empty in rows of before, until completeCases.
  std::string requester = {};
  std::string procedure = kDataRequests;  // that it belongs to for ever

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
  std::string originalName;  // the sender's name; empty for files made here
  std::string mediaType;
  std::int64_t size = 0;  // bytes
  std::string sha256;
  std::string sha512;

  bool operator==(const DocumentRow&) const = default;
};

// One issued letter.
struct LetterRow {
  std::string id;      // random, stable from draft to archive
  std::string object;  // its case
  int version = 0;
  std::string kind;      // surat-pengantar, …
  std::string produsen;  // code; may be empty
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

// A letter not yet issued. Not in the archive; kept by `backup`.
struct DraftRow {
  std::string id;
  std::string object;
  std::string kind;
  std::string produsen;
  DraftState state = DraftState::Draft;
  std::string draftedBy;
  base::Instant drafted;
  DraftDetail detail;
  std::vector<Approval> approvals;
  std::string remarks;  // why it was returned
  // Set when the number is taken, and then frozen.
  std::string issuer;
  std::string series;
  std::string number;
  base::Date date;
  std::string token;
  std::string signatory;
  std::string dataXml;         // the whole data document of the letter, byte for byte as it is checked
  EventRecord record;          // the event of its archiving, as far as the draft determines it
  base::Instant amended = {};  // when draftedBy wrote what it says now; 0 in rows of before

  bool operator==(const DraftRow&) const = default;
};

// A contact person, with the same data as the archived object. Personal data is elsewhere only in carriers'
// answers (mail::OutboxRow) and in the search texts of uploads.
struct ContactRow {
  std::string object;
  std::string name;
  std::string position;
  std::string telephone;
  std::string email;

  bool operator==(const ContactRow&) const = default;
};

// The last check of an object of the archive, and its result.
struct FixityRow {
  std::string folder;  // below the storage root: known even without a readable inventory
  base::Instant checked;
  int head = 0;            // 0: its inventory could not be read
  std::int64_t bytes = 0;  // read, without the replica's
  int damages = 0;         // present ones

  bool operator==(const FixityRow&) const = default;
};

// One check of the whole archive.
struct FixityRound {
  base::Instant started;
  std::optional<base::Instant> ended;
  // Sums of its runs so far.
  std::int64_t objects = 0;
  std::int64_t bytes = 0;
  std::int64_t damages = 0;
  std::int64_t repaired = 0;

  bool operator==(const FixityRound&) const = default;
};

// A proposal of destruction: an archived object and its state.
struct ProposalRow {
  std::string object;
  std::string name;   // UM-2031-0001
  std::string state;  // as docs/formats/retention.md names them
  int head = 0;       // newest archived version known to this row
  std::string json;   // Proposal, canonical JSON

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

// What a preparation becomes when it is sent.
enum class PreparedAs { Request, Completion, Answer, Balikan };

// Something that somebody prepares on the server over several visits: a request, its completion, an answer or
// Data Balikan. Not in the archive; kept by `backup`.
struct PreparationRow {
  std::string id;  // random
  PreparedAs as = PreparedAs::Request;
  std::string user;    // who began it
  std::string owner;   // id of the agency, or code of the Produsen, whose it is
  std::string object;  // the case; of a request the one that it will be
  std::string medium;  // how it came to the office, when a walidata enters it for the owner; else empty
  base::Instant began;
  base::Instant changed;
  int items = 0;  // requested data
  // By field path, as they were typed ("instansi/nama", "data/2/periode").
  std::map<std::string, std::string> fields = {};
  std::vector<std::string> visited = {};  // steps that were saved
  // The item that was removed last, to be put back: its number and its fields; 0: none.
  int removedItem = 0;
  std::map<std::string, std::string> removedFields = {};
  // Once it is sent; then fields are empty and its files are gone.
  std::optional<base::Instant> sent = {};
  std::string ticket = {};  // of the request, when it is archived
  std::string draft = {};   // of the letter that is to be made of an answer
  std::string held = {};    // id of the hand-in, when it waits for staff

  bool operator==(const PreparationRow&) const = default;
};

// A file of a preparation: one that is still coming, or one that is whole and was examined.
struct PreparedFile {
  std::string id;  // random
  std::string preparation;
  std::string purpose;        // its field: "kak", "data/2"
  std::string kind;           // as which document it is examined
  std::string name;           // the sender's name
  std::int64_t size = 0;      // bytes, as declared
  std::int64_t received = 0;  // bytes that are safe here
  base::Instant began;
  std::string sha256 = {};                      // once it is whole
  std::optional<Examination> examination = {};  // with the verdict Reject its bytes are gone

  bool operator==(const PreparedFile&) const = default;
};

}  // namespace app
