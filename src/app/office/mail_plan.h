// Which events are mailed to whom: mails.xml of the office (docs/formats/mails.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "xml/element.h"

namespace app {

enum class MailTo {
  Pemohon,   // the contact person of the case
  Produsen,  // the Produsen of the event's letter or assignment; of a digest, each
  Walidata,  // the staff, at the setting mail.staff
};
// "pemohon", "produsen", "walidata".
std::optional<MailTo> mailToNamed(std::string_view name);

struct MailRule {
  std::string event;  // id in procedure.xml, kReminder or kDigest
  std::string mail;   // name of the mail template
  MailTo to = MailTo::Pemohon;
  bool attachLetter = false;  // the PDF of the event travels with it
  base::Place place = {};     // in mails.xml, for messages
};

// The pseudo-event of a due reminder.
inline constexpr std::string_view kReminder = "pengingat";

// The pseudo-event of a working day on which something is due soon or late.
inline constexpr std::string_view kDigest = "ikhtisar";

// The mail template of an alarm about the archive, which belongs to no event.
inline constexpr const char* kAlarmMail = "kerusakan-arsip";

// … and of a hand-in that is held.
inline constexpr const char* kHeldMail = "unggahan-ditahan";

// … and those with a link to set a password.
inline constexpr const char* kInvitationMail = "undangan";
inline constexpr const char* kResetMail = "atur-ulang-sandi";

class MailPlan {
 public:
  // InvalidSetup with every problem: unknown elements, missing attributes, duplicates.
  static MailPlan read(const xml::Element& root, const std::string& fileName);

  std::vector<MailRule> rulesFor(std::string_view event) const;
  const std::vector<MailRule>& all() const { return rules_; }

 private:
  std::vector<MailRule> rules_;
};

}  // namespace app
