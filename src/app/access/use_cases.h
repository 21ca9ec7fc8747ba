// Everything that somebody can ask the program to do, and who may: one table, which desks, the command line
// and later pages and API ask (docs/permissions.md is made from it). What is seen of a case is asked first
// (app/access/case_sight.h), so that a refusal here never tells of a case that does not exist for the actor.
#pragma once

#include <string_view>
#include <vector>

#include "app/access/actor.h"
#include "requests/procedure.h"

namespace app {

enum class UseCase {
  Init,
  Check,
  Config,
  Rebuild,
  Demo,
  Serve,
  JobsRun,
  RequestSubmit,
  RequestList,
  RequestShow,
  RequestEvents,
  RequestDue,
  RequestGet,
  RequestReceive,
  RequestForward,
  RequestReturn,
  RequestComplete,
  RequestRefuse,
  RequestWithdraw,
  RequestExtend,
  RequestNote,
  LetterRender,
  LetterDraft,
  LetterPreview,
  LetterApprove,
  LetterAmend,
  LetterReturn,
  LetterDiscard,
  LetterIssue,
  LetterList,
  LetterShow,
  LetterGet,
  LogCheckpoint,
  LogProve,
  LogVerify,
  LogChangeKey,
  RegisterList,
  RegisterVoid,
  RegisterInsert,
  RegisterRecord,
  ReportSteps,
  ReportDurations,
  ReportLateness,
  ReportRefusals,
  ReportArrears,
  ReportStock,
  AnswerSubmit,
  AnswerAccept,
  AnswerClear,
  AnswerReturn,
  AnswerWaive,
  BalikanSubmit,
  BalikanAccept,
  BalikanReturn,
  BalikanWaive,
  ArchiveList,
  ArchiveSearch,
  ArchiveGet,
  ArchiveImport,
  ArchiveVerify,
  ArchiveFixity,
  ArchiveExport,
  ArchiveValidate,
  ArchiveCheckBag,
  ArchiveHold,
  ArchiveRelease,
  ArchiveRetention,
  ArchiveProposals,
  ArchivePropose,
  ArchiveApprove,
  ArchiveDestroy,
  Backup,
  Restore,
  Drill,
  ContactShow,
  ContactCorrect,
  ContactPseudonymise,
  ContactTrail,
  Inspect,
  QuarantineList,
  QuarantineShow,
  QuarantineRelease,
  QuarantineDiscard,
  OutboxList,
  OutboxSend,
  OutboxRetry,
  OutboxHold,
  OutboxRelease,
  OutboxCancel,
  OutboxPause,
  OutboxResume,
  UserAdd,
  UserList,
  UserChange,
  UserEnable,
  UserDisable,
  UserTrail,
  UserInvite,
  UserPassword,
  AccountShow,
  AccountPassword,
  AccountRecoveryCodes,
  AccountSecondFactor,
  AccountEndSession,
  AccountRequestAsk,
  AccountRequestList,
  AccountRequestApprove,
  AccountRequestRefuse,
  Verify,
  BenchLetters,
  BenchSigning,
  BenchIssue,
  BenchArchive,
  BenchGrowth,
  BenchVerify,
  BenchSearch,
  BenchMail,
  BenchIntake,
};

// Who decides whether somebody may.
enum class Asks {
  Nobody,        // no account is asked: it needs no home, or whoever holds the home's files does it
  Account,       // any account that can act may, and is told what it sees
  Roles,         // those named; a pemohon for his own agency's cases, a produsen for its own part
  RolesInState,  // the same, while the event that is drafted may happen
  Approvers,     // those named, and of them who is the next that series.xml names
  Procedure,     // the `by` and the states of the event that it brings, or that the letter is
};

// What it is about. All but the office are asked for sight first.
enum class Subject {
  Office,  // the whole
  Case,    // one case
  Letter,  // one of its letters
  Draft,   // of a letter
  HandIn,  // one that waits: seen by the office, and by whoever handed it in
  Self,    // his own account
};

// Whether walidata may do it for a pemohon or produsen, of what came on paper or by mail.
enum class OnBehalf { No, Yes };

// How it is asked for.
enum class Offered {
  AsCommand,  // by a command of these words, and in the portal
  InPortal,   // in the portal alone
};

struct UseCaseRule {
  UseCase useCase;
  std::string_view words;  // of the command line: "request submit"; its name where there is no command
  Asks asks = Asks::Nobody;
  Subject subject = Subject::Office;
  std::vector<requests::Role> roles = {};  // those named
  std::string_view event = {};             // that it brings or drafts: its id in procedure.xml; of letters
                                           // and drafts empty: their own
  OnBehalf onBehalf = OnBehalf::No;
  Offered offered = Offered::AsCommand;
};

// All of them, in the order above.
const std::vector<UseCaseRule>& useCases();
const UseCaseRule& ruleOf(UseCase useCase);
// The last of its words: "submit".
std::string_view verbOf(UseCase useCase);

// Denied unless the table lets the actor do it. What the procedure decides passes here and is decided with
// the event.
void demandMay(const Actor& actor, UseCase useCase, const Parties& parties = {});

// The same as an answer, for what is offered.
bool may(const Actor& actor, UseCase useCase, const Parties& parties = {});

// The event that the use case brings. InvalidSetup when the procedure does not know it.
const requests::EventRule& eventOf(const requests::Procedure& procedure, UseCase useCase);

}  // namespace app
