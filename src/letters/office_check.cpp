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
  const auto report = [&](std::string_view code) {
    problems.push_back(
        {{kFile}, base::Message(code, {{"series", series.id}, {"issuer", series.issuer}, {"kind", name}})});
  };
  if (!catalogue.has(name)) {
    report("office.kind-without-template");
  } else if (!catalogue.kind(name).isNumbered) {
    report("office.kind-not-numbered");
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
      problems.push_back(
          {{kFile}, base::Message("office.kind-without-series", {{"issuer", issuer}, {"kind", name}})});
    }
  }
}

}  // namespace letters
