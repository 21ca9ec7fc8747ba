// A home in which everything is that an address of the portal can be about, and what lasts of it, so that a
// test can say that nothing changed.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "app/permission_cells.h"
#include "web/portal_home.h"

namespace web_tests {

// Everything that lasts in a home: the rows of each table of the database, and its files. Left out is when a
// session was last used.
using LastingState = std::map<std::string, std::vector<std::string>>;

// The rows and files that one has and the other has not, in lines; empty when they are the same.
std::string changeBetween(const LastingState& before, const LastingState& after);
// How many rows each table has more (or fewer). Left out are those that have as many, and the counts of tries
// from one address, which others raise too.
std::map<std::string, long> growthBetween(const LastingState& before, const LastingState& after);

class PortalWorld : public PortalHome {
 public:
  PortalWorld();

  LastingState state() const;

  // A request of bappeda; the ticket.
  std::string submitted();
  // … received and given to DINSOS, which nobody has asked yet.
  std::string received();
  // … which was asked with a Surat Pengantar.
  std::string asked();
  // … which has answered.
  std::string answered();
  // … whose data were delivered: Data Balikan are owed.
  std::string delivered();
  // … and are there.
  std::string balikanSent();

  // Drafts of letters: a Surat Pengantar that nobody has approved, and one that waits for its signature.
  std::string pengantarDraft(const std::string& ticket);

  // A new account with kPassword and this role.
  std::string account(const std::string& role);

  std::string objectOf(const std::string& ticket) const;
  std::string ticketOf(const std::string& object) const;
  // An actor as `browserOf` signs him in.
  app::Actor actor(const std::string& user) { return cases().home().actor(user); }
  // A name that no other thing in this home has.
  std::string fresh(const std::string& stem) { return stem + std::to_string(++names_); }

 private:
  int names_ = 0;
};

// Who stands for it. Several sign: the approver is who series.xml names first.
std::string userOf(app_tests::Who who, bool isApprover = false);

}  // namespace web_tests
