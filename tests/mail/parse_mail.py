"""Reads a mail as any mail program would and prints what it understood, one fact a line."""
import email
import email.policy
import hashlib
import sys

raw = open(sys.argv[1], "rb").read()
message = email.message_from_bytes(raw, policy=email.policy.default)


def digest(data):
    return hashlib.sha256(data).hexdigest()


def defects(part):
    found = list(part.defects)
    for value in part.values():
        found += getattr(value, "defects", [])
    for child in part.iter_parts() if part.is_multipart() else []:
        found += defects(child)
    return found


print("headers:", " ".join(message.keys()))
for name in ("From", "Reply-To", "To"):
    for address in message[name].addresses if message[name] else []:
        print(f"{name}: {address.display_name} | {address.addr_spec}")
for name in ("Subject", "Date", "Message-ID", "In-Reply-To", "References", "Auto-Submitted"):
    if message[name] is not None:
        print(f"{name}: {message[name]}")
text = message.get_body(("plain",))
print("text:", digest(text.get_content().replace("\r\n", "\n").encode()))
html = message.get_body(("html",))
if html is not None:
    print("html:", digest(html.get_content().replace("\r\n", "\n").encode()))
for part in message.iter_attachments():
    print(f"file: {part.get_filename()} | {part.get_content_type()} | {digest(part.get_payload(decode=True))}")
print("defects:", defects(message))
