// In which language the program speaks, and what it says of its own commands.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "cli/home.h"
#include "cli/run.h"
#include "json/text.h"
#include "support/boost_test.h"
#include "support/problems.h"

using support::holds;

namespace {

using cli_tests::berkas;
using cli_tests::DemoHome;
using cli_tests::Outcome;
using Words = std::vector<std::string>;

// With --lang for that language; empty: without --lang.
Outcome speaking(const std::string& language, const Words& words) {
  cli_tests::Surroundings around;
  around.language = language;
  return berkas(words, around);
}

// As nobody whom the home knows, which the command line itself says.
Outcome asStranger(const std::string& language, const base::Path& home) {
  return speaking(language, {"--home", home.string(), "--as", "entah", "request", "list"});
}

constexpr const char* kNoUser = "There is no user \"entah\"";
constexpr const char* kTidakAda = "Tidak ada pengguna \"entah\"";

std::string helpOf(const std::string& command, const std::string& language) {
  std::istringstream words(command);
  Words line = {std::istream_iterator<std::string>(words), {}};
  line.insert(line.end(), {"--help", "--lang", language});
  std::ostringstream out;
  std::ostringstream err;
  BOOST_TEST(cli::run(line, out, err) == 0, command << ": " << err.str());
  return out.str();
}

// Groups and commands: "", "request", "request submit".
Words everyPage() {
  std::ostringstream out;
  std::ostringstream err;
  Words pages = {""};
  for (const std::string& command : cli::Program(out, err).commands()) {
    const std::string group = command.substr(0, command.find(' '));
    if (pages.back().rfind(group, 0) != 0 && group != command) pages.push_back(group);
    pages.push_back(command);
  }
  return pages;
}

// What stands in front of the descriptions: names of options and of what is given to them.
std::string leftColumnOf(const std::string& page) {
  std::istringstream lines(page);
  std::string column;
  for (std::string line; std::getline(lines, line);)
    if (line.rfind("  ", 0) == 0 && line.size() > 2 && line[2] != ' ')
      column += line.substr(2, line.find("  ", 2) - 2) + "\n";
  return column;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(language)

BOOST_AUTO_TEST_CASE(bahasa_indonesia_is_spoken_unless_something_says_otherwise) {
  ::unsetenv("BERKAS_HOME");
  BOOST_TEST(holds(speaking("", {"request", "list"}).err, "Instalasi belum disebutkan"));
  BOOST_TEST(holds(speaking("en", {"request", "list"}).err, "No home was named"));
  BOOST_TEST(holds(speaking("", {"request", "list", "--lang", "en"}).err, "No home was named"));
  BOOST_TEST(holds(speaking("", {"request", "--lang=en", "list"}).err, "No home was named"));
}

BOOST_AUTO_TEST_CASE(the_homes_setting_decides_unless_the_command_does) {
  const DemoHome home;
  BOOST_TEST(holds(asStranger("", home.path()).err, kTidakAda));
  home.set("language", "en");
  BOOST_TEST(holds(asStranger("", home.path()).err, kNoUser));
  BOOST_TEST(holds(asStranger("id", home.path()).err, kTidakAda));
  ::setenv("BERKAS_HOME", home.path().c_str(), 1);
  BOOST_TEST(holds(speaking("", {"--as", "entah", "request", "list"}).err, kNoUser));
  ::unsetenv("BERKAS_HOME");
}

BOOST_AUTO_TEST_CASE(a_broken_home_is_told_of_as_if_nobody_had_asked_it_for_its_language) {
  const DemoHome home;
  const support::TemporaryFolder empty;
  std::ofstream(empty.path() / "file") << "x";
  for (const base::Path& place : {empty.path(), empty.path() / "file", empty.path() / "none"}) {
    const Outcome outcome = asStranger("", place);
    BOOST_TEST(outcome.status == asStranger("en", place).status, place);
    BOOST_TEST(outcome.status >= 65, place);
    BOOST_TEST(outcome.err.rfind("berkas: ", 0) == 0, outcome.err);
  }
  home.set("language", "fr");
  BOOST_TEST(holds(asStranger("", home.path()).err, kTidakAda));
  home.set("langauge", "en");
  BOOST_TEST(asStranger("", home.path()).status == 78);
}

BOOST_AUTO_TEST_CASE(another_language_is_refused_with_those_that_there_are) {
  const Outcome outcome = speaking("fr", {"config"});
  BOOST_TEST(outcome.status == 65);
  BOOST_TEST(outcome.err == "berkas: --lang: harus id atau en\n");
}

BOOST_AUTO_TEST_CASE(findings_in_json_follow_the_language_and_codes_do_not) {
  const support::TemporaryFolder bag;
  const Outcome indonesian = speaking("id", {"archive", "check-bag", bag.path().string(), "--json"});
  const Outcome english = speaking("en", {"archive", "check-bag", bag.path().string(), "--json"});
  const auto first = [](const Outcome& outcome) {
    return json::read(outcome.out.substr(0, outcome.out.find('\n')), "finding");
  };
  BOOST_TEST(first(indonesian).stringAt("code") == first(english).stringAt("code"));
  BOOST_TEST(first(indonesian).stringAt("message") != first(english).stringAt("message"));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_a_command_line_is_named_with_what_was_probably_meant) {
  const std::vector<std::pair<Words, std::string>> lines = {
      {{"requst", "list"}, "`berkas requst` is no command; did you mean `request`?"},
      {{"request", "lst"}, "`berkas request lst` is no command; did you mean `list`?"},
      {{"list", "request"}, "`berkas list` is no command; "},
      {{"xyzzy"}, "`berkas xyzzy` is no command; there are `init`, `check`, "},
      {{"request", "list", "--jsn"}, "`--jsn` is no option of `berkas request list`; did you mean `--json`?"},
      {{"request", "receive", "P-1", "--produsn", "X"},
       "`--produsn` is no option of `berkas request receive`; did you mean `--produsen`?"},
      {{"request"}, "`berkas request` wants a command behind it: `submit`, "},
      {{"request", "receive"}, "ID is required"},
      {{"request", "receive", "P-1"}, "--produsen is required"},
      {{"request", "show", "P-1", "P-2"}, "The following argument was not expected: P-2"},
      {{"request", "list", "--home"}, "--home wants a value behind it"},
      {{"request", "list", "--as", "a", "--as", "b"}, "--as may be given once only"},
      {{"request", "submit", "form.xml", "--medium", "surel"}, "--medium requires --on-behalf"},
      {{"report", "stock", "--csv", "--json"}, " excludes --"},
      {{"config", "--json=maybe"}, "--json takes no value; \"maybe\" was given"},
  };
  for (const auto& [words, says] : lines) {
    const Outcome outcome = speaking("en", words);
    BOOST_TEST(outcome.status == 2, says << ": " << outcome.err);
    BOOST_TEST(holds(outcome.err, says), outcome.err);
    BOOST_TEST(holds(outcome.err, "\nRun with --help for more information.\n"), outcome.err);
  }
  BOOST_TEST(holds(speaking("id", {"requst"}).err,
                   "berkas: `berkas requst` bukan perintah; apakah maksudnya `request`?\n"));
  BOOST_TEST(holds(speaking("id", {"request", "receive", "P-1"}).err, "--produsen wajib diberikan\n"));
}

BOOST_AUTO_TEST_CASE(a_word_that_its_option_does_not_take_is_told_of_in_the_language) {
  const Words line = {"request", "show", "P-1", "--at", "kemarin"};
  const Outcome english = speaking("en", line);
  BOOST_TEST(english.status == 65);
  BOOST_TEST(english.err == "berkas: --at: not a time; write it as 2026-11-23T09:00:00+07:00\n");
  BOOST_TEST(holds(speaking("id", line).err, "--at: bukan waktu; tulislah seperti "));
}

BOOST_AUTO_TEST_CASE(every_page_of_the_help_is_in_one_language_and_says_words_alone) {
  const Words pages = everyPage();
  BOOST_TEST(pages.size() > 90U);
  for (const std::string& command : pages) {
    for (const auto& [language, begin] :
         std::map<std::string, std::string>{{"id", "Pemakaian: berkas"}, {"en", "Usage: berkas"}}) {
      const std::string page = helpOf(command, language);
      const std::string usage = begin + (command.empty() ? "" : " " + command);
      BOOST_TEST(holds(page, "\n\n" + usage), page);
      for (const char* noise : {"TEXT", " INT", "{", "help.", " .."}) BOOST_TEST(!holds(page, noise), page);
      for (const char* noise : {":", "=", "REQUIRED"}) BOOST_TEST(!holds(leftColumnOf(page), noise), page);
    }
    BOOST_TEST(helpOf(command, "id") != helpOf(command, "en"), command);
  }
}

BOOST_AUTO_TEST_CASE(the_help_shows_what_is_given_to_an_option_and_what_must_be_given) {
  const std::string english = helpOf("request receive", "en");
  BOOST_TEST(holds(english, "Usage: berkas request receive ID --produsen CODE... [OPTIONS]\n"), english);
  BOOST_TEST(holds(english, "\n  --produsen CODE...          Who is asked: "), english);
  BOOST_TEST(holds(english, "may be repeated (required)\n"), english);
  const std::string indonesian = helpOf("request receive", "id");
  BOOST_TEST(holds(indonesian, "\n  --produsen KODE...          Siapa yang diminta: "), indonesian);
  BOOST_TEST(holds(indonesian, "dapat diulang (wajib)\n"), indonesian);
  BOOST_TEST(holds(helpOf("", "id"), "\n  request                     Permohonan data"));
}

BOOST_AUTO_TEST_CASE(people_read_titles_and_commands_and_programs_ids) {
  const DemoHome home;
  const std::string ticket = home.submit();
  const auto shown = [&](const Words& words) {
    Words line = {"--home", home.path().string(), "--as", "sari"};
    line.insert(line.end(), words.begin(), words.end());
    return speaking("en", line).out;
  };
  const std::string request = shown({"request", "show", ticket});
  BOOST_TEST(holds(request, "State: Diajukan\n"), request);
  BOOST_TEST(holds(request, "You may now: "), request);
  BOOST_TEST(holds(request, "berkas request receive, "), request);
  const std::string events = shown({"request", "events", ticket});
  for (const char* title : {"Permohonan data", "Instansi Pemohon", "Diajukan"})
    BOOST_TEST(holds(events, title), events);
  const json::Value record = home.must("sari", {"request", "show", ticket});
  BOOST_TEST(record.stringAt("state") == "diajukan");
  BOOST_TEST(holds(json::canonical(record.at("possible")), "\"lembar-penerimaan\""));
  BOOST_TEST(holds(json::canonical(record.at("possible_commands")), "\"berkas request receive\""));
}

BOOST_AUTO_TEST_CASE(letters_are_drafted_and_a_refusal_names_the_commands_that_are_left) {
  const DemoHome home;
  const std::string ticket = home.submit();
  home.must("sari", {"request", "receive", ticket, "--produsen", "DINSOS"});
  const json::Value record = home.must("sari", {"request", "show", ticket});
  const json::Array& commands = record.arrayAt("possible_commands");
  const json::Value draft("berkas letter draft … surat-pengantar");
  BOOST_TEST((std::find(commands.begin(), commands.end(), draft) != commands.end()));
  const Outcome again = home.run("sari", {"request", "receive", ticket, "--produsen", "DINSOS"});
  BOOST_TEST(again.status == 73);
  BOOST_TEST(holds(again.err, "Possible now: `berkas "), again.err);
  BOOST_TEST(holds(again.err, "`berkas request forward`"), again.err);
}

BOOST_AUTO_TEST_SUITE_END()
