"""Takes the signature out of a PDF file: take_apart.py FILE FOLDER

Writes FOLDER/cms.der, FOLDER/content (what is signed), FOLDER/signature (its value) and, when it has one,
FOLDER/token.der (its time-stamp)."""
import pathlib
import re
import sys

from asn1crypto import cms

file = pathlib.Path(sys.argv[1]).read_bytes()
folder = pathlib.Path(sys.argv[2])
start, before, after, size = map(int, re.search(rb"/ByteRange\s*\[(\d+) (\d+) (\d+) (\d+)\s*\]", file).groups())
assert start == 0 and after + size == len(file)
signature = bytes.fromhex(file[before + 1:after - 1].decode())
content_info = cms.ContentInfo.load(signature, strict=False)
(folder / "cms.der").write_bytes(content_info.dump())
(folder / "content").write_bytes(file[:before] + file[after:])
signer = content_info["content"]["signer_infos"][0]
(folder / "signature").write_bytes(signer["signature"].native)
for attribute in signer["unsigned_attrs"]:
    if attribute["type"].native == "signature_time_stamp_token":
        (folder / "token.der").write_bytes(attribute["values"][0].dump())
