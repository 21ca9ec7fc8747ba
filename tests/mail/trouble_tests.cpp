// Strings of trouble in every field of a mail: what is taken arrives as it is and adds nothing, everything
// else is refused.
#include <map>

#include "base/error.h"
#include "mail/mail_text.h"
#include "mail/message.h"
#include "mail/read_mail.h"
#include "mail/sample_message.h"
#include "support/boost_test.h"
#include "xml/element.h"

using mail::Message;
using mail_tests::expectLine;
using mail_tests::Facts;
using mail_tests::sha256;
using support::sampleMessage;

namespace {

const std::vector<std::string>& troubles() {
  static const std::vector<std::string> strings{
      // Look like encoded words, parameters, addresses, boundaries, commands.
      "=?UTF-8?B?SGFsbw==?=",
      "=?utf-8?q?a=0D=0ABcc:_x?= b",
      "=?x?=",
      "=?utf-8?q?",
      "?=",
      "=",
      "=3D",
      "=\xE2\x82\xAC",
      "\"",
      "\"\"",
      "\\",
      "\\\"",
      "a\"b\\c\"",
      "a;b=c; filename=\"evil.exe\"",
      "<script>alert(1)</script>",
      "korban@x.example, lain@x.example",
      "<korban@x.example> a",
      "a <b",
      "(komentar (bersarang)",
      "a) (b",
      ":;",
      "tim: a@x.example;",
      "--=_P-2026-0031.7.k3v9--",
      "--=_P-2026-0031.7.k3v9",
      "From sini",
      ".",
      "..",
      ".QUIT",
      "Bcc: korban@x.example",
      "{}[]|~`^",
      "&amp;&#13;&#10;",
      // RFC 2231, percent encoding, file systems.
      "%00%0d%0a",
      "%",
      "%2",
      "%E1%B8",
      "*''%41",
      "UTF-8''x",
      "filename*0*=UTF-8''x",
      "*0*",
      "'",
      "con",
      "a.pdf.exe",
      "../x",
      "..\\x",
      "~",
      "$(id)`id`",
      // Length, blanks, scripts.
      std::string(60, 'W'),
      std::string(75, 'W'),
      std::string(78, 'W'),
      std::string(199, 'W'),
      std::string(499, 'W'),
      std::string(1100, 'W'),
      " ",
      "  ",
      "a  b",
      "a   ",
      "   a",
      "\xC2\xA0",
      "\xE1\xB8\xA5\xE1\xB9\xA3\xE1\xB8\x8D \xE1\xB9\xAD",
      "a\xCC\x80\xCC\x81\xCC\x82\xCC\x83",
      "\xCC\x80",
      "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7",
      "\xEF\xBB\xBF"
      "a",
      "\xEF\xBF\xBD",
      "\xEF\xBF\xBE",
      "\xF4\x8F\xBF\xBF",
      "\xEA\xA6\xB2\xEA\xA6\xA4",
      "\xD8\xB9\xD8\xB1\xD8\xA8\xD9\x8A",
      // Controls, bidi controls, line separators.
      "a\r\nBcc: korban@x.example",
      "a\nb",
      "a\rb",
      "\r\n",
      "\r\n.\r\n",
      "a\tb",
      "\x1B[31m",
      "\x7F",
      std::string("a\0b", 3),
      "\xC2\x85",
      "\xE2\x80\xA8",
      "\xE2\x80\xA9",
      "\xE2\x80\xAE\x66\x64\x70",
      "\xE2\x81\xA6x",
      // Not UTF-8: stray bytes, half a character, overlong forms, lone surrogates, beyond Unicode.
      "\xFF\xFE",
      "\xE1\xB8",
      "\x80",
      "\xC0\xAF",
      "\xED\xA0\x80",
      "\xED\xB0\x80",
      "\xF4\x90\x80\x80",
  };
  return strings;
}

// Each as it is and where lines are folded.
std::vector<std::string> shapesOf(const std::string& trouble) {
  return {trouble,
          "Kota " + trouble,
          trouble + " Malang",
          std::string(57, 'x') + trouble,
          "\xE1\xB8\xA5 " + trouble + " \xE1\xB8\xA5",
          trouble + trouble};
}

struct FieldOfMail {
  const char* name;
  bool (*put)(Message& message, const std::string& value);  // false: the field's type refuses it
};

constexpr FieldOfMail kFields[] = {
    {"subject", [](Message& m, const std::string& v) { return m.subject = v, true; }},
    {"from name", [](Message& m, const std::string& v) { return m.from.name = v, true; }},
    {"from address", [](Message& m, const std::string& v) { return m.from.address = v, true; }},
    {"to name", [](Message& m, const std::string& v) { return m.to[0].name = v, true; }},
    {"to address", [](Message& m, const std::string& v) { return m.to[0].address = v, true; }},
    {"to address, left",
     [](Message& m, const std::string& v) { return m.to[0].address = v + "@a.example", true; }},
    {"second name",
     [](Message& m, const std::string& v) {
       return m.to.push_back({v, "siti@dinas.example"}), true;
     }},
    {"reply-to name",
     [](Message& m, const std::string& v) {
       return m.replyTo = mail::Mailbox{v, "balas@a.example"}, true;
     }},
    {"reply-to address",
     [](Message& m, const std::string& v) {
       return m.replyTo = mail::Mailbox{"", v}, true;
     }},
    {"text", [](Message& m, const std::string& v) { return m.text = v + "\n", true; }},
    {"html", [](Message& m, const std::string& v) { return m.html = v + "\n", true; }},
    {"file name",
     [](Message& m, const std::string& v) {
       return m.attachments = {{v, "application/octet-stream", "x"}}, true;
     }},
    {"second file name",
     [](Message& m, const std::string& v) {
       return m.attachments = {{"a.pdf", "application/pdf", "x"}, {v, "application/octet-stream", v}}, true;
     }},
    {"file content",
     [](Message& m, const std::string& v) {
       return m.attachments = {{"a.pdf", "application/octet-stream", v}}, true;
     }},
    {"file type",
     [](Message& m, const std::string& v) {
       return m.attachments = {{"a.pdf", v, "x"}}, true;
     }},
    {"Message-ID, left",
     [](Message& m, const std::string& v) {
       const auto id = mail::MessageId::of(v, "kota.example");
       if (id) m.id = *id;
       return id.has_value();
     }},
    {"Message-ID, domain",
     [](Message& m, const std::string& v) {
       const auto id = mail::MessageId::of("a", v);
       if (id) m.id = *id;
       return id.has_value();
     }},
    {"References",
     [](Message& m, const std::string& v) {
       const auto id = mail::MessageId::parse(v);
       if (id) m.references = {*id};
       return id.has_value();
     }},
};

// Addresses and ids are never folded.
bool isAddress(const FieldOfMail& field) {
  const std::string name = field.name;
  return name.find("address") != std::string::npos || name.find("Message-ID") != std::string::npos;
}

std::optional<base::Bytes> composed(const Message& message) {
  try {
    return mail::compose(message);
  } catch (const base::InvalidInput&) {
    return std::nullopt;
  }
}

std::string headersOf(const Message& message) {
  const bool isMultipart = !message.html.empty() || !message.attachments.empty();
  return std::string("headers: Date From ") + (message.replyTo ? "Reply-To " : "") +
         "To Subject Message-ID " + (message.references.empty() ? "" : "References ") +
         "Auto-Submitted MIME-Version Content-Type" + (isMultipart ? "" : " Content-Transfer-Encoding");
}

std::string lineOf(const char* name, const mail::Mailbox& box) {
  return std::string(name) + ": " + box.name + " | " + box.address;
}

void requireSame(const Message& message, const Facts& facts) {
  expectLine(facts, headersOf(message));
  expectLine(facts, "Subject: " + message.subject);
  expectLine(facts, lineOf("From", message.from));
  for (const mail::Mailbox& box : message.to) expectLine(facts, lineOf("To", box));
  if (message.replyTo) expectLine(facts, lineOf("Reply-To", *message.replyTo));
  expectLine(facts, "Message-ID: <" + message.id.text() + ">");
  expectLine(facts, "text: " + sha256(message.text));
  if (!message.html.empty()) expectLine(facts, "html: " + sha256(message.html));
  for (const mail::Attachment& file : message.attachments)
    expectLine(facts, "file: " + file.fileName + " | " + file.mimeType + " | " + sha256(file.bytes));
  expectLine(facts, "defects: []");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(strings_of_trouble)

BOOST_AUTO_TEST_CASE(what_a_field_takes_arrives_whole_and_adds_nothing) {
  for (const FieldOfMail& field : kFields) {
    std::vector<Message> messages;
    std::vector<base::Bytes> mails;
    for (const std::string& trouble : troubles()) {
      for (const std::string& value : shapesOf(trouble)) {
        Message message = sampleMessage();
        const auto mail = field.put(message, value) ? composed(message) : std::nullopt;
        if (!mail) continue;
        mail_tests::requireCleanLines(*mail, isAddress(field) ? 998 : 78);
        messages.push_back(message);
        mails.push_back(*mail);
      }
    }
    BOOST_TEST_MESSAGE(field.name << ": " << mails.size() << " taken");
    if (mails.empty()) continue;
    const std::vector<Facts> facts = mail_tests::readByPython(mails);
    BOOST_TEST_CONTEXT(field.name) {
      for (std::size_t i = 0; i < mails.size(); ++i) requireSame(messages[i], facts[i]);
    }
  }
}

// What is one line has no controls, and everything but a file's content is UTF-8.
BOOST_AUTO_TEST_CASE(what_is_no_line_of_text_is_refused_in_every_field) {
  for (const FieldOfMail& field : kFields) {
    const std::string name = field.name;
    if (name == "file content") continue;
    const bool isLine = name != "text" && name != "html";
    for (const std::string& trouble :
         {std::string("\xED\xA0\x80"), std::string("\xFF"), std::string("\xC0\xAF"), std::string("\0", 1),
          std::string("\x1B"), std::string("\r"), std::string("\xC2\x85"), std::string("\n"),
          std::string("\t"), std::string("\r\n"), std::string("\xE2\x80\xAE"), std::string("\xE2\x80\xA8")}) {
      const bool isTextOnly = trouble == "\n" || trouble == "\t" || trouble.size() == 3U;
      if (!isLine && isTextOnly) continue;
      Message message = sampleMessage();
      BOOST_TEST((!field.put(message, "a" + trouble + "b") || !composed(message)), name);
    }
  }
}

// A value of a template is text: in subject, text and HTML.
BOOST_AUTO_TEST_CASE(value_of_a_template_becomes_neither_markup_nor_a_line) {
  std::vector<Message> messages;
  std::vector<base::Bytes> mails;
  for (const std::string& trouble : troubles()) {
    xml::Element content("isi");
    content.append(xml::Element("paragraf", "Yth. " + trouble));
    content.append(xml::Element("baris", trouble + "."));
    xml::Element tree("surel");
    tree.append(xml::Element("subjek", "Hal " + trouble));
    tree.append(content);
    const mail::MailText text = mail::readMailText(tree);
    for (const char* tag : {"<script", "<b>", "\"evil", "<korban"})
      BOOST_TEST(text.html.find(tag) == std::string::npos, text.html);
    BOOST_TEST(text.subject.find_first_of("\r\n") == std::string::npos);
    Message message = sampleMessage();
    message.subject = text.subject;
    message.text = text.text;
    message.html = text.html;
    const auto mail = composed(message);
    if (!mail) continue;
    mail_tests::requireCleanLines(*mail);
    messages.push_back(message);
    mails.push_back(*mail);
  }
  BOOST_TEST(mails.size() > 60U);
  const std::vector<Facts> facts = mail_tests::readByPython(mails);
  for (std::size_t i = 0; i < mails.size(); ++i) requireSame(messages[i], facts[i]);
}

BOOST_AUTO_TEST_SUITE_END()
