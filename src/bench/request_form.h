// Requests for measuring.
#pragma once

#include <string>
#include <vector>

#include "app/access/actor.h"
#include "app/casework/case_desk.h"
#include "app/home/workplace.h"
#include "base/bytes.h"

namespace bench {

// FORM.xml of "Badan Contoh Kota Malang" that hands in these files: the first as Surat Pernyataan, the second
// as KAK.
base::Bytes requestForm(const std::vector<std::string>& files);

// A request with two files of a few bytes, to be handed in again and again. Thread-safe.
class SmallRequest {
 public:
  // Writes its files into `folder`, and makes that when it is missing.
  SmallRequest(base::Disk& disk, base::Path folder);

  app::Recorded submit(const app::Workplace& workplace, const app::Actor& pemohon) const;

 private:
  base::Path folder_;
};

}  // namespace bench
