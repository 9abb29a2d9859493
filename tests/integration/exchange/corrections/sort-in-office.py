"""Sorts the filtered tables of a workbook in LibreOffice, writes a cell and saves it: what JETRO's office does."""

import json
import sys

import openpyxl
import uno
from com.sun.star.table import TableSortField
from libreoffice import opened, option

office, home, source, target = sys.argv[1:5]
wanted = json.load(sys.stdin)
ranges = {sheet.title: sheet.auto_filter.ref for sheet in openpyxl.load_workbook(source)}


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


with opened(office, home, source) as document:
    for each in wanted:
        sheet = document.Sheets.getByName(each["sheet"])
        cells = filtered(sheet)
        sort(cells, each["sortBy"])
        write(cells, each["id"], each["heading"], each["text"])
        sheet.Columns.getByIndex(4).IsVisible = False
    document.storeToURL(f"file://{target}", (option("FilterName", "Calc MS Excel 2007 XML"),))
