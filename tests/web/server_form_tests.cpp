// Forms with files, as browsers send them, through the server.
#include <thread>

#include "support/boost_test.h"
#include "web/raw_client.h"
#include "web/trial_application.h"

using namespace web_tests;

namespace {

const std::string kHeader = "Content-Type: multipart/form-data; boundary=----batas\r\n";

std::string formWith(const std::string& content) {
  return "------batas\r\nContent-Disposition: form-data; name=\"judul\"\r\n\r\nData\r\n------batas\r\n"
         "Content-Disposition: form-data; name=\"berkas\"; filename=\"data.csv\"\r\n"
         "Content-Type: text/csv\r\n\r\n" +
         content + "\r\n------batas--\r\n";
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(server_forms, TrialServer)

BOOST_AUTO_TEST_CASE(a_form_may_be_cut_into_packets_anywhere) {
  const std::string request = postFor("/formulir", formWith("a,b\r\n1,2\r\n"), kHeader);
  RawClient client(server.port());
  for (std::size_t cut = 1; cut < request.size(); cut += 7) {
    client.send(std::string_view(request).substr(0, cut));
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    client.send(std::string_view(request).substr(cut));
    BOOST_TEST(client.answer().body == "judul=Data;data.csv:10;");
  }
  BOOST_TEST(application.filesInFolder() == 1U);
}

BOOST_AUTO_TEST_CASE(a_file_of_megabytes_arrives_whole) {
  RawClient client(server.port());
  std::string content;
  for (int i = 0; content.size() < 6 << 20; ++i) content += "\r\n--" + std::to_string(i);
  std::thread sender([&] { client.send(postFor("/formulir", formWith(content), kHeader)); });
  BOOST_TEST(client.answer().body == "judul=Data;data.csv:" + std::to_string(content.size()) + ";");
  sender.join();
  BOOST_TEST(application.filesInFolder() == 1U);
}

BOOST_AUTO_TEST_CASE(a_malformed_form_is_told_to_its_sender) {
  RawClient client(server.port());
  client.send(postFor("/formulir", "no boundary", kHeader));
  BOOST_TEST(client.answer().status == 400);
  BOOST_TEST(client.get("/halo").status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
