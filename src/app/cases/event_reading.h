// Reading what a version of an archived object records, though somebody may once have written what cannot be
// read: such a record is damaged for ever, since the archive changes nothing, and must not keep anybody from
// the rest.
//
// That a file is missing or its digest is wrong is another matter, which can be mended: all calls throw
// Corrupt then.
#pragma once

#include <functional>

#include "app/records/event_record.h"
#include "archive/store.h"
#include "base/message.h"
#include "json/value.h"

namespace app {

// Hands the detail of the version's event to `read`. Returns why that cannot be had, or what `read` threw as
// Corrupt; empty when all is well.
base::Message readDetail(const archive::Store& store, const archive::Inventory& inventory, int version,
                         const std::function<void(const json::Value& detail)>& read);

// The kind of an event whose record cannot be read.
inline constexpr const char* kUnreadable = "rusak";

// The event of a version of a case. Of a record that cannot be read: the version's time and new files, and
// what is wrong (EventRecord::damage).
EventRecord readEventRecord(const archive::Store& store, const archive::Inventory& inventory, int version);

}  // namespace app
