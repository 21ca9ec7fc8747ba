"""Signs a small form with pyHanko and changes it afterwards: change.py SAMPLES FOLDER.

SAMPLES has the trial key p256.p12 and its root. FOLDER gets VERDICT--BASE--CHANGE.pdf, where VERDICT is what `berkas verify`
must say: "valid", or "invalid" for anything else."""
import io
import pathlib
import sys

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter

SAMPLES, FOLDER = map(pathlib.Path, sys.argv[1:])
SIGNER = signers.SimpleSigner.load_pkcs12(str(SAMPLES / "p256.p12"), passphrase=b"percobaan")


def stream(content, entries=""):
    return f"<<{entries}/Length {len(content)}>>\nstream\n{content}\nendstream"


def form():
    """Two pages of text, two fields."""
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 7 0 R>>>>"
    field = "<</Type/Annot/Subtype/Widget/FT/Tx/F 4/DA(/F1 10 Tf 0 g)/P 3 0 R"
    look = stream("/Tx BMC EMC", "/Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F1 7 0 R>>>>")
    objects = {
        1: "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[8 0 R 9 0 R]/DR<</Font<</F1 7 0 R>>>>/DA(/F1 10 Tf)>>>>",
        2: "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
        3: page + "/Contents 5 0 R/Annots[8 0 R 9 0 R]>>",
        4: page + "/Contents 6 0 R>>",
        5: stream("BT /F1 12 Tf 72 700 Td (Bayar Rp 1.000.000 kepada Tuan Contoh) Tj ET"),
        6: stream("BT /F1 12 Tf 72 700 Td (Halaman kedua) Tj ET"),
        7: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        8: field + "/T(Nama)/V()/Rect[72 600 272 620]/AP<</N 10 0 R>>>>",
        9: field + "/T(Nomor)/V(12)/Rect[72 560 272 580]/AP<</N 11 0 R>>>>",
        10: look,
        11: look,
        12: "<</Title(Surat Contoh)/Producer(uji)>>",
    }
    out = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    table = "xref\n0 13\n0000000000 65535 f \n"
    for number, body in objects.items():
        table += f"{len(out):010} 00000 n \n"
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    return out + f"{table}trailer\n<</Size 13/Root 1 0 R/Info 12 0 R>>\nstartxref\n{len(out)}\n%%EOF\n".encode()


def signed(pdf, field="Kadis", permission=None, box=(300, 100, 500, 150)):
    how = signers.PdfSignatureMetadata(
        field_name=field, md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES,
        certify=permission is not None, docmdp_permissions=permission or MDPPerm.FILL_FORMS)
    place = SigFieldSpec(field, on_page=0, box=box)
    return signers.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(pdf)), how, signer=SIGNER, new_field_spec=place).getvalue()


def updated(pdf, change):
    """One more revision, in which `change` was done to the writer's objects."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    change(writer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def page_of(writer, number=0):
    return writer.root["/Pages"]["/Kids"][number]


def touch(writer, item):
    writer.update_container(item)


def new_stream(writer, content, **entries):
    return writer.add_object(generic.StreamObject({pdf_name("/" + k): v for k, v in entries.items()}, stream_data=content))


def rectangle(*corners):
    return generic.ArrayObject(generic.NumberObject(one) for one in corners)


# --- changes that are harmless where the permissions allow them


def fill(field, text):
    def change(writer):
        widget = writer.root["/AcroForm"]["/Fields"][0 if field == "Nama" else 1]
        widget["/V"] = generic.TextStringObject(text)
        content = f"/Tx BMC BT /F1 10 Tf 2 5 Td ({text}) Tj ET EMC".encode()
        fonts = generic.DictionaryObject({pdf_name("/F1"): generic.IndirectObject(7, 0, writer)})
        look = new_stream(
            writer, content, Type=pdf_name("/XObject"), Subtype=pdf_name("/Form"), BBox=rectangle(0, 0, 200, 20),
            Resources=generic.DictionaryObject({pdf_name("/Font"): fonts}))
        widget["/AP"] = generic.DictionaryObject({pdf_name("/N"): look})
        touch(writer, widget)
    return change


def annotate(subtype, box, **entries):
    def change(writer):
        note = generic.DictionaryObject({
            pdf_name("/Type"): pdf_name("/Annot"), pdf_name("/Subtype"): pdf_name(subtype), pdf_name("/Rect"): rectangle(*box),
            pdf_name("/F"): generic.NumberObject(4), pdf_name("/Contents"): generic.TextStringObject("Baik")})
        for key, value in entries.items():
            note[pdf_name("/" + key)] = value
        page = page_of(writer)
        page["/Annots"] = generic.ArrayObject([*page.raw_get("/Annots"), writer.add_object(note)])
        touch(writer, page)
    return change


# --- changes that never are


def write_over(content):
    def change(writer):
        page = page_of(writer)
        page["/Contents"] = generic.ArrayObject([page.raw_get("/Contents"), new_stream(writer, content)])
        touch(writer, page)
    return change


def replace_content(number, content):
    def change(writer):
        page_of(writer, number)["/Contents"]._data = content
        page_of(writer, number)["/Contents"]._encoded_data = None
        touch(writer, page_of(writer, number)["/Contents"])
    return change


def add_page(position):
    def change(writer):
        pages = writer.root["/Pages"]
        page = generic.DictionaryObject({
            pdf_name("/Type"): pdf_name("/Page"), pdf_name("/Parent"): writer.root.raw_get("/Pages"),
            pdf_name("/MediaBox"): rectangle(0, 0, 595, 842),
            pdf_name("/Contents"): new_stream(writer, b"0 0 100 100 re f")})
        pages["/Kids"].insert(position, writer.add_object(page))
        pages["/Count"] = generic.NumberObject(3)
        touch(writer, pages)
    return change


def keep_pages(*kept):
    def change(writer):
        pages = writer.root["/Pages"]
        kids = [pages["/Kids"].raw_get(number) for number in kept]
        pages["/Kids"] = generic.ArrayObject(kids)
        pages["/Count"] = generic.NumberObject(len(kids))
        touch(writer, pages)
    return change


def set_on_page(key, value):
    def change(writer):
        page_of(writer)[pdf_name(key)] = value
        touch(writer, page_of(writer))
    return change


def set_in_catalog(key, value):
    def change(writer):
        writer.root[pdf_name(key)] = value
        writer.update_root()
    return change


def set_title(writer):
    info = writer.trailer["/Info"]
    info[pdf_name("/Title")] = generic.TextStringObject("Surat Lain")
    touch(writer, info)


def set_font(writer):
    font = page_of(writer)["/Resources"]["/Font"]["/F1"]
    font[pdf_name("/BaseFont")] = pdf_name("/Symbol")
    touch(writer, font)


def signature_field(writer):
    every = (one.get_object() for one in writer.root["/AcroForm"]["/Fields"])
    return next(one for one in every if one["/T"] == "Kadis")


def drop_signature(writer):
    widget = signature_field(writer)
    del widget["/V"]
    touch(writer, widget)


def empty_signature(writer):
    value = signature_field(writer)["/V"]
    value[pdf_name("/Contents")] = generic.ByteStringObject(b"")
    touch(writer, value)


def move_widget(writer):
    widget = writer.root["/AcroForm"]["/Fields"][1]
    widget[pdf_name("/Rect")] = rectangle(72, 690, 300, 715)
    touch(writer, widget)


SCRIPT = generic.DictionaryObject({pdf_name("/S"): pdf_name("/JavaScript"), pdf_name("/JS"): generic.TextStringObject("app.alert(1)")})

UPDATES = {
    "text-over-text": write_over(b"1 1 1 rg 72 690 300 30 re f BT /F1 12 Tf 72 700 Td 0 g (Bayar Rp 9.000.000) Tj ET"),
    "content-added": write_over(b"q 0 0 10 10 re f Q"),
    "content-replaced": replace_content(0, b"BT /F1 12 Tf 72 700 Td (Bayar Rp 9.000.000) Tj ET"),
    "second-page-replaced": replace_content(1, b"BT /F1 12 Tf 72 700 Td (Lain) Tj ET"),
    "page-added-first": add_page(0),
    "page-added-last": add_page(2),
    "first-page-removed": keep_pages(1),
    "last-page-removed": keep_pages(0),
    "pages-swapped": keep_pages(1, 0),
    "page-cropped": set_on_page("/CropBox", rectangle(0, 0, 595, 600)),
    "page-turned": set_on_page("/Rotate", generic.NumberObject(180)),
    "opens-script": set_in_catalog("/OpenAction", SCRIPT),
    "acts-on-close": set_in_catalog("/AA", generic.DictionaryObject({pdf_name("/WC"): SCRIPT})),
    "layers": set_in_catalog("/OCProperties", generic.DictionaryObject()),
    "other-title": set_title,
    "other-font": set_font,
    "signature-removed": drop_signature,
    "signature-emptied": empty_signature,
    "field-moved": move_widget,
    "stamp": annotate("/Stamp", (72, 690, 300, 720)),
    "free-text": annotate("/FreeText", (72, 690, 300, 720), DA=generic.TextStringObject("/F1 12 Tf")),
    "link-with-script": annotate("/Link", (72, 690, 300, 720), A=SCRIPT),
    "square": annotate("/Square", (72, 690, 300, 720), IC=rectangle(1, 1, 1)),
}


def flipped(pdf, needle):
    at = pdf.index(needle)
    return pdf[:at] + bytes([pdf[at] ^ 1]) + pdf[at + 1:]


def bytewise(pdf):
    """Changes of bytes, not of objects."""
    byte_range = pdf.index(b"/ByteRange")
    contents = pdf.index(b"/Contents <") if b"/Contents <" in pdf else pdf.index(b"/Contents<")
    yield "text-flipped", flipped(pdf, b"1.000.000")
    yield "signature-flipped", flipped(pdf, pdf[contents + 300:contents + 320])
    yield "range-flipped", flipped(pdf, pdf[byte_range + 12:byte_range + 40])
    yield "cut", pdf[:-200]
    yield "before-the-header", b"%catatan\n" + pdf
    yield "other-file-behind", pdf + form()


def put(verdict, base, change, pdf):
    (FOLDER / f"{verdict}--{base}--{change}.pdf").write_bytes(pdf)


note = annotate("/Text", (400, 700, 420, 720))
plain = form()
bases = {
    "approved": signed(plain),
    "certified-1": signed(plain, permission=MDPPerm.NO_CHANGES),
    "certified-2": signed(plain, permission=MDPPerm.FILL_FORMS),
    "certified-3": signed(plain, permission=MDPPerm.ANNOTATE),
}
for name, pdf in bases.items():
    may_fill = name != "certified-1"
    put("valid", name, "as-it-was", pdf)
    put("valid" if may_fill else "invalid", name, "filled", updated(pdf, fill("Nama", "Tuan Contoh")))
    put("valid" if may_fill else "invalid", name, "filled-twice",
        updated(updated(pdf, fill("Nama", "Tuan")), fill("Nomor", "13")))
    if may_fill:
        put("valid", name, "signed-again", signed(pdf, "Tamu", box=(72, 100, 272, 150)))
        put("valid", name, "filled-and-signed-again",
            signed(updated(pdf, fill("Nama", "Tuan")), "Tamu", box=(72, 100, 272, 150)))
    put("valid" if name == "certified-3" else "invalid", name, "note", updated(pdf, note))
    for what, change in UPDATES.items():
        put("invalid", name, what, updated(pdf, change))
    for what, damaged in bytewise(pdf):
        put("invalid", name, what, damaged)
twice = signed(bases["approved"], "Tamu", box=(72, 100, 272, 150))
put("invalid", "twice", "content-replaced", updated(twice, UPDATES["content-replaced"]))
put("invalid", "twice", "page-added", updated(twice, UPDATES["page-added-last"]))
put("invalid", "twice", "between-the-two", signed(updated(bases["approved"], UPDATES["content-replaced"]), "Tamu"))
