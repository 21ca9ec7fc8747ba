#include "bench/request_form.h"

#include <iterator>
#include <utility>

#include "bench/cases.h"
#include "xml/element.h"
#include "xml/writer.h"

namespace bench {
namespace {

constexpr const char* kForm = "form.xml";
constexpr const char* kFiles[] = {"pernyataan.pdf", "kak.pdf"};

}  // namespace

base::Bytes requestForm(const std::vector<std::string>& files) {
  const auto text = [](const char* name, const char* content) { return xml::Element(name, content); };
  xml::Element form("permohonan-data");
  xml::Element& agency = form.append(xml::Element("instansi"));
  agency.append(text("nama", "Badan Contoh Kota Malang"));
  agency.append(text("alamat", "di Malang"));
  xml::Element& official = agency.append(xml::Element("pejabat"));
  official.append(text("nama", "SITI CONTOH"));
  official.append(text("jabatan", "Kepala Badan"));
  xml::Element& contact = form.append(xml::Element("narahubung"));
  contact.append(text("nama", "Budi Contoh"));
  contact.append(text("jabatan", "Analis"));
  contact.append(text("telepon", "+62 341 000010"));
  contact.append(text("email", "budi@contoh.example.go.id"));
  xml::Element& item = form.append(xml::Element("kebutuhan")).append(xml::Element("data"));
  item.append(text("nama", "Jumlah penduduk menurut kelurahan"));
  item.append(text("periode", "2021-2025"));
  item.append(text("wilayah", "Kota Malang"));
  form.append(text("tujuan", "mengukur kecepatan pengarsipan"));
  xml::Element& attachments = form.append(xml::Element("lampiran"));
  for (std::size_t i = 0; i < files.size(); ++i) {
    xml::Element& file = attachments.append(xml::Element("berkas"));
    file.setAttribute("jenis", i == 0 ? "surat-pernyataan" : i == 1 ? "kak" : "lain");
    file.setAttribute("nama", files[i]);
  }
  return xml::write(form);
}

SmallRequest::SmallRequest(base::Disk& disk, base::Path folder) : folder_(std::move(folder)) {
  base::makeDirectories(disk, folder_);
  for (const char* name : kFiles) base::writeNewFile(disk, folder_ / name, pdfCarrying("contoh"));
  base::writeNewFile(disk, folder_ / kForm, requestForm({std::begin(kFiles), std::end(kFiles)}));
}

app::Recorded SmallRequest::submit(const app::Workplace& workplace, const app::Actor& pemohon) const {
  std::vector<app::Upload> files;
  for (const char* name : kFiles) files.push_back({folder_ / name, name});
  return app::CaseDesk(workplace).submit(pemohon, {folder_ / kForm, kForm}, files);
}

}  // namespace bench
