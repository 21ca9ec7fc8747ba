// Homes for the walk through the permissions: one for each state of a request, made by the commands
// themselves. The request is bappeda's and assigned to DINSOS alone; drafts of every kind lie ready from
// where they may be written, approved and not issued.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/office/office.h"
#include "app/permission_cells.h"
#include "support/temporary_folder.h"

namespace cli_tests {

// A home in which the request is in that state, and the names of what is in it.
struct Snapshot {
  std::string state;
  base::Path home;
  std::string now;                             // later than all limits
  std::map<std::string, std::string> drafts;   // kind → id, ready to be issued
  std::map<std::string, std::string> letters;  // kind → id
};

class PermissionHomes {
 public:
  PermissionHomes();

  // In the order of the procedure; nobody writes in them.
  const std::vector<Snapshot>& snapshots() const { return snapshots_; }
  // The sample office, which all of them have.
  const app::Office& office() const { return *office_; }
  // A copy of the snapshot's home, for somebody to write in.
  base::Path copyOf(const Snapshot& snapshot);

  // The words of a command for the row and whom they are to be refused or allowed; empty when the state has
  // nothing that they could name.
  std::vector<std::string> words(const app_tests::PermissionRow& row, const Snapshot& snapshot);

 private:
  using Words = std::vector<std::string>;

  std::string run(const std::string& user, const std::string& time, const Words& words);
  std::string file(const std::string& name, const std::string& content);
  std::string approved(const std::string& time, const Words& draft);
  void keep(const std::string& state);
  void branch(const std::string& state, const std::string& user, const Words& words);
  void makeSideCases();
  void holdHandIn();
  void tellStory();
  std::string fresh(const std::string& name);
  Words officeWords(app::UseCase useCase, const Snapshot& snapshot);
  Words caseWords(const app_tests::PermissionRow& row, const Snapshot& snapshot);
  Words letterWords(const app_tests::PermissionRow& row, const Snapshot& snapshot);
  std::string detail(const std::string& kind, const Snapshot& snapshot);
  base::Path someObject(const Snapshot& snapshot) const;

  support::TemporaryFolder folder_;
  base::Path home_;  // in which the story goes on
  std::optional<app::Office> office_;
  std::vector<Snapshot> snapshots_;
  std::string ticket_;
  std::string closed_;    // a case that may be destroyed
  std::string proposal_;  // of another one
  std::string waitingMail_;
  std::string heldMail_;
  std::string heldHandIn_;
  int names_ = 0;
};

// Who stands for it in these homes. Several have the same role: the approver is who series.xml names first.
std::string userOf(app_tests::Who who, app::UseCase useCase);

}  // namespace cli_tests
