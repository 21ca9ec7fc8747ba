"""An SMTP server that takes every message and notes it: mailbox.py JOURNAL

prints its port and serves until it is ended. A line of JOURNAL, written before the 250 goes out, is
"taken MESSAGE-ID SHA-256-OF-THE-MESSAGE"; "read MESSAGE-ID" follows when the client says anything after it.
"""
import asyncio
import email
import hashlib
import logging
import sys
import warnings

from aiosmtpd.smtp import SMTP


class Mailbox:
    def __init__(self, journal):
        self.journal = journal

    def note(self, *words):
        print(*words, file=self.journal, flush=True)

    def note_read(self, session):
        if getattr(session, "taken", None):
            self.note("read", session.taken)

    async def handle_MAIL(self, server, session, envelope, address, options):
        self.note_read(session)
        envelope.mail_from = address
        return "250 go on"

    async def handle_DATA(self, server, session, envelope):
        session.taken = email.message_from_bytes(envelope.content)["Message-ID"]
        self.note("taken", session.taken, hashlib.sha256(envelope.content).hexdigest())
        return "250 taken"

    async def handle_QUIT(self, server, session, envelope):
        self.note_read(session)
        return "221 bye"


async def serve():
    with open(sys.argv[1], "a") as journal:
        mailbox = Mailbox(journal)
        server = await asyncio.get_running_loop().create_server(lambda: SMTP(mailbox, hostname="mailbox.test"), "127.0.0.1", 0)
        print(server.sockets[0].getsockname()[1], flush=True)
        await asyncio.Event().wait()


warnings.simplefilter("ignore")
logging.disable()  # clients are killed here
asyncio.run(serve())
