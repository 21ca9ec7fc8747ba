"""judge.py ROOT: what ocfl-py says of each object of a storage root, asked one by one, since its answer for the whole
root forgives objects that are not valid."""
import os
import sys

import ocfl

root = sys.argv[1]
passed = failed = 0
for folder, _, files in os.walk(root):
    if not any(name.startswith("0=ocfl_object_") for name in files):
        continue
    passes, validator = ocfl.Object().validate(objdir=folder)
    if passes:
        passed += 1
    else:
        failed += 1
        print("fail", os.path.relpath(folder, root), validator)
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed or not passed else 0)
