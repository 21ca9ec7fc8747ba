#include "bagit/detail/declaration.h"

#include <array>
#include <cctype>

#include "bagit/tag_file.h"

namespace bagit::detail {
namespace {

constexpr std::array<std::string_view, 6> kKnownVersions = {"1.0", "0.97", "0.96", "0.95", "0.94", "0.93"};

void say(Findings& findings, const char* rule, const base::Message& message) {
  findings.push_back({rule, "2.1.1", Severity::Error, "bagit.txt", message});
}

// The value of a line "label: value"; empty when the line has another form.
std::string valueOf(std::string_view line, std::string_view label) {
  const std::string start = std::string(label) + ": ";
  return line.substr(0, start.size()) == start ? std::string(line.substr(start.size())) : std::string();
}

bool isKnown(std::string_view version) {
  for (const std::string_view known : kKnownVersions)
    if (known == version) return true;
  return false;
}

}  // namespace

Declaration readDeclaration(std::string_view text, Findings& findings) {
  Declaration declaration;
  if (text.substr(0, 3) == "\xEF\xBB\xBF") {
    say(findings, "declaration-form", base::Message("bag.byte-order-mark", {}));
    text.remove_prefix(3);
  }
  const auto lines = linesOf(text);
  declaration.version = lines.empty() ? "" : valueOf(lines[0], "BagIt-Version");
  const std::string encoding = lines.size() < 2 ? "" : valueOf(lines[1], "Tag-File-Character-Encoding");
  if (lines.size() != 2 || declaration.version.empty() || encoding.empty())
    say(findings, "declaration-form", base::Message("bag.declaration-form", {}));
  if (!declaration.version.empty() && !isKnown(declaration.version))
    say(findings, "declaration-version",
        base::Message("bag.unknown-version", {{"version", declaration.version}}));
  if (!encoding.empty()) declaration.encoding = encoding;
  if (!utf8Of("", declaration.encoding)) {
    say(findings, "tag-encoding",
        base::Message("bag.unknown-encoding", {{"encoding", declaration.encoding}}));
    declaration.encoding = "UTF-8";
  }
  return declaration;
}

}  // namespace bagit::detail
