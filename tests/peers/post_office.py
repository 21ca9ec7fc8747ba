"""Postfix and Dovecot, with everything of theirs in one folder, for tests.

    post_office.py FOLDER ADDRESS…

makes a certificate (FOLDER/server.pem) and a mailbox for each ADDRESS, whose password is "rahasia", starts both
servers on free ports of the loopback and prints one line of ports, "smtp=… imap=…". It serves until it is ended, or whoever started it has died.
Postfix takes mail of whoever logs in (STARTTLS first), for the domains of the addresses; Dovecot refuses those who
have no mailbox, and Postfix tells the sender. Must be run as root: both servers change users.
"""
import ctypes
import os
import pathlib
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import time

FOLDER = pathlib.Path(sys.argv[1])
ADDRESSES = sys.argv[2:]

MAIN = """
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
mail_owner = postfix
setgid_group = postdrop
myhostname = mx.peers.example
mydestination =
alias_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks_style = host
mynetworks =
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_tls_cert_file = {folder}/server.pem
smtpd_tls_key_file = {folder}/server.key
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:{sasl}
virtual_mailbox_domains = {domains}
virtual_transport = lmtp:inet:127.0.0.1:{lmtp}
virtual_mailbox_limit = 0
maillog_file = {folder}/mail.log
maillog_file_prefixes = {folder}
"""

# Services without chroot: name, type, private, unprivileged, wakeup, most processes, program.
MASTER = """
127.0.0.1:{smtp} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
error unix - - n - - error
retry unix - - n - - error
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""

DOVECOT = """
base_dir = {folder}/run
state_dir = {folder}/run
log_path = {folder}/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
mail_location = maildir:{folder}/boxes/%u
auth_mechanisms = plain login
ssl = required
ssl_cert = <{folder}/server.pem
ssl_key = <{folder}/server.key
passdb {{
  driver = passwd-file
  args = {folder}/users
}}
userdb {{
  driver = passwd-file
  args = {folder}/users
}}
service imap-login {{
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    port = {imap}
    ssl = yes
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    port = {lmtp}
  }}
}}
service auth {{
  inet_listener sasl {{
    port = {sasl}
  }}
}}
"""


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def run(*words):
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def wait_for(port):
    for _ in range(200):
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    sys.exit(f"nothing listens on port {port}: see {FOLDER}")


def write(values):
    run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
        "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", str(FOLDER / "server.key"),
        "-out", str(FOLDER / "server.pem"))
    owner = pwd.getpwnam("nobody")
    (FOLDER / "boxes").mkdir()
    os.chown(FOLDER / "boxes", owner.pw_uid, owner.pw_gid)
    (FOLDER / "users").write_text("".join(
        f"{address}:{{PLAIN}}rahasia:{owner.pw_uid}:{owner.pw_gid}::{FOLDER}/boxes/{address}\n" for address in ADDRESSES))
    (FOLDER / "postfix").mkdir()
    (FOLDER / "data").mkdir()
    os.chown(FOLDER / "data", pwd.getpwnam("postfix").pw_uid, -1)
    (FOLDER / "queue").mkdir()
    (FOLDER / "postfix" / "main.cf").write_text(MAIN.format(**values))
    (FOLDER / "postfix" / "master.cf").write_text(MASTER.format(**values))
    (FOLDER / "dovecot.conf").write_text(DOVECOT.format(**values))


def end_with_parent():
    """PR_SET_PDEATHSIG: the servers must not outlive a test that was killed."""
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)

    def end(*_):
        # A second signal would cut the ending short, and leave servers behind.
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        sys.exit(0)

    signal.signal(signal.SIGTERM, end)


def main():
    os.environ["PATH"] += ":/usr/sbin"
    end_with_parent()
    FOLDER.chmod(0o755)
    smtp, imap, lmtp, sasl = free_ports(4)
    domains = ", ".join(sorted({address.partition("@")[2] for address in ADDRESSES}))
    write({"folder": FOLDER, "smtp": smtp, "imap": imap, "lmtp": lmtp, "sasl": sasl, "domains": domains})
    dovecot = subprocess.Popen(["dovecot", "-F", "-c", str(FOLDER / "dovecot.conf")], stdin=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    run("postfix", "-c", str(FOLDER / "postfix"), "start")
    try:
        for port in (smtp, imap, lmtp):
            wait_for(port)
        print(f"smtp={smtp} imap={imap}", flush=True)
        while True:
            signal.pause()
    finally:
        subprocess.run(["postfix", "-c", str(FOLDER / "postfix"), "stop"], stderr=subprocess.DEVNULL)
        dovecot.terminate()
        dovecot.wait()
        shutil.rmtree(FOLDER / "queue", ignore_errors=True)


main()
