#include "base/catalogue.h"

#include <algorithm>

#include "base/catalogue/parts.h"

namespace base {
namespace {

std::vector<Words> sortedByCode() {
  std::vector<Words> all;
  for (const std::span<const Words> part :
       {accessWords(),        archiveWords(),    bagsWords(),     caseRulesWords(), casesWords(),
        caseworkWords(),      commandsWords(),   databaseWords(), deliveryWords(),  documentsWords(),
        draftingWords(),      evidenceWords(),   fieldsWords(),   filesWords(),     findingsWords(),
        formatsWords(),       formsWords(),      generalWords(),  headingsWords(),  helpWords(),
        houseWords(),         inspectionWords(), intakeWords(),   keepingWords(),   letterLookWords(),
        lettersWords(),       logWords(),        mailWords(),     mailroomWords(),  networkWords(),
        ocflInventoryWords(), ocflWords(),       officeWords(),   procedureWords(), reportsWords(),
        settingsWords(),      signInWords(),     signingWords(),  templatesWords(), textsWords(),
        upkeepWords()})
    all.insert(all.end(), part.begin(), part.end());
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
