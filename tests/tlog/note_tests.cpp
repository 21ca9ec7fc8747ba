#include "tlog/note.h"

#include "support/boost_test.h"
#include "tlog/checkpoint.h"

using tlog::KeyType;
using tlog::Note;
using tlog::Verdict;
using tlog::VerifierKey;

namespace {

// C2SP signed-note.md, "Example".
const std::string kVkey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const std::string kNote =
    "This is an example message.\n\n"
    "\u2014 example.com/foo "
    "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

VerifierKey exampleKey() {
  return *VerifierKey::parse(kVkey);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(note)

BOOST_AUTO_TEST_CASE(the_example_of_the_specification_holds) {
  const auto note = Note::parse(kNote);
  BOOST_TEST_REQUIRE(note.has_value());
  BOOST_TEST(note->text == "This is an example message.\n");
  BOOST_TEST((exampleKey().judge(*note) == Verdict::Holds));
  BOOST_TEST(note->bytes() == kNote);
  BOOST_TEST(exampleKey().vkey() == kVkey);
}

// golang.org/x/mod/sumdb/note, note_test.go.
BOOST_AUTO_TEST_CASE(a_key_of_the_go_library_is_read) {
  BOOST_TEST(
      VerifierKey::parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").has_value());
}

BOOST_AUTO_TEST_CASE(every_flipped_bit_of_a_note_is_found) {
  for (std::size_t bit = 0; bit < kNote.size() * 8; ++bit) {
    std::string changed = kNote;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << bit % 8));
    const auto note = Note::parse(changed);
    BOOST_TEST((!note || exampleKey().judge(*note) != Verdict::Holds), "bit " << bit);
  }
}

BOOST_AUTO_TEST_CASE(what_is_no_note_is_refused) {
  for (const std::string& odd :
       {std::string(), std::string("\n"), std::string("text\n"), std::string("text\n\n"),
        kNote.substr(0, kNote.size() - 1), kNote + "x\n", kNote + "\n", "a\tb\n" + kNote, "\xff\n" + kNote,
        std::string("text\n\n\u2014 name AAAA\n"), std::string("text\n\n\u2014 a+b AAAAAAA=\n"),
        std::string("text\n\n\u2014 a\u00a0b AAAAAAA=\n"), std::string("text\n\n- name AAAAAAA=\n"),
        std::string("text\n\n\u2014  AAAAAAA=\n")})
    BOOST_TEST(!Note::parse(odd).has_value(), odd);
  std::string many = "text\n\n";
  for (int line = 0; line < 101; ++line) many += "\u2014 name AAAAAAA=\n";
  BOOST_TEST(!Note::parse(many).has_value());
  BOOST_TEST(!Note::parse(std::string(2 << 20, 'x')).has_value());
}

BOOST_AUTO_TEST_CASE(signatures_of_strangers_are_passed_over) {
  auto note = *Note::parse(kNote);
  note.signatures.insert(note.signatures.begin(), {"example.com/bar", 7, "signature"});
  note.signatures.push_back({"example.com/foo", 8, "another key"});
  BOOST_TEST((exampleKey().judge(note) == Verdict::Holds));
  note.signatures.erase(note.signatures.begin() + 1);
  BOOST_TEST((exampleKey().judge(note) == Verdict::NotSigned));
}

BOOST_AUTO_TEST_CASE(a_signature_that_is_used_wrongly_spoils_the_note) {
  auto note = *Note::parse(kNote);
  note.signatures.push_back(note.signatures.front());
  note.signatures.back().signature[0] ^= 1;
  BOOST_TEST((exampleKey().judge(note) == Verdict::Broken));
}

BOOST_AUTO_TEST_CASE(what_is_no_key_is_refused) {
  for (const char* odd :
       {"", "example.com/foo", "example.com/foo+530d903a",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm", "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"})
    BOOST_TEST(!VerifierKey::parse(odd).has_value(), odd);
}

BOOST_AUTO_TEST_CASE(a_signer_makes_what_its_key_verifies_and_the_same_each_time) {
  const tlog::NoteSigner signer("berkas.example/log", crypto::Ed25519Key::generate());
  const Note note{"text\n", {signer.sign("text\n")}};
  BOOST_TEST((signer.verifier().judge(note) == Verdict::Holds));
  BOOST_TEST((signer.sign("text\n") == note.signatures.front()));
  BOOST_TEST((VerifierKey::parse(signer.verifier().vkey()) == signer.verifier()));
}

BOOST_AUTO_TEST_CASE(a_checkpoint_is_read_as_it_is_written_and_no_other_way) {
  const std::string text = "example.com/log\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
  const auto checkpoint = tlog::Checkpoint::parse(text);
  BOOST_TEST_REQUIRE(checkpoint.has_value());
  BOOST_TEST(checkpoint->size == 20852163u);
  BOOST_TEST(checkpoint->text() == text);
  BOOST_TEST(tlog::Checkpoint::parse(text + "an extension\n")->text() == text + "an extension\n");
  for (const std::string& odd :
       {std::string(), std::string("a\n1\n"), "\n" + text, text + "\n", text + "x",
        text.substr(0, text.size() - 1), std::string("a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"),
        std::string("a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"),
        std::string("a\n18446744073709551615\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"),
        std::string("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n"), std::string("a\n1\nCsUYapGG\n")})
    BOOST_TEST(!tlog::Checkpoint::parse(odd).has_value(), odd);
}

BOOST_AUTO_TEST_SUITE_END()
