// A home, opened: settings, lock, fonts, keys, log, archive, database, office data and recovery, wired
// together for whoever runs the use cases in it: a command, or a server with many threads.
//
// Reading goes on wherever it can. A home opens for reading alone, and says why, when its disk is mounted
// read-only or full, when a setting has a value that its key does not allow, or when its office/ is not
// right: then the version of the office's data that was archived last stays in force. Whatever would write
// then throws that reason: Denied, Unavailable (worth a retry) or InvalidSetup.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include "app/home/home.h"
#include "app/home/settings.h"
#include "app/home/signers.h"
#include "app/home/workplace.h"
#include "base/clock.h"
#include "base/disk.h"
#include "base/message.h"
#include "house/home_hold.h"
#include "house/settings_file.h"

namespace house {

// What the home is opened for.
enum class Purpose {
  Work,    // everything; who is alone in it finishes first what a crash left
  Repair,  // everything, and nothing is finished or taken over: for whoever holds the home alone
  Look,    // reading alone; nothing of the home is changed
};

struct Opening {
  base::Path path;   // of the home
  base::Path fonts;  // the fonts.xml that came with the program, for a home that names none
  Purpose purpose = Purpose::Work;
  std::shared_ptr<const base::Clock> clock = std::make_shared<const base::SystemClock>();
  // By which people sign in, even when `clock` stands.
  std::shared_ptr<const base::Clock> machineClock = std::make_shared<const base::SystemClock>();
  app::AskSecret ask = {};  // empty: nobody is there to be asked
  // What somebody should know, a message at a time, while the home is opened and later: what a crash left and
  // could not be finished, an alarm of the log, what is waited for. Called from any thread; empty: nobody is
  // told.
  std::function<void(const base::Message&)> tell = {};
  // Where the database is another than the home's: one that is being made. Empty: the home's.
  base::Path database = {};
};

// Its const calls and `rereadOffice` are thread-safe.
class OpenHome {
 public:
  // Waits for the home's lock. NotFound when the folder is no home; InvalidSetup when berkas.properties has a
  // key that nobody knows, or neither office/ nor what was archived of it can be read; Corrupt when the
  // database is missing or damaged, or the archive is none; Unavailable, worth a retry, when patience with
  // others is over.
  explicit OpenHome(Opening how);
  // With a lock that the caller has; Repair wants it to be alone.
  OpenHome(Opening how, HomeHold hold);
  ~OpenHome();
  OpenHome(const OpenHome&) = delete;
  OpenHome& operator=(const OpenHome&) = delete;

  // For one use case: the office's data that are in force now stay so for it. Outlived by this.
  app::Workplace workplace() const;
  const app::Settings& settings() const;
  // Why the home is open for reading alone; empty when it is not.
  base::Message readingOnly() const;

  // Reads office/ again. When it has changed and is right (OfficeHistory::takeOver) and has what open cases
  // need (app/inspection/office_fit.h), it is archived and in force for every workplace from now on. Returns
  // whether it was. InvalidSetup with every problem otherwise, and what was in force stays.
  bool rereadOffice();

  // Closes everything but the lock.
  static HomeHold close(std::unique_ptr<OpenHome> home);

 private:
  struct Parts;

  std::unique_ptr<Parts> parts_;
};

// The home, with the patience that its settings say. Throws as OpenHome for its settings.
app::Home homeOf(const base::Disk& disk, const Opening& how);
// fonts.xml: as the settings say, else the one that came with the program.
base::Path fontsOf(const app::Settings& settings, const base::Path& standard);

}  // namespace house
