#include "mail/smtp_transport.h"

#include <cctype>
#include <chrono>
#include <set>
#include <sstream>

#include "base/error.h"
#include "mail/message.h"
#include "mail/sample_message.h"
#include "mail/scripted_peer.h"
#include "support/boost_test.h"

using mail::Outcome;
using mail::OutcomeKind;
using mail::Scope;
using mail::SmtpSecurity;
using mail::SmtpSettings;
using mail::SmtpTransport;

namespace {

// One server for all cases of this file: see smtp_peer.py.
struct Peer : mail_tests::ScriptedPeer {
  Peer() : ScriptedPeer("smtp_peer.py") {}
  base::PosixDisk disk;

  SmtpSettings plain(const std::string& script) const {
    SmtpSettings settings;
    settings.host = "127.0.0.1";
    settings.port = port("plain");
    settings.security = SmtpSecurity::None;
    settings.helloName = script + ".test";
    settings.connectTimeout = settings.replyTimeout = settings.totalTimeout = std::chrono::seconds(30);
    return settings;
  }

  SmtpSettings secure(const std::string& listener, const std::string& script = "fine") const {
    SmtpSettings settings = plain(script);
    settings.host = "localhost";
    settings.port = port(listener);
    settings.security = listener == "tls" ? SmtpSecurity::ImplicitTls : SmtpSecurity::StartTls;
    settings.caFile = certificate();
    settings.user = "berkas";
    settings.passwordFile = password();
    return settings;
  }

  std::string kept(const mail::MessageId& id, const char* ending) const {
    return written(id.text() + ending);
  }

  // The number of the connection, and what came with MAIL and each RCPT.
  std::vector<std::string> arguments(const mail::MessageId& id) const {
    std::istringstream lines(kept(id, ".arg"));
    std::vector<std::string> arguments;
    for (std::string line; std::getline(lines, line);) arguments.push_back(line);
    BOOST_REQUIRE(arguments.size() > 1U);
    return arguments;
  }
};

Peer& peer() {
  static Peer started;
  return started;
}

// A message of its own for each call.
mail::Message nextMessage() {
  static int count = 0;
  mail::Message message{*mail::MessageId::of("m-" + std::to_string(++count), "malangkota.example")};
  const mail::Message sample = support::sampleMessage();
  message.date = sample.date;
  message.from = sample.from;
  message.to = sample.to;
  message.subject = sample.subject;
  message.text = sample.text;
  return message;
}

mail::Envelope envelopeOf(const mail::Message& message, std::vector<std::string> recipients) {
  return {message.id, "walidata@malangkota.example", std::move(recipients)};
}

Outcome send(const SmtpSettings& settings, std::vector<std::string> recipients = {"evil@dinas.example"}) {
  const mail::Message message = nextMessage();
  SmtpTransport transport(peer().disk, settings);
  return transport.send(envelopeOf(message, std::move(recipients)), mail::compose(message));
}

Outcome sendPlain(const std::string& script, std::vector<std::string> recipients = {"evil@dinas.example"}) {
  return send(peer().plain(script), std::move(recipients));
}

// For a server that will not answer.
SmtpSettings impatient(SmtpSettings settings) {
  settings.connectTimeout = settings.replyTimeout = std::chrono::seconds(1);
  return settings;
}

void expect(const Outcome& outcome, OutcomeKind kind, Scope scope, const std::string& inAnswer = {}) {
  BOOST_TEST((outcome.kind == kind), "kind " << static_cast<int>(outcome.kind) << ": " << outcome.answer);
  BOOST_TEST((outcome.scope == scope), "scope of " << outcome.answer);
  BOOST_TEST(outcome.answer.find(inAnswer) != std::string::npos, inAnswer << " is not in " << outcome.answer);
}

}  // namespace

BOOST_AUTO_TEST_CASE(message_arrives_byte_for_byte_and_the_answer_is_kept) {
  mail::Message message = nextMessage();
  message.text = "Yth.\n\n.\n..dua titik\n" + std::string(200, 'x') + "\n.";
  message.attachments = {{"surat.pdf", "application/pdf", std::string(300'000, '\0')}};
  const base::Bytes bytes = mail::compose(message);
  SmtpTransport transport(peer().disk, peer().plain("fine"));
  const Outcome outcome =
      transport.send(envelopeOf(message, {"budi@dinas.example", "siti@dinas.example"}), bytes);
  expect(outcome, OutcomeKind::Accepted, Scope::Message);
  BOOST_TEST(outcome.answer == "250-2.0.0 taken\n250 2.0.0 queued as 4711");
  BOOST_TEST(outcome.carrier == "smtp://127.0.0.1:" + std::to_string(peer().port("plain")));
  BOOST_TEST((peer().kept(message.id, ".eml") == bytes));
  BOOST_TEST(peer().kept(message.id, ".env") ==
             "plain - walidata@malangkota.example budi@dinas.example siti@dinas.example");
}

BOOST_AUTO_TEST_CASE(message_with_dots_at_line_starts_arrives_byte_for_byte) {
  const mail::Message message = nextMessage();
  const base::Bytes bytes = "Message-ID: <" + message.id.text() + ">\r\n\r\n.\r\n..\r\n.x\r\n\r\n.\r\n";
  SmtpTransport transport(peer().disk, peer().plain("fine"));
  expect(transport.send(envelopeOf(message, {"a@b.example"}), bytes), OutcomeKind::Accepted, Scope::Message);
  BOOST_TEST(peer().kept(message.id, ".eml") == bytes);
}

BOOST_AUTO_TEST_CASE(starttls_and_login_come_before_the_message) {
  for (const char* listener : {"starttls", "login", "tls"}) {
    const mail::Message message = nextMessage();
    SmtpTransport transport(peer().disk, peer().secure(listener));
    expect(transport.send(envelopeOf(message, {"budi@dinas.example"}), mail::compose(message)),
           OutcomeKind::Accepted, Scope::Message);
    BOOST_TEST(peer().kept(message.id, ".env") ==
               "tls berkas walidata@malangkota.example budi@dinas.example");
  }
}

BOOST_AUTO_TEST_CASE(server_without_starttls_gets_nothing) {
  SmtpSettings settings = peer().secure("starttls");
  settings.port = peer().port("plain");
  expect(send(settings), OutcomeKind::OperatorFault, Scope::Carrier, "STARTTLS");
}

BOOST_AUTO_TEST_CASE(certificate_that_is_not_trusted_gets_nothing) {
  for (const char* listener : {"starttls", "tls"}) {
    SmtpSettings settings = peer().secure(listener);
    settings.caFile = peer().otherCertificate();
    expect(send(settings), OutcomeKind::OperatorFault, Scope::Carrier, "certificate");
  }
}

BOOST_AUTO_TEST_CASE(certificate_of_another_host_gets_nothing) {
  SmtpSettings settings = peer().secure("starttls");
  settings.host = "127.0.0.1";
  expect(send(settings), OutcomeKind::OperatorFault, Scope::Carrier, "127.0.0.1");
}

BOOST_AUTO_TEST_CASE(wrong_password_is_the_operators_fault_and_stays_secret) {
  SmtpSettings settings = peer().secure("starttls");
  settings.passwordFile = peer().wrongPassword();
  const Outcome outcome = send(settings);
  expect(outcome, OutcomeKind::OperatorFault, Scope::Carrier, "535");
  BOOST_TEST(outcome.answer.find("salah") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(missing_password_file_is_the_operators_fault) {
  SmtpSettings settings = peer().secure("starttls");
  settings.passwordFile = peer().files() / "none";
  expect(send(settings), OutcomeKind::OperatorFault, Scope::Carrier, "none");
}

BOOST_AUTO_TEST_CASE(refusals_over_starttls_and_login) {
  expect(send(peer().secure("starttls", "starttls-454")), OutcomeKind::TemporaryFailure, Scope::Carrier,
         "454");
  expect(send(peer().secure("starttls", "starttls-550")), OutcomeKind::OperatorFault, Scope::Carrier, "550");
  expect(send(peer().secure("starttls", "auth-454")), OutcomeKind::TemporaryFailure, Scope::Carrier, "454");
  expect(send(peer().secure("starttls", "auth-535")), OutcomeKind::OperatorFault, Scope::Carrier, "535");
  expect(send(peer().secure("starttls", "auth-close")), OutcomeKind::TemporaryFailure, Scope::Carrier);
}

BOOST_AUTO_TEST_CASE(refusal_at_the_greeting_speaks_of_the_server) {
  SmtpSettings settings = peer().plain("fine");
  settings.port = peer().port("busy");
  expect(send(settings), OutcomeKind::TemporaryFailure, Scope::Carrier, "421 busy");
  settings.port = peer().port("unfriendly");
  expect(send(settings), OutcomeKind::OperatorFault, Scope::Carrier, "554 not you");
  settings.port = peer().port("babble");
  expect(send(settings), OutcomeKind::TemporaryFailure, Scope::Carrier);
}

BOOST_AUTO_TEST_CASE(temporary_refusals_stay_temporary_and_permanent_ones_stop) {
  for (const char* point : {"mail", "rcpt", "data", "end"}) {
    for (const char* code : {"450", "451"}) {
      expect(sendPlain(std::string(point) + "-" + code), OutcomeKind::TemporaryFailure, Scope::Message, code);
    }
    for (const char* code : {"550", "554"}) {
      expect(sendPlain(std::string(point) + "-" + code), OutcomeKind::PermanentFailure, Scope::Message, code);
    }
    expect(sendPlain(std::string(point) + "-421"), OutcomeKind::TemporaryFailure, Scope::Carrier, "421");
  }
}

BOOST_AUTO_TEST_CASE(connection_lost_before_the_end_is_temporary) {
  for (const char* point : {"ehlo", "mail", "rcpt", "data"}) {
    for (const char* action : {"close", "half"}) {
      expect(sendPlain(std::string(point) + "-" + action), OutcomeKind::TemporaryFailure, Scope::Carrier);
    }
  }
  expect(send(impatient(peer().plain("mail-noise"))), OutcomeKind::TemporaryFailure, Scope::Carrier);
}

BOOST_AUTO_TEST_CASE(connection_lost_within_the_message_is_temporary) {
  mail::Message message = nextMessage();
  message.attachments = {{"besar.bin", "application/octet-stream", std::string(12 << 20, 'x')}};
  const base::Bytes bytes = mail::compose(message);
  for (const SmtpSettings& settings :
       {peer().plain("message-close"), peer().secure("starttls", "message-close")}) {
    SmtpTransport transport(peer().disk, settings);
    expect(transport.send(envelopeOf(message, {"a@b.example"}), bytes), OutcomeKind::TemporaryFailure,
           Scope::Carrier);
  }
}

BOOST_AUTO_TEST_CASE(connection_lost_after_the_end_is_unknown_and_may_have_arrived) {
  for (const char* action : {"close", "half", "noise"}) {
    const mail::Message message = nextMessage();
    SmtpTransport transport(peer().disk, impatient(peer().plain(std::string("end-") + action)));
    expect(transport.send(envelopeOf(message, {"a@b.example"}), mail::compose(message)), OutcomeKind::Unknown,
           Scope::Carrier);
    BOOST_TEST((peer().kept(message.id, ".eml") == mail::compose(message)));
  }
}

BOOST_AUTO_TEST_CASE(silent_server_is_left_after_the_timeout) {
  const auto start = std::chrono::steady_clock::now();
  expect(send(impatient(peer().plain("end-silent"))), OutcomeKind::Unknown, Scope::Carrier);
  BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(10)));
}

BOOST_AUTO_TEST_CASE(server_that_never_greets_is_left_after_the_timeout) {
  SmtpSettings settings = impatient(peer().plain("fine"));
  settings.port = peer().port("mute");
  expect(send(settings), OutcomeKind::TemporaryFailure, Scope::Carrier);
}

BOOST_AUTO_TEST_CASE(server_that_answers_without_end_is_left) {
  expect(sendPlain("mail-flood"), OutcomeKind::TemporaryFailure, Scope::Carrier);
}

BOOST_AUTO_TEST_CASE(answer_to_quit_is_not_waited_for) {
  const auto start = std::chrono::steady_clock::now();
  expect(sendPlain("quit-silent"), OutcomeKind::Accepted, Scope::Message);
  BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(10)));
  expect(sendPlain("quit-close"), OutcomeKind::Accepted, Scope::Message);
}

BOOST_AUTO_TEST_CASE(server_that_is_not_there_is_tried_later) {
  SmtpSettings settings = peer().plain("fine");
  settings.port = 1;
  expect(send(settings), OutcomeKind::TemporaryFailure, Scope::Carrier);
  settings = peer().secure("starttls");
  settings.host = "no-such-host.invalid";
  expect(send(settings), OutcomeKind::TemporaryFailure, Scope::Carrier);
}

BOOST_AUTO_TEST_CASE(recipients_answer_for_themselves_over_the_wire) {
  const std::vector<std::string> recipients{"evil@dinas.example", "budi@dinas.example"};
  const Outcome outcome = sendPlain("rcpt-550", recipients);
  expect(outcome, OutcomeKind::Accepted, Scope::Message, "250");
  BOOST_REQUIRE(outcome.refusals.size() == 1U);
  BOOST_TEST(outcome.refusals[0].recipient == 0U);
  BOOST_TEST((outcome.refusals[0].kind == OutcomeKind::PermanentFailure));
  BOOST_TEST(outcome.refusals[0].answer == "550 5.0.0 scripted at rcpt");
}

BOOST_AUTO_TEST_CASE(what_was_not_composed_never_goes_on_the_wire) {
  SmtpTransport transport(peer().disk, peer().plain("fine"));
  const mail::Message message = nextMessage();
  const base::Bytes bytes = mail::compose(message);
  const auto refused = [&](const mail::Envelope& envelope, base::ByteView content) {
    BOOST_CHECK_THROW(transport.send(envelope, content), base::Internal);
  };
  refused(envelopeOf(message, {"a@b.example>\r\nRCPT TO:<victim@b.example"}), bytes);
  refused(envelopeOf(message, {}), bytes);
  refused(envelopeOf(message, {"a@b.example"}), "Subject: x\r\n\r\na\n.\nb\r\n");
  refused(envelopeOf(message, {"a@b.example"}), "Subject: x\r\n\r\na\r");
}

BOOST_AUTO_TEST_CASE(settings_that_would_leak_or_lead_nowhere_are_refused) {
  const auto problems = [](auto change) {
    SmtpSettings settings;
    settings.host = "mail.malangkota.example";
    change(settings);
    return mail::check(settings).size();
  };
  BOOST_TEST(problems([](SmtpSettings&) {}) == 0U);
  BOOST_TEST(problems([](SmtpSettings& s) { s.security = SmtpSecurity::None; }) == 1U);
  BOOST_TEST(problems([](SmtpSettings& s) { s.host = "x@y/z"; }) == 1U);
  BOOST_TEST(problems([](SmtpSettings& s) { s.host = "a\r\nb"; }) == 1U);
  BOOST_TEST(problems([](SmtpSettings& s) { s.helloName = "a b"; }) == 1U);
  BOOST_TEST(problems([](SmtpSettings& s) { s.port = 0; }) == 1U);
  BOOST_TEST(problems([](SmtpSettings& s) { s.user = "berkas"; }) == 1U);
  BOOST_TEST(problems([](SmtpSettings& s) { s.replyTimeout = std::chrono::seconds(0); }) == 1U);
  BOOST_TEST(problems([](SmtpSettings& s) {
               s.host = "::1";
               s.security = SmtpSecurity::None;
             }) == 0U);
  SmtpSettings wrong;
  BOOST_CHECK_THROW(SmtpTransport(peer().disk, wrong), base::InvalidSetup);
}

BOOST_AUTO_TEST_CASE(many_messages_go_over_one_connection) {
  SmtpTransport transport(peer().disk, peer().plain("fine"));
  std::set<std::string> connections;
  for (int i = 0; i < 5; ++i) {
    const mail::Message message = nextMessage();
    expect(transport.send(envelopeOf(message, {"a@b.example"}), mail::compose(message)),
           OutcomeKind::Accepted, Scope::Message);
    connections.insert(peer().arguments(message.id).front());
  }
  BOOST_TEST(connections.size() == 1U);
}

BOOST_AUTO_TEST_CASE(connection_carries_no_more_messages_than_it_may) {
  SmtpSettings settings = peer().plain("fine");
  settings.messagesPerConnection = 2;
  SmtpTransport transport(peer().disk, settings);
  std::set<std::string> connections;
  for (int i = 0; i < 5; ++i) {
    const mail::Message message = nextMessage();
    transport.send(envelopeOf(message, {"a@b.example"}), mail::compose(message));
    connections.insert(peer().arguments(message.id).front());
  }
  BOOST_TEST(connections.size() == 3U);
}

BOOST_AUTO_TEST_CASE(message_after_a_refused_one_goes_over_the_same_connection) {
  SmtpTransport transport(peer().disk, peer().plain("rcpt-550"));
  const mail::Message first = nextMessage();
  const mail::Message refused = nextMessage();
  const mail::Message last = nextMessage();
  transport.send(envelopeOf(first, {"budi@dinas.example"}), mail::compose(first));
  expect(transport.send(envelopeOf(refused, {"evil@dinas.example"}), mail::compose(refused)),
         OutcomeKind::PermanentFailure, Scope::Message, "550");
  expect(transport.send(envelopeOf(last, {"budi@dinas.example"}), mail::compose(last)), OutcomeKind::Accepted,
         Scope::Message);
  BOOST_TEST(peer().kept(refused.id, ".eml") == "");
  BOOST_TEST(peer().arguments(first.id).front() == peer().arguments(last.id).front());
}

BOOST_AUTO_TEST_CASE(server_that_left_between_two_messages_is_connected_to_again) {
  for (const char* action : {"close", "421"}) {
    SmtpTransport transport(peer().disk, peer().plain(std::string("next-") + action));
    for (int i = 0; i < 3; ++i) {
      const mail::Message message = nextMessage();
      expect(transport.send(envelopeOf(message, {"a@b.example"}), mail::compose(message)),
             OutcomeKind::Accepted, Scope::Message);
    }
  }
}

BOOST_AUTO_TEST_CASE(reports_of_failure_are_asked_for_where_they_are_offered) {
  for (const char* script : {"fine", "dsn"}) {
    const mail::Message message = nextMessage();
    const base::Bytes bytes = mail::compose(message);
    SmtpTransport transport(peer().disk, peer().plain(script));
    transport.send(envelopeOf(message, {"budi+tim=a@dinas.example"}), bytes);
    const std::vector<std::string> arguments = peer().arguments(message.id);
    BOOST_TEST(arguments[1] == "FROM:<walidata@malangkota.example> SIZE=" + std::to_string(bytes.size()) +
                                   " RET=HDRS ENVID=" + message.id.left());
    BOOST_TEST(arguments[2] ==
               "TO:<budi+tim=a@dinas.example> NOTIFY=FAILURE,DELAY "
               "ORCPT=rfc822;budi+2Btim+3Da@dinas.example");
  }
  const mail::Message message = nextMessage();
  SmtpTransport transport(peer().disk, peer().plain("bare"));
  expect(transport.send(envelopeOf(message, {"budi@dinas.example"}), mail::compose(message)),
         OutcomeKind::Accepted, Scope::Message);
  BOOST_TEST(peer().arguments(message.id)[1] == "FROM:<walidata@malangkota.example>");
  BOOST_TEST(peer().arguments(message.id)[2] == "TO:<budi@dinas.example>");
}

BOOST_AUTO_TEST_CASE(message_that_is_too_large_for_the_server_is_not_sent) {
  mail::Message message = nextMessage();
  message.text = std::string(3000, 'x');
  SmtpTransport transport(peer().disk, peer().plain("small"));
  expect(transport.send(envelopeOf(message, {"budi@dinas.example"}), mail::compose(message)),
         OutcomeKind::PermanentFailure, Scope::Message, "2000");
  const mail::Message next = nextMessage();
  expect(transport.send(envelopeOf(next, {"budi@dinas.example"}), mail::compose(next)), OutcomeKind::Accepted,
         Scope::Message);
}

// Every point of the dialog, with commands sent together and one by one, and every way to go wrong.
BOOST_AUTO_TEST_CASE(no_point_of_the_dialog_accepts_what_the_server_did_not_take) {
  for (const char* point : {"mail", "rcpt", "data", "end"}) {
    for (const char* action : {"450", "550", "421", "close", "half", "silent", "flood", "noise", "drip"}) {
      const mail::Message message = nextMessage();
      SmtpSettings settings = impatient(peer().plain(std::string(point) + "-" + action));
      const auto start = std::chrono::steady_clock::now();
      SmtpTransport transport(peer().disk, settings);
      const Outcome outcome = transport.send(envelopeOf(message, {"evil@b.example"}), mail::compose(message));
      const bool isLost = !std::isdigit(static_cast<unsigned char>(*action));
      BOOST_TEST_CONTEXT(point << "-" << action << ": " << outcome.answer) {
        BOOST_TEST((outcome.kind != OutcomeKind::Accepted));
        BOOST_TEST((outcome.kind != OutcomeKind::OperatorFault));
        if (std::string(action) == "550") {
          BOOST_TEST((outcome.kind == OutcomeKind::PermanentFailure));
        } else if (isLost && std::string(point) == "end") {
          BOOST_TEST((outcome.kind == OutcomeKind::Unknown));
        } else {
          BOOST_TEST((outcome.kind == OutcomeKind::TemporaryFailure));
        }
        BOOST_TEST((std::chrono::steady_clock::now() - start < std::chrono::seconds(8)));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(text_behind_the_answer_to_starttls_is_refused) {
  expect(send(peer().secure("starttls", "starttls-inject")), OutcomeKind::OperatorFault, Scope::Carrier);
}
