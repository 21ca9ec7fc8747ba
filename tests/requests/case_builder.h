// The sample office, and cases that grow event by event as the app lets them grow: checked, then applied.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "requests/check.h"

namespace requests_tests {

std::string sourceFile(const std::string& path);
base::Bytes readSource(const std::string& path);
// The rules of samples/office.
const requests::Rules& rules();

// "2026-11-23 09:15" in Jakarta.
base::Instant at(std::string_view local);
base::Date day(std::string_view iso);

// A well-formed event of this kind for that state, brought by a role that may bring it: items, documents,
// reasons, letters and answers are filled in.
requests::Event makeEvent(const requests::CaseState& state, const std::string& kind, base::Instant time,
                          const std::string& produsen = {});

class CaseBuilder {
 public:
  // Offers a well-formed event; the test fails when it is refused.
  CaseBuilder& add(const std::string& kind, std::string_view local, const std::string& produsen = {});
  // As the app does: nothing changes when the event is refused.
  std::optional<requests::Refusal> offer(const requests::Event& event,
                                         const requests::Circumstances& circumstances = {});

  const requests::CaseState& state() const { return state_; }
  const std::vector<requests::Event>& events() const { return events_; }

 private:
  requests::CaseState state_;
  std::vector<requests::Event> events_;
};

// A case that waits for Data Balikan, its Surat Penyampaian dated 2026-09-01.
CaseBuilder deliveredCase();

}  // namespace requests_tests
