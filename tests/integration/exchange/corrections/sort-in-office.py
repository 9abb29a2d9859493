"""Sorts the filtered tables of a workbook in LibreOffice, writes a cell and saves it: what JETRO's office does."""

import json
import subprocess
import sys
import time

import openpyxl
import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table import TableSortField

office, source, target, home = sys.argv[1:5]
wanted = json.load(sys.stdin)
ranges = {sheet.title: sheet.auto_filter.ref for sheet in openpyxl.load_workbook(source)}
pipe = f"kagimori-{time.time_ns()}"
process = subprocess.Popen(
    [office, f"-env:UserInstallation=file://{home}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"],
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


def filtered(sheet):
    """What a sort by the filter's buttons moves: the range of the filter and nothing beside it."""
    return sheet.getCellRangeByName(ranges[sheet.Name])


def sort(cells, heading):
    headings = cells.getDataArray()[0]
    field = TableSortField()
    field.Field = headings.index(heading)
    field.IsAscending = False
    descriptor = (
        option("SortFields", uno.Any("[]com.sun.star.table.TableSortField", (field,))),
        option("ContainsHeader", True),
    )
    cells.sort(descriptor)


def write(cells, record, heading, text):
    rows = cells.getDataArray()
    row = next(at for at, row in enumerate(rows) if row[0] == record)
    cells.getCellByPosition(rows[0].index(heading), row).String = text


desktop = remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
document = desktop.loadComponentFromURL(f"file://{source}", "_blank", 0, (option("Hidden", True),))
try:
    for each in wanted:
        sheet = document.Sheets.getByName(each["sheet"])
        cells = filtered(sheet)
        sort(cells, each["sortBy"])
        write(cells, each["id"], each["heading"], each["text"])
        sheet.Columns.getByIndex(4).IsVisible = False
    document.storeToURL(f"file://{target}", (option("FilterName", "Calc MS Excel 2007 XML"),))
finally:
    document.close(True)
    try:
        desktop.terminate()
    except Exception:
        pass
    process.wait(30)
