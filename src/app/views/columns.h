// What people read of the rows that the desks make: of each list and each record its columns, in their order.
// Every way of showing them takes these, so that a row is called the same everywhere.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/home/workplace.h"

namespace app {

// What stands for the values of a column, which are words of the program.
enum class Vocabulary { None, Events, States, AssignmentStates, Roles, DraftStates, LimitStates, Severities };

// What people are shown, by the value that it stands for: the official words of the procedure, or codes of
// the catalogue.
using Titles = std::map<std::string, std::string>;

struct ViewColumn {
  std::string key;                           // the member of a row
  std::string heading;                       // a code of the catalogue, or words that need no translation
  Vocabulary vocabulary = Vocabulary::None;  // of its value; in a list, of each word of its texts
  Titles titles = {};                        // of its value, where it has words of its own
};
using ViewColumns = std::vector<ViewColumn>;

// `workplace` is asked for nothing but the procedure's words.
Titles titlesOf(Vocabulary vocabulary, const std::function<const Workplace&()>& workplace);

namespace columns {

// cases (casework/case_views.h)
extern const ViewColumns kCases, kCase, kEvents, kLimits;
// letters and drafts
extern const ViewColumns kLetters, kLetter, kIssuedLetter, kDraft;
// hand-ins that wait (casework/quarantine_desk.h)
extern const ViewColumns kHandIns, kHandIn;
// mails (mail/outbox_desk.h)
extern const ViewColumns kMails, kMailQueue;
// accounts (access/user_desk.h)
extern const ViewColumns kAccounts, kAccountTrail, kInvitations;
// the archive (evidence/archive_desk.h, evidence/search_desk.h)
extern const ViewColumns kObjects, kFiles, kHits;
// what is kept and destroyed (keeping/)
extern const ViewColumns kKeptCases, kProposals, kContact, kContactTrail;

}  // namespace columns
}  // namespace app
