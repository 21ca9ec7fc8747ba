#include "tlog/record.h"

#include "base/error.h"
#include "json/text.h"

namespace tlog {
namespace {

constexpr int kFormat = 1;

Record recordFrom(const json::Value& value) {
  const auto time = base::Instant::parse(value.stringAt("time"));
  if (!time) throw base::Corrupt("A leaf has no time.");
  Record record;
  record.seq = static_cast<std::uint64_t>(value.integerAt("seq"));
  record.time = *time;
  record.event = value.stringAt("event");
  record.object = value.stringOr("object");
  if (value.find("version") != nullptr) record.version = static_cast<int>(value.integerAt("version"));
  record.inventorySha512 = value.stringOr("inventory_sha512");
  record.agent = value.stringAt("agent");
  record.oldKey = value.stringOr("old_key");
  record.newKey = value.stringOr("new_key");
  return record;
}

}  // namespace

base::Bytes Record::line() const {
  json::Object members{{"v", kFormat},
                       {"seq", static_cast<std::size_t>(seq)},
                       {"event", event},
                       {"time", time.rfc3339(base::TimeZone::utc())},
                       {"agent", agent}};
  if (!object.empty()) members["object"] = object;
  if (version != 0) members["version"] = version;
  if (!inventorySha512.empty()) members["inventory_sha512"] = inventorySha512;
  if (!oldKey.empty()) members["old_key"] = oldKey;
  if (!newKey.empty()) members["new_key"] = newKey;
  return json::canonical(members) + "\n";
}

std::optional<Record> Record::parse(base::ByteView line) {
  try {
    Record record = recordFrom(json::read(line, "leaf"));
    if (record.line() != line) return std::nullopt;
    return record;
  } catch (const base::InvalidInput&) {
  } catch (const base::Corrupt&) {
  }
  return std::nullopt;
}

}  // namespace tlog
