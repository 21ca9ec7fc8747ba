// verify FILE.pdf
#include "app/views/tabulation.h"
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
  if (!verification::looksLikePdf(pdf))
    throw base::InvalidInput(base::Message("commands.no-pdf", {{"path", path}}));
  return pdf;
}

// For a terminal: a value of the report, or a dash.
std::string shown(const json::Value& value) {
  return value.isNull() ? "–" : app::plain(value);
}

const app::ViewColumns kSignatureColumns = {
    {"signer", "verified.signer"},           {"trusted", "verified.trusted"},  {"time", "verified.time"},
    {"time_source", "verified.time-source"}, {"format", "verified.format"},    {"level", "verified.level"},
    {"integrity", "verified.integrity"},     {"coverage", "verified.coverage"}};
const app::ViewColumns kChangeColumns = {{"revision", "verified.revision"},
                                         {"object", "verified.object"},
                                         {"page", "verified.page"},
                                         {"field", "verified.field"}};

// The report as a text, in one language.
class ReportText {
 public:
  ReportText(base::Language language, const std::string& languageName)
      : language_(language), languageName_(languageName) {}

  // `report` holds texts of the file, which a terminal must not obey.
  std::string of(const json::Value& report) {
    out_ << inWords("verified.overall", language_) << ": " << report.stringAt("overall") << "\n";
    sentences("  ", report);
    for (const json::Value& signature : report.arrayAt("signatures")) add(signature);
    return base::printable(out_.str());
  }

 private:
  void sentence(const char* indent, const json::Value& reason) {
    out_ << indent << reason.stringAt(languageName_) << "\n";
  }

  void sentences(const char* indent, const json::Value& of) {
    for (const json::Value& reason : of.arrayAt("reasons")) sentence(indent, reason);
  }

  void add(const json::Value& signature) {
    out_ << "\n"
         << inWords("verified.signature", language_) << " \"" << signature.stringAt("field") << "\"\n";
    for (const app::ViewColumn& column : kSignatureColumns)
      out_ << "  " << inWords(column.heading, language_) << ": " << shown(signature.at(column.key)) << "\n";
    sentences("    ", signature);
    if (signature.arrayAt("changes").empty()) return;
    out_ << "  " << inWords("verified.changes", language_) << ":\n";
    for (const json::Value& change : signature.arrayAt("changes")) addChange(change);
  }

  void addChange(const json::Value& change) {
    std::vector<std::string> where;
    for (const app::ViewColumn& column : kChangeColumns)
      if (const json::Value* value = change.find(column.key))
        where.push_back(inWords(column.heading, language_) + " " + app::plain(*value));
    out_ << "    " << change.stringAt("verdict") << ": " << change.stringAt("kind") << " ("
         << base::joined(where, ", ") << ")\n";
    sentence("      ", change.at("reason"));
  }

  base::Language language_;
  const std::string& languageName_;
  std::ostringstream out_;
};

void print(Session& session, const verification::Report& report) {
  const json::Value value(verification::toJson(report));
  if (session.format() == Format::Json)
    session.out() << json::canonical(value) << '\n';
  else
    session.out() << ReportText(session.language(), session.languageName()).of(value);
}

}  // namespace

void addVerifyCommand(CommandContext context) {
  auto options = std::make_shared<VerifyOptions>();
  CLI::App* command = context.program.command(app::UseCase::Verify, "help.verify");
  command->add_option("FILE", options->file, "help.verify.file")->transform(kind::path())->required();
  command->add_option("--trust", options->anchors, "help.verify.trust")
      ->transform(kind::path())
      ->allow_extra_args(false);
  command->add_option("--crl", options->crls, "help.verify.crl")
      ->transform(kind::path())
      ->allow_extra_args(false);
  command->add_option("--ocsp", options->ocsps, "help.verify.ocsp")
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
