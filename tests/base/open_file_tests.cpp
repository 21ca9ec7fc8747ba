#include "base/open_file.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "base/error.h"
#include "support/boost_test.h"
#include "support/temporary_folder.h"

namespace {

struct Folder {
  support::TemporaryFolder folder;
  base::Path file = folder.path() / "a";

  void write(const std::string& text) { std::ofstream(file) << text; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(open_files, Folder)

BOOST_AUTO_TEST_CASE(what_is_no_regular_file_is_an_error) {
  BOOST_CHECK_THROW(base::OpenFile{file}, base::NotFound);
  BOOST_CHECK_THROW(base::OpenFile{folder.path()}, base::InvalidInput);
  std::filesystem::create_symlink("/etc/passwd", file);
  BOOST_CHECK_THROW(base::OpenFile{file}, base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(any_part_can_be_read) {
  write("0123456789");
  const base::OpenFile opened(file);
  BOOST_TEST(opened.size() == 10U);
  BOOST_TEST(opened.read(7, 2) == "78");
  BOOST_TEST(opened.read(7, 20) == "789");
  BOOST_TEST(opened.read(10, 1) == "");
}

BOOST_AUTO_TEST_CASE(bytes_that_were_written_since_are_told_though_size_and_time_were_set_back) {
  write("0123456789");
  const base::OpenFile opened(file);
  BOOST_TEST(!opened.wasChanged());
  struct stat info {};
  BOOST_REQUIRE(::stat(file.c_str(), &info) == 0);
  write("9876543210");
  const timespec times[] = {info.st_atim, info.st_mtim};
  BOOST_REQUIRE(::utimensat(AT_FDCWD, file.c_str(), times, 0) == 0);
  BOOST_TEST(opened.wasChanged());
}

BOOST_AUTO_TEST_SUITE_END()
