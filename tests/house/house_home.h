// A demo home on the disk, to be opened by the tests.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/access/actor.h"
#include "house/open_home.h"
#include "support/problems.h"
#include "support/temporary_folder.h"

namespace house_tests {

class HouseHome {
 public:
  // With the accounts of a demo home and the pemohon "bappeda".
  HouseHome();

  base::Path path() const { return folder_.path() / "home"; }
  app::Home home() const { return app::Home(path()); }
  // What was told while it was open.
  const std::vector<std::string>& told() const { return told_; }
  house::Opening opening(house::Purpose purpose = house::Purpose::Work);
  std::unique_ptr<house::OpenHome> open(house::Purpose purpose = house::Purpose::Work);

  // A line more in berkas.properties.
  void set(const std::string& line) const;
  // A file of office/ with one text in the place of another.
  void replace(const std::string& file, const std::string& from, const std::string& to) const;

 private:
  support::TemporaryFolder folder_;
  std::vector<std::string> told_;
};

app::Actor actor(const app::Workplace& workplace, const std::string& user);
// The sample request of bappeda; returns its object.
std::string submit(const app::Workplace& workplace);
// A Surat Pengantar of it, approved; returns the draft's id.
std::string approvedLetter(const app::Workplace& workplace);

}  // namespace house_tests
