"""Takes the signatures out of a PDF file: take_apart.py FILE FOLDER

For each, in the order of the file, a folder FOLDER/1 … with content (what is signed) and cms.der; or, when it is a
document time-stamp, token.der. With cms.der comes, when it has a time-stamp, signature (its value) and stamp.der."""
import pathlib
import re
import sys

from asn1crypto import cms, tsp  # tsp makes time-stamps known to cms

file = pathlib.Path(sys.argv[1]).read_bytes()
for number, match in enumerate(re.finditer(rb"/ByteRange\s*\[(\d+) (\d+) (\d+) (\d+)\s*\]", file), 1):
    start, before, after, size = map(int, match.groups())
    assert start == 0 and after + size <= len(file)
    folder = pathlib.Path(sys.argv[2]) / str(number)
    folder.mkdir(parents=True)
    content_info = cms.ContentInfo.load(bytes.fromhex(file[before + 1:after - 1].decode()), strict=False)
    (folder / "content").write_bytes(file[:before] + file[after:after + size])
    signed_data = content_info["content"]
    is_stamp = signed_data["encap_content_info"]["content_type"].native == "tst_info"
    (folder / ("token.der" if is_stamp else "cms.der")).write_bytes(content_info.dump())
    signer = signed_data["signer_infos"][0]
    for attribute in signer["unsigned_attrs"]:
        if attribute["type"].native == "signature_time_stamp_token":
            (folder / "signature").write_bytes(signer["signature"].native)
            (folder / "stamp.der").write_bytes(attribute["values"][0].dump())
