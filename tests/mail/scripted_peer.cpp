#include "mail/scripted_peer.h"

#include <sstream>

#include "support/boost_test.h"

namespace mail_tests {
namespace {

void makeCertificate(const base::Path& folder, const std::string& name) {
  const auto made = support::runCommand(
      {"/usr/bin/openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
       "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout",
       (folder / (name + ".key")).string(), "-out", (folder / (name + ".pem")).string()});
  BOOST_REQUIRE(made.status == 0);
}

std::vector<std::string> commandFor(const std::string& script, const base::Path& folder) {
  makeCertificate(folder, "server");
  makeCertificate(folder, "other");
  return {"/usr/bin/python3", BERKAS_SOURCE_DIR "/tests/mail/" + script, (folder / "server.pem").string(),
          (folder / "server.key").string(), folder.string()};
}

}  // namespace

ScriptedPeer::ScriptedPeer(const std::string& script)
    : server_(commandFor(script, folder_.path())), ports_(support::portsIn(server_.readLine())) {
  BOOST_REQUIRE(!ports_.empty());
  base::PosixDisk disk;
  base::writeNewFile(disk, password(), "rahasia \xE1\xB8\xA5\n");
  base::writeNewFile(disk, wrongPassword(), "salah\n");
}

std::string ScriptedPeer::written(const std::string& name) const {
  const base::PosixDisk disk;
  const base::Path path = files() / name;
  return base::exists(disk, path) ? base::readFile(disk, path) : "";
}

}  // namespace mail_tests
