#include "tlog/record.h"

#include "json/members.h"
#include "json/text.h"

namespace tlog {
namespace {

constexpr int kFormat = 1;

}  // namespace

template <class Members, json::Is<Record> Described>
void describe(Members& members, Described& record) {
  members.derived("v", kFormat);
  members.required("seq", record.seq);
  members.required("event", record.event);
  members.required("time", record.time);
  members.required("agent", record.agent);
  members.optional("object", record.object);
  members.optional("version", record.version);
  members.optional("inventory_sha512", record.inventorySha512);
  members.optional("old_key", record.oldKey);
  members.optional("new_key", record.newKey);
}

base::Bytes Record::line() const {
  return json::canonical(json::asObject(*this)) + "\n";
}

std::optional<Record> Record::parse(base::ByteView line) {
  try {
    Record record = json::recordOf<Record>(json::read(line, "leaf"), base::Message("record.a-leaf", {}));
    if (record.line() != line) return std::nullopt;
    return record;
  } catch (const base::InvalidInput&) {
  } catch (const base::Corrupt&) {
  }
  return std::nullopt;
}

}  // namespace tlog
