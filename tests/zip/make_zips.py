"""Zips that others might send, good and bad, into the folder that is named."""
import os, random, struct, sys, zipfile

folder = sys.argv[1]


def path(name):
    return os.path.join(folder, name + ".zip")


def make(name, entries, method=zipfile.ZIP_DEFLATED, comment=b""):
    with zipfile.ZipFile(path(name), "w", method) as z:
        z.comment = comment
        for entry, content in entries:
            z.writestr(entry, content)
    with open(path(name), "rb") as f:
        return f.read()


def put(name, data):
    with open(path(name), "wb") as f:
        f.write(data)


def changed(name, data, at, new):
    put(name, data[:at] + new + data[at + len(new):])


def info(name, mode=0o100644):
    entry = zipfile.ZipInfo(name)
    entry.external_attr = mode << 16
    entry.create_system = 3
    return entry


text = b"Surat Pengantar\n" * 2000
good = [("a/", b""), ("a/surat.txt", text), ("b.txt", b"dua"), ("kosong.txt", b"")]

# Good ones.
plain = make("plain", good, comment=b"a comment")
make("stored", good, zipfile.ZIP_STORED)
make("utf8", [("data/Ḥasan.txt", text)])
make("empty", [])


class Pipe:
    """A file that cannot seek, so that sizes come after the contents."""

    def __init__(self, file):
        self.file = file

    def write(self, data):
        return self.file.write(data)

    def flush(self):
        self.file.flush()


with open(path("piped"), "wb") as f, zipfile.ZipFile(Pipe(f), "w", zipfile.ZIP_DEFLATED) as z:
    for entry, content in good[1:]:
        z.writestr(entry, content)
with zipfile.ZipFile(path("large"), "w", zipfile.ZIP_DEFLATED) as z:
    with z.open("surat.txt", "w", force_zip64=True) as f:
        f.write(text)

# Names.
for name, entry in [("up", "../jahat.txt"), ("middle", "a/../../jahat.txt"), ("root", "/etc/jahat"), ("drive", "C:/jahat"),
                    ("backslash", "a\\..\\jahat"), ("step", "a//b"), ("dot", "a/./b"), ("long", "n" * 1025)]:
    entry_info = zipfile.ZipInfo("x")
    entry_info.filename = entry
    make("name-" + name, [(entry_info, b"x")])
same = make("name-nul", [("aXb.txt", b"x")])
put("name-nul", same.replace(b"aXb.txt", b"a\0b.txt"))
put("name-bytes", same.replace(b"aXb.txt", b"a\xffb.txt"))
import warnings
warnings.simplefilter("ignore")
make("twice", [("a.txt", b"1"), ("a.txt", b"2")])
make("file-as-folder", [("a", b"1"), ("a/b", b"2")])

# Kinds, methods, encryption.
make("link", [(info("tautan", 0o120777), b"/etc/passwd")])
make("device", [(info("alat", 0o020666), b"")])
make("bzip2", good, zipfile.ZIP_BZIP2)
one = make("one", [("surat.txt", text)])
central = one.index(b"PK\1\2")
end = one.index(b"PK\5\6")
both = bytearray(one)
both[6] |= 1
both[central + 8] |= 1
put("encrypted", bytes(both))

# Two accounts.
changed("differ-name", one, 30, b"SURAT")
changed("differ-size", one, central + 24, b"\1\0\0\0")
changed("differ-crc", one, 14, b"\0\0\0\0")
local = one[:central]
put("unlisted", local + make("other", [("lain.txt", b"x")]).split(b"PK\1\2")[0] + one[central:end] +
    one[end:end + 16] + struct.pack("<I", central + len(make("other", [("lain.txt", b"x")]).split(b"PK\1\2")[0])) + one[end + 20:])

# Bytes that belong to nothing, cuts, overlaps.
put("prefix", b"#!/bin/sh\n" + one)
put("suffix", one + b"x")
put("cut", one[:-30])
put("text", b"bukan zip")
put("nothing", b"")
gap = b"\0" * 16
put("gap", local + gap + one[central:end + 16] + struct.pack("<I", central + 16) + one[end + 20:])
put("two-ends", one[:end + 20] + struct.pack("<H", 22) + b"PK\5\6" + b"\0" * 18)
kernel = one[central:end]
quine = bytearray(kernel)
quine[46:50] = b"lain"
put("overlap", local + kernel + bytes(quine) +
    struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 2, 2, 2 * len(kernel), central, 0))

# Bombs.
make("bomb", [("nol.bin", b"\0" * (40 << 20))])
lie = bytearray(make("lie", [("nol.bin", b"\0" * (1 << 20))]))
at = bytes(lie).index(b"PK\1\2")
lie[22:26] = lie[at + 24:at + 28] = struct.pack("<I", 1000)
put("lie", bytes(lie))

# A damaged content.
changed("damaged", one, 60, b"\xff\xff\xff")

# Too large to be unpacked at once.
long = make("long", [("panjang.bin", random.Random(1).randbytes(1 << 20) * 17)])
changed("long-damaged", long, 9 << 20, b"\xff\xff\xff")
