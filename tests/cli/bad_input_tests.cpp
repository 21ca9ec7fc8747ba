// Input that is missing, empty, oversized, malformed or hostile: one clear message, the right exit status,
// and nothing added.
#include <filesystem>
#include <fstream>
#include <set>

#include "base/utf8.h"
#include "cli/home.h"
#include "storage/sqlite_database.h"
#include "support/boost_test.h"
#include "support/text_pdf.h"

namespace {

using cli_tests::berkas;
using cli_tests::DemoHome;
using cli_tests::Outcome;

struct BadCommand {
  const char* user;
  std::vector<std::string> words;
  int status;
  const char* says;
};

std::string fileWith(const support::TemporaryFolder& folder, const std::string& name,
                     const std::string& content) {
  const base::Path path = folder.path() / name;
  std::ofstream(path, std::ios::binary) << content;
  return path.string();
}

// Rows, drafts, mails, accounts and the archive's files: what a refused command must leave as it was.
std::string everythingOf(const DemoHome& home) {
  std::string all = storage::SqliteDatabase(home.path() / "database" / "berkas.sqlite").dumpDerived();
  for (const char* list : {"letter", "outbox"}) all += home.run("sari", {list, "list"}).out;
  all += home.run("operator", {"user", "list"}).out;
  std::set<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(home.path())) {
    const std::string path = entry.path().string();
    const bool isOfDatabase =
        path.find("/database/") != std::string::npos || path.find("/locks/") != std::string::npos;
    if (entry.is_regular_file() && !isOfDatabase)
      files.insert(path + " " + std::to_string(entry.file_size()));
  }
  for (const std::string& file : files) all += file + "\n";
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(bad_input)

BOOST_AUTO_TEST_CASE(each_is_refused_with_its_message_and_status_and_adds_nothing) {
  const DemoHome home;
  const support::TemporaryFolder folder;
  const std::string ticket = home.submit();
  const std::string good = (cli_tests::samples() / "requests" / "bappeda" / "form.xml").string();
  const std::string empty = fileWith(folder, "empty.xml", "");
  const std::string bomb =
      fileWith(folder, "bomb.xml", "<!DOCTYPE a [<!ENTITY b \"cc\">]><permohonan-data>&b;</permohonan-data>");
  const std::string nul =
      fileWith(folder, "nul.xml", std::string("<permohonan-data>\0</permohonan-data>", 36));
  const std::string latin = fileWith(folder, "latin.xml", "<permohonan-data>\xE9</permohonan-data>");
  const std::string line =
      fileWith(folder, "line.xml", "<permohonan-data>" + std::string(10 << 20, 'x') + "</permohonan-data>");
  const std::string statement = fileWith(folder, "Surat Pernyataan.pdf", support::pdfShowing("x"));
  const std::string terms = fileWith(folder, "KAK Profil Kemiskinan.pdf", support::pdfShowing("y"));
  const std::string other = fileWith(folder, "other.pdf", support::pdfShowing("z"));
  const std::string list = fileWith(folder, "list.json", "[1]");
  const std::string broken = fileWith(folder, "broken.json", "{\"nature\":");
  const std::string unknown = fileWith(folder, "unknown.json", "{\"natur\":\"Segera\"}");
  const std::vector<BadCommand> commands = {
      {"bappeda", {"request", "submit", (folder.path() / "none.xml").string()}, 66, "There is no file"},
      {"bappeda", {"request", "submit", empty}, 65, "empty.xml"},
      {"bappeda", {"request", "submit", bomb}, 65, "bomb.xml"},
      {"bappeda", {"request", "submit", nul}, 65, "U+0000"},
      {"bappeda", {"request", "submit", latin}, 65, "not UTF-8"},
      {"bappeda", {"request", "submit", line}, 65, "line.xml"},
      {"bappeda", {"request", "submit", good}, 65, "which was not handed in"},
      {"bappeda", {"request", "submit", good, statement, terms, other}, 65, "does not name it"},
      {"sari", {"request", "submit", good, statement, terms}, 77, "is done by pemohon"},
      {"sari", {"request", "submit", good, statement, terms, "--medium", "surel"}, 2, "--on-behalf"},
      {"sari",
       {"request", "submit", good, statement, terms, "--on-behalf", "--medium", " "},
       65,
       "--medium: is empty"},
      {"bappeda", {"request", "receive", ticket, "--produsen", "DINSOS"}, 77, "walidata"},
      {"sari", {"request", "receive", ticket, "--produsen", "NONE"}, 65, "DINSOS"},
      {"sari", {"request", "receive", ticket, "--produsen", "DINSOS:x"}, 65, "numbers of items"},
      {"sari", {"request", "receive", "P-1999-0001", "--produsen", "DINSOS"}, 66, "P-1999-0001"},
      {"sari", {"request", "receive", "../../etc/passwd", "--produsen", "DINSOS"}, 66, "There is no request"},
      {"sari", {"request", "return", ticket, "--reason", ""}, 65, ""},
      {"bappeda", {"request", "complete", ticket, statement}, 73, ""},
      {"sari", {"request", "extend", ticket, "--limit", "none", "--days", "1", "--reason", "x"}, 65, ""},
      {"sari", {"letter", "draft", ticket, "surat-cinta"}, 65, "no kind of letter"},
      {"sari", {"letter", "draft", ticket, "surat-pengantar", "--produsen", "DINSOS"}, 73, ""},
      {"sari", {"letter", "draft", ticket, "surat-penolakan", "--data", list}, 65, "one JSON object"},
      {"sari",
       {"letter", "draft", ticket, "surat-penolakan", "--data", broken},
       65,
       "broken.json:1:11: expected a JSON value"},
      {"sari", {"letter", "draft", ticket, "surat-penolakan", "--data", unknown}, 65, "natur"},
      {"kadis", {"letter", "issue", "NODRAFT"}, 66, "There is no draft"},
      {"sari", {"letter", "preview", "NODRAFT"}, 66, "There is no draft"},
      {"sari", {"letter", "get", "1/2/3"}, 66, "There is no issued letter"},
      {"kadis-dinsos", {"answer", "submit", ticket, empty}, 66, "that you may see"},
      {"sari",
       {"answer", "submit", ticket, empty, "--produsen", "DINSOS", "--on-behalf", "--medium", "surel"},
       65,
       "empty.xml"},
      {"bappeda", {"balikan", "submit", ticket, bomb}, 65, "bomb.xml"},
      {"sari", {"balikan", "accept", ticket}, 73, ""},
      {"sari", {"register", "list", "--issuer", "NONE", "--series", "x"}, 66, "has no issuer"},
      {"kadis", {"register", "void", "1/2/3", "--reason", "x"}, 66, "No register"},
      {"kadis",
       {"register", "insert", "--issuer", "DISKOMINFO", "--series", "surat-dinas", "--date", "23-11-2026",
        "--to", "x", "--subject", "x", "--signatory", "x", "--reason", "x", "--parent", "1"},
       65,
       "not a date"},
      {"sari", {"outbox", "retry", "none"}, 66, "There is no mail"},
      {"sari", {"outbox", "list", "--state", "gone"}, 65, "antre"},
      {"sari", {"user", "add", "x", "--name", "X", "--role", "walidata"}, 77, "admin"},
      {"operator", {"user", "add", "A B", "--name", "X", "--role", "king"}, 65, "there is no role"},
      {"operator", {"user", "disable", "nobody"}, 66, "nobody"},
      {"auditor", {"archive", "get", ticket, "../../../etc/passwd"}, 66, "has no file"},
      {"auditor", {"archive", "list", "urn:uuid:none"}, 66, "has no object"},
      {"sari", {"archive", "propose", ticket}, 77, "is not closed yet"},
      {"sari", {"archive", "propose"}, 66, "No case may be destroyed"},
      {"kadis", {"archive", "propose"}, 77, "walidata"},
      {"kadis", {"archive", "approve", "UM-1999-0001"}, 66, "no proposal of destruction"},
      {"operator", {"archive", "destroy", "../../etc"}, 66, "no proposal of destruction"},
      {"bappeda", {"archive", "hold", ticket, "--reason", "x"}, 77, "walidata"},
      {"sari", {"archive", "hold", ticket, "--reason", ""}, 65, ""},
      {"sari", {"archive", "release", ticket, "--reason", "x"}, 73, "is not held"},
      {"sari", {"contact", "show", ticket}, 2, ""},
      {"kadis", {"contact", "show", ticket, "--purpose", "x"}, 77, "walidata"},
      {"sari", {"contact", "correct", ticket, "--reason", "x"}, 65, "Nothing of it"},
      {"operator", {"contact", "pseudonymise", ticket, "--reason", "x"}, 77, "is not closed yet"},
      {"sari", {"jobs", "run", "dance"}, 66, "There is no job"},
      {"nobody", {"request", "list"}, 77, "There is no user"},
      {"sari", {"request"}, 2, ""},
      {"sari", {"request", "show"}, 2, ""},
      {"sari", {"request", "show", ticket, "--at", "yesterday"}, 65, "not a time"},
      {"sari", {"request", "show", ticket, "--at", "9999-12-31T23:59:59-12:00"}, 65, "1945 to 9998"},
      {"", {"--as", "", "request", "list"}, 65, "--as: is empty"},
      {"", {"--as", " ", "request", "list"}, 65, "--as: is empty"},
      {"sari", {"--home", "", "request", "list"}, 65, "--home: is empty"},
      {"sari", {"--now", "1960-01-01T00:00:00Z", "request", "list"}, 65, "1970 to 8999"},
      {"bappeda", {"request", "submit", std::string(120'000, 'x')}, 65, "4095 bytes"},
      {"bappeda", {"request", "submit", std::string(4000, 'x')}, 65, "name too long"},
      {"bappeda", {"request", "submit", folder.path().string()}, 65, "Is a directory"},
      {"sari", {"request", "return", ticket, "--reason", "Jos\xE9"}, 65, "--reason: is not UTF-8: byte 0xE9"},
      {"sari",
       {"request", "return", ticket, "--reason",
        "a\x1B"
        "b"},
       65,
       "the control character U+001B"},
      {"sari",
       {"request", "return", ticket, "--reason", "\xD8\xB9"},
       65,
       "Arabic letters, which letters cannot be set in yet: U+0639"},
      {"sari", {"request", "return", ticket, "--reason", "\xE4\xB8\xAD"}, 65, "U+4E2D"},
      {"sari",
       {"request", "receive", ticket, "--produsen", "DINSOS", "--note", "\x93kutipan\x94"},
       65,
       "--note: is not UTF-8: byte 0x93"},
      {"sari",
       {"request", "extend", ticket, "--limit", "terima", "--days", "367", "--reason", "x"},
       65,
       "a whole number from 1 to 366"},
      {"sari",
       {"register", "list", "--issuer", "DISKOMINFO", "--series", "surat-dinas", "--year", "1944"},
       65,
       "1945 to 9999"},
      {"sari",
       {"register", "record", "900/1", "--urut", "2147483647", "--issuer", "DISKOMINFO", "--series",
        "surat-dinas", "--date", "2026-01-02", "--to", "x", "--subject", "x", "--signatory", "x", "--reason",
        "x"},
       65,
       "--urut: must be a whole number from 1 to 999999"},
      {"sari",
       {"register", "record", "900/1", "--urut", "1", "--issuer", "DISKOMINFO", "--series", "surat-dinas",
        "--date", "2026-01-02", "--to", "Jos\xE9", "--subject", "x", "--signatory", "x", "--reason", "x"},
       65,
       "--to: is not UTF-8"},
      {"sari", {"contact", "show", ticket, "--purpose", "\xE9"}, 65, "--purpose: is not UTF-8"},
      {"sari", {"contact", "correct", ticket, "--email", "bukan surel", "--reason", "x"}, 65, "has no @"},
      {"sari", {"contact", "correct", ticket, "--name", "", "--reason", "x"}, 65, "--name: is empty"},
      {"sari", {"contact", "correct", ticket, "--name", "Jos\xE9", "--reason", "x"}, 65, "byte 0xE9"},
      {"sari", {"archive", "hold", ticket, "--reason", "\xE9"}, 65, "--reason: is not UTF-8"},
      {"sari", {"archive", "propose", ticket, "--appraisal", "\xE9"}, 65, "--appraisal: is not UTF-8"},
      {"sari", {"archive", "propose", ticket, "--remarks", "\xE9"}, 65, "--remarks: is not UTF-8"},
      {"kadis", {"archive", "approve", "UM-1999-0001", "--external", "\xE9"}, 65, "--external: is not UTF-8"},
      {"operator", {"user", "add", "x", "--name", "\xE9", "--role", "walidata"}, 65, "--name: is not UTF-8"},
      {"operator",
       {"user", "add", "x", "--name", "\xD7\xA9", "--role", "walidata"},
       65,
       "the name: holds Hebrew letters"},
  };
  const std::string before = everythingOf(home);
  for (const BadCommand& command : commands) {
    const auto outcome = home.run(command.user, command.words);
    std::string words;
    for (const std::string& word : command.words) words += word.substr(0, 60) + " ";
    BOOST_TEST(outcome.status == command.status,
               words << "ended with " << outcome.status << ": " << outcome.err);
    BOOST_TEST(outcome.err.find(command.says) != std::string::npos, words << "said: " << outcome.err);
    BOOST_TEST(!outcome.err.empty(), words);
    BOOST_TEST(outcome.err.find("mistake in Berkas itself") == std::string::npos, words << outcome.err);
  }
  BOOST_TEST((everythingOf(home) == before), "something was added");
}

BOOST_AUTO_TEST_CASE(words_that_are_right_are_taken_as_they_are_meant) {
  const DemoHome home;
  const std::string ticket = home.submit();
  home.must("sari", {"contact", "correct", ticket, "--email", "o'brien@x.id", "--reason", "salah ketik"});
  const json::Value contact = home.must("sari", {"contact", "show", ticket, "--purpose", "menelepon"});
  BOOST_TEST(contact.stringAt("email") == "o'brien@x.id");
  home.must("sari",
            {"request", "return", ticket, "--reason", "[lihat, nota]", "--reason", "  Jose\xCC\x81 "});
  const json::Value events = home.must("sari", {"request", "events", ticket});
  BOOST_TEST(events.array()->size() == 2U);
  BOOST_TEST(home.run("sari", {"register", "record", "900/1", "--urut", "010", "--issuer", "DISKOMINFO",
                               "--series", "surat-dinas", "--date", "2026-01-02", "--to", "x", "--subject",
                               "x", "--signatory", "x", "--reason", "x"})
                 .json()
                 .integerAt("urut") == 10);
}

// "@" stands for what is hostile, and is the only thing wrong.
struct Slot {
  const char* user;
  std::vector<std::string> words;
};

std::vector<std::string> filled(std::vector<std::string> words, const std::string& hostile) {
  for (std::string& word : words) word = word == "@" ? hostile : word;
  return words;
}

// One message for a person: whole characters, nothing that a terminal would obey.
void demandClearRefusal(const Outcome& outcome, const std::string& what) {
  BOOST_TEST((outcome.status == 2 || (outcome.status >= 65 && outcome.status <= 78)),
             what << " ended with " << outcome.status << ": " << outcome.err);
  BOOST_TEST(outcome.err.find("mistake in Berkas itself") == std::string::npos, what << outcome.err);
  BOOST_TEST((outcome.status == 2 || outcome.err.rfind("berkas: ", 0) == 0), what << outcome.err);
  BOOST_TEST(outcome.err.size() < 20'000U, what);
  BOOST_TEST(!base::findInvalidUtf8(outcome.err), what);
  if (base::findInvalidUtf8(outcome.err)) return;
  for (const char32_t c : base::toUtf32(outcome.err)) {
    BOOST_TEST((c == U'\n' || (!base::isControl(c) && !base::isBidiControl(c))), what << outcome.err);
  }
}

BOOST_AUTO_TEST_CASE(hostile_words_are_refused_wherever_a_word_is_taken) {
  const DemoHome home;
  const support::TemporaryFolder folder;
  const std::string ticket = home.submit();
  const std::string file = fileWith(folder, "Surat Pernyataan.pdf", support::pdfShowing("x"));
  const std::string json = fileWith(folder, "detail.json", "{}");
  const std::string form = (cli_tests::samples() / "requests" / "bappeda" / "balikan.xml").string();
  const std::string answer = (cli_tests::samples() / "requests" / "bappeda" / "answer-DINSOS.xml").string();
  const std::vector<Slot> slots = {
      {"sari", {"request", "show", "@"}},
      {"sari", {"request", "show", ticket, "--at", "@"}},
      {"sari", {"request", "events", "@"}},
      {"sari", {"request", "due", "@"}},
      {"sari", {"request", "get", "@", "x"}},
      {"sari", {"request", "get", ticket, "@"}},
      {"sari", {"request", "receive", "@", "--produsen", "DINSOS"}},
      {"sari", {"request", "receive", ticket, "--produsen", "@"}},
      {"sari", {"request", "forward", "@", "--produsen", "DINSOS"}},
      {"sari", {"request", "return", "@", "--reason", "x"}},
      {"bappeda", {"request", "complete", "@", file}},
      {"sari", {"request", "refuse", "@", "--reason", "DATA_PRIBADI"}},
      {"sari", {"request", "refuse", ticket, "--reason", "@"}},
      {"bappeda", {"request", "withdraw", "@"}},
      {"sari", {"request", "extend", ticket, "--limit", "@", "--days", "1", "--reason", "x"}},
      {"sari", {"request", "extend", ticket, "--limit", "terima", "--days", "@", "--reason", "x"}},
      {"sari", {"letter", "draft", "@", "surat-pengantar"}},
      {"sari", {"letter", "draft", ticket, "@"}},
      {"sari", {"letter", "draft", ticket, "surat-pengantar", "--produsen", "@"}},
      {"sari", {"letter", "preview", "@"}},
      {"sari", {"letter", "approve", "@"}},
      {"sari", {"letter", "amend", "@", "--data", json}},
      {"sari", {"letter", "return", "@", "--remarks", "x"}},
      {"kadis", {"letter", "issue", "@"}},
      {"sari", {"letter", "list", "@"}},
      {"sari", {"letter", "show", "@"}},
      {"sari", {"letter", "get", "@"}},
      {"kadis-dinsos", {"answer", "submit", "@", answer}},
      {"sari", {"answer", "return", "@", "--produsen", "DINSOS", "--reason", "x"}},
      {"sari", {"answer", "waive", ticket, "--produsen", "@", "--reason", "x"}},
      {"bappeda", {"balikan", "submit", "@", form}},
      {"sari", {"balikan", "accept", "@"}},
      {"sari", {"balikan", "return", "@", "--reason", "x"}},
      {"sari", {"balikan", "waive", "@", "--reason", "x"}},
      {"auditor", {"archive", "list", "@"}},
      {"auditor", {"archive", "get", "@", "x"}},
      {"auditor", {"archive", "get", ticket, "@"}},
      {"auditor", {"archive", "verify", "@"}},
      {"sari", {"outbox", "list", "--state", "@"}},
      {"sari", {"outbox", "retry", "@"}},
      {"sari", {"outbox", "hold", "@"}},
      {"sari", {"outbox", "release", "@"}},
      {"sari", {"outbox", "cancel", "@"}},
      {"sari", {"register", "list", "--issuer", "@", "--series", "surat-dinas"}},
      {"sari", {"register", "list", "--issuer", "DISKOMINFO", "--series", "@"}},
      {"kadis", {"register", "void", "@", "--reason", "x"}},
      {"operator", {"user", "add", "@", "--name", "X", "--role", "walidata"}},
      {"operator", {"user", "add", "x", "--name", "X", "--role", "@"}},
      {"operator", {"user", "disable", "@"}},
      {"sari", {"jobs", "run", "@"}},
      {"@", {"request", "list"}},
  };
  const std::vector<std::string> hostile = {
      std::string(100'000, 'x'), "../../etc/passwd",           "a\x1b[31mb\nc", "\xff\xfe",
      "\xE2\x80\xAEterbalik",    "'; DROP TABLE requests; --", "%s%n",          "<!--&x;"};
  const std::string before = everythingOf(home);
  for (const Slot& slot : slots) {
    for (const std::string& text : hostile) {
      const std::string user = slot.user[0] == '@' ? text : slot.user;
      const Outcome outcome = home.runHere(user, filled(slot.words, text));
      demandClearRefusal(outcome, slot.words[0] + " " + slot.words.back() + " with " + text.substr(0, 20));
    }
  }
  BOOST_TEST((everythingOf(home) == before), "something was added");
}

BOOST_AUTO_TEST_CASE(hostile_files_are_refused_wherever_a_file_is_taken) {
  const DemoHome home;
  const support::TemporaryFolder folder;
  const std::string draft = home.draftedLetter();
  const std::string ticket = home.submit();
  const std::string templates = (base::Path(BERKAS_SOURCE_DIR) / "letter-templates").string();
  const std::string data =
      (base::Path(BERKAS_SOURCE_DIR) / "samples" / "bench" / "surat-pengantar.xml").string();
  const std::string output = (folder.path() / "out.pdf").string();
  const std::vector<Slot> slots = {
      {"bappeda", {"request", "submit", "@"}},
      {"kadis-dinsos", {"answer", "submit", ticket, "@"}},
      {"bappeda", {"balikan", "submit", ticket, "@"}},
      {"sari", {"letter", "draft", ticket, "surat-penolakan", "--data", "@"}},
      {"sari", {"letter", "amend", draft, "--data", "@"}},
      {"sari", {"letter", "render", "@", data, "-o", output}},
      {"sari", {"letter", "render", templates + "/surat-pengantar.xml", "@", "-o", output}},
      {"sari", {"letter", "render", templates + "/surat-pengantar.xml", data, "-o", output, "--fonts", "@"}},
  };
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  std::string laughs = "<!DOCTYPE z [<!ENTITY a \"lol\">";
  for (char c = 'b'; c < 'm'; ++c) {
    laughs += std::string("<!ENTITY ") + c + " \"";
    for (int i = 0; i < 10; ++i) laughs += std::string("&") + static_cast<char>(c - 1) + ";";
    laughs += "\">";
  }
  laughs += "]><permohonan-data>&l;</permohonan-data>";
  const std::vector<std::string> hostile = {
      (folder.path() / "none.xml").string(),
      folder.path().string(),
      fileWith(folder, "empty", ""),
      fileWith(folder, "blank", " \n"),
      fileWith(folder, "laughs", laughs),
      fileWith(folder, "outside", "<!DOCTYPE a [<!ENTITY b SYSTEM \"/etc/passwd\">]><a>&b;</a>"),
      fileWith(folder, "nul", std::string("<a>\0</a>", 8)),
      fileWith(folder, "nul-json", std::string("{\"nature\":\"\0\"}", 14)),
      fileWith(folder, "latin", "<a>\xE9</a>"),
      fileWith(folder, "latin-json", "{\"nature\":\"\xE9\"}"),
      fileWith(folder, "line", "<a>" + std::string(10 << 20, 'x') + "</a>"),
      fileWith(folder, "line-json", "{\"nature\":\"" + std::string(10 << 20, 'x') + "\"}"),
      fileWith(folder, "deep", deep),
      fileWith(folder, "deep-json", std::string(100'000, '[')),
      fileWith(folder, "cut", "<permohonan-data><instansi>"),
      fileWith(folder, "types-json", "{\"nature\":5,\"copies\":{},\"reasons\":[7]}"),
      fileWith(folder, "pdf", "%PDF-1.7\n\x80\x81"),
  };
  const std::string before = everythingOf(home);
  for (const Slot& slot : slots) {
    for (const std::string& path : hostile) {
      const Outcome outcome = home.runHere(slot.user, filled(slot.words, path));
      demandClearRefusal(outcome, slot.words[0] + " " + slot.words[1] + " with " + path);
    }
  }
  BOOST_TEST((everythingOf(home) == before), "something was added");
  BOOST_TEST(!std::filesystem::exists(output));
}

BOOST_AUTO_TEST_CASE(without_a_home_the_answer_is_how_to_name_one) {
  ::unsetenv("BERKAS_HOME");
  const auto outcome = berkas({"request", "list"});
  BOOST_TEST(outcome.status == 66);
  BOOST_TEST(outcome.err.find("--home DIR") != std::string::npos, outcome.err);
  const support::TemporaryFolder folder;
  BOOST_TEST(berkas({"--home", folder.path().string(), "request", "list"}).status == 66);
}

BOOST_AUTO_TEST_CASE(a_wrong_setting_is_an_error_of_the_setup_and_check_lists_every_problem) {
  const DemoHome home;
  std::ofstream(home.path() / "berkas.properties", std::ios::app)
      << "mail.transprot = smtp\ndisk.reserve-mib = two\n";
  const auto outcome = home.run("sari", {"request", "list"});
  BOOST_TEST(outcome.status == 78);
  BOOST_TEST(outcome.err.find("did you mean \"mail.transport\"?") != std::string::npos, outcome.err);
  std::ofstream(home.path() / "office" / "series.xml") << "<all-series><serie/></all-series>";
  const auto check = home.run("", {"check"});
  BOOST_TEST(check.status == 1);
  BOOST_TEST(check.json().array()->size() >= 3U, check.out);
}

BOOST_AUTO_TEST_CASE(check_misses_the_accounts_of_those_who_approve_and_sign) {
  const DemoHome home;
  BOOST_TEST(home.run("", {"check"}).out.find("no account") == std::string::npos);
  home.must("", {"user", "disable", "sekretaris"});
  const auto check = home.run("", {"check"});
  BOOST_TEST(check.status == 0);  // a warning
  for (const char* part : {"names \\\"sekretaris\\\" to approve", "names \\\"sekretaris\\\" to sign as"})
    BOOST_TEST(check.out.find(part) != std::string::npos, check.out);
}

BOOST_AUTO_TEST_CASE(help_is_everywhere) {
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"--help"},
                                             {"request", "--help"},
                                             {"request", "submit", "--help"},
                                             {"letter", "issue", "--help"}}) {
    const auto outcome = berkas(words);
    BOOST_TEST(outcome.status == 0);
    BOOST_TEST(outcome.out.size() > 50U);
  }
}

BOOST_AUTO_TEST_SUITE_END()
