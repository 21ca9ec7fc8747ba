#include "mail/message.h"

#include "base/error.h"
#include "mail/read_mail.h"
#include "mail/sample_message.h"
#include "support/boost_test.h"

using mail::Message;
using mail_tests::expectLine;
using mail_tests::readByPython;
using mail_tests::requireCleanLines;
using mail_tests::sha256;
using support::sampleMessage;

namespace {

// The problems that compose finds, one a line; empty when it finds none.
std::string refusal(const Message& message, const mail::MessageLimits& limits = {}) {
  try {
    mail::compose(message, limits);
    return {};
  } catch (const base::InvalidInput& error) {
    return error.what();
  }
}

std::string everyByte() {
  std::string bytes;
  for (int round = 0; round < 5; ++round) {
    for (int c = 0; c < 256; ++c) bytes += static_cast<char>(c);
  }
  return bytes;
}

}  // namespace

BOOST_AUTO_TEST_CASE(plain_mail_reads_as_it_was_meant) {
  const std::string expected =
      "Date: Mon, 23 Nov 2026 17:00:00 +0700\r\n"
      "From: Walidata Kota Malang <walidata@malangkota.example>\r\n"
      "To: Budi Santoso <budi@dinas.example>\r\n"
      "Subject: [P-2026-0031] Penyampaian data\r\n"
      "Message-ID: <P-2026-0031.7.k3v9@malangkota.example>\r\n"
      "Auto-Submitted: auto-generated\r\n"
      "MIME-Version: 1.0\r\n"
      "Content-Type: text/plain; charset=utf-8\r\n"
      "Content-Transfer-Encoding: quoted-printable\r\n"
      "\r\n"
      "Yth. Budi Santoso,\r\n"
      "\r\n"
      "Data terlampir.\r\n";
  BOOST_TEST(mail::compose(sampleMessage()) == expected);
}

BOOST_AUTO_TEST_CASE(mail_with_files_is_read_by_python_without_defects_and_with_equal_digests) {
  Message message = sampleMessage();
  message.from.name = "Dinas Kominfo (Walidata), Kota Malang";
  message.replyTo = mail::Mailbox{"", "balas@malangkota.example"};
  message.to.push_back({"Siti Ma\xE1\xB8\xA5mudah", "siti@dinas.example"});
  message.subject = "[P-2026-0031] Penyampaian data \xE1\xB8\xA5ukum \xF0\x9F\x93\x8A " +
                    std::string(120, 'x') +
                    " \xF0\x9F\x93\x8A\xF0\x9F\x93\x8A\xF0\x9F\x93\x8A\xF0\x9F\x93\x8A\xF0\x9F\x93\x8A";
  message.text =
      "Yth. Ma\xE1\xB8\xA5mudah,\n\n.\nFrom sini = sana\t \n" + std::string(300, 'y') + " \xF0\x9F\x93\x8A\n";
  message.attachments = {
      {"surat.pdf", "application/pdf", everyByte()},
      {"Surat \"Penyampaian\" Ma\xE1\xB8\xA5mudah - data tahun 2026 yang namanya panjang sekali 100%.pdf",
       "application/pdf", "x"},
      {"kosong.csv", "text/csv", ""}};
  message.inReplyTo = *mail::MessageId::of("a", "malangkota.example");
  for (int i = 0; i < 6; ++i)
    message.references.push_back(*mail::MessageId::of("r" + std::to_string(i), "malangkota.example"));

  const base::Bytes bytes = mail::compose(message);
  requireCleanLines(bytes);
  const std::string facts = readByPython(bytes);
  expectLine(facts, "From: Dinas Kominfo (Walidata), Kota Malang | walidata@malangkota.example");
  expectLine(facts, "Reply-To:  | balas@malangkota.example");
  expectLine(facts, "To: Budi Santoso | budi@dinas.example");
  expectLine(facts, "To: Siti Ma\xE1\xB8\xA5mudah | siti@dinas.example");
  expectLine(facts, "Subject: " + message.subject);
  expectLine(facts, "In-Reply-To: <a@malangkota.example>");
  expectLine(facts, "text: " + sha256(message.text));
  for (const mail::Attachment& file : message.attachments) {
    expectLine(facts, "file: " + file.fileName + " | " + file.mimeType + " | " + sha256(file.bytes));
  }
  expectLine(facts, "defects: []");
}

BOOST_AUTO_TEST_CASE(same_message_gives_the_same_bytes) {
  Message message = sampleMessage();
  message.attachments = {{"a.pdf", "application/pdf", everyByte()}};
  BOOST_TEST(mail::compose(message) == mail::compose(message));
}

BOOST_AUTO_TEST_CASE(encoded_words_are_cut_between_characters) {
  for (std::size_t lead = 0; lead < 8; ++lead) {
    Message message = sampleMessage();
    message.subject = std::string(lead, 'a');
    for (int i = 0; i < 40; ++i) message.subject += "\xF0\x9F\x93\x8A";
    const base::Bytes bytes = mail::compose(message);
    requireCleanLines(bytes);
    std::string decoded = readByPython(bytes);
    expectLine(decoded, "Subject: " + message.subject);
    expectLine(decoded, "defects: []");
  }
}

BOOST_AUTO_TEST_CASE(subject_that_looks_encoded_or_has_odd_blanks_arrives_as_it_is) {
  for (const char* subject : {"=?UTF-8?Q?a=0D=0ABcc:_x?=", "dua  blank", " depan", "belakang "}) {
    Message message = sampleMessage();
    message.subject = subject;
    expectLine(readByPython(mail::compose(message)), std::string("Subject: ") + subject);
  }
}

BOOST_AUTO_TEST_CASE(display_names_survive_whatever_they_hold) {
  for (const char* name : {"Kepala Bidang, Statistik", "\"Budi\" \\ <x@y.example>", "A. B; c: d", "@",
                           "Dr. Ma\xE1\xB8\xA5mudah"}) {
    Message message = sampleMessage();
    message.to = {{name, "budi@dinas.example"}};
    const std::string facts = readByPython(mail::compose(message));
    expectLine(facts, std::string("To: ") + name + " | budi@dinas.example");
    expectLine(facts, "defects: []");
  }
}

BOOST_AUTO_TEST_CASE(no_value_can_add_a_header) {
  for (const char* evil :
       {"x\r\nBcc: korban@x.example", "x\nBcc: korban@x.example", "x\rBcc: korban@x.example", "x\xC2\x85y",
        "x\xE2\x80\xA8y", "x\ty", "x\x7Fy", "\xE2\x80\xAEx", "\xFF"}) {
    for (auto put : std::initializer_list<void (*)(Message&, const char*)>{
             [](Message&m, const char*v) { m.subject = v; }, [](Message&m, const char*v) { m.from.name = v; },
             [](Message&m, const char*v) { m.to[0].name = v; },
             [](Message&m, const char*v) { m.to[0].address = v; },
             [](Message&m, const char*v) {
               m.replyTo = mail::Mailbox{v, "a@b.example"};
             },
             [](Message&m, const char*v) {
               m.attachments = {{v, "application/pdf", "x"}};
             },
             [](Message&m, const char*v) {
               m.attachments = {{"a.pdf", v, "x"}};
             }}) {
      Message message = sampleMessage();
      put(message, evil);
      BOOST_TEST(refusal(message) != "", evil);
    }
  }
}

BOOST_AUTO_TEST_CASE(nul_in_a_value_is_refused) {
  Message message = sampleMessage();
  message.subject = std::string("a\0b", 3);
  BOOST_TEST(refusal(message).find("U+0000") != std::string::npos);
  message = sampleMessage();
  message.text = std::string("a\0b", 3);
  BOOST_TEST(refusal(message).find("U+0000") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(text_cannot_end_the_message_or_its_part) {
  Message message = sampleMessage();
  message.text = "--=_P-2026-0031.7.k3v9\nContent-Type: text/html\n.\nQUIT\n..\n";
  message.attachments = {{"a.txt", "text/plain", "\r\n--=_P-2026-0031.7.k3v9--\r\n.\r\n"}};
  const base::Bytes bytes = mail::compose(message);
  BOOST_TEST(bytes.find("\r\n.") == base::Bytes::npos);
  const std::string facts = readByPython(bytes);
  expectLine(facts, "text: " + sha256(message.text));
  expectLine(facts, "file: a.txt | text/plain | " + sha256(message.attachments[0].bytes));
  expectLine(facts, "defects: []");
}

BOOST_AUTO_TEST_CASE(every_problem_of_a_message_is_told_at_once) {
  Message message = sampleMessage();
  message.subject = "";
  message.from.address = "walidata";
  message.to.clear();
  message.attachments = {{"../a.pdf", "message/rfc822", ""}};
  const std::string found = refusal(message);
  for (const char* field : {"subject", "from", "to has", "file name", "attachment type"}) {
    BOOST_TEST(found.find(field) != std::string::npos, field << " is not in " << found);
  }
}

BOOST_AUTO_TEST_CASE(limits_hold) {
  mail::MessageLimits limits;
  limits.messageBytes = 1000;
  Message message = sampleMessage();
  BOOST_TEST(refusal(message, limits) == "");
  message.attachments = {{"a.bin", "application/octet-stream", std::string(1000, 'x')}};
  BOOST_TEST(refusal(message, limits).find("1000 are allowed") != std::string::npos);
  message = sampleMessage();
  message.to.assign(51, message.to[0]);
  BOOST_TEST(refusal(message) != "");
  message = sampleMessage();
  message.subject = std::string(501, 'x');
  BOOST_TEST(refusal(message) != "");
}

BOOST_AUTO_TEST_CASE(message_ids_are_read_with_and_without_brackets) {
  const auto id = mail::MessageId::parse("<P-2026-0031.7@kota.example>");
  BOOST_REQUIRE(id);
  BOOST_TEST(id->text() == "P-2026-0031.7@kota.example");
  BOOST_TEST((mail::MessageId::parse(id->text()) == id));
  for (const char* bad : {"", "a", "@b.example", "../a@b.example", ".a@b.example", "a/b@c.example",
                          "a b@c.example", "<a@b.example"}) {
    BOOST_TEST(!mail::MessageId::parse(bad), bad);
  }
}

BOOST_AUTO_TEST_CASE(html_is_an_alternative_of_the_text_and_files_follow_both) {
  for (const bool hasFile : {false, true}) {
    Message message = sampleMessage();
    message.html = "<p>Yth. Ma\xE1\xB8\xA5mudah</p>\n";
    if (hasFile) message.attachments = {{"a.pdf", "application/pdf", everyByte()}};
    const base::Bytes bytes = mail::compose(message);
    requireCleanLines(bytes);
    const std::string facts = readByPython(bytes);
    expectLine(facts, "text: " + sha256(message.text));
    expectLine(facts, "html: " + sha256(message.html));
    expectLine(facts, "defects: []");
    if (hasFile) expectLine(facts, "file: a.pdf | application/pdf | " + sha256(everyByte()));
  }
}
