#include "app/keeping/retention.h"

#include "base/error.h"
#include "base/text.h"

namespace app {
namespace {

bool has(const Workplace& workplace, const RequestRow& row, const EventRecord& record,
         requests::Effect effect) {
  const requests::EventRule* rule = ruleOf(workplace, row, record);
  return rule && rule->has(effect);
}

const EventRecord* closingOf(const Workplace& workplace, const CaseFile& file) {
  const EventRecord* closing = nullptr;
  for (const EventRecord& record : file.events) {
    if (has(workplace, file.row, record, requests::Effect::StartRetention)) closing = &record;
  }
  return closing;
}

base::Message printedHold(const Workplace& workplace, const requests::Event& event) {
  std::vector<std::string> reasons;
  for (const requests::Reason& reason : event.reasons)
    reasons.push_back(reason.text.empty() ? reason.code : reason.text);
  return {"keeping.held-since",
          {{"date", event.time.in(workplace.walidata().zone).date.iso()},
           {"user", event.actor},
           {"reasons", base::joined(reasons, ", ")}}};
}

base::Message printed(const letters::RetentionRule& rule) {
  return {"keeping.rule",
          {{"code", rule.code},
           {"from", rule.from.iso()},
           {"active", rule.activeYears},
           {"inactive", rule.inactiveYears},
           {"fate", letters::nameOf(rule.fate)}}};
}

base::Message refusalBy(const std::string& ticket, const Retention& retention, base::Date today,
                        const std::string& appraisal) {
  const std::string closed = retention.closed.iso();
  if (!retention.rule)
    return {"keeping.no-rule", {{"ticket", ticket}, {"closed", closed}, {"code", retention.code}}};
  const letters::RetentionRule& rule = *retention.rule;
  if (rule.fate == letters::Fate::Permanent)
    return {"keeping.permanent", {{"ticket", ticket}, {"rule", printed(rule)}}};
  if (today <= retention.period.inactiveUntil) {
    return {"keeping.still-kept",
            {{"ticket", ticket},
             {"closed", closed},
             {"until", retention.period.inactiveUntil.iso()},
             {"rule", printed(rule)}}};
  }
  if (rule.fate == letters::Fate::Appraise && appraisal.empty())
    return {"keeping.appraisal-first", {{"ticket", ticket}, {"rule", printed(rule)}}};
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

base::Message refusalToDestroy(const Workplace& workplace, const CaseFile& file, base::Date today,
                               const std::string& appraisal) {
  const std::string& ticket = file.row.ticket;
  if (file.state.onHold()) return {"keeping.held", {{"ticket", ticket}, {"hold", holdOf(workplace, file)}}};
  const auto retention = retentionOf(workplace, file);
  if (!retention) {
    return {"keeping.not-closed",
            {{"ticket", ticket}, {"state", titleOf(workplace, file.row, file.state.state)}}};
  }
  return refusalBy(ticket, *retention, today, appraisal);
}

base::Message holdOf(const Workplace& workplace, const CaseFile& file) {
  std::vector<base::Message> placed;
  std::size_t released = 0;
  for (const EventRecord& record : file.events) {
    if (has(workplace, file.row, record, requests::Effect::PlaceHold))
      placed.push_back(printedHold(workplace, record.event));
    if (has(workplace, file.row, record, requests::Effect::ReleaseHold)) ++released;
    if (released < placed.size()) continue;
    placed.clear();
    released = 0;
  }
  base::Message holds;
  for (const base::Message& one : placed)
    holds = holds.empty() ? one : base::Message("keeping.holds", {{"first", holds}, {"last", one}});
  if (released > 0) return {"keeping.holds-released", {{"holds", holds}, {"count", released}}};
  return holds;
}

}  // namespace app
