#include "mail/maildir_tray.h"

#include "support/boost_test.h"
#include "support/temporary_folder.h"

using mail::Concern;
using mail::MaildirTray;

namespace {

struct Inbox {
  support::TemporaryFolder folder;
  base::PosixDisk disk;
  MaildirTray tray{disk, folder.path()};
  std::vector<std::string> shown;

  Inbox() { base::makeDirectories(disk, folder.path() / "new"); }

  void deliver(const std::string& name, const std::string& mail) {
    base::writeNewFile(disk, folder.path() / "new" / name, mail);
  }
  std::string visit(const std::string& mark, int most = 100) {
    return tray.visit(mark, most, [&](base::ByteView mail) {
      shown.emplace_back(mail);
      return mail.substr(0, 4) == "ours" ? Concern::Ours : Concern::Others;
    });
  }
};

}  // namespace

BOOST_AUTO_TEST_CASE(every_mail_is_shown_once_and_only_ours_is_moved) {
  Inbox inbox;
  inbox.deliver("1.a", "ours 1");
  inbox.deliver("2.b", "theirs");
  std::string mark = inbox.visit("");
  inbox.deliver("3.c", "ours 2");
  mark = inbox.visit(mark);
  BOOST_TEST(inbox.shown == (std::vector<std::string>{"ours 1", "theirs", "ours 2"}),
             boost::test_tools::per_element());
  BOOST_TEST(base::readFile(inbox.disk, inbox.folder.path() / "cur" / "1.a:2,S") == "ours 1");
  BOOST_TEST(base::exists(inbox.disk, inbox.folder.path() / "new" / "2.b"));
}

BOOST_AUTO_TEST_CASE(visit_that_breaks_off_shows_the_same_again) {
  Inbox inbox;
  inbox.deliver("1.a", "theirs");
  inbox.deliver("2.b", "theirs too");
  const std::string mark = inbox.visit("", 1);
  BOOST_TEST(inbox.shown.size() == 1U);
  inbox.visit(mark);
  BOOST_TEST(inbox.shown.back() == "theirs too");
  BOOST_TEST(inbox.shown.size() == 2U);
}

BOOST_AUTO_TEST_CASE(folder_that_is_not_there_is_empty) {
  const support::TemporaryFolder folder;
  base::PosixDisk disk;
  MaildirTray tray(disk, folder.path() / "none");
  BOOST_TEST(tray.visit("", 9, [](base::ByteView) { return Concern::Others; }) == "");
}

BOOST_AUTO_TEST_CASE(of_a_huge_mail_the_beginning_is_shown) {
  Inbox inbox;
  inbox.deliver("1.a", std::string(3 << 20, 'x'));
  inbox.visit("");
  BOOST_TEST(inbox.shown[0].size() == std::size_t{1} << 20);
}
