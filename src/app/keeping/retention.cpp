#include "app/keeping/retention.h"

#include "base/error.h"
#include "base/text.h"

namespace app {
namespace {

bool has(const Workplace& workplace, const EventRecord& record, requests::Effect effect) {
  if (!record.damage.empty()) return false;
  const requests::EventRule* rule = workplace.offices.procedureOf(record.office).event(record.event.kind);
  return rule && rule->has(effect);
}

const EventRecord* closingOf(const Workplace& workplace, const CaseFile& file) {
  const EventRecord* closing = nullptr;
  for (const EventRecord& record : file.events) {
    if (has(workplace, record, requests::Effect::StartRetention)) closing = &record;
  }
  return closing;
}

std::string printedHold(const Workplace& workplace, const requests::Event& event) {
  std::vector<std::string> reasons;
  for (const requests::Reason& reason : event.reasons)
    reasons.push_back(reason.text.empty() ? reason.code : reason.text);
  return "since " + event.time.in(workplace.walidata().zone).date.iso() + " by " + event.actor + ", " +
         base::joined(reasons, ", ");
}

std::string printed(const letters::RetentionRule& rule) {
  return "the rule of retention.xml for " + rule.code + " in force from " + rule.from.iso() + " (" +
         std::to_string(rule.activeYears) + " years active, " + std::to_string(rule.inactiveYears) +
         " inactive, " + std::string(letters::nameOf(rule.fate)) + ")";
}

std::string refusalBy(const Retention& retention, base::Date today, const std::string& appraisal) {
  if (!retention.rule) {
    return "was closed on " + retention.closed.iso() + ", and retention.xml has no rule for " +
           retention.code + " in force on that day";
  }
  const letters::RetentionRule& rule = *retention.rule;
  if (rule.fate == letters::Fate::Permanent) return "is kept for good by " + printed(rule);
  if (today <= retention.period.inactiveUntil) {
    return "was closed on " + retention.closed.iso() + " and is kept until " +
           retention.period.inactiveUntil.iso() + " by " + printed(rule);
  }
  if (rule.fate == letters::Fate::Appraise && appraisal.empty()) {
    return "is to be appraised first by " + printed(rule) + "; name the committee's finding (--appraisal)";
  }
  return {};
}

}  // namespace

std::optional<Retention> retentionOf(const Workplace& workplace, const CaseFile& file) {
  const EventRecord* closing = closingOf(workplace, file);
  if (!closing) return std::nullopt;
  Retention retention;
  retention.code = workplace.offices.classificationOf(closing->office);
  retention.closed = closing->event.time.in(workplace.walidata().zone).date;
  const letters::RetentionRule* rule =
      workplace.office().letters.retention.rule(retention.code, retention.closed);
  if (rule) {
    retention.rule = *rule;
    retention.period = letters::retentionOf(*rule, retention.closed);
  }
  return retention;
}

std::string refusalToDestroy(const Workplace& workplace, const CaseFile& file, base::Date today,
                             const std::string& appraisal) {
  const std::string who = "The request " + file.row.ticket + " ";
  if (file.state.onHold()) return who + "is held: " + holdOf(workplace, file) + ".";
  const auto retention = retentionOf(workplace, file);
  if (!retention) {
    return who + "is not closed yet (" + titleOf(workplace, file.state.state) +
           "); its retention begins when it is.";
  }
  const std::string refusal = refusalBy(*retention, today, appraisal);
  return refusal.empty() ? refusal : who + refusal + ".";
}

std::string holdOf(const Workplace& workplace, const CaseFile& file) {
  std::vector<std::string> placed;
  std::size_t released = 0;
  for (const EventRecord& record : file.events) {
    if (has(workplace, record, requests::Effect::PlaceHold))
      placed.push_back(printedHold(workplace, record.event));
    if (has(workplace, record, requests::Effect::ReleaseHold)) ++released;
    if (released < placed.size()) continue;
    placed.clear();
    released = 0;
  }
  std::string text = base::joined(placed, "; ");
  if (released > 0) text += " (" + std::to_string(released) + " of these released)";
  return text;
}

}  // namespace app
