// verify FILE.pdf
#include "app/records/tabulation.h"
#include "verification/examiner.h"

#include <memory>
#include <sstream>

#include "base/error.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/exit_status.h"
#include "json/text.h"

namespace cli {
namespace {

struct VerifyOptions {
  std::string file;
  std::vector<std::string> anchors;
  std::vector<std::string> crls;
  std::vector<std::string> ocsps;
};

// PEM with one or more certificates, or DER with one.
std::vector<crypto::Certificate> readCertificates(Session& session, const std::string& path) {
  const base::Bytes bytes = base::readFile(session.disk(), path, 1UL << 20);
  if (bytes.find("-----BEGIN") != base::Bytes::npos) return crypto::Certificate::fromPem(bytes, path);
  return {crypto::Certificate::fromDer(bytes, path)};
}

verification::Trust readTrust(Session& session, const VerifyOptions& options) {
  verification::Trust trust;
  trust.at = session.now();
  for (const std::string& path : options.anchors) {
    for (crypto::Certificate& one : readCertificates(session, path)) trust.anchors.push_back(std::move(one));
  }
  for (const std::string& path : options.crls) trust.crls.push_back(base::readFile(session.disk(), path));
  for (const std::string& path : options.ocsps) trust.ocsps.push_back(base::readFile(session.disk(), path));
  return trust;
}

base::Bytes readPdf(Session& session, const std::string& path) {
  base::Bytes pdf = base::readFile(session.disk(), path);
  if (!verification::looksLikePdf(pdf)) throw base::InvalidInput(path + " is no PDF document.");
  return pdf;
}

// For a terminal: a value of the report, or a dash.
std::string shown(const json::Value& value) {
  return value.isNull() ? "–" : app::plain(value);
}

void printSentence(std::ostream& out, const char* indent, const json::Value& reason) {
  out << indent << reason.stringAt("id") << "\n" << indent << reason.stringAt("en") << "\n";
}

void printChange(std::ostream& out, const json::Value& change) {
  out << "    " << change.stringAt("verdict") << ": " << change.stringAt("kind") << " (revision "
      << change.integerAt("revision");
  for (const char* key : {"object", "page", "field"})
    if (const json::Value* value = change.find(key)) out << ", " << key << " " << app::plain(*value);
  out << ")\n";
  printSentence(out, "      ", change.at("reason"));
}

void printSignature(std::ostream& out, const json::Value& signature) {
  out << "\nSignature \"" << signature.stringAt("field") << "\"\n";
  for (const char* key :
       {"signer", "trusted", "time", "time_source", "format", "level", "integrity", "coverage"})
    out << "  " << key << ": " << shown(signature.at(key)) << "\n";
  for (const json::Value& reason : signature.arrayAt("reasons")) printSentence(out, "    ", reason);
  if (signature.arrayAt("changes").empty()) return;
  out << "  changes:\n";
  for (const json::Value& change : signature.arrayAt("changes")) printChange(out, change);
}

// `report` holds texts of the file, which a terminal must not obey.
std::string forPeople(const json::Value& report) {
  std::ostringstream out;
  out << "overall: " << report.stringAt("overall") << "\n";
  for (const json::Value& reason : report.arrayAt("reasons")) printSentence(out, "  ", reason);
  for (const json::Value& signature : report.arrayAt("signatures")) printSignature(out, signature);
  return base::printable(out.str());
}

void print(Session& session, const verification::Report& report) {
  const json::Value value(verification::toJson(report));
  if (session.format() == Format::Json)
    session.out() << json::canonical(value) << '\n';
  else
    session.out() << forPeople(value);
}

}  // namespace

void addVerifyCommand(CommandContext context) {
  auto options = std::make_shared<VerifyOptions>();
  CLI::App* command = context.program.command(
      app::UseCase::Verify, "Check the signatures of any PDF, and what was done after them");
  command->add_option("FILE", options->file, "The PDF file")->transform(kind::path())->required();
  command->add_option("--trust", options->anchors, "Certificates to be trusted, PEM or DER")
      ->transform(kind::path())
      ->allow_extra_args(false);
  command->add_option("--crl", options->crls, "Lists of revoked certificates, DER")
      ->transform(kind::path())
      ->allow_extra_args(false);
  command->add_option("--ocsp", options->ocsps, "Answers on revoked certificates (OCSP), DER")
      ->transform(kind::path())
      ->allow_extra_args(false);
  Session& session = context.session;
  int& status = context.status;
  command->callback([&session, &status, options] {
    const base::Bytes pdf = readPdf(session, options->file);
    const auto report = verification::Examiner().verify(pdf, readTrust(session, *options));
    print(session, report);
    if (report.overall != verification::Overall::Valid) status = kCheckSaysNo;
  });
}

}  // namespace cli
