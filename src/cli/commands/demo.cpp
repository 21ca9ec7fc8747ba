// demo: a new home, then all twelve steps of the procedure on the sample requests, by ordinary commands.
#include <algorithm>
#include <sstream>

#include "app/access/actor.h"
#include "app/cases/case_file.h"
#include "app/cases/open_case.h"
#include "app/casework/case_views.h"
#include "app/entry/trial_accounts.h"
#include "archive/verify.h"
#include "base/error.h"
#include "cli/commands.h"
#include "cli/installation.h"
#include "cli/printing.h"
#include "cli/run.h"
#include "json/text.h"
#include "requests/request_form.h"
#include "verification/verify.h"

namespace cli {
namespace {

// A word of a command line, quoted for the shell.
std::string quoted(const std::string& word) {
  if (!word.empty() && word.find_first_of(" '\"$&()|;<>") == std::string::npos) return word;
  return "'" + word + "'";
}

class Demo {
 public:
  Demo(Session& session, base::Path home)
      : session_(session), home_(std::move(home)), samples_(installedFiles(session.disk()) / "samples") {}

  void run() {
    command("", "", {"init", "--demo"});
    addPemohon("bappeda");
    addPemohon("dinkes");
    addPemohon("kecamatan");
    fulfilled();
    partly();
    refused();
    remindAndClose();
  }

 private:
  // Runs a command on the home at a time and returns what it printed as JSON. An error ends the demo.
  json::Value command(const std::string& time, const std::string& user,
                      const std::vector<std::string>& words) {
    std::vector<std::string> line = {"--home", home_.string(), "--lang", session_.languageName()};
    if (!user.empty()) line.insert(line.end(), {"--as", user});
    if (!time.empty()) line.insert(line.end(), {"--now", time});
    line.insert(line.end(), words.begin(), words.end());
    show(time, user, words);
    line.emplace_back("--json");
    std::ostringstream out;
    std::ostringstream err;
    const int status = cli::run(line, out, err);
    if (status != 0)
      throw base::Internal(base::Message("commands.demo-ended", {{"status", status}, {"said", err.str()}}));
    const std::string text = out.str();
    return !text.empty() && (text[0] == '{' || text[0] == '[') ? json::read(text, "output") : json::Value();
  }

  void show(const std::string& time, const std::string& user, const std::vector<std::string>& words) {
    if (session_.format() == Format::Json) return;
    session_.out() << (time.empty() ? std::string() : time.substr(0, 16) + " ") << "berkas";
    if (!user.empty()) session_.out() << " --as " << user;
    for (const std::string& word : words) {
      const bool isPath = word.rfind(samples_.string(), 0) == 0 || word.rfind(home_.string(), 0) == 0;
      session_.out() << ' ' << quoted(isPath ? base::Path(word).filename().string() : word);
    }
    session_.out() << '\n';
  }

  base::Path request(const std::string& name) const { return samples_ / "requests" / name; }

  requests::RequestForm formOf(const std::string& name) const {
    const base::Path path = request(name) / "form.xml";
    return requests::readRequestForm(base::readFile(session_.disk(), path), path.filename().string());
  }

  void addPemohon(const std::string& name) {
    command("", "",
            {"user", "add", name, "--name", "Pemohon " + name, "--role", "pemohon", "--agency",
             formOf(name).instansi.name});
  }

  // Renders the attachments of a request from the sample templates.
  std::vector<std::string> attachmentsOf(const std::string& name) {
    std::vector<std::string> files;
    const base::Path folder = home_ / "reports" / ("attachments-" + name);
    base::makeDirectories(session_.disk(), folder);
    for (const requests::Attachment& attachment : formOf(name).attachments) {
      const std::string kind(requests::nameOf(attachment.kind));
      const std::string file = (folder / attachment.fileName).string();
      command("2026-10-30T09:00:00+07:00", "",
              {"letter", "render", (samples_ / "templates" / (kind + ".xml")).string(),
               (request(name) / (kind + ".xml")).string(), "-o", file});
      files.push_back(file);
    }
    return files;
  }

  std::string submit(const std::string& name, const std::string& time) {
    std::vector<std::string> words = {"request", "submit", (request(name) / "form.xml").string()};
    for (const std::string& file : attachmentsOf(name)) words.push_back(file);
    return command(time, name, words).stringAt("ticket");
  }

  // Drafts a letter, has it approved and issued by its signatory.
  void letter(const std::string& ticket, const std::string& time, const std::string& signatory,
              std::vector<std::string> kind) {
    std::vector<std::string> words = {"letter", "draft", ticket};
    words.insert(words.end(), kind.begin(), kind.end());
    issue(command(time, "sari", words).stringAt("id"), time, signatory);
  }

  void issue(const std::string& draft, const std::string& time, const std::string& signatory) {
    command(time, "kabid-statistik", {"letter", "approve", draft});
    command(time, "sekretaris", {"letter", "approve", draft});
    command(time, signatory, {"letter", "issue", draft});
  }

  // The files of an answer or a Data Balikan lie beside it.
  void answer(const std::string& name, const std::string& ticket, const std::string& time,
              const std::string& user, const std::string& produsen, const std::string& file) {
    const json::Value drafted =
        command(time, user,
                {"answer", "submit", ticket, (request(name) / ("answer-" + produsen + ".xml")).string(),
                 (request(name) / file).string()});
    command(time, user, {"letter", "issue", drafted.stringAt("draft")});
  }

  void mail(const std::string& time) { command(time, "sari", {"outbox", "send"}); }

  void fulfilled() {
    const std::string ticket = submit("bappeda", "2026-11-02T09:10:00+07:00");
    mail("2026-11-02T09:11:00+07:00");
    command("2026-11-02T10:00:00+07:00", "sari",
            {"request", "receive", ticket, "--produsen", "DISPENDUK:1", "--produsen", "DINSOS:2"});
    letter(ticket, "2026-11-02T11:00:00+07:00", "kadis", {"surat-pengantar", "--produsen", "DISPENDUK"});
    letter(ticket, "2026-11-02T11:05:00+07:00", "kadis", {"surat-pengantar", "--produsen", "DINSOS"});
    mail("2026-11-02T11:10:00+07:00");
    answer("bappeda", ticket, "2026-11-03T09:00:00+07:00", "kadis-dispenduk", "DISPENDUK",
           "penduduk-kelurahan.csv");
    answer("bappeda", ticket, "2026-11-03T10:00:00+07:00", "kadis-dinsos", "DINSOS",
           "bantuan-sosial-kecamatan.csv");
    letter(ticket, "2026-11-04T13:00:00+07:00", "kadis", {"surat-penyampaian"});
    mail("2026-11-04T13:10:00+07:00");
    command("2026-11-16T09:00:00+07:00", "bappeda",
            {"balikan", "submit", ticket, (request("bappeda") / "balikan.xml").string(),
             (request("bappeda") / "profil-kemiskinan.csv").string()});
    command("2026-11-16T10:00:00+07:00", "sari",
            {"balikan", "return", ticket, "--reason", "Sumber data belum disebutkan"});
    command("2026-11-17T09:00:00+07:00", "bappeda",
            {"balikan", "submit", ticket, (request("bappeda") / "balikan.xml").string(),
             (request("bappeda") / "profil-kemiskinan.csv").string()});
    command("2026-11-17T10:00:00+07:00", "sari", {"balikan", "accept", ticket});
  }

  void partly() {
    const std::string ticket = submit("dinkes", "2026-11-03T08:30:00+07:00");
    command("2026-11-03T09:30:00+07:00", "sari", {"request", "receive", ticket, "--produsen", "DISPENDUK"});
    letter(ticket, "2026-11-04T13:30:00+07:00", "kadis", {"surat-pengantar", "--produsen", "DISPENDUK"});
    answer("dinkes", ticket, "2026-11-05T09:00:00+07:00", "kadis-dispenduk", "DISPENDUK",
           "penduduk-umur.csv");
    letter(ticket, "2026-11-06T10:00:00+07:00", "kadis", {"surat-penyampaian"});
    mail("2026-11-06T10:10:00+07:00");
  }

  void refused() {
    const std::string ticket = submit("kecamatan", "2026-11-04T15:00:00+07:00");
    command("2026-11-05T08:00:00+07:00", "sari",
            {"request", "return", ticket, "--reason", "TUJUAN_TIDAK_SESUAI:tujuan belum dijelaskan"});
    mail("2026-11-05T08:10:00+07:00");
    command(
        "2026-11-09T09:00:00+07:00", "kecamatan",
        {"request", "complete", ticket, (home_ / "reports" / "attachments-kecamatan" / "dpa.pdf").string()});
    const json::Value draft = command(
        "2026-11-10T09:00:00+07:00", "sari",
        {"request", "refuse", ticket, "--reason", "TUJUAN_TIDAK_SESUAI", "--reason", "DATA_TIDAK_DIKUASAI"});
    issue(draft.stringAt("id"), "2026-11-10T10:00:00+07:00", "kadis");
  }

  // Reminders become due, closed cases get their sheet, the mails are sent.
  void remindAndClose() {
    for (const char* time :
         {"2026-11-22T08:00:00+07:00", "2026-11-29T08:00:00+07:00", "2026-12-06T08:00:00+07:00"}) {
      command(time, "", {"jobs", "run"});
    }
  }

  Session& session_;
  base::Path home_;
  base::Path samples_;
};

// The first of berkas-demo, berkas-demo-2, … that does not exist.
base::Path freshHome(const base::Disk& disk) {
  for (int number = 1;; ++number) {
    const base::Path path = "berkas-demo" + (number == 1 ? std::string() : "-" + std::to_string(number));
    if (!base::exists(disk, path)) return std::filesystem::absolute(path);
  }
}

std::string stepOf(const app::Workplace& workplace, const app::CaseFile& file, const std::string& kind) {
  const requests::EventRule* rule = app::rulesFor(workplace, file.row).procedure.event(kind);
  return rule && rule->step > 0 ? std::to_string(rule->step) : "–";
}

// Trust in the authority of a demo home.
verification::Trust trustOf(const app::Workplace& workplace) {
  verification::Trust trust;
  const base::Path root = workplace.home.keys() / "percobaan.pem";
  trust.anchors = crypto::Certificate::fromPem(base::readFile(workplace.disk, root), root.string());
  trust.at = workplace.clock.now();
  return trust;
}

// "valid B-B", "unsigned"; empty for other files than PDFs.
std::string signatureOf(const app::Workplace& workplace, const app::CaseFile& file, int version,
                        const app::EventDocument& document, const verification::Trust& trust) {
  if (document.mediaType != "application/pdf") return {};
  const auto inventory = workplace.store.find(archive::ObjectId::of(file.row.object));
  const json::Value report = verification::toJson(
      verification::verify(workplace.store.read(*inventory, version, document.path), trust));
  std::string said = report.stringAt("overall");
  for (const json::Value& signature : report.arrayAt("signatures")) said += " " + signature.stringOr("level");
  return said;
}

// Every document of every case, read back from the archive.
std::vector<json::Object> documentTable(const app::Workplace& workplace) {
  const app::Actor actor = app::automaticActor();
  const verification::Trust trust = trustOf(workplace);
  std::vector<json::Object> rows;
  auto cases = app::listCases(workplace, actor);
  std::reverse(cases.begin(), cases.end());
  for (const json::Object& one : cases) {
    const app::CaseFile file = app::openCase(workplace, actor, *one.at("id").string());
    const auto id = archive::ObjectId::of(file.row.object);
    const auto inventory = workplace.store.find(id);
    const bool isSound = workplace.store.verify(id).damages.empty();
    for (std::size_t i = 0; i < file.events.size(); ++i) {
      for (const app::EventDocument& document : file.events[i].documents) {
        const archive::ArchivedFile archived =
            workplace.store.describe(*inventory, static_cast<int>(i) + 1, document.path);
        const requests::Event& event = file.events[i].event;
        const bool isLetter = event.letter && document.kind == event.kind;
        rows.push_back({{"ticket", file.row.ticket},
                        {"step", stepOf(workplace, file, event.kind)},
                        {"document", document.kind},
                        {"number", isLetter ? event.letter->number : std::string()},
                        {"file", document.path},
                        {"sha256", archived.sha256},
                        {"digest", archived.sha256.substr(0, 12) + "…"},
                        {"signature", signatureOf(workplace, file, static_cast<int>(i) + 1, document, trust)},
                        {"archive", isSound && archived.sha256 == document.sha256 ? "verified" : "damaged"}});
      }
    }
  }
  return rows;
}

}  // namespace

void addDemoCommand(CommandContext context) {
  CLI::App* command = context.program.command(app::UseCase::Demo, "help.demo");
  Session& session = context.session;
  command->callback([&session] {
    const base::Path home = session.wasHomeNamed() ? std::filesystem::absolute(session.namedHome().path())
                                                   : freshHome(session.disk());
    Demo(session, home).run();
    const GlobalOptions options{home.string(), "", "2026-12-06T08:00:00+07:00",
                                session.format() == Format::Json, session.languageName()};
    Session reader(options, session.out(), session.err());
    app::openTrialAccounts(reader.workplace());
    if (session.format() == Format::Text) session.out() << '\n';
    printTable(reader.output(),
               {{"ticket", "heading.ticket"},
                {"step", "heading.step"},
                {"document", "heading.document", app::Vocabulary::Events},
                {"number", "heading.number"},
                {"file", "heading.file"},
                {"digest", "heading.sha256"},
                {"signature", "heading.signature"},
                {"archive", "heading.archive"}},
               documentTable(reader.workplace()), "");
    if (session.format() == Format::Text) {
      const base::Message made("commands.demo-made",
                               {{"home", home.string()},
                                {"quoted", quoted(home.string())},
                                {"portal", reader.workplace().settings.text("portal.url")},
                                {"accounts", reader.workplace().home.trialAccounts().string()}});
      session.out() << '\n' << session.words(made) << '\n';
    }
  });
}

}  // namespace cli
