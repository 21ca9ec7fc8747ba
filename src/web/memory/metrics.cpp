#include "web/memory/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

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
};

Metrics::Metrics(const std::vector<std::string>& routes) : families_(std::make_unique<Families>()) {
  for (const std::string& route : routes) families_->requests.Add({{"route", route}, {"status", "200"}});
}
Metrics::~Metrics() = default;

void Metrics::count(const Response& response, std::chrono::steady_clock::duration time) {
  const std::string route = response.route.empty() ? "none" : response.route;
  families_->requests.Add({{"route", route}, {"status", std::to_string(response.status)}}).Increment();
  families_->times.Add({{"route", route}}, kSeconds).Observe(std::chrono::duration<double>(time).count());
}

void Metrics::set(const std::string& name, const std::string& help, double value) {
  prometheus::BuildGauge().Name(name).Help(help).Register(families_->registry).Add({}).Set(value);
}

std::string Metrics::text() const {
  return prometheus::TextSerializer().Serialize(families_->registry.Collect());
}

}  // namespace web
