// ANSWER.xml, step 6 of the procedure (docs/formats/answer.md): a Produsen's answer on each item, and its
// Surat Tindaklanjuti.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/checked_text.h"
#include "base/date.h"
#include "requests/event.h"
#include "requests/reasons.h"

namespace requests {

// The PDF that the Produsen signed elsewhere.
struct UploadedLetter {
  std::string fileName;
  std::string number;
  base::Date date;

  bool operator==(const UploadedLetter&) const = default;
};

struct Answer {
  std::optional<UploadedLetter> letter;  // nothing: the letter is to be made here
  std::vector<ItemAnswer> items;         // ascending by item, none twice

  bool operator==(const Answer&) const = default;
};

// InvalidInput with every problem and its place (at most 50 are told). tersedia has files and no reason,
// sebagian has both, tidak-tersedia and dikecualikan have a reason and no files; each reason has a code that
// `reasons` allows for answers. At most 1 MiB, 100 items, 200 files. Whether each item of the case is
// answered is told by `check`. Letters must be able to show every text with `glyphs`.
Answer readAnswer(base::ByteView bytes, const std::string& fileName, const Reasons& reasons,
                  const base::Glyphs& glyphs = {});

}  // namespace requests
