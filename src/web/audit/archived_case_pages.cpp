#include "web/audit/archived_case_pages.h"

#include <charconv>

#include "app/casework/case_views.h"
#include "app/evidence/archive_desk.h"
#include "base/error.h"
#include "json/text.h"
#include "web/audit/addresses.h"
#include "web/site/download.h"
#include "web/site/frame.h"
#include "web/site/leaf_name.h"

namespace web {
namespace {

constexpr std::string_view kAnyBytes = "application/octet-stream";

json::Object versionRow(const Visit& visit, const json::Object& event) {
  const json::Value value(event);
  const std::int64_t version = value.integerAt("version");
  const std::string time = value.stringOr("time");
  return {{"number", std::to_string(version)},
          {"leaf", leafName(version)},
          {"title", value.stringAt("title")},
          {"letter", value.stringOr("number")},
          {"time", time},
          {"when", readTime(visit.wording, time)},
          {"who", value.stringOr("actor")},
          {"damage", value.stringOr("damage")},
          {"address", "/arsip/" + urlEncoded(visit.place("tiket")) + "/versi/" + std::to_string(version)}};
}

// Newest first.
json::Array versionRows(const Visit& visit) {
  const auto events = app::listEvents(visit.workplace, visit.actor(), visit.place("tiket"));
  json::Array rows;
  for (auto event = events.rbegin(); event != events.rend(); ++event)
    rows.push_back(versionRow(visit, *event));
  return rows;
}

// NotFound unless the address names a version by its number.
int versionIn(const Visit& visit) {
  const std::string& text = visit.place("nomor");
  int version = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), version);
  if (read.ec == std::errc() && read.ptr == text.data() + text.size() && version > 0) return version;
  throw base::NotFound(base::Message("pages.audit.no-version", {}));
}

json::Object fileRow(const Visit& visit, const json::Value& file, int version) {
  const std::string& path = file.stringAt("path");
  return {{"path", path},
          {"size", visit.wording.size(static_cast<std::uint64_t>(file.integerAt("size")))},
          {"sha256", file.stringAt("sha256")},
          {"sha512", file.stringAt("sha512")},
          {"address", addressWith("/arsip/" + urlEncoded(visit.place("tiket")) + "/versi/" +
                                      std::to_string(version) + "/berkas",
                                  {{"jalur", path}})}};
}

// What this version brought, and apart from it what it has from earlier ones.
void addFiles(const Visit& visit, int version, json::Object& data) {
  json::Array own;
  json::Array earlier;
  const std::string folder = "v" + std::to_string(version) + "/";
  for (const json::Object& file :
       app::ArchiveDesk(visit.workplace).files(visit.actor(), visit.place("tiket"), version)) {
    const json::Value value(file);
    const bool isOwn = value.stringAt("content_path").starts_with(folder);
    (isOwn ? own : earlier).push_back(fileRow(visit, value, version));
  }
  data["files"] = std::move(own);
  data["earlier_count"] = earlier.size();
  data["earlier"] = std::move(earlier);
}

// A damaged record is told of, and its version shown all the same.
std::string eventRecord(const Visit& visit, int version) {
  const std::string path = "metadata/peristiwa/" + leafName(version) + ".json";
  try {
    const base::Bytes record =
        app::ArchiveDesk(visit.workplace).get(visit.actor(), visit.place("tiket"), version, path);
    return json::indented(json::read(record, path));
  } catch (const base::Error& problem) {
    return problem.in(visit.wording.language());
  }
}

}  // namespace

json::Object archivedHead(const Visit& visit) {
  const json::Value shown(app::showCase(visit.workplace, visit.actor(), visit.place("tiket"), std::nullopt));
  return {{"ticket", shown.stringAt("ticket")},
          {"agency", shown.stringAt("agency")},
          {"title", shown.stringAt("title")},
          {"state", shown.stringAt("state_title")},
          {"submitted", readTime(visit.wording, shown.stringAt("submitted"))},
          {"documents", visit.wording.number(static_cast<std::int64_t>(shown.arrayAt("documents").size()))},
          {"case", "/arsip/" + urlEncoded(shown.stringAt("ticket"))}};
}

Response showArchivedCase(Visit& visit) {
  json::Object data = archivedHead(visit);
  data["versions"] = versionRows(visit);
  data["count"] = json::Value(data["versions"]).array()->size();
  return showPage(visit, "arsip-perkara", data);
}

Response showArchivedVersion(Visit& visit) {
  const int version = versionIn(visit);
  json::Object data = archivedHead(visit);
  data["leaf"] = leafName(version);
  for (const json::Object& event : app::listEvents(visit.workplace, visit.actor(), visit.place("tiket"))) {
    if (json::Value(event).integerAt("version") == version) data["event"] = versionRow(visit, event);
  }
  addFiles(visit, version, data);
  data["record"] = eventRecord(visit, version);
  return showPage(visit, "arsip-versi", data);
}

// What somebody handed in is never shown by the browser itself.
Response fetchArchivedFile(Visit& visit) {
  const std::string& path = visit.request.query["jalur"];
  base::Bytes content =
      app::ArchiveDesk(visit.workplace).get(visit.actor(), visit.place("tiket"), versionIn(visit), path);
  return download(std::move(content), base::Path(path).filename().string(), kAnyBytes);
}

}  // namespace web
