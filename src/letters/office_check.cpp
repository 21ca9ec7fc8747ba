#include "letters/office_check.h"

#include <set>

namespace letters {
namespace {

constexpr const char* kFile = "series.xml";

// The issuers under whose letterhead letters of this kind go out.
std::set<std::string> issuersOf(const OfficeData& office, const LetterKind& kind) {
  if (saysOf(kind.letter, "dari") != "produsen") return {office.walidata};
  std::set<std::string> issuers;
  for (const Produsen& produsen : office.produsen) issuers.insert(produsen.issuer);
  return issuers;
}

void checkKind(const Series& series, const std::string& name, const Catalogue& catalogue,
               base::Problems& problems) {
  const std::string where = "the series \"" + series.id + "\" of " + series.issuer +
                            " numbers letters of the kind \"" + name + "\"";
  if (!catalogue.has(name)) {
    problems.push_back({{kFile}, where + ", which has no template"});
  } else if (!catalogue.kind(name).isNumbered) {
    problems.push_back({{kFile}, where + ", whose template does not say bernomor=\"ya\""});
  }
}

}  // namespace

void checkSeries(const OfficeData& office, const Catalogue& catalogue, base::Problems& problems) {
  for (const Series& series : office.series) {
    for (const std::string& name : series.kinds) checkKind(series, name, catalogue, problems);
  }
  for (const auto& [name, kind] : catalogue.kinds()) {
    if (!kind.isNumbered) continue;
    for (const std::string& issuer : issuersOf(office, kind)) {
      if (office.seriesFor(issuer, name)) continue;
      problems.push_back({{kFile}, issuer + " has no series for letters of the kind \"" + name + "\""});
    }
  }
}

}  // namespace letters
