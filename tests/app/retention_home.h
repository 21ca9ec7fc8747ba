// A home with requests that are closed, and proposals at every stage.
#pragma once

#include <string>
#include <vector>

#include "app/app_home.h"
#include "app/keeping/retention_desk.h"
#include "app/records/proposal.h"

namespace app_tests {

class RetentionHome {
 public:
  // On the day on which requests are closed; trial keys are valid from then on.
  RetentionHome();

  AppHome& home() { return home_; }
  const app::Workplace& workplace() const { return home_.workplace(); }
  app::RetentionDesk desk() { return app::RetentionDesk(home_.workplace()); }

  void setDay(const std::string& date);
  // A request that was withdrawn and closed; its object.
  std::string closed();
  // The same after a Surat Pengantar, so that it has a letter with a number.
  std::string closedWithLetter();
  std::string ticketOf(const std::string& object) const;

  // "sari" proposes, "kadis" approves.
  app::Proposal proposed(const std::vector<std::string>& objects);
  app::Proposal approved(const std::vector<std::string>& objects);
  // With its berita acara as the LetterDesk issues it.
  app::Proposal recorded(const std::vector<std::string>& objects);
  // With a berita acara that nobody signed, to save the time.
  app::Proposal quicklyRecorded(const std::vector<std::string>& objects);

  app::Proposal find(const std::string& name) const;
  // Whether any file of the home, the database apart, holds the text.
  bool isAnywhere(const std::string& text) const;
  // What is wrong with the archive, a line each.
  std::vector<std::string> damages() const;

 private:
  AppHome home_;
  int minutes_ = 0;
};

inline constexpr const char* kClosingDay = "2026-03-02";
// The sample schedule keeps for one year and one more.
inline constexpr const char* kLastKeptDay = "2028-03-02";
inline constexpr const char* kFirstFreeDay = "2028-03-03";

}  // namespace app_tests
