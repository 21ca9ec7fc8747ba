#include "web/staff/step_form.h"

#include <algorithm>
#include <charconv>

#include "app/casework/extensions.h"
#include "requests/due_date.h"

namespace web {
namespace {

using app::StepAsk;

// A whole number from 1 to `most`.
std::optional<int> typedCount(const std::string& text, int most) {
  int count = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), count);
  const bool isNumber = read.ec == std::errc() && read.ptr == text.data() + text.size();
  return isNumber && count >= 1 && count <= most ? std::optional(count) : std::nullopt;
}

// Reads field after field, and keeps what is wrong.
class StepFormReader {
 public:
  StepFormReader(const Visit& visit, const app::CaseFile& file, const app::PossibleStep& step)
      : visit_(visit), file_(file), step_(step) {}

  StepEntries read(std::optional<requests::ReasonUse> use) {
    StepEntries entries;
    if (asks(StepAsk::Produsen)) entries.produsen = produsen();
    if (asks(StepAsk::Commissions)) entries.commissions = commissions();
    if (asks(StepAsk::Limit)) entries.extension = extension();
    if (asks(StepAsk::Reasons) || asks(StepAsk::ReasonCodes)) entries.reasons = reasons(use);
    entries.note = visit_.field("catatan");
    if (step_.useCase == app::UseCase::RequestReceive) demandChecks();
    if (!errors_.empty()) throw FormRefused(std::move(errors_));
    return entries;
  }

 private:
  bool asks(StepAsk ask) const {
    return std::find(step_.asks.begin(), step_.asks.end(), ask) != step_.asks.end();
  }

  void refuse(std::string field, base::Message message) {
    errors_.push_back({std::move(field), std::move(message)});
  }

  void demandChecks() {
    if (visit_.field("pejabat").empty() || visit_.field("sesuai").empty())
      refuse("pejabat", base::Message("pages.staff.both-checks", {}));
  }

  // In the address, in the form, or the only one there is.
  std::string produsen() {
    if (const std::string& place = visit_.place("produsen"); !place.empty()) return place;
    if (step_.what.produsen.size() == 1) return step_.what.produsen.front();
    const std::string chosen = visit_.field("produsen");
    if (chosen.empty()) refuse("produsen", base::Message("pages.staff.choose-produsen", {}));
    return chosen;
  }

  std::vector<requests::Commission> commissions() {
    std::vector<requests::Commission> all;
    const bool isForAll = step_.useCase == app::UseCase::RequestReceive;
    for (int item = 1; item <= static_cast<int>(file_.record.items.size()); ++item) {
      const std::string chosen = visit_.field(commissionField(item));
      if (!chosen.empty()) {
        addItem(all, chosen, item);
      } else if (isForAll) {
        refuse(commissionField(item), base::Message("pages.staff.choose-produsen-for", {{"item", item}}));
      }
    }
    if (all.empty() && !isForAll)
      refuse(commissionField(1), base::Message("pages.staff.choose-produsen", {}));
    return all;
  }

  static void addItem(std::vector<requests::Commission>& all, const std::string& produsen, int item) {
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const requests::Commission& one) { return one.produsen == produsen; });
    if (found == all.end()) {
      all.push_back({produsen, {item}});
    } else {
      found->items.push_back(item);
    }
  }

  std::optional<requests::Extension> extension() {
    const std::string chosen = visit_.field("batas");
    const auto limits = extendableLimits(visit_, file_);
    const auto limit = std::find_if(limits.begin(), limits.end(),
                                    [&](const ExtendableLimit& one) { return one.value == chosen; });
    if (limit == limits.end()) refuse("batas", base::Message("pages.staff.choose-limit", {}));
    const auto days = typedDays(visit_);
    if (!days) refuse("hari", wrongDays());
    if (limit == limits.end() || !days) return std::nullopt;
    return requests::Extension{limit->deadline.limit, limit->deadline.produsen, *days, std::nullopt};
  }

  std::vector<requests::Reason> reasons(std::optional<requests::ReasonUse> use) {
    std::vector<requests::Reason> given;
    if (offeredReasons(visit_, file_, use).empty()) {
      const std::string text = visit_.field("alasan");
      if (text.empty()) refuse("alasan", base::Message("pages.staff.write-reason", {}));
      given.push_back({{}, text});
      return given;
    }
    for (const std::string& code : visit_.form.fields.all("alasan"))
      given.push_back({code, visit_.field("rincian-" + code)});
    if (given.empty()) refuse("alasan", base::Message("pages.staff.choose-reason", {}));
    return given;
  }

  const Visit& visit_;
  const app::CaseFile& file_;
  const app::PossibleStep& step_;
  std::vector<FieldError> errors_;
};

}  // namespace

std::string commissionField(int item) {
  return "produsen-" + std::to_string(item);
}

std::vector<ExtendableLimit> extendableLimits(const Visit& visit, const app::CaseFile& file) {
  std::vector<ExtendableLimit> limits;
  for (requests::Deadline& deadline : app::runningLimits(visit.workplace, file)) {
    const std::string value =
        deadline.produsen.empty() ? deadline.limit : deadline.limit + " " + deadline.produsen;
    limits.push_back({value, std::move(deadline)});
  }
  return limits;
}

std::vector<const requests::ReasonText*> offeredReasons(const Visit& visit, const app::CaseFile& file,
                                                        std::optional<requests::ReasonUse> use) {
  std::vector<const requests::ReasonText*> offered;
  if (!use) return offered;
  const requests::Reasons& reasons = app::rulesFor(visit.workplace, file.row).reasons;
  for (const requests::ReasonText& reason : reasons.all()) {
    if (reasons.allows(reason.code, *use)) offered.push_back(&reason);
  }
  return offered;
}

StepEntries readStepForm(const Visit& visit, const app::CaseFile& file, const app::PossibleStep& step,
                         std::optional<requests::ReasonUse> reasons) {
  return StepFormReader(visit, file, step).read(reasons);
}

std::optional<int> typedDays(const Visit& visit) {
  return typedCount(visit.field("hari"), requests::kLongestExtension);
}

base::Message wrongDays() {
  return {"pages.staff.write-days", {{"most", requests::kLongestExtension}}};
}

std::optional<base::Date> typedDueDate(const Visit& visit, const app::CaseFile& file) {
  const auto days = typedDays(visit);
  if (!days) return std::nullopt;
  for (const ExtendableLimit& limit : extendableLimits(visit, file)) {
    if (limit.value == visit.field("batas"))
      return app::prolongedBy(visit.workplace, file, limit.deadline, *days);
  }
  return std::nullopt;
}

}  // namespace web
