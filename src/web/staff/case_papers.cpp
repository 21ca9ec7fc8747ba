#include "web/staff/case_papers.h"

#include "app/casework/case_views.h"
#include "web/site/download.h"
#include "web/staff/step_addresses.h"

namespace web {
namespace {

std::string paperName(const json::Value& document) {
  const std::string name = document.stringOr("name");
  return name.empty() ? base::Path(document.stringAt("path")).filename().string() : name;
}

constexpr std::string_view kSavedAlone = "application/octet-stream";

}  // namespace

std::string paperAddress(const std::string& ticket, const std::string& path) {
  return caseAddress(ticket) + "/berkas?jalur=" + urlEncoded(path);
}

json::Object paperData(const Visit& visit, const std::string& ticket, const json::Value& document) {
  json::Object data{{"name", paperName(document)},
                    {"address", paperAddress(ticket, document.stringAt("path"))},
                    {"size", visit.wording.size(static_cast<std::uint64_t>(document.integerAt("size")))},
                    {"sha256", document.stringAt("sha256")},
                    {"kind", document.stringOr("kind")}};
  if (document.find("verdict") == nullptr) return data;
  const json::Array& findings = document.arrayAt("findings");
  data["findings"] = findings;
  data["look"] = findings.empty() ? "pandan" : "soga";
  data["verdict"] = visit.wording.words(findings.empty() ? base::Message("pages.staff.paper-good", {})
                                                         : base::Message("pages.staff.paper-look", {}));
  return data;
}

json::Array handedIn(const Visit& visit, const json::Value& sheet, Papers which) {
  json::Array papers;
  if (which == Papers::None) return papers;
  for (const json::Value& leaf : sheet.arrayAt("leaves")) {
    for (const json::Value& document : leaf.arrayAt("documents")) {
      if (document.find("verdict") != nullptr)
        papers.emplace_back(paperData(visit, sheet.stringAt("ticket"), document));
    }
    if (which == Papers::Latest && !papers.empty()) break;
  }
  return papers;
}

Response fetchPaper(Visit& visit) {
  const std::string& path = visit.request.query["jalur"];
  app::FetchedDocument document =
      app::openDocument(visit.workplace, visit.actor(), visit.place("tiket"), path);
  // What comes from outside may hold anything: it is saved, never shown.
  return download(std::move(document.content), document.name,
                  document.isFromOutside ? kSavedAlone : document.mediaType);
}

}  // namespace web
