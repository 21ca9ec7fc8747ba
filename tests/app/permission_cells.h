// The cells of docs/permissions.md: who may do what in which state, read off the program's table of use cases
// and the office's procedure and templates.
#pragma once

#include <string>
#include <vector>

#include "app/access/use_cases.h"
#include "app/office/office.h"

namespace app_tests {

// Who asks, and what the case is to him.
enum class Who {
  OwnAgency,
  OtherAgency,
  AssignedProdusen,
  OtherProdusen,
  Walidata,
  Penandatangan,
  Auditor,
  Admin,
};

const std::vector<Who>& everybody();
requests::Role roleOf(Who who);
// The case is his agency's, is assigned to him, or he is of the office.
bool isConcerned(Who who);

struct Cell {
  enum class May {
    No,
    Yes,
    Seen,         // everybody may, and is told what he sees
    Approver,     // whom series.xml names next
    AsCorrected,  // as he sees the letter that this one corrects
  };
  May may = May::No;
  bool onBehalf = false;            // only for somebody else
  std::vector<std::string> states;  // in these only; empty: whatever the state

  bool operator==(const Cell&) const = default;
  bool allowsState(const std::string& state) const;
};

struct PermissionRow {
  const app::UseCaseRule* useCase = nullptr;
  const requests::EventRule* event = nullptr;  // that it brings, or that the letter is; null: none

  bool isOfLetters() const;
};

// One for each use case, and for those of letters and drafts one for each letter of the procedure.
std::vector<PermissionRow> permissionRows(const app::Office& office);
Cell cellOf(const app::Office& office, const PermissionRow& row, Who who);

}  // namespace app_tests
