#include "app/records/draft_detail.h"

#include <functional>
#include <map>

#include "base/error.h"
#include "base/text.h"

namespace app {
namespace {

class Reader {
 public:
  DraftDetail read(const json::Object& detail) {
    const std::map<std::string, std::function<void(const json::Value&)>> members = {
        {"nature", [&](const json::Value& value) { text(value, "nature", detail_.nature); }},
        {"signatory", [&](const json::Value& value) { text(value, "signatory", detail_.signatory); }},
        {"copies", [&](const json::Value& value) { copies(value); }},
        {"reasons", [&](const json::Value& value) { reasons(value); }},
        {"corrects", [&](const json::Value& value) { text(value, "corrects", detail_.corrects); }},
        {"corrections", [&](const json::Value& value) { corrections(value); }},
        {"witnesses", [&](const json::Value& value) { witnesses(value); }}};
    for (const auto& [name, value] : detail) {
      const auto member = members.find(name);
      if (member != members.end()) {
        member->second(value);
      } else {
        report(name, base::Message("letter-data.unknown", {}));
      }
    }
    if (!problems_.empty()) throw base::InvalidInput(problems_);
    return std::move(detail_);
  }

 private:
  void report(const std::string& name, const base::Message& problem) {
    const base::Message member("field.member",
                               {{"name", name}, {"of", base::Message("field.letter-data", {})}});
    problems_.push_back({{}, base::Message("problem.at", {{"place", member}, {"problem", problem}})});
  }

  void text(const json::Value& value, const std::string& name, std::string& into) {
    if (const std::string* found = value.string()) {
      into = *found;
    } else {
      report(name, base::Message("letter-data.not-a-text", {}));
    }
  }

  // Calls `take` for each value of a list.
  void each(const json::Value& list, const std::string& name, const base::Message& of,
            const std::function<bool(const json::Value&)>& take) {
    bool isRight = list.array() != nullptr;
    if (isRight) {
      for (const json::Value& value : *list.array()) isRight = take(value) && isRight;
    }
    if (!isRight) report(name, base::Message("letter-data.not-a-list", {{"items", of}}));
  }

  void copies(const json::Value& list) {
    each(list, "copies", base::Message("letter-data.texts", {}), [&](const json::Value& value) {
      if (value.string()) detail_.copies.push_back(*value.string());
      return value.string() != nullptr;
    });
  }

  // The two texts of an object with exactly these members; nothing for any other value.
  static std::optional<std::pair<std::string, std::string>> texts(const json::Value& value, const char* first,
                                                                  const char* second) {
    if (!value.object()) return std::nullopt;
    std::pair<std::string, std::string> both;
    for (const auto& [name, member] : *value.object()) {
      if ((name != first && name != second) || !member.string()) return std::nullopt;
      (name == first ? both.first : both.second) = *member.string();
    }
    return both;
  }

  void reasons(const json::Value& list) {
    each(list, "reasons", R"({"code":"…","text":"…"})", [&](const json::Value& value) {
      const auto both = texts(value, "code", "text");
      if (both) detail_.reasons.push_back({both->first, both->second});
      return both.has_value();
    });
  }

  void corrections(const json::Value& list) {
    each(list, "corrections", R"({"wrong":"…","right":"…"})", [&](const json::Value& value) {
      const auto both = texts(value, "wrong", "right");
      if (both) detail_.corrections.push_back({both->first, both->second});
      return both.has_value();
    });
  }

  void witnesses(const json::Value& list) {
    each(list, "witnesses", R"({"name":"…","position":"…"})", [&](const json::Value& value) {
      const auto both = texts(value, "name", "position");
      if (both) detail_.witnesses.push_back({both->first, both->second});
      return both.has_value();
    });
  }

  DraftDetail detail_;
  base::Problems problems_;
};

}  // namespace

DraftDetail readDraftDetail(const json::Object& detail) {
  return Reader().read(detail);
}

json::Object toJson(const DraftDetail& detail) {
  json::Object object;
  const auto add = [&](const char* name, const std::string& text) {
    if (!text.empty()) object[name] = text;
  };
  const auto addAll = [&](const char* name, const auto& list, const auto& written) {
    json::Array array;
    for (const auto& item : list) array.emplace_back(written(item));
    if (!array.empty()) object[name] = std::move(array);
  };
  add("nature", detail.nature);
  add("signatory", detail.signatory);
  add("corrects", detail.corrects);
  addAll("copies", detail.copies, [](const std::string& copy) { return json::Value(copy); });
  addAll("reasons", detail.reasons, [](const requests::Reason& reason) {
    return json::Object{{"code", reason.code}, {"text", reason.text}};
  });
  addAll("corrections", detail.corrections, [](const Correction& one) {
    return json::Object{{"wrong", one.wrong}, {"right", one.right}};
  });
  addAll("witnesses", detail.witnesses, [](const Witness& one) {
    return json::Object{{"name", one.name}, {"position", one.position}};
  });
  return object;
}

}  // namespace app
