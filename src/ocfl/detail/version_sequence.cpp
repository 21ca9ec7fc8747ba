#include "ocfl/detail/version_sequence.h"

namespace ocfl::detail {
namespace {

void checkConvention(const VersionName& first, const VersionName& name, const std::string& file,
                     Reporter& reporter) {
  if (first.isPadded() == name.isPadded()) {
    if (first.isPadded() && first.text.size() != name.text.size())
      reporter.report("E012", file,
                      inQuotes(name.text) + " is not padded to the length of " + inQuotes(first.text));
    return;
  }
  if (first.isPadded() && first.text.size() == name.text.size())
    reporter.report("E011", file, inQuotes(name.text) + " has no zero after the v, as padded names must");
  reporter.report("E013", file,
                  inQuotes(name.text) + " does not follow the naming of " + inQuotes(first.text));
}

}  // namespace

bool checkName(const VersionName& name, const std::string& file, Reporter& reporter) {
  const NameFault fault = faultOf(name);
  if (fault == NameFault::NoPrefix)
    reporter.report("E104", file, "the name " + inQuotes(name.text) + " of a version does not begin with v");
  if (fault == NameFault::NoNumber)
    reporter.report("E105", file,
                    "the name " + inQuotes(name.text) + " of a version has no number from 1 to 999999999");
  return fault == NameFault::None;
}

void checkSequence(const std::vector<VersionName>& names, const std::string& file, Reporter& reporter) {
  if (names.empty()) return;
  const VersionName& first = names.front();
  if (first.number != 1)
    reporter.report("E009", file, "the versions begin with " + inQuotes(first.text) + ", not with version 1");
  if (first.isPadded()) reporter.report("W001", file, "the version numbers are padded with zeros");
  for (std::size_t i = 1; i < names.size(); ++i) {
    if (names[i].number > names[i - 1].number + 1)
      reporter.report("E010", file,
                      "between " + inQuotes(names[i - 1].text) + " and " + inQuotes(names[i].text) +
                          " versions are missing");
    checkConvention(first, names[i], file, reporter);
  }
}

}  // namespace ocfl::detail
