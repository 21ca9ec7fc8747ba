"""Writes harmless files of many programs into a folder: make_files.py FOLDER. None of them may be refused."""
import csv
import io
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import img2pdf
import matplotlib
import odf.opendocument
import odf.text
import openpyxl
import pptx
import typst
import weasyprint
import xlsxwriter
from openpyxl.chart import BarChart, Reference
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen import canvas

matplotlib.use("Agg")
from matplotlib import pyplot  # noqa: E402

folder = Path(sys.argv[1])
rows = [["Kelurahan", "Penerima", "Selisih"], ["Dinoyo", 120, -3], ["Lowokwaru", 85, 4], ["Klojen", 60, 0]]
HTML = """<!doctype html><html lang="id"><head><title>Proposal</title></head><body><h1>Proposal penelitian</h1>
<p>Data bantuan per kelurahan, lihat <a href="https://malangkota.go.id">situs</a>.</p>
<table><tr><td>Dinoyo</td><td>120</td></tr></table><form><input name="a" value="b"></form></body></html>"""


def photograph():
    return Image.effect_noise((1240, 1754), 60).convert("RGB")


def python_docx():
    document = docx.Document()
    document.add_heading("Kerangka Acuan Kerja", 0)
    document.add_paragraph("Data bantuan sosial per kelurahan")
    table = document.add_table(rows=0, cols=3)
    for row in rows:
        for cell, value in zip(table.add_row().cells, row):
            cell.text = str(value)
    picture = io.BytesIO()
    photograph().resize((200, 200)).save(picture, "PNG")
    document.add_picture(picture)
    document.sections[0].header.paragraphs[0].text = "Kepala surat"
    document.save(folder / "python-docx.docx")


def openpyxl_book():
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.active["D2"] = "=SUM(B2:B4)"
    chart = BarChart()
    chart.add_data(Reference(book.active, min_col=2, min_row=1, max_row=4), titles_from_data=True)
    book.active.add_chart(chart, "F2")
    book.save(folder / "openpyxl.xlsx")


def xlsxwriter_book():
    book = xlsxwriter.Workbook(folder / "xlsxwriter.xlsx")
    sheet = book.add_worksheet("Rekap")
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    sheet.write_formula("D2", "=B2/1.5")
    sheet.write_url("E2", "https://malangkota.go.id")
    sheet.autofilter("A1:C4")
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=Rekap!$B$2:$B$4"})
    sheet.insert_chart("F2", chart)
    book.close()


def python_pptx():
    slides = pptx.Presentation()
    slides.slides.add_slide(slides.slide_layouts[0]).shapes.title.text = "Paparan"
    slides.save(folder / "python-pptx.pptx")


def odfpy():
    text = odf.opendocument.OpenDocumentText()
    text.text.addElement(odf.text.P(text="Proposal penelitian"))
    text.save(folder / "odfpy.odt")


def reportlab_page(name, **options):
    page = canvas.Canvas(str(folder / name), pagesize=A4, **options)
    page.drawString(72, 760, "Surat pernyataan")
    page.bookmarkPage("atas")
    page.addOutlineEntry("Atas", "atas")
    page.linkURL("https://malangkota.go.id", (72, 700, 200, 720))
    page.showPage()
    page.save()


def weasyprint_page():
    weasyprint.HTML(string=HTML).write_pdf(folder / "weasyprint.pdf")
    weasyprint.HTML(string=HTML).write_pdf(folder / "weasyprint-form.pdf", pdf_forms=True)
    weasyprint.HTML(string=HTML).write_pdf(folder / "weasyprint-ua.pdf", pdf_variant="pdf/ua-1")


def typst_page():
    source = folder / "typst.typ"
    source.write_text('#set document(title: "Proposal")\n= Proposal\nData bantuan @a\n#bibliography(bytes("'
                      '@book{a, title={Data}, author={B, C}, year={2020}}"))\n')
    typst.compile(str(source), output=str(folder / "typst.pdf"))
    typst.compile(str(source), output=str(folder / "typst-a.pdf"), pdf_standards=["a-2b"])
    source.unlink()


def scans():
    picture = io.BytesIO()
    photograph().save(picture, "JPEG", quality=80, dpi=(150, 150))
    (folder / "scan.jpg").write_bytes(picture.getvalue())
    (folder / "img2pdf.pdf").write_bytes(img2pdf.convert([picture.getvalue()] * 3))
    photograph().save(folder / "pillow.pdf", "PDF")
    photograph().save(folder / "pillow.png", optimize=True)
    photograph().resize((300, 300)).save(folder / "progressive.jpg", progressive=True)
    photograph().resize((300, 300)).convert("P").save(folder / "palette.png")


def plots():
    pyplot.plot([1, 2, 3], [2, 4, 1])
    pyplot.title("Penerima")
    for ending in ("pdf", "png"):
        pyplot.savefig(folder / f"matplotlib.{ending}")


def qpdf(source, name, *options):
    subprocess.run(["qpdf", *options, str(folder / source), str(folder / name)], check=True)


def texts():
    plain = io.StringIO()
    csv.writer(plain).writerows(rows)
    (folder / "python.csv").write_text(plain.getvalue())
    # As Google Sheets exports it: UTF-8 without a mark, CRLF; as Excel: semicolons with a mark, or Windows-1252, or "Unicode text".
    (folder / "google.csv").write_bytes("Kelurahan,Catatan,Nilai\r\nDinoyo,\"satu, dua\",\"1.234,5\"\r\nKlojen,\"baris\nbaru\",-2\r\n".encode())
    (folder / "excel.csv").write_bytes("\ufeffKelurahan;Nilai\r\nDinoyo;1,5\r\nKlojen;-2,5\r\n".encode())
    (folder / "excel-lama.csv").write_bytes("Kelurahan;Nilai\r\nCaf\xe9;1,5\r\nKlojen;2\r\n".encode("cp1252"))
    (folder / "excel-unicode.txt").write_bytes("Kelurahan\tNilai\r\nDinoyo\t1,5\r\nKlojen\t2\r\n".encode("utf-16"))
    (folder / "peta.geojson").write_text('{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nama":"Dinoyo"},'
                                         '"geometry":{"type":"Point","coordinates":[112.6, -7.9]}}]}\n')
    (folder / "data.json").write_text('[{"kelurahan": "Dinoyo", "penerima": 120}]\n')
    (folder / "data.xml").write_text('<?xml version="1.0" encoding="UTF-8"?>\n<data><kelurahan nama="Dinoyo">120</kelurahan></data>\n')


def chromium():
    page = folder / "halaman.html"
    page.write_text(HTML)
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                    f"--print-to-pdf={folder / 'chromium.pdf'}", page.as_uri()], check=True, capture_output=True)
    page.unlink()


def libreoffice():
    for source, kinds in (("python-docx.docx", ("odt", "pdf", "docx")), ("openpyxl.xlsx", ("ods", "xlsx", "csv", "pdf")),
                          ("python-pptx.pptx", ("odp", "pptx"))):
        for kind in kinds:
            out = folder / "libreoffice"
            subprocess.run(["soffice", "--headless", f"-env:UserInstallation={(folder / 'profil').as_uri()}", "--convert-to", kind,
                            "--outdir", str(out), str(folder / source)], check=True, capture_output=True)
            (out / f"{Path(source).stem}.{kind}").rename(folder / f"libreoffice-{Path(source).stem}.{kind}")


def archives():
    with zipfile.ZipFile(folder / "python.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("python.csv", "reportlab.pdf", "openpyxl.xlsx", "scan.jpg", "data.json"):
            archive.write(folder / name, f"data/{name}")
    # Written to a pipe: sizes stand behind the contents.
    piped = subprocess.run([sys.executable, "-c", "import sys, zipfile\nz = zipfile.ZipFile(sys.stdout.buffer, 'w', zipfile.ZIP_DEFLATED)\n"
                            "z.writestr('a.txt', 'halo ' * 100)\nz.close()"], check=True, capture_output=True)
    (folder / "piped.zip").write_bytes(piped.stdout)


python_docx()
openpyxl_book()
xlsxwriter_book()
python_pptx()
odfpy()
reportlab_page("reportlab.pdf")
reportlab_page("reportlab-1.4.pdf", pdfVersion=(1, 4), pageCompression=0)
weasyprint_page()
typst_page()
scans()
plots()
qpdf("reportlab.pdf", "qpdf-objects.pdf", "--object-streams=generate")
qpdf("reportlab.pdf", "qpdf-linear.pdf", "--linearize")
qpdf("reportlab.pdf", "qpdf-empty-password.pdf", "--encrypt", "", "tuan", "256", "--")
qpdf("reportlab.pdf", "qpdf-empty-password-128.pdf", "--allow-weak-crypto", "--encrypt", "", "tuan", "128", "--use-aes=y", "--")
texts()
chromium()
libreoffice()
archives()
