#include "app/office/office_check.h"

#include <algorithm>

#include "base/sentences.h"
#include "base/text.h"
#include "pdf/image_library.h"

namespace app {
namespace {

using requests::DocumentForm;

// With the one that is meant perhaps, when there are any.
base::Message withGuess(const base::Message& problem, const std::string& word,
                        const std::vector<std::string>& known) {
  if (known.empty()) return problem;
  return base::Message("suggest.nearest",
                       {{"problem", problem}, {"nearest", "\"" + base::nearest(word, known) + "\""}});
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
      report(rule.place, withGuess(base::Message("office.mail-template-missing", {{"name", rule.mail}}),
                                   rule.mail, kinds));
    if (rule.event == kReminder) return;
    if (rule.event == kDigest) return checkDigest(rule);
    const requests::EventRule* event = office_.rules.procedure.event(rule.event);
    if (!event)
      return report(rule.place, withGuess(base::Message("office.mail-event-missing", {{"event", rule.event}}),
                                          rule.event, events_));
    const bool makesPdf = event->document != DocumentForm::Upload && event->document != DocumentForm::Record;
    if (rule.attachLetter && !makesPdf)
      report(rule.place, base::Message("office.mail-attaches-nothing", {{"event", rule.event}}));
  }

  // A digest is for those who work, and says what it says in its text.
  void checkDigest(const MailRule& rule) {
    if (rule.to == MailTo::Pemohon || rule.attachLetter)
      report(rule.place, base::Message("delivery.digest-rule", {}));
  }

  void checkTemplate(const requests::EventRule& rule) {
    const bool isMade = rule.document == DocumentForm::Letter ||
                        rule.document == DocumentForm::LetterOrUpload || rule.document == DocumentForm::Sheet;
    if (isMade && !office_.templates.has(rule.id))
      report(rule.place, base::Message("office.event-without-template", {{"event", rule.id}}));
  }

  void checkLogo(const letters::Issuer& issuer) {
    if (issuer.logo.empty() || office_.logos.count(issuer.logo) > 0) return;
    report({"issuers.xml"},
           base::Message("office.logo-missing", {{"logo", issuer.logo}, {"issuer", issuer.code}}));
  }

  void checkPicture(const std::string& name, const base::Bytes& png) {
    try {
      pdf::ImageLibrary().add(png, name);
    } catch (const base::InvalidInput& problem) {
      report({"logos/" + name}, base::messageOf(problem));
    }
  }

  void report(const base::Place& place, const base::Message& message) {
    problems_.push_back({place, message});
  }

  const Office& office_;
  std::vector<std::string> events_;
  base::Problems problems_;
};

}  // namespace

base::Problems checkOffice(const Office& office) {
  return OfficeChecker(office).run();
}

}  // namespace app
