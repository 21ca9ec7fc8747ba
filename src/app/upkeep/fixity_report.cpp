#include "app/upkeep/fixity_report.h"

#include <algorithm>
#include <sstream>

#include "app/access/use_cases.h"
#include "base/error.h"
#include "json/text.h"

namespace app {
namespace {

constexpr std::uint64_t kLargestReport = 64 << 20;
constexpr std::size_t kMostDamages = 100;  // of one object, in the report

std::string timeOf(const Workplace& workplace) {
  return workplace.clock.now().rfc3339(workplace.walidata().zone);
}

std::string today(const Workplace& workplace) {
  return workplace.clock.now().in(workplace.walidata().zone).date.iso();
}

base::Path folderOf(const Workplace& workplace) {
  const base::Path folder = workplace.home.reports() / "fixity";
  base::makeDirectories(workplace.disk, folder);
  return folder;
}

void append(const Workplace& workplace, const std::vector<json::Object>& lines) {
  if (lines.empty()) return;
  const base::Path path = folderOf(workplace) / (today(workplace) + ".jsonl");
  base::Bytes text;
  if (base::exists(workplace.disk, path)) text = base::readFile(workplace.disk, path, kLargestReport);
  for (const json::Object& line : lines) text += json::canonical(line) + "\n";
  base::replaceDurably(workplace.disk, path, text);
}

json::Object lineOf(const std::string& time, const FixityFinding& finding, const archive::Damage& damage) {
  return {{"type", "damage"},
          {"time", time},
          {"side", finding.side},
          {"object", finding.folder},
          {"code", damage.code},
          {"path", damage.path},
          {"message", damage.message.in(base::kRecordLanguage)}};
}

void addLines(const std::string& time, const FixityFinding& finding, std::vector<json::Object>& lines) {
  const std::size_t told = std::min(finding.damages.size(), kMostDamages);
  for (std::size_t i = 0; i < told; ++i) lines.push_back(lineOf(time, finding, finding.damages[i]));
  json::Object outcome{{"time", time},
                       {"side", finding.side},
                       {"object", finding.folder},
                       {"damages", finding.damages.size()}};
  if (finding.isRepaired) {
    outcome["type"] = "repair";
    outcome["from"] = finding.side == "archive" ? "replica" : "archive";
    outcome["kept_aside"] = finding.aside;
  } else {
    outcome["type"] = "left";
    outcome["reason"] = finding.reason.in(base::kRecordLanguage);
  }
  lines.push_back(std::move(outcome));
}

std::size_t damagesOf(const ScrubReport& report) {
  std::size_t damages = 0;
  for (const FixityFinding& finding : report.findings) damages += finding.damages.size();
  return damages;
}

std::size_t repairsOf(const ScrubReport& report) {
  return static_cast<std::size_t>(
      std::count_if(report.findings.begin(), report.findings.end(),
                    [](const FixityFinding& finding) { return finding.isRepaired; }));
}

json::Object summaryOf(const Workplace& workplace, const ScrubReport& report) {
  const base::TimeZone zone = workplace.walidata().zone;
  const double rate = report.seconds > 0 ? static_cast<double>(report.bytes) / report.seconds : 0;
  return {
      {"type", "run"},
      {"time", timeOf(workplace)},
      {"objects", static_cast<std::int64_t>(report.objects)},
      {"bytes", static_cast<std::int64_t>(report.bytes)},
      {"milliseconds", static_cast<std::int64_t>(report.seconds * 1000)},
      {"bytes_per_second", static_cast<std::int64_t>(rate)},
      {"damages", damagesOf(report)},
      {"repaired", repairsOf(report)},
      {"archived_objects", static_cast<std::int64_t>(report.archived)},
      {"checked_in_round", static_cast<std::int64_t>(report.checkedInRound)},
      {"damaged_objects", static_cast<std::int64_t>(report.damagedObjects)},
      {"round_started", report.round.started.rfc3339(zone)},
      {"round_ended", report.round.ended ? json::Value(report.round.ended->rfc3339(zone)) : json::Value()},
      {"round_objects", report.round.objects},
      {"round_bytes", report.round.bytes},
      {"round_damages", report.round.damages},
      {"round_repaired", report.round.repaired}};
}

// https://prometheus.io/docs/instrumenting/exposition_formats/, for the textfile collector.
std::string metricsOf(const Workplace& workplace, const ScrubReport& report) {
  std::ostringstream text;
  const auto gauge = [&](const char* name, const char* help, std::int64_t value) {
    text << "# HELP berkas_fixity_" << name << ' ' << help << "\n# TYPE berkas_fixity_" << name
         << " gauge\nberkas_fixity_" << name << ' ' << value << '\n';
  };
  gauge("damaged_objects", "Objects whose damage stands.", static_cast<std::int64_t>(report.damagedObjects));
  gauge("archived_objects", "Objects of the archive.", static_cast<std::int64_t>(report.archived));
  gauge("checked_objects", "Of these, checked in the present round.",
        static_cast<std::int64_t>(report.checkedInRound));
  gauge("round_damages", "Damages found in the present round.", report.round.damages);
  gauge("round_repaired", "Objects repaired in the present round.", report.round.repaired);
  gauge("last_run_seconds", "When the last run ended, since 1970.",
        workplace.clock.now().microseconds() / 1'000'000);
  return text.str();
}

void alarm(const Workplace& workplace, const std::vector<Alarm>& alarms, std::vector<json::Object>& report) {
  const base::Message reason = raiseAlarm(workplace, alarms);
  if (reason.empty()) return;
  report.push_back(
      {{"type", "no-mail"}, {"time", timeOf(workplace)}, {"reason", reason.in(base::kRecordLanguage)}});
}

base::Message wordsOf(const FixityFinding& finding, const archive::Damage& damage) {
  const base::Message side(finding.side == "archive" ? "upkeep.the-archive" : "upkeep.the-replica", {});
  if (finding.isRepaired) {
    return {"upkeep.damage-repaired",
            {{"side", side}, {"path", damage.path}, {"code", damage.code}, {"damage", damage.message}}};
  }
  return {"upkeep.damage-left",
          {{"side", side},
           {"path", damage.path},
           {"code", damage.code},
           {"damage", damage.message},
           {"why", finding.reason}}};
}

// The reports' files, the newest day first.
std::vector<base::Path> reportsOf(const Workplace& workplace) {
  const base::Path folder = workplace.home.reports() / "fixity";
  std::vector<base::Path> files;
  if (!base::exists(workplace.disk, folder)) return files;
  for (const base::DirectoryEntry& entry : workplace.disk.list(folder)) {
    if (base::Path(entry.name).extension() == ".jsonl") files.push_back(folder / entry.name);
  }
  std::sort(files.rbegin(), files.rend());
  return files;
}

bool isQuietRun(const json::Value& line) {
  const json::Value* damages = line.find("damages");
  return line.stringOr("type") == "run" && damages != nullptr && *damages == json::Value(0);
}

// Adds a report's lines, the last first. One that was cut by a crash is no line.
void addTrail(base::ByteView text, std::size_t most, std::vector<json::Object>& trail) {
  std::vector<std::string> lines;
  std::istringstream stream{std::string(text)};
  for (std::string line; std::getline(stream, line);) lines.push_back(std::move(line));
  for (auto line = lines.rbegin(); line != lines.rend() && trail.size() < most; ++line) {
    try {
      const json::Value value = json::read(*line, "fixity");
      if (value.object() != nullptr && !isQuietRun(value)) trail.push_back(*value.object());
    } catch (const base::InvalidInput&) {
      continue;
    }
  }
}

// The layout puts the id, percent-encoded, at the end of the folder.
std::string objectIn(const std::string& folder) {
  std::string id = base::Path(folder).filename().string();
  for (std::size_t at = id.find("%3a"); at != std::string::npos; at = id.find("%3a", at))
    id.replace(at, 3, ":");
  return id;
}

void addTicket(Transaction& transaction, json::Object& line) {
  const auto folder = line.find("object");
  if (folder == line.end() || folder->second.string() == nullptr) return;
  const auto row = transaction.requests().find(objectIn(*folder->second.string()));
  if (row) line["ticket"] = row->ticket;
}

}  // namespace

std::vector<json::Object> fixityTrail(const Workplace& workplace, const Actor& actor, std::size_t most) {
  demandMay(actor, UseCase::ArchiveFixity);
  std::vector<json::Object> trail;
  for (const base::Path& file : reportsOf(workplace)) {
    if (trail.size() >= most) break;
    addTrail(base::readFile(workplace.disk, file, kLargestReport), most, trail);
  }
  workplace.database.read([&](Transaction& transaction) {
    for (json::Object& line : trail) addTicket(transaction, line);
  });
  return trail;
}

std::vector<Alarm> alarmsOf(const std::vector<FixityFinding>& findings) {
  std::vector<Alarm> alarms;
  for (const FixityFinding& finding : findings) {
    for (const archive::Damage& damage : finding.damages)
      alarms.push_back({damage.path, wordsOf(finding, damage), !finding.isRepaired});
  }
  return onePerSubject(std::move(alarms));
}

// It was read from the archive, and is damaged there.
std::vector<Alarm> alarmsOf(const archive::MirrorReport& report) {
  std::vector<Alarm> alarms;
  for (const archive::Damage& damage : report.refused) {
    alarms.push_back({damage.path, base::Message("upkeep.damage-not-copied", {{"path", damage.path},
                                                                              {"code", damage.code},
                                                                              {"damage", damage.message}})});
  }
  return onePerSubject(std::move(alarms));
}

Alarm absenceOf(const base::Message& problem) {
  return {"replica", problem};
}

void reportScrub(const Workplace& workplace, const ScrubReport& report) {
  std::vector<json::Object> lines;
  for (const FixityFinding& finding : report.findings) addLines(timeOf(workplace), finding, lines);
  const json::Object summary = summaryOf(workplace, report);
  if (report.objects > 0) lines.push_back(summary);
  alarm(workplace, alarmsOf(report.findings), lines);
  append(workplace, lines);
  const base::Path folder = folderOf(workplace);
  base::replaceDurably(workplace.disk, folder / "summary.json", json::canonical(summary) + "\n");
  base::replaceDurably(workplace.disk, folder / "fixity.prom", metricsOf(workplace, report));
}

void reportMirror(const Workplace& workplace, const archive::MirrorReport& report) {
  std::vector<json::Object> lines;
  for (const archive::Damage& damage : report.refused) {
    lines.push_back({{"type", "not-copied"},
                     {"time", timeOf(workplace)},
                     {"code", damage.code},
                     {"path", damage.path},
                     {"message", damage.message.in(base::kRecordLanguage)}});
  }
  if (report.copied > 0) {
    lines.push_back({{"type", "copied"},
                     {"time", timeOf(workplace)},
                     {"objects", static_cast<std::int64_t>(report.copied)},
                     {"bytes", static_cast<std::int64_t>(report.bytes)}});
  }
  alarm(workplace, alarmsOf(report), lines);
  append(workplace, lines);
}

void reportAbsence(const Workplace& workplace, const base::Message& problem) {
  std::vector<json::Object> lines{
      {{"type", "no-replica"}, {"time", timeOf(workplace)}, {"message", problem.in(base::kRecordLanguage)}}};
  alarm(workplace, {absenceOf(problem)}, lines);
  append(workplace, lines);
}

}  // namespace app
