"""What `berkas verify` says of changed files, beside pyHanko: judge.py BERKAS ROOT.pem FOLDER.

The file's name begins with the verdict that must be given. Beyond that: what pyHanko refuses, Berkas must never call valid, the two
kinds of change apart that pyHanko knows no rule for."""
import json
import logging
import pathlib
import subprocess
import sys

from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

BERKAS, ROOT, FOLDER = sys.argv[1:]
logging.disable(logging.CRITICAL)  # it tells each refusal with its call stack
# pyHanko's rules do not cover annotations (P = 3), and forbid adding any field after a certification, even a signature field.
PEER_HAS_NO_RULE = {"certified-3--note.pdf"} | {
    f"certified-{p}--{change}.pdf" for p in (2, 3) for change in ("signed-again", "filled-and-signed-again")}
TRUST = load_cert_from_pemder(ROOT)


def of_pyhanko(path):
    """True: every signature holds with allowed changes only; False: not; None: it cannot read the file."""
    try:
        with open(path, "rb") as file:
            signatures = PdfFileReader(file).embedded_regular_signatures
            context = ValidationContext(trust_roots=[TRUST], allow_fetching=False)
            return bool(signatures) and all(validate_pdf_signature(one, context).bottom_line for one in signatures)
    except Exception:  # whatever it makes of hostile bytes
        return None


def of_berkas(path):
    done = subprocess.run([BERKAS, "verify", "--trust", ROOT, "--json", path], capture_output=True, text=True, check=False)
    report = json.loads(done.stdout)
    assert (done.returncode == 0) == (report["overall"] == "valid"), path
    return report


judged = failed = agreed = 0
for path in sorted(pathlib.Path(FOLDER).glob("*.pdf")):
    expected, name = path.name.split("--", 1)
    report, peer = of_berkas(path), of_pyhanko(path)
    is_valid = report["overall"] == "valid"
    good = is_valid == (expected == "valid") and not (is_valid and not peer and name not in PEER_HAS_NO_RULE)
    agreed += is_valid == bool(peer)
    judged += 1
    failed += not good
    print("pass" if good else "FAIL", path.name, report["overall"], "pyHanko:", peer)
    if not good:
        print(json.dumps(report, indent=1))
print(f"{judged - failed} passed, {failed} failed; pyHanko agrees on {agreed}")
sys.exit(1 if failed else 0)
