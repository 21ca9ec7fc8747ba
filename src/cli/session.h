// Shared by all commands: the global options and the wiring.
#pragma once

#include <memory>
#include <optional>
#include <ostream>
#include <string>

#include "app/access/actor.h"
#include "app/home/home.h"
#include "app/home/settings.h"
#include "app/home/workplace.h"
#include "base/disk.h"
#include "cli/output.h"

namespace cli {

// As given on the command line.
struct GlobalOptions {
  std::string home;  // --home, else BERKAS_HOME
  std::string user;  // --as
  std::string now;   // --now, in a demo home only
  bool json = false;
};

// The wiring of one run of the program. Parts are made on demand, so `config` needs no home and `letter
// render` no database.
class Session {
 public:
  // `options` is read when a part is first made, so that it may be filled in after construction.
  Session(const GlobalOptions& options, std::ostream& out, std::ostream& err);
  ~Session();

  std::ostream& out() { return out_; }
  std::ostream& err() { return err_; }
  Format format() const { return options_.json ? Format::Json : Format::Text; }
  base::Disk& disk() { return disk_; }

  // Whether the command line or the environment names a home.
  bool wasHomeNamed() const;
  // As named; it need not exist yet. NotFound, with how to name one, when none was named.
  const app::Home& namedHome();
  // NotFound when it is not a home.
  const app::Home& home();
  const app::Settings& settings();
  // What is wrong with berkas.properties; `settings` throws it.
  const base::Problems& settingProblems();
  // The settings, with defaults for wrong values.
  const app::Settings& readableSettings();
  base::Path fontsXml();

  // The wired home, under a shared lock. Runs the recovery first when no other process works in it.
  const app::Workplace& workplace();
  // Holds the home's lock exclusively. Unavailable while another process works in the home.
  const app::Workplace& workplaceAlone();

  app::Actor actor();
  base::Instant now();

 private:
  struct Parts;
  enum class Hold { Shared, Alone };

  void readSettings();
  void lockHome(Hold hold);
  void openArchive();
  void openWorkplace(Hold hold);

  const GlobalOptions& options_;
  std::ostream& out_;
  std::ostream& err_;
  base::PosixDisk disk_;
  std::unique_ptr<Parts> parts_;
};

}  // namespace cli
