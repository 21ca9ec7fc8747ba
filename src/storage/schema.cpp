#include "storage/schema.h"

namespace storage {
namespace {

constexpr const char* kNone = "FALSE";
constexpr const char* kAll = "TRUE";

// No table refers to another, since `rebuild` reads objects in any order.
constexpr const char* kFirstTables = R"sql(
CREATE TABLE request (
  object TEXT PRIMARY KEY,
  ticket TEXT NOT NULL UNIQUE,
  agency TEXT NOT NULL,
  title TEXT NOT NULL,
  contact TEXT NOT NULL,
  state TEXT NOT NULL,
  head BIGINT NOT NULL,
  submitted BIGINT NOT NULL
);
CREATE INDEX request_by_submission ON request (submitted DESC, object);
CREATE INDEX request_by_agency ON request (agency, submitted DESC, object);

CREATE TABLE event (
  object TEXT NOT NULL,
  version BIGINT NOT NULL,
  kind TEXT NOT NULL,
  time BIGINT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (object, version)
);

CREATE TABLE document (
  object TEXT NOT NULL,
  version BIGINT NOT NULL,
  path TEXT NOT NULL,
  kind TEXT NOT NULL,
  original_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size BIGINT NOT NULL,
  sha256 TEXT NOT NULL,
  sha512 TEXT NOT NULL,
  PRIMARY KEY (object, version, path)
);

CREATE TABLE letter (
  id TEXT PRIMARY KEY,
  object TEXT NOT NULL,
  version BIGINT NOT NULL,
  kind TEXT NOT NULL,
  produsen TEXT NOT NULL,
  issuer TEXT NOT NULL,
  number TEXT NOT NULL,
  date TEXT NOT NULL,
  signatory TEXT NOT NULL,
  token TEXT NOT NULL,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  issued BIGINT NOT NULL
);
CREATE INDEX letter_by_number ON letter (number);
CREATE INDEX letter_by_object ON letter (object, issued, id);
CREATE INDEX letter_by_issue ON letter (issued, id);

CREATE TABLE agenda (
  issuer TEXT NOT NULL,
  series TEXT NOT NULL,
  year BIGINT NOT NULL,
  urut BIGINT NOT NULL,
  insertion TEXT NOT NULL,
  number TEXT NOT NULL,
  date TEXT NOT NULL,
  entered BIGINT NOT NULL,
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  nature TEXT NOT NULL,
  signatory TEXT NOT NULL,
  letter TEXT NOT NULL,
  status TEXT NOT NULL,
  remarks TEXT NOT NULL,
  PRIMARY KEY (issuer, series, year, urut, insertion),
  UNIQUE (issuer, number)
);
CREATE INDEX agenda_by_number ON agenda (number);
CREATE INDEX agenda_by_date ON agenda (issuer, series, year, date);

CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  object TEXT NOT NULL,
  kind TEXT NOT NULL,
  produsen TEXT NOT NULL,
  state TEXT NOT NULL,
  drafted_by TEXT NOT NULL,
  drafted BIGINT NOT NULL,
  detail_json TEXT NOT NULL,
  approvals_json TEXT NOT NULL,
  remarks TEXT NOT NULL,
  issuer TEXT NOT NULL,
  series TEXT NOT NULL,
  number TEXT NOT NULL,
  date TEXT NOT NULL,
  token TEXT NOT NULL,
  signatory TEXT NOT NULL,
  data_xml TEXT NOT NULL,
  event_json TEXT NOT NULL
);
CREATE INDEX draft_by_object ON draft (object, drafted, id);

CREATE TABLE outbox (
  id TEXT PRIMARY KEY,
  message_id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL,
  cause TEXT NOT NULL,
  kind TEXT NOT NULL,
  recipients_json TEXT NOT NULL,
  created BIGINT NOT NULL,
  state TEXT NOT NULL,
  attempts BIGINT NOT NULL,
  next_attempt BIGINT NOT NULL,
  claimed_until BIGINT,
  digest TEXT NOT NULL,
  uncertain BIGINT NOT NULL,
  carrier TEXT NOT NULL,
  last_answer TEXT NOT NULL,
  evidence TEXT NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX outbox_by_time ON outbox (state, next_attempt, id);

CREATE TABLE contact (
  object TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  position TEXT NOT NULL,
  telephone TEXT NOT NULL,
  email TEXT NOT NULL
);

CREATE TABLE account (
  login TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  roles_json TEXT NOT NULL,
  agency TEXT NOT NULL,
  produsen TEXT NOT NULL,
  disabled BIGINT NOT NULL
);

CREATE TABLE ticket_counter (
  year BIGINT PRIMARY KEY,
  last BIGINT NOT NULL
);
)sql";

constexpr const char* kFixity = R"sql(
CREATE TABLE fixity (
  folder TEXT PRIMARY KEY,
  checked BIGINT NOT NULL,
  head BIGINT NOT NULL,
  bytes BIGINT NOT NULL,
  damages BIGINT NOT NULL
);

CREATE TABLE fixity_round (
  started BIGINT PRIMARY KEY,
  ended BIGINT,
  objects BIGINT NOT NULL,
  bytes BIGINT NOT NULL,
  damages BIGINT NOT NULL,
  repaired BIGINT NOT NULL
);
)sql";

constexpr const char* kRetention = R"sql(
CREATE TABLE retention_proposal (
  object TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  head BIGINT NOT NULL,
  json TEXT NOT NULL
);

CREATE TABLE tombstone (
  object TEXT PRIMARY KEY,
  ticket TEXT NOT NULL,
  time BIGINT NOT NULL,
  json TEXT NOT NULL
);
CREATE INDEX tombstone_by_ticket ON tombstone (ticket);
)sql";

// Only for SQLite: search_text is an FTS5 index, which keeps the words and reads the texts from search_entry,
// whose id must be its rowid. `body` is the last column, so that the others are read without it.
constexpr const char* kSearch = R"sql(
CREATE TABLE search_entry (
  id INTEGER PRIMARY KEY,
  object TEXT NOT NULL,
  version BIGINT NOT NULL,
  path TEXT NOT NULL,
  ticket TEXT NOT NULL,
  agency TEXT NOT NULL,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  classification TEXT NOT NULL,
  signatory TEXT NOT NULL,
  file TEXT NOT NULL,
  security BIGINT NOT NULL,
  time BIGINT NOT NULL,
  extraction TEXT NOT NULL,
  marks TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (object, version, path)
);

CREATE TABLE search_produsen (
  object TEXT NOT NULL,
  produsen TEXT NOT NULL,
  PRIMARY KEY (object, produsen)
);

CREATE VIRTUAL TABLE search_text USING fts5 (
  body, file, agency, signatory, number, ticket, marks,
  content = 'search_entry', content_rowid = 'id', columnsize = 0,
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE INDEX document_by_sha256 ON document (substr(sha256, 1, 16));
CREATE INDEX document_by_sha512 ON document (substr(sha512, 1, 16));
)sql";

// Texts indexed before they could be extracted are read now.
constexpr const char* kPendingTexts = R"sql(
CREATE INDEX search_entry_pending ON search_entry (id) WHERE extraction = 'pending';

UPDATE search_entry SET extraction = 'pending' WHERE extraction = 'none' AND EXISTS (
  SELECT 1 FROM document d
  WHERE d.object = search_entry.object AND d.version = search_entry.version AND d.path = search_entry.path
    AND d.size <= 67108864 AND d.media_type IN (
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'));
)sql";

constexpr const char* kAccountChanges = R"sql(
CREATE TABLE account_change (
  number BIGINT PRIMARY KEY,
  time BIGINT NOT NULL,
  login TEXT NOT NULL,
  act TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  authentication TEXT NOT NULL,
  change_json TEXT NOT NULL
);
)sql";

// What the buku agenda also has. Lines of before have neither.
constexpr const char* kAgendaPosts = R"sql(
ALTER TABLE agenda ADD COLUMN annex TEXT NOT NULL DEFAULT '';
ALTER TABLE agenda ADD COLUMN post TEXT NOT NULL DEFAULT '';
)sql";

// Rows of before have no requester and their documents no viewers; `completeCases` of the app gives them
// both.
constexpr const char* kAgencies = R"sql(
ALTER TABLE account ADD COLUMN post TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN email TEXT NOT NULL DEFAULT '';

ALTER TABLE request ADD COLUMN requester TEXT NOT NULL DEFAULT '';
DROP INDEX request_by_agency;
CREATE INDEX request_by_requester ON request (requester);
CREATE INDEX search_produsen_by_code ON search_produsen (produsen);
)sql";

// Rows of before are all of the one procedure that there was.
constexpr const char* kProcedures = R"sql(
ALTER TABLE request ADD COLUMN procedure TEXT NOT NULL DEFAULT 'permohonan-data';
)sql";

// Mails of before all were about an event or a reminder, and waited in the order of their times.
constexpr const char* kMailQueue = R"sql(
ALTER TABLE outbox ADD COLUMN priority BIGINT NOT NULL DEFAULT 1;
UPDATE outbox SET priority = 2 WHERE cause LIKE 'pengingat:%';
DROP INDEX outbox_by_time;
CREATE INDEX outbox_by_turn ON outbox (state, priority, next_attempt, id);

CREATE TABLE mail_queue (
  id TEXT PRIMARY KEY,
  paused_by TEXT NOT NULL,
  fault TEXT NOT NULL,
  since BIGINT NOT NULL,
  next_try BIGINT NOT NULL,
  minute BIGINT NOT NULL,
  taken BIGINT NOT NULL
);
)sql";

constexpr const char* kPreparations = R"sql(
CREATE TABLE preparation (
  id TEXT PRIMARY KEY,
  becomes TEXT NOT NULL,
  login TEXT NOT NULL,
  owner TEXT NOT NULL,
  object TEXT NOT NULL,
  medium TEXT NOT NULL,
  began BIGINT NOT NULL,
  changed BIGINT NOT NULL,
  items BIGINT NOT NULL,
  fields_json TEXT NOT NULL,
  visited_json TEXT NOT NULL,
  removed_item BIGINT NOT NULL,
  removed_json TEXT NOT NULL,
  sent BIGINT,
  ticket TEXT NOT NULL,
  draft TEXT NOT NULL,
  held TEXT NOT NULL
);
CREATE INDEX preparation_by_owner ON preparation (owner, changed DESC, id);

CREATE TABLE prepared_file (
  id TEXT PRIMARY KEY,
  preparation TEXT NOT NULL,
  purpose TEXT NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  size BIGINT NOT NULL,
  received BIGINT NOT NULL,
  began BIGINT NOT NULL,
  sha256 TEXT NOT NULL,
  examination_json TEXT NOT NULL
);
CREATE INDEX prepared_file_by_preparation ON prepared_file (preparation, began, id);
)sql";

// Who has a letter asks by its token, long after its case was destroyed, and before its number was made void.
constexpr const char* kLetterTokens = R"sql(
ALTER TABLE agenda ADD COLUMN token TEXT NOT NULL DEFAULT '';
UPDATE agenda SET token = coalesce(
  (SELECT token FROM letter WHERE letter.id = agenda.letter),
  (SELECT token FROM draft WHERE draft.id = agenda.letter), '') WHERE letter <> '';
CREATE INDEX agenda_by_token ON agenda (token) WHERE token <> '';
)sql";

// How much of the archive is found by its words alone is told with every search.
constexpr const char* kCountedTexts = R"sql(
CREATE INDEX search_entry_by_extraction ON search_entry (extraction, security);
)sql";

// Drafts of before do not say when they were written as they are.
constexpr const char* kSigningRuns = R"sql(
ALTER TABLE draft ADD COLUMN amended BIGINT NOT NULL DEFAULT 0;

CREATE TABLE signing_run (
  id TEXT PRIMARY KEY,
  login TEXT NOT NULL,
  began BIGINT NOT NULL,
  until BIGINT NOT NULL,
  ended BIGINT,
  letters_json TEXT NOT NULL
);
)sql";

constexpr const char* kSignIn = R"sql(
CREATE TABLE credential (
  login TEXT PRIMARY KEY,
  password TEXT NOT NULL,
  password_set BIGINT NOT NULL,
  code_secret TEXT NOT NULL,
  codes_set BIGINT NOT NULL,
  last_step BIGINT NOT NULL,
  recovery_json TEXT NOT NULL,
  recovery_set BIGINT NOT NULL
);

CREATE TABLE session (
  digest TEXT PRIMARY KEY,
  login TEXT NOT NULL,
  stage TEXT NOT NULL,
  authentication TEXT NOT NULL,
  device TEXT NOT NULL,
  began BIGINT NOT NULL,
  seen BIGINT NOT NULL,
  end_time BIGINT NOT NULL,
  wrong_codes BIGINT NOT NULL,
  offered_secret TEXT NOT NULL
);
CREATE INDEX session_by_login ON session (login, began DESC, digest);

CREATE TABLE sign_in_link (
  id TEXT PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  login TEXT NOT NULL,
  purpose TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  made BIGINT NOT NULL,
  end_time BIGINT NOT NULL,
  closed BIGINT
);
CREATE INDEX sign_in_link_by_login ON sign_in_link (login, made, id);

CREATE TABLE sign_in_throttle (
  id TEXT PRIMARY KEY,
  failures BIGINT NOT NULL,
  since BIGINT NOT NULL,
  until_time BIGINT NOT NULL
);

CREATE TABLE known_device (
  digest TEXT PRIMARY KEY,
  login TEXT NOT NULL,
  made BIGINT NOT NULL
);

CREATE TABLE sign_in_note (
  number BIGINT PRIMARY KEY,
  time BIGINT NOT NULL,
  login TEXT NOT NULL,
  act TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  authentication TEXT NOT NULL,
  device TEXT NOT NULL
);
CREATE INDEX sign_in_note_by_login ON sign_in_note (login, act, number);

CREATE TABLE account_request (
  id TEXT PRIMARY KEY,
  asked BIGINT NOT NULL,
  agency TEXT NOT NULL,
  name TEXT NOT NULL,
  post TEXT NOT NULL,
  email TEXT NOT NULL,
  reason TEXT NOT NULL,
  state TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided BIGINT NOT NULL,
  remark TEXT NOT NULL,
  login TEXT NOT NULL
);
)sql";

}  // namespace

const std::vector<Migration>& schemaMigrations() {
  static const std::vector<Migration> migrations{{1, "first tables", kFirstTables},
                                                 {2, "fixity", kFixity},
                                                 {3, "retention", kRetention},
                                                 {4, "search", kSearch},
                                                 {5, "pending texts", kPendingTexts},
                                                 {6, "account changes", kAccountChanges},
                                                 {7, "agenda posts", kAgendaPosts},
                                                 {8, "agencies", kAgencies},
                                                 {9, "procedures", kProcedures},
                                                 {10, "mail queue", kMailQueue},
                                                 {11, "preparations", kPreparations},
                                                 {12, "letter tokens", kLetterTokens},
                                                 {13, "counted texts", kCountedTexts},
                                                 {14, "signing runs", kSigningRuns},
                                                 {15, "sign-in", kSignIn}};
  return migrations;
}

const std::vector<TableRule>& tableRules() {
  static const std::vector<TableRule> rules{
      {"request", kNone, ""},
      {"event", kNone, ""},
      {"document", kNone, ""},
      {"letter", kNone, ""},
      {"contact", kNone, ""},
      {"retention_proposal", kNone, ""},
      {"tombstone", kNone, ""},
      {"search_entry", kNone, "", {"id", "extraction", "body"}},
      {"search_produsen", kNone, ""},
      {"agenda", "status = 'bernomor'", "a number that was taken is frozen into a draft, which is kept"},
      {"draft", kAll, "a letter is archived when it is issued"},
      {"preparation", kAll, "what is prepared is archived when it is sent"},
      {"prepared_file", kAll, "nor are its files before"},
      {"signing_run", kAll, "the archive does not say what a signatory wanted to sign"},
      {"outbox", kAll, "what was sent already must not be sent again"},
      {"mail_queue", kAll, "what was paused stays so"},
      {"account", kAll, "accounts are not archived"},
      {"account_change", kAll, "nor is what was done to them"},
      {"credential", kAll, "passwords are not archived"},
      {"session", kAll, "who is in stays in"},
      {"sign_in_link", kAll, "who was invited still is"},
      {"sign_in_throttle", kAll, "who tries too often still waits"},
      {"known_device", kAll, "it does not wait for strangers"},
      {"sign_in_note", kAll, "who signed in is not archived"},
      {"account_request", kAll, "nor is who asks for an account"},
      {"ticket_counter", kAll, "a ticket whose request was never archived is not given again"},
      {"fixity", kAll, "the archive does not say when it was last read again"},
      {"fixity_round", kAll, "nor how far a round has come"},
      {"migration", kAll, "it tells the form of the tables themselves"}};
  return rules;
}

}  // namespace storage
