#include "web/http/form.h"

#include "base/error.h"
#include "support/boost_test.h"
#include "support/temporary_folder.h"
#include "web/http/form_parts.h"

using namespace web;

namespace {

const std::string kType = "multipart/form-data; boundary=batas-1";

std::string part(const std::string& disposition, const std::string& content) {
  return "--batas-1\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
}
const std::string kEnd = "--batas-1--\r\n";

struct Desk {
  support::TemporaryFolder folder;
  base::PosixDisk disk;

  std::unique_ptr<FormReader> open(const std::string& type, FormLimits limits = {}) {
    return FormReader::open(type, disk, folder.path(), limits);
  }
  std::unique_ptr<FormReader> after(const std::string& body, FormLimits limits = {}) {
    auto reader = open(kType, limits);
    reader->take(body);
    return reader;
  }
  bool isRefused(const std::string& body, FormLimits limits = {}) {
    auto reader = after(body, limits);
    try {
      reader->form();
      return false;
    } catch (const base::InvalidInput&) {
      return true;
    }
  }
  std::size_t files() const { return disk.list(folder.path()).size(); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(forms)

BOOST_AUTO_TEST_CASE(fields_are_decoded) {
  Desk desk;
  auto reader = desk.open("application/x-www-form-urlencoded; charset=UTF-8");
  reader->take("nama=Dinas+Ke");
  reader->take("sehatan&alasan=a%0D%0Ab&alasan=%F0%9F%98%80");
  const Form& form = reader->form();
  BOOST_TEST(form.fields["nama"] == "Dinas Kesehatan");
  BOOST_TEST(form.fields.all("alasan").at(0) == "a\r\nb");
  BOOST_TEST(form.fields.all("alasan").at(1) == "\xF0\x9F\x98\x80");
}

BOOST_AUTO_TEST_CASE(a_form_is_read_the_same_in_pieces_of_any_size) {
  Desk desk;
  const std::string content = "a\r\n--batas-\r\n--batas\r\n\r\r\n-\r\nb" + std::string("\0\xff", 2);
  const std::string body = part("name=\"judul\"", "Surat\r\nkedua") +
                           part("name=\"berkas\"; filename=\"data.csv\"", content) + part("name=kosong", "") +
                           kEnd;
  for (std::size_t size = 1; size <= body.size(); ++size) {
    auto reader = desk.open(kType);
    for (std::size_t at = 0; at < body.size(); at += size)
      reader->take(base::ByteView(body).substr(at, size));
    const Form& form = reader->form();
    BOOST_TEST(form.fields["judul"] == "Surat\r\nkedua");
    BOOST_TEST(form.fields.has("kosong"));
    BOOST_TEST_REQUIRE(form.files.size() == 1U);
    BOOST_TEST(form.files[0].name == "data.csv");
    BOOST_TEST(form.files[0].size == content.size());
    BOOST_TEST(base::readFile(desk.disk, form.files[0].path) == content);
  }
  BOOST_TEST(desk.files() == 0U);
}

BOOST_AUTO_TEST_CASE(files_go_with_the_form_unless_they_were_moved) {
  Desk desk;
  auto reader =
      desk.after(part("name=a; filename=\"1\"", "satu") + part("name=a; filename=\"2\"", "dua") + kEnd);
  desk.disk.renameNew(reader->form().files[0].path, desk.folder.path() / "milikku");
  BOOST_TEST(desk.files() == 2U);
  reader.reset();
  BOOST_TEST(desk.files() == 1U);
  BOOST_TEST(base::exists(desk.disk, desk.folder.path() / "milikku"));
}

BOOST_AUTO_TEST_CASE(what_was_cut_off_leaves_nothing) {
  Desk desk;
  auto reader = desk.after("--batas-1\r\nContent-Disposition: form-data; name=a; filename=b\r\n\r\n" +
                           std::string(100'000, 'x'));
  BOOST_TEST(desk.files() == 1U);
  BOOST_CHECK_THROW(reader->form(), base::InvalidInput);
  reader.reset();
  BOOST_TEST(desk.files() == 0U);
}

BOOST_AUTO_TEST_CASE(an_empty_file_field_is_no_file) {
  Desk desk;
  BOOST_TEST(desk.after(part("name=\"berkas\"; filename=\"\"", "") + kEnd)->form().files.empty());
  BOOST_TEST(desk.after(part("name=\"berkas\"; filename=\"kosong.csv\"", "") + kEnd)->form().files.size() ==
             1U);
}

BOOST_AUTO_TEST_CASE(names_of_files_are_names_and_no_paths) {
  const auto named = [](const std::string& quoted) {
    Desk desk;
    return desk.after(part("name=a; filename=\"" + quoted + "\"", "x") + kEnd)->form().files.at(0).name;
  };
  BOOST_TEST(named("../../etc/passwd") == "passwd");
  BOOST_TEST(named("C:\\Users\\a\\data.csv") == "data.csv");
  BOOST_TEST(named("a%22b\\\"c") == "a\"b\"c");
  BOOST_TEST(named("a%0D%0Ab") == "ab");
  BOOST_TEST(named("..") == "_");
  BOOST_TEST(named("a\xff.csv") == "a_.csv");
  BOOST_TEST(named("gnp.\xe2\x80\xaexcod") == "gnp.xcod");
  BOOST_TEST(named(std::string(5000, 'a')).size() == 255U);
}

BOOST_AUTO_TEST_CASE(what_is_malformed_is_refused) {
  Desk desk;
  const std::string field = part("name=a", "b");
  BOOST_TEST(!desk.isRefused(field + kEnd));
  BOOST_TEST(desk.isRefused(""));
  BOOST_TEST(desk.isRefused(field));
  BOOST_TEST(desk.isRefused("preamble\r\n" + field + kEnd));
  BOOST_TEST(desk.isRefused(field + "--batas-1x\r\n"));
  BOOST_TEST(desk.isRefused("--batas-1\r\n\r\nb\r\n" + kEnd));
  BOOST_TEST(desk.isRefused("--batas-1\r\nContent-Type: a/b\r\n\r\nb\r\n" + kEnd));
  BOOST_TEST(desk.isRefused(part("filename=a", "b") + kEnd));
  BOOST_TEST(desk.isRefused(part("name=a; name=b", "b") + kEnd));
  BOOST_TEST(desk.isRefused(part("name=\"a", "b") + kEnd));
  BOOST_TEST(desk.isRefused(part("name=a; filename*=UTF-8''b", "b") + kEnd));
  BOOST_TEST(desk.isRefused(part("name=a\r\nContent-Disposition: form-data; name=b", "b") + kEnd));
  BOOST_TEST(desk.isRefused(part("name=a\r\nContent-Transfer-Encoding: base64", "b") + kEnd));
  BOOST_TEST(desk.isRefused(part("name=\"a%0Ab\"", "b") + kEnd));
  BOOST_TEST(desk.isRefused(part("name=a", "\xff") + kEnd));
  BOOST_TEST(desk.isRefused(part("name=a", std::string(1, '\0')) + kEnd));
  BOOST_TEST(desk.isRefused(part("name=a; x=" + std::string(9000, 'x'), "b") + kEnd));
}

BOOST_AUTO_TEST_CASE(a_form_has_bounds) {
  Desk desk;
  const FormLimits limits{2, 10, 20, 1};
  const auto field = [](std::size_t size) { return part("name=a", std::string(size, 'x')); };
  const std::string file = part("name=a; filename=b", std::string(1000, 'x'));
  BOOST_TEST(!desk.isRefused(field(9) + field(9) + file + kEnd, limits));
  BOOST_TEST(desk.isRefused(field(11) + kEnd, limits));
  BOOST_TEST(desk.isRefused(field(10) + field(10) + kEnd, limits));
  BOOST_TEST(desk.isRefused(field(1) + field(1) + field(1) + kEnd, limits));
  BOOST_TEST(desk.isRefused(file + file + kEnd, limits));
  auto reader = desk.open("application/x-www-form-urlencoded", limits);
  reader->take(std::string(61, 'a'));
  BOOST_CHECK_THROW(reader->form(), base::InvalidInput);
}

BOOST_AUTO_TEST_CASE(other_types_and_bad_boundaries_are_no_forms) {
  Desk desk;
  for (const std::string type :
       {"", "text/plain", "multipart/form-data", "multipart/form-data; boundary=\"\"",
        "multipart/mixed; boundary=a", "multipart/form-data; boundary=\"a \"",
        "multipart/form-data; boundary=a; boundary=b"})
    BOOST_TEST((desk.open(type) == nullptr), type);
  BOOST_TEST((desk.open("multipart/form-data; boundary=" + std::string(71, 'a')) == nullptr));
  BOOST_TEST((desk.open("Multipart/Form-Data; boundary=\"" + std::string(70, 'a') + "\"") != nullptr));
}

BOOST_AUTO_TEST_SUITE_END()
