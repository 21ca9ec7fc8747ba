// What every command shares: the words of the command line that stand before it, where its output goes, and
// the home that it works in.
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
#include "base/message.h"
#include "cli/output.h"
#include "house/open_home.h"

namespace cli {

// As given on the command line.
struct GlobalOptions {
  std::string home;  // --home, else BERKAS_HOME
  std::string user;  // --as
  std::string now;   // --now, in a demo home only
  bool json = false;
  std::string language = "id";  // of all that people are told (cli/language.h)
};

// One run of the program. The home is opened when it is first asked for, so that `config` needs none and
// `letter render` no database.
class Session {
 public:
  // `options` is read when a part is first made, so that it may be filled in after construction.
  Session(const GlobalOptions& options, std::ostream& out, std::ostream& err);
  ~Session();

  std::ostream& out() { return out_; }
  std::ostream& err() { return err_; }
  Format format() const { return options_.json ? Format::Json : Format::Text; }
  base::Language language() const;
  // "id" or "en", for --lang.
  const std::string& languageName() const { return options_.language; }
  // Where results are printed, and how.
  Output output();
  std::string words(const base::Message& message) const { return message.in(language()); }
  // A line on standard error: what went wrong or wants looking after.
  void complain(const base::Message& message);
  // A line on standard error that belongs to the results.
  void remark(const base::Message& message);
  // For what the user names: written with the modes that his umask says.
  base::Disk& disk() { return disk_; }

  // Whether the command line or the environment names a home.
  bool wasHomeNamed() const;
  // As named; it need not exist yet. NotFound, with how to name one, when none was named.
  const app::Home& namedHome();
  // How that home is opened from a command line: its problems are told on stderr, a person can be asked for
  // secrets.
  house::Opening opening();
  // Of the home; what is wrong stands at its default. NotFound when it is none, InvalidSetup when the file
  // has a key that nobody knows.
  const app::Settings& settings();

  // The home, opened for work (house/open_home.h): beside others, after what a crash left was finished.
  const app::Workplace& workplace();
  // Closes it, for whoever goes on to open it in another way.
  void leave();
  // The home, held alone.
  const app::Workplace& workplaceAlone();
  // Says once that the home is open for reading alone, if it is, and why.
  void tellReadingOnly();

  // Who acts: --as, else the setting `operator`. Denied when there is no such account; in a home without any,
  // how the first is made.
  app::Actor actor();
  // The same in a home that somebody else has opened.
  app::Actor actorIn(const app::Workplace& workplace);
  base::Instant now();
  // Whether --now names the time.
  bool isTimeGiven() const { return !options_.now.empty(); }

 private:
  const app::Workplace& open(house::Opening how);

  const GlobalOptions& options_;
  std::ostream& out_;
  std::ostream& err_;
  base::PosixDisk disk_{base::Audience::Umask};
  std::optional<app::Home> named_;
  std::optional<house::SettingsFile> settings_;
  std::unique_ptr<house::OpenHome> home_;
  std::optional<app::Workplace> workplace_;
};

}  // namespace cli
