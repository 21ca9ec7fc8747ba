#include "bench/workshop.h"

#include "xml/reader.h"

namespace bench {
namespace {

const base::Instant kCreated = *base::Instant::parse("2026-11-23T09:00:00+07:00");

const base::TimeZone kZone = base::TimeZone::jakarta();

void setNumber(xml::Element& data, int number) {
  *data.child("surat")->child("nomor") =
      xml::Element("nomor", "500.14.4.1/" + std::to_string(number) + "/35.73.411/2026");
}

xml::Element claimingData(xml::Element data, int number) {
  setNumber(data, number);
  data.child("surat")->append(xml::Element("tte", "ya"));
  return data;
}

}  // namespace

Workshop::Workshop(const base::Disk& disk, const base::Path& files)
    : disk_(disk),
      files_(files),
      fonts_(pdf::FontLibrary::open(disk, files / "fonts" / "fonts.xml")),
      typesetter_(*fonts_, [this](const std::string& name) { return std::optional(logo(name)); }),
      letter_(load("surat-pengantar.xml")),
      annex_(load("surat-penyampaian.xml")),
      data_(xml::read(base::readFile(disk, files / "samples" / "bench" / "surat-pengantar.xml"), "bench",
                      xml::WhiteSpace::Drop)) {}

base::Bytes Workshop::letter(int number) const {
  xml::Element data = data_;
  setNumber(data, number);
  return typesetter_.typeset(letter_, "surat-pengantar", data, kCreated, kZone).pdf;
}

base::Bytes Workshop::claimingLetter(int number) const {
  return typesetter_.typeset(letter_, "surat-pengantar", claimingData(data_, number), kCreated, kZone).pdf;
}

base::Bytes Workshop::signedLetter(int number, const signing::DocumentSigner& signer,
                                   pdf::Permission permission) const {
  app::Typeset letter =
      typesetter_.typeset(letter_, "surat-pengantar", claimingData(data_, number), kCreated, kZone,
                          pdf::Signature{"NAMA PEJABAT CONTOH", *signer.room(), permission});
  return signer.sign({std::move(letter.pdf), letter.place}, std::to_string(number)).pdf;
}

layout::Pages Workshop::pages() const {
  return typesetter_.pages(letter_, data_);
}

base::Bytes Workshop::logo(const std::string& name) const {
  return base::readFile(disk_, files_ / "samples" / "office" / "logos" / name);
}

xml::Element Workshop::annexData(int rows) const {
  xml::Element data = templates::selected(data_, annex_.letter.fields());
  data.append(xml::Element("portal", "https://satudata.example.go.id"));
  for (int i = 0; i < rows; ++i) {
    xml::Element& file = data.append(xml::Element("berkas"));
    file.append(
        xml::Element("nama", "Data contoh nomor " + std::to_string(i + 1) + " menurut kelurahan.csv"));
    file.append(xml::Element("ukuran", std::to_string(1000 + i)));
    file.append(xml::Element("sha256", std::string(64, static_cast<char>('a' + i % 6))));
  }
  return data;
}

base::Bytes Workshop::annex(const xml::Element& data) const {
  return typesetter_.typeset(annex_, "surat-penyampaian", data, kCreated, kZone).pdf;
}

letters::LetterKind Workshop::load(const std::string& name) const {
  return letters::Catalogue::loadOne(name, [this](const std::string& file) -> std::optional<base::Bytes> {
    return base::readFile(disk_, files_ / "letter-templates" / file);
  });
}

}  // namespace bench
