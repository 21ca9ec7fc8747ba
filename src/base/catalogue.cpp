#include "base/catalogue.h"

#include <algorithm>

#include "base/catalogue/parts.h"

namespace base {
namespace {

// A part a line.
// clang-format off
constexpr std::span<const Words> (*kParts[])() = {
    accessWords,
    accountPagesWords,
    archiveWords,
    bagsWords,
    caseRulesWords,
    casesWords,
    caseworkWords,
    checksWords,
    commandsWords,
    databaseWords,
    deliveryWords,
    documentsWords,
    draftingWords,
    evidenceWords,
    fieldsWords,
    filesWords,
    findingsWords,
    formatsWords,
    formsWords,
    generalWords,
    headingsWords,
    helpWords,
    houseWords,
    inspectionWords,
    intakeWords,
    keepingWords,
    letterLookWords,
    lettersWords,
    logWords,
    mailWords,
    mailroomWords,
    networkWords,
    ocflInventoryWords,
    ocflWords,
    officeWords,
    pagesApplicantWords,
    pagesAuditWords,
    pagesLettersWords,
    pagesOpenWords,
    pagesProdusenWords,
    pagesStaffWords,
    pagesWords,
    preparationsWords,
    procedureWords,
    reportsWords,
    settingsWords,
    signInWords,
    signingWords,
    stepsWords,
    templatesWords,
    textsWords,
    upkeepWords,
};
// clang-format on

std::vector<Words> sortedByCode() {
  std::vector<Words> all;
  for (const auto part : kParts) {
    const std::span<const Words> words = part();
    all.insert(all.end(), words.begin(), words.end());
  }
  std::sort(all.begin(), all.end(), [](const Words& a, const Words& b) { return a.code < b.code; });
  return all;
}

}  // namespace

const std::vector<Words>& catalogue() {
  static const std::vector<Words> all = sortedByCode();
  return all;
}

const Words* wordsOf(std::string_view code) {
  const std::vector<Words>& all = catalogue();
  const auto found =
      std::lower_bound(all.begin(), all.end(), code,
                       [](const Words& words, std::string_view sought) { return words.code < sought; });
  return found == all.end() || found->code != code ? nullptr : &*found;
}

}  // namespace base
