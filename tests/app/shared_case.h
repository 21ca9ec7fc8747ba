// A request of bappeda that two Produsen share: item 1 is asked of DISPENDUK, item 2 of DINSOS.
#pragma once

#include <string>
#include <vector>

#include "app/app_home.h"
#include "app/letters/letter_desk.h"

namespace app_tests {

class SharedCase {
 public:
  SharedCase();

  AppHome& home() { return home_; }
  const app::Workplace& workplace() const { return home_.workplace(); }
  const std::string& object() const { return object_; }
  app::Actor actor(const std::string& user) const { return home_.actor(user); }
  // With an account of that role for that unit, of nobody who has one yet.
  app::Actor actorIn(requests::Role role, const std::string& unit = "") const;
  void pass(int seconds) { home_.clock().set(home_.clock().now().plusSeconds(seconds)); }

  void submit();
  void receive();
  // The Surat Pengantar to that Produsen, issued.
  app::LetterRow forward(const std::string& produsen);
  // The answer of that Produsen with one data file, by a letter made here.
  app::LetterRow answer(const std::string& produsen, const std::string& file);
  // A letter that the Walidata drafts and the Kepala Dinas issues.
  app::LetterRow issue(const app::DraftOrder& order);
  app::LetterRow deliver();
  // Up to a request whose data both have given; files "penduduk.csv" and "bantuan.csv".
  void answered();
  void enact(const std::string& user, const requests::Event& event);

  // What `request show`, `events` and `search` tell the user, apart by blanks: paths of documents without
  // their folders' numbers ("surat-pengantar/surat-pengantar.pdf"), events (in brackets when only mentioned),
  // and kinds of hits.
  std::string documents(const app::Actor& actor) const;
  std::string events(const app::Actor& actor) const;
  std::string hits(const app::Actor& actor, const std::string& words) const;
  // Whether he can fetch the one document with that original name.
  bool fetches(const app::Actor& actor, const std::string& originalName) const;

 private:
  AppHome home_;
  std::string object_;
};

requests::Event eventOf(const std::string& kind, const std::string& produsen = "");

}  // namespace app_tests
