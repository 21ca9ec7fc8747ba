// A request for measuring.
#pragma once

#include <string>
#include <vector>

#include "base/bytes.h"

namespace bench {

// FORM.xml of "Badan Contoh Kota Malang" that hands in these files: the first as Surat Pernyataan, the second
// as KAK.
base::Bytes requestForm(const std::vector<std::string>& files);

}  // namespace bench
