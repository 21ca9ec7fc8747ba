// A proposal to destroy cases whose time is over (daftar usul musnah): an archived object of its own, kept
// permanently, with one version per act (docs/formats/retention.md). Its present state is a value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/records/case_retention.h"
#include "app/records/event_record.h"
#include "json/value.h"

namespace app {

// The kind of its letter and the name of its template.
inline constexpr const char* kMinutesKind = "berita-acara-pemusnahan";

// A case of the list, as of the proposal.
struct ProposedCase {
  std::string object;
  std::string ticket;
  std::string title;
  std::string agency;
  Retention retention;  // with its rule
  int head = 0;
  std::int64_t files = 0;
  std::int64_t bytes = 0;

  bool operator==(const ProposedCase&) const = default;
};

struct Decision {
  std::string user;
  base::Instant time;
  std::string external;  // number of the outside approval
  std::string remarks;

  bool operator==(const Decision&) const = default;
};

enum class ProposalState {
  Proposed,   // diusulkan
  Approved,   // disetujui
  Refused,    // tidak-disetujui: its cases may be proposed again
  Recorded,   // berita-acara: the berita acara has been issued
  Destroyed,  // dimusnahkan, apart from what was kept back
};
std::string_view nameOf(ProposalState state);

// A case of the list that was not destroyed.
struct KeptBack {
  std::string object;
  std::string why;

  bool operator==(const KeptBack&) const = default;
};

struct Proposal {
  std::string object;
  std::string name;  // UM-2031-0001
  int head = 0;
  ProposalState state = ProposalState::Proposed;
  std::vector<ProposedCase> cases;
  std::string appraisal;  // the committee's finding; empty when no rule requires one
  Decision proposed;
  std::optional<Decision> approved;
  std::optional<Decision> refused;
  std::optional<IssuedLetter> minutes;  // the berita acara
  std::optional<Decision> destroyed;
  std::vector<KeptBack> keptBack;

  bool isOpen() const { return state != ProposalState::Refused && state != ProposalState::Destroyed; }
  // The outside bodies whose approval the rules require, each once.
  std::vector<std::string> outsideApprovers() const;
  // Of the last decision.
  base::Instant lastTime() const;
  std::int64_t years() const;  // the longest retention among the cases

  bool operator==(const Proposal&) const = default;
};

// "UM-2031-0001".
std::string proposalName(int year, int number);
// The object of that name.
std::string proposalObject(std::string_view name);

// For people and programs, and for the database.
json::Object toJson(const Proposal& proposal);
// The exact inverse. Corrupt when a member is missing or of the wrong type.
Proposal proposalFromJson(const json::Value& value);

// The details of the versions.
json::Object proposeAct(const Proposal& proposal);
json::Object approveAct(const Decision& decision);
json::Object refuseAct(const Decision& decision);
json::Object minutesAct(const EventRecord& record);
json::Object destroyAct(const Decision& decision, const std::vector<KeptBack>& keptBack);

// The proposal after one more version of its object. Corrupt when `detail` is not one of the above.
Proposal applied(Proposal proposal, const std::string& object, int version, const json::Value& detail);

}  // namespace app
