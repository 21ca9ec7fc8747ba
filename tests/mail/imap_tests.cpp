#include <chrono>
#include <sstream>
#include <thread>

#include "base/error.h"
#include "base/sentences.h"
#include "base/utf8.h"
#include "mail/imap_tray.h"
#include "mail/scripted_peer.h"
#include "support/boost_test.h"

using mail::Concern;
using mail::ImapSettings;
using mail::ImapTray;

namespace {

// One server for all cases of this file: see imap_peer.py.
struct ImapPeer : mail_tests::ScriptedPeer {
  ImapPeer() : ScriptedPeer("imap_peer.py") {}

  // `folder` is what the server goes by.
  ImapSettings settings(const std::string& folder, const std::string& listener = "tls") const {
    ImapSettings settings;
    settings.host = "localhost";
    settings.port = port(listener);
    settings.security = listener == "tls" ? mail::SmtpSecurity::ImplicitTls : mail::SmtpSecurity::StartTls;
    settings.caFile = certificate();
    settings.user = "berkas";
    settings.passwordFile = password();
    settings.folder = folder;
    settings.timeout = std::chrono::seconds(1);
    return settings;
  }

  // What came with this folder, a command or a note a line.
  std::vector<std::string> notes(const std::string& folder) const {
    std::vector<std::string> notes;
    std::istringstream lines(written("journal"));
    for (std::string line; std::getline(lines, line);) {
      if (line.rfind(folder + " ", 0) == 0) notes.push_back(line.substr(folder.size() + 1));
    }
    return notes;
  }

  // The mails whose flags were changed.
  std::string marked(const std::string& folder) const {
    std::string marked;
    for (const std::string& note : notes(folder)) {
      if (note.rfind("UID STORE ", 0) == 0) marked += note.substr(10) + "\n";
    }
    return marked;
  }
};

ImapPeer& imapPeer() {
  static ImapPeer started;
  return started;
}

struct Visit {
  std::string mark;
  std::string shown;    // the mails, joined
  std::string failure;  // empty: none
};

Visit visit(const ImapSettings& settings, const std::string& mark = {}, int most = 100) {
  Visit result;
  const base::PosixDisk disk;
  try {
    result.mark = ImapTray(disk, settings).visit(mark, most, [&](base::ByteView mail) {
      result.shown += "[" + std::string(mail) + "]";
      return mail == "ours" ? Concern::Ours : Concern::Others;
    });
  } catch (const base::Unavailable& error) {
    result.failure = base::messageOf(error).in(base::Language::English);
  }
  return result;
}

Visit visit(const std::string& folder, const std::string& mark = {}, int most = 100) {
  return visit(imapPeer().settings(folder), mark, most);
}

double secondsOf(const auto& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// One line of text, which names the server.
void requireClear(const std::string& failure) {
  BOOST_TEST(failure.find("localhost") != std::string::npos, failure);
  BOOST_TEST(failure.size() < 500U);
  BOOST_TEST(!base::findInvalidUtf8(failure));
  for (std::size_t at = 0; at < failure.size();)
    BOOST_TEST(!base::isControl(base::nextCodePoint(failure, at)), failure);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(imap)

BOOST_AUTO_TEST_CASE(every_mail_is_shown_once_and_only_ours_is_marked) {
  for (const char* listener : {"tls", "starttls"}) {
    const std::string folder = std::string("fine-") + listener;
    const Visit first = visit(imapPeer().settings(folder, listener), {}, 2);
    BOOST_TEST(first.failure == "");
    BOOST_TEST(first.shown == "[theirs][ours]");
    const Visit second = visit(imapPeer().settings(folder, listener), first.mark);
    BOOST_TEST(second.shown == "[theirs too]");
    BOOST_TEST(visit(imapPeer().settings(folder, listener), second.mark).shown == "");
    BOOST_TEST(imapPeer().marked(folder) == "5 +FLAGS.SILENT (\\Seen)\n");
  }
}

BOOST_AUTO_TEST_CASE(nothing_but_looking_and_marking_is_asked_of_the_server) {
  visit("looking");
  for (const std::string& note : imapPeer().notes("looking")) {
    const bool isKnown = note == "SELECT \"looking\"" || note == "LOGOUT" ||
                         note.rfind("UID SEARCH UID ", 0) == 0 ||
                         note.find("(BODY.PEEK[]<0.1048576>)") != std::string::npos ||
                         note == "UID STORE 5 +FLAGS.SILENT (\\Seen)";
    BOOST_TEST(isKnown, note);
  }
}

BOOST_AUTO_TEST_CASE(mails_that_are_numbered_anew_are_looked_at_again) {
  const Visit first = visit("anew");
  const Visit second = visit("anew", first.mark);
  BOOST_TEST(second.shown == "[theirs][ours][theirs too]");
  BOOST_TEST(second.mark != first.mark);
}

// The password does not go to a server that is not who it should be.
BOOST_AUTO_TEST_CASE(server_that_cannot_be_trusted_gets_no_password) {
  for (const char* listener : {"stripped", "injected", "known", "babble", "busy", "mute"}) {
    const Visit refused = visit(imapPeer().settings("untrusted", listener));
    BOOST_TEST_CONTEXT(listener) {
      requireClear(refused.failure);
      BOOST_TEST(refused.shown == "");
    }
  }
  for (const char* listener : {"tls", "starttls"}) {
    ImapSettings settings = imapPeer().settings("untrusted", listener);
    settings.caFile = imapPeer().otherCertificate();
    BOOST_TEST(visit(settings).failure.find("certificate") != std::string::npos);
    settings = imapPeer().settings("untrusted", listener);
    settings.host = "127.0.0.1";
    BOOST_TEST(visit(settings).failure.find("127.0.0.1") != std::string::npos);
  }
  BOOST_TEST(imapPeer().notes("untrusted").empty());
  BOOST_TEST(imapPeer().notes("-").empty());
}

BOOST_AUTO_TEST_CASE(wrong_password_is_told_and_stays_secret) {
  ImapSettings settings = imapPeer().settings("wrong");
  settings.passwordFile = imapPeer().wrongPassword();
  const Visit refused = visit(settings);
  requireClear(refused.failure);
  BOOST_TEST(refused.failure.find("salah") == std::string::npos);
}

// Every command and every way to go wrong: the visit ends in time, says so, and has marked nothing.
BOOST_AUTO_TEST_CASE(answer_that_goes_wrong_ends_the_visit_and_no_mail_is_touched) {
  for (const char* point : {"select", "search", "fetch", "store"}) {
    for (const char* action :
         {"NO", "BAD", "close", "half", "silent", "drip", "flood", "endless", "literals", "noise"}) {
      const std::string folder = std::string(point) + "-" + action;
      Visit result;
      const double seconds = secondsOf([&] { result = visit(folder); });
      BOOST_TEST_CONTEXT(folder) {
        requireClear(result.failure);
        BOOST_TEST(result.mark == "");
        BOOST_TEST(seconds < 8.0);
        BOOST_TEST(imapPeer().marked(folder) ==
                   (std::string(point) == "store" ? "5 +FLAGS.SILENT (\\Seen)\n" : ""));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(answer_without_end_is_not_read_on) {
  constexpr int kMost = 24 << 20;  // what the systems between hold is in it
  for (const char* action : {"flood", "lines", "endless", "literals"}) {
    const std::string folder = std::string("search-") + action;
    visit(folder);
    std::string last;
    for (int tries = 0; last.rfind("sent ", 0) != 0 && tries < 100; ++tries) {
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
      last = imapPeer().notes(folder).back();
    }
    BOOST_TEST_REQUIRE(last.rfind("sent ", 0) == 0U, last);
    BOOST_TEST(std::stoll(last.substr(5)) < kMost, folder);
  }
}

BOOST_AUTO_TEST_CASE(answer_that_the_standard_does_not_know_ends_the_visit) {
  for (const char* folder : {"select-unnumbered", "select-zero", "select-wide", "search-words", "search-wide",
                             "search-negative", "fetch-huge", "fetch-wide", "fetch-larger"}) {
    const Visit result = visit(folder);
    BOOST_TEST_CONTEXT(folder) {
      requireClear(result.failure);
      BOOST_TEST(result.shown == "");
      BOOST_TEST(imapPeer().marked(folder) == "");
    }
  }
}

// A text counts for the mail that was asked for only if the answer says that it is its text.
BOOST_AUTO_TEST_CASE(text_of_another_mail_is_not_taken_for_the_one_that_was_asked_for) {
  for (const char* folder :
       {"fetch-unasked", "fetch-unnamed", "fetch-header", "fetch-text", "fetch-nothing", "fetch-nil"}) {
    const Visit result = visit(folder);
    BOOST_TEST_CONTEXT(folder) {
      BOOST_TEST(result.failure == "");
      BOOST_TEST(result.shown == "");
      BOOST_TEST(imapPeer().marked(folder) == "");
    }
  }
}

// A server that names a mail that it does not have must not hide those that come later.
BOOST_AUTO_TEST_CASE(mail_that_is_not_there_moves_no_mark) {
  const Visit result = visit("search-missing");
  BOOST_TEST(result.shown == "[ours]");
  BOOST_TEST(visit("after-missing", result.mark).shown == "[theirs too]");
}

BOOST_AUTO_TEST_CASE(visit_that_has_lasted_long_begins_no_further_mail) {
  ImapSettings settings = imapPeer().settings("slow");
  settings.visitTime = std::chrono::seconds(1);
  const base::PosixDisk disk;
  int shown = 0;
  const std::string mark = ImapTray(disk, settings).visit("", 100, [&](base::ByteView) {
    ++shown;
    std::this_thread::sleep_for(std::chrono::milliseconds(1100));
    return Concern::Others;
  });
  BOOST_TEST(shown == 1);
  BOOST_TEST(visit("slow", mark).shown == "[ours][theirs too]");
}

BOOST_AUTO_TEST_CASE(farewell_is_not_waited_for) {
  for (const char* action : {"silent", "close", "flood", "NO"}) {
    const std::string folder = std::string("logout-") + action;
    const double seconds = secondsOf([&] { BOOST_TEST(visit(folder).failure == ""); });
    BOOST_TEST(seconds < 8.0);
  }
}

BOOST_AUTO_TEST_SUITE_END()
