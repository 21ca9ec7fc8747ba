#include "app/cases/record_damage.h"

#include "app/cases/case_file.h"
#include "app/cases/contact.h"
#include "app/cases/destroyed_case.h"
#include "app/cases/event_reading.h"
#include "app/records/object_description.h"
#include "app/records/proposal.h"
#include "base/sentences.h"
#include "letters/agenda_json.h"

namespace app {
namespace {

class RecordReader {
 public:
  RecordReader(const Workplace& workplace, const archive::Inventory& inventory)
      : workplace_(workplace), inventory_(inventory) {}

  base::Problems run() {
    const std::string type = typeOf(workplace_.store, inventory_);
    if (type == kForeign) return {};
    if (type == kUndescribed) note(0, base::Message("record.description-unreadable", {}));
    if (type == "request") {
      readCase();
    } else if (type == "tombstone") {
      attempt(1, [&] { readTombstone(workplace_.store, inventory_); });
    } else {
      readActs(type);
    }
    return std::move(problems_);
  }

 private:
  void note(int version, const base::Message& problem) {
    if (problem.empty()) return;
    const std::string place = inventory_.id.text() + (version > 0 ? "#" + std::to_string(version) : "");
    problems_.push_back({{place}, problem});
  }

  template <class Read>
  void attempt(int version, const Read& read) {
    try {
      read();
    } catch (const base::Corrupt& problem) {
      note(version, base::messageOf(problem));
    }
  }

  void readCase() {
    std::string procedure = kDataRequests;
    attempt(1, [&] { procedure = readCaseRecord(workplace_.store, inventory_).procedure; });
    requests::CaseState state;
    for (int version = 1; version <= inventory_.head(); ++version) {
      EventRecord record = readEventRecord(workplace_.store, inventory_, version);
      advance(workplace_, procedure, state, record);
      note(version, record.damage);
    }
  }

  void readActs(const std::string& type) {
    Proposal proposal;
    for (int version = 1; version <= inventory_.head(); ++version) {
      note(version, readDetail(workplace_.store, inventory_, version, [&](const json::Value& detail) {
             if (type == "register") letters::registerEventOf(detail);
             if (type == "retention") proposal = applied(proposal, inventory_.id.text(), version, detail);
           }));
      json::Object data;
      if (type == "contact") note(version, damageOfContact(workplace_.store, inventory_, version, data));
    }
  }

  const Workplace& workplace_;
  const archive::Inventory& inventory_;
  base::Problems problems_;
};

}  // namespace

base::Problems damagedRecords(const Workplace& workplace, const archive::Inventory& inventory) {
  return RecordReader(workplace, inventory).run();
}

base::Problems damagedEvents(const Workplace& workplace) {
  base::Problems problems;
  workplace.database.read([&](Transaction& transaction) {
    problems.clear();
    for (const EventRow& row : transaction.requests().damagedEvents())
      problems.push_back({{row.object + "#" + std::to_string(row.version)}, recordOf(row).damage});
  });
  return problems;
}

}  // namespace app
