// What the examination of a file found: facts about its bytes, without a judgement. What they are worth for a
// document is office data (policy.h).
#pragma once

#include <string>
#include <vector>

#include "base/message.h"

namespace intake {

struct Finding {
  std::string code;         // "pdf-javascript"; docs/formats/findings.md lists them all
  std::string place = {};   // where in the file: a member, a sheet, a row, an object; empty: the file
  std::string detail = {};  // what stands there, bounded and printable; empty where the code says it all

  bool operator==(const Finding&) const = default;
};
using Findings = std::vector<Finding>;

// What it is and what whoever handed the file in can do: the words of "finding.CODE" in the catalogue, behind
// place and detail if there are any: "data.xlsx!C (12): Kolom ini …".
base::Message messageOf(const Finding& finding);

// What a file is by its structure, whatever it is called, and what was found in it.
struct Inspection {
  std::string type;  // media type; application/octet-stream when it is nothing that we know
  Findings findings;

  bool operator==(const Inspection&) const = default;
};

}  // namespace intake
