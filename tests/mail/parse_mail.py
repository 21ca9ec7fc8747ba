"""Reads mails as any mail program would and prints what it understood, one fact a line; a form feed after each mail."""
import email
import email.header
import email.policy
import email.utils
import hashlib
import sys


def digest(data):
    return hashlib.sha256(data).hexdigest()


def defects(part):
    found = list(part.defects)
    for value in part.values():
        found += getattr(value, "defects", [])
    for child in part.iter_parts() if part.is_multipart() else []:
        found += defects(child)
    return found


def boxes(text):
    """Names and addresses. Python's newer parser leaves a blank between two encoded words of a name, and makes one blank
    of several."""
    for name, address in email.utils.getaddresses(["".join(text.splitlines())]):
        yield email.header.make_header(email.header.decode_header(name)), address


def tell(raw):
    message = email.message_from_bytes(raw, policy=email.policy.default)
    as_written = email.message_from_bytes(raw)
    print("headers:", " ".join(message.keys()))
    for name in ("From", "Reply-To", "To"):
        for display_name, address in boxes(as_written.get(name, "")):
            print(f"{name}: {display_name} | {address}")
    for name in ("Subject", "Date", "Message-ID", "In-Reply-To", "References", "Auto-Submitted"):
        if message[name] is not None:
            print(f"{name}: {message[name]}")
    text = message.get_body(("plain",))
    print("text:", digest(text.get_content().replace("\r\n", "\n").encode()))
    html = message.get_body(("html",))
    if html is not None:
        print("html:", digest(html.get_content().replace("\r\n", "\n").encode()))
    for part in message.iter_attachments():
        # get_filename() would take blanks and quotation marks away.
        file_name = part["Content-Disposition"].params["filename"]
        print(f"file: {file_name} | {part.get_content_type()} | {digest(part.get_payload(decode=True))}")
    print("defects:", defects(message))


for name in sys.argv[1:]:
    with open(name, "rb") as file:
        tell(file.read())
    print(end="\f")
