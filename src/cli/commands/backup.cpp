// backup DIR · restore DIR · drill
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>
#include <thread>

#include "app/upkeep/backup.h"
#include "base/random.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "house/restoring.h"

namespace cli {
namespace {

unsigned processors() {
  return std::max(1U, std::thread::hardware_concurrency());
}

std::int64_t number(std::uint64_t value) {
  return static_cast<std::int64_t>(value);
}

json::Array flawsAsJson(const std::vector<backup::Flaw>& flaws, base::Language language) {
  json::Array list;
  for (const backup::Flaw& flaw : flaws)
    list.push_back(json::Object{{"path", flaw.path}, {"message", flaw.message.in(language)}});
  return list;
}

void tell(Session& session, const std::vector<backup::Flaw>& flaws) {
  for (const backup::Flaw& flaw : flaws)
    session.complain(base::Message("problem.at", {{"place", flaw.path}, {"problem", flaw.message}}));
}

json::Object toJson(const app::BackupReport& report, base::Language language) {
  return {{"snapshot", report.written.snapshot},
          {"files", number(report.written.totals.files)},
          {"bytes", number(report.written.totals.bytes)},
          {"new_files", number(report.written.newFiles)},
          {"new_bytes", number(report.written.newBytes)},
          {"objects", number(report.objects)},
          {"unchanged_objects", number(report.unchangedObjects)},
          {"removed_files", number(report.removedFiles)},
          {"left_out", flawsAsJson(report.written.totals.leftOut, language)},
          {"damaged", flawsAsJson(report.flaws, language)}};
}

const app::ViewColumns& backupColumns() {
  static const app::ViewColumns columns = {{"snapshot", "heading.snapshot"},
                                           {"files", "heading.files"},
                                           {"bytes", "heading.bytes"},
                                           {"new_files", "heading.new-files"},
                                           {"new_bytes", "heading.new-bytes"},
                                           {"objects", "heading.objects"},
                                           {"unchanged_objects", "heading.unchanged-objects"},
                                           {"removed_files", "heading.removed-files"}};
  return columns;
}

struct BackupOptions {
  std::string folder;
  bool keys = false;
  bool all = false;
  std::size_t keep = 30;
};

void addBackup(const CommandGroup& program, Session& session, int& status) {
  auto options = std::make_shared<BackupOptions>();
  CLI::App* command = program.command(app::UseCase::Backup, "help.backup");
  command->add_option("DIR", options->folder, "help.backup.dir")->transform(kind::path())->required();
  command->add_flag("--keys", options->keys, "help.backup.keys");
  command->add_flag("--verify", options->all, "help.backup.verify");
  command->add_option("--keep", options->keep, "help.backup.keep")->transform(kind::number(1, 100'000));
  command->callback([&session, &status, options] {
    app::BackupOrder order;
    order.folder = std::filesystem::absolute(options->folder);
    order.keys = options->keys ? app::Keys::Included : app::Keys::LeftOut;
    order.reading = options->all ? app::Recheck::AllContent : app::Recheck::NewContent;
    order.keep = options->keep;
    base::PosixDisk disk;
    const app::BackupReport report = app::backUp(session.workplace(), session.actor(), order, disk);
    tell(session, report.written.totals.leftOut);
    tell(session, report.flaws);
    if (!report.written.totals.leftOut.empty() || !report.flaws.empty()) status = kCheckSaysNo;
    printRecord(session.output(), backupColumns(), toJson(report, session.language()));
    if (!options->keys) session.remark(base::Message("commands.keys-not-saved", {}));
  });
}

json::Object toJson(const house::RestoreReport& report, base::Language language) {
  return {{"snapshot", report.snapshot},
          {"made", report.made},
          {"keys", report.keysIncluded},
          {"files", number(report.files)},
          {"bytes", number(report.bytes)},
          {"objects", number(report.objects)},
          {"left_out", flawsAsJson(report.leftOut, language)}};
}

const app::ViewColumns& restoreColumns() {
  static const app::ViewColumns columns = {{"snapshot", "heading.snapshot"}, {"made", "heading.made"},
                                           {"files", "heading.files"},       {"bytes", "heading.bytes"},
                                           {"objects", "heading.objects"},   {"keys", "heading.keys"}};
  return columns;
}

void tellMissingKeys(Session& session, const house::RestoreReport& report) {
  const base::Path keys = session.namedHome().keys();
  session.remark(base::Message("commands.keys-not-restored", {{"folder", keys.string()}}));
  if (report.logIsClosed)
    session.remark(base::Message("commands.log-closed", {{"key", (keys / "log.pem").string()}}));
}

void addRestore(const CommandGroup& program, Session& session, int& status) {
  auto order = std::make_shared<house::RestoreOrder>();
  order->threads = processors();
  auto folder = std::make_shared<std::string>();
  CLI::App* command = program.command(app::UseCase::Restore, "help.restore");
  command->add_option("DIR", *folder, "help.restore.dir")->transform(kind::path())->required();
  command->add_option("--snapshot", order->snapshot, "help.restore.snapshot")->transform(kind::reference());
  command->add_option("--threads", order->threads, "help.restore.threads")->transform(kind::number(1, 64));
  command->callback([&session, &status, order, folder] {
    order->backup = std::filesystem::absolute(*folder);
    const house::RestoreReport report = house::restoreHome(session.opening(), *order);
    tell(session, report.leftOut);
    if (!report.leftOut.empty()) status = kCheckSaysNo;
    printRecord(session.output(), restoreColumns(), toJson(report, session.language()));
    if (!report.keysIncluded) tellMissingKeys(session, report);
  });
}

// A temporary folder.
class PassingFolder {
 public:
  PassingFolder(base::Disk& disk, const base::Path& folder)
      : disk_(disk), path_(std::filesystem::absolute(folder) / ("berkas-drill-" + base::randomToken(40))) {
    disk_.makeDirectory(path_);
  }
  ~PassingFolder() {
    try {
      base::removeAll(disk_, path_);
    } catch (const base::Error&) {
      return;
    }
  }
  PassingFolder(const PassingFolder&) = delete;
  PassingFolder& operator=(const PassingFolder&) = delete;

  const base::Path& path() const { return path_; }

 private:
  base::Disk& disk_;
  base::Path path_;
};

double secondsSince(std::chrono::steady_clock::time_point start) {
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return static_cast<double>(static_cast<std::int64_t>(seconds * 1000)) / 1000;
}

void addDrill(const CommandGroup& program, Session& session, int& status) {
  auto folder = std::make_shared<std::string>();
  CLI::App* command = program.command(app::UseCase::Drill, "help.drill");
  command->add_option("--folder", *folder, "help.drill.folder")->transform(kind::path());
  command->callback([&session, &status, folder] {
    base::PosixDisk disk;
    const PassingFolder passing(
        disk, folder->empty() ? std::filesystem::temp_directory_path() : base::Path(*folder));
    app::BackupOrder order;
    order.folder = passing.path() / "backup";
    order.reading = app::Recheck::AllContent;
    const auto begin = std::chrono::steady_clock::now();
    const app::BackupReport saved = app::backUp(session.workplace(), session.actor(), order, disk);
    const double backupSeconds = secondsSince(begin);
    const auto middle = std::chrono::steady_clock::now();
    house::Opening how = session.opening();
    how.path = passing.path() / "home";
    const house::RestoreReport back = house::restoreHome(how, {order.folder, "", processors()});
    tell(session, back.leftOut);
    if (!back.leftOut.empty()) status = kCheckSaysNo;
    json::Object report = toJson(back, session.language());
    report["backup_seconds"] = backupSeconds;
    report["restore_seconds"] = secondsSince(middle);
    report["backup_bytes"] = number(saved.written.newBytes);
    app::ViewColumns columns = restoreColumns();
    columns.push_back({"backup_seconds", "heading.backup-seconds"});
    columns.push_back({"restore_seconds", "heading.restore-seconds"});
    printRecord(session.output(), columns, report);
  });
}

}  // namespace

void addBackupCommands(CommandContext context) {
  addBackup(context.program, context.session, context.status);
  addRestore(context.program, context.session, context.status);
  addDrill(context.program, context.session, context.status);
}

}  // namespace cli
