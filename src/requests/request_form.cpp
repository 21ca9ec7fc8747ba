#include "requests/request_form.h"

#include <algorithm>

#include "requests/detail/form_reading.h"

namespace requests {
namespace {

using detail::Presence;
using detail::ProblemList;
using detail::Record;

constexpr std::size_t kMostAttachments = 50;

constexpr base::Word<AttachmentKind> kAttachmentKinds[] = {
    {"surat-pernyataan", AttachmentKind::SuratPernyataan},
    {"kak", AttachmentKind::Kak},
    {"proposal", AttachmentKind::Proposal},
    {"dpa", AttachmentKind::Dpa},
    {"lain", AttachmentKind::Lain}};

constexpr base::Word<SecurityClass> kClasses[] = {{"biasa", SecurityClass::Biasa},
                                                  {"terbatas", SecurityClass::Terbatas},
                                                  {"rahasia", SecurityClass::Rahasia},
                                                  {"sangat-rahasia", SecurityClass::SangatRahasia}};

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

bool consistsOf(std::string_view text, std::string_view more) {
  return std::all_of(text.begin(), text.end(),
                     [&](char c) { return isDigit(c) || more.find(c) != more.npos; });
}

// NIP: birth date, month of appointment, sex and serial number, 18 digits, written with or without blanks.
std::string readNip(Record& record) {
  std::string nip = record.text("nip", detail::kLine, Presence::Optional);
  std::erase(nip, ' ');
  if (nip.empty() || (nip.size() == 18 && consistsOf(nip, ""))) return nip;
  record.problem("<nip> must have 18 digits, as 19700206 199602 1 001");
  return {};
}

std::string readTelephone(Record& record) {
  std::string telephone = record.text("telepon", {40});
  const auto digits = std::count_if(telephone.begin(), telephone.end(), isDigit);
  if (telephone.empty() || (consistsOf(telephone, "+-() ./") && digits >= 5 && digits <= 20))
    return telephone;
  record.problem("<telepon> must be a telephone number, as +62 341 123456");
  return {};
}

// One address of the kind that every mail server takes: it becomes a mail's recipient, so nothing may stand
// in it that a header or a command could be made of.
bool isEmail(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == text.npos || at == 0 || at > 64 || text.size() > 254) return false;
  const auto isPlain = [](char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-';
  };
  const std::string_view local = text.substr(0, at);
  const std::string_view domain = text.substr(at + 1);
  const auto isDotted = [](std::string_view part) {
    return !part.empty() && part.front() != '.' && part.back() != '.' && part.find("..") == part.npos;
  };
  return isDotted(local) && isDotted(domain) && domain.find('.') != domain.npos &&
         std::all_of(local.begin(), local.end(),
                     [&](char c) { return isPlain(c) || c == '_' || c == '+'; }) &&
         std::all_of(domain.begin(), domain.end(), isPlain);
}

std::string readEmail(Record& record) {
  std::string email = record.text("email", {254});
  if (email.empty() || isEmail(email)) return email;
  record.problem("<email> must be one e-mail address, as nama@instansi.go.id");
  return {};
}

Pejabat readPejabat(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  Pejabat pejabat;
  pejabat.name = record.text("nama", detail::kLine);
  pejabat.position = record.text("jabatan", detail::kLine);
  record.finish();
  return pejabat;
}

Instansi readInstansi(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  Instansi instansi;
  instansi.name = record.text("nama", detail::kLine);
  instansi.address = record.text("alamat", {500, detail::Lines::Many});
  instansi.unit = record.text("unit", detail::kLine, Presence::Optional);
  if (const auto* pejabat = record.child("pejabat")) instansi.pejabat = readPejabat(*pejabat, problems);
  record.finish();
  return instansi;
}

Narahubung readNarahubung(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  Narahubung narahubung;
  narahubung.name = record.text("nama", detail::kLine);
  narahubung.position = record.text("jabatan", detail::kLine);
  narahubung.nip = readNip(record);
  narahubung.telephone = readTelephone(record);
  narahubung.email = readEmail(record);
  record.finish();
  return narahubung;
}

DataItem readItem(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  DataItem item;
  item.name = record.text("nama", detail::kLine);
  item.period = record.text("periode", detail::kLine);
  item.region = record.text("wilayah", detail::kLine);
  item.granularity = record.text("granularitas", detail::kLine, Presence::Optional);
  item.format = record.text("format", detail::kLine, Presence::Optional);
  record.finish();
  return item;
}

std::vector<DataItem> readItems(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  std::vector<DataItem> items;
  for (const auto* item : record.children("data", 1, detail::kMostItems))
    items.push_back(readItem(*item, problems));
  record.finish();
  return items;
}

std::vector<Attachment> readAttachments(const xml::Element& element, ProblemList& problems) {
  Record record(element, problems);
  detail::FileNames names(problems);
  std::vector<Attachment> attachments;
  for (const auto* child : record.children("berkas", 0, kMostAttachments)) {
    Record file(*child, problems);
    const AttachmentKind kind = file.choice("jenis", kAttachmentKinds);
    const std::string name = file.attribute("nama");
    file.finish();
    if (names.note(*child, name)) attachments.push_back({kind, name});
  }
  record.finish();
  return attachments;
}

SecurityClass readClass(Record& record) {
  const std::string word = record.text("klasifikasi", detail::kLine, Presence::Optional);
  const auto value = base::valueOf(kClasses, word);
  if (!word.empty() && !value) {
    record.problem("<klasifikasi> is " + detail::quoted(word) + "; write one of: " + base::namesOf(kClasses));
  }
  return value.value_or(SecurityClass::Biasa);
}

std::optional<base::Date> readNeededBy(Record& record) {
  const std::string text = record.text("tenggat", detail::kLine, Presence::Optional);
  const auto date = base::Date::parse(text);
  if (!text.empty() && !date) record.problem("<tenggat> must be a date that exists, as 2026-12-31");
  return date;
}

}  // namespace

std::string_view nameOf(AttachmentKind kind) {
  return base::nameOf(kAttachmentKinds, kind);
}

std::string_view nameOf(SecurityClass security) {
  return base::nameOf(kClasses, security);
}

std::optional<SecurityClass> securityClassNamed(std::string_view name) {
  return base::valueOf(kClasses, name);
}

RequestForm readRequestForm(base::ByteView bytes, const std::string& fileName) {
  const xml::Element root = detail::readForm(bytes, fileName, "permohonan-data");
  ProblemList problems(fileName);
  Record record(root, problems);
  RequestForm form;
  if (const auto* child = record.child("instansi")) form.instansi = readInstansi(*child, problems);
  if (const auto* child = record.child("narahubung")) form.narahubung = readNarahubung(*child, problems);
  if (const auto* child = record.child("kebutuhan")) form.items = readItems(*child, problems);
  form.purpose = record.text("tujuan", detail::kParagraphs);
  form.legalBasis = record.text("dasar-hukum", detail::kParagraphs, Presence::Optional);
  form.security = readClass(record);
  form.neededBy = readNeededBy(record);
  if (const auto* child = record.child("lampiran")) form.attachments = readAttachments(*child, problems);
  record.finish();
  detail::refuseProblems(problems);
  return form;
}

}  // namespace requests
