#include "mail/maildir_transport.h"

#include "base/error.h"
#include "support/boost_test.h"
#include "support/stopping_disk.h"
#include "support/temporary_folder.h"

using mail::Earlier;
using mail::MaildirTransport;
using mail::Outcome;
using mail::OutcomeKind;
using mail::Scope;

namespace {

const base::Bytes kMessage = "Subject: x\r\n\r\nisi\r\n";

mail::Envelope envelope(Earlier earlier = Earlier::None) {
  return {
      *mail::MessageId::of("a.1", "kota.example"), "kantor@kota.example", {"budi@dinas.example"}, earlier};
}

struct Postbox {
  support::TemporaryFolder folder;
  base::PosixDisk disk;
  base::Path path = folder.path() / "surel";
  MaildirTransport transport{disk, path};

  std::vector<std::string> names(const char* part) const {
    std::vector<std::string> result;
    for (const base::DirectoryEntry& entry : disk.list(path / part)) result.push_back(entry.name);
    return result;
  }
};

}  // namespace

BOOST_AUTO_TEST_CASE(mail_lies_in_new_under_its_message_id) {
  Postbox box;
  const Outcome outcome = box.transport.send(envelope(), kMessage);
  BOOST_TEST((outcome.kind == OutcomeKind::Accepted));
  BOOST_TEST(outcome.carrier == "maildir:" + box.path.string());
  BOOST_TEST(outcome.answer == "new/a.1@kota.example");
  BOOST_TEST(base::readFile(box.disk, box.path / "new/a.1@kota.example") == kMessage);
  BOOST_TEST(box.names("tmp").empty());
}

BOOST_AUTO_TEST_CASE(second_attempt_finds_the_first_ones_file) {
  Postbox box;
  box.transport.send(envelope(), kMessage);
  BOOST_TEST((box.transport.send(envelope(Earlier::MayHaveArrived), kMessage).kind == OutcomeKind::Accepted));
  BOOST_TEST(box.names("new").size() == 1U);
}

BOOST_AUTO_TEST_CASE(mail_that_was_read_already_is_not_delivered_again) {
  Postbox box;
  box.transport.send(envelope(), kMessage);
  box.disk.renameNew(box.path / "new/a.1@kota.example", box.path / "cur/a.1@kota.example:2,S");
  const Outcome outcome = box.transport.send(envelope(Earlier::MayHaveArrived), kMessage);
  BOOST_TEST((outcome.kind == OutcomeKind::Accepted));
  BOOST_TEST(outcome.answer == "cur/a.1@kota.example:2,S");
  BOOST_TEST(box.names("new").empty());
}

BOOST_AUTO_TEST_CASE(rest_of_a_crashed_attempt_is_replaced) {
  Postbox box;
  base::makeDirectories(box.disk, box.path / "tmp");
  base::writeNewFile(box.disk, box.path / "tmp/a.1@kota.example", "Subj");
  BOOST_TEST((box.transport.send(envelope(), kMessage).kind == OutcomeKind::Accepted));
  BOOST_TEST(base::readFile(box.disk, box.path / "new/a.1@kota.example") == kMessage);
}

BOOST_AUTO_TEST_CASE(other_message_of_the_same_name_is_refused_and_stays) {
  Postbox box;
  box.transport.send(envelope(), kMessage);
  const Outcome outcome = box.transport.send(envelope(), "Subject: y\r\n\r\nlain\r\n");
  BOOST_TEST((outcome.kind == OutcomeKind::PermanentFailure));
  BOOST_TEST(base::readFile(box.disk, box.path / "new/a.1@kota.example") == kMessage);
}

BOOST_AUTO_TEST_CASE(folder_that_cannot_be_made_is_the_operators_fault) {
  Postbox box;
  base::writeNewFile(box.disk, box.path, "a file");
  const Outcome outcome = box.transport.send(envelope(), kMessage);
  BOOST_TEST((outcome.kind == OutcomeKind::OperatorFault));
  BOOST_TEST((outcome.scope == Scope::Carrier));
  BOOST_TEST(outcome.answer.find("surel") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(content_is_durable_before_its_name_and_the_name_before_the_answer) {
  Postbox box;
  box.transport.send({*mail::MessageId::of("first", "kota.example"), "a@b.example", {"c@d.example"}},
                     kMessage);
  support::StoppingDisk disk;
  MaildirTransport(disk, box.path).send(envelope(), kMessage);
  const std::vector<std::string> expected{
      "create tmp/a.1@kota.example", "append tmp/a.1@kota.example", "syncFile tmp/a.1@kota.example",
      "renameNew tmp/a.1@kota.example new/a.1@kota.example", "syncDirectory surel/new"};
  BOOST_TEST(disk.journal() == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(disk_that_stops_anywhere_never_makes_a_false_or_a_double_delivery) {
  for (std::size_t stopAt = 0, stopped = 1; stopped != 0; ++stopAt) {
    Postbox box;
    support::StoppingDisk disk(stopAt);
    const Outcome first = MaildirTransport(disk, box.path).send(envelope(), kMessage);
    stopped = disk.hasStopped() ? 1 : 0;
    const bool visible = base::exists(box.disk, box.path / "new/a.1@kota.example");
    const OutcomeKind failure = visible ? OutcomeKind::Unknown : OutcomeKind::TemporaryFailure;
    BOOST_TEST((first.kind == (stopped != 0 ? failure : OutcomeKind::Accepted)), "stopped at " << stopAt);

    support::StoppingDisk mended;
    const Outcome second =
        MaildirTransport(mended, box.path).send(envelope(Earlier::MayHaveArrived), kMessage);
    BOOST_TEST((second.kind == OutcomeKind::Accepted), "stopped at " << stopAt);
    BOOST_TEST(mended.journal().back() == "syncDirectory surel/new");
    BOOST_TEST(box.names("new").size() == 1U);
    BOOST_TEST(base::readFile(box.disk, box.path / "new/a.1@kota.example") == kMessage);
  }
}
