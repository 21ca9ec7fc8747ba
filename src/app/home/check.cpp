#include "app/home/check.h"

#include <algorithm>
#include <map>
#include <sstream>

#include "app/home/log_keys.h"
#include "app/office/office.h"
#include "archive/storage_root.h"
#include "base/utf8.h"
#include "pdf/font_library.h"

namespace app {
namespace {

class Checker {
 public:
  void errors(const base::Problems& problems) {
    for (const base::Problem& problem : problems) findings_.push_back({true, problem});
  }
  void warning(const std::string& message) { findings_.push_back({false, {{}, message}}); }

  // Whatever the part throws becomes findings.
  template <typename Part>
  void run(const std::string& where, Part part) {
    try {
      part();
    } catch (const base::InvalidInput& problem) {
      if (problem.problems().empty()) errors({{{where}, problem.what()}});
      errors(problem.problems());
    } catch (const base::Error& problem) {
      errors({{{where}, problem.what()}});
    }
  }

  std::vector<Finding> take() { return std::move(findings_); }

 private:
  std::vector<Finding> findings_;
};

void checkOffice(Checker& checker, const base::Disk& disk, const Home& home, const Office& office,
                 const pdf::FontLibrary* fonts, base::Instant now) {
  const base::Date today = now.in(base::TimeZone::jakarta()).date;
  if (const auto year = requests::yearToEnter(office.rules.calendar, today, 60)) {
    checker.warning("holidays.xml does not cover the year " + std::to_string(*year) +
                    " yet; due dates in it are provisional until its decree is entered");
  }
  for (const letters::Issuer& issuer : office.letters.issuers) {
    if (fonts && !fonts->family(issuer.font))
      checker.errors(
          {{{"issuers.xml"}, "the font \"" + issuer.font + "\" of " + issuer.code + " is not in fonts.xml"}});
    if (!issuer.logo.empty() && !base::exists(disk, home.logos() / issuer.logo)) {
      checker.errors(
          {{{"issuers.xml"}, "the logo \"" + issuer.logo + "\" of " + issuer.code + " is not in logos/"}});
    }
    if (office.letters.signatoriesFor(issuer.code, today).empty())
      checker.warning("nobody may sign for " + issuer.code + " today (signatories.xml)");
    if (!office.letters.classification(issuer.classification, today)) {
      checker.errors({{{"issuers.xml"},
                       "the classification " + issuer.classification + " of " + issuer.code +
                           " is not valid today (classifications.xml)"}});
    }
  }
}

// Who signs with each key, today or later.
std::map<std::string, const letters::Signatory*> keysOf(const letters::OfficeData& office, base::Date today) {
  std::map<std::string, const letters::Signatory*> keys;
  for (const letters::Signatory& signatory : office.signatories) {
    const bool isPast = signatory.to && *signatory.to < today;
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

void checkCertificate(Checker& checker, const std::string& key, const letters::Signatory& signatory,
                      const crypto::Certificate& certificate, base::Instant now) {
  constexpr std::int64_t kSoon = 60LL * 24 * 60 * 60;
  const std::string whose = "the certificate of the key \"" + key + "\"";
  if (now.plusSeconds(kSoon) > certificate.notAfter()) {
    checker.warning(whose + " ends on " + certificate.notAfter().in(base::TimeZone::jakarta()).date.iso() +
                    "; get a new one before");
  }
  if (!certificate.hasNonRepudiation()) {
    checker.warning(whose +
                    " lacks nonRepudiation in its keyUsage, so that some readers take its signatures for no "
                    "person's declaration");
  }
  if (!isNamedIn(certificate, signatory)) {
    checker.warning(whose + " is of " + certificate.subject() + ", but signatories.xml has it for " +
                    signatory.name);
  }
}

void checkKeys(Checker& checker, const letters::OfficeData& office, const Signers& signers,
               Attendance attendance, base::Instant now) {
  for (const auto& [key, signatory] : keysOf(office, now.in(base::TimeZone::jakarta()).date)) {
    try {
      const auto opened = signers.open(key, attendance);
      demandValidAt(opened->certificates().front(), now);
      checkCertificate(checker, key, *signatory, opened->certificates().front(), now);
    } catch (const base::Unavailable& problem) {
      checker.warning("the key \"" + key + "\" was not looked at: " + problem.what());
    } catch (const base::Error& problem) {
      checker.errors({{{"keys"}, problem.what()}});
    }
  }
}

// The checkpoint, and who may read the key. Whether the log was cut off is told whenever it is opened.
void checkLog(Checker& checker, const base::Disk& disk, const Home& home) {
  if (isWithoutLog(disk, home))
    return checker.warning("the home has no transparency log yet; the next command makes it");
  const tlog::VerifierKey key = readLogSigner(disk, home).verifier();
  if (tlog::judge(tlog::readCheckpoint(disk, home.log()), {key}) != tlog::Verdict::Holds)
    checker.errors(
        {{{"log/checkpoint"}, "is not signed with the key keys/log.pem; run `berkas log verify`"}});
  const auto others = std::filesystem::perms::group_all | std::filesystem::perms::others_all;
  if ((std::filesystem::status(home.logKey()).permissions() & others) != std::filesystem::perms::none)
    checker.errors({{{"keys/log.pem"}, "can be read by others; take that away with chmod 600"}});
}

}  // namespace

std::vector<Finding> checkHome(const base::Disk& disk, const Home& home, const Settings& settings,
                               const base::Problems& settingProblems, const base::Path& fontsXml,
                               const Signers& signers, Attendance attendance, base::Instant now) {
  Checker checker;
  checker.errors(settingProblems);
  std::unique_ptr<pdf::FontLibrary> fonts;
  checker.run("fonts.xml", [&] {
    fonts = pdf::FontLibrary::open(disk, fontsXml);
    fonts->checkAll();
  });
  checker.run("office", [&] {
    const Office office = readOffice(disk, home.office(), fonts ? glyphsOf(*fonts) : base::Glyphs());
    checkOffice(checker, disk, home, office, fonts.get(), now);
    checkKeys(checker, office.letters, signers, attendance, now);
  });
  checker.run("archive", [&] { archive::checkStorageRoot(disk, home.archive()); });
  checker.run("log", [&] { checkLog(checker, disk, home); });
  checker.run("disk", [&] {
    if (disk.freeSpace(home.path()) >> 20 < static_cast<std::uint64_t>(settings.number("disk.reserve-mib"))) {
      checker.errors(
          {{{"disk"},
            "less free space than the setting disk.reserve-mib asks for; nothing new is taken in"}});
    }
  });
  return checker.take();
}

std::vector<Finding> checkAccounts(const letters::OfficeData& office, const std::vector<Account>& accounts) {
  Checker checker;
  const auto demand = [&](const std::string& user, const std::string& file, const std::string& what) {
    const bool canAct = std::any_of(accounts.begin(), accounts.end(), [&](const Account& account) {
      return account.user == user && !account.disabled;
    });
    if (!user.empty() && !canAct)
      checker.warning(file + " names \"" + user + "\" " + what +
                      ", who has no account that he could use; `berkas user add` makes one");
  };
  for (const letters::Series& series : office.series) {
    for (const std::string& approver : series.approvers)
      demand(approver, "series.xml", "to approve letters of " + series.id);
  }
  for (const letters::Signatory& signatory : office.signatories)
    demand(signatory.user, "signatories.xml", "to sign as " + signatory.id);
  return checker.take();
}

}  // namespace app
