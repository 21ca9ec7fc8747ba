#include "app/office/office_check.h"

#include <algorithm>

#include "base/text.h"
#include "pdf/image_library.h"

namespace app {
namespace {

using requests::DocumentForm;

// "; did you mean "x"?", when there are any.
std::string guess(const std::string& word, const std::vector<std::string>& known) {
  return known.empty() ? std::string() : "; did you mean \"" + base::nearest(word, known) + "\"?";
}

class OfficeChecker {
 public:
  explicit OfficeChecker(const Office& office) : office_(office) {
    for (const requests::EventRule& rule : office.rules.procedure.events()) events_.push_back(rule.id);
  }

  base::Problems run() {
    for (const MailRule& rule : office_.mailPlan.all()) checkMail(rule);
    for (const requests::EventRule& rule : office_.rules.procedure.events()) checkTemplate(rule);
    for (const letters::Issuer& issuer : office_.letters.issuers) checkLogo(issuer);
    for (const auto& [name, png] : office_.logos) checkPicture(name, png);
    return std::move(problems_);
  }

 private:
  void checkMail(const MailRule& rule) {
    const std::vector<std::string> kinds = office_.mails.kinds();
    if (std::find(kinds.begin(), kinds.end(), rule.mail) == kinds.end())
      report(rule.place, "there is no mail template \"" + rule.mail + "\"" + guess(rule.mail, kinds));
    if (rule.event == kReminder) return;
    const requests::EventRule* event = office_.rules.procedure.event(rule.event);
    if (!event)
      return report(rule.place,
                    "procedure.xml has no event \"" + rule.event + "\"" + guess(rule.event, events_));
    const bool makesPdf = event->document != DocumentForm::Upload && event->document != DocumentForm::Record;
    if (rule.attachLetter && !makesPdf)
      report(rule.place,
             "attach=\"yes\", but the event \"" + rule.event + "\" makes no PDF that could travel with it");
  }

  void checkTemplate(const requests::EventRule& rule) {
    const bool isMade = rule.document == DocumentForm::Letter ||
                        rule.document == DocumentForm::LetterOrUpload || rule.document == DocumentForm::Sheet;
    if (isMade && !office_.templates.has(rule.id))
      report(rule.place, "the event \"" + rule.id +
                             "\" makes a document, and there is no template letter-templates/" + rule.id +
                             ".xml for it");
  }

  void checkLogo(const letters::Issuer& issuer) {
    if (issuer.logo.empty() || office_.logos.count(issuer.logo) > 0) return;
    report({"issuers.xml"}, "the logo \"" + issuer.logo + "\" of " + issuer.code + " is not in logos/");
  }

  void checkPicture(const std::string& name, const base::Bytes& png) {
    try {
      pdf::ImageLibrary().add(png, name);
    } catch (const base::InvalidInput& problem) {
      report({"logos/" + name}, problem.what());
    }
  }

  void report(const base::Place& place, const std::string& message) { problems_.push_back({place, message}); }

  const Office& office_;
  std::vector<std::string> events_;
  base::Problems problems_;
};

}  // namespace

base::Problems checkOffice(const Office& office) {
  return OfficeChecker(office).run();
}

}  // namespace app
