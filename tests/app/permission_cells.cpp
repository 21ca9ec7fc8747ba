#include "app/permission_cells.h"

#include <algorithm>

namespace app_tests {
namespace {

using app::Asks;
using app::Subject;
using requests::EventRule;
using requests::Role;

bool isLetter(const EventRule& event) {
  return event.document == requests::DocumentForm::Letter ||
         event.document == requests::DocumentForm::LetterOrUpload;
}

bool isOutsider(Who who) {
  return roleOf(who) == Role::Pemohon || roleOf(who) == Role::Produsen;
}

std::string addresseeOf(const app::Office& office, const EventRule& letter) {
  return letters::saysOf(office.templates.kind(letter.id).letter, "kepada");
}

// Whether he sees what the row is about.
Cell sightOf(const app::Office& office, const PermissionRow& row, Who who) {
  const Cell yes{Cell::May::Yes, false, {}};
  const bool isOfNoCase = row.useCase->subject == Subject::Office || row.useCase->subject == Subject::Self;
  if (isOfNoCase || !isOutsider(who)) return yes;
  if (!isConcerned(who)) return {};
  // In the story, the agency whose case it is has handed in what waits.
  if (row.useCase->subject == Subject::HandIn) return who == Who::OwnAgency ? yes : Cell{};
  const bool isOfProdusen = row.event && row.event->allowsRole(Role::Produsen);
  const bool isProdusen = roleOf(who) == Role::Produsen;
  if (row.useCase->subject == Subject::Draft) return isProdusen && isOfProdusen ? yes : Cell{};
  if (row.useCase->subject != Subject::Letter) return yes;
  if (row.event->demands(requests::Requirement::LetterOfCase)) return {Cell::May::AsCorrected, false, {}};
  const bool isHis =
      isProdusen && (isOfProdusen || addresseeOf(office, *row.event) == requests::nameOf(Role::Produsen));
  const bool isForAgency = addresseeOf(office, *row.event) == requests::nameOf(roleOf(who));
  return isHis || isForAgency ? yes : Cell{};
}

Cell inStatesOf(const EventRule& event) {
  return {Cell::May::Yes, false, event.from};
}

Cell byRoles(const PermissionRow& row, Who who) {
  const std::vector<Role>& roles = row.useCase->roles;
  if (std::find(roles.begin(), roles.end(), roleOf(who)) == roles.end()) return {};
  // Who is not of the office works on letters of his own.
  const bool isHis = !isOutsider(who) || !row.event || row.event->allowsRole(roleOf(who));
  if (!isHis) return {};
  if (row.useCase->asks == Asks::Approvers) return {Cell::May::Approver, false, {}};
  return row.useCase->asks == Asks::RolesInState ? inStatesOf(*row.event) : Cell{Cell::May::Yes, false, {}};
}

Cell byProcedure(const PermissionRow& row, Who who) {
  Cell cell = inStatesOf(*row.event);
  if (row.event->allowsRole(roleOf(who))) return isConcerned(who) ? cell : Cell{};
  const bool isEnteredByHim = row.useCase->onBehalf == app::OnBehalf::Yes && who == Who::Walidata;
  cell.onBehalf = true;
  return isEnteredByHim ? cell : Cell{};
}

}  // namespace

const std::vector<Who>& everybody() {
  static const std::vector<Who> all = {Who::OwnAgency,     Who::OtherAgency, Who::AssignedProdusen,
                                       Who::OtherProdusen, Who::Walidata,    Who::Penandatangan,
                                       Who::Auditor,       Who::Admin};
  return all;
}

Role roleOf(Who who) {
  switch (who) {
    case Who::OwnAgency:
    case Who::OtherAgency:
      return Role::Pemohon;
    case Who::AssignedProdusen:
    case Who::OtherProdusen:
      return Role::Produsen;
    case Who::Walidata:
      return Role::Walidata;
    case Who::Penandatangan:
      return Role::Penandatangan;
    case Who::Auditor:
      return Role::Auditor;
    case Who::Admin:
      break;
  }
  return Role::Admin;
}

bool isConcerned(Who who) {
  return who != Who::OtherAgency && who != Who::OtherProdusen;
}

bool Cell::allowsState(const std::string& state) const {
  return states.empty() || std::find(states.begin(), states.end(), state) != states.end();
}

bool PermissionRow::isOfLetters() const {
  const Subject subject = useCase->subject;
  return subject == Subject::Letter || subject == Subject::Draft ||
         useCase->useCase == app::UseCase::LetterDraft;
}

std::vector<PermissionRow> permissionRows(const app::Office& office) {
  const requests::Procedure& procedure = office.rules.procedure;
  std::vector<PermissionRow> rows;
  for (const app::UseCaseRule& useCase : app::useCases()) {
    PermissionRow row{&useCase, useCase.event.empty() ? nullptr : procedure.event(useCase.event)};
    if (!row.isOfLetters()) {
      rows.push_back(row);
      continue;
    }
    for (const EventRule& event : procedure.events()) {
      if (isLetter(event)) rows.push_back({&useCase, &event});
    }
  }
  return rows;
}

Cell cellOf(const app::Office& office, const PermissionRow& row, Who who) {
  const Cell sight = sightOf(office, row, who);
  if (sight.may == Cell::May::No) return {};
  switch (row.useCase->asks) {
    case Asks::Nobody:
      return {Cell::May::Yes, false, {}};
    case Asks::Account:
      return row.useCase->subject == Subject::Office ? Cell{Cell::May::Seen, false, {}} : sight;
    case Asks::Roles:
    case Asks::RolesInState:
    case Asks::Approvers:
      return byRoles(row, who);
    case Asks::Procedure:
      break;
  }
  return byProcedure(row, who);
}

}  // namespace app_tests
