#include "app/inspection/check.h"

#include <algorithm>
#include <map>
#include <sstream>

#include "app/home/log_keys.h"
#include "app/inspection/modes.h"
#include "app/inspection/setting_check.h"
#include "app/office/office.h"
#include "app/office/office_check.h"
#include "app/office/office_lint.h"
#include "app/office/typesetter.h"
#include "archive/storage_root.h"
#include "base/sentences.h"
#include "base/utf8.h"
#include "base/volume.h"
#include "pdf/font_library.h"

namespace app {
namespace {

void checkOfficeToday(Findings& findings, const Office& office, const pdf::FontLibrary* fonts,
                      base::Instant now) {
  const base::Date today = now.in(office.letters.issuer(office.letters.walidata)->zone).date;
  if (const auto year = requests::yearToEnter(office.rules.calendar, today, 60)) {
    findings.warning("holidays.xml", base::Message("check.year-without-holidays", {{"year", *year}}));
  }
  for (const letters::Issuer& issuer : office.letters.issuers) {
    if (fonts && !fonts->family(issuer.font))
      findings.error("issuers.xml",
                     base::Message("check.font-unknown", {{"font", issuer.font}, {"issuer", issuer.code}}));
    const base::Date issuersToday = now.in(issuer.zone).date;
    if (office.letters.signatoriesFor(issuer.code, issuersToday).empty())
      findings.warning("signatories.xml", base::Message("check.nobody-signs", {{"issuer", issuer.code}}));
    if (!office.letters.classification(issuer.classification, issuersToday)) {
      findings.error("issuers.xml",
                     base::Message("check.classification-past",
                                   {{"classification", issuer.classification}, {"issuer", issuer.code}}));
    }
  }
}

// A letter from elsewhere is not valid any more when the certificate that it rests on has ended.
void checkTrust(Findings& findings, const Office& office, base::Instant now) {
  const base::TimeZone& zone = office.letters.issuer(office.letters.walidata)->zone;
  for (const crypto::Certificate& certificate : office.trust) {
    if (now > certificate.notAfter())
      findings.warning(
          "trust", base::Message("check.trust-ended", {{"date", certificate.notAfter().in(zone).date.iso()},
                                                       {"subject", certificate.subject()}}));
  }
}

// Due dates are counted in the zone of the office hours, letters are dated in that of their issuer.
void checkZones(Findings& findings, const Office& office) {
  const letters::Issuer& walidata = *office.letters.issuer(office.letters.walidata);
  const base::TimeZone& hours = office.rules.procedure.hours().zone;
  if (walidata.zone == hours) return;
  findings.error("procedure.xml", base::Message("check.zones-differ", {{"hours", hours.name()},
                                                                       {"issuer", walidata.code},
                                                                       {"zone", walidata.zone.name()}}));
}

void checkAlarm(Findings& findings, const Office& office, const Settings& settings) {
  const std::vector<std::string> kinds = office.mails.kinds();
  if (settings.text("alarm.mail").empty() || std::find(kinds.begin(), kinds.end(), kAlarmMail) != kinds.end())
    return;
  findings.error("mail-templates", base::Message("check.alarm-template", {{"template", kAlarmMail}}));
}

// Who signs with each key, today or later.
std::map<std::string, const letters::Signatory*> keysOf(const letters::OfficeData& office,
                                                        base::Instant now) {
  std::map<std::string, const letters::Signatory*> keys;
  for (const letters::Signatory& signatory : office.signatories) {
    const bool isPast = signatory.to && *signatory.to < now.in(office.issuer(signatory.issuer)->zone).date;
    if (!signatory.key.empty() && !isPast) keys.emplace(signatory.key, &signatory);
  }
  return keys;
}

// Whether the signatory's name, without its titles, stands in the certificate's.
bool isNamedIn(const crypto::Certificate& certificate, const letters::Signatory& signatory) {
  const std::string subject = base::folded(certificate.subject());
  std::istringstream words(signatory.name.substr(0, signatory.name.find(',')));
  for (std::string word; words >> word;) {
    const bool isTitle = word.find('.') != std::string::npos;
    if (!isTitle && subject.find(base::folded(word)) == std::string::npos) return false;
  }
  return true;
}

void checkCertificate(Findings& findings, const std::string& key, const letters::Signatory& signatory,
                      const crypto::Certificate& certificate, base::Instant now, const base::TimeZone& zone) {
  constexpr std::int64_t kSoon = 60LL * 24 * 60 * 60;
  if (now.plusSeconds(kSoon) > certificate.notAfter()) {
    findings.warning("keys",
                     base::Message("check.certificate-ends",
                                   {{"key", key}, {"date", certificate.notAfter().in(zone).date.iso()}}));
  }
  if (!certificate.hasNonRepudiation())
    findings.warning("keys", base::Message("check.certificate-usage", {{"key", key}}));
  if (!isNamedIn(certificate, signatory)) {
    findings.warning(
        "keys", base::Message("check.certificate-name",
                              {{"key", key}, {"subject", certificate.subject()}, {"name", signatory.name}}));
  }
}

void checkKeys(Findings& findings, const letters::OfficeData& office, const Signers& signers,
               Attendance attendance, base::Instant now) {
  for (const auto& [key, signatory] : keysOf(office, now)) {
    const base::TimeZone& zone = office.issuer(signatory->issuer)->zone;
    try {
      const auto opened = signers.open(key, attendance);
      demandValidAt(opened->certificates().front(), now, zone);
      checkCertificate(findings, key, *signatory, opened->certificates().front(), now, zone);
    } catch (const base::Unavailable& problem) {
      findings.warning("keys", base::Message("check.key-not-looked-at",
                                             {{"key", key}, {"why", base::messageOf(problem)}}));
    } catch (const base::Error& problem) {
      findings.error("keys", base::messageOf(problem));
    }
  }
}

// The checkpoint. Whether the log was cut off is told whenever it is opened.
void checkLog(Findings& findings, const base::Disk& disk, const Home& home) {
  if (isWithoutLog(disk, home)) return findings.warning("log", base::Message("check.no-log", {}));
  const tlog::VerifierKey key = readLogSigner(disk, home).verifier();
  if (tlog::judge(tlog::readCheckpoint(disk, home.log()), {key}) != tlog::Verdict::Holds)
    findings.error("log/checkpoint", base::Message("check.checkpoint-not-signed", {}));
}

void checkRoom(Findings& findings, const base::Disk& disk, const Home& home, const Settings& settings) {
  if (disk.freeSpace(home.path()) >> 20 >= static_cast<std::uint64_t>(settings.number("disk.reserve-mib")))
    return;
  findings.error("disk", base::Message("check.little-room", {}));
}

// SQLite makes room for its shared index by a byte in each 4096: with smaller blocks holes are left, and
// where the disk is full the system ends whoever writes into one (SIGBUS). Nothing archived is lost by that.
void checkBlocks(Findings& findings, const Home& home) {
  constexpr std::uint64_t kPage = 4096;
  const std::uint64_t block = base::volumeOf(home.path()).blockBytes;
  if (block >= kPage) return;
  findings.warning("disk", base::Message("check.small-blocks", {{"bytes", block}}));
}

base::Path replicaOf(const Home& home, const Settings& settings) {
  const std::string& named = settings.text("archive.replica");
  return named.empty() ? base::Path() : home.path() / named;
}

}  // namespace

void checkFiles(Findings& findings, const FilesToCheck& what) {
  const base::Disk& disk = what.disk;
  const Home& home = what.home;
  std::unique_ptr<pdf::FontLibrary> fonts;
  findings.run("settings", [&] { checkSettings(findings, disk, home, what.settings); });
  findings.run("fonts.xml", [&] {
    fonts = pdf::FontLibrary::open(disk, what.fontsXml);
    fonts->checkAll();
  });
  findings.run("office", [&] {
    const OfficeFiles files = officeFilesOf(disk, home.office());
    const Office office = readOffice(files, fonts ? glyphsOf(*fonts) : base::Glyphs());
    findings.errors(checkOffice(office));
    findings.warnings(lintOffice(files, office));
    checkOfficeToday(findings, office, fonts.get(), what.now);
    checkTrust(findings, office, what.now);
    checkZones(findings, office);
    checkAlarm(findings, office, what.settings);
    checkKeys(findings, office.letters, what.signers, what.attendance, what.now);
  });
  findings.run("archive", [&] { archive::checkStorageRoot(disk, home.archive()); });
  findings.run("log", [&] { checkLog(findings, disk, home); });
  findings.run("disk", [&] { checkRoom(findings, disk, home, what.settings); });
  findings.run("disk", [&] { checkBlocks(findings, home); });
  findings.run("modes", [&] { checkModes(findings, home, replicaOf(home, what.settings)); });
}

}  // namespace app
