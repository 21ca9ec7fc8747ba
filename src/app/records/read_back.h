// Records on their way into the archive: what will be read in ten years is read before it is written.
//
// Each function gives the bytes of a record, canonical JSON and a line end, after it has read them again with
// the reader that will, and what came out was what went in. Internal, and nothing is archived, when the
// record cannot be read or reads otherwise.
#pragma once

#include <functional>

#include "archive/premis_event.h"
#include "base/bytes.h"
#include "json/value.h"

namespace app {

// `isSame` reads what the bytes say and tells whether it is the record.
base::Bytes readBackBytes(const json::Value& record, const std::function<bool(const json::Value&)>& isSame);

// Of a record that is read by its members alone.
base::Bytes readBackBytes(const json::Value& record);

// Of an event with its detail, which `isSame` reads.
base::Bytes readBackBytes(const archive::PremisEvent& event,
                          const std::function<bool(const json::Value& detail)>& isSame);

}  // namespace app
