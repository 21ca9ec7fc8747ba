// Time-stamps: asked for, refused, forged, and carried in signatures.
#include "signing/time_stamp_authority.h"

#include <fstream>
#include <thread>

#include "base/error.h"
#include "signing/authority.h"
#include "signing/cms.h"
#include "signing/pades.h"
#include "signing/pades_signer.h"
#include "signing/stamp_server.h"
#include "support/boost_test.h"
#include "support/command.h"
#include "support/fixed_clock.h"
#include "support/problems.h"
#include "support/temporary_folder.h"

using signing_tests::Authority;
using signing_tests::Stamper;
using signing_tests::StampServer;

using support::holds;

namespace {

constexpr auto kSha256 = crypto::DigestAlgorithm::Sha256;
const base::SystemClock kClock;

base::Bytes digestOf(base::ByteView content) {
  return crypto::digest(kSha256, content);
}

base::Bytes bytesOfHex(base::ByteView digits) {
  base::Bytes bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2)
    bytes += static_cast<char>(std::stoi(std::string(digits.substr(i, 2)), nullptr, 16));
  return bytes;
}

// A file with a place for its signature in the middle.
struct Sheet {
  explicit Sheet(std::size_t room)
      : pdf("before <" + std::string(2 * room, '0') + "> behind"), place{7, 2 * room + 2} {}

  signing::UnsignedDocument document() const { return {pdf, place}; }
  static crypto::SignedData signatureIn(const base::Bytes& file) {
    const std::size_t begin = file.find('<') + 1;
    return crypto::SignedData::fromDer(bytesOfHex(base::ByteView(file).substr(begin, file.find('>') - begin)),
                                       "test");
  }

  base::Bytes pdf;
  signing::SignaturePlace place;
};

// `openssl ts -verify` of a token over `content`.
bool isGoodForOpenssl(const base::Bytes& token, base::ByteView content, const base::Bytes& root) {
  const support::TemporaryFolder folder;
  const auto put = [&](const char* name, base::ByteView bytes) {
    std::ofstream(folder.path() / name, std::ios::binary) << bytes;
    return (folder.path() / name).string();
  };
  return support::runCommand(
             {"/bin/sh", "-c",
              "openssl ts -verify -data \"$0\" -in \"$1\" -token_in -CAfile \"$2\" >/dev/null 2>&1",
              put("content", content), put("token.der", token), put("root.pem", root)})
             .status == 0;
}

std::shared_ptr<const signing::DigestSigner> key(const std::string& algorithm = "EC:P-256") {
  return Authority::shared().signer(algorithm);
}

// What a server that answers so costs a signature.
struct Outcome {
  signing::SignedDocument document;
  bool hasStamp = false;
};
Outcome signedBy(const signing::TimeStampAuthority& authority) {
  const signing::PadesSigner signer(key(), &authority);
  const Sheet sheet(*signer.room());
  Outcome outcome{signer.sign(sheet.document(), "uji"), false};
  const crypto::SignedData signature = Sheet::signatureIn(outcome.document.pdf);
  BOOST_TEST(signature.signatureHolds());
  outcome.hasStamp = !signature.timeStamps().empty();
  return outcome;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(time_stamps)

BOOST_AUTO_TEST_CASE(a_token_says_what_was_there_and_when) {
  support::FixedClock clock(*base::Instant::parse("2026-11-23T09:00:00Z"));
  const Stamper stamper(clock);
  for (const auto algorithm :
       {crypto::DigestAlgorithm::Sha256, crypto::DigestAlgorithm::Sha384, crypto::DigestAlgorithm::Sha512}) {
    const base::Bytes digest = crypto::digest(algorithm, "surat");
    const auto token = crypto::TimeStampToken::fromDer(stamper.authority.stamp(algorithm, digest), "token");
    BOOST_TEST((token.time() == clock.now()));
    BOOST_TEST(token.isOf(algorithm, digest));
    BOOST_TEST(!token.isOf(algorithm, crypto::digest(algorithm, "surat lain")));
    BOOST_TEST(token.holds());
  }
}

BOOST_AUTO_TEST_CASE(openssl_finds_our_tokens_good_and_of_their_content) {
  const Stamper stamper(kClock);
  const base::Bytes token = stamper.authority.stamp(kSha256, digestOf("surat"));
  BOOST_TEST(isGoodForOpenssl(token, "surat", stamper.rootPem));
  BOOST_TEST(!isGoodForOpenssl(token, "surat lain", stamper.rootPem));
}

BOOST_AUTO_TEST_CASE(a_signature_carries_the_time_stamp_of_its_own_value) {
  const Stamper stamper(kClock);
  for (const char* algorithm : {"RSA:2048", "EC:P-256", "EC:P-384"}) {
    const signing::PadesSigner signer(key(algorithm), &stamper.authority);
    const Sheet sheet(*signer.room());
    const signing::SignedDocument document = signer.sign(sheet.document(), "uji");
    BOOST_TEST((document.level == signing::Level::T), algorithm << document.shortfall);
    const crypto::SignedData signature = Sheet::signatureIn(document.pdf);
    BOOST_TEST(signature.signatureHolds());
    BOOST_TEST_REQUIRE(signature.timeStamps().size() == 1U);
    BOOST_TEST(isGoodForOpenssl(signature.timeStamps().front(), signature.signatureValue(), stamper.rootPem));
  }
}

// ECDSA signatures and serial numbers vary in length.
BOOST_AUTO_TEST_CASE(the_room_that_is_measured_is_never_too_small) {
  const Stamper stamper(kClock);
  const signing::PadesSigner signer(key("EC:P-384"), &stamper.authority);
  const Sheet sheet(*signer.room());
  for (int i = 0; i < 100; ++i)
    BOOST_REQUIRE((signer.sign(sheet.document(), "uji").level == signing::Level::T));
}

BOOST_AUTO_TEST_CASE(a_token_that_has_grown_leaves_the_signature_without_one) {
  const Stamper stamper(kClock);
  class Growing final : public signing::TimeStampAuthority {
   public:
    explicit Growing(const Stamper& small) : small_(small) {}
    base::Bytes stamp(crypto::DigestAlgorithm algorithm, base::ByteView digest) const override {
      const base::Bytes token = small_.authority.stamp(algorithm, digest);
      return calls_++ == 0 ? token : token + base::Bytes(5000, '\0');
    }

   private:
    const Stamper& small_;
    mutable int calls_ = 0;
  };
  const Outcome outcome = signedBy(Growing(stamper));
  BOOST_TEST((outcome.document.level == signing::Level::B));
  BOOST_TEST(!outcome.hasStamp);
  BOOST_TEST(holds(outcome.document.shortfall, "does not fit"), outcome.document.shortfall);
}

BOOST_AUTO_TEST_CASE(servers_are_asked_in_turn_and_one_that_is_away_is_left_alone_for_a_while) {
  const Stamper stamper(kClock);
  const StampServer broken([](const base::Bytes&) { return base::Bytes("<html>"); });
  const StampServer good([&](const base::Bytes& query) { return stamper.authority.respond(query); });
  const signing::TimeStampServers servers({"http://127.0.0.1:1/", broken.url(), good.url()});
  for (int i = 0; i < 3; ++i) BOOST_TEST(!servers.stamp(kSha256, digestOf("surat")).empty());
  BOOST_TEST(broken.questions() == 1);
  BOOST_TEST(good.questions() == 3);
}

// Issue never hangs on an outside service: the letter is signed, and the level says what is missing.
BOOST_AUTO_TEST_CASE(whatever_a_server_does_the_letter_is_signed) {
  const Stamper stamper(kClock);
  const Stamper other(kClock);
  const crypto::TimeStampQuery foreign(kSha256, digestOf("something else"));
  struct Case {
    const char* says;
    std::function<base::Bytes(const base::Bytes&)> answer;
  };
  const Case cases[] = {
      {"is no time-stamp response",
       [](const base::Bytes&) { return base::Bytes("<html>bad gateway</html>"); }},
      {"is no time-stamp response", [](const base::Bytes&) { return base::Bytes(); }},
      {"is of something else", [&](const base::Bytes&) { return stamper.authority.respond(foreign.der()); }},
      {"answers another question",
       [&](const base::Bytes& query) {
         base::Bytes changed = query;  // the nonce stands before certReq, a BOOLEAN of three bytes
         changed[changed.size() - 4] ^= 1;
         return stamper.authority.respond(changed);
       }},
      {"refuses the time-stamp", [&](const base::Bytes&) { return stamper.authority.respond("no query"); }},
      {"",
       [&](const base::Bytes& query) {
         base::Bytes response = stamper.authority.respond(query);
         response[response.size() - 1] ^= 1;  // the last byte of the signature
         return response;
       }},
      {"did not answer in time",
       [](const base::Bytes&) {
         std::this_thread::sleep_for(std::chrono::seconds(2));
         return base::Bytes();
       }},
  };
  for (const Case& one : cases) {
    const StampServer server(one.answer);
    const Outcome outcome = signedBy(signing::TimeStampServers({server.url()}, {1, 1 << 20}));
    BOOST_TEST((outcome.document.level == signing::Level::B), one.says);
    BOOST_TEST(!outcome.hasStamp, one.says);
    BOOST_TEST(holds(outcome.document.shortfall, "No time-stamp can be had now"), outcome.document.shortfall);
    BOOST_TEST(holds(outcome.document.shortfall, one.says), outcome.document.shortfall);
  }
}

BOOST_AUTO_TEST_CASE(a_key_that_is_not_for_time_stamps_cannot_stamp) {
  const base::Bytes file = Authority::shared().pkcs12("EC:P-256", "x");
  BOOST_CHECK_THROW(signing::OwnTimeStampAuthority(file, crypto::Secret("x"), "uji.p12", kClock),
                    base::InvalidInput);
  BOOST_CHECK_THROW(signing::OwnTimeStampAuthority(file, crypto::Secret("y"), "uji.p12", kClock),
                    base::Denied);
}

BOOST_AUTO_TEST_SUITE_END()
