"""Letters by Berkas beside letters by Typst, and signed ones beside Typst with pyHanko, in the same run:
compare.py BERKAS SOURCE WORK

WORK has letter.typ, kota.png, data.xml and rsa2048.p12. Writes WORK/typst.pdf and WORK/berkas.pdf for the judges. Both sides
have one core, take turns, and the median of the turns counts. What is printed is measured, nothing is demanded.
"""
import io
import json
import os
import statistics
import subprocess
import sys
import time

import typst
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers

BERKAS, SOURCE, WORK = sys.argv[1:]
FONTS = ["/usr/share/fonts/truetype/liberation2"]
STANDARDS = ["a-3a", "ua-1"]
TURNS = 5
STARTS = 15

ONE_START = """
import sys, typst
typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], ignore_system_fonts=True,
              pdf_standards=["a-3a", "ua-1"])
"""


def typst_rate(compiler, seconds, first):
    """Letters a second in this process, each with a number of its own, since Typst remembers what it has set."""
    made = 0
    start = time.perf_counter()
    while time.perf_counter() - start < seconds:
        compiler.compile(sys_inputs={"number": str(first + made)}, pdf_standards=STANDARDS)
        made += 1
    return made / (time.perf_counter() - start), made


def signed_rate(compiler, signer, seconds, first):
    """The same, each letter signed: PAdES B-B with RSA-2048."""
    made = 0
    start = time.perf_counter()
    while time.perf_counter() - start < seconds:
        letter = compiler.compile(sys_inputs={"number": str(first + made)}, pdf_standards=STANDARDS)
        metadata = signers.PdfSignatureMetadata(field_name="TandaTangan", md_algorithm="sha256",
                                                subfilter=fields.SigSeedSubFilter.PADES)
        signers.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(letter)), metadata, signer=signer)
        made += 1
    return made / (time.perf_counter() - start), made


def berkas_rate(what, name):
    out = subprocess.run([BERKAS, "--json", "bench", what, "--seconds", "0.3", "--runs", "1"],
                         check=True, capture_output=True)
    return json.loads(out.stdout)[name]


def start_to_file(words):
    start = time.perf_counter()
    subprocess.run(words, check=True)
    return (time.perf_counter() - start) * 1000


def main():
    os.sched_setaffinity(0, {0})
    compiler = typst.Compiler(f"{WORK}/letter.typ", font_paths=FONTS, ignore_system_fonts=True)
    with open(f"{WORK}/typst.pdf", "wb") as file:
        file.write(compiler.compile(sys_inputs={"number": "1"}, pdf_standards=STANDARDS))
    number = 2
    ratios, theirs, ours = [], [], []
    signed_ratios, signed_theirs = [], []
    signer = signers.SimpleSigner.load_pkcs12(f"{WORK}/rsa2048.p12", passphrase=b"percobaan")
    for turn in range(-1, TURNS):
        rate, made = typst_rate(compiler, 1, number)
        number += made
        own = berkas_rate("letters", "letters_per_second")
        signed, made = signed_rate(compiler, signer, 1, number)
        number += made
        own_signed = berkas_rate("signing", "signed_rsa2048_per_second")
        if turn >= 0:  # the first is a warm-up
            theirs.append(rate)
            ours.append(own)
            ratios.append(own / rate)
            signed_theirs.append(signed)
            signed_ratios.append(own_signed / signed)

    own_words = [BERKAS, "letter", "render", f"{SOURCE}/letter-templates/surat-pengantar.xml",
                 f"{SOURCE}/samples/bench/surat-pengantar.xml", "-o"]
    their_words = [sys.executable, "-c", ONE_START, f"{WORK}/letter.typ", f"{WORK}/start.pdf", FONTS[0]]
    own_starts, their_starts, python_starts = [], [], []
    for turn in range(STARTS):
        own_starts.append(start_to_file(own_words + [f"{WORK}/berkas-{turn}.pdf"]))
        their_starts.append(start_to_file(their_words))
        python_starts.append(start_to_file([sys.executable, "-c", "pass"]))
    os.replace(f"{WORK}/berkas-0.pdf", f"{WORK}/berkas.pdf")
    median = statistics.median
    print(json.dumps({
        "typst": typst.__version__,
        "typst_letters_per_second": round(median(theirs), 1),
        "berkas_letters_per_second": round(median(ours), 1),
        "ratio_to_typst": round(median(ratios), 2),
        "ratio_to_typst_min_max": [round(min(ratios), 2), round(max(ratios), 2)],
        "typst_pyhanko_signed_per_second": round(median(signed_theirs), 1),
        "ratio_signed_to_typst_pyhanko": round(median(signed_ratios), 2),
        "ratio_signed_to_typst_pyhanko_min_max": [round(min(signed_ratios), 2), round(max(signed_ratios), 2)],
        "typst_start_to_file_ms": round(median(their_starts), 1),
        "of_which_python_ms": round(median(python_starts), 1),
        "berkas_start_to_file_ms": round(median(own_starts), 1),
    }, indent=1))


main()
