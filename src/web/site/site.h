// The portal as a server sees it: finds the route, the visitor and his form, and answers. Nothing is decided
// here but who a page is for; the desks of `app` decide the rest.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/evidence/evidence_bundle.h"
#include "app/evidence/file_check.h"
#include "app/evidence/verification_runs.h"
#include "app/home/workplace.h"
#include "app/overview/open_cases.h"
#include "base/error.h"
#include "web/http/exchange.h"
#include "web/http/rate_limit.h"
#include "web/memory/kept_answers.h"
#include "web/memory/menu_counts.h"
#include "web/memory/metrics.h"
#include "web/memory/once.h"
#include "web/memory/page_pictures.h"
#include "web/memory/signing_room.h"
#include "web/pages/pages.h"
#include "web/site/assets.h"
#include "web/site/kept_forms.h"
#include "web/site/route.h"

namespace web {

// What the portal is made of. Everything that is referred to outlives it.
struct SiteParts {
  std::function<app::Workplace()> workplace;  // for one request
  Pages pages;
  Assets assets;
  RouteTable routes;
  // Who has the session of this token; nothing when it has ended.
  std::function<std::optional<Visitor>(const app::Workplace&, const std::string& token)> recognise;
  // Why nothing can be written now; empty when it can.
  std::function<base::Message()> readingOnly = [] { return base::Message(); };
  // A line for the log of whoever runs the server: what went wrong, and the code that the visitor was told.
  std::function<void(const std::string& line)> complain = [](const std::string&) {};
  // The files that go into every evidence bundle.
  app::BundleTexts bundleTexts = {};
};

class Site final : public Application {
 public:
  explicit Site(SiteParts parts);

  // What was answered before, when it is kept (Route::isKept) and still holds.
  std::optional<Response> atOnce(const RequestHead& head) override;
  std::variant<Admission, Response> admit(const RequestHead& head) override;
  Response answer(Request& request) override;
  Response refusal(int status) override;

  const Pages& pages() const { return parts_.pages; }
  const Assets& assets() const { return parts_.assets; }
  Metrics& metrics() const { return metrics_; }
  const app::BundleTexts& bundleTexts() const { return parts_.bundleTexts; }
  // What goes on from one request to the next.
  RateLimit& checkLimit() const { return checkLimit_; }
  app::FileChecker& fileChecker() const { return fileChecker_; }
  app::VerificationRuns& verifications() const { return verifications_; }
  app::OpenCases& openCases() const { return openCases_; }
  SigningRoom& signing() const { return signing_; }
  PagePictures& pictures() const { return pictures_; }
  // Of the visitor's menu; none, and a complaint, when they cannot be counted: the page itself still can.
  app::WaitingCounts counts(const Visit& visit) const;
  base::Message readingOnly() const { return parts_.readingOnly(); }

  // Whether there is a page at this address for him.
  bool leadsSomewhere(std::string_view address, const std::optional<Visitor>& visitor) const;

  // The cookie that holds the token of a session.
  static std::string sessionCookie(const RequestHead& head);

 private:
  Visit visitOf(Request& request);
  void keep(const Visit& visit, const Response& response);
  Response answerVisit(Visit& visit);
  Response answerRoute(Visit& visit, const Route& route);
  Response actOn(Visit& visit, const Route& route);
  Response answerTo(Visit& visit, const base::Error& error);
  Response finished(Visit& visit, Response response) const;
  // Whether what a form has brought is kept for whoever's session has just ended.
  static bool mayKeep(const Visit& visit, const Route& route);
  Response answerStranger(Visit& visit, const Route& route);
  void giveBackKept(Visit& visit);

  SiteParts parts_;
  Once once_;
  KeptAnswers answers_;
  KeptForms keptForms_;
  mutable Metrics metrics_;
  mutable RateLimit checkLimit_;
  mutable app::FileChecker fileChecker_;
  mutable app::VerificationRuns verifications_;
  mutable app::OpenCases openCases_;
  mutable PagePictures pictures_;
  mutable MenuCounts counts_;
  mutable SigningRoom signing_;
};

}  // namespace web
