"""make_objects.py ROOT COUNT BYTES: a storage root of objects that ocfl-py made, some of two versions."""
import os
import shutil
import sys
import tempfile

from ocfl import Object, StorageRoot, VersionMetadata

root, count, size = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
store = StorageRoot(root=root, layout_name="0003-hash-and-id-n-tuple-storage-layout")
store.initialize()
work = tempfile.mkdtemp()
for number in range(count):
    source = os.path.join(work, str(number))
    os.makedirs(os.path.join(source, "lampiran"))
    with open(os.path.join(source, "surat.txt"), "wb") as file:
        file.write(os.urandom(size))
    with open(os.path.join(source, "lampiran", "ḥuruf … .txt"), "w") as file:
        file.write(f"kasus {number}\n")
    identifier = f"urn:example:berkas:{number}"
    metadata = VersionMetadata(message="ingest", name="Sari", address="mailto:sari@example.org")
    objdir = os.path.join(work, "object")
    maker = Object(identifier=identifier, spec_version="1.0" if number % 5 == 1 else "1.1",
                   digest_algorithm="sha512", fixity=["md5", "sha256"] if number % 10 == 0 else None)
    maker.create(source, metadata=metadata, objdir=objdir)
    if number % 5 == 0:
        with open(os.path.join(source, "tambahan.txt"), "w") as file:
            file.write("versi kedua\n")
        maker = Object(path=objdir)
        maker.add_version_with_content(objdir=objdir, srcdir=source, metadata=metadata)
    store.add(object_path=objdir)
    shutil.rmtree(objdir)
    shutil.rmtree(source)
shutil.rmtree(work)
