// Letters lifted to higher levels, and signed by a second hand.
#include "signing/long_term.h"

#include "base/clock.h"
#include "base/error.h"
#include "pdf/press.h"
#include "pdf/sample_letter.h"
#include "pdf/signed_letter.h"
#include "signing/own_time_stamp_authority.h"
#include "signing/pades.h"
#include "signing/pkcs12_signer.h"
#include "signing/revision.h"
#include "signing/trial_authority.h"
#include "support/boost_test.h"
#include "verification/verify.h"

using namespace pdf_tests;
using signing::Level;

namespace {

const base::SystemClock kClock;

class Office {
 public:
  base::Bytes letter(pdf::Permission permission = pdf::Permission::Approval) const {
    pdf::Written written = signedLetter(press_, *signer_, permission);
    signing::seal(written.bytes, *written.place, *signer_);
    return written.bytes;
  }
  base::Bytes countersigned(const base::Bytes& pdf) const {
    return signing::countersign(pdf, *signer_, "Ḥasan Kedua", kClock.now()).pdf;
  }
  signing::Lifted lift(const base::Bytes& pdf, Level level) const { return lift(pdf, level, authority_); }
  signing::Lifted lift(const base::Bytes& pdf, Level level,
                       const signing::TimeStampAuthority& authority) const {
    return signing::lift(pdf, level, {authority, kClock.now(), fetch});
  }

  crypto::Certificate root() const {
    return crypto::Certificate::fromPem(root_.certificatePem(), "root").front();
  }

  // What stands behind every address in a certificate.
  signing::Fetch fetch = [this](const net::Request&) { return root_.crl(kClock.now()); };

 private:
  base::Bytes file(signing::TrialUse use) const {
    return root_.pkcs12("Uji", "Kota Uji", passphrase_, crypto::KeyKind::EcP256, use);
  }

  Press press_;
  crypto::Secret passphrase_{"uji"};
  signing::TrialAuthority root_{"Akar Uji", kClock.now().plusSeconds(-3600), kClock.now().plusSeconds(86400),
                                "http://127.0.0.1/crl"};
  std::unique_ptr<signing::DigestSigner> signer_ =
      signing::openPkcs12(file(signing::TrialUse::Letters), passphrase_, "uji.p12");
  signing::OwnTimeStampAuthority authority_{file(signing::TrialUse::TimeStamps), passphrase_, "waktu.p12",
                                            kClock};
};

bool startsWith(const base::Bytes& whole, const base::Bytes& part) {
  return whole.compare(0, part.size(), part) == 0;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(long_term)

BOOST_AUTO_TEST_CASE(each_level_keeps_every_byte_before_it_and_is_a_sound_file) {
  const Office office;
  base::Bytes before = office.letter();
  for (const Level level : {Level::T, Level::LT, Level::LTA, Level::LTA}) {
    const signing::Lifted lifted = office.lift(before, level);
    BOOST_TEST((lifted.level == level), signing::nameOf(level) << ": " << lifted.shortfall);
    BOOST_TEST(startsWith(lifted.pdf, before));
    BOOST_TEST(lifted.pdf.size() > before.size());
    const PrintedFile file(lifted.pdf);
    BOOST_TEST(file.tell("qpdf --check").find("No syntax or stream encoding errors") != std::string::npos);
    BOOST_TEST(file.tell("pdfsig -nocert 2>/dev/null").find("Signature is Valid") != std::string::npos);
    before = lifted.pdf;
  }
  BOOST_TEST(signing::Revision(before).signatures().size() ==
             4U);  // one signature, three document time-stamps
}

BOOST_AUTO_TEST_CASE(a_level_that_is_there_costs_nothing) {
  const Office office;
  const base::Bytes archival = office.lift(office.letter(), Level::LTA).pdf;
  for (const Level level : {Level::B, Level::T, Level::LT}) {
    const signing::Lifted again = office.lift(archival, level);
    BOOST_TEST((again.level == Level::LTA));
    BOOST_TEST((again.pdf == archival));
  }
}

BOOST_AUTO_TEST_CASE(a_second_signature_leaves_the_first_valid_at_every_level) {
  const Office office;
  const base::Bytes first = office.letter();
  const base::Bytes second = office.countersigned(first);
  BOOST_TEST(startsWith(second, first));
  for (const Level level : {Level::B, Level::LTA}) {
    const std::string verdict =
        PrintedFile(office.lift(second, level).pdf).tell("pdfsig -nocert 2>/dev/null");
    BOOST_TEST(
        areInOrder(verdict, {"Signature #1", "Signature is Valid", "Signature #2", "Signature is Valid"}),
        verdict);
  }
}

BOOST_AUTO_TEST_CASE(who_certifies_says_whether_another_may_sign) {
  const Office office;
  const base::Bytes open = office.countersigned(office.letter(pdf::Permission::FillAndSign));
  const base::Bytes closed = office.letter(pdf::Permission::NoChanges);
  BOOST_CHECK_EXCEPTION(office.countersigned(closed), base::InvalidInput, [](const base::InvalidInput& why) {
    return std::string(why.what()).find("allows no further one") != std::string::npos;
  });
  const verification::Trust trust{{office.root()}, {}, {}, kClock.now().plusSeconds(60)};
  for (const base::Bytes& letter :
       {open, office.lift(open, Level::LTA).pdf, office.lift(closed, Level::LTA).pdf})
    BOOST_TEST((verification::verify(letter, trust).overall == verification::Overall::Valid));
}

// What is away leaves the level that can be reached, with the reason, and the file as far as it came.
BOOST_AUTO_TEST_CASE(services_that_are_away_are_told) {
  class Away final : public signing::TimeStampAuthority {
   public:
    base::Bytes stamp(crypto::DigestAlgorithm, base::ByteView) const override {
      throw base::Unavailable("The clock has stopped.");
    }
  };
  Office office;
  const base::Bytes letter = office.letter();
  const signing::Lifted unstamped = office.lift(letter, Level::LTA, Away());
  BOOST_TEST((unstamped.level == Level::B));
  BOOST_TEST(unstamped.shortfall == "The clock has stopped.");
  BOOST_TEST((unstamped.pdf == letter));

  const signing::Fetch there = office.fetch;
  office.fetch = [](const net::Request& request) -> base::Bytes {
    throw base::Unavailable(request.url + " is asleep.");
  };
  const signing::Lifted blind = office.lift(letter, Level::LTA);
  BOOST_TEST((blind.level == Level::T));
  BOOST_TEST(blind.shortfall.find("http://127.0.0.1/crl is asleep.") != std::string::npos, blind.shortfall);
  office.fetch = [](const net::Request&) { return base::Bytes("<html>"); };
  BOOST_TEST((office.lift(letter, Level::LT).level == Level::T));

  office.fetch = there;
  BOOST_TEST((office.lift(blind.pdf, Level::LTA).level == Level::LTA));
}

// A list of another authority of the same name speaks for nobody.
BOOST_AUTO_TEST_CASE(a_forged_list_is_no_answer) {
  Office office;
  const signing::TrialAuthority forger("Akar Uji", kClock.now().plusSeconds(-3600),
                                       kClock.now().plusSeconds(86400));
  office.fetch = [&](const net::Request&) { return forger.crl(kClock.now()); };
  const signing::Lifted lifted = office.lift(office.letter(), Level::LT);
  BOOST_TEST((lifted.level == Level::T));
  BOOST_TEST(lifted.shortfall.find("Nobody says whether") != std::string::npos, lifted.shortfall);
}

BOOST_AUTO_TEST_CASE(renewal_is_due_when_the_newest_time_stamp_s_certificate_ends) {
  const Office office;
  const base::Bytes letter = office.letter();
  BOOST_TEST(!signing::renewalDue(letter).has_value());
  const auto due = signing::renewalDue(office.lift(letter, Level::LTA).pdf);
  BOOST_TEST_REQUIRE(due.has_value());
  BOOST_TEST((*due > kClock.now().plusSeconds(86000) && *due < kClock.now().plusSeconds(87000)));
}

BOOST_AUTO_TEST_CASE(what_is_no_signed_pdf_is_refused) {
  const Office office;
  BOOST_CHECK_THROW(office.lift("no PDF", Level::T), base::InvalidInput);
  const Press press;
  BOOST_CHECK_THROW(office.lift(press.print(sample::letter()).bytes, Level::T), base::InvalidInput);
  const base::Bytes letter = office.letter();
  for (std::size_t size = 0; size < letter.size(); size += 997)
    BOOST_CHECK_THROW(office.lift(letter.substr(0, size), Level::T), base::InvalidInput);
}

BOOST_AUTO_TEST_SUITE_END()
