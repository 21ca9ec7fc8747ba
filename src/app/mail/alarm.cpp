#include "app/mail/alarm.h"

#include <algorithm>
#include <cstdio>

#include "app/cases/mail_rows.h"
#include "base/error.h"
#include "base/text.h"
#include "crypto/digest.h"
#include "json/text.h"

namespace app {
namespace {

constexpr const char* kMail = "kerusakan-arsip";
constexpr const char* kCause = "kerusakan:";
constexpr std::size_t kMostLines = 20;

base::Path fileOf(const Workplace& workplace, const std::string& id) {
  return workplace.home.reports() / "alarm" / (id + ".json");
}

std::string idOf(const mail::OutboxRow& row) {
  return row.cause.substr(std::string(kCause).size());
}

void write(const Workplace& workplace, const std::string& id, const std::vector<std::string>& lines) {
  const base::Path path = fileOf(workplace, id);
  base::makeDirectories(workplace.disk, path.parent_path());
  json::Array told;
  for (std::size_t i = 0; i < std::min(lines.size(), kMostLines); ++i) told.push_back(lines[i]);
  const std::string time = workplace.clock.now().rfc3339(workplace.walidata().zone);
  base::replaceDurably(
      workplace.disk, path,
      json::canonical(json::Object{{"time", time}, {"count", lines.size()}, {"lines", std::move(told)}}) +
          "\n");
}

}  // namespace

std::string raiseAlarm(const Workplace& workplace, const std::vector<std::string>& lines,
                       const std::string& period) {
  const std::string& address = workplace.settings.text("alarm.mail");
  if (address.empty() || lines.empty()) return "";
  const std::vector<std::string> kinds = workplace.office().mails.kinds();
  if (std::find(kinds.begin(), kinds.end(), kMail) == kinds.end())
    return std::string("the office has no mail template ") + kMail + ".xml; copy it from mail-templates/";
  std::vector<std::string> sorted = lines;
  std::sort(sorted.begin(), sorted.end());
  const std::string id =
      crypto::digestHex(crypto::DigestAlgorithm::Sha256, period + "\n" + base::joined(sorted, "\n"))
          .substr(0, 32);
  mail::Recipient recipient;
  recipient.address = address;
  const mail::OutboxRow row =
      newMailRow(workplace, "", kCause + id, kMail, std::move(recipient), workplace.clock.now());
  if (workplace.outbox.find(row.id)) return "";
  write(workplace, id, lines);
  workplace.outbox.add(row);
  return "";
}

bool isAlarm(const mail::OutboxRow& row) {
  return row.cause.rfind(kCause, 0) == 0;
}

xml::Element alarmData(const Workplace& workplace, const mail::OutboxRow& row) {
  const base::Path path = fileOf(workplace, idOf(row));
  const json::Value alarm = json::read(base::readFile(workplace.disk, path), path.string());
  const auto time = base::Instant::parse(alarm.stringAt("time"));
  if (!time) throw base::Corrupt(path.string() + " has no time.");
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
  return data;
}

void keepAlarm(const Workplace& workplace, mail::OutboxRow row) {
  row.evidence = fileOf(workplace, idOf(row)).lexically_relative(workplace.home.path()).string();
  workplace.outbox.replace(row);
}

}  // namespace app
