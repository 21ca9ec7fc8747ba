#include "requests/system_events.h"

#include <algorithm>

namespace requests {
namespace {

EventRule keeping(std::string_view id, const char* title, std::vector<Role> by,
                  std::vector<Condition> conditions = {}, std::vector<Effect> effects = {}) {
  EventRule rule;
  rule.id = id;
  rule.title = title;
  rule.by = std::move(by);
  rule.inAnyState = true;
  rule.conditions = std::move(conditions);
  rule.effects = std::move(effects);
  return rule;
}

Condition needs(Requirement what) {
  Condition condition;
  condition.what = what;
  return condition;
}

std::vector<SystemEvent> makeSystemEvents() {
  const std::vector<Role> staff = {Role::Walidata, Role::Admin};
  const std::vector<Role> programAndStaff = {Role::Automatic, Role::Walidata, Role::Admin};
  const Condition reasons = needs(Requirement::Reasons);
  EventRule mail = keeping(kMailSent, "Surel dan jawaban server", {Role::Automatic, Role::Walidata});
  mail.step = 10;
  return {
      {mail, "Mail and the server's answer"},
      {keeping(kMailReturned, "Surel kembali", {Role::Automatic}), "Mail that did not arrive"},
      {keeping(kSignatureLifted, "Peningkatan tanda tangan", programAndStaff,
               {needs(Requirement::LetterOfCase)}),
       "Signature raised to a higher level"},
      {keeping(kFinding, "Temuan", programAndStaff), "Finding"},
      {keeping(kHold, "Penahanan arsip", staff, {reasons}, {Effect::PlaceHold}), "Archive put on hold"},
      {keeping(kHoldReleased, "Pelepasan penahanan arsip", staff, {reasons}, {Effect::ReleaseHold}),
       "Hold released"},
      {keeping(kNote, "Catatan", {Role::Walidata, Role::Penandatangan, Role::Admin}, {reasons}), "Note"},
      {keeping(kIncomingAnswer, "Surat Tindaklanjuti masuk", {}, {}, {Effect::KeepIncoming}),
       "Surat Tindaklanjuti from elsewhere, waiting"},
      {keeping(kIncomingReturned, "Pengembalian surat masuk", {Role::Walidata},
               {needs(Requirement::IncomingWaits), reasons}, {Effect::ReturnIncoming}),
       "Letter from elsewhere given back"},
  };
}

}  // namespace

const std::vector<SystemEvent>& systemEvents() {
  static const std::vector<SystemEvent> kEvents = makeSystemEvents();
  return kEvents;
}

bool isSystemEvent(std::string_view kind) {
  const auto& events = systemEvents();
  return std::any_of(events.begin(), events.end(),
                     [&](const SystemEvent& event) { return event.rule.id == kind; });
}

}  // namespace requests
