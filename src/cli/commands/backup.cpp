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

json::Array flawsAsJson(const std::vector<backup::Flaw>& flaws) {
  json::Array list;
  for (const backup::Flaw& flaw : flaws) list.push_back(backup::toJson(flaw));
  return list;
}

void tell(Session& session, const std::vector<backup::Flaw>& flaws) {
  for (const backup::Flaw& flaw : flaws) complain(session.err(), flaw.path + ": " + flaw.message);
}

json::Object toJson(const app::BackupReport& report) {
  return {{"snapshot", report.written.snapshot},
          {"files", number(report.written.totals.files)},
          {"bytes", number(report.written.totals.bytes)},
          {"new_files", number(report.written.newFiles)},
          {"new_bytes", number(report.written.newBytes)},
          {"objects", number(report.objects)},
          {"unchanged_objects", number(report.unchangedObjects)},
          {"removed_files", number(report.removedFiles)},
          {"left_out", flawsAsJson(report.written.totals.leftOut)},
          {"damaged", flawsAsJson(report.flaws)}};
}

const std::vector<Column>& backupColumns() {
  static const std::vector<Column> columns = {{"snapshot", "Snapshot"},
                                              {"files", "Files"},
                                              {"bytes", "Bytes"},
                                              {"new_files", "New files"},
                                              {"new_bytes", "New bytes"},
                                              {"objects", "Objects"},
                                              {"unchanged_objects", "Unchanged objects"},
                                              {"removed_files", "Removed files"}};
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
  CLI::App* command =
      program.command(app::UseCase::Backup,
                      "Copy the home to a folder, beside whoever works in it; only what is new is written");
  command->add_option("DIR", options->folder, "The folder of the backup; made where nothing is")
      ->transform(kind::path())
      ->required();
  command->add_flag("--keys", options->keys,
                    "Copy keys/ too; without it, keys and passphrases are not in the backup");
  command->add_flag("--verify", options->all, "Read all content of the backup again, not only the new");
  command->add_option("--keep", options->keep, "How many snapshots stay")
      ->transform(kind::number(1, 100'000));
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
    printRecord(session.out(), session.format(), backupColumns(), toJson(report));
    if (!options->keys)
      session.err() << "The keys of the home are not in this backup; --keys copies them too.\n";
  });
}

json::Object toJson(const house::RestoreReport& report) {
  return {{"snapshot", report.snapshot},
          {"made", report.made},
          {"keys", report.keysIncluded},
          {"files", number(report.files)},
          {"bytes", number(report.bytes)},
          {"objects", number(report.objects)},
          {"left_out", flawsAsJson(report.leftOut)}};
}

const std::vector<Column>& restoreColumns() {
  static const std::vector<Column> columns = {{"snapshot", "Snapshot"}, {"made", "Made"},
                                              {"files", "Files"},       {"bytes", "Bytes"},
                                              {"objects", "Objects"},   {"keys", "Keys"}};
  return columns;
}

void tellMissingKeys(Session& session, const house::RestoreReport& report) {
  const base::Path keys = session.namedHome().keys();
  session.err() << "The backup holds no keys: put those of the signatories into " << keys.string() << ".\n";
  if (!report.logIsClosed) return;
  session.err() << "Until the log's key " << (keys / "log.pem").string()
                << " is put back too, nothing can be archived. When it is lost for good, `berkas log "
                   "change-key --lost` "
                   "closes the log and begins a new one.\n";
}

void addRestore(const CommandGroup& program, Session& session, int& status) {
  auto order = std::make_shared<house::RestoreOrder>();
  order->threads = processors();
  auto folder = std::make_shared<std::string>();
  CLI::App* command =
      program.command(app::UseCase::Restore,
                      "Make the home, which must not exist yet, from a backup, and prove that it is whole");
  command->add_option("DIR", *folder, "The folder of the backup")->transform(kind::path())->required();
  command->add_option("--snapshot", order->snapshot, "As of this snapshot (else the newest)")
      ->transform(kind::reference());
  command->add_option("--threads", order->threads, "Objects that are verified at the same time")
      ->transform(kind::number(1, 64));
  command->callback([&session, &status, order, folder] {
    order->backup = std::filesystem::absolute(*folder);
    const house::RestoreReport report = house::restoreHome(session.opening(), *order);
    tell(session, report.leftOut);
    if (!report.leftOut.empty()) status = kCheckSaysNo;
    printRecord(session.out(), session.format(), restoreColumns(), toJson(report));
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
  CLI::App* command =
      program.command(app::UseCase::Drill,
                      "Back up to a temporary folder, restore from there, prove the result, and remove both");
  command
      ->add_option("--folder", *folder,
                   "Where the temporary folder is made (else the system's); it takes twice the home")
      ->transform(kind::path());
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
    json::Object report = toJson(back);
    report["backup_seconds"] = backupSeconds;
    report["restore_seconds"] = secondsSince(middle);
    report["backup_bytes"] = number(saved.written.newBytes);
    std::vector<Column> columns = restoreColumns();
    columns.push_back({"backup_seconds", "Seconds to back up"});
    columns.push_back({"restore_seconds", "Seconds to restore"});
    printRecord(session.out(), session.format(), columns, report);
  });
}

}  // namespace

void addBackupCommands(CommandContext context) {
  addBackup(context.program, context.session, context.status);
  addRestore(context.program, context.session, context.status);
  addDrill(context.program, context.session, context.status);
}

}  // namespace cli
