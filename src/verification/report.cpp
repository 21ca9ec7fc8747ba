#include "verification/report.h"

#include <algorithm>
#include <iterator>

#include "base/error.h"

namespace verification {
namespace {

template <class Enum>
struct Named {
  Enum value;
  const char* name;
};

constexpr Named<Overall> kOveralls[] = {{Overall::Valid, "valid"},
                                        {Overall::Invalid, "invalid"},
                                        {Overall::Indeterminate, "indeterminate"},
                                        {Overall::Unsigned, "unsigned"}};
constexpr Named<Integrity> kIntegrities[] = {{Integrity::Intact, "intact"},
                                             {Integrity::Broken, "broken"},
                                             {Integrity::Indeterminate, "indeterminate"}};
constexpr Named<Coverage> kCoverages[] = {{Coverage::Whole, "whole"},
                                          {Coverage::PartialAllowed, "partial-allowed"},
                                          {Coverage::PartialSuspicious, "partial-suspicious"}};
constexpr Named<Level> kLevels[] = {
    {Level::BB, "B-B"}, {Level::BT, "B-T"}, {Level::BLT, "B-LT"}, {Level::BLTA, "B-LTA"}};
constexpr Named<TimeSource> kTimeSources[] = {{TimeSource::Claimed, "claimed"},
                                              {TimeSource::TimeStamp, "timestamp"}};
constexpr Named<Verdict> kVerdicts[] = {{Verdict::Allowed, "allowed"}, {Verdict::Suspicious, "suspicious"}};
constexpr Named<Kind> kKinds[] = {{Kind::FormField, "form-field"},       {Kind::Annotation, "annotation"},
                                  {Kind::PageAdded, "page-added"},       {Kind::PageRemoved, "page-removed"},
                                  {Kind::PageReplaced, "page-replaced"}, {Kind::Content, "content"},
                                  {Kind::Metadata, "metadata"},          {Kind::Dss, "dss"},
                                  {Kind::TimeStamp, "time-stamp"},       {Kind::Signature, "signature"},
                                  {Kind::Structure, "structure"},        {Kind::Bytes, "bytes"}};

template <class Enum, std::size_t Count>
std::string nameIn(const Named<Enum> (&names)[Count], Enum value) {
  return std::find_if(std::begin(names), std::end(names), [&](const auto& one) { return one.value == value; })
      ->name;
}

template <class Enum, std::size_t Count>
Enum valueIn(const Named<Enum> (&names)[Count], const std::string& name) {
  const auto found =
      std::find_if(std::begin(names), std::end(names), [&](const auto& one) { return one.name == name; });
  if (found == std::end(names))
    throw base::InvalidInput(base::Message("report.value-unknown", {{"name", name}}));
  return found->value;
}

json::Object asJson(const Reason& reason) {
  return {{"code", reason.code}, {"id", reason.id}, {"en", reason.en}};
}

json::Array asJson(const std::vector<Reason>& reasons) {
  json::Array array;
  for (const Reason& one : reasons) array.emplace_back(asJson(one));
  return array;
}

json::Object asJson(const Change& change) {
  json::Object object = {{"kind", nameIn(kKinds, change.kind)},
                         {"verdict", nameIn(kVerdicts, change.verdict)},
                         {"revision", change.revision},
                         {"reason", asJson(change.reason)}};
  if (!change.object.empty()) object["object"] = change.object;
  if (change.page != 0) object["page"] = change.page;
  if (!change.field.empty()) object["field"] = change.field;
  return object;
}

json::Object asJson(const Signature& signature) {
  json::Array changes;
  for (const Change& one : signature.changes) changes.emplace_back(asJson(one));
  return {{"field", signature.field},
          {"format", signature.format},
          {"revision", signature.revision},
          {"length", signature.length},
          {"integrity", nameIn(kIntegrities, signature.integrity)},
          {"coverage", nameIn(kCoverages, signature.coverage)},
          {"changes", changes},
          {"level", signature.level ? json::Value(nameIn(kLevels, *signature.level)) : json::Value()},
          {"signer", signature.signer ? json::Value(*signature.signer) : json::Value()},
          {"time",
           // A file belongs to no office: WIB is what readers are used to.
           signature.time ? json::Value(signature.time->rfc3339(base::TimeZone::jakarta())) : json::Value()},
          {"time_source", nameIn(kTimeSources, signature.timeSource)},
          {"trusted", signature.isTrusted},
          {"reasons", asJson(signature.reasons)}};
}

// Throws InvalidInput, since the readers of `json` throw Corrupt for stored records.
const json::Value& member(const json::Value& value, const char* name) {
  const json::Value* found = value.find(name);
  if (found == nullptr) throw base::InvalidInput(base::Message("report.member-missing", {{"name", name}}));
  return *found;
}

const std::string& text(const json::Value& value, const char* name) {
  const std::string* found = member(value, name).string();
  if (found == nullptr) throw base::InvalidInput(base::Message("report.no-text", {{"name", name}}));
  return *found;
}

const json::Array& list(const json::Value& value, const char* name) {
  const json::Array* found = member(value, name).array();
  if (found == nullptr) throw base::InvalidInput(base::Message("report.no-list", {{"name", name}}));
  return *found;
}

std::size_t count(const json::Value& value, const char* name) {
  const std::int64_t* found = member(value, name).integer();
  if (found == nullptr || *found < 0)
    throw base::InvalidInput(base::Message("report.no-count", {{"name", name}}));
  return static_cast<std::size_t>(*found);
}

bool truth(const json::Value& value, const char* name) {
  const bool* found = member(value, name).boolean();
  if (found == nullptr) throw base::InvalidInput(base::Message("report.no-truth", {{"name", name}}));
  return *found;
}

std::optional<std::string> textOrNull(const json::Value& value, const char* name) {
  if (member(value, name).isNull()) return std::nullopt;
  return text(value, name);
}

Reason reasonOf(const json::Value& value) {
  return {text(value, "code"), text(value, "id"), text(value, "en")};
}

std::vector<Reason> reasonsOf(const json::Value& value) {
  std::vector<Reason> reasons;
  for (const json::Value& one : list(value, "reasons")) reasons.push_back(reasonOf(one));
  return reasons;
}

Change changeOf(const json::Value& value) {
  Change change{valueIn(kKinds, text(value, "kind")), valueIn(kVerdicts, text(value, "verdict")),
                count(value, "revision")};
  if (value.find("object") != nullptr) change.object = text(value, "object");
  if (value.find("page") != nullptr) change.page = count(value, "page");
  if (value.find("field") != nullptr) change.field = text(value, "field");
  change.reason = reasonOf(member(value, "reason"));
  return change;
}

std::optional<base::Instant> timeOf(const json::Value& value) {
  const auto said = textOrNull(value, "time");
  if (!said) return std::nullopt;
  const auto time = base::Instant::parse(*said);
  if (!time) throw base::InvalidInput(base::Message("report.no-time", {{"name", "time"}}));
  return time;
}

Signature signatureOf(const json::Value& value) {
  Signature signature;
  signature.field = text(value, "field");
  signature.format = text(value, "format");
  signature.revision = count(value, "revision");
  signature.length = count(value, "length");
  signature.integrity = valueIn(kIntegrities, text(value, "integrity"));
  signature.coverage = valueIn(kCoverages, text(value, "coverage"));
  for (const json::Value& one : list(value, "changes")) signature.changes.push_back(changeOf(one));
  if (const auto level = textOrNull(value, "level")) signature.level = valueIn(kLevels, *level);
  signature.signer = textOrNull(value, "signer");
  signature.time = timeOf(value);
  signature.timeSource = valueIn(kTimeSources, text(value, "time_source"));
  signature.isTrusted = truth(value, "trusted");
  signature.reasons = reasonsOf(value);
  return signature;
}

}  // namespace

json::Object toJson(const Report& report) {
  json::Array signatures;
  for (const Signature& one : report.signatures) signatures.emplace_back(asJson(one));
  return {{"overall", nameIn(kOveralls, report.overall)},
          {"signatures", signatures},
          {"reasons", asJson(report.reasons)}};
}

Report fromJson(const json::Value& value) {
  Report report;
  report.overall = valueIn(kOveralls, text(value, "overall"));
  for (const json::Value& one : list(value, "signatures")) report.signatures.push_back(signatureOf(one));
  report.reasons = reasonsOf(value);
  return report;
}

}  // namespace verification
