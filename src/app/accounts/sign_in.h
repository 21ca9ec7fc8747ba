// How accounts get in: rows of the database that do not follow from the archive. Kept by `backup`, and
// carried over by `rebuild` (docs/formats/database.md).
//
// Times are those of the machine's clock, even in a demo home whose own clock stands. A token (of a session,
// a link, a device) is never kept, its SHA-256 in hexadecimal is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"

namespace app {

// What somebody proves with that an account is his.
struct Credential {
  std::string user;
  std::string password = {};  // a PHC string (crypto/passwords.h); empty: none was set
  base::Instant passwordSet = {};
  std::string codeSecret =
      {};  // of one-time codes (crypto/one_time_codes.h); empty: there is no second factor
  base::Instant codesSet = {};
  std::int64_t lastStep = 0;               // whose code counted last: it and earlier ones count no more
  std::vector<std::string> recovery = {};  // digests of the recovery codes that are left
  base::Instant recoverySet = {};

  bool operator==(const Credential&) const = default;
};

enum class SessionStage {
  Code,   // the password was right; a code is wanted
  SetUp,  // the password was right; the account must set up its second factor first
  In,
};

struct SignInSession {
  std::string digest;  // of its token
  std::string user;
  SessionStage stage = SessionStage::Code;
  std::string authentication = {};  // of a session that is in: "password", "password+code"
  std::string device = {};          // what its browser calls itself, for people
  base::Instant began = {};
  base::Instant seen = {};
  base::Instant end = {};          // at the latest
  int wrongCodes = 0;              // so far
  std::string offeredSecret = {};  // of one-time codes, until a code confirms it

  bool operator==(const SignInSession&) const = default;
};

enum class LinkPurpose { Invitation, Reset };

// A link that works once: it lets somebody set the account's password.
struct SignInLink {
  std::string id;      // random; the token follows from it (app/entry/links.h)
  std::string digest;  // of the token
  std::string user;
  LinkPurpose purpose = LinkPurpose::Invitation;
  std::string by = {};  // who invites; of a reset empty
  base::Instant made = {};
  base::Instant end = {};
  std::optional<base::Instant> closed = {};  // when it was used, or another took its place

  bool operator==(const SignInLink&) const = default;
};

// How often something failed, and when it may be tried again.
struct Throttle {
  std::string key;  // a keyed digest: who holds the database learns no address from it
  int failures = 0;
  base::Instant since = {};
  base::Instant until = {};  // no try counts before

  bool operator==(const Throttle&) const = default;
};

// A browser in which somebody signed in to the account before.
struct KnownDevice {
  std::string digest;  // of its token
  std::string user;
  base::Instant made = {};

  bool operator==(const KnownDevice&) const = default;
};

// What happened at the door, for ever on record.
struct SignInNote {
  std::int64_t number = 0;  // in their order, from 1
  base::Instant time;
  std::string user;  // empty: of a login that does not exist, which may be a mistyped password
  // entered, refused, code-refused, left, session-ended, password-set, second-factor-set,
  // recovery-codes-made, recovery-code-used, invited, reset-asked
  std::string act;
  std::string by;              // who did it: the user himself, or who invites him or sets his password
  std::string authentication;  // how we know
  std::string device = {};

  bool operator==(const SignInNote&) const = default;
};

// "Minta akun": somebody asks for an account for his agency.
struct AccountRequest {
  enum class State { Waiting, Approved, Refused };

  std::string id;
  base::Instant asked = {};
  std::string agency = {};
  std::string name = {};
  std::string post = {};
  std::string email = {};
  std::string reason = {};  // what the account is needed for
  State state = State::Waiting;
  std::string decidedBy = {};
  base::Instant decided = {};
  std::string remark = {};  // why it was refused
  std::string user = {};    // the account that it became

  bool operator==(const AccountRequest&) const = default;
};

}  // namespace app
