#include "web/memory/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <map>
#include <mutex>
#include <utility>

namespace web {
namespace {

// Seconds; a page is meant to be there in a tenth of one.
const prometheus::Histogram::BucketBoundaries kSeconds = {0.001, 0.005, 0.02, 0.1, 0.5, 2, 10};

}  // namespace

struct Metrics::Families {
  prometheus::Registry registry;
  prometheus::Family<prometheus::Counter>& requests =
      prometheus::BuildCounter().Name("berkas_requests_total").Help("Requests answered").Register(registry);
  prometheus::Family<prometheus::Histogram>& times = prometheus::BuildHistogram()
                                                         .Name("berkas_request_seconds")
                                                         .Help("Time to answer a request")
                                                         .Register(registry);
  // Looked up without asking the families, which compare names of all labels.
  struct Figures {
    prometheus::Counter& count;
    prometheus::Histogram& times;
  };
  std::mutex mutex;
  std::map<std::pair<std::string, int>, Figures> known;

  Figures& of(const std::string& route, int status) {
    const std::lock_guard lock(mutex);
    const auto found = known.find({route, status});
    if (found != known.end()) return found->second;
    const std::string name = route.empty() ? "none" : route;
    Figures figures{requests.Add({{"route", name}, {"status", std::to_string(status)}}),
                    times.Add({{"route", name}}, kSeconds)};
    return known.try_emplace({route, status}, figures).first->second;
  }
};

Metrics::Metrics(const std::vector<std::string>& routes) : families_(std::make_unique<Families>()) {
  for (const std::string& route : routes) families_->requests.Add({{"route", route}, {"status", "200"}});
}
Metrics::~Metrics() = default;

void Metrics::count(const Response& response, std::chrono::steady_clock::duration time) {
  Families::Figures& figures = families_->of(response.route, response.status);
  figures.count.Increment();
  figures.times.Observe(std::chrono::duration<double>(time).count());
}

void Metrics::set(const std::string& name, const std::string& help, double value) {
  prometheus::BuildGauge().Name(name).Help(help).Register(families_->registry).Add({}).Set(value);
}

std::string Metrics::text() const {
  return prometheus::TextSerializer().Serialize(families_->registry.Collect());
}

}  // namespace web
