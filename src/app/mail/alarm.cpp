#include "app/mail/alarm.h"

#include <algorithm>
#include <cstdio>
#include <set>

#include "app/cases/mail_rows.h"
#include "base/error.h"
#include "crypto/digest.h"
#include "json/text.h"

namespace app {
namespace {

constexpr const char* kCause = "kerusakan:";
constexpr std::size_t kMostLines = 20;

base::Path fileOf(const Workplace& workplace, const std::string& id) {
  return workplace.home.reports() / "alarm" / (id + ".json");
}

std::string idOf(const mail::OutboxRow& row) {
  return row.cause.substr(std::string(kCause).size());
}

mail::OutboxRow rowOf(const Workplace& workplace, const std::string& id) {
  mail::Recipient recipient;
  recipient.address = workplace.settings.text("alarm.mail");
  return newMailRow(workplace, "", kCause + id, kAlarmMail, std::move(recipient), workplace.clock.now());
}

void write(const Workplace& workplace, const std::string& id, const std::vector<Alarm>& alarms) {
  const base::Path path = fileOf(workplace, id);
  base::makeDirectories(workplace.disk, path.parent_path());
  json::Array lines;
  json::Array subjects;
  for (const Alarm& alarm : alarms) {
    if (lines.size() < kMostLines) lines.push_back(alarm.text.in(base::Language::Indonesian));
    subjects.push_back(alarm.subject);
  }
  const std::string time = workplace.clock.now().rfc3339(workplace.walidata().zone);
  const json::Value told = json::Object{{"time", time},
                                        {"count", alarms.size()},
                                        {"lines", std::move(lines)},
                                        {"subjects", std::move(subjects)}};
  base::replaceDurably(workplace.disk, path, json::canonical(told) + "\n");
}

// What the alarm in the file tells of, when it is of this round and its mail is in the outbox: a crash may
// have come between the two.
void addTold(const Workplace& workplace, const std::string& fileName, std::set<std::string>& subjects) {
  const base::Path name = fileName;
  if (name.extension() != ".json" || !workplace.outbox.find(rowOf(workplace, name.stem().string()).id))
    return;
  const base::Path path = fileOf(workplace, name.stem().string());
  const json::Value alarm = json::read(base::readFile(workplace.disk, path), path.string());
  const auto time = base::Instant::parse(alarm.stringAt("time"));
  const std::int64_t round = workplace.settings.number("fixity.days") * 24 * 60 * 60;
  const json::Value* told = alarm.find("subjects");
  if (!time || time->plusSeconds(round) < workplace.clock.now() || told == nullptr) return;
  for (const json::Value& subject : *told->array()) subjects.insert(*subject.string());
}

std::set<std::string> toldSubjects(const Workplace& workplace) {
  std::set<std::string> subjects;
  const base::Path folder = fileOf(workplace, "").parent_path();
  if (!base::exists(workplace.disk, folder)) return subjects;
  for (const base::DirectoryEntry& entry : workplace.disk.list(folder))
    addTold(workplace, entry.name, subjects);
  return subjects;
}

std::string idFor(const Workplace& workplace, const std::vector<Alarm>& alarms) {
  std::string text = workplace.clock.now().rfc3339(base::TimeZone::utc());
  for (const Alarm& alarm : alarms)
    text += "\n" + alarm.subject + "\n" + alarm.text.in(base::Language::Indonesian);
  return crypto::digestHex(crypto::DigestAlgorithm::Sha256, text).substr(0, 32);
}

}  // namespace

std::vector<Alarm> onePerSubject(std::vector<Alarm> alarms) {
  std::set<std::string> seen;
  std::erase_if(alarms, [&](const Alarm& alarm) { return !seen.insert(alarm.subject).second; });
  return alarms;
}

base::Message raiseAlarm(const Workplace& workplace, const std::vector<Alarm>& alarms) {
  if (workplace.settings.text("alarm.mail").empty() || alarms.empty()) return {};
  const std::set<std::string> told = toldSubjects(workplace);
  std::vector<Alarm> fresh = onePerSubject(alarms);
  std::erase_if(fresh, [&](const Alarm& alarm) { return alarm.stands && told.count(alarm.subject) > 0; });
  if (fresh.empty()) return {};
  const std::vector<std::string> kinds = workplace.office().mails.kinds();
  if (std::find(kinds.begin(), kinds.end(), kAlarmMail) == kinds.end())
    return {"mailroom.template-missing", {{"template", kAlarmMail}}};
  const std::string id = idFor(workplace, fresh);
  write(workplace, id, fresh);
  workplace.outbox.add(rowOf(workplace, id));
  return {};
}

bool isAlarm(const mail::OutboxRow& row) {
  return row.cause.rfind(kCause, 0) == 0;
}

base::Path alarmFile(const Workplace& workplace, const mail::OutboxRow& row) {
  return fileOf(workplace, idOf(row));
}

xml::Element alarmData(const Workplace& workplace, const mail::OutboxRow& row) {
  const base::Path path = alarmFile(workplace, row);
  const json::Value alarm = json::read(base::readFile(workplace.disk, path), path.string());
  const auto time = base::Instant::parse(alarm.stringAt("time"));
  if (!time) throw base::Corrupt(base::Message("mailroom.alarm-no-time", {{"path", path.string()}}));
  const base::LocalTime local = time->in(workplace.walidata().zone);
  char clock[8];
  std::snprintf(clock, sizeof clock, "%02d.%02d", local.hour, local.minute);
  xml::Element data("data");
  data.append(xml::Element("tanggal", local.date.iso()));
  data.append(xml::Element("pukul", clock));
  data.append(xml::Element("zona", workplace.walidata().zone.abbreviation()));
  data.append(xml::Element("jumlah", std::to_string(alarm.integerAt("count"))));
  for (const json::Value& line : alarm.arrayAt("lines"))
    data.append(xml::Element("kerusakan", line.string() ? *line.string() : std::string()));
  data.append(xml::Element("pengirim", workplace.settings.text("mail.from-name")));
  data.append(xml::Element("kantor", workplace.walidata().name));
  data.appendIfAny("telepon", workplace.settings.text("mail.telephone"));
  return data;
}

}  // namespace app
