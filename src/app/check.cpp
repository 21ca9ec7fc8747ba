#include "app/check.h"

#include "app/office.h"
#include "archive/storage_root.h"
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

void checkOffice(Checker& checker, const base::Disk& disk, const Home& home, const pdf::FontLibrary* fonts,
                 base::Instant now) {
  const Office office = readOffice(disk, home.office());
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

}  // namespace

std::vector<Finding> checkHome(const base::Disk& disk, const Home& home, const Settings& settings,
                               const base::Problems& settingProblems, const base::Path& fontsXml,
                               base::Instant now) {
  Checker checker;
  checker.errors(settingProblems);
  std::unique_ptr<pdf::FontLibrary> fonts;
  checker.run("fonts.xml", [&] {
    fonts = pdf::FontLibrary::open(disk, fontsXml);
    fonts->checkAll();
  });
  checker.run("office", [&] { checkOffice(checker, disk, home, fonts.get(), now); });
  checker.run("archive", [&] { archive::checkStorageRoot(disk, home.archive()); });
  checker.run("disk", [&] {
    if (disk.freeSpace(home.path()) >> 20 < static_cast<std::uint64_t>(settings.number("disk.reserve-mib"))) {
      checker.errors(
          {{{"disk"},
            "less free space than the setting disk.reserve-mib asks for; nothing new is taken in"}});
    }
  });
  return checker.take();
}

}  // namespace app
