"""Opens a workbook with a password in LibreOffice and prints the last row of its first sheet."""
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

office, source, password, profile = sys.argv[1:5]
pipe = f"kagimori-{time.time_ns()}"
process = subprocess.Popen(
    [office, f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)
context = uno.getComponentContext()
resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
remote = None
for _ in range(200):
    try:
        remote = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        break
    except Exception:
        time.sleep(0.2)


def option(name, value):
    made = PropertyValue()
    made.Name = name
    made.Value = value
    return made


desktop = remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
document = desktop.loadComponentFromURL(
    f"file://{source}", "_blank", 0, (option("Password", password), option("Hidden", True))
)
sheet = document.Sheets.getByIndex(0)
print(sheet.getCellRangeByName("A300").String, int(sheet.getCellRangeByName("B300").Value))
document.close(True)
try:
    desktop.terminate()
except Exception:
    pass
process.wait(30)
