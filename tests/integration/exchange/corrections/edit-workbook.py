"""Edits a workbook as JETRO's office would: edit-workbook.py IN OUT < edits.json"""

import datetime
import json
import sys

import openpyxl


def heading_row(sheet):
    return next(cell.row for cell in sheet["A"] if cell.value == "id")


def find(sheet, edit):
    headings = sheet[heading_row(sheet)]

    def column(heading):
        return next(cell.column for cell in headings if cell.value == heading)

    def is_row(row):
        if sheet.cell(row, 1).value != edit["id"]:
            return False
        return "line" not in edit or sheet.cell(row, column(edit["line"][0])).value == edit["line"][1]

    row = next(row for row in range(1, sheet.max_row + 1) if is_row(row))
    return sheet.cell(row, column(edit["heading"]))


def set_value(sheet, edit):
    cell = find(sheet, edit)
    value = edit["value"]
    if isinstance(value, dict):
        kind, text = next(iter(value.items()))
        if kind == "moment":
            value = datetime.datetime.fromisoformat(text)
        elif kind == "time":
            value = datetime.time.fromisoformat(text)
        elif kind == "formula":
            value = text
        cell.value = value
        return
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"


def reverse(sheet, _):
    """Sorts the table the other way round, the ids along with it."""
    first = heading_row(sheet) + 1
    last = first
    while sheet.cell(last + 1, 1).value:
        last += 1
    rows = [[(cell.value, cell.data_type) for cell in sheet[at]] for at in range(first, last + 1)]
    for at, row in zip(range(last, first - 1, -1), rows):
        for column, (value, data_type) in enumerate(row, start=1):
            cell = sheet.cell(at, column)
            if type(cell).__name__ == "MergedCell":
                continue
            cell.value = value
            cell.data_type = data_type


def hide(sheet, edit):
    sheet.column_dimensions[edit["column"]].hidden = True


def filter_rows(sheet, edit):
    sheet.auto_filter.ref = f"A{heading_row(sheet)}:{edit['column']}{sheet.max_row}"
    sheet.row_dimensions[heading_row(sheet) + 1].hidden = True


def insert_column(sheet, edit):
    sheet.insert_cols(edit["at"])


def delete_row(sheet, edit):
    row = next(cell.row for cell in sheet["A"] if cell.value == edit["id"])
    sheet.delete_rows(row)


edits = {
    "set": set_value,
    "reverse": reverse,
    "hide": hide,
    "filter": filter_rows,
    "insertColumn": insert_column,
    "deleteRow": delete_row,
}

source, target = sys.argv[1:3]
workbook = openpyxl.load_workbook(source)
for edit in json.load(sys.stdin):
    edits[edit["do"]](workbook[edit["sheet"]], edit)
workbook.save(target)
