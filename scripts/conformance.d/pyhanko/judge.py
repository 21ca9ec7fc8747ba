"""Judges the signatures of PDF files by pyHanko: judge.py ROOT.pem FILE…

A line for each file; exit status 1 when a signature is not valid, trusted, over its whole revision with only allowed changes
behind it, or not of the level that the file's name says ("b-t-…")."""
import pathlib
import sys

from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import (
    DocumentSecurityStore,
    SignatureCoverageLevel,
    validate_pdf_signature,
    validate_pdf_timestamp,
)
from pyhanko_certvalidator import ValidationContext


def context_of(reader, level, root):
    """Trusts the root; from B-LT on it demands, for every certificate, what the file itself holds of its revocation."""
    if level in ("b", "t"):
        return ValidationContext(trust_roots=[root], allow_fetching=False)
    store = DocumentSecurityStore.read_dss(reader)
    return store.as_validation_context({"trust_roots": [root], "allow_fetching": False, "revocation_mode": "require"})


def is_good(signature, status, level):
    return (
        status.bottom_line
        and status.coverage in (SignatureCoverageLevel.ENTIRE_FILE, SignatureCoverageLevel.ENTIRE_REVISION)
        and str(signature.sig_object["/SubFilter"]) == "/ETSI.CAdES.detached"
        and (level == "b") == (status.timestamp_validity is None)
    )


def judge(root, path):
    level = path.name.split("-")[1]
    with open(path, "rb") as file:
        reader = PdfFileReader(file)
        context = context_of(reader, level, root)
        signatures = reader.embedded_regular_signatures
        verdicts = [validate_pdf_signature(one, context, ts_validation_context=context) for one in signatures]
        expected = 2 if "two" in path.name else 1
        good = len(signatures) == expected and all(
            is_good(one, status, level) for one, status in zip(signatures, verdicts)
        )
        stamps = reader.embedded_timestamp_signatures
        if level == "lta":
            # The last one covers everything; its own certificate is kept by the next renewal.
            last = validate_pdf_timestamp(stamps[-1], ValidationContext(trust_roots=[root], allow_fetching=False))
            good = good and last.valid and last.trusted and last.coverage == SignatureCoverageLevel.ENTIRE_FILE
        good = good and bool(stamps) == (level == "lta")
    print("pass" if good else "FAIL", path.name, *(status.summary() for status in verdicts))
    if not good:
        for status in verdicts:
            print(status.pretty_print_details())
    return good


root_certificate = load_cert_from_pemder(sys.argv[1])
passed = [judge(root_certificate, pathlib.Path(name)) for name in sys.argv[2:]]
sys.exit(0 if passed and all(passed) else 1)
