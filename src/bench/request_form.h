// Requests for measurements.
#pragma once

#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/casework/case_desk.h"
#include "app/home/workplace.h"
#include "base/bytes.h"

namespace bench {

// FORM.xml of "Badan Contoh Kota Malang" with these files: the first as Surat Pernyataan, the second as KAK.
base::Bytes requestForm(const std::vector<std::string>& files);

// A request with two files of a few bytes, for repeated submission. Thread-safe.
class SmallRequest {
 public:
  // Writes its files into `folder`, which it makes if missing.
  SmallRequest(base::Disk& disk, base::Path folder);

  app::Recorded submit(const app::Workplace& workplace, const app::Actor& pemohon) const;

 private:
  base::Path folder_;
};

}  // namespace bench
