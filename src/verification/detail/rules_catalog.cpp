// Trailer, catalog and what the document says of itself.
#include <algorithm>
#include <regex>

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

// XMP without what tools renew on each saving: dates, program, identifiers of the instance.
std::string lasting(const base::Bytes& xmp) {
  static const std::regex kRenewed(
      "<(xmp:ModifyDate|xmp:MetadataDate|pdf:Producer|xmpMM:InstanceID)>[^<]{0,200}</\\1>|"
      "(xmp:ModifyDate|xmp:MetadataDate|pdf:Producer|xmpMM:InstanceID)=\"[^\"<]{0,200}\"|\\s+");
  return std::regex_replace(xmp, kRenewed, "");
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
