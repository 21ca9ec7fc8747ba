#include "cli/session.h"

#include <Poco/Exception.h>
#include <Poco/Util/PropertyFileConfiguration.h>

#include <cstdlib>
#include <map>
#include <sstream>

#include "app/access/user_desk.h"
#include "app/home/log_keys.h"
#include "app/upkeep/rebuild.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/file_lock.h"
#include "cli/arguments.h"
#include "cli/installation.h"
#include "cli/secret_prompt.h"
#include "storage/outbox.h"
#include "storage/sqlite_database.h"

namespace cli {
namespace {

constexpr std::uint64_t kLargestProperties = 1 << 20;
constexpr std::uint64_t kLargestLogo = 8 << 20;

// Poco flattens the file into keys with dots.
void collectKeys(const Poco::Util::AbstractConfiguration& configuration, const std::string& prefix,
                 std::map<std::string, std::string>& properties) {
  Poco::Util::AbstractConfiguration::Keys keys;
  configuration.keys(prefix, keys);
  for (const std::string& key : keys) {
    const std::string path = prefix.empty() ? key : prefix + "." + key;
    if (configuration.hasProperty(path)) properties[path] = configuration.getRawString(path);
    collectKeys(configuration, path, properties);
  }
}

std::map<std::string, std::string> readProperties(const base::Disk& disk, const base::Path& path) {
  std::istringstream text(base::readFile(disk, path, kLargestProperties));
  std::map<std::string, std::string> properties;
  try {
    const Poco::AutoPtr<Poco::Util::PropertyFileConfiguration> configuration(
        new Poco::Util::PropertyFileConfiguration(text));
    collectKeys(*configuration, "", properties);
  } catch (const Poco::Exception& problem) {
    throw base::InvalidSetup(path.string() + " cannot be read as a properties file: " + problem.message() +
                             ".");
  }
  return properties;
}

class SteadyClock final : public base::Clock {
 public:
  explicit SteadyClock(base::Instant now) : now_(now) {}
  base::Instant now() const override { return now_; }

 private:
  base::Instant now_;
};

}  // namespace

struct Session::Parts {
  std::optional<app::Home> named;
  bool homeChecked = false;
  std::optional<app::Settings> settings;
  base::Problems settingProblems;
  std::unique_ptr<base::Clock> clock;
  std::optional<base::FileLock> lock;
  bool isAlone = false;  // whether the lock is exclusive
  std::unique_ptr<pdf::FontLibrary> fonts;
  std::unique_ptr<app::Typesetter> typesetter;
  std::unique_ptr<app::Signers> signers;
  std::unique_ptr<app::SignedLetters> signedLetters;
  std::unique_ptr<app::ArchiveJournal> journal;
  std::unique_ptr<archive::Store> store;
  std::unique_ptr<app::OfficeHistory> offices;
  std::unique_ptr<storage::SqliteDatabase> database;
  std::unique_ptr<storage::CommittingOutbox> outbox;
  std::unique_ptr<app::Workplace> workplace;
};

Session::Session(const GlobalOptions& options, std::ostream& out, std::ostream& err)
    : options_(options), out_(out), err_(err), parts_(std::make_unique<Parts>()) {}

Session::~Session() = default;

bool Session::wasHomeNamed() const {
  return !options_.home.empty() || std::getenv("BERKAS_HOME") != nullptr;
}

const app::Home& Session::namedHome() {
  if (parts_->named) return *parts_->named;
  const char* fromEnvironment = std::getenv("BERKAS_HOME");
  const std::string path = !options_.home.empty() ? options_.home : fromEnvironment ? fromEnvironment : "";
  if (path.empty()) {
    throw base::NotFound(
        "No home was named. Name it with --home DIR or the variable BERKAS_HOME; `berkas --home DIR init` "
        "makes one.");
  }
  parts_->named.emplace(path);
  return *parts_->named;
}

const app::Home& Session::home() {
  const app::Home& named = namedHome();
  if (!parts_->homeChecked && !base::exists(disk_, named.settings())) {
    throw base::NotFound(
        named.path().string() +
        " is no home of Berkas: it has no berkas.properties. `berkas --home DIR init` makes one.");
  }
  parts_->homeChecked = true;
  return named;
}

void Session::readSettings() {
  if (parts_->settings) return;
  parts_->settings.emplace();
  const base::Path path = home().settings();
  parts_->settingProblems = parts_->settings->take(readProperties(disk_, path), path.filename().string());
}

const base::Problems& Session::settingProblems() {
  readSettings();
  return parts_->settingProblems;
}

const app::Settings& Session::settings() {
  readSettings();
  if (!parts_->settingProblems.empty()) throw base::InvalidSetup(parts_->settingProblems);
  return *parts_->settings;
}

const app::Settings& Session::readableSettings() {
  readSettings();
  return *parts_->settings;
}

base::Path Session::fontsXml() {
  const std::string set = readableSettings().text("fonts");
  return set.empty() ? installedFiles(disk_) / "fonts" / "fonts.xml" : base::Path(set);
}

base::Instant Session::now() {
  if (options_.now.empty()) return base::SystemClock().now();
  if (!settings().isYes("demo")) {
    throw base::Denied("--now sets the time in a demo home only; this one is not (setting \"demo\").");
  }
  return momentOf(options_.now).value();
}

void Session::lockHome(Hold hold) {
  const base::Path path = home().lock();
  if (auto alone = base::FileLock::tryAcquire(path, base::FileLock::Mode::Exclusive)) {
    parts_->lock = std::move(alone);
    parts_->isAlone = true;
    return;
  }
  if (hold == Hold::Alone) {
    throw base::Unavailable("Somebody works in the home " + home().path().string() + "; end that first.",
                            base::Retry::Worthwhile);
  }
  parts_->lock = base::FileLock::acquire(path, base::FileLock::Mode::Shared);
}

void Session::openArchive() {
  const app::Home& home = this->home();
  const bool isWithoutLog = app::isWithoutLog(disk_, home);
  if (isWithoutLog) app::makeLog(disk_, home);
  parts_->journal = std::make_unique<app::ArchiveJournal>(disk_, home);
  parts_->store = std::make_unique<archive::Store>(disk_, home.archive(), home.work(), parts_->journal.get());
  if (isWithoutLog) parts_->store->journalAll();
  if (const auto alarm = parts_->journal->alarm()) complain(err_, *alarm);
}

void Session::openWorkplace(Hold hold) {
  if (parts_->workplace) return;
  const app::Settings& settings = this->settings();
  const app::Home& home = this->home();
  if (options_.now.empty()) {
    parts_->clock = std::make_unique<base::SystemClock>();
  } else {
    parts_->clock = std::make_unique<SteadyClock>(now());
  }
  lockHome(hold);
  parts_->fonts = pdf::FontLibrary::open(disk_, fontsXml());
  parts_->typesetter = std::make_unique<app::Typesetter>(
      *parts_->fonts, [this](const std::string& name) -> std::optional<base::Bytes> {
        const base::Path path = this->home().logos() / name;
        if (name.find('/') != std::string::npos || !base::exists(disk_, path)) return std::nullopt;
        return base::readFile(disk_, path, kLargestLogo);
      });
  parts_->signers = std::make_unique<app::Signers>(disk_, home, settings, askSecret);
  base::makeDirectories(disk_, home.issue());  // homes of before have none
  parts_->signedLetters = std::make_unique<app::SignedLetters>(disk_, home);
  openArchive();
  parts_->offices = app::OfficeHistory::open(disk_, home.office(), *parts_->store, parts_->clock->now());
  parts_->database = std::make_unique<storage::SqliteDatabase>(
      home.database(), storage::syncsFor(home.database(), home.archive()));
  parts_->outbox = std::make_unique<storage::CommittingOutbox>(*parts_->database);
  parts_->workplace = std::make_unique<app::Workplace>(app::Workplace{
      home, settings, *parts_->offices, *parts_->typesetter, *parts_->signers, *parts_->signedLetters,
      *parts_->store, *parts_->database, *parts_->outbox, disk_, *parts_->clock, parts_->journal.get()});
}

const app::Workplace& Session::workplace() {
  if (parts_->workplace) return *parts_->workplace;
  openWorkplace(Hold::Shared);
  // Alone for the moment: whatever a crash left is finished before anybody works on.
  if (parts_->isAlone) {
    for (const base::Problem& problem : app::recover(*parts_->workplace)) {
      complain(err_, base::describe(problem));
    }
    parts_->lock->share();
    parts_->isAlone = false;
  }
  return *parts_->workplace;
}

const app::Workplace& Session::workplaceAlone() {
  openWorkplace(Hold::Alone);
  return *parts_->workplace;
}

app::Actor Session::actor() {
  const std::string user = options_.user.empty() ? settings().text("operator") : options_.user;
  std::optional<app::Account> account;
  workplace().database.read(
      [&](app::Transaction& transaction) { account = transaction.accounts().find(user); });
  if (!account) {
    throw base::Denied("There is no user \"" + user +
                       "\" in this home; `berkas user add` makes one, --as names another.");
  }
  return app::actorOf(*account);
}

}  // namespace cli
