#include "house/open_home.h"

#include <atomic>
#include <mutex>
#include <utility>

#include "app/home/log_keys.h"
#include "app/inspection/office_fit.h"
#include "app/upkeep/rebuild.h"
#include "base/error.h"
#include "base/sentences.h"
#include "base/volume.h"
#include "house/database_exchange.h"
#include "house/gate.h"
#include "house/gated_database.h"
#include "house/gated_disk.h"
#include "storage/outbox.h"
#include "storage/sqlite_database.h"

namespace house {

// What is replaced together when office/ changes.
struct InForce {
  std::shared_ptr<const app::Office> office;  // null: none is
  app::Typesetter typesetter;

  InForce(const pdf::FontLibrary& fonts, std::shared_ptr<const app::Office> data)
      : office(std::move(data)), typesetter(fonts, [this](const std::string& name) { return logo(name); }) {}

 private:
  std::optional<base::Bytes> logo(const std::string& name) const {
    if (!office) return std::nullopt;
    const auto found = office->logos.find(name);
    return found == office->logos.end() ? std::nullopt : std::optional(found->second);
  }
};

namespace {

app::Home homeAt(const Opening& how, const app::Settings& settings) {
  base::Patience patience{std::chrono::seconds(settings.number("lock.wait-seconds"))};
  if (how.tell) patience.tell = how.tell;
  return app::Home(how.path, std::move(patience));
}

SettingsFile settingsFor(const base::Disk& disk, const Opening& how) {
  SettingsFile file = readSettings(disk, app::Home(how.path));
  if (!file.problems.unknown.empty()) throw base::InvalidSetup(file.problems.all());
  return file;
}

std::exception_ptr readOnlyReason(const app::Home& home) {
  return std::make_exception_ptr(
      base::Denied(base::Message("home.read-only", {{"home", home.path().string()}})));
}

std::exception_ptr fullReason(const app::Home& home) {
  return std::make_exception_ptr(base::Unavailable(
      base::Message("home.disk-full", {{"home", home.path().string()}}), base::Retry::Worthwhile));
}

}  // namespace

struct OpenHome::Parts {
  Parts(Opening opening, SettingsFile file, HomeHold held)
      : how(std::move(opening)),
        settings(std::move(file.settings)),
        home(homeAt(how, settings)),
        hold(std::move(held)) {
    if (how.purpose == Purpose::Look) {
      gate.close(std::make_exception_ptr(base::Denied(base::Message("home.look-only", {}))));
    } else if (!file.problems.wrong.empty()) {
      gate.close(std::make_exception_ptr(base::InvalidSetup(file.problems.wrong)));
    }
    fonts = pdf::FontLibrary::open(realDisk, fontsOf(settings, how.fonts));
    signers = std::make_unique<app::Signers>(disk, home, settings, how.ask);
    signedLetters = std::make_unique<app::SignedLetters>(disk, home);
  }

  void tell(const base::Message& message) const {
    if (how.tell) how.tell(message);
  }

  void open();
  void openStores(bool isFrozen);
  void openArchive();
  void openDatabase(bool isFrozen);
  void openOffice();
  void putInForce();
  std::shared_ptr<const InForce> current() const;
  app::Workplace workplace() const;
  bool takeOver(const app::OfficeFiles& files);
  bool reread();
  void finishWhatACrashLeft();
  void closeStores();

  const Opening how;
  const app::Settings settings;
  const app::Home home;
  HomeHold hold;
  Gate gate;
  base::PosixDisk realDisk;
  mutable GatedDisk disk{realDisk, gate};
  mutable app::Doorway doorway{disk, home, *how.machineClock};
  std::unique_ptr<pdf::FontLibrary> fonts;
  std::unique_ptr<app::Signers> signers;
  std::unique_ptr<app::SignedLetters> signedLetters;
  mutable intake::Inspector inspector;
  mutable extraction::Reader textReader;
  std::unique_ptr<app::ArchiveJournal> journal;
  std::unique_ptr<archive::Store> store;
  std::unique_ptr<GatedDatabase> database;
  std::unique_ptr<storage::CommittingOutbox> outbox;
  std::unique_ptr<app::OfficeHistory> offices;
  mutable std::mutex mutex;
  std::shared_ptr<const InForce> inForce;
  std::atomic<bool> isOfficeRefused = false;  // which closed the gate
};

void OpenHome::Parts::open() {
  const bool isReadOnly = base::volumeOf(home.path()).isReadOnly;
  if (isReadOnly) gate.close(readOnlyReason(home));
  const bool finishes = how.purpose == Purpose::Work && hold.isAlone() && gate.isOpen();
  try {
    if (finishes) continueExchange(disk, home, how.clock->now().in(base::TimeZone::utc()).date);
    openStores(isReadOnly);
    if (finishes && gate.isOpen()) finishWhatACrashLeft();
  } catch (const base::Error&) {
    if (isReadOnly || how.purpose == Purpose::Repair || !base::volumeOf(home.path()).isFull()) throw;
    closeStores();
    gate.close(fullReason(home));
    openStores(true);
    return;  // alone, when it is: nobody begins to write meanwhile
  }
  if (how.purpose != Purpose::Repair && hold.isAlone()) hold.share();
}

void OpenHome::Parts::openStores(bool isFrozen) {
  openArchive();
  openDatabase(isFrozen);
  openOffice();
}

// A home that nothing is written in goes without its log, which would be noted and cleaned up.
void OpenHome::Parts::openArchive() {
  if (!gate.isOpen()) {
    store = std::make_unique<archive::Store>(disk, home.archive(), home.work(), nullptr, home.patience());
    return;
  }
  base::makeDirectories(disk, home.issue());  // homes of before have none
  const bool isWithoutLog = app::isWithoutLog(disk, home);
  if (isWithoutLog) app::makeLog(disk, home);
  journal = std::make_unique<app::ArchiveJournal>(disk, home);
  store = std::make_unique<archive::Store>(disk, home.archive(), home.work(), journal.get(), home.patience());
  if (isWithoutLog) store->journalAll();
  if (const base::Message alarm = journal->alarm(); !alarm.empty()) tell(alarm);
}

void OpenHome::Parts::openDatabase(bool isFrozen) {
  const base::Path path = how.database.empty() ? home.database() : how.database;
  std::unique_ptr<app::Database> opened;
  if (isFrozen) {
    opened = std::make_unique<storage::SqliteDatabase>(path, storage::Frozen{});
  } else {
    if (how.database.empty()) demandDatabase(realDisk, home);
    opened = std::make_unique<storage::SqliteDatabase>(path, storage::syncsFor(path, home.archive()),
                                                       home.patience());
  }
  database = std::make_unique<GatedDatabase>(std::move(opened), gate);
  outbox = std::make_unique<storage::CommittingOutbox>(*database);
}

void OpenHome::Parts::openOffice() {
  const app::OfficeFiles files = app::officeFilesOf(disk, home.office());
  offices = std::make_unique<app::OfficeHistory>(*store, files);
  putInForce();
  if (how.purpose != Purpose::Work || !gate.isOpen() || !offices->differed()) return;
  try {
    takeOver(files);
  } catch (const base::InvalidSetup&) {
    if (!current()->office) throw;
    isOfficeRefused = true;
    gate.close(std::current_exception());
  }
}

void OpenHome::Parts::putInForce() {
  auto next = std::make_shared<const InForce>(*fonts, offices->current());
  const std::lock_guard guard(mutex);
  inForce = std::move(next);
}

std::shared_ptr<const InForce> OpenHome::Parts::current() const {
  const std::lock_guard guard(mutex);
  return inForce;
}

app::Workplace OpenHome::Parts::workplace() const {
  const auto now = current();
  return {
      home,       settings,       *offices,      now->typesetter,
      *signers,   *signedLetters, *store,        *database,
      inspector,  textReader,     *outbox,       disk,
      *how.clock, doorway,        journal.get(), std::shared_ptr<const app::Office>(now, now->office.get())};
}

bool OpenHome::Parts::takeOver(const app::OfficeFiles& files) {
  const auto demandFit = [this](const app::Office& fresh) { app::demandFit(workplace(), fresh); };
  if (!offices->takeOver(files, how.clock->now(), demandFit)) return false;
  putInForce();
  return true;
}

// A home that was open for reading alone because of its office is open for everything once that is right.
bool OpenHome::Parts::reread() {
  if (isOfficeRefused) gate.open();
  try {
    const bool hasChanged = takeOver(app::officeFilesOf(disk, home.office()));
    isOfficeRefused = false;
    return hasChanged;
  } catch (const base::InvalidSetup&) {
    if (isOfficeRefused) gate.close(std::current_exception());
    throw;
  }
}

void OpenHome::Parts::finishWhatACrashLeft() {
  for (const base::Problem& problem : app::recover(workplace()))
    tell(base::messageOf(base::InvalidInput(base::Problems{problem})));
}

void OpenHome::Parts::closeStores() {
  inForce.reset();
  offices.reset();
  outbox.reset();
  database.reset();
  store.reset();
  journal.reset();
}

OpenHome::OpenHome(Opening how) : OpenHome(how, HomeHold::take(homeOf(base::PosixDisk(), how))) {}

OpenHome::OpenHome(Opening how, HomeHold hold) {
  SettingsFile file = settingsFor(base::PosixDisk(), how);
  parts_ = std::make_unique<Parts>(std::move(how), std::move(file), std::move(hold));
  parts_->open();
}

OpenHome::~OpenHome() = default;

app::Workplace OpenHome::workplace() const {
  return parts_->workplace();
}

const app::Settings& OpenHome::settings() const {
  return parts_->settings;
}

base::Message OpenHome::readingOnly() const {
  return parts_->gate.reason();
}

bool OpenHome::rereadOffice() {
  return parts_->reread();
}

HomeHold OpenHome::close(std::unique_ptr<OpenHome> home) {
  home->parts_->closeStores();
  return std::move(home->parts_->hold);
}

app::Home homeOf(const base::Disk& disk, const Opening& how) {
  return homeAt(how, settingsFor(disk, how).settings);
}

base::Path fontsOf(const app::Settings& settings, const base::Path& standard) {
  const std::string& named = settings.text("fonts");
  return named.empty() ? standard : base::Path(named);
}

}  // namespace house
