#include "ocfl/detail/version_sequence.h"

namespace ocfl::detail {
namespace {

void checkConvention(const VersionName& first, const VersionName& name, const std::string& file,
                     Reporter& reporter) {
  if (first.isPadded() == name.isPadded()) {
    if (first.isPadded() && first.text.size() != name.text.size())
      reporter.report("E012", file,
                      base::Message("ocfl.name-padding",
                                    {{"name", inQuotes(name.text)}, {"first", inQuotes(first.text)}}));
    return;
  }
  if (first.isPadded() && first.text.size() == name.text.size())
    reporter.report("E011", file, base::Message("ocfl.name-no-zero", {{"name", inQuotes(name.text)}}));
  reporter.report("E013", file,
                  base::Message("ocfl.name-other-convention",
                                {{"name", inQuotes(name.text)}, {"first", inQuotes(first.text)}}));
}

}  // namespace

bool checkName(const VersionName& name, const std::string& file, Reporter& reporter) {
  const NameFault fault = faultOf(name);
  if (fault == NameFault::NoPrefix)
    reporter.report("E104", file, base::Message("ocfl.name-no-prefix", {{"name", inQuotes(name.text)}}));
  if (fault == NameFault::NoNumber)
    reporter.report("E105", file, base::Message("ocfl.name-no-number", {{"name", inQuotes(name.text)}}));
  return fault == NameFault::None;
}

void checkSequence(const std::vector<VersionName>& names, const std::string& file, Reporter& reporter) {
  if (names.empty()) return;
  const VersionName& first = names.front();
  if (first.number != 1)
    reporter.report("E009", file, base::Message("ocfl.first-version", {{"name", inQuotes(first.text)}}));
  if (first.isPadded()) reporter.report("W001", file, base::Message("ocfl.padded", {}));
  for (std::size_t i = 1; i < names.size(); ++i) {
    if (names[i].number > names[i - 1].number + 1)
      reporter.report("E010", file,
                      base::Message("ocfl.versions-skipped", {{"before", inQuotes(names[i - 1].text)},
                                                              {"after", inQuotes(names[i].text)}}));
    checkConvention(first, names[i], file, reporter);
  }
}

}  // namespace ocfl::detail
