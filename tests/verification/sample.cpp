#include "sample.h"

#include "pki.h"

namespace verification_tests {
namespace {

std::string appearance(const std::string& text) {
  return stream("/Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F1 7 0 R>>>>",
                "/Tx BMC BT /F1 10 Tf 2 5 Td (" + text + ") Tj ET EMC");
}

std::string references(const SampleOptions& options) {
  std::string references;
  if (options.permission != 0) {
    references += "<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/V/1.2/P " +
                  std::to_string(options.permission) + ">>>>";
  }
  if (!options.lock.empty()) {
    references +=
        "<</Type/SigRef/TransformMethod/FieldMDP/Data 1 0 R/TransformParams<</Type/TransformParams/V/1.2" +
        options.lock + ">>>>";
  }
  return references.empty() ? "" : "/Reference[" + references + "]";
}

std::string page(const std::string& entries) {
  return "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 7 0 R>>>>" + entries + ">>";
}

}  // namespace

Objects sampleObjects(const SampleOptions& options) {
  const std::string permissions = options.permission == 0 ? "" : "/Perms<</DocMDP 17 0 R>>";
  return {
      {1,
       "<</Type/Catalog/Pages 2 0 R/AcroForm 10 0 R/Metadata 20 0 R/StructTreeRoot 21 0 R/MarkInfo<</Marked "
       "true>>/OpenAction[3 0 R/Fit]/Lang(id-ID)" +
           permissions + ">>"},
      {2, "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>"},
      {3, page("/Contents 5 0 R/Annots[11 0 R 12 0 R 13 0 R 14 0 R 16 0 R]/StructParents 0")},
      {4, page("/Contents 6 0 R/AF[19 0 R]")},
      {5, stream("", "BT /F1 12 Tf 72 700 Td (Bayar Rp 1.000.000 kepada Tuan Contoh) Tj ET")},
      {6, stream("", "BT /F1 12 Tf 72 700 Td (Halaman kedua) Tj ET")},
      {7, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"},
      {8, page("/Contents 9 0 R")},
      {9, stream("", "BT /F1 12 Tf 72 700 Td (Bayar Rp 9.000.000 kepada Tuan Lain) Tj ET")},
      {10,
       "<</Fields[11 0 R 12 0 R 13 0 R 14 0 R 16 0 R]/SigFlags 3/DR<</Font<</F1 7 0 R>>>>/DA(/F1 10 Tf)>>"},
      {11,
       "<</Type/Annot/Subtype/Widget/FT/Tx/T(Nama)/V()/F 4/Rect[72 600 272 620]/DA(/F1 10 Tf)/AP<</N 15 0 "
       "R>>>>"},
      {12,
       "<</Type/Annot/Subtype/Widget/FT/Btn/T(Setuju)/V/Off/AS/Off/F 4/Rect[72 560 92 580]/AP<</N<</Ya 18 0 "
       "R>>>>>>"},
      {13,
       "<</Type/Annot/Subtype/Widget/FT/Tx/Ff 1/T(Nomor)/V(12)/F 4/Rect[72 520 272 540]/AP<</N 26 0 R>>>>"},
      {14, "<</Type/Annot/Subtype/Widget/FT/Sig/T(Tamu)/F 132/Rect[72 100 272 150]>>"},
      {15, appearance("")},
      {16,
       "<</Type/Annot/Subtype/Widget/FT/Sig/T(Kadis)/V 17 0 R/F 132/Rect[300 100 500 150]/StructParent 1>>"},
      {17, "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(D:20261123091500+07'00')" +
               references(options) + kSignatureHere + ">>"},
      {18, appearance("X")},
      {20, stream("/Type/Metadata/Subtype/XML",
                  "<x:xmpmeta><rdf:Description><dc:title>Surat "
                  "12</dc:title><xmp:ModifyDate>2026-11-23</xmp:ModifyDate>"
                  "</rdf:Description></x:xmpmeta>")},
      {21, "<</Type/StructTreeRoot/K 22 0 R/ParentTree 24 0 R/ParentTreeNextKey 2>>"},
      {22, "<</Type/StructElem/S/Document/P 21 0 R/K[23 0 R]>>"},
      {23, "<</Type/StructElem/S/Form/P 22 0 R/K<</Type/OBJR/Obj 16 0 R/Pg 3 0 R>>>>"},
      {24, "<</Nums[0[] 1 23 0 R]>>"},
      {25, "<</Title(Surat 12)/ModDate(D:20261123091500+07'00')>>"},
      {26, appearance("12")},
  };
}

base::Bytes sampleLetter(const SampleOptions& options) {
  return sealed(written(sampleObjects(options)), Pki::shared().signer());
}

Objects secondSignature() {
  return {
      {14,
       "<</Type/Annot/Subtype/Widget/FT/Sig/T(Tamu)/F 132/Rect[72 100 272 150]/V 30 0 R/AP<</N 31 0 R>>>>"},
      {30, "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(D:20261123101500+07'00')" +
               kSignatureHere + ">>"},
      {31, appearance("Disetujui")}};
}

Objects addedSignature(const std::string& value, const std::string& widget) {
  const std::string sign =
      value.empty() ? "/SubFilter/ETSI.CAdES.detached/M(D:20261123101500+07'00')" : value;
  const std::string place = widget.empty() ? "/Rect[72 40 272 90]/AP<</N 61 0 R>>" : widget;
  Objects objects = sampleObjects();
  return {{10, replaced(objects[10], "16 0 R]", "16 0 R 62 0 R]")},
          {3, replaced(objects[3], "16 0 R]", "16 0 R 62 0 R]")},
          {60, "<</Type/Sig/Filter/Adobe.PPKLite" + sign + kSignatureHere + ">>"},
          {61, appearance("Disetujui")},
          {62, "<</Type/Annot/Subtype/Widget/FT/Sig/T(Kedua)/F 132/V 60 0 R" + place + ">>"}};
}

Objects addedTimeStamp() {
  Objects objects = addedSignature("/SubFilter/ETSI.RFC3161", "/Rect[0 0 0 0]");
  objects[60] = replaced(objects[60], "/Type/Sig", "/Type/DocTimeStamp");
  objects.erase(61);
  return objects;
}

Objects addedStore(const SampleOptions& options) {
  return {{1, replaced(sampleObjects(options)[1], "/Lang", "/DSS 40 0 R/Lang")},
          {40, "<</Type/DSS/CRLs[41 0 R]/Certs[42 0 R]>>"},
          {41, stream("", Pki::shared().crl())},
          {42, stream("", Pki::shared().timeStamper().der())}};
}

Objects filledName(const std::string& name) {
  return {{11, replaced(replaced(sampleObjects()[11], "/V()", "/V(" + name + ")"), "15 0 R", "33 0 R")},
          {33, appearance(name)}};
}

Objects filledBox() {
  return {{12, replaced(replaced(sampleObjects()[12], "/V/Off", "/V/Ya"), "/AS/Off", "/AS/Ya")}};
}

Objects addedAnnotation(const std::string& entries) {
  return {{3, replaced(sampleObjects()[3], "16 0 R]", "16 0 R 34 0 R]")},
          {34, "<</Type/Annot" + entries + ">>"}};
}

}  // namespace verification_tests
