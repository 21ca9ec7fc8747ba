// What every app::SignInRepository and app::AccountRequestRepository must keep. Each rule gets an empty
// database.
#pragma once

#include <string>

#include "app/records/database.h"
#include "support/contract.h"

namespace support {

inline base::Instant atSecond(std::int64_t seconds) {
  return base::Instant::fromMicroseconds(seconds * 1'000'000);
}

inline app::SignInSession sessionOf(const std::string& digest, const std::string& user) {
  return {digest,
          user,
          app::SessionStage::In,
          "password+code",
          "Firefox, \"Windows\"",
          atSecond(1),
          atSecond(20),
          atSecond(100),
          2,
          "GEZD"};
}

// A row of each kind.
inline void addEntryRows(app::Transaction& transaction) {
  app::SignInRepository& signIn = transaction.signIn();
  signIn.save(app::Credential{"budi", "hash"});
  signIn.save(sessionOf("s-1", "budi"));
  signIn.save(app::SignInLink{"k-1", "d-1", "budi"});
  signIn.save(app::Throttle{"t-1"});
  signIn.save(app::KnownDevice{"p-1", "budi"});
  signIn.note({0, atSecond(1), "budi", "entered", "budi", "password"});
  transaction.accountRequests().save(app::AccountRequest{"r-1"});
}

// Runs `use` on what one transaction knows of signing in.
inline void withSignIn(app::Database& database, const std::function<void(app::SignInRepository&)>& use) {
  database.write([&](app::Transaction& transaction) { use(transaction.signIn()); });
}

namespace sign_in_rules {

inline void everyFieldOfACredentialIsKept(app::Database& database) {
  withSignIn(database, [](app::SignInRepository& signIn) {
    app::Credential credential{"budi", "$argon2id$x", atSecond(5), "GEZD", atSecond(6),
                               7,      {"a", "b"},    atSecond(8)};
    signIn.save(credential);
    BOOST_TEST((signIn.credential("budi") == credential));
    BOOST_TEST(!signIn.credential("Budi"));
    credential.recovery = {"b"};
    signIn.save(credential);
    BOOST_TEST((signIn.credentials() == std::vector<app::Credential>{credential}));
  });
}

inline void everyFieldOfASessionIsKept(app::Database& database) {
  withSignIn(database, [](app::SignInRepository& signIn) {
    for (const app::SessionStage stage :
         {app::SessionStage::Code, app::SessionStage::SetUp, app::SessionStage::In}) {
      app::SignInSession session = sessionOf("d", "budi");
      session.stage = stage;
      signIn.save(session);
      BOOST_TEST((signIn.session("d") == session));
    }
  });
}

inline void sessionsEndOneByOneAllOfAUserOrWhenTheyAreOver(app::Database& database) {
  withSignIn(database, [](app::SignInRepository& signIn) {
    for (const char* digest : {"a", "b"}) signIn.save(sessionOf(digest, "budi"));
    app::SignInSession newer = sessionOf("c", "budi");
    newer.began = atSecond(2);
    signIn.save(newer);
    signIn.save(sessionOf("e", "ani"));
    BOOST_TEST(signIn.sessionsOf("budi").size() == 3U);
    BOOST_TEST((signIn.sessionsOf("budi").front() == newer));
    signIn.endSession("a");
    BOOST_TEST(!signIn.session("a"));
    BOOST_TEST(signIn.endSessionsBefore(atSecond(19), atSecond(99)) == 0);
    BOOST_TEST(signIn.endSessionsBefore(atSecond(20), atSecond(99)) == 3);
    signIn.save(sessionOf("f", "ani"));
    BOOST_TEST(signIn.endSessionsBefore(atSecond(0), atSecond(100)) == 1);
    signIn.save(sessionOf("g", "ani"));
    signIn.save(sessionOf("h", "budi"));
    signIn.endSessionsOf("ani");
    BOOST_TEST(!signIn.session("g"));
    BOOST_TEST(signIn.session("h").has_value());
  });
}

inline void linksAreFoundByDigestAndIdAndClosedByPurpose(app::Database& database) {
  withSignIn(database, [](app::SignInRepository& signIn) {
    const app::SignInLink invitation{"1",    "d1",        "budi",     app::LinkPurpose::Invitation,
                                     "sari", atSecond(1), atSecond(9)};
    app::SignInLink reset{"2", "d2", "budi", app::LinkPurpose::Reset, "", atSecond(2), atSecond(9)};
    signIn.save(invitation);
    signIn.save(reset);
    BOOST_TEST((signIn.link("d1") == invitation));
    BOOST_TEST((signIn.linkWithId("2") == reset));
    BOOST_TEST((signIn.openLinks() == std::vector<app::SignInLink>{invitation, reset}));
    signIn.closeLinks("budi", app::LinkPurpose::Reset, atSecond(3));
    signIn.closeLinks("budi", app::LinkPurpose::Reset, atSecond(4));
    reset.closed = atSecond(3);
    BOOST_TEST((signIn.link("d2") == reset));
    BOOST_TEST((signIn.openLinks() == std::vector<app::SignInLink>{invitation}));
  });
}

inline void throttlesAndDevicesAreForgottenInTime(app::Database& database) {
  withSignIn(database, [](app::SignInRepository& signIn) {
    const app::Throttle throttle{"k", 3, atSecond(10), atSecond(50)};
    signIn.save(throttle);
    BOOST_TEST((signIn.throttle("k") == throttle));
    signIn.forgetThrottlesBefore(atSecond(11), atSecond(49));
    signIn.forgetThrottlesBefore(atSecond(10), atSecond(50));
    BOOST_TEST(signIn.throttle("k").has_value());
    signIn.forgetThrottlesBefore(atSecond(11), atSecond(50));
    BOOST_TEST(!signIn.throttle("k"));
    signIn.save(throttle);
    signIn.forgetThrottle("k");
    BOOST_TEST(!signIn.throttle("k"));
    const app::KnownDevice device{"d", "budi", atSecond(10)};
    signIn.save(device);
    signIn.forgetDevicesBefore(atSecond(10));
    signIn.forgetDevicesOf("ani");
    BOOST_TEST((signIn.device("d") == device));
    signIn.forgetDevicesBefore(atSecond(11));
    BOOST_TEST(!signIn.device("d"));
  });
}

inline void aNewLoginHasCredentialAndLinksAndNoSession(app::Database& database) {
  withSignIn(database, [](app::SignInRepository& signIn) {
    signIn.save(app::Credential{"budi", "hash"});
    signIn.save(app::SignInLink{"1", "d1", "budi"});
    signIn.save(sessionOf("s", "budi"));
    signIn.save(app::KnownDevice{"d", "budi", atSecond(1)});
    signIn.rename("budi", "budi.s");
    BOOST_TEST(signIn.credential("budi.s")->password == "hash");
    BOOST_TEST(!signIn.credential("budi"));
    BOOST_TEST(signIn.link("d1")->user == "budi.s");
    BOOST_TEST(!signIn.session("s"));
    BOOST_TEST(!signIn.device("d"));
  });
}

inline void notesAreToldNewestFirst(app::Database& database) {
  const auto note = [](const std::string& user, const std::string& act, std::int64_t time) {
    return app::SignInNote{0, atSecond(time), user, act, "operator", "command-line", "Firefox"};
  };
  withSignIn(database, [&](app::SignInRepository& signIn) {
    signIn.note(note("budi", "entered", 1));
    signIn.note(note("budi", "refused", 2));
    signIn.note(note("ani", "entered", 3));
    signIn.note(note("budi", "entered", 4));
    signIn.note(note("budi", "left", 5));
  });
  withSignIn(database, [&](app::SignInRepository& signIn) {
    const auto notes = signIn.notesOf("budi", 3);
    BOOST_REQUIRE(notes.size() == 3U);
    app::SignInNote last = note("budi", "left", 5);
    last.number = 5;
    BOOST_TEST((notes.front() == last));
    BOOST_TEST(notes.back().act == "refused");
    const auto entries = signIn.lastEntries();
    BOOST_REQUIRE(entries.size() == 2U);
    BOOST_TEST(entries[0].user == "ani");
    BOOST_TEST((entries[1].time == atSecond(4)));
  });
}

inline void requestsForAccountsAreKeptWithTheirDecision(app::Database& database) {
  app::AccountRequest request{"r1",  atSecond(2), "Dinas Kesehatan", "Rina", "Analis", "rina@example.go.id",
                              "data"};
  database.write([&](app::Transaction& transaction) {
    transaction.accountRequests().save(request);
    app::AccountRequest earlier = request;
    earlier.id = "r0";
    earlier.asked = atSecond(1);
    transaction.accountRequests().save(earlier);
    request.state = app::AccountRequest::State::Refused;
    request.decidedBy = "sari";
    request.decided = atSecond(3);
    request.remark = "bukan instansi";
    transaction.accountRequests().save(request);
    BOOST_TEST((transaction.accountRequests().find("r1") == request));
    BOOST_TEST((transaction.accountRequests().list() == std::vector<app::AccountRequest>{earlier, request}));
  });
}

}  // namespace sign_in_rules

inline Contract<app::Database> signInContract() {
  using namespace sign_in_rules;
  return {
      {"every field of a credential is kept", everyFieldOfACredentialIsKept},
      {"every field of a session is kept", everyFieldOfASessionIsKept},
      {"sessions end one by one, all of a user, or when they are over",
       sessionsEndOneByOneAllOfAUserOrWhenTheyAreOver},
      {"links are found by digest and id and closed by purpose",
       linksAreFoundByDigestAndIdAndClosedByPurpose},
      {"throttles and devices are forgotten in time", throttlesAndDevicesAreForgottenInTime},
      {"a new login has credential and links and no session", aNewLoginHasCredentialAndLinksAndNoSession},
      {"notes are told newest first", notesAreToldNewestFirst},
      {"requests for accounts are kept with their decision", requestsForAccountsAreKeptWithTheirDecision}};
}

}  // namespace support
