// What pages refer to: style, script and pictures, each under an address that names its content, so that
// browsers keep it for ever.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/disk.h"
#include "web/http/exchange.h"

namespace web {

// Immutable; safe to use from several threads.
class Assets {
 public:
  // Every file of the folder, by its name.
  static Assets load(const base::Disk& disk, const base::Path& folder);

  // "/aset/berkas-0f3a….css". A file that does not exist is a bug.
  const std::string& address(std::string_view file) const;
  // 404 for a name that no file has.
  Response response(std::string_view name) const;

 private:
  struct Asset {
    std::string mediaType;
    std::shared_ptr<const base::Bytes> bytes;
  };
  std::map<std::string, std::string, std::less<>> addresses_;  // by file
  std::map<std::string, Asset, std::less<>> assets_;           // by name with digest
};

}  // namespace web
