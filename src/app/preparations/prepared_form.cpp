#include "app/preparations/prepared_form.h"

#include <map>

#include "app/preparations/prepared_fields.h"
#include "app/preparations/prepared_files.h"
#include "base/text.h"

namespace app {
namespace {

using xml::Element;
using FormTexts = std::map<std::string, std::string>;  // by path, tidied; none that is empty

FormTexts textsIn(const Preparation& preparation) {
  FormTexts texts;
  for (const FieldRule& rule : fieldsOf(preparation)) {
    std::string text = tidied(rule, preparation);
    if (!text.empty()) texts[rule.path] = std::move(text);
  }
  return texts;
}

std::string textAt(const FormTexts& texts, const std::string& path) {
  const auto found = texts.find(path);
  return found == texts.end() ? std::string() : found->second;
}

// The child elements of `names`, with the texts below `path`.
void appendParts(Element& parent, const FormTexts& texts, const std::string& path,
                 const std::vector<const char*>& names) {
  for (const char* name : names) parent.appendIfAny(name, textAt(texts, path + name));
}

void appendFile(Element& parent, const PreparedFile& file) {
  parent.append(Element("berkas")).setAttribute("nama", file.name);
}

Element requestForm(const Preparation& preparation, const FormTexts& texts) {
  Element form("permohonan-data");
  Element agency("instansi");
  appendParts(agency, texts, "instansi/", {"nama", "alamat", "unit"});
  appendParts(agency.append(Element("pejabat")), texts, "instansi/pejabat/", {"nama", "jabatan"});
  form.append(std::move(agency));
  appendParts(form.append(Element("narahubung")), texts, "narahubung/",
              {"nama", "jabatan", "nip", "telepon", "email"});
  Element& needs = form.append(Element("kebutuhan"));
  for (int item = 1; item <= preparation.row.items; ++item) {
    appendParts(needs.append(Element("data")), texts, "data/" + std::to_string(item) + "/",
                {"nama", "periode", "wilayah", "granularitas", "format"});
  }
  appendParts(form, texts, "", {"tujuan", "dasar-hukum", "klasifikasi", "tenggat"});
  Element& attachments = form.append(Element("lampiran"));
  for (const PreparedFile& file : preparation.files) {
    Element& element = attachments.append(Element("berkas"));
    element.setAttribute("jenis", file.purpose);
    element.setAttribute("nama", file.name);
  }
  return form;
}

// A wholly given item has no reason; what was ticked before it was called so does not count.
void appendAnswerReasons(Element& data, const Preparation& preparation, const FormTexts& texts,
                         const std::string& path) {
  if (data.attributeOr("hasil") == requests::nameOf(requests::Outcome::Tersedia)) return;
  for (const requests::ReasonText& reason : preparation.rules->reasons.all()) {
    const std::string chosen = path + "alasan/" + reason.code;
    if (textAt(texts, chosen).empty()) continue;
    Element& element = data.append(Element("alasan"));
    element.setAttribute("kode", reason.code);
    element.appendIfAny("keterangan", textAt(texts, chosen + "/keterangan"));
  }
}

Element answerForm(const Preparation& preparation, const FormTexts& texts) {
  Element form("jawaban");
  for (const PreparedFile* letter : preparation.filesFor(preparation.rule->id)) {
    Element& element = form.append(Element("surat-tindaklanjuti"));
    element.setAttribute("berkas", letter->name);
    element.setAttribute("nomor", textAt(texts, "surat/nomor"));
    element.setAttribute("tanggal", textAt(texts, "surat/tanggal"));
  }
  for (const int item : itemsToAnswer(preparation)) {
    const std::string path = "data/" + std::to_string(item);
    Element& data = form.append(Element("data"));
    data.setAttribute("nomor", std::to_string(item));
    data.setAttribute("hasil", textAt(texts, path + "/hasil"));
    appendAnswerReasons(data, preparation, texts, path + "/");
    for (const PreparedFile* file : preparation.filesFor(path)) appendFile(data, *file);
  }
  return form;
}

Element balikanForm(const Preparation& preparation, const FormTexts& texts) {
  Element form("data-balikan");
  appendParts(form, texts, "", {"judul", "ringkasan"});
  for (const PreparedFile& file : preparation.files) appendFile(form, file);
  return form;
}

}  // namespace

Element formOf(const Preparation& preparation) {
  const FormTexts texts = textsIn(preparation);
  switch (preparation.row.as) {
    case PreparedAs::Request:
      return requestForm(preparation, texts);
    case PreparedAs::Answer:
      return answerForm(preparation, texts);
    case PreparedAs::Balikan:
      return balikanForm(preparation, texts);
    case PreparedAs::Completion:
      break;
  }
  return {};
}

std::vector<Upload> uploadsOf(const Workplace& workplace, const Preparation& preparation) {
  std::vector<Upload> uploads;
  for (const PreparedFile& file : preparation.files)
    uploads.push_back({wholeFileOf(workplace, file), file.name, file.kind, file.examination,
                       FileDigest{file.size, file.sha256}});
  return uploads;
}

}  // namespace app
