"""Prints what openpyxl, a program that is not ours, reads in a form, and saves the form again as its own."""

import json
import sys

import openpyxl


def describe(sheet):
    head, *rows = sheet.iter_rows()
    return {
        "headings": [cell.value for cell in head],
        "isBold": all(cell.font.b for cell in head),
        "frozen": sheet.freeze_panes,
        "widths": [sheet.column_dimensions[cell.column_letter].width for cell in head],
        "rows": [[cell.value for cell in row] for row in rows],
        "types": sorted({cell.data_type for row in rows for cell in row if cell.value is not None}),
        "merged": [str(area) for area in sheet.merged_cells.ranges],
    }


workbook = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({sheet.title: describe(sheet) for sheet in workbook}))
workbook.save(sys.argv[2])
