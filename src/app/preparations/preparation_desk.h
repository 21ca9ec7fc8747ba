// The use cases of what is prepared on the server: a request, its completion, an answer, Data Balikan. It is
// kept after each step, whatever is wrong with it, and sent when nothing is.
//
// Who may bring the event that it becomes may prepare it (use_cases.h: RequestSubmit, RequestComplete,
// AnswerSubmit, BalikanSubmit), on behalf of others too; everybody of the same owner goes on with it.
// NotFound for all others. Thread-safe; calls on one preparation are each whole. Nothing of it is in the
// archive before it is sent.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/preparations/open_preparation.h"
#include "app/preparations/prepared_fields.h"
#include "app/preparations/prepared_files.h"

namespace app {

// What is begun. Left out: the only unit for which the actor has the role, and no medium.
struct PreparationOrder {
  PreparedAs as = PreparedAs::Request;
  std::string owner = {};     // id or name of the agency, or code of the Produsen
  std::string caseName = {};  // ticket or object; empty: a new request
  std::string medium = {};    // as of CaseDesk, when a walidata enters it
};

class PreparationDesk {
 public:
  explicit PreparationDesk(const Workplace& workplace) : workplace_(workplace) {}

  // Begins one, or goes on with the unsent one of the same case and owner. A request is filled in with what
  // is known of the agency and of the account. Denied to whoever may not bring the event; InvalidInput
  // when the owner has preparations.most of them; Conflict when the event is not possible now.
  PreparationRow begin(const Actor& actor, const PreparationOrder& order);
  // Those that the actor may go on with and that are not sent; the last changed first.
  std::vector<PreparationRow> list(const Actor& actor);
  // A sent one too, as long as it is kept.
  Preparation show(const Actor& actor, std::string_view id);
  void discard(const Actor& actor, std::string_view id);

  // Keeps what was typed in a step, right or wrong, and answers with what is wrong. A field of the step that
  // is not named is empty. InvalidInput, and nothing is kept, for a step or field that there is not and for
  // what is no text.
  FieldProblems save(const Actor& actor, std::string_view id, std::string_view step,
                     const std::map<std::string, std::string>& fields);
  // The same for somebody who saw the step as `seen` (stepVersion). When it was changed since then, and not
  // to what he typed, nothing is kept: the answer says of each field in which the two differ what it holds
  // now. Empty: it is kept.
  FieldProblems saveSeen(const Actor& actor, std::string_view id, std::string_view step,
                         const std::map<std::string, std::string>& fields, std::string_view seen);
  // Of a request. The new one is the last. InvalidInput when there are as many as a form may have.
  void addItem(const Actor& actor, std::string_view id);
  // The items after it move up. The last one that is left is emptied instead. NotFound for one that is not
  // there.
  void removeItem(const Actor& actor, std::string_view id, int item);
  // Puts back the item that was removed last. Conflict when there is none.
  void restoreItem(const Actor& actor, std::string_view id);

  // prepared_files.h. While it is being sent no file comes or goes: whoever tries waits, and is told of it
  // then (Conflict).
  PreparedFile announceFile(const Actor& actor, std::string_view id, const FileOrder& order);
  PreparedFile showFile(const Actor& actor, std::string_view file);
  PreparedFile receiveFile(const Actor& actor, std::string_view file, std::int64_t offset,
                           const NextBytes& next);
  void removeFile(const Actor& actor, std::string_view file);

  // What is wrong in all of it, in the order of the steps; it can be sent when this is empty.
  FieldProblems problems(const Actor& actor, std::string_view id);

  // Sends it once: a call that is repeated, at the same time or after a crash, answers with what the first
  // one did. The row says what it became. InvalidInput with every problem; whatever the CaseDesk throws
  // leaves it as it was.
  PreparationRow send(const Actor& actor, std::string_view id);

  // For the job: removes those that nobody changed for preparations.days, and files that belong to none.
  // Returns how many.
  int removeOld();

 private:
  // `change` says whether anything is to be kept.
  void change(const Actor& actor, std::string_view id, const std::function<bool(Preparation&)>& change);
  void remove(const PreparationRow& row);
  void deliver(const Actor& actor, const Preparation& preparation, PreparationRow& row);

  const Workplace& workplace_;
};

}  // namespace app
