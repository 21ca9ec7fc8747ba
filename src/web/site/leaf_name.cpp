#include "web/site/leaf_name.h"

namespace web {

std::string leafName(std::int64_t version) {
  const std::string digits = std::to_string(version);
  return digits.size() < 4 ? std::string(4 - digits.size(), '0') + digits : digits;
}

}  // namespace web
