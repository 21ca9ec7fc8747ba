"""bagit-python and `berkas archive check-bag` on the same bags: compare.py BERKAS WORK."""
import json, logging, os, shutil, subprocess, sys, zipfile

import bagit

berkas, work = sys.argv[1:3]
logging.disable(logging.CRITICAL)
root = os.path.join(work, "bags")
shutil.rmtree(root, ignore_errors=True)
os.makedirs(root)
failures = 0


def ours(path):
    """Whether it is valid, and the codes of what was found."""
    done = subprocess.run([berkas, "archive", "check-bag", path], capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    return done.returncode == 0, sorted({json.loads(line)["code"] for line in done.stdout.splitlines()})


def theirs(path):
    try:
        bagit.Bag(path).validate()
        return True
    except bagit.BagError:
        return False


def judge(name, path, expected):
    global failures
    valid, codes = ours(path)
    other = theirs(path) if os.path.isdir(path) else expected
    good = valid == expected and other == expected
    failures += not good
    print("pass" if good else "FAIL", name, "berkas:", valid, codes, "bagit-python:", other)


def fill(folder):
    os.makedirs(os.path.join(folder, "sub"))
    for name, text in [("surat.txt", "isi\n"), ("sub/data 2.csv", "a;b\n"), ("Ḥasan.txt", "nama"), ("kosong", "")]:
        with open(os.path.join(folder, name), "w") as f:
            f.write(text)


def theirBag(name, algorithms, info=None):
    folder = os.path.join(root, name)
    os.makedirs(folder)
    fill(folder)
    bagit.make_bag(folder, info or {"Source-Organization": "Diskominfo", "External-Description": "x " * 200}, checksums=algorithms)
    return folder


def zipped(folder):
    path = folder + ".zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as z:
        for base, _, files in os.walk(folder):
            for file in files:
                full = os.path.join(base, file)
                z.write(full, os.path.relpath(full, os.path.dirname(folder)))
    return path


def edit(path, change):
    with open(path, "rb") as f:
        data = f.read()
    with open(path, "wb") as f:
        f.write(change(data))


def write(text):
    return lambda path: open(path, "w").write(text)


damages = {
    "a byte of the payload": lambda b: edit(b + "/data/surat.txt", lambda d: b"x" + d[1:]),
    "a byte of a tag file": lambda b: edit(b + "/bag-info.txt", lambda d: d.replace(b"Diskominfo", b"Diskominfp")),
    "a payload file gone": lambda b: os.remove(b + "/data/surat.txt"),
    "a payload file added": lambda b: write("x")(b + "/data/baru.txt"),
    "no bagit.txt": lambda b: os.remove(b + "/bagit.txt"),
    "no payload folder": lambda b: shutil.rmtree(b + "/data"),
    "a mark before bagit.txt": lambda b: edit(b + "/bagit.txt", lambda d: b"\xef\xbb\xbf" + d),
    "a digest of a manifest": lambda b: edit(b + "/manifest-sha512.txt", lambda d: (b"0" if d[:1] != b"0" else b"1") + d[1:]),
}


def damaged(name, bag):
    for damage, apply in damages.items():
        copy = os.path.join(root, name + "-damaged")
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(bag, copy)
        apply(copy)
        judge(name + ": " + damage, copy, False)


for algorithms in [["md5"], ["sha1"], ["sha256"], ["sha512"], ["md5", "sha512"], ["sha256", "sha512"]]:
    name = "theirs-" + "-".join(algorithms)
    bag = theirBag(name, algorithms)
    judge(name, bag, True)
    judge(name + ", zipped", zipped(bag), True)
damaged("theirs", os.path.join(root, "theirs-sha512"))

mine = os.path.join(work, "bundle")
judge("an evidence bundle", mine, True)
for damage in ["a byte of a tag file", "no bagit.txt", "no payload folder", "a mark before bagit.txt", "a digest of a manifest"]:
    copy = os.path.join(root, "ours-damaged")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(mine, copy)
    if damage == "a byte of a tag file":
        edit(copy + "/bag-info.txt", lambda d: d.replace(b"Berkas", b"Berkat"))
    else:
        damages[damage](copy)
    judge("ours: " + damage, copy, False)
sys.exit(failures > 0)
