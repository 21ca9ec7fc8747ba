"""Judges the signatures of PDF files by pyHanko: judge.py ROOT.pem FILE…

A line for each file; exit status 1 when a signature is not valid, trusted, over the whole file, or not of the level that
the file's name says ("b-t-…")."""
import pathlib
import sys

from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko_certvalidator import ValidationContext


def judge(root, path):
    def context():
        return ValidationContext(trust_roots=[root], allow_fetching=False)

    with open(path, "rb") as file:
        signatures = PdfFileReader(file).embedded_regular_signatures
        verdicts = [validate_pdf_signature(one, context(), ts_validation_context=context()) for one in signatures]
        formats = [str(one.sig_object["/SubFilter"]) for one in signatures]
    level = path.name.split("-")[1]
    good = bool(verdicts) and all(
        verdict.bottom_line
        and verdict.coverage in (SignatureCoverageLevel.ENTIRE_FILE, SignatureCoverageLevel.ENTIRE_REVISION)
        and kind == "/ETSI.CAdES.detached"
        and (level == "b") == (verdict.timestamp_validity is None)
        for verdict, kind in zip(verdicts, formats)
    )
    print("pass" if good else "FAIL", path.name, *(verdict.summary() for verdict in verdicts))
    if not good:
        for verdict in verdicts:
            print(verdict.pretty_print_details())
    return good


root_certificate = load_cert_from_pemder(sys.argv[1])
passed = [judge(root_certificate, pathlib.Path(name)) for name in sys.argv[2:]]
sys.exit(0 if passed and all(passed) else 1)
