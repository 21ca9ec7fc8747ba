// The Inspector with its real worker.
#include "intake/inspector.h"

#include "base/error.h"
#include "support/boost_test.h"
#include "support/stored_zip.h"
#include "support/temporary_folder.h"
#include "support/text_pdf.h"

namespace {

class Desk {
 public:
  intake::Inspection inspect(const base::Bytes& bytes, const std::string& name) {
    const base::Path path = folder_.path() / std::to_string(++count_);
    base::PosixDisk disk;
    base::writeNewFile(disk, path, bytes);
    return inspector_.inspect(path, name);
  }

 private:
  support::TemporaryFolder folder_;
  intake::Inspector inspector_;
  int count_ = 0;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(inspector)

BOOST_AUTO_TEST_CASE(a_file_is_what_it_is_by_its_bytes) {
  Desk desk;
  BOOST_TEST(desk.inspect("nama;umur\nA;1\nB;2\n", "a.csv").type == "text/csv");
  const auto pdf = desk.inspect(support::pdfShowing("halo"), "a.pdf");
  BOOST_TEST(pdf.type == "application/pdf");
  for (const auto& f : pdf.findings) BOOST_TEST_MESSAGE(f.code << " " << f.place << " " << f.detail);
  const auto zip = desk.inspect(support::zipOf({{"a.csv", "x,y\n1,2\n3,4\n"}, {"b.exe", "MZ\1\2\3"}}), "a.zip");
  BOOST_TEST(zip.type == "application/zip");
  for (const auto& f : zip.findings) BOOST_TEST_MESSAGE(f.code << " " << f.place << " " << f.detail);
}

BOOST_AUTO_TEST_SUITE_END()
