// The table of commands itself, given anything in any place: no command ends as damage or as a mistake of the
// program, none changes anything but one that ends well, and the home can be read after each.
//
// Commands, options and arguments are those that the program declares, so that a new one is tried as soon as
// it is there. BERKAS_PROPERTY_CALLS says how many calls are made, BERKAS_PROPERTY_SEED what they are
// (docs/faults.md).
#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "base/text.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/home.h"
#include "cli/run.h"
#include "json/text.h"
#include "storage/sqlite_database.h"
#include "support/boost_test.h"
#include "support/text_pdf.h"

namespace {

namespace fs = std::filesystem;
using cli_tests::DemoHome;
using Words = std::vector<std::string>;
using Random = std::mt19937_64;

// Each takes minutes by design, whatever it is given, or never ends.
const std::map<std::string, const char*> kLeftOut = {
    {"bench", "measures this machine"},
    {"demo", "makes a home and walks twelve steps in it; its only argument is --home, which the others take"},
    {"drill", "backs the home up and restores it, which the commands backup and restore do"},
    {"serve", "goes on until it is ended"},
};

int numberOf(const char* variable, int otherwise) {
  const char* set = std::getenv(variable);
  return set ? std::atoi(set) : otherwise;
}

// The program's own declarations; nothing is run by them.
class Table {
 public:
  Table() : session_(options_, nowhere_, nowhere_) {
    cli::declareProgram(program_, options_, session_, status_);
    collect(program_);
  }

  const CLI::App& program() const { return program_; }
  // Those that do something: without commands below them.
  const std::vector<const CLI::App*>& commands() const { return commands_; }

  // "letter draft".
  static Words nameOf(const CLI::App& command) {
    Words name;
    for (const CLI::App* one = &command; one->get_parent(); one = one->get_parent())
      name.insert(name.begin(), one->get_name());
    return name;
  }

 private:
  void collect(const CLI::App& app) {
    const auto below = app.get_subcommands([](const CLI::App*) { return true; });
    if (below.empty()) return commands_.push_back(&app);
    for (const CLI::App* one : below)
      if (kLeftOut.count(one->get_name()) == 0) collect(*one);
  }

  cli::GlobalOptions options_;
  std::ostringstream nowhere_;
  cli::Session session_;
  int status_ = 0;
  CLI::App program_;
  std::vector<const CLI::App*> commands_;
};

std::vector<const CLI::Option*> valuesOf(const CLI::App& app) {
  std::vector<const CLI::Option*> options;
  for (const CLI::Option* one : app.get_options([](const CLI::Option*) { return true; }))
    if (one->get_items_expected_max() > 0 && one->get_type_size_max() > 0) options.push_back(one);
  return options;
}

std::vector<const CLI::Option*> flagsOf(const CLI::App& app) {
  std::vector<const CLI::Option*> flags;
  for (const CLI::Option* one : app.get_options([](const CLI::Option*) { return true; })) {
    const bool ends = one->check_name("--help") || one->check_name("--version");
    if (one->get_items_expected_max() == 0 && !ends) flags.push_back(one);
  }
  return flags;
}

// The name of the kind that the option declares; empty: none.
std::string kindOf(const CLI::Option& option) {
  try {
    return const_cast<CLI::Option&>(option).get_validator("")->get_name();
  } catch (const CLI::OptionNotFound&) {
    return {};
  }
}

// A home in which each kind of thing is there once or more: requests, a draft, an issued letter, mails, a
// register with a recorded number, users. It can be put back to what it was.
class TriedHome {
 public:
  TriedHome() {
    fill();
    pristine_ = folder_.path() / "pristine";
    fs::copy(home_.path(), pristine_, fs::copy_options::recursive);
    before_ = fingerprint();
  }

  const base::Path& path() const { return home_.path(); }
  const DemoHome& home() const { return home_; }
  const base::Path& scratch() const { return folder_.path(); }

  // Heads of the archive's objects, every row that follows from them, drafts, mails and accounts.
  std::string fingerprint() const {
    std::string all;
    storage::SqliteDatabase database(path() / "database" / "berkas.sqlite");
    all += database.dumpDerived();
    database.read([&](app::Transaction& transaction) {
      for (const app::Account& one : transaction.accounts().list())
        all +=
            one.user + "|" + one.name + "|" + base::joined(one.roles, ",") + (one.disabled ? "|-\n" : "\n");
      for (const app::DraftRow& one : transaction.letters().drafts(""))
        all += one.id + "|" + one.number + "|" + json::canonical(toJson(one.detail)) +
               json::canonical(toJson(one.approvals)) + one.remarks + "\n";
    });
    for (const auto& entry : fs::recursive_directory_iterator(path() / "archive")) {
      if (entry.path().filename() == "inventory.json.sha512")
        all += entry.path().string() + base::readFile(base::PosixDisk(), entry.path());
    }
    return all;
  }

  bool hasChanged() const { return fingerprint() != before_; }

  void putBack() const {
    fs::remove_all(path());
    fs::copy(pristine_, path(), fs::copy_options::recursive);
  }

  // What a person who knows the home would write for an option of this kind.
  std::string plausible(const CLI::Option& option, Random& random) const {
    const auto named = byName_.find(option.get_name());
    if (named != byName_.end()) return pick(named->second, random);
    const auto kind = byKind_.find(kindOf(option));
    return kind == byKind_.end() ? "1" : pick(kind->second, random);
  }

  static const std::string& pick(const Words& words, Random& random) {
    return words[random() % words.size()];
  }

 private:
  void fill() {
    const base::Path folder = cli_tests::samples() / "requests" / "bappeda";
    const std::string submitted = home_.submit();
    const std::string draft = home_.draftedLetter();
    const std::string issued = home_.draftedLetter();
    const json::Value letter = home_.must("kadis", {"letter", "issue", issued});
    home_.must("sari", {"register", "record", "--issuer", "DISKOMINFO", "--series", "surat-dinas", "--date",
                        "2026-02-03", "--to", "Camat", "--subject", "Undangan", "--signatory", "Kepala",
                        "--reason", "diberi manual", "999", "--urut", "999"});
    home_.must("auditor", {"log", "checkpoint"});
    const json::Value outbox = home_.must("sari", {"outbox", "list"});
    Words mails;
    for (const json::Value& mail : *outbox.array()) mails.push_back(mail.stringAt("id"));
    const std::string received = home_.must("sari", {"letter", "show", draft}).stringAt("object");
    const std::string file = write("Surat Pernyataan.pdf", support::pdfShowing("pernyataan"));
    const std::string detail = write("detail.json", R"({"nature":"Segera"})");
    const Words files = {(folder / "form.xml").string(), (folder / "answer-DINSOS.xml").string(),
                         (folder / "balikan.xml").string(), file, detail};
    byKind_ = {{"line", {"Profil kemiskinan", "Siti Rahayu, S.T."}},
               {"paragraphs", {"DATA_PRIBADI", "tidak lengkap"}},
               {"reference", {submitted, received, draft, letter.stringAt("number")}},
               {"code", {"DINSOS", "DISKOMINFO", "surat-pengantar"}},
               {"commission", {"DINSOS", "DISPENDUK:1"}},
               {"path", files},
               {"email", {"o'brien@x.example.go.id"}},
               {"number", {"1", "2", "100"}},
               {"day", {"2026-11-23"}},
               {"moment", {"2026-11-23T09:00:00+07:00"}},
               {"present", {"2027-11-23T09:00:00+07:00"}}};
    byName_ = {{"--home", {path().string()}},
               {"--lang", {"id", "en"}},
               {"--as", {"sari", "kadis", "kadis-dinsos", "bappeda", "operator", "auditor"}},
               {"DRAFT", {draft, issued}},
               {"LETTER", {letter.stringAt("number"), issued, draft}},
               {"MAIL", mails},
               {"USER", {"sari", "orang-baru"}},
               {"--issuer", {"DISKOMINFO"}},
               {"--series", {"surat-dinas"}},
               {"--limit", {"terima", "pengantar", "10"}},
               {"--role", {"walidata", "pemohon"}},
               {"NAME", {"readings", "deadlines"}},
               {"PATH", {"0001-permohonan/00-formulir.xml", (path() / "archive").string()}},
               {"DIR", {(folder_.path() / "cadangan").string()}},
               {"--output", {(folder_.path() / "keluaran").string(), "-"}}};
  }

  std::string write(const std::string& name, const std::string& content) const {
    const base::Path file = folder_.path() / name;
    std::ofstream(file, std::ios::binary) << content;
    return file.string();
  }

  support::TemporaryFolder folder_;
  DemoHome home_;
  base::Path pristine_;
  std::string before_;
  std::map<std::string, Words> byName_;
  std::map<std::string, Words> byKind_;
};

std::string randomBytes(Random& random) {
  std::string bytes;
  for (std::size_t i = random() % 40; i > 0; --i) bytes += static_cast<char>(1 + random() % 255);
  return bytes;
}

// What nobody should write, by which much was once broken.
std::string hostile(const base::Path& scratch, Random& random) {
  static const Words known = {"",
                              " ",
                              "\t\n",
                              "Jos\xE9",
                              "\xFF\xFE",
                              "\xC0\x80",
                              "\xED\xA0\x80",
                              "\xF5\x80\x80\x80",
                              "a\x01"
                              "b",
                              "a\x1B[31mb\nc",
                              "\xC2\x85",
                              "\xE2\x80\xAEterbalik",
                              "\xE2\x81\xA6"
                              "a",
                              "\xC2\xAD",
                              "\xE2\x80\x8B",
                              "\xE2\x80\xA8",
                              "\xEF\xBB\xBFnama",
                              "\xE4\xB8\xAD\xE6\x96\x87",
                              "\xD8\xB9\xD8\xB1\xD8\xA8\xD9\x8A",
                              "\xD7\xA9\xD7\x9C",
                              "\xE0\xB8\x81\xE0\xB8\xB2",
                              "\xF0\x9F\x99\x8F",
                              "\xEA\xA6\x8F",
                              "-1",
                              "0",
                              "010",
                              "2147483647",
                              "2147483648",
                              "-2147483649",
                              "9223372036854775807",
                              "9223372036854775808",
                              "999999999999999999999999999",
                              "1e9",
                              "0x10",
                              "NaN",
                              "0000-00-00",
                              "0001-01-01",
                              "9999-12-31",
                              "2026-02-30",
                              "10000-01-01",
                              "0001-01-01T00:00:00Z",
                              "9999-12-31T23:59:59-12:00",
                              "1960-01-01T00:00:00Z",
                              "2026-11-23T09:00:00",
                              "bukan surel",
                              "a@b@c.example",
                              ".a@b.example",
                              "../../etc/passwd",
                              "/",
                              ".",
                              "..",
                              "/dev/full",
                              "/dev/zero",

                              "-",
                              "--",
                              "@",
                              "[a,b]",
                              "{}",
                              "[]",
                              "%s%n",
                              "<!--&x;",
                              "'; DROP TABLE requests; --",
                              "*",
                              "\"",
                              "urn:uuid:none",
                              "P-1999-0001",
                              "UM-1999-0001",
                              "DINSOS:1,2147483648",
                              ":",
                              "CODE:"};
  switch (random() % 6) {
    case 0:
      return randomBytes(random);
    case 1:
      return std::string(std::size_t(1) << (random() % 18), static_cast<char>('a' + random() % 26));
    case 2:
      return (scratch / std::string(random() % 300, 'x')).string();
    default:
      return TriedHome::pick(known, random);
  }
}

// One call of one command, somewhere in it what is hostile.
class Call {
 public:
  Call(const Table& table, const TriedHome& home, Random& random) : home_(home), random_(random) {
    const CLI::App& command = *table.commands()[random() % table.commands().size()];
    std::vector<const CLI::Option*> options = valuesOf(table.program());
    for (const CLI::Option* one : valuesOf(command)) options.push_back(one);
    target_ = options[random() % options.size()];
    for (const CLI::Option* one : valuesOf(table.program())) add(*one, one->check_name("--now") ? 8 : 1);
    const Words name = Table::nameOf(command);
    words_.insert(words_.end(), name.begin(), name.end());
    for (const CLI::Option* one : valuesOf(command)) add(*one, one->get_required() ? 1 : 2);
    for (const CLI::Option* flag : flagsOf(command))
      if (random_() % 4 == 0) words_.push_back(flag->get_name());
    words_.insert(words_.end(), positionals_.begin(), positionals_.end());
    if (random_() % 2 == 0) words_.insert(words_.begin(), "--json");
  }

  cli_tests::Outcome run() const {
    std::ostringstream out;
    std::ostringstream err;
    const int status = cli::run(words_, out, err);
    return {status, out.str(), err.str()};
  }

  std::string described() const {
    std::string text = "berkas";
    for (const std::string& word : words_) text += " '" + base::printable(word.substr(0, 200)) + "'";
    return text;
  }

 private:
  // An option that is not the target is left out but once in `every` times.
  void add(const CLI::Option& option, std::uint64_t every) {
    const bool isTarget = &option == target_;
    if (!isTarget && random_() % every != 0) return;
    const bool isHostile = isTarget || random_() % 8 == 0;
    const std::string value =
        isHostile ? hostile(home_.scratch(), random_) : home_.plausible(option, random_);
    if (option.get_positional()) {
      positionals_.push_back(value);
    } else {
      words_.push_back(option.get_name());
      words_.push_back(value);
    }
  }

  const TriedHome& home_;
  Random& random_;
  const CLI::Option* target_ = nullptr;
  Words words_;
  Words positionals_;
};

void demandReadable(const TriedHome& home, const std::string& after) {
  const cli_tests::Outcome list = home.home().runHere("operator", {"request", "list"});
  BOOST_TEST(list.status == 0, after << "\nthen the list: " << list.err);
  const cli_tests::Outcome rebuilt = home.home().runHere("operator", {"rebuild"});
  BOOST_TEST(rebuilt.status == 0, after << "\nthen the rebuild: " << rebuilt.err);
}

bool isForPeople(const std::string& text) {
  if (base::findInvalidUtf8(text)) return false;
  for (const char32_t c : base::toUtf32(text))
    if (c != U'\n' && (base::isControl(c) || base::isBidiControl(c))) return false;
  return true;
}

// Where files that a call names by a plain word may lie.
class WorkingFolder {
 public:
  explicit WorkingFolder(const base::Path& folder) : before_(fs::current_path()) { fs::current_path(folder); }
  ~WorkingFolder() { fs::current_path(before_); }
  WorkingFolder(const WorkingFolder&) = delete;
  WorkingFolder& operator=(const WorkingFolder&) = delete;

 private:
  base::Path before_;
};

// Nobody types a passphrase.
void closeInput() {
  const int nothing = ::open("/dev/null", O_RDONLY);
  ::dup2(nothing, STDIN_FILENO);
  ::close(nothing);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(property)

BOOST_AUTO_TEST_CASE(every_word_that_a_command_takes_has_a_kind) {
  const Table table;
  const auto demandKinds = [](const CLI::App& app) {
    for (const CLI::Option* one : valuesOf(app)) {
      BOOST_TEST(kindOf(*one) != "", base::joined(Table::nameOf(app), " ")
                                         << " takes " << one->get_name()
                                         << " as it comes; give it a kind (cli/option_kinds.h)");
    }
  };
  demandKinds(table.program());
  for (const CLI::App* command : table.commands()) demandKinds(*command);
}

BOOST_AUTO_TEST_CASE(no_command_fails_as_a_mistake_or_damage_or_changes_what_it_should_not) {
  const auto seed = static_cast<Random::result_type>(numberOf("BERKAS_PROPERTY_SEED", 20261123));
  const int calls = numberOf("BERKAS_PROPERTY_CALLS", 300);
  closeInput();
  const Table table;
  const TriedHome home;
  const support::TemporaryFolder scratch;
  const WorkingFolder there(scratch.path());
  std::map<int, int> ended;
  for (int number = 0; number < calls; ++number) {
    Random random(seed + static_cast<Random::result_type>(number));
    const Call call(table, home, random);
    const cli_tests::Outcome outcome = call.run();
    const std::string what = "BERKAS_PROPERTY_SEED=" + std::to_string(seed + static_cast<unsigned>(number)) +
                             " BERKAS_PROPERTY_CALLS=1: " + call.described() + "\nended with " +
                             std::to_string(outcome.status) + ": " + outcome.err;
    ++ended[outcome.status];
    BOOST_TEST((outcome.status != 70 && outcome.status != 74), what);
    for (const char* mistake : {"mistake in Berkas itself", "kesalahan dalam Berkas sendiri"})
      BOOST_TEST(outcome.err.find(mistake) == std::string::npos, what);
    BOOST_TEST(isForPeople(outcome.err), what);
    if (!home.hasChanged()) continue;
    BOOST_TEST(outcome.status == 0, what << "\nand something was changed");
    demandReadable(home, what);
    home.putBack();
  }
  demandReadable(home, "at the end");
  for (const auto& [status, count] : ended) BOOST_TEST_MESSAGE(count << " calls ended with " << status);
}

BOOST_AUTO_TEST_SUITE_END()
