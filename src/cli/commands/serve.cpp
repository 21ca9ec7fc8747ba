// serve: the portal and the jobs of a home, until SIGTERM or SIGINT.
#include <csignal>
#include <mutex>

#include "base/clock.h"
#include "base/error.h"
#include "base/sentences.h"
#include "cli/commands.h"
#include "cli/installation.h"
#include "json/text.h"
#include "web/portal/serving.h"

namespace cli {
namespace {

// A clock that was set once and goes on from there.
class SetClock final : public base::Clock {
 public:
  explicit SetClock(base::Instant start) : start_(start), begun_(system_.now()) {}

  base::Instant now() const override {
    return start_.plusMicroseconds(system_.now().microseconds() - begun_.microseconds());
  }

 private:
  base::SystemClock system_;
  base::Instant start_;
  base::Instant begun_;
};

// The last event of any case; nothing when there is none.
std::optional<base::Instant> lastEventOf(const app::Workplace& workplace) {
  std::optional<base::Instant> last;
  workplace.database.read([&](app::Transaction& transaction) {
    for (const app::RequestRow& row : transaction.requests().list()) {
      for (const app::EventRow& event : transaction.requests().events(row.object)) {
        if (!last || event.time > *last) last = event.time;
      }
    }
  });
  return last;
}

// Of the system; in a demo home from --now, or from its last event on.
std::shared_ptr<const base::Clock> clockFor(Session& session, bool isTimeGiven) {
  if (isTimeGiven) return std::make_shared<SetClock>(session.now());
  if (!session.settings().isYes("demo")) return std::make_shared<base::SystemClock>();
  house::Opening look = session.opening();
  look.purpose = house::Purpose::Look;
  const house::OpenHome home(std::move(look));
  const auto last = lastEventOf(home.workplace());
  if (!last) return std::make_shared<base::SystemClock>();
  return std::make_shared<SetClock>(last->plusSeconds(1));
}

// The signals that end the server, or have it read office/ again. Every thread that starts later leaves them
// to whoever waits.
sigset_t blockedSignals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&signals, signal);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

class LineWriter {
 public:
  explicit LineWriter(std::ostream& stream) : stream_(stream) {}

  void operator()(std::string_view line) {
    const std::lock_guard lock(mutex_);
    stream_ << line << std::endl;
  }

 private:
  std::ostream& stream_;
  std::mutex mutex_;
};

void reread(house::OpenHome& home, Session& session) {
  try {
    home.rereadOffice();
  } catch (const base::Error& problem) {
    session.complain(base::messageOf(problem));
  }
}

struct ServeOptions {
  std::string address;
  bool noJobs = false;
};

void serve(Session& session, const ServeOptions& options, bool isTimeGiven) {
  const sigset_t signals = blockedSignals();
  house::Opening how = session.opening();
  how.clock = clockFor(session, isTimeGiven);
  how.ask = {};  // nobody sits there
  house::OpenHome home(std::move(how));
  LineWriter out(session.out());
  LineWriter err(session.err());
  web::ServingOrder order;
  order.pageTemplates = installedFiles(session.disk()) / "page-templates";
  order.bundleTexts = installedFiles(session.disk()) / "evidence";
  order.address = options.address;
  order.withJobs = !options.noJobs;
  order.access = [&out](std::string_view line) { out(line); };
  order.complain = [&err](std::string_view line) { err(line); };
  const web::Serving serving(home, std::move(order));
  if (!home.readingOnly().empty()) {
    session.complain(base::Message("commands.reading-only", {{"why", home.readingOnly()}}));
  }
  out(json::canonical(json::Object{{"ready", true}, {"url", serving.url()}}));
  int signal = SIGHUP;
  while (signal == SIGHUP) {
    sigwait(&signals, &signal);
    if (signal == SIGHUP) reread(home, session);
  }
}

}  // namespace

void addServeCommand(CommandContext context) {
  CLI::App* command = context.program.command(app::UseCase::Serve, "help.serve");
  auto options = std::make_shared<ServeOptions>();
  command->add_option("--address", options->address, "help.serve.address")->transform(kind::line(80));
  command->add_flag("--no-jobs", options->noJobs, "help.serve.no-jobs");
  Session& session = context.session;
  command->callback([&session, options] { serve(session, *options, session.isTimeGiven()); });
}

}  // namespace cli
