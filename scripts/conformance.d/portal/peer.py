"""A page as many would write it: FastAPI, one query to SQLite, one page of 3 kB from a template. It says where it listens on its first line."""
import os
import sqlite3
import string
import threading

import fastapi
import uvicorn

FILE = os.environ["PEER_DATABASE"]
PAGE = string.Template("<!doctype html><html><head><title>$title</title></head><body><h1>$title</h1><ul>$rows</ul></body></html>")
ROW = string.Template("<li><a href=\"/requests/$ticket\">$ticket</a> <b>$state</b> $subject</li>")

app = fastapi.FastAPI()
here = threading.local()


def database():
    if not hasattr(here, "connection"):
        here.connection = sqlite3.connect(f"file:{FILE}?mode=ro", uri=True)
    return here.connection


@app.get("/", response_class=fastapi.responses.HTMLResponse)
def home():
    rows = database().execute("SELECT ticket, state, subject FROM request WHERE agency = ? ORDER BY ticket LIMIT 20", (7,))
    shown = "".join(ROW.substitute(ticket=ticket, state=state, subject=subject) for ticket, state, subject in rows)
    return PAGE.substitute(title="Requests", rows=shown)


def fill():
    connection = sqlite3.connect(FILE)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE request (ticket TEXT PRIMARY KEY, agency INTEGER, state TEXT, subject TEXT)")
    connection.execute("CREATE INDEX request_agency ON request (agency)")
    connection.executemany("INSERT INTO request VALUES (?, ?, ?, ?)",
                           [(f"P-2026-{i:04}", i % 20, "diproses", "Jumlah penduduk menurut kecamatan dan kelompok umur, tahun 2025") for i in range(1000)])
    connection.commit()


if __name__ == "__main__":
    fill()
    print(f"http://127.0.0.1:{os.environ['PEER_PORT']}/", flush=True)
    uvicorn.run("peer:app", port=int(os.environ["PEER_PORT"]), workers=os.cpu_count(), log_level="error", access_log=False)
