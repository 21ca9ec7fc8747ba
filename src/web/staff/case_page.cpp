#include "web/staff/case_page.h"

#include <algorithm>
#include <set>

#include "app/overview/office_case.h"
#include "requests/event.h"
#include "web/site/frame.h"
#include "web/site/site.h"
#include "web/site/stage_data.h"
#include "web/staff/case_papers.h"
#include "web/staff/due_data.h"
#include "web/staff/step_addresses.h"

namespace web {
namespace {

struct OutcomeLook {
  requests::Outcome outcome;
  const char* look;
  const char* title;
};
constexpr OutcomeLook kOutcomeLooks[] = {
    {requests::Outcome::Tersedia, "pandan", "pages.staff.outcome-available"},
    {requests::Outcome::Sebagian, "soga", "pages.staff.outcome-partly"},
    {requests::Outcome::TidakTersedia, "netral", "pages.staff.outcome-missing"},
    {requests::Outcome::Dikecualikan, "netral", "pages.staff.outcome-exempt"}};

// The parts of the folder, one of which is open: "?isi=surel".
struct FolderTab {
  const char* name;
  const char* title;
  const char* rows;  // member of the page's data
};
constexpr FolderTab kFolderTabs[] = {{"dokumen", "pages.staff.documents", "leaves"},
                                     {"surel", "pages.staff.mails", "mails"},
                                     {"catatan", "pages.staff.notes", "notes"}};

std::string leafNumber(std::int64_t version) {
  const std::string digits = std::to_string(version);
  return std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

std::string joinedBy(const char* separator, std::initializer_list<std::string> parts) {
  std::string text;
  for (const std::string& part : parts) {
    if (!part.empty()) text += (text.empty() ? "" : separator) + part;
  }
  return text;
}

// What the office's page of a case is made of.
class Folder {
 public:
  explicit Folder(Visit& visit)
      : visit_(visit),
        sheet_(app::officeCase(visit.workplace, visit.actor(), visit.site.openCases(), visit.place("tiket"))),
        ticket_(sheet_.stringAt("ticket")),
        address_(caseAddress(ticket_)) {}

  json::Object data() const {
    json::Object data = head();
    addNext(data);
    data["steps"] = otherSteps();
    data["items"] = items();
    data["expected"] = expected();
    data["leaves"] = leaves();
    data["mails"] = mails();
    data["notes"] = notes();
    data["drafts"] = drafts();
    data["debts"] = sheet_.at("unpaid_debts");
    data["damaged"] = sheet_.find("damaged") ? *sheet_.find("damaged") : json::Value();
    addTabs(data);
    return data;
  }

 private:
  std::string words(const base::Message& message) const { return visit_.wording.words(message); }
  const app::StateLooks& looks() const { return visit_.site.pages().looks(); }
  const requests::Procedure& procedure() const { return visit_.workplace.office().rules.procedure; }

  json::Object head() const {
    const app::StateLook look = stateLook();
    json::Object data{{"ticket", ticket_},
                      {"agency", sheet_.stringAt("agency")},
                      {"title", sheet_.stringAt("title")},
                      {"purpose", sheet_.stringOr("purpose")},
                      {"legal_basis", sheet_.stringOr("legal_basis")},
                      {"security", sheet_.stringOr("security")},
                      {"needed_by", sheet_.stringOr("needed_by")},
                      {"unit", sheet_.stringOr("unit")},
                      {"official", sheet_.at("official")},
                      {"submitted", momentText(visit_, sheet_.stringAt("submitted"))},
                      {"state", look.badge.title},
                      {"look", look.badge.colour},
                      {"is_held", sheet_.integerAt("holds") > 0},
                      {"stages", stagesData(visit_, sheet_.stringAt("state"))}};
    if (*sheet_.at("contact").at("may_show").boolean()) data["contact"] = address_ + "/kontak";
    return data;
  }

  app::StateLook stateLook() const {
    return looks().state(sheet_.stringAt("state"), sheet_.stringAt("state_title"));
  }

  // The limit that runs, and what ends it.
  void addNext(json::Object& data) const {
    const json::Value* next = sheet_.find("next");
    if (next == nullptr) return;
    data["due"] = dueData(visit_, *next);
    data["who"] = next->stringOr("who");
    const json::Value* action = next->find("action");
    if (action == nullptr) return;
    const std::string address = actionAddress(ticket_, *action);
    if (address != address_ && isOfOffice(next->stringOr("role")))
      data["next"] = json::Object{{"title", action->stringAt("title")}, {"address", address}};
  }

  // Whether who is signed in has the role in which it is done.
  bool isOfOffice(const std::string& role) const {
    const auto named = requests::roleNamed(role);
    return named && visit_.actor().has(*named);
  }

  // Of what is about one Produsen, a link for each; an event is offered once, by its first use case.
  json::Array otherSteps() const {
    json::Array links;
    std::set<std::string> offered;
    for (const json::Value& step : sheet_.arrayAt("steps")) {
      if (!offered.insert(step.stringAt("event")).second) continue;
      const json::Array& produsen = step.arrayAt("produsen");
      if (produsen.empty()) addStep(links, step, {});
      for (const json::Value& code : produsen) addStep(links, step, *code.string());
    }
    return links;
  }

  void addStep(json::Array& links, const json::Value& step, const std::string& produsen) const {
    const std::string address =
        stepAddress(ticket_, step.stringAt("use_case"), step.stringAt("event"), produsen);
    if (address.empty()) return;
    links.push_back(json::Object{{"title", joinedBy(": ", {step.stringAt("title"), produsenName(produsen)})},
                                 {"address", address}});
  }

  std::string produsenName(const std::string& code) const {
    const letters::Produsen* produsen = visit_.workplace.office().letters.findProdusen(code);
    return produsen ? produsen->name : code;
  }

  // A row for each Produsen that was asked for an item; one without when nobody was.
  json::Array items() const {
    json::Array rows;
    for (const json::Value& item : sheet_.arrayAt("items")) {
      const json::Array& answers = item.arrayAt("answers");
      if (answers.empty()) rows.emplace_back(itemRow(item));
      for (const json::Value& answer : answers) {
        json::Object row = itemRow(item);
        addAnswer(row, answer);
        rows.emplace_back(std::move(row));
      }
    }
    return rows;
  }

  static json::Object itemRow(const json::Value& item) {
    return {{"number", item.integerAt("number")},
            {"name", item.stringAt("name")},
            {"details",
             joinedBy(" · ", {item.stringOr("period"), item.stringOr("region"), item.stringOr("format")})}};
  }

  void addAnswer(json::Object& row, const json::Value& answer) const {
    row["produsen"] = answer.stringAt("name");
    const auto outcome = requests::outcomeNamed(answer.stringOr("outcome"));
    if (!outcome) {
      const app::Badge badge =
          looks().assignment(answer.stringAt("state"), answer.stringAt("state_title")).badge;
      row["result"] = badge.title;
      row["result_look"] = badge.colour;
      return;
    }
    for (const OutcomeLook& look : kOutcomeLooks) {
      if (look.outcome != *outcome) continue;
      row["result"] = words(base::Message(look.title, {}));
      row["result_look"] = look.look;
    }
    row["reasons"] = answer.at("reasons");
    row["files"] = dataFiles(answer);
  }

  // The newest document that has the name, since a mended answer brings it anew.
  json::Array dataFiles(const json::Value& answer) const {
    json::Array files;
    for (const json::Value& name : answer.arrayAt("files")) {
      for (const json::Value& leaf : sheet_.arrayAt("leaves")) {
        const json::Value* document = documentNamed(leaf, *name.string());
        if (document == nullptr) continue;
        files.emplace_back(paperData(visit_, ticket_, *document));
        break;
      }
    }
    return files;
  }

  static const json::Value* documentNamed(const json::Value& leaf, const std::string& name) {
    const json::Array& documents = leaf.arrayAt("documents");
    const auto found = std::find_if(documents.begin(), documents.end(), [&](const json::Value& document) {
      return document.stringOr("name") == name || base::Path(document.stringAt("path")).filename() == name;
    });
    return found == documents.end() ? nullptr : &*found;
  }

  // What the state waits for: the leaf that is not there yet.
  json::Array expected() const {
    json::Array titles;
    for (const std::string& id : stateLook().next) {
      if (const requests::EventRule* event = procedure().event(id)) titles.emplace_back(event->title);
    }
    return titles;
  }

  json::Array leaves() const {
    json::Array rows;
    for (const json::Value& leaf : sheet_.arrayAt("leaves")) {
      json::Array papers;
      for (const json::Value& document : leaf.arrayAt("documents"))
        papers.emplace_back(paperData(visit_, ticket_, document));
      rows.push_back(json::Object{{"number", leafNumber(leaf.integerAt("version"))},
                                  {"title", leaf.stringAt("title")},
                                  {"letter", leaf.stringOr("number")},
                                  {"time", leaf.stringAt("time")},
                                  {"when", momentText(visit_, leaf.stringAt("time"))},
                                  {"who", leaf.stringOr("name")},
                                  {"medium", leaf.stringOr("medium")},
                                  {"damage", leaf.stringOr("damage")},
                                  {"reasons", leaf.at("reasons")},
                                  {"papers", std::move(papers)}});
    }
    return rows;
  }

  json::Array mails() const {
    json::Array rows;
    for (const json::Value& mail : sheet_.arrayAt("outbox")) {
      rows.push_back(json::Object{{"title", mail.stringAt("kind")},
                                  {"state", mail.stringAt("state")},
                                  {"when", momentText(visit_, mail.stringAt("created"))},
                                  {"address", "/surel/" + mail.stringAt("id")}});
    }
    for (const json::Value& mail : sheet_.arrayAt("mails")) {
      rows.push_back(json::Object{{"title", joinedBy(" · ", {mail.stringAt("title"), mail.stringOr("kind")})},
                                  {"state", mail.stringOr("status")},
                                  {"when", momentText(visit_, mail.stringAt("time"))}});
    }
    return rows;
  }

  json::Array notes() const {
    json::Array rows;
    for (const json::Value& note : sheet_.arrayAt("notes")) {
      rows.push_back(json::Object{{"text", note.stringAt("text")},
                                  {"who", note.stringAt("name")},
                                  {"when", momentText(visit_, note.stringAt("time"))}});
    }
    return rows;
  }

  json::Array drafts() const {
    json::Array rows;
    for (const json::Value& draft : sheet_.arrayAt("drafts")) {
      rows.push_back(json::Object{{"title", draft.stringAt("title")},
                                  {"about", produsenName(draft.stringOr("produsen"))},
                                  {"address", "/surat/" + urlEncoded(draft.stringAt("id"))},
                                  {"who", draft.stringOr("next")},
                                  {"stale", draft.stringOr("stale")}});
    }
    return rows;
  }

  void addTabs(json::Object& data) const {
    const std::string& asked = visit_.request.query["isi"];
    const bool isKnown = std::any_of(std::begin(kFolderTabs), std::end(kFolderTabs),
                                     [&](const FolderTab& tab) { return asked == tab.name; });
    const std::string open = isKnown ? asked : kFolderTabs[0].name;
    json::Array tabs;
    for (const FolderTab& tab : kFolderTabs) {
      tabs.push_back(json::Object{{"title", words(base::Message(tab.title, {}))},
                                  {"count", data[tab.rows].array()->size()},
                                  {"address", address_ + "?isi=" + tab.name},
                                  {"current", open == tab.name ? "true" : ""}});
    }
    data["tabs"] = std::move(tabs);
    data["open"] = open;
  }

  Visit& visit_;
  json::Value sheet_;
  std::string ticket_;
  std::string address_;
};

}  // namespace

Response showOfficeCase(Visit& visit) {
  return showPage(visit, "perkara", Folder(visit).data());
}

}  // namespace web
