"""Fetches a mailbox by IMAP over TLS: fetch_mail.py PORT CA-FILE ADDRESS FOLDER

writes each mail as FOLDER/1.eml, 2.eml … and prints how many there are.
"""
import imaplib
import pathlib
import ssl
import sys

port, trusted, address, folder = sys.argv[1:]
client = imaplib.IMAP4_SSL("localhost", int(port), ssl_context=ssl.create_default_context(cafile=trusted))
client.login(address, "rahasia")
client.select("INBOX", readonly=True)
numbers = client.search(None, "ALL")[1][0].split()
for number in numbers:
    (pathlib.Path(folder) / f"{int(number)}.eml").write_bytes(client.fetch(number, "(BODY.PEEK[])")[1][0][1])
print(len(numbers))
