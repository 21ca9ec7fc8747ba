#include "cli/session.h"

#include <cstdlib>

#include "app/access/user_desk.h"
#include "base/clock.h"
#include "base/error.h"
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

bool Session::wasHomeNamed() const {
  return !options_.home.empty() || std::getenv("BERKAS_HOME") != nullptr;
}

const app::Home& Session::namedHome() {
  if (named_) return *named_;
  const char* fromEnvironment = std::getenv("BERKAS_HOME");
  const std::string path = !options_.home.empty() ? options_.home : fromEnvironment ? fromEnvironment : "";
  if (path.empty()) {
    throw base::NotFound(
        "No home was named. Name it with --home DIR or the variable BERKAS_HOME; `berkas --home DIR init` "
        "makes one.");
  }
  return named_.emplace(path);
}

house::Opening Session::opening() {
  house::Opening how;
  how.path = namedHome().path();
  how.fonts = installedFiles(disk_) / "fonts" / "fonts.xml";
  if (!options_.now.empty()) how.clock = std::make_shared<StoppedClock>(now());
  how.ask = askSecret;
  how.tell = [this](const std::string& text) { complain(err_, text); };
  return how;
}

const app::Settings& Session::settings() {
  if (!settings_) settings_ = house::readSettings(disk_, namedHome());
  if (!settings_->problems.unknown.empty()) throw base::InvalidSetup(settings_->problems.all());
  return settings_->settings;
}

base::Instant Session::now() {
  if (options_.now.empty()) return base::SystemClock().now();
  if (!settings().isYes("demo")) {
    throw base::Denied("--now sets the time in a demo home only; this one is not (setting \"demo\").");
  }
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
  const std::string why = home_ ? home_->readingOnly() : std::string();
  if (!why.empty())
    complain(err_, "The home is open for reading alone, since nothing can be written in it:\n" + why);
}

app::Actor Session::actor() {
  return actorIn(workplace());
}

app::Actor Session::actorIn(const app::Workplace& workplace) {
  const std::string user = options_.user.empty() ? settings().text("operator") : options_.user;
  std::optional<app::Account> account;
  workplace.database.read(
      [&](app::Transaction& transaction) { account = transaction.accounts().find(user); });
  if (account) return app::actorOf(workplace.office(), *account);
  if (app::UserDesk(workplace).isWithoutAccounts())
    throw base::Denied(std::string("This home has no account yet; ") + app::kMakeFirstAccount + ".");
  throw base::Denied("There is no user \"" + user +
                     "\" in this home; `berkas user add` makes one, --as names another.");
}

}  // namespace cli
