#include "bagit/manifest.h"

#include <algorithm>
#include <cctype>

#include "bagit/tag_file.h"
#include "crypto/fixity_digest.h"

namespace bagit {
namespace {

constexpr const char* kClause = "2.1.3";

std::string lowered(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

bool isHex(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; });
}

// The character that the three at `at` encode; NUL when they are not a code of BagIt.
char codeAt(std::string_view path, std::size_t at) {
  const std::string code = lowered(path.substr(at, 3));
  return code == "%0a" ? '\n' : code == "%0d" ? '\r' : code == "%25" ? '%' : '\0';
}

class ManifestReader {
 public:
  ManifestReader(Manifest& manifest, Findings& findings) : manifest_(manifest), findings_(findings) {}

  void line(std::string_view line, int number) {
    const std::size_t blank = line.find_first_of(" \t");
    const std::size_t start = blank == std::string_view::npos ? blank : line.find_first_not_of(" \t", blank);
    if (blank == 0 || start == std::string_view::npos)
      return say("manifest-line", Severity::Error, base::Message("bag.line-form", {{"line", number}}));
    const std::string digest = lowered(line.substr(0, blank));
    const auto digits = crypto::fixityDigits(manifest_.algorithm);
    if (!isHex(digest) || (digits && digest.size() != *digits))
      say("manifest-line", Severity::Error, base::Message("bag.line-digest", {{"line", number}}));
    take(pathOf(line.substr(start), number), digest, number);
  }

 private:
  void say(const char* rule, Severity severity, const base::Message& message) {
    findings_.push_back({rule, kClause, severity, manifest_.file, message});
  }

  std::string pathOf(std::string_view text, int number) {
    if (text.front() == '*') {
      say("manifest-asterisk", Severity::Warning, base::Message("bag.line-asterisk", {{"line", number}}));
      text.remove_prefix(1);
    }
    while (text.substr(0, 2) == "./") {
      say("manifest-path", Severity::Warning, base::Message("bag.line-dot", {{"line", number}}));
      text.remove_prefix(2);
    }
    return decodedPath(text);
  }

  void take(const std::string& path, const std::string& digest, int number) {
    if (const auto fault = faultOfPath(path); !fault.empty())
      return say("manifest-path", Severity::Error, base::Message(fault, {{"line", number}}));
    if (!manifest_.digests.emplace(path, digest).second)
      say("manifest-duplicate", Severity::Error,
          base::Message("bag.line-again", {{"line", number}, {"path", path}}));
  }

  Manifest& manifest_;
  Findings& findings_;
};

}  // namespace

std::optional<ManifestName> manifestNameOf(std::string_view fileName) {
  const std::string name(fileName);
  for (const std::string kind : {"manifest", "tagmanifest"}) {
    const std::size_t prefix = kind.size() + 1;
    const std::string suffix = ".txt";
    if (name.rfind(kind + "-", 0) != 0 || name.size() <= prefix + suffix.size()) continue;
    if (name.substr(name.size() - suffix.size()) != suffix || name.find('/') != std::string::npos) continue;
    return ManifestName{kind, lowered(name.substr(prefix, name.size() - prefix - suffix.size()))};
  }
  return std::nullopt;
}

std::string encodedPath(std::string_view path) {
  std::string encoded;
  for (const char c : path) {
    if (c == '\n') {
      encoded += "%0A";
    } else if (c == '\r') {
      encoded += "%0D";
    } else if (c == '%') {
      encoded += "%25";
    } else {
      encoded += c;
    }
  }
  return encoded;
}

std::string decodedPath(std::string_view path) {
  std::string decoded;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const char code = path[i] == '%' ? codeAt(path, i) : '\0';
    decoded += code == '\0' ? path[i] : code;
    if (code != '\0') i += 2;
  }
  return decoded;
}

std::string_view faultOfPath(std::string_view path) {
  if (path.empty()) return "bag.line-no-path";
  if (path.front() == '/' || path.front() == '~' || path.find('\0') != std::string_view::npos)
    return "bag.line-leaves";
  while (true) {
    const std::size_t slash = path.find('/');
    const std::string_view step = path.substr(0, slash);
    if (step.empty() || step == "." || step == "..") return "bag.line-steps";
    if (slash == std::string_view::npos) return {};
    path.remove_prefix(slash + 1);
  }
}

Manifest readManifest(std::string_view text, const std::string& file, const std::string& algorithm,
                      Findings& findings) {
  Manifest manifest{file, algorithm, {}};
  ManifestReader reader(manifest, findings);
  int number = 0;
  for (const std::string_view line : linesOf(text)) reader.line(line, ++number);
  return manifest;
}

std::string manifestText(const Digests& digests) {
  std::string text;
  for (const auto& [path, digest] : digests) text += digest + "  " + encodedPath(path) + "\n";
  return text;
}

}  // namespace bagit
