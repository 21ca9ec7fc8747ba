// A home in which requests are brought where a test wants them, by those who bring them there.
#pragma once

#include <string>
#include <vector>

#include "app/app_home.h"
#include "app/cases/case_file.h"
#include "app/casework/case_desk.h"
#include "mail/outbox.h"

namespace app_tests {

// What a Produsen says of one item. `code` is a reason's, where everything is not handed out.
struct Said {
  int item = 0;
  std::string outcome;
  std::vector<std::string> files = {};
  std::string code = {};
};

class CaseHome {
 public:
  using Arrange = std::function<void(base::Disk&, const base::Path& office)>;

  explicit CaseHome(const std::string& now = "2026-03-02T09:00:00+07:00", const Arrange& arrange = {});

  AppHome& home() { return home_; }
  const app::Workplace& workplace() const { return home_.workplace(); }
  void setTime(const std::string& rfc3339);

  // A request of bappeda for "Data 1", "Data 2" …; returns its object.
  std::string submit(int items);
  app::Recorded receive(const std::string& object, const std::vector<requests::Commission>& commissions);
  // Any event that needs no file.
  app::Recorded enact(const std::string& user, const std::string& object, const std::string& kind,
                      const std::string& produsen = {}, const std::string& reason = {});
  // By "sari", approved as its series wants.
  std::string draft(const std::string& object, const std::string& kind, const std::string& produsen = {},
                    const json::Object& detail = {});
  // … and issued by "kadis".
  app::LetterRow issue(const std::string& object, const std::string& kind, const std::string& produsen = {},
                       const json::Object& detail = {});
  // Received and given to DINSOS for all items, with its Surat Pengantar.
  std::string asked(int items);

  // The draft of a Surat Tindaklanjuti; each file holds its own name.
  std::string answerDraft(const std::string& object, const std::string& produsen,
                          const std::vector<Said>& said);
  app::LetterRow answer(const std::string& object, const std::string& produsen,
                        const std::vector<Said>& said);
  // With a letter that was made elsewhere.
  app::CaseDesk::Answered answerElsewhere(const std::string& object, const std::string& produsen,
                                          const base::Bytes& letter, const std::vector<Said>& said);
  app::Recorded balikan(const std::string& object, const std::string& fileName);

  app::CaseFile file(const std::string& object) const;
  // Sends what is due.
  void sendMail();
  std::vector<mail::OutboxRow> mails(const std::string& kind) const;

 private:
  std::vector<app::Upload> filesOf(const std::vector<Said>& said);

  AppHome home_;
};

// The account of a Produsen's head.
std::string headOf(const std::string& produsen);

// Puts `to` in the place of `from` in a file of the office.
void changeFile(base::Disk& disk, const base::Path& file, const std::string& from, const std::string& to);

// The texts of the elements of this name, joined with "; ".
std::string textsOf(const xml::Element& data, const std::string& name);

}  // namespace app_tests
