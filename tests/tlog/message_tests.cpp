// The proof file and the messages of witnesses.
#include "base/base64.h"
#include "sample_log.h"
#include "support/boost_test.h"
#include "tlog/proof.h"
#include "tlog/witness.h"

using namespace tlog_tests;
using tlog::InclusionProof;
using tlog::KeyType;
using tlog::NoteSignature;
using tlog::ProofVerdict;
using tlog::SignedCheckpoint;
using tlog::VerifierKey;
using tlog::WitnessRequest;

namespace {

// What C2SP tlog-cosignature wants a witness to do.
NoteSignature cosign(const VerifierKey& witness, const crypto::Ed25519Key& key,
                     const tlog::Checkpoint& checkpoint) {
  const std::string signature = key.sign("cosignature/v1\ntime 1679315147\n" + checkpoint.text());
  return {witness.name(), witness.id(), base::Bytes("\0\0\0\0\x64\x18\x50\xcb", 8) + signature};
}

struct Proven {
  LogHome home;
  std::unique_ptr<support::SimulatedDisk> disk = home.makeDisk(300);
  std::unique_ptr<tlog::Log> log = home.open(*disk);
  std::vector<VerifierKey> keys = {home.signer().verifier()};
  InclusionProof proof{{}, 7, log->tree().proveInclusion(7), log->checkpoint()};
  VerifierKey witness{"witness.example/w1", KeyType::Witness, keyNumber(9).publicKey()};
};

BOOST_AUTO_TEST_SUITE(messages)

BOOST_FIXTURE_TEST_CASE(a_proof_file_proves_its_leaf_and_no_other, Proven) {
  const auto read = InclusionProof::parse(proof.bytes());
  BOOST_TEST_REQUIRE(read.has_value());
  BOOST_TEST((*read == proof));
  BOOST_TEST((tlog::judge(*read, leafNumber(7), keys) == ProofVerdict::Proven));
  BOOST_TEST((tlog::judge(*read, leafNumber(8), keys) == ProofVerdict::NotIncluded));
  BOOST_TEST((tlog::judge(*read, leafNumber(7), {signerNumber(2).verifier()}) == ProofVerdict::UnknownKey));
}

BOOST_FIXTURE_TEST_CASE(a_proof_file_has_the_form_of_the_specification, Proven) {
  const std::string bytes = proof.bytes();
  BOOST_TEST(bytes.rfind("c2sp.org/tlog-proof@v1\nindex 7\n", 0) == 0u);
  BOOST_TEST(bytes.substr(bytes.find("\n\n") + 2) == log->checkpoint().bytes());
  InclusionProof other = proof;
  other.extra = "more";
  BOOST_TEST(other.bytes().rfind("c2sp.org/tlog-proof@v1\nextra bW9yZQ==\nindex 7\n", 0) == 0u);
  BOOST_TEST((InclusionProof::parse(other.bytes()) == other));
}

BOOST_FIXTURE_TEST_CASE(every_flipped_bit_of_a_proof_file_is_found, Proven) {
  const std::string bytes = proof.bytes();
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::string changed = bytes;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << bit % 8));
    const auto read = InclusionProof::parse(changed);
    BOOST_TEST((!read || tlog::judge(*read, leafNumber(7), keys) != ProofVerdict::Proven), "bit " << bit);
  }
}

BOOST_FIXTURE_TEST_CASE(what_is_no_proof_file_is_refused, Proven) {
  const std::string bytes = proof.bytes();
  for (const std::string& odd :
       {std::string(), bytes.substr(0, 40), bytes.substr(bytes.find('\n') + 1), bytes + "\n",
        std::string("c2sp.org/tlog-proof@v1\nindex 07\n\n") + log->checkpoint().bytes(),
        std::string("c2sp.org/tlog-proof@v1\nextra \xff\nindex 7\n\n") + log->checkpoint().bytes()})
    BOOST_TEST(!InclusionProof::parse(odd).has_value(), odd);
  std::string endless = "c2sp.org/tlog-proof@v1\nindex 7\n";
  for (int line = 0; line < 64; ++line) endless += base::base64(tlog::view(tlog::emptyRoot())) + "\n";
  BOOST_TEST(!InclusionProof::parse(endless + "\n" + log->checkpoint().bytes()).has_value());
}

// C2SP tlog-witness, the example of a request.
BOOST_AUTO_TEST_CASE(the_request_of_the_specification_is_read_and_written) {
  const std::string body =
      "old 20852014\n"
      "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n"
      "jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=\n"
      "5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=\n"
      "/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=\n"
      "\n"
      "example.com/behind-the-sofa\n"
      "20852163\n"
      "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
      "\n"
      "\u2014 example.com/behind-the-sofa "
      "Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
      "\u2014 example.com/behind-the-sofa "
      "opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=\n";
  const auto request = WitnessRequest::parse(body);
  BOOST_TEST_REQUIRE(request.has_value());
  BOOST_TEST(request->before == 20852014u);
  BOOST_TEST(request->consistency.size() == 4u);
  BOOST_TEST(request->body() == body);
}

BOOST_FIXTURE_TEST_CASE(a_cosignature_holds_for_its_checkpoint_alone_and_tells_its_time, Proven) {
  const auto checkpoint = log->checkpoint().checkpoint;
  const auto cosignature = cosign(witness, keyNumber(9), checkpoint);
  const auto accepted = tlog::acceptCosignatures(
      tlog::lineOf({"stranger.example", 1, "x"}) + tlog::lineOf(cosignature), checkpoint, {witness});
  BOOST_TEST_REQUIRE(accepted.has_value());
  BOOST_TEST_REQUIRE(accepted->size() == 1u);
  BOOST_TEST(tlog::timeOf(accepted->front())->rfc3339(base::TimeZone::utc()) == "2023-03-20T12:25:47Z");
  BOOST_TEST(VerifierKey::parse(witness.vkey()).has_value());
  const auto later = log->append({"more"}).checkpoint;
  BOOST_TEST(!tlog::acceptCosignatures(tlog::lineOf(cosignature), later, {witness}).has_value());
  BOOST_TEST(tlog::acceptCosignatures(tlog::lineOf(cosignature), later, {})->empty());
  BOOST_TEST(!tlog::acceptCosignatures("", checkpoint, {witness}).has_value());
}

BOOST_FIXTURE_TEST_CASE(a_cosigned_checkpoint_still_holds_for_the_log_and_for_the_witness, Proven) {
  auto cosigned = log->checkpoint();
  cosigned.note.signatures.push_back(cosign(witness, keyNumber(9), cosigned.checkpoint));
  const auto read = SignedCheckpoint::parse(cosigned.bytes());
  BOOST_TEST((tlog::judge(*read, keys) == tlog::Verdict::Holds));
  BOOST_TEST((witness.judge(read->note) == tlog::Verdict::Holds));
}

BOOST_AUTO_TEST_CASE(a_witness_that_knows_another_size_says_it_in_one_line) {
  BOOST_TEST(*tlog::parseWitnessSize("20852163\n") == 20852163u);
  for (const char* odd : {"", "20852163", "020\n", "1\n2\n", "x\n"})
    BOOST_TEST(!tlog::parseWitnessSize(odd).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
