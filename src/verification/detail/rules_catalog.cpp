// Rules for trailer, catalog and metadata.
#include <algorithm>

#include "verification/detail/raw_syntax.h"
#include "verification/detail/rules.h"

namespace verification::detail {
namespace {

constexpr std::size_t kLongestMetadata = 1UL << 20;

void judgeExtensions(Scene& scene, const Spot& spot, const Object& before, const Object& after) {
  const auto keys = changedKeys(before, after);
  const bool isAddition = keys && std::all_of(keys->begin(), keys->end(), [&](const std::string& key) {
                            return isAbsent(at(before, key));
                          });
  note(scene, spot, isAddition ? Need::Nothing : Need::More, Kind::Structure,
       isAddition ? "structure-extended" : "structure-changed");
}

void judgeCatalogKey(Scene& scene, const Spot& spot, const std::string& key, const Object& before,
                     const Object& after) {
  const Role role = roleBelow(Role::Catalog, key, after);
  if (key == "/Extensions") return judgeExtensions(scene, spot, before, after);
  if (key == "/Version" && !nameOf(after).empty())
    return note(scene, spot, Need::Nothing, Kind::Structure, "structure-extended");
  if (key == "/Pages") return note(scene, spot, Need::More, Kind::Structure, "structure-changed");
  judgeBelow(scene, spot, role, before, after);
}

// Removes every short text between `from` and `to`, and both of them.
void cutOut(std::string& text, const std::string& from, const std::string& to) {
  constexpr std::size_t kLongest = 200;
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    const std::size_t begin = at + from.size();
    const std::size_t length = base::ByteView(text).substr(begin, kLongest + 1).find_first_of("<\"");
    if (length != std::string::npos && text.compare(begin + length, to.size(), to) == 0)
      text.erase(at, from.size() + length + to.size());
    else
      at = begin;
  }
}

// XMP without blanks and without the values that programs renew on each saving: dates, program, instance
// identifier.
std::string lasting(std::string xmp) {
  std::erase_if(xmp, isBlank);
  for (const std::string name : {"xmp:ModifyDate", "xmp:MetadataDate", "pdf:Producer", "xmpMM:InstanceID"}) {
    cutOut(xmp, "<" + name + ">", "</" + name + ">");
    cutOut(xmp, name + "=\"", "\"");
  }
  return xmp;
}

}  // namespace

void judgeTrailer(Scene& scene) {
  const Object before = scene.before.trailer();
  const Object after = scene.after.trailer();
  const Spot spot{{}, {Role::Trailer, {}}};
  for (const char* key : {"/Root", "/Encrypt"}) {
    if (!isSameValue(at(before, key), at(after, key)))
      note(scene, spot, Need::More, Kind::Structure, "structure-changed");
  }
  judgeBelow(scene, spot, Role::Information, at(before, "/Info"), at(after, "/Info"));
}

void judgeCatalog(Scene& scene, const Spot& spot, const Object& before, const Object& after) {
  const auto keys = changedKeys(before, after);
  if (!keys) return judgeContent(scene, spot, before, after);
  for (const std::string& key : *keys) judgeCatalogKey(scene, spot, key, at(before, key), at(after, key));
}

void judgeMetadata(Scene& scene, const Spot& spot, const Object& before, const Object& after) {
  const auto old = contentOf(before, kLongestMetadata);
  const auto now = contentOf(after, kLongestMetadata);
  const bool isRenewal = old && now && lasting(*old) == lasting(*now);
  note(scene, spot, isRenewal ? Need::Nothing : Need::More, Kind::Metadata,
       isRenewal ? "metadata-dates" : "metadata-changed");
}

void judgeInformation(Scene& scene, const Spot& spot, const Object& before, const Object& after) {
  const auto keys = changedKeys(before, after);
  const bool isRenewal = keys && std::all_of(keys->begin(), keys->end(), [](const std::string& key) {
                           return key == "/ModDate" || key == "/Producer";
                         });
  note(scene, spot, isRenewal ? Need::Nothing : Need::More, Kind::Metadata,
       isRenewal ? "metadata-dates" : "metadata-changed");
}

void judgeSecurityStore(Scene& scene, const Spot& spot, const Object&, const Object&) {
  note(scene, spot, Need::Nothing, Kind::Dss, "dss-added");
}

void judgePermissions(Scene& scene, const Spot& spot, const Object&, const Object&) {
  note(scene, spot, Need::More, Kind::Signature, "permissions-changed");
}

void judgeContent(Scene& scene, const Spot& spot, const Object&, const Object&) {
  note(scene, spot, Need::More, Kind::Content, "content-changed");
}

}  // namespace verification::detail
