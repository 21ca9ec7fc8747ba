#include "cli/session.h"

#include <cstdlib>

#include "app/access/user_desk.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/text.h"
#include "cli/arguments.h"
#include "cli/installation.h"
#include "cli/secret_prompt.h"

namespace cli {
namespace {

// The time that --now sets stands still.
class StoppedClock final : public base::Clock {
 public:
  explicit StoppedClock(base::Instant now) : now_(now) {}
  base::Instant now() const override { return now_; }

 private:
  base::Instant now_;
};

}  // namespace

Session::Session(const GlobalOptions& options, std::ostream& out, std::ostream& err)
    : options_(options), out_(out), err_(err) {}

Session::~Session() = default;

base::Language Session::language() const {
  return base::languageNamed(options_.language).value_or(base::Language::Indonesian);
}

Output Session::output() {
  return {out_, format(), language(), [this](app::Vocabulary vocabulary) {
            return app::titlesOf(vocabulary, [this]() -> const app::Workplace& { return workplace(); });
          }};
}

void Session::complain(const base::Message& message) {
  cli::complain(err_, words(message));
}

void Session::remark(const base::Message& message) {
  err_ << base::printable(words(message)) << '\n';
}

bool Session::wasHomeNamed() const {
  return !options_.home.empty() || std::getenv("BERKAS_HOME") != nullptr;
}

const app::Home& Session::namedHome() {
  if (named_) return *named_;
  const char* fromEnvironment = std::getenv("BERKAS_HOME");
  const std::string path = !options_.home.empty() ? options_.home : fromEnvironment ? fromEnvironment : "";
  if (path.empty()) throw base::NotFound(base::Message("commands.home-unnamed", {}));
  return named_.emplace(path);
}

house::Opening Session::opening() {
  house::Opening how;
  how.path = namedHome().path();
  how.fonts = installedFiles(disk_) / "fonts" / "fonts.xml";
  if (!options_.now.empty()) how.clock = std::make_shared<StoppedClock>(now());
  how.ask = [this](const base::Message& what) { return askSecret(what, language()); };
  how.tell = [this](const base::Message& text) { complain(text); };
  return how;
}

const app::Settings& Session::settings() {
  if (!settings_) settings_ = house::readSettings(disk_, namedHome());
  if (!settings_->problems.unknown.empty()) throw base::InvalidSetup(settings_->problems.all());
  return settings_->settings;
}

base::Instant Session::now() {
  if (options_.now.empty()) return base::SystemClock().now();
  if (!settings().isYes("demo")) throw base::Denied(base::Message("commands.now-in-demo-only", {}));
  return momentOf(options_.now).value();
}

const app::Workplace& Session::open(house::Opening how) {
  if (how.purpose == house::Purpose::Repair) {
    house::HomeHold alone = house::HomeHold::alone(house::homeOf(disk_, how));
    home_ = std::make_unique<house::OpenHome>(std::move(how), std::move(alone));
  } else {
    home_ = std::make_unique<house::OpenHome>(std::move(how));
  }
  return workplace_.emplace(home_->workplace());
}

const app::Workplace& Session::workplace() {
  return workplace_ ? *workplace_ : open(opening());
}

void Session::leave() {
  workplace_.reset();
  home_.reset();
}

const app::Workplace& Session::workplaceAlone() {
  if (workplace_) return *workplace_;
  house::Opening how = opening();
  how.purpose = house::Purpose::Repair;
  return open(std::move(how));
}

void Session::tellReadingOnly() {
  if (!home_) return;
  const base::Message why = home_->readingOnly();
  if (!why.empty()) complain(base::Message("commands.reading-only", {{"why", why}}));
}

app::Actor Session::actor() {
  return actorIn(workplace());
}

app::Actor Session::actorIn(const app::Workplace& workplace) {
  const std::string user = options_.user.empty() ? settings().text("operator") : options_.user;
  std::optional<app::Account> account;
  workplace.database.read(
      [&](app::Transaction& transaction) { account = transaction.accounts().find(user); });
  if (account) {
    app::Actor actor = app::actorOf(workplace.office(), *account);
    actor.language = language();
    return actor;
  }
  if (app::UserDesk(workplace).isWithoutAccounts())
    throw base::Denied(
        base::Message("access.no-account-yet", {{"mend", base::Message(app::kMakeFirstAccount, {})}}));
  throw base::Denied(base::Message("commands.user-unknown", {{"user", user}}));
}

}  // namespace cli
