"""Lends scripts of tests a document that is open in a LibreOffice without a window."""

import subprocess
import time
from contextlib import contextmanager

import uno
from com.sun.star.beans import PropertyValue


def option(name, value):
    """A named value as LibreOffice takes it."""
    made = PropertyValue()
    made.Name = name
    made.Value = value
    return made


@contextmanager
def opened(office, home, source, *options):
    """The document; `home` keeps what LibreOffice wants to keep."""
    pipe = f"kagimori-{time.time_ns()}"
    process = subprocess.Popen(
        [office, f"-env:UserInstallation=file://{home}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    remote = connect(pipe)
    desktop = remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
    document = desktop.loadComponentFromURL(f"file://{source}", "_blank", 0, (option("Hidden", True), *options))
    try:
        yield document
    finally:
        document.close(True)
        try:
            desktop.terminate()
        except Exception:
            pass
        process.wait(30)


def connect(pipe):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(200):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")
